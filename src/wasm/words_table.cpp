// The verbs of the module that is loaded when own words, Learn, the course over weeks, a trial or the page for a
// clinician are wanted.
#include "verbs/table.hpp"

namespace unknot::verbs {

std::span<const Verb> table() {
    static constexpr auto verbs = verbs_of(words_rows);
    return verbs;
}

}  // namespace unknot::verbs
