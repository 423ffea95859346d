// Between the verbs, which read an event, and the store, which keeps it.
#pragma once

#include <string_view>

#include "store/store.hpp"

namespace unknot::cli {

/// Reads one event of an export. A failure's detail is the code of the refusal and its place in the event.
store::Outcome<store::Line> read_event_line(std::string_view json);

}  // namespace unknot::cli
