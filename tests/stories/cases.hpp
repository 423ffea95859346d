// The people of tests/stories/cases: each in their own words, with the map they would shade and what a published source
// found. Two halves, parted by a hash of the id: the model may be tuned on one, never on the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/pain.hpp"

namespace unknot::stories {

enum class Half : std::uint8_t { tuned, untouched };

struct Case {
    std::string id;
    std::string words;
    std::vector<std::string> truth;  ///< what the source found; several: any of them is right
    facts::PainStory told;  ///< by taps: the map, the movements, the causes, how it feels
    std::string source_title;
    std::string source_address;

    facts::PainStory map() const;  ///< the places alone
    std::vector<body::Side> sides() const;  ///< those the places name; both if all lie in the midline
    std::vector<body::MuscleId> muscles() const;  ///< of the truth, those the catalog has
};

/// The half an id belongs to: the top bit of its 64-bit FNV-1a hash, so that nothing told decides it, and a case that
/// is added moves no other.
Half half_of(std::string_view id);

/// All cases of a half, in the order of the file. Throws std::runtime_error that names the case and what is wrong: an
/// unknown id, a side that does not fit its zone, a field that is missing, not known, or of another type.
std::vector<Case> read(Half half);

}  // namespace unknot::stories
