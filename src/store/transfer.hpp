// Export, import and verification of a journal as a file: docs/data_format.md, "The journal".
#pragma once

#include <functional>
#include <iosfwd>
#include <string_view>

#include "store/store.hpp"

namespace unknot::store {

/// Reads one event's JSON. A failure's `detail` says what is wrong with it; the rest is filled in here.
using LineReader = std::function<Outcome<Line>(std::string_view json)>;

/// Writes the whole journal. The same journal gives the same bytes. The caller checks and flushes the stream.
Outcome<Counts> export_journal(Journal& journal, std::ostream& out);

/// Unites an export with the journal: all of it or, if the file is cut, changed or not an export, nothing.
/// Memory: one line. A failure of the file has its line.
Outcome<Appended> import_journal(Journal& journal, std::istream& in, const LineReader& read);

/// Whether a file is a whole export that `import_journal` would understand.
Outcome<Counts> verify_export(std::istream& in, const LineReader& read);

}  // namespace unknot::store
