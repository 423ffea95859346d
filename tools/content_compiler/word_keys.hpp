// Which sentences each record must have.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "content_compiler/content.hpp"

namespace unknot::content_compiler {

/// The first part of the keys that belong to records. Keys that begin otherwise (screens, cues) are free.
inline constexpr std::array<std::string_view, 18> record_prefixes{
    "pattern", "group",    "question", "pair",    "mark",  "emergency_number", "zone",      "mask",    "muscle",
    "spot",    "movement", "cause",    "quality", "habit", "stretch",          "technique", "symptom", "reaction"};

/// The prefixes of the keys `vocabulary` hands out.
inline constexpr std::array<std::string_view, 16> vocabulary_prefixes{
    "pattern", "question", "group",   "zone",    "mask",      "movement", "cause", "quality",
    "muscle",  "mark",     "symptom", "stretch", "technique", "habit",    "spot",  "emergency_number"};

/// The part of a key before its first dot.
inline std::string prefix_of(const std::string& key) { return key.substr(0, key.find('.')); }

/// True for the keys that `vocabulary` hands out.
inline bool is_vocabulary_key(const std::string& key) {
    return std::ranges::find(vocabulary_prefixes, std::string_view{prefix_of(key)}) != vocabulary_prefixes.end();
}

/// Each key and the record that needs it.
using Keys = std::map<std::string, const Record*>;

/// Keys of the path table, and of the Learn table.
Keys path_keys_needed(const Content& content);
Keys learn_keys_needed(const Content& content);

/// False if the records a prefix belongs to could not be read, so that nobody can say which keys are due.
bool prefix_known(const Content& content, std::string_view prefix);

}  // namespace unknot::content_compiler
