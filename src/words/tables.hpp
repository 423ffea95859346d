// The sentences as tables, made from content/text/ at build time.
#pragma once

#include <span>
#include <string_view>

namespace unknot::words {

struct Sentence {
    std::string_view key;
    std::string_view text;
};

/// One language: the sentences of the care path and those of Learn, each sorted by key.
struct Language {
    std::string_view locale;
    std::span<const Sentence> path;
    std::span<const Sentence> learn;
};

/// Every language that was written, sorted by locale. Defined in the generated words_content.cpp.
std::span<const Language> languages();

}  // namespace unknot::words
