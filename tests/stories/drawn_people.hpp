// People made from the rows of content: a muscle is drawn, then each zone is marked or not by what it is to the muscle.
// The plain sums of the first model fitted such people exactly before any noise, so what is lost is lost to the noise
// of drawing and to how the odds are shown.
#pragma once

#include <optional>
#include <vector>

#include "tests/stories/redraw.hpp"

namespace unknot::stories {

struct DrawnPerson {
    std::optional<body::MuscleId> muscle;  ///< on the right; none: something else
    Marks map;  ///< what hurts, before any noise; not empty
};

class People {
public:
    People();
    DrawnPerson draw(laws::Draw& chance) const;

private:
    struct Kind {
        std::optional<body::MuscleId> muscle;
        double weight = 0;  ///< share of all people, not normed
        std::vector<double> marked;  ///< chance of each zone
    };
    std::vector<Kind> kinds_;
    double all_ = 0;
};

}  // namespace unknot::stories
