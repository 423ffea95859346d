#include <fmt/format.h>

#include <set>

#include "tidy/checks.hpp"
#include "tidy/imports.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

bool is_web_code(std::string_view path) {
    return language_of(path) == Language::typescript || language_of(path) == Language::css;
}

class Walk {
public:
    Walk(const Tree& tree, Problems& problems) : tree_(tree), problems_(problems) {}

    void from(const std::string& path) {
        const File* file = find_file(tree_, path);
        if (!file || !reached_.insert(path).second) return;
        for (const Import& import : web_imports_of(tree_, path, *file)) {
            if (import.path.empty() && !is_web_code(import.named)) continue;  // what the build writes
            if (import.path.empty()) {
                problems_.push_back({"import", path, import.line, fmt::format("no file \"{}\"", import.named),
                                     "name a file that is there"});
            } else {
                from(import.path);
            }
        }
    }

    bool reached(const std::string& path) const { return reached_.contains(path); }

private:
    const Tree& tree_;
    Problems& problems_;
    std::set<std::string> reached_;
};

}  // namespace

void check_reached_web(const Tree& tree, const Rules& rules, Problems& problems) {
    Walk walk{tree, problems};
    for (const auto& [path, file] : tree) {
        if (!lies_in(path, rules.web)) continue;
        if (is_test(path) || lies_in_any(path, rules.web_roots)) walk.from(path);
    }
    for (const auto& [path, file] : tree) {
        if (!lies_in(path, rules.web) || !is_web_code(path) || walk.reached(path)) continue;
        problems.push_back({"unimported", path, 1, "nothing that is used imports this file", "use it or remove it"});
    }
}

}  // namespace unknot::tidy
