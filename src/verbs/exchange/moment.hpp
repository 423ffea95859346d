// Moments as text: ISO 8601 with milliseconds and the offset of the place.
#pragma once

#include <optional>
#include <string_view>

#include "core/measure/measure.hpp"

namespace unknot::verbs::exchange {

/// Reads `2026-11-22T08:13:20.123+05:45`, also without milliseconds or seconds, also with `Z`. Nothing if it is no such
/// moment, lies before 1970 or after 9999, or is without its offset.
std::optional<measure::Now> read_moment(std::string_view text);

}  // namespace unknot::verbs::exchange
