#include "verbs/table.hpp"

namespace unknot::verbs {

std::span<const Verb> table() {
    static constexpr auto verbs = verbs_of(all_rows);
    return verbs;
}

}  // namespace unknot::verbs
