// Ids that follow from what they name: the same resource has the same id in every export, on every machine.
#pragma once

#include <string>
#include <string_view>

namespace unknot::verbs::exchange {

/// The UUID of version 5 of a name in a namespace (RFC 9562, 5.5), in small letters. `space` is a UUID as text.
std::string name_based_uuid(std::string_view space, std::string_view name);

}  // namespace unknot::verbs::exchange
