// The table of verbs: one row a verb, and everything that is said of a verb is made from its row.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "verbs/codec.hpp"

namespace unknot::verbs {

struct Verb {
    std::string_view name;
    std::string_view summary;
    bool carries_history = false;  ///< may be sixteen megabytes
    std::variant<Json, Problem> (*answer)(const Json& request);
    Json (*request_shape)(Shapes& shapes);
    Json (*answer_shape)(Shapes& shapes);
};

std::span<const Verb> table();

/// Makes a row from a function `std::variant<Answer, Problem> run(const Request&)`.
template <class Request, class Answer, std::variant<Answer, Problem> (*Run)(const Request&)>
std::variant<Json, Problem> answer_with(const Json& json) {
    Request request;
    Trouble trouble;
    Codec<Request>::read(json, {}, trouble, request);
    if (!trouble.none()) return trouble.problem();
    auto answer = Run(request);
    if (const auto* problem = std::get_if<Problem>(&answer)) return *problem;
    return Codec<Answer>::write(std::get<Answer>(answer));
}

}  // namespace unknot::verbs
