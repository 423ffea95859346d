#include <algorithm>

#include "verbs/describe_summary.hpp"

namespace unknot::verbs {

using namespace std::string_view_literals;

template <>
std::span<const std::string_view> enum_names<summary::Part>() {
    static constexpr std::array names{"places"sv, "course"sv,  "goals"sv,  "sessions"sv,
                                      "borne"sv,  "answers"sv, "checks"sv, "notes"sv};
    static_assert(complete(names, summary::Part::notes));
    return names;
}

std::variant<SummaryAnswer, Problem> summarise(const SummaryRequest& request) {
    const summary::Wanted& wanted = request.wanted;
    if (wanted.to < wanted.from || wanted.to > wanted.now.day()) return Problem{"span_wrong", "/to"};
    for (std::size_t i = 0; i < wanted.parts.size(); ++i) {
        const auto before = wanted.parts.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(wanted.parts.begin(), before, wanted.parts[i]) == before) continue;
        return Problem{"part_twice", "/parts/" + std::to_string(i)};
    }
    const auto ordered = in_order(request.events, request.person);
    if (const auto* problem = std::get_if<Problem>(&ordered)) return *problem;
    return SummaryAnswer{wanted.from, wanted.to, summary::summarise(catalog::content(), std::get<0>(ordered), wanted)};
}

}  // namespace unknot::verbs
