#include "figure/picture.hpp"

#include <algorithm>

namespace unknot::figure {
namespace {

constexpr int finer = 2;  ///< samples across one pixel
constexpr int bands = 8;

struct Corner {
    double x;
    double y;
    double near;
};

struct Light {
    double red = 0;
    double green = 0;
    double blue = 0;
    double alpha = 0;
};

void fill(Samples& samples, std::vector<double>& depth, int triangle, const std::array<Corner, 3>& c) {
    const auto& [a, b, d] = c;
    const double area = (b.x - a.x) * (d.y - a.y) - (b.y - a.y) * (d.x - a.x);
    if (area >= 0) return;  // looks away
    const int left = std::max(0, int(std::floor(std::min({a.x, b.x, d.x}))));
    const int right = std::min(samples.width - 1, int(std::ceil(std::max({a.x, b.x, d.x}))));
    const int top = std::max(0, int(std::floor(std::min({a.y, b.y, d.y}))));
    const int bottom = std::min(samples.height - 1, int(std::ceil(std::max({a.y, b.y, d.y}))));
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            const double px = x + .5;
            const double py = y + .5;
            const double wa = ((b.x - px) * (d.y - py) - (b.y - py) * (d.x - px)) / area;
            const double wb = ((d.x - px) * (a.y - py) - (d.y - py) * (a.x - px)) / area;
            const double wd = 1 - wa - wb;
            if (wa < -1e-4 || wb < -1e-4 || wd < -1e-4) continue;
            const double near = wa * a.near + wb * b.near + wd * d.near;
            const std::size_t at = std::size_t(y) * std::size_t(samples.width) + std::size_t(x);
            if (near <= depth[at]) continue;
            depth[at] = near;
            samples.at[at] = {triangle, wa, wb, wd};
        }
    }
}

double soft_white(double v) { return v < .74 ? v : .74 + .26 * std::tanh((v - .74) / .26); }

/// The studio: one large soft light from above on the viewer's left, a weak one from the right, the sky for the rest.
Light lit(Vec n, double open, double bulge, const Colour& paint) {
    static const Vec key = unit({-.42, .52, .74});
    static const Vec fill_light = unit({.70, .10, .60});
    const double sky = .5 + .5 * n.y;
    const double k = std::max(0.0, (dot(n, key) + .25) / 1.25);
    const double main_light = .55 * k * k + .45 * k;
    const double side = std::max(0.0, (dot(n, fill_light) + .4) / 1.4);
    const double shade = .46 + .54 * std::pow(std::clamp(open, 0.0, 1.0), 1.1);
    const double grain = 1 + std::clamp(bulge * .16, -.10, .06);
    const double away = 1 - std::clamp(n.z, 0.0, 1.0);
    const double rim = .10 * away * away * away * sky * open;
    const double edge = 1 - .24 * std::pow(away, 2.2);
    const auto channel = [&](double ground, double key_c, double fill_c, double base, double over, double deep) {
        const double skin = base * (1 - paint.cover) + over * paint.cover;
        const double warm = (1 - deep) * shade + deep * shade * shade;
        const double light = (.34 * (sky + (1 - sky) * ground) + .62 * main_light * key_c + .20 * side * fill_c) * warm;
        return soft_white(skin * (light * grain + rim) * 1.12 * edge);
    };
    return {channel(.64, 1.02, .97, .885, paint.red, 0), channel(.59, .99, .96, .805, paint.green, .04),
            channel(.58, .955, .98, .745, paint.blue, .08), 1};
}

class Shader {
public:
    Shader(const Skin& skin, const View& view, const std::function<Colour(int)>& paint,
           const std::function<double(Vec)>& fade)
        : skin_(skin), view_(view), paint_(paint), fade_(fade) {}

    Light at(const Samples::Sample& s) const {
        if (s.triangle < 0) return {};
        const Triangle& t = skin_.mesh.triangles[std::size_t(s.triangle)];
        const std::array<double, 3> w = {s.a, s.b, s.c};
        Vec p;
        Vec n;
        double open = 0;
        double bulge = 0;
        Colour over;
        for (std::size_t k = 0; k < 3; ++k) {
            const std::size_t v = std::size_t(t[k]);
            p = p + skin_.mesh.points[v] * w[k];
            n = n + skin_.normals[v] * w[k];
            open += skin_.openness[v] * w[k];
            bulge += skin_.curvature[v] * w[k];
            if (!paint_) continue;
            const Colour c = paint_(t[k]);
            over.red += c.red * c.cover * w[k];
            over.green += c.green * c.cover * w[k];
            over.blue += c.blue * c.cover * w[k];
            over.cover += c.cover * w[k];
        }
        if (over.cover > 0) {
            over.red /= over.cover;
            over.green /= over.cover;
            over.blue /= over.cover;
        }
        n = unit(n);
        Light light = lit({dot(n, view_.right), dot(n, view_.up), dot(n, view_.toward_viewer())}, open, bulge, over);
        light.alpha = fade_(p);
        return light;
    }

private:
    const Skin& skin_;
    const View& view_;
    const std::function<Colour(int)>& paint_;
    const std::function<double(Vec)>& fade_;
};

std::uint8_t byte(double v) { return std::uint8_t(std::clamp(v * 255 + .5, 0.0, 255.0)); }

/// One pixel from its samples; within one triangle one of them stands for all.
void put_pixel(Picture& picture, const Shader& shader, const Samples& samples, int x, int y) {
    std::array<const Samples::Sample*, finer * finer> in;
    for (int k = 0; k < finer * finer; ++k) {
        in[std::size_t(k)] =
            &samples.at[std::size_t(y + k / finer) * std::size_t(samples.width) + std::size_t(x + k % finer)];
    }
    const bool even = std::ranges::all_of(in, [&](const auto* s) { return s->triangle == in[0]->triangle; });
    Light sum;
    const int count = even ? 1 : finer * finer;
    for (int k = 0; k < count; ++k) {
        const Light l = shader.at(*in[std::size_t(k)]);
        sum.red += l.red * l.alpha;
        sum.green += l.green * l.alpha;
        sum.blue += l.blue * l.alpha;
        sum.alpha += l.alpha;
    }
    const double share = sum.alpha > 0 ? 1 / sum.alpha : 0;
    for (const double v : {sum.red * share, sum.green * share, sum.blue * share}) picture.rgba.push_back(byte(v));
    picture.rgba.push_back(byte(sum.alpha / count));
}

}  // namespace

Vec Samples::point(const Mesh& mesh, const Sample& s) const {
    const Triangle& t = mesh.triangles[std::size_t(s.triangle)];
    return mesh.points[std::size_t(t[0])] * s.a + mesh.points[std::size_t(t[1])] * s.b +
           mesh.points[std::size_t(t[2])] * s.c;
}

Samples sampled(const Mesh& mesh, const View& view, double per_mm) {
    Samples samples;
    samples.width = int(std::lround(view.width_mm * per_mm));
    samples.height = int(std::lround(view.height_mm * per_mm));
    samples.per_mm = per_mm;
    samples.at.resize(std::size_t(samples.width) * std::size_t(samples.height));
    std::vector<double> depth(samples.at.size(), -1e9);
    std::vector<Corner> corners;
    for (const Vec& p : mesh.points) {
        const OnPage at = seen(view, p);
        corners.push_back({at.x * per_mm, at.y * per_mm, at.near});
    }
    for (std::size_t t = 0; t < mesh.triangles.size(); ++t) {
        const Triangle& f = mesh.triangles[t];
        fill(samples, depth, int(t),
             {corners[std::size_t(f[0])], corners[std::size_t(f[1])], corners[std::size_t(f[2])]});
    }
    return samples;
}

double fading_at_the_hips(Vec p) {
    if (std::fabs(p.x) > 21) return 1;
    const double t = smooth_step(cut_height + .5, 98, p.y);
    return std::pow(t, 1.3);
}

Picture shaded(const Skin& skin, const View& view, double pixels_per_mm, const std::function<Colour(int)>& paint,
               const std::function<double(Vec)>& fade) {
    Picture picture{int(std::lround(view.width_mm * pixels_per_mm)), 0, {}};
    for (int band = 0; band < bands; ++band) {  // samples of a whole large picture would fill half a gigabyte
        View strip = view;
        strip.height_mm = view.height_mm / bands;
        strip.middle = view.middle + view.up * ((view.height_mm / 2 - strip.height_mm * (band + .5)) / 10);
        const Samples samples = sampled(skin.mesh, strip, pixels_per_mm * finer);
        const Shader shader(skin, strip, paint, fade);
        for (int y = 0; y + finer <= samples.height; y += finer) {
            for (int x = 0; x + finer <= samples.width; x += finer) put_pixel(picture, shader, samples, x, y);
            ++picture.height;
        }
    }
    return picture;
}

Picture half_size(const Picture& picture) {
    Picture out{picture.width / 2, picture.height / 2, {}};
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            std::array<int, 3> colour{};
            int alpha = 0;
            for (int k = 0; k < 4; ++k) {
                const int row = 2 * y + k / 2;
                const std::size_t at = 4 * (std::size_t(row) * std::size_t(picture.width) + std::size_t(2 * x + k % 2));
                const int a = picture.rgba[at + 3];
                for (std::size_t c = 0; c < 3; ++c) colour[c] += a * picture.rgba[at + c];
                alpha += a;
            }
            for (const int c : colour) out.rgba.push_back(alpha == 0 ? 0 : std::uint8_t((c + alpha / 2) / alpha));
            out.rgba.push_back(std::uint8_t((alpha + 2) / 4));
        }
    }
    return out;
}

}  // namespace unknot::figure
