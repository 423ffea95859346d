// What is called how on the wire of the way to press.
#include <array>

#include "verbs/names.hpp"

namespace unknot::verbs {

using namespace std::string_view_literals;

template <>
std::span<const std::string_view> enum_names<planning::PassedOver>() {
    static constexpr std::array names{"too_delicate"sv, "hand_only"sv,     "no_ball"sv,          "no_cane"sv,
                                      "no_wall"sv,      "other_posture"sv, "arm_can_not_reach"sv};
    static_assert(names.size() == std::size_t{1} + static_cast<std::size_t>(planning::PassedOver::arm_can_not_reach));
    return names;
}

}  // namespace unknot::verbs
