// What every list of records has in common while it is read.
#pragma once

#include <utility>
#include <vector>

#include "content_compiler/reader.hpp"

namespace unknot::content_compiler {

/// Reads each `[[key]]` of `file` with `fill` after its id, and adds it to `records`.
template <class R, class Fill>
void read_records(Reader& file, const std::string& key, std::vector<R>& records, Fill fill,
                  Spelling spelling = Spelling::snake_case) {
    std::vector<Reader> tables = file.tables(key);
    for (Reader& reader : tables) {
        R record;
        record.at = reader.at();
        record.id = reader.id(spelling);
        fill(reader, record);
        record.sound = reader.done();
        records.push_back(std::move(record));
    }
}

}  // namespace unknot::content_compiler
