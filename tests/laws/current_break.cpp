// The switch of the deliberate breaks lives here: the core has no global of its own.
#include "core/measure/mutation.hpp"

namespace unknot::measure {

Break current_break = Break::none;

}  // namespace unknot::measure
