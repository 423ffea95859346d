// No deliberate break is ever switched on here; the breakable core needs the switch all the same.
#include "core/measure/mutation.hpp"

namespace unknot::measure {

Break current_break = Break::none;

}  // namespace unknot::measure
