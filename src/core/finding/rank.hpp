// From where it hurts to the muscles worth trying. Always several, never a diagnosis.
#pragma once

#include "core/facts/pain.hpp"

namespace unknot::finding {

/// Ranks the muscles of the catalog for a story whose ids are the catalog's. Two to four candidates, best first, on the
/// sides where pain is marked (a midline pain speaks for both); none when nothing is marked. The odds of candidates,
/// patterns, `others` and `something_else` sum to 10,000. Once a pattern stops the path, nothing is pressable and
/// nothing more is asked; what is told beside that never takes the stop away (S3), a younger age apart.
/// The order of the marks is irrelevant; marking one more essential zone
/// of a muscle, a movement, a cause or a familiar press test never lowers its score; mirroring the story mirrors the
/// answer, except that of exactly equal scores the earlier in the catalog, then the left one, comes first.
/// Cost: a few microseconds, no more than a pass over the muscles for each side in pain.
facts::Candidates rank(const catalog::Catalog& catalog, const facts::PainStory& story);

}  // namespace unknot::finding
