// What an export calls things: a code of a list, as content/exchange/codes.toml names it.
#pragma once

#include <string_view>

namespace unknot::verbs::exchange {

struct Code {
    std::string_view system;   ///< canonical address of the list
    std::string_view code;
    std::string_view display;  ///< the name the list gives it
    bool paired = false;       ///< a part of the body of which there is a left and a right
};

}  // namespace unknot::verbs::exchange
