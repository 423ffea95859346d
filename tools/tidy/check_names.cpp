#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "tidy/checks.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

/// "StringHelper.tsx" -> "string", "helper", "tsx".
std::vector<std::string> words_in(std::string_view name) {
    std::vector<std::string> words(1);
    bool small_before = false;
    for (const char c : name) {
        const bool large = std::isupper(static_cast<unsigned char>(c)) != 0;
        const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
        if (!letter || (large && small_before)) words.emplace_back();
        if (letter) words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        small_before = letter && !large;
    }
    return words;
}

}  // namespace

void check_names(const Tree& tree, const Rules& rules, Problems& problems) {
    std::set<std::string, std::less<>> told;
    for (const auto& [path, file] : tree) {
        for (std::string_view place = path; !place.empty(); place = folder_of(place)) {
            for (const std::string& word : words_in(name_of(place))) {
                const auto& banned = rules.banned_names;
                if (std::find(banned.begin(), banned.end(), word) == banned.end()) continue;
                if (!told.insert(std::string{place}).second) continue;
                problems.push_back({"name", path, 1,
                                    fmt::format("\"{}\" is named \"{}\", which says nothing", place, word),
                                    "name it after what it does, in the field's own words"});
            }
        }
    }
}

}  // namespace unknot::tidy
