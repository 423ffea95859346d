#include "tidy/tidy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "tidy/checks.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

bool excepts(const Exception& exception, const Problem& problem) {
    if (exception.check != problem.check) return false;
    const auto& paths = exception.paths;
    return std::any_of(paths.begin(), paths.end(), [&](const std::string& path) { return fits(path, problem.file); });
}

Problems without_exceptions(const Problems& all, const Rules& rules) {
    Problems left;
    std::vector<bool> used(rules.exceptions.size());
    for (const Problem& problem : all) {
        bool excepted = false;
        for (std::size_t i = 0; i < rules.exceptions.size(); ++i) {
            if (!excepts(rules.exceptions[i], problem)) continue;
            excepted = true;
            used[i] = true;
        }
        if (!excepted) left.push_back(problem);
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) continue;
        left.push_back({"exception", rules.file, rules.exceptions[i].line,
                        fmt::format("the exception for \"{}\" excepts nothing", rules.exceptions[i].check),
                        "remove it"});
    }
    return left;
}

}  // namespace

Problems tidy(const Tree& tree, const Rules& rules) {
    Problems all;
    for (const auto check : {check_layers, check_bans, check_names, check_sizes, check_documents, check_reached_cpp,
                             check_reached_web, check_words, check_numbers, check_errors, check_sentences}) {
        check(tree, rules, all);
    }
    Problems left = without_exceptions(all, rules);
    std::sort(left.begin(), left.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.file, a.line, a.check) < std::tie(b.file, b.line, b.check);
    });
    return left;
}

std::string as_line(const Problem& problem) {
    return fmt::format("{}:{}: {} [{}]; {}", problem.file, problem.line, problem.what, problem.check, problem.mend);
}

}  // namespace unknot::tidy
