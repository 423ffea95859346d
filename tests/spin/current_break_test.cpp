// The deliberate break that is on; here and nowhere else, so that the breakable core links.
#include "core/measure/mutation.hpp"

namespace unknot::measure {

Break current_break = Break::none;

}  // namespace unknot::measure
