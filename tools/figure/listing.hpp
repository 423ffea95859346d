// figure.json and the outlines as SVG: what the page and the print need beside the mesh (docs/figure.md).
#pragma once

#include <string>
#include <vector>

#include "figure/outline.hpp"

namespace unknot::figure {

/// A figure and its zones as seen from every side, in the order of `views`.
struct SeenFigure {
    const Figure* figure = nullptr;
    std::vector<Outlines> outlines;
};

/// A spot as seen from one side.
struct SeenSpot {
    const Spot* spot = nullptr;
    Side side = Side::left;
    OnPage at;
};
std::vector<SeenSpot> seen_spots(const Figure& figure, const View& view);

std::string figure_json(const Plan& plan, const std::vector<SeenFigure>& figures);
std::string outlines_svg(const Plan& plan, const View& view, const Outlines& outlines);

/// Names of files, so that the listing and the writer agree.
std::string mesh_name(const Build& build);
std::string referral_name(const Build& build);
std::string picture_name(const Build& build, const View& view);
std::string print_name(const Build& build, const View& view);
std::string listing_name(const Build& build);
std::string outlines_name(const Build& build, const View& view);

}  // namespace unknot::figure
