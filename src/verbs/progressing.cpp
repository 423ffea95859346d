#include "verbs/describe_trial.hpp"

namespace unknot::verbs {

std::variant<ProgressAnswer, Problem> progress_of(const ProgressRequest& request) {
    const auto ordered = in_order(request.events, request.person);
    if (const auto* problem = std::get_if<Problem>(&ordered)) return *problem;
    return ProgressAnswer{progress::progress(std::get<0>(ordered), request.now)};
}

std::variant<TrialAnswer, Problem> trial_of(const TrialRequest& request) {
    const auto ordered = in_order(request.events, request.person);
    if (const auto* problem = std::get_if<Problem>(&ordered)) return *problem;
    return TrialAnswer{progress::trials(std::get<0>(ordered), request.now), progress::trial_lengths()};
}

}  // namespace unknot::verbs
