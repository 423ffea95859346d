#include "figure/tube.hpp"

namespace unknot::figure {
namespace {

constexpr int parts = 10;

double through_four(double a, double b, double c, double d, double x) {
    return 0.5 * (2 * b + (c - a) * x + (2 * a - 5 * b + 4 * c - d) * x * x + (3 * b - a - 3 * c + d) * x * x * x);
}

Ball between(const Ball& a, const Ball& b, const Ball& c, const Ball& d, double x) {
    return {{through_four(a.centre.x, b.centre.x, c.centre.x, d.centre.x, x),
             through_four(a.centre.y, b.centre.y, c.centre.y, d.centre.y, x),
             through_four(a.centre.z, b.centre.z, c.centre.z, d.centre.z, x)},
            through_four(a.radius, b.radius, c.radius, d.radius, x)};
}

}  // namespace

Tube::Tube(const std::vector<Ball>& through, double near) : near_(near) {
    const int n = int(through.size());
    const auto at = [&](int i) { return through[std::size_t(std::clamp(i, 0, n - 1))]; };
    for (int i = 0; i + 1 < n; ++i) {
        for (int j = 0; j < parts; ++j) {
            balls_.push_back(between(at(i - 1), at(i), at(i + 1), at(i + 2), double(j) / parts));
        }
    }
    balls_.push_back(through.back());
    for (const Ball& ball : balls_) middle_ = middle_ + ball.centre;
    middle_ = middle_ * (1.0 / double(balls_.size()));
    for (const Ball& ball : balls_) reach_ = std::max(reach_, length(ball.centre - middle_) + ball.radius);
}

double Tube::distance(Vec p) const {
    const double bound = length(p - middle_) - reach_;
    if (bound > near_) return bound;
    double nearest = 1e9;
    for (std::size_t i = 0; i + 1 < balls_.size(); ++i) {
        const Ball& a = balls_[i];
        const Vec along = balls_[i + 1].centre - a.centre;
        const Vec q = p - a.centre;
        const double t = std::clamp(dot(q, along) / dot(along, along), 0.0, 1.0);
        nearest = std::min(nearest, length(q - along * t) - mix(a.radius, balls_[i + 1].radius, t));
    }
    return nearest;
}

}  // namespace unknot::figure
