// What is called how on the wire of a course over weeks.
#include <array>

#include "verbs/names.hpp"

namespace unknot::verbs {

using namespace std::string_view_literals;

template <>
std::span<const std::string_view> enum_names<facts::PainAsked>() {
    static constexpr std::array names{"now"sv, "worst"sv, "moving"sv};
    static_assert(complete(names, facts::PainAsked::moving));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::GlobalChange>() {
    static constexpr std::array names{"very_much_better"sv, "much_better"sv, "a_little_better"sv, "no_change"sv,
                                      "a_little_worse"sv,   "much_worse"sv,  "very_much_worse"sv};
    static_assert(complete(names, facts::GlobalChange::very_much_worse));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::Motion>() {
    static constexpr std::array names{"shoulder_flexion"sv, "shoulder_abduction"sv,   "shoulder_external_rotation"sv,
                                      "neck_rotation"sv,    "neck_lateral_flexion"sv, "neck_flexion"sv,
                                      "neck_extension"sv};
    static_assert(complete(names, facts::Motion::neck_extension));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::ProgressRule>() {
    static constexpr std::array names{"pain_change"sv,
                                      "ability_change"sv,
                                      "shoulder_range_change"sv,
                                      "neck_range_change"sv,
                                      "interval"sv,
                                      "trial"sv,
                                      "nothing_told"sv,
                                      "flare"sv,
                                      "plateau"sv,
                                      "relapse"sv,
                                      "no_change"sv,
                                      "no_change_long"sv,
                                      "worse"sv,
                                      "told_worse"sv};
    static_assert(complete(names, facts::ProgressRule::told_worse));
    return names;
}

template <>
std::span<const std::string_view> enum_names<progress::Measure>() {
    static constexpr std::array names{"pain_now"sv,      "pain_worst"sv, "pain_moving"sv,
                                      "pain_at_visit"sv, "ability"sv,    "range"sv};
    static_assert(complete(names, progress::Measure::range));
    return names;
}

template <>
std::span<const std::string_view> enum_names<progress::Change>() {
    static constexpr std::array names{"better_and_held"sv, "better"sv,     "no_meaningful_change"sv,
                                      "unclear"sv,         "too_little"sv, "worse"sv};
    static_assert(complete(names, progress::Change::worse));
    return names;
}

template <>
std::span<const std::string_view> enum_names<progress::TooLittle>() {
    static constexpr std::array names{"few_days"sv, "nothing_lately"sv, "clock_unsure"sv};
    static_assert(complete(names, progress::TooLittle::clock_unsure));
    return names;
}

template <>
std::span<const std::string_view> enum_names<progress::Counsel>() {
    static constexpr std::array names{"say_how_it_is"sv, "go_gently"sv, "see_somebody"sv};
    static_assert(complete(names, progress::Counsel::see_somebody));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::TrialArm>() {
    static constexpr std::array names{"massage"sv, "heat"sv, "movement"sv, "nothing"sv};
    static_assert(complete(names, facts::TrialArm::nothing));
    return names;
}

template <>
std::span<const std::string_view> enum_names<progress::TrialState>() {
    static constexpr std::array names{"running"sv, "over"sv, "stopped"sv};
    static_assert(complete(names, progress::TrialState::stopped));
    return names;
}

}  // namespace unknot::verbs
