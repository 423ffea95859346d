#include "content_compiler/toml_value.hpp"

#include <string_view>

#include <toml++/toml.h>

namespace unknot::content_compiler {
namespace {

Value plain(const toml::node& node, const std::string& file);

Array plain(const toml::array& nodes, const std::string& file) {
    Array values;
    for (const toml::node& node : nodes) values.push_back(plain(node, file));
    return values;
}

Table plain(const toml::table& nodes, const std::string& file) {
    Table values;
    for (const auto& [key, node] : nodes) {
        Value value = plain(node, file);
        // A table made by dotted keys has no line of its own: it starts where its key does.
        if (const auto line = key.source().begin.line; line != 0) value.at.line = line;
        values.emplace(std::string(key.str()), std::move(value));
    }
    return values;
}

Value plain(const toml::node& node, const std::string& file) {
    Value value{{file, node.source().begin.line}, {}};
    if (const auto* text = node.as_string()) value.held = text->get();
    if (const auto* whole = node.as_integer()) value.held = whole->get();
    if (const auto* flag = node.as_boolean()) value.held = flag->get();
    if (const auto* date = node.as_date()) {
        value.held = Date{date->get().year, date->get().month, date->get().day};
    }
    if (const auto* array = node.as_array()) value.held = plain(*array, file);
    if (const auto* table = node.as_table()) value.held = plain(*table, file);
    return value;
}

}  // namespace

std::optional<Value> parse_toml(const std::string& file, const std::string& text, Problems& problems) {
    try {
        const toml::table table = toml::parse(std::string_view{text}, std::string_view{file});
        return Value{{file, 1}, plain(table, file)};
    } catch (const toml::parse_error& error) {
        problems.add({file, error.source().begin.line}, "not TOML: " + std::string(error.description()),
                     "correct the syntax here");
        return std::nullopt;
    }
}

}  // namespace unknot::content_compiler
