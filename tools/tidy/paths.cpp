#include "tidy/paths.hpp"

#include <algorithm>

namespace unknot::tidy {

std::string_view folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == path.npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == path.npos ? path : path.substr(slash + 1);
}

std::string_view ending_of(std::string_view path) {
    const std::string_view name = name_of(path);
    const std::size_t dot = name.rfind('.');
    return dot == name.npos ? std::string_view{} : name.substr(dot + 1);
}

bool lies_in(std::string_view path, std::string_view place) {
    if (place.empty() || path == place) return true;
    return path.size() > place.size() && path.starts_with(place) && path[place.size()] == '/';
}

bool lies_in_any(std::string_view path, const std::vector<std::string>& places) {
    return std::any_of(places.begin(), places.end(), [&](const std::string& place) { return lies_in(path, place); });
}

bool ends_as(std::string_view path, const std::vector<std::string>& endings) {
    return endings.empty() || std::find(endings.begin(), endings.end(), ending_of(path)) != endings.end();
}

std::string joined(std::string_view folder, std::string_view relative) {
    std::vector<std::string_view> parts;
    const std::string whole = std::string{folder} + "/" + std::string{relative};
    for (std::size_t at = 0; at <= whole.size();) {
        const std::size_t end = std::min(whole.find('/', at), whole.size());
        const std::string_view part = std::string_view{whole}.substr(at, end - at);
        if (part == ".." && !parts.empty()) {
            parts.pop_back();
        } else if (!part.empty() && part != ".") {
            parts.push_back(part);
        }
        at = end + 1;
    }
    std::string out;
    for (const std::string_view part : parts) {
        if (!out.empty()) out += '/';
        out += part;
    }
    return out;
}

bool fits(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = pattern.npos;
    std::size_t retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != pattern.npos) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

bool is_test(std::string_view path) {
    return path.ends_with("_test.cpp") || path.ends_with(".test.ts") || path.ends_with(".test.tsx");
}

}  // namespace unknot::tidy
