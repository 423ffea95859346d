#include "figure/toml_record.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace unknot::figure {

void refuse(const toml::node& at, const std::string& what, std::string_view mend) {
    const toml::source_region& place = at.source();
    throw std::runtime_error(
        fmt::format("{}:{}: {}; {}", place.path ? *place.path : "?", place.begin.line, what, mend));
}

toml::table parsed(const std::filesystem::path& file) {
    try {
        return toml::parse_file(file.string());
    } catch (const toml::parse_error& error) {
        throw std::runtime_error(
            fmt::format("{}:{}: {}", file.string(), error.source().begin.line, error.description()));
    }
}

std::vector<const toml::table*> records(const toml::table& file, std::string_view name) {
    std::vector<const toml::table*> out;
    for (const auto& [key, value] : file) {
        if (key.str() != name || !value.is_array_of_tables()) {
            refuse(value, fmt::format("`{}` is not known here", key.str()), fmt::format("write [[{}]]", name));
        }
        for (const toml::node& record : *value.as_array()) out.push_back(record.as_table());
    }
    return out;
}

std::vector<const toml::table*> tables(const toml::table& record, std::string_view key) {
    std::vector<const toml::table*> out;
    const toml::node* node = record.get(key);
    if (!node) return out;
    const toml::array* list = node->as_array();
    if (!list) refuse(*node, fmt::format("`{}` is no list of tables", key), "write [{ ... }]");
    for (const toml::node& one : *list) {
        if (!one.is_table()) refuse(one, fmt::format("`{}` holds what is no table", key), "write [{ ... }]");
        out.push_back(one.as_table());
    }
    return out;
}

void only(const toml::table& record, const std::set<std::string_view>& keys) {
    for (const auto& [key, value] : record) {
        if (!keys.contains(key.str())) {
            refuse(value, fmt::format("`{}` is not known here", key.str()), "docs/figure.md names the keys");
        }
    }
}

std::string text(const toml::table& record, std::string_view key) {
    const auto value = record[key].value_exact<std::string>();
    if (!value) refuse(record, fmt::format("`{}` is missing", key), "write it as a text");
    return *value;
}

double number(const toml::table& record, std::string_view key) {
    const toml::node* node = record.get(key);
    if (!node) refuse(record, fmt::format("`{}` is missing", key), "write it as a number");
    if (!node->is_number()) refuse(*node, fmt::format("`{}` is no number", key), "write it as a number");
    return *node->value<double>();
}

bool flag(const toml::table& record, std::string_view key) {
    const auto value = record[key].value_exact<bool>();
    if (!value) refuse(record, fmt::format("`{}` is missing", key), "write true or false");
    return *value;
}

double number_or(const toml::table& record, std::string_view key, double otherwise) {
    return record.contains(key) ? number(record, key) : otherwise;
}

std::vector<std::string> texts(const toml::table& record, std::string_view key) {
    std::vector<std::string> out;
    const toml::node* node = record.get(key);
    if (!node) return out;
    const toml::array* list = node->as_array();
    if (!list) refuse(*node, fmt::format("`{}` is no list", key), "write it in brackets");
    for (const toml::node& one : *list) {
        const auto value = one.value_exact<std::string>();
        if (!value) refuse(one, "this is no text", "write it in quotes");
        out.push_back(*value);
    }
    return out;
}

Vec point_of(const toml::node& node, std::string_view key) {
    const std::string wrong = fmt::format("`{}` is no point", key);
    const toml::array* list = node.as_array();
    if (!list || list->size() != 3) refuse(node, wrong, "write three numbers in brackets");
    std::array<double, 3> n{};
    for (std::size_t k = 0; k < 3; ++k) {
        if (!list->get(k)->is_number()) refuse(node, wrong, "write three numbers in brackets");
        n[k] = *list->get(k)->value<double>();
    }
    return {n[0], n[1], n[2]};
}

Vec point(const toml::table& record, std::string_view key) {
    const toml::node* node = record.get(key);
    if (!node) refuse(record, fmt::format("`{}` is missing", key), "write three numbers in brackets");
    return point_of(*node, key);
}

Vec point_or(const toml::table& record, std::string_view key, Vec otherwise) {
    return record.contains(key) ? point(record, key) : otherwise;
}

}  // namespace unknot::figure
