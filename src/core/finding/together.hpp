// What several signs say together, in whatever words and order: "my mouth" and "drooping", "glasses" and "of red".
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/finding/scope.hpp"
#include "core/finding/words.hpp"

namespace unknot::finding {

/// Words [first, last] hold all the signs of one `what`; of signs anywhere, the last word of the last. The signs' own
/// words are `at`.
struct SaidTogether {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const catalog::Together* what = nullptr;
    std::vector<std::uint32_t> at;
    bool past = false;   ///< one of them is of the past, or in doubt; of signs anywhere, the one that is named last
    bool doubt = false;
};

/// Every `Together` of these kinds whose signs stand, but for what a phrase on the same words says already: of the
/// signs that are sure, before those in doubt, before those of the past. A sign that is denied or another person's is
/// none; one that is denied in doubt is in doubt. Signs near each other have at most six words between them, none of
/// them a place, and nothing that ends a clause, unless each is alone in its own. Cost: nothing where fewer than two
/// signs were said.
std::vector<SaidTogether> said_together(const catalog::Catalog& catalog, const Words& words,
                                        std::span<const Match> found, std::span<const Standing> standing,
                                        KindSet kinds);

}  // namespace unknot::finding
