// From checked content to the files other parts of the build use. Same content, same bytes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content_compiler/content.hpp"
#include "content_compiler/tree.hpp"

namespace unknot::content_compiler {

/// Every file, by its path in the output folder. The content must have passed check_content.
Tree emit(const Content& content);

/// core/catalog/numbers.hpp: the doses as typed constants.
std::string emit_numbers(const Content& content);
/// verbs/exchange/code_table.hpp: what an export calls things, as constants.
std::string emit_codes(const Content& content);
/// catalog_content.cpp: defines unknot::catalog::content().
std::string emit_catalog(const Content& content);
/// catalog_lexicon.cpp: defines unknot::catalog::content_with_words(): the phrases people say, the
/// function words between them, the index of Learn.
std::string emit_lexicon(const Content& content);
/// words_content.cpp: defines unknot::words::tables().
std::string emit_words(const Content& content);
/// words/<locale>/{path,screens,learn}.json, the made-up language included, and words/keys.ts.
Tree emit_page_words(const Content& content);

/// `text` in the made-up language `xx`: vowels accented and repeated until it is about 35 % longer, in [[ ]]. Slots,
/// stars and white space stay, so that what breaks on the page breaks where a longer language would break it.
std::string made_up(std::string_view text);

/// `text` as a C++ (and TypeScript) string literal with its quotes.
std::string literal(std::string_view text);

struct TermHit {
    std::size_t passage = 0;
    std::uint16_t weight = 0;
    friend bool operator==(const TermHit&, const TermHit&) = default;
};

/// The stems of English titles (each counted three times) and bodies of Learn; hits in the order of passages. A stem
/// of every passage tells none from another and is left out.
std::map<std::string, std::vector<TermHit>> term_index(const Content& content);

}  // namespace unknot::content_compiler
