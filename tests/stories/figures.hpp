// How often the right muscle comes first, and among the first three, over all cases of a half: by each way of telling,
// as drawn and redrawn, beside the same by counting zones.
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <string_view>
#include <vector>

#include "tests/stories/finder.hpp"

namespace unknot::stories {

/// The map alone; with the movements and causes that were tapped; own words alone; the map with what else was heard.
enum class Way : std::uint8_t { map, map_and_taps, words, map_and_words };
inline constexpr std::array ways{Way::map, Way::map_and_taps, Way::words, Way::map_and_words};

std::string_view name_of(Way way);

/// Means over cases; of a redrawn map over all its drawings.
struct Figures {
    std::size_t cases = 0;
    Standing core;
    Standing counting;
};

/// Cases by what the catalog knows of their truth.
struct Sorted {
    std::vector<Case> muscle;   ///< a muscle of the catalog
    std::vector<Case> pattern;  ///< else a pattern of the catalog that is not muscle
    std::vector<Case> unknown;  ///< neither yet
};
Sorted sort_by_truth(Half half);

Figures as_drawn(const std::vector<Case>& people, Way way);

/// Each map redrawn so often, from the seed of the run. Not for `words`, which has no map.
Figures redrawn(const std::vector<Case>& people, Way way, std::int32_t times);

/// Mean overlap of the maps with the redrawn ones that `redrawn` draws.
double mean_overlap(const std::vector<Case>& people, std::int32_t times);

/// Of the places, movements and causes that were told by taps, the share that was heard in the words; and of the places
/// heard, the share that was told.
struct Heard {
    double places = 0, movements = 0, causes = 0, places_right = 0;
};
Heard heard_of(const std::vector<Case>& people);

/// People of whose patterns the answer names the right one; and of those with a muscle, the ones to whom any is named.
std::size_t pattern_named(const std::vector<Case>& people, Way way);
std::size_t any_pattern_named(const std::vector<Case>& people, Way way);

/// A row of the table in docs/measured.md.
void write_row(std::ostream& out, std::string_view half, std::string_view way, const Figures& figures);

/// The cases whose muscle is not among the first three, with what came first. Only ever for the tuned half.
void write_misses(std::ostream& out, const std::vector<Case>& people, Way way);

/// What was told by taps and not heard in the words, a line a case. Only ever for the tuned half.
void write_unheard(std::ostream& out, const std::vector<Case>& people);

}  // namespace unknot::stories
