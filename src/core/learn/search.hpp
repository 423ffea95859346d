// Search over what Learn holds: explanations, questions and answers, glossary.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.hpp"

namespace unknot::learn {

/// A passage found. The score is the sum of what the words weigh there; 0 when nothing was asked.
struct Hit {
    catalog::PassageId passage;
    std::int32_t score = 0;
    friend bool operator==(const Hit&, const Hit&) = default;
};

/// The passages that hold any of the words, best first, ties in the order of Learn. Every word counts, a repeated one
/// once. A word that no passage holds, of four letters or more, stands for the words that begin with it. Without a word
/// to look for: all passages, in their order; with words that nothing holds: none. Cost: a binary search a word, and
/// the hits.
std::vector<Hit> search(const catalog::Catalog& catalog, std::string_view words);

}  // namespace unknot::learn
