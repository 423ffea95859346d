// For the tests: both builds with all that is drawn on them, made once from content/.
#pragma once

#include <memory>

#include "figure/examine.hpp"

namespace unknot::figure::fixture {

struct Made {
    std::unique_ptr<Figure> figure;
    SeenFigure seen;
};

inline const Plan& plan() {
    static const Plan read = read_plan("content");
    return read;
}

inline Made make(const Build& build) {
    Made made{std::make_unique<Figure>(build, plan()), {}};
    made.seen.figure = made.figure.get();
    for (const View& view : views) made.seen.outlines.push_back(outlines(*made.figure, view));
    return made;
}

inline const Made& made(std::size_t build) {
    static const std::array<Made, 2> all = {make(builds[0]), make(builds[1])};
    return all[build];
}

}  // namespace unknot::figure::fixture
