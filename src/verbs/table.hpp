// The table of verbs: which there are, and what answers each.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "verbs/rows.hpp"

namespace unknot::verbs {

struct Verb {
    std::string_view name;
    bool carries_history = false;
    std::variant<std::string, Problem> (*answer)(const Json& request);  ///< canonical bytes
};

/// The verbs of this program: all of them, but for the WebAssembly modules, which have a part each.
std::span<const Verb> table();

template <class Row>
std::variant<std::string, Problem> answer_with(const Json& json) {
    typename Row::Request request;
    Trouble trouble;
    Codec<typename Row::Request>::read(json, {}, trouble, request);
    if (!trouble.none()) return trouble.problem();
    auto answer = Row::run(request);
    if (const auto* problem = std::get_if<Problem>(&answer)) return *problem;
    return written(std::get<typename Row::Answer>(answer));
}

/// The verbs of a list of rows.
template <class... Rows>
constexpr std::array<Verb, sizeof...(Rows)> verbs_of(const std::tuple<Rows...>& rows) {
    return std::apply(
        [](const auto&... row) {
            return std::array{Verb{row.name, row.carries_history, answer_with<std::remove_cvref_t<decltype(row)>>}...};
        },
        rows);
}

}  // namespace unknot::verbs
