#include "figure/loft.hpp"

#include <array>

namespace unknot::figure {
namespace {

constexpr int steps = 512;
using Numbers = std::array<double, 7>;

Numbers numbers_of(const Section& s) {
    return {s.centre_u, s.centre_v, s.u_plus, s.u_minus, s.v_plus, s.v_minus, s.squareness};
}

Section section_of(double at, Numbers n) {
    for (int i = 2; i < 6; ++i) n[i] = std::max(0.05, n[i]);
    return {at, n[0], n[1], n[2], n[3], n[4], n[5], n[6]};
}

/// Slopes at the given sections, from their neighbours.
std::vector<Numbers> slopes_of(const std::vector<Section>& keys) {
    const std::size_t n = keys.size();
    std::vector<Numbers> slopes(n);
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t before = i == 0 ? 0 : i - 1;
        const std::size_t after = i + 1 == n ? i : i + 1;
        for (std::size_t c = 0; c < 7; ++c) {
            const auto value = [&](std::size_t k) { return numbers_of(keys[k])[c]; };
            if (before == i || after == i) {
                slopes[i][c] = (value(after) - value(before)) / (keys[after].at - keys[before].at);
                continue;
            }
            const double h0 = keys[i].at - keys[before].at;
            const double h1 = keys[after].at - keys[i].at;
            slopes[i][c] = ((value(i) - value(before)) / h0 * h1 + (value(after) - value(i)) / h1 * h0) / (h0 + h1);
        }
    }
    return slopes;
}

/// A cubic through the given sections.
std::vector<Numbers> run_through(const std::vector<Section>& keys) {
    const std::vector<Numbers> slopes = slopes_of(keys);
    std::vector<Numbers> table(steps + 1);
    std::size_t k = 0;
    for (int i = 0; i <= steps; ++i) {
        const double at = mix(keys.front().at, keys.back().at, double(i) / steps);
        while (k + 2 < keys.size() && at > keys[k + 1].at) ++k;
        const double h = keys[k + 1].at - keys[k].at;
        const double x = (at - keys[k].at) / h;
        const double x2 = x * x;
        const double x3 = x2 * x;
        const Numbers a = numbers_of(keys[k]);
        const Numbers b = numbers_of(keys[k + 1]);
        for (std::size_t c = 0; c < 7; ++c) {
            table[i][c] = (2 * x3 - 3 * x2 + 1) * a[c] + (x3 - 2 * x2 + x) * h * slopes[k][c] +
                          (-2 * x3 + 3 * x2) * b[c] + (x3 - x2) * h * slopes[k + 1][c];
        }
    }
    return table;
}

/// Blurred along the axis, so that no knot shows as a band; the ends keep their values.
std::vector<Numbers> blurred(const std::vector<Numbers>& table) {
    const double sigma = 0.016 * steps;
    const int reach = int(3 * sigma);
    const auto beyond = [&](int i, std::size_t c) {
        if (i < 0) return 2 * table.front()[c] - table[std::size_t(std::min(steps, -i))][c];
        if (i > steps) return 2 * table.back()[c] - table[std::size_t(std::max(0, 2 * steps - i))][c];
        return table[std::size_t(i)][c];
    };
    std::vector<Numbers> out(table.size());
    for (int i = 0; i <= steps; ++i) {
        double weight = 0;
        Numbers sum{};
        for (int j = -reach; j <= reach; ++j) {
            const double w = std::exp(-0.5 * j * j / (sigma * sigma));
            for (std::size_t c = 0; c < 7; ++c) sum[c] += w * beyond(i + j, c);
            weight += w;
        }
        for (std::size_t c = 0; c < 7; ++c) out[std::size_t(i)][c] = sum[c] / weight;
    }
    return out;
}

/// Distance to a superellipse with half-radii a and b, from |u| / a and |v| / b.
double across(double u, double v, double a, double b, double squareness) {
    if (u + v < 1e-6) return -std::min(a, b);
    if (std::fabs(squareness - 2) < 1e-3) {
        const double reach = std::sqrt(u * u + v * v);
        return reach * (reach - 1) / std::sqrt(u * u / (a * a) + v * v / (b * b));
    }
    const double pu = std::pow(u, squareness - 1);
    const double pv = std::pow(v, squareness - 1);
    const double sum = pu * u + pv * v;
    const double reach = std::pow(sum, 1 / squareness);
    const double slope = std::sqrt(pu * pu / (a * a) + pv * pv / (b * b)) * reach / sum;
    const double d = (reach - 1) / slope;
    return d < 0 ? std::max(d, -std::min(a, b)) : d;
}

}  // namespace

Loft::Loft(Vec origin, Vec axis, Vec toward_u, std::vector<Section> sections, double cap)
    : origin_(origin), axis_(unit(axis)), cap_(cap) {
    std::sort(sections.begin(), sections.end(), [](const Section& a, const Section& b) { return a.at < b.at; });
    u_ = unit(toward_u - axis_ * dot(toward_u, axis_));
    v_ = cross(u_, axis_);
    if (v_.z < 0) v_ = v_ * -1;
    from_ = sections.front().at;
    to_ = sections.back().at;
    const std::vector<Numbers> table = blurred(run_through(sections));
    for (int i = 0; i <= steps; ++i) table_.push_back(section_of(mix(from_, to_, double(i) / steps), table[i]));
}

Section Loft::section(double along) const {
    const double f = std::clamp((along - from_) / (to_ - from_), 0.0, 1.0) * steps;
    const int i = std::min(int(f), steps - 1);
    const double x = f - i;
    const Section& a = table_[std::size_t(i)];
    const Section& b = table_[std::size_t(i) + 1];
    return {along,
            mix(a.centre_u, b.centre_u, x),
            mix(a.centre_v, b.centre_v, x),
            mix(a.u_plus, b.u_plus, x),
            mix(a.u_minus, b.u_minus, x),
            mix(a.v_plus, b.v_plus, x),
            mix(a.v_minus, b.v_minus, x),
            mix(a.squareness, b.squareness, x)};
}

AlongLoft Loft::locate(Vec p) const {
    const Vec q = p - origin_;
    const double along = dot(q, axis_);
    const Section s = section(along);
    return {along, dot(q, u_) - s.centre_u, dot(q, v_) - s.centre_v};
}

Vec Loft::point(AlongLoft at) const {
    const Section s = section(at.along);
    return origin_ + axis_ * at.along + u_ * (s.centre_u + at.u) + v_ * (s.centre_v + at.v);
}

double Loft::distance(Vec p) const {
    const Vec q = p - origin_;
    const double along = dot(q, axis_);
    const Section s = section(along);
    const double u = dot(q, u_) - s.centre_u;
    const double v = dot(q, v_) - s.centre_v;
    const double a = u > 0 ? s.u_plus : s.u_minus;
    const double b = v > 0 ? s.v_plus : s.v_minus;
    const double side = across(std::fabs(u) / a, std::fabs(v) / b, a, b, s.squareness);
    const double end = std::fabs(along - 0.5 * (from_ + to_)) - 0.5 * (to_ - from_);
    if (end > 0 && side > 0) return std::sqrt(side * side + end * end);
    return smooth_max(side, end, cap_);
}

}  // namespace unknot::figure
