#include "content_compiler/problems.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace unknot::content_compiler {

std::vector<Problem> Problems::sorted() const {
    std::vector<Problem> problems = all_;
    std::ranges::sort(
        problems, [](const Problem& a, const Problem& b) { return std::tie(a.at, a.wrong) < std::tie(b.at, b.wrong); });
    return problems;
}

std::string spelled(const Problem& problem, const std::string& root) {
    return fmt::format("{}/{}:{}: {}; {}", root, problem.at.file, problem.at.line, problem.wrong, problem.mend);
}

}  // namespace unknot::content_compiler
