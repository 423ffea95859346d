// What is called how on the wire of plans.
#include <array>

#include "verbs/names.hpp"

namespace unknot::verbs {

using namespace std::string_view_literals;

template <>
std::span<const std::string_view> enum_names<facts::Cut>() {
    static constexpr std::array names{
        "pressure_first_session"sv, "pressure_check"sv,      "pressure_muscle"sv,     "pressure_reaction"sv,
        "hold_week_one"sv,          "hold_first_session"sv,  "hold_muscle"sv,         "hold_reaction"sv,
        "hold_half_time"sv,         "holds_first_session"sv, "spots_first_session"sv, "spots_minutes"sv,
        "spot_seconds"sv,           "holds_reaction"sv,      "spots_reaction"sv};
    static_assert(names.size() == std::size_t{1} + static_cast<std::size_t>(facts::Cut::spots_reaction));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::NoPlan>() {
    static constexpr std::array names{"check_locks"sv,
                                      "check_incomplete"sv,
                                      "check_too_old"sv,
                                      "check_other_pains"sv,
                                      "check_without_time"sv,
                                      "resting"sv,
                                      "too_soon_after_last"sv,
                                      "sessions_today_done"sv,
                                      "days_in_a_row_done"sv,
                                      "press_tests_today_done"sv,
                                      "seconds_today_done"sv,
                                      "nothing_pressable"sv,
                                      "everything_excluded"sv,
                                      "no_technique_fits"sv,
                                      "waits_for_follow_up"sv,
                                      "clock_unsure"sv,
                                      "muscle_not_pressable"sv,
                                      "may_not_be_muscle"sv,
                                      "hand_only"sv};
    static_assert(names.size() == std::size_t{1} + static_cast<std::size_t>(facts::NoPlan::hand_only));
    return names;
}

template <>
std::span<const std::string_view> enum_names<planning::PassedOver>() {
    static constexpr std::array names{"too_delicate"sv, "hand_only"sv,     "no_ball"sv,          "no_cane"sv,
                                      "no_wall"sv,      "other_posture"sv, "arm_can_not_reach"sv};
    static_assert(names.size() == std::size_t{1} + static_cast<std::size_t>(planning::PassedOver::arm_can_not_reach));
    return names;
}

}  // namespace unknot::verbs
