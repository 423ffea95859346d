#include "content_compiler/emit.hpp"

#include <fmt/format.h>

namespace unknot::content_compiler {
namespace {

constexpr std::size_t line_max = 115;

/// `text` as a documentation comment, broken between words.
std::string comment(const std::string& text) {
    std::string lines;
    std::string line = "///";
    const auto add = [&](const std::string& word) {
        if (line.size() + 1 + word.size() > line_max) {
            lines += line + "\n";
            line = "///";
        }
        line += " " + word;
    };
    std::string word;
    for (const char c : text + " ") {
        if (c != ' ' && c != '\n') {
            word += c == '\\' ? '/' : c;  // a backslash would join the comment to the next line
        } else if (!word.empty()) {
            add(word);
            word.clear();
        }
    }
    return lines + line + "\n";
}

std::string_view type_of(Unit unit) {
    switch (unit) {
        case Unit::seconds: return "measure::Seconds";
        case Unit::hours: return "measure::Hours";
        case Unit::pressure: return "measure::PressureIntensity";
        case Unit::pain: return "measure::PainIntensity";
        case Unit::milliseconds: return "measure::Millis";
        case Unit::days:
        case Unit::count:
        case Unit::score: return "std::int32_t";
    }
    return "std::int32_t";
}

}  // namespace

std::string emit_numbers(const Content& content) {
    std::string out =
        "// Made from content/dosing/numbers.toml by content_compiler. Change it there.\n"
        "#pragma once\n\n#include <cstdint>\n\n#include \"core/measure/measure.hpp\"\n\n"
        "namespace unknot::catalog::numbers {\n";
    for (const Number& number : content.numbers.all) {
        out += "\n" + comment(fmt::format("In {}: {}", name_of(number.unit), number.why));
        out += fmt::format("inline constexpr {} {}{{{}}};\n", type_of(number.unit), number.id, number.value);
    }
    return out + "\n}  // namespace unknot::catalog::numbers\n";
}

}  // namespace unknot::content_compiler
