#include "figure/examine.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "figure/geodesic.hpp"

namespace unknot::figure {
namespace {

constexpr double landmark_off_skin_mm = 1;
constexpr double fingertip_mm = 26;  // content/body/zones.toml: a target is wider than a finger
constexpr double spot_from_mask_mm = 3;
constexpr double covered_share = .99;

class Examiner {
public:
    explicit Examiner(const SeenFigure& seen)
        : seen_(seen),
          figure_(*seen.figure),
          plan_(figure_.drawing.plan()),
          half_(figure_.half_mesh()),
          near_(neighbours_of(half_)) {}

    std::vector<Finding> all() {
        geometry();
        landmarks();
        zones();
        targets();
        spots();
        cover();
        sides();
        return std::move(found_);
    }

private:
    void add(std::string what, std::string measured, std::string wanted, bool holds) {
        found_.push_back({std::move(what), std::move(measured), std::move(wanted), holds});
    }
    void none(std::string what, const std::vector<std::string>& bad) {
        add(std::move(what), bad.empty() ? "none" : fmt::format("{}", fmt::join(bad, ", ")), "none", bad.empty());
    }
    void geometry();
    void landmarks();
    void zones();
    void targets();
    void spots();
    void cover();
    void sides();
    int patches(int zone) const;
    double mm_to_mask(Vec p) const;
    std::string zone_name(Vec p) const {
        const int zone = figure_.drawing.zone_at(p);
        return zone < 0 ? "nothing" : plan_.zones[std::size_t(zone)].id;
    }

    const SeenFigure& seen_;
    const Figure& figure_;
    const Plan& plan_;
    Mesh half_;
    std::vector<std::vector<int>> near_;
    std::vector<Finding> found_;
};

void Examiner::geometry() {
    const Topology t = topology_of(figure_.skin.mesh);
    add("vertices, triangles", fmt::format("{}, {}", t.vertices, t.triangles), "", true);
    add("edges without two triangles", fmt::format("{}", t.open_edges), "0", t.open_edges == 0);
    add("vertices where sheets touch", fmt::format("{}", t.split_vertices), "0", t.split_vertices == 0);
    add("Euler number", fmt::format("{}", t.euler), "2", t.euler == 2);
    add("vertices without a mirror image", fmt::format("{}", t.without_mirror), "0", t.without_mirror == 0);
    add("smallest angle of a triangle", fmt::format("{:.1f} deg", t.worst_angle), "over 5", t.worst_angle > 5);
    double off = 0;
    for (const Triangle& f : half_.triangles) {
        const auto at = [&](std::size_t k) { return half_.points[std::size_t(f[k])]; };
        off = std::max(off, std::fabs(figure_.body.distance((at(0) + at(1) + at(2)) * (1 / 3.0))));
    }
    add("triangles off the form, at most", fmt::format("{:.1f} mm", 10 * off), "under 3", off < .3);
}

void Examiner::landmarks() {
    double off = 0;
    for (const auto& [id, p] : figure_.drawing.landmarks()) off = std::max(off, std::fabs(figure_.body.distance(p)));
    add("landmarks", fmt::format("{}", plan_.landmarks.size()), "", true);
    add("landmarks off the skin, at most", fmt::format("{:.2f} mm", 10 * off), "under 1",
        10 * off < landmark_off_skin_mm);
    std::vector<std::string> bad;
    for (const ZoneRecord& zone : plan_.zones) {
        for (const std::string& id : zone.landmarks) {
            const std::string in = zone_name(figure_.drawing.landmarks().at(id));
            if (in != zone.id) bad.push_back(fmt::format("{} lies in {}, not {}", id, in, zone.id));
        }
    }
    none("landmarks outside their zone", bad);
}

int Examiner::patches(int zone) const {
    std::vector<char> seen(near_.size());
    int count = 0;
    for (std::size_t i = 0; i < near_.size(); ++i) {
        if (seen[i] || figure_.zones[i] != zone) continue;
        ++count;
        std::vector<int> patch = {int(i)};
        seen[i] = 1;
        for (std::size_t k = 0; k < patch.size(); ++k) {
            for (const int j : near_[std::size_t(patch[k])]) {
                if (seen[std::size_t(j)] || figure_.zones[std::size_t(j)] != zone) continue;
                seen[std::size_t(j)] = 1;
                patch.push_back(j);
            }
        }
    }
    return count;
}

void Examiner::zones() {
    std::vector<std::string> apart;
    for (std::size_t z = 0; z < plan_.zones.size(); ++z) {
        const int count = patches(int(z));
        if (count != 1) apart.push_back(fmt::format("{} in {} patches", plan_.zones[z].id, count));
    }
    add("zones", fmt::format("{}", plan_.zones.size()), "", true);
    none("zones that are not one patch", apart);
    std::vector<std::string> unseen;
    for (std::size_t v = 0; v < 2; ++v) {
        std::set<int> shown;
        for (const ZoneOutline& zone : seen_.outlines[v].zones) shown.insert(zone.zone);
        for (std::size_t z = 0; z < plan_.zones.size(); ++z) {
            const std::vector<std::string>& seen = plan_.zones[z].seen;
            const bool wanted = std::ranges::find(seen, std::string(views[v].id)) != seen.end();
            if (wanted && !shown.contains(int(z)))
                unseen.push_back(fmt::format("{} from {}", plan_.zones[z].id, views[v].id));
        }
    }
    none("zones not seen where content says", unseen);
}

void Examiner::targets() {
    std::vector<std::string> narrow;
    double least = 1e9;
    std::string narrowest;
    for (std::size_t z = 0; z < plan_.zones.size(); ++z) {
        if (!plan_.zones[z].target) continue;
        const std::vector<double> depth =
            depth_in(half_, [&](Vec p) { return figure_.drawing.zone_at(p) == int(z); }, 10);
        const double width = 20 * *std::max_element(depth.begin(), depth.end());
        if (width < fingertip_mm) narrow.push_back(fmt::format("{} {:.0f} mm", plan_.zones[z].id, width));
        if (width >= least) continue;
        least = width;
        narrowest = plan_.zones[z].id;
    }
    add("narrowest target: circle that fits", fmt::format("{:.0f} mm, {}", least, narrowest), "over 26",
        narrow.empty());
}

/// How far the mask is from a point of the skin, looked for in rings of a millimetre; 30 at most.
double Examiner::mm_to_mask(Vec p) const {
    const Vec n = figure_.body.normal(p);
    const Axes plane = axes_along(n, std::fabs(n.y) < .9 ? Vec{0, 1, 0} : Vec{1, 0, 0});
    for (int mm = 0; mm < 30; ++mm) {
        for (int k = 0; k < 24; ++k) {
            const double angle = k * pi / 12;
            const Vec out = plane.b * (std::cos(angle) * mm / 10) + plane.c * (std::sin(angle) * mm / 10);
            if (figure_.drawing.site_at(figure_.body.on_skin(p + out)) >= 0) return mm;
        }
    }
    return 30;
}

void Examiner::spots() {
    std::vector<std::string> undrawn;
    std::vector<std::string> astray;
    double least = 1e9;
    std::string nearest = "no spot";
    for (const Spot& spot : plan_.spots) {
        const auto found = figure_.drawing.spots().find(spot.id);
        if (found == figure_.drawing.spots().end()) {
            undrawn.push_back(spot.id);
            continue;
        }
        const std::string in = zone_name(found->second);
        if (in != spot.zone) astray.push_back(fmt::format("{} lies in {}, not {}", spot.id, in, spot.zone));
        const double free = mm_to_mask(found->second);
        if (free >= least) continue;
        least = free;
        nearest = spot.id;
    }
    add("spots", fmt::format("{}", plan_.spots.size()), "", true);
    none("spots not drawn yet", undrawn);
    none("spots outside their zone", astray);
    add("spot nearest to the mask", fmt::format("{:.0f} mm, {}", least, nearest), "over 3", least > spot_from_mask_mm);
}

/// What the page lets people paint: all skin but hips and belly below the navel, which no zone of content covers.
void Examiner::cover() {
    const Vec navel = figure_.drawing.landmarks().at("navel");
    std::size_t all = 0;
    std::size_t covered = 0;
    for (std::size_t i = 0; i < half_.points.size(); ++i) {
        const Place place = place_of(figure_.body, half_.points[i]);
        if (place.part == Part::trunk && place.point.y < navel.y) continue;
        ++all;
        covered += figure_.zones[i] >= 0;
    }
    const double share = double(covered) / double(all);
    add("skin that a zone covers", fmt::format("{:.1f} %", 100 * share), "over 99", share > covered_share);
}

/// The person's left is on the viewer's right from the front, and on the left from behind (S16).
void Examiner::sides() {
    std::vector<std::string> swapped;
    for (std::size_t v = 0; v < 2; ++v) {
        const double middle = views[v].width_mm / 2;
        for (const ZoneOutline& zone : seen_.outlines[v].zones) {
            const bool on_right = zone.at.x > middle;
            const bool wanted_right = (zone.side == Side::left) == (views[v].id == "front");
            if (zone.side != Side::middle && on_right != wanted_right) {
                swapped.push_back(fmt::format("{} from {}", plan_.zones[std::size_t(zone.zone)].id, views[v].id));
            }
        }
        for (const SeenSpot& spot : seen_spots(figure_, views[v])) {
            if ((spot.at.x > middle) != ((spot.side == Side::left) == (views[v].id == "front"))) {
                swapped.push_back(fmt::format("{} from {}", spot.spot->id, views[v].id));
            }
        }
    }
    none("left and right swapped", swapped);
}

}  // namespace

std::vector<Finding> examine(const SeenFigure& seen) { return Examiner(seen).all(); }

std::string as_table(const Figure& figure, const std::vector<Finding>& findings) {
    std::string out = fmt::format("{}\n", figure.body.build().id);
    for (const Finding& f : findings) {
        out += fmt::format("  {} {:<36} {:<32} {}\n", f.holds ? "  " : "! ", f.what, f.measured, f.wanted);
    }
    return out;
}

}  // namespace unknot::figure
