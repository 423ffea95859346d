#include <fmt/format.h>

#include <algorithm>

#include "tidy/checks.hpp"
#include "tidy/imports.hpp"
#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

const Layer* layer_of(const Rules& rules, std::string_view path) {
    const Layer* best = nullptr;
    for (const Layer& layer : rules.layers) {
        if (lies_in(path, layer.folder) && (!best || layer.folder.size() > best->folder.size())) best = &layer;
    }
    return best;
}

/// The folder that counts as one: the layer's, or with `parts` the one just below it.
std::string_view part_of(const Layer& layer, std::string_view path) {
    if (!layer.parts) return layer.folder;
    const std::size_t end = path.find('/', layer.folder.size() + 1);
    return end == path.npos ? path : path.substr(0, end);
}

bool may_use(const Layer& layer, std::string_view from, std::string_view to) {
    return lies_in(to, part_of(layer, from)) || lies_in_any(to, layer.may_use);
}

std::string allowed(const Layer& layer) {
    if (layer.may_use.empty()) return "it stands on nothing else";
    std::string out = "it may use";
    for (const std::string& other : layer.may_use) out += " " + other;
    return out;
}

void check_import(const Layer& layer, std::string_view path, const Import& import, Problems& problems) {
    if (import.path.empty() || may_use(layer, path, import.path)) return;
    problems.push_back({"layer", std::string{path}, import.line,
                        fmt::format("{} may not use {}", part_of(layer, path), import.path),
                        fmt::format("{}; pass a value or move what both need below them", allowed(layer))});
}

void check_include(const Rules& rules, std::string_view path, const Import& import, Problems& problems) {
    const auto& made = rules.generated;
    if (import.rooted || std::find(made.begin(), made.end(), import.named) != made.end()) return;
    problems.push_back({"include", std::string{path}, import.line,
                        fmt::format("no include root has \"{}\"", import.named),
                        "name it from an include root, as \"core/body/place.hpp\""});
}

}  // namespace

void check_layers(const Tree& tree, const Rules& rules, Problems& problems) {
    for (const auto& [path, file] : tree) {
        const Language language = language_of(path);
        if (file.binary || language == Language::other) continue;
        const bool cpp = language == Language::cpp;
        const Layer* layer = layer_of(rules, path);
        if (!layer) {
            problems.push_back(
                {"layer", path, 1, "lies in no layer", "move it, or write a [[layer]] in tools/tidy/rules.toml"});
            continue;
        }
        for (const Import& import : cpp ? includes_of(tree, rules, path, file) : web_imports_of(tree, path, file)) {
            check_import(*layer, path, import, problems);
            if (cpp) check_include(rules, path, import, problems);
        }
    }
}

}  // namespace unknot::tidy
