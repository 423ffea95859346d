// Which languages there are words for.
#pragma once

#include <algorithm>
#include <string_view>

#include "words/tables.hpp"

namespace unknot::cli {

inline bool is_language(std::string_view locale) {
    const auto all = words::languages();
    return std::any_of(all.begin(), all.end(), [&](const words::Language& each) { return each.locale == locale; });
}

}  // namespace unknot::cli
