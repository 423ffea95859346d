#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "tidy/checks.hpp"
#include "tidy/cmake_sources.hpp"
#include "tidy/imports.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

void check_reached_cpp(const Tree& tree, const Rules& rules, Problems& problems) {
    const std::vector<SourceGlob> globs = source_globs(tree);
    std::set<std::string> included;
    for (const auto& [path, file] : tree) {
        if (language_of(path) != Language::cpp) continue;
        for (const Import& import : includes_of(tree, rules, path, file)) {
            if (import.path != path) included.insert(import.path);
        }
    }
    for (const auto& [path, file] : tree) {
        if (ending_of(path) == "hpp" && !included.contains(path)) {
            problems.push_back({"unincluded", path, 1, "nobody includes this header", "use it or remove it"});
        }
        if (ending_of(path) != "cpp") continue;
        const auto found = [&, &at = path](const SourceGlob& glob) { return reaches(glob, at); };
        if (std::none_of(globs.begin(), globs.end(), found)) {
            problems.push_back({"unbuilt", path, 1, "no CMake file reaches this source", "name it there or remove it"});
        }
    }
}

}  // namespace unknot::tidy
