// Reading records of content/: what is missing, misspelt or of another kind is refused with file, line and mend
// (std::runtime_error).
#pragma once

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "figure/vector.hpp"

namespace unknot::figure {

[[noreturn]] void refuse(const toml::node& at, const std::string& what, std::string_view mend);
toml::table parsed(const std::filesystem::path& file);
/// The tables of `[[name]]`; others in the file are refused.
std::vector<const toml::table*> records(const toml::table& file, std::string_view name);
/// Those of a list inside a record; none where the key is not there.
std::vector<const toml::table*> tables(const toml::table& record, std::string_view key);
void only(const toml::table& record, const std::set<std::string_view>& keys);
std::string text(const toml::table& record, std::string_view key);
double number(const toml::table& record, std::string_view key);
bool flag(const toml::table& record, std::string_view key);
double number_or(const toml::table& record, std::string_view key, double otherwise);
/// Empty where the key is not there.
std::vector<std::string> texts(const toml::table& record, std::string_view key);
Vec point_of(const toml::node& node, std::string_view key);
Vec point(const toml::table& record, std::string_view key);
Vec point_or(const toml::table& record, std::string_view key, Vec otherwise);

template <std::size_t N>
std::size_t choice(const toml::node& at, const std::string& word, const std::array<std::string_view, N>& names) {
    const auto found = std::find(names.begin(), names.end(), word);
    if (found == names.end()) refuse(at, fmt::format("`{}` is not known", word), "docs/figure.md names them");
    return std::size_t(found - names.begin());
}

}  // namespace unknot::figure
