// What must hold of a finished figure, measured: a table for people, and for the tests.
#pragma once

#include <string>
#include <vector>

#include "figure/listing.hpp"

namespace unknot::figure {

struct Finding {
    std::string what;
    std::string measured;
    std::string wanted;
    bool holds = true;
};

std::vector<Finding> examine(const SeenFigure& seen);
std::string as_table(const Figure& figure, const std::vector<Finding>& findings);

}  // namespace unknot::figure
