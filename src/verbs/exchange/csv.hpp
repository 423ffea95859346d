// Comma-separated values (RFC 4180), safe to open as a spreadsheet.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "verbs/json.hpp"

namespace unknot::verbs::exchange {

/// One line of a file, which may reach over several where a cell in quotes holds a line break.
struct CsvRow {
    std::size_t line = 1;  ///< in which it begins, from 1
    std::vector<std::string> cells;
};

/// Reads a file: lines end with LF or CRLF, a byte order mark at its head is passed over, empty lines too. Problems,
/// each with its line: `csv_quote_misplaced`, `csv_quote_open`.
std::variant<std::vector<CsvRow>, Problem> read_csv(std::string_view file);

/// Appends one line, ended by CRLF; what needs quotes gets them.
void write_csv_row(std::span<const std::string> cells, std::string& out);

/// A text of the person as a cell: one that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab or return
/// in front) gets an apostrophe before it. `unguarded` gives back exactly what `guarded` was given.
std::string guarded(std::string_view told);
std::string unguarded(std::string_view cell);

}  // namespace unknot::verbs::exchange
