// Bytes as FHIR's base64Binary has them (RFC 4648, 4): padded, without line breaks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unknot::verbs::exchange {

std::string to_base64(std::string_view bytes);

/// Nothing if it is not what `to_base64` writes of some bytes.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace unknot::verbs::exchange
