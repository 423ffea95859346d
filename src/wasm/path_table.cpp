// The verbs of the module that is loaded first.
#include "verbs/table.hpp"

namespace unknot::verbs {

std::span<const Verb> table() {
    static constexpr auto verbs = verbs_of(path_rows);
    return verbs;
}

}  // namespace unknot::verbs
