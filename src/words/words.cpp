#include "words/words.hpp"

#include <algorithm>

#include "words/tables.hpp"

namespace unknot::words {
namespace {

std::optional<std::string_view> find(std::span<const Sentence> table, std::string_view key) {
    const auto found = std::ranges::lower_bound(table, key, {}, &Sentence::key);
    if (found == table.end() || found->key != key) return std::nullopt;
    return found->text;
}

bool is_slot_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// The name of the slot that starts at the brace in front of `rest`; empty if none does.
std::string_view slot_name(std::string_view rest) {
    const auto end = std::ranges::find_if_not(rest, is_slot_letter);
    if (end == rest.end() || *end != '}') return {};
    return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

}  // namespace

std::optional<std::string_view> sentence(std::string_view locale, std::string_view key) {
    const auto all = languages();
    const auto language = std::ranges::lower_bound(all, locale, {}, &Language::locale);
    if (language == all.end() || language->locale != locale) return std::nullopt;
    const auto on_path = find(language->path, key);
    return on_path ? on_path : find(language->learn, key);
}

measure::Result<std::string, Missing> fill(std::string_view sentence, const Slots& slots) {
    std::string filled;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const std::string_view name = sentence[i] == '{' ? slot_name(sentence.substr(i + 1)) : std::string_view{};
        if (name.empty()) {
            filled += sentence[i];
            continue;
        }
        const auto slot = slots.find(name);
        if (slot == slots.end()) return Missing{Missing::What::slot, std::string(name)};
        filled += slot->second;
        i += name.size() + 1;
    }
    return filled;
}

measure::Result<std::string, Missing> render(std::string_view locale, std::string_view key, const Slots& slots) {
    const auto found = sentence(locale, key);
    if (!found) return Missing{Missing::What::sentence, std::string(key)};
    return fill(*found, slots);
}

}  // namespace unknot::words
