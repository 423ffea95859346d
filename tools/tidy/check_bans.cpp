#include "tidy/checks.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

bool holds_for(const Ban& ban, std::string_view path) {
    if (!ban.in.empty() && !lies_in_any(path, ban.in)) return false;
    if (lies_in_any(path, ban.not_in)) return false;
    return ends_as(path, ban.files) && (ban.tests || !is_test(path));
}

void check_file(const Ban& ban, const std::string& path, const File& file, Problems& problems) {
    std::size_t number = 0;
    for (const std::string_view line : lines_of(ban.in_text ? file.text : file.source.code)) {
        ++number;
        if (!std::regex_search(line.begin(), line.end(), ban.pattern)) continue;
        problems.push_back({ban.name, path, number, ban.what, ban.mend});
    }
}

}  // namespace

void check_bans(const Tree& tree, const Rules& rules, Problems& problems) {
    for (const Ban& ban : rules.bans) {
        for (const auto& [path, file] : tree) {
            if (!file.binary && holds_for(ban, path)) check_file(ban, path, file, problems);
        }
    }
}

}  // namespace unknot::tidy
