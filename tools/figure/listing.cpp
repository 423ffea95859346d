#include "figure/listing.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace unknot::figure {
namespace {

/// Ids, numbers and path data hold nothing that JSON or XML would have to escape.
std::string list(const std::vector<std::string>& items) { return fmt::format("[{}]", fmt::join(items, ",")); }

std::string ids(const auto& records) {
    std::vector<std::string> out;
    for (const auto& record : records) out.push_back(fmt::format("\"{}\"", record.id));
    return list(out);
}

std::string points(const std::map<std::string, Vec>& at) {
    std::vector<std::string> out;
    for (const auto& [id, p] : at) {
        out.push_back(fmt::format("\n\"{}\":[{:.1f},{:.1f},{:.1f}]", id, 10 * p.x, 10 * p.y, 10 * p.z));
    }
    return fmt::format("{{{}}}", fmt::join(out, ","));
}

std::string zones_json(const Plan& plan, const Outlines& outlines) {
    std::vector<std::string> out;
    for (const ZoneOutline& zone : outlines.zones) {
        out.push_back(fmt::format(R"({}{{"at":[{:.0f},{:.0f}],"path":"{}","radius":{:.1f},"side":"{}","zone":"{}"}})",
                                  "\n", zone.at.x, zone.at.y, zone.path, zone.radius_mm,
                                  side_names[std::size_t(zone.side)], plan.zones[std::size_t(zone.zone)].id));
    }
    return list(out);
}

std::string spots_json(const Figure& figure, const View& view) {
    std::vector<std::string> out;
    for (const SeenSpot& seen : seen_spots(figure, view)) {
        out.push_back(fmt::format(R"({}{{"at":[{:.1f},{:.1f}],"muscle":"{}","side":"{}","spot":"{}"}})", "\n",
                                  seen.at.x, seen.at.y, seen.spot->muscle, side_names[std::size_t(seen.side)],
                                  seen.spot->id));
    }
    return list(out);
}

std::string view_json(const Plan& plan, const SeenFigure& seen, std::size_t v) {
    const View& view = views[v];
    const Build& build = seen.figure->body.build();
    const std::string files = fmt::format(R"("outlines":"{}","picture":"{}","print":"{}")", outlines_name(build, view),
                                          picture_name(build, view), print_name(build, view));
    return fmt::format(R"({}{{"height":{:.0f},"id":"{}","outline":"{}",{},"spots":{},"width":{:.0f},"zones":{}}})",
                       "\n", view.height_mm, view.id, seen.outlines[v].body, files, spots_json(*seen.figure, view),
                       view.width_mm, zones_json(plan, seen.outlines[v]));
}

std::string build_json(const Plan& plan, const SeenFigure& seen) {
    const Build& build = seen.figure->body.build();
    std::vector<std::string> sides;
    for (std::size_t v = 0; v < views.size(); ++v) sides.push_back(view_json(plan, seen, v));
    return fmt::format(R"({}{{"id":"{}","landmarks":{},"mesh":"{}","referral":"{}","spots":{},"views":{}}})", "\n",
                       build.id, points(seen.figure->drawing.landmarks()), mesh_name(build), referral_name(build),
                       points(seen.figure->drawing.spots()), list(sides));
}

}  // namespace

std::vector<SeenSpot> seen_spots(const Figure& figure, const View& view) {
    const Samples samples = sampled(figure.skin.mesh, view, .5);
    std::vector<SeenSpot> out;
    for (const Spot& spot : figure.drawing.plan().spots) {
        const auto found = figure.drawing.spots().find(spot.id);
        if (found == figure.drawing.spots().end()) continue;
        for (const Side side : {Side::left, Side::right}) {
            const Vec p = side == Side::left ? found->second : mirrored(found->second);
            const OnPage at = seen(view, p);
            const int x = int(at.x * samples.per_mm);
            const int y = int(at.y * samples.per_mm);
            if (x < 0 || y < 0 || x >= samples.width || y >= samples.height) continue;
            const Samples::Sample& s = samples.at[std::size_t(y) * std::size_t(samples.width) + std::size_t(x)];
            if (s.triangle < 0 || length(samples.point(figure.skin.mesh, s) - p) > 1) continue;  // behind other skin
            out.push_back({&spot, side, at});
        }
    }
    return out;
}

std::string figure_json(const Plan& plan, const std::vector<SeenFigure>& figures) {
    std::vector<std::string> made;
    for (const SeenFigure& seen : figures) made.push_back(build_json(plan, seen));
    return fmt::format("{{\"builds\":{},\n\"muscles\":{},\n\"sites\":{},\n\"version\":1,\n\"zones\":{}}}\n", list(made),
                       ids(plan.muscles), ids(plan.sites), ids(plan.zones));
}

std::string outlines_svg(const Plan& plan, const View& view, const Outlines& outlines) {
    std::string out = fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {:.0f} {:.0f}" fill="none" )",
                                  view.width_mm, view.height_mm);
    out += "stroke=\"currentColor\" fill-rule=\"evenodd\">\n";
    out += fmt::format("<path data-body=\"\" d=\"{}\"/>\n", outlines.body);
    for (const ZoneOutline& zone : outlines.zones) {
        out += fmt::format("<path data-zone=\"{}\" data-side=\"{}\" d=\"{}\"/>\n",
                           plan.zones[std::size_t(zone.zone)].id, side_names[std::size_t(zone.side)], zone.path);
    }
    return out + "</svg>\n";
}

std::string mesh_name(const Build& build) { return fmt::format("{}.mesh", build.id); }
std::string referral_name(const Build& build) { return fmt::format("{}.referral", build.id); }
std::string picture_name(const Build& build, const View& view) { return fmt::format("{}-{}.webp", build.id, view.id); }
std::string print_name(const Build& build, const View& view) { return fmt::format("{}-{}.png", build.id, view.id); }
std::string listing_name(const Build& build) { return fmt::format("{}.json", build.id); }
std::string outlines_name(const Build& build, const View& view) { return fmt::format("{}-{}.svg", build.id, view.id); }

}  // namespace unknot::figure
