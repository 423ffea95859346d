// What a person measures of their own course: pain as it is asked, what they can do, how far it moves, and how it has
// changed on the whole. Told as events; nothing here decides, and no check, dose or plan reads any of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/facts/pain.hpp"

namespace unknot::facts {

using measure::Ability;
using measure::Degrees;

/// Which pain the number from 0 to 10 is of: at this moment, the worst of the last 24 hours, or while moving.
enum class PainAsked : std::uint8_t { now, worst, moving };

struct PainTold {
    PainAsked asked = PainAsked::now;
    std::optional<Side> side = {};           ///< none: of all of it
    PainIntensity pain;
};

/// Something the person wants to be able to do, in their own words. Other words under the same id are another goal,
/// begun anew.
struct GoalNamed {
    std::string goal;                        ///< its id
    std::string text;
};

struct GoalScored {
    std::string goal;
    Ability ability;
};

/// How it is on the whole since they began. In the order of caution.
enum class GlobalChange : std::uint8_t {
    very_much_better,
    much_better,
    a_little_better,
    no_change,
    a_little_worse,
    much_worse,
    very_much_worse
};
struct GlobalChangeTold {
    GlobalChange change = GlobalChange::no_change;
};

/// Which movement's range. Bending the neck forward and back lies in the middle; every other has a left and a right.
enum class Motion : std::uint8_t {
    shoulder_flexion,
    shoulder_abduction,
    shoulder_external_rotation,
    neck_rotation,
    neck_lateral_flexion,
    neck_flexion,
    neck_extension
};
constexpr bool is_of_neck(Motion motion) { return motion >= Motion::neck_rotation; }
constexpr bool has_sides(Motion motion) { return motion < Motion::neck_flexion; }

/// Three tries right after one another, in their order.
inline constexpr std::size_t range_tries = 3;
struct RangeMeasured {
    Motion motion = Motion::shoulder_flexion;
    Side side = Side::left;
    std::vector<Degrees> tries;
};

/// The rules of looking at a course: what each rests on is content's, when each holds is `progress`'s. The first are
/// how large a change of each measure matters; then how one is told from none, over weeks and in
/// a trial with lots; then what may be noticed.
enum class ProgressRule : std::uint8_t {
    pain_change,
    ability_change,
    shoulder_range_change,
    neck_range_change,
    interval,
    trial,
    nothing_told,
    flare,
    plateau,
    relapse,
    no_change,
    no_change_long,
    worse,
    told_worse
};

}  // namespace unknot::facts
