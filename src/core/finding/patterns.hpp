// What the story says for a pattern that is no muscle. A sum like a muscle's, in the same units, with two differences:
// its zones together count `pattern_zones_most` at most, so that pain alone never makes one, and its tell-tales are not
// capped, so that one more never lowers its odds. Nothing that is told lowers the score but a younger age: a story that
// says more is never stopped by less (S3).
#pragma once

#include "core/finding/weigh.hpp"

namespace unknot::finding {

/// One pattern of one side (`middle`: it has none), with its sum.
struct RankedPattern {
    std::int32_t score = 0;
    catalog::PatternId pattern;
    body::Side side = body::Side::middle;
    bool stops = false;  ///< does it end the path? From its own threshold on, whatever the muscles say
    bool in_play = true;  ///< does it lie on a side in pain?
};

/// The patterns with pain in one of their zones, in no order. A midline pain counts for both sides.
std::vector<RankedPattern> pattern_scores(const Told& told);

/// The part of the sum that movements and causes make, as told or if a movement of one more family were told too.
std::int32_t daily_score(const Told& told, catalog::PatternId pattern, body::Side side,
                         std::uint16_t supposed_family = 0);

/// The terms of the sum, strongest first: they add up to the score. Terms of nothing are left out.
std::vector<facts::Evidence> because(const Told& told, catalog::PatternId pattern, body::Side side);

}  // namespace unknot::finding
