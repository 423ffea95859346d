// From a grid of labels to smooth closed paths. Where three labels meet the paths meet in one point; between such
// points two neighbours share one smoothed line, so that no gap opens.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "figure/relief.hpp"

namespace unknot::figure {

struct LabelGrid {
    int width = 0;
    int height = 0;
    std::vector<int> labels;  ///< -1: nothing there

    int at(int x, int y) const {
        return x < 0 || y < 0 || x >= width || y >= height
                   ? -1
                   : labels[std::size_t(y) * std::size_t(width) + std::size_t(x)];
    }
};

/// Gives patches of fewer cells than that to the neighbour with the longest border.
void drop_specks(LabelGrid& grid, int cells);

/// The rings around each label, in cells, the corner of the grid at (0, 0).
std::map<int, std::vector<std::vector<Flat>>> rings(const LabelGrid& grid);

/// SVG path data of rings, each point times `scale`, with one decimal.
std::string path_data(const std::vector<std::vector<Flat>>& rings, double scale);

}  // namespace unknot::figure
