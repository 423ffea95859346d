// A TOML file as plain values that know their line. Only toml_value.cpp sees the TOML library.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content_compiler/problems.hpp"

namespace unknot::content_compiler {

struct Value;
using Array = std::vector<Value>;
using Table = std::map<std::string, Value>;

struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;
};

/// `std::monostate` stands for what content/ never holds: fractions and times of day.
struct Value {
    Place at;
    std::variant<std::monostate, std::string, std::int64_t, bool, Date, Array, Table> held;
};

/// The file as one table, or nothing and a problem at the line where the syntax breaks.
std::optional<Value> parse_toml(const std::string& file, const std::string& text, Problems& problems);

}  // namespace unknot::content_compiler
