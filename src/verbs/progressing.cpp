#include "verbs/describe_progress.hpp"

namespace unknot::verbs {

std::variant<ProgressAnswer, Problem> progress_of(const ProgressRequest& request) {
    const auto ordered = in_order(request.events, request.person);
    if (const auto* problem = std::get_if<Problem>(&ordered)) return *problem;
    return ProgressAnswer{progress::progress(std::get<0>(ordered), request.now)};
}

}  // namespace unknot::verbs
