// What is drawn on the figure, read from content/: landmarks, zones, endangerment sites and spots as shapes in charts,
// and from the records of body and muscles what has to be drawn. The numbers are our drawing: judgement.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "figure/chart.hpp"

namespace unknot::figure {

struct Landmark {
    std::string id;
    Chart chart = Chart::front;
    Flat at;
};

/// A corner of a shape: a landmark, moved within the chart, or plain numbers of the chart.
struct Corner {
    std::string landmark;  ///< empty: plain numbers
    Flat move;
};

/// A piece of skin: an outline in a chart, or all within `reach` cm of a path over the skin, or a digit from some cm
/// beyond the wrist to its tip.
struct Shape {
    Chart chart = Chart::front;
    std::vector<Part> parts;
    std::vector<Corner> outline;
    std::vector<Corner> path;
    double reach = 0;
    std::optional<Digit> digit;
    double beyond = 0;
    double lowest = 0;  ///< heights between which it holds
    double highest = 400;
    double widest = 400;  ///< how far from the midline it holds
};

/// Shapes are laid one over the other in the order of the file: the last that holds a point has it.
struct DrawnShape {
    std::string owner;  ///< id of a zone, or of a site
    Shape shape;
};

struct ZoneRecord {
    std::string id;
    bool midline = false;
    bool target = false;
    std::vector<std::string> seen;
    std::vector<std::string> neighbours;
    std::vector<std::string> landmarks;  ///< that lie in it
};

struct SiteRecord {
    std::string id;
    std::vector<std::string> zones;
    bool whole = false;
};

struct Spot {
    std::string id;
    std::string muscle;
    std::string zone;
    std::optional<Chart> chart;  ///< nothing: not drawn yet
    Corner at;
};

struct MuscleRecord {
    std::string id;
    std::vector<std::string> essential;
    std::vector<std::string> spillover;
};

struct Plan {
    std::vector<Landmark> landmarks;
    std::vector<ZoneRecord> zones;  ///< in the order of content/body/zones.toml, which is the order of their numbers
    std::vector<SiteRecord> sites;  ///< in the order of content/body/mask.toml
    std::vector<DrawnShape> zone_shapes;
    std::vector<DrawnShape> site_shapes;
    std::vector<Spot> spots;
    std::vector<MuscleRecord> muscles;

    int zone_number(const std::string& id) const;  ///< -1: no such zone
};

/// Throws std::runtime_error with file, line and mend: an unknown name, a shape that says too much or too little, a
/// zone without a shape.
Plan read_plan(const std::filesystem::path& content);

}  // namespace unknot::figure
