#include "figure/relief.hpp"

#include <array>

#include "figure/vector.hpp"

namespace unknot::figure {
namespace {

constexpr double cell = 0.3;
constexpr int columns = 124;
constexpr int rows = 240;
constexpr double sharpening_blur = 0.35;

std::size_t index(int x, int y) { return std::size_t(y * columns + x); }

std::vector<double> bell(double blur) {
    const int reach = int(std::ceil(3 * blur / cell));
    std::vector<double> weights;
    double sum = 0;
    for (int i = -reach; i <= reach; ++i) {
        weights.push_back(std::exp(-0.5 * (i * cell / blur) * (i * cell / blur)));
        sum += weights.back();
    }
    for (double& w : weights) w /= sum;
    return weights;
}

std::vector<double> blurred(const std::vector<double>& layer, const std::vector<double>& weights, bool across) {
    const int reach = int(weights.size() / 2);
    std::vector<double> out(layer.size());
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            double sum = 0;
            for (int i = -reach; i <= reach; ++i) {
                const int from_x = across ? std::clamp(x + i, 0, columns - 1) : x;
                const int from_y = across ? y : std::clamp(y + i, 0, rows - 1);
                sum += weights[std::size_t(i + reach)] * layer[index(from_x, from_y)];
            }
            out[index(x, y)] = sum;
        }
    }
    return out;
}

struct OnLine {
    double distance = 1e9;
    double share = 0;  ///< of the line's length, where it is nearest
};

OnLine nearest_on(const std::vector<Flat>& line, double x, double y) {
    OnLine best;
    double whole = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double ex = line[i + 1].x - line[i].x;
        const double ey = line[i + 1].y - line[i].y;
        const double l = std::hypot(ex, ey);
        const double wx = x - line[i].x;
        const double wy = y - line[i].y;
        const double t = std::clamp((wx * ex + wy * ey) / (l * l), 0.0, 1.0);
        const double d = std::hypot(wx - ex * t, wy - ey * t);
        if (d < best.distance) best = {d, whole + t * l};
        whole += l;
    }
    best.share /= whole;
    return best;
}

std::array<double, 4> spline(double t) {
    const double u = 1 - t;
    return {u * u * u / 6, (3 * t * t * t - 6 * t * t + 4) / 6, (3 * u * u * u - 6 * u * u + 4) / 6, t * t * t / 6};
}

}  // namespace

double distance_to_outline(const std::vector<Flat>& outline, double x, double y) {
    double nearest = 1e18;
    bool inside = false;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const Flat& a = outline[i];
        const Flat& b = outline[j];
        const double ex = b.x - a.x;
        const double ey = b.y - a.y;
        const double wx = x - a.x;
        const double wy = y - a.y;
        const double t = std::clamp((wx * ex + wy * ey) / (ex * ex + ey * ey), 0.0, 1.0);
        nearest = std::min(nearest, (wx - ex * t) * (wx - ex * t) + (wy - ey * t) * (wy - ey * t));
        if ((a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return (inside ? -1 : 1) * std::sqrt(nearest);
}

Relief::Relief(double left, double bottom, Fold fold)
    : left_(left), bottom_(bottom), fold_(fold), heights_(std::size_t(columns * rows)) {}

std::vector<double> Relief::drawn(const std::function<double(double, double)>& height) const {
    std::vector<double> layer(heights_.size());
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            const double across = left_ + x * cell;
            layer[index(x, y)] = height(fold_ == Fold::half ? std::fabs(across) : across, bottom_ + y * cell);
        }
    }
    return layer;
}

void Relief::add(std::vector<double> layer, double blur, double height) {
    const std::vector<double> weights = bell(blur);
    layer = blurred(blurred(layer, weights, true), weights, false);
    for (std::size_t i = 0; i < layer.size(); ++i) heights_[i] += height * layer[i];
}

void Relief::plate(const std::vector<Flat>& outline, double blur, double height) {
    const auto inside = [&](double x, double y) {
        return std::clamp(0.5 - distance_to_outline(outline, x, y) / cell, 0.0, 1.0);
    };
    add(drawn(inside), blur, height);
}

void Relief::ridge(const std::vector<Flat>& line, double width, double height, double fade) {
    const auto profile = [&](double x, double y) {
        const OnLine near = nearest_on(line, x, y);
        const double ends = smooth_step(0, fade, near.share) * smooth_step(1, 1 - fade, near.share);
        return ends * std::exp(-near.distance * near.distance / (width * width));
    };
    add(drawn(profile), sharpening_blur, height);
}

void Relief::bump(Flat at, double width, double height) {
    const auto profile = [&](double x, double y) {
        const double d = std::hypot(x - at.x, y - at.y);
        return std::exp(-d * d / (width * width));
    };
    add(drawn(profile), sharpening_blur, height);
}

double Relief::at(double x, double y) const {
    const double fx = std::clamp((x - left_) / cell, 1.001, columns - 3.001);
    const double fy = std::clamp((y - bottom_) / cell, 1.001, rows - 3.001);
    const int ix = int(fx);
    const int iy = int(fy);
    const std::array<double, 4> bx = spline(fx - ix);
    const std::array<double, 4> by = spline(fy - iy);
    double sum = 0;
    for (int j = 0; j < 4; ++j) {
        const double* row = &heights_[index(ix - 1, iy - 1 + j)];
        sum += by[std::size_t(j)] * (bx[0] * row[0] + bx[1] * row[1] + bx[2] * row[2] + bx[3] * row[3]);
    }
    return sum;
}

}  // namespace unknot::figure
