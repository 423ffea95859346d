// The numbered changes of the database's form, in their order. Written by the build from migrations/*.sql.
#pragma once

#include <span>
#include <string_view>

namespace unknot::store {

/// The text of migration n stands at n - 1.
std::span<const std::string_view> migrations();

}  // namespace unknot::store
