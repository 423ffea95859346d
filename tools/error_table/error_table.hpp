// Reads content/errors.toml and writes it as the C++ table declared in src/verbs/error_table.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unknot::error_table {

struct Record {
    std::string id;
    std::int64_t http = 0;
    std::int64_t exit = 0;
    std::string message;
    std::string mend;
};

/// The records sorted by id, or what is wrong, each as "file:line: what. mend".
std::variant<std::vector<Record>, std::vector<std::string>> read(std::string_view file, std::string_view text);

/// The table as C++.
std::string as_cpp(const std::vector<Record>& records);

}  // namespace unknot::error_table
