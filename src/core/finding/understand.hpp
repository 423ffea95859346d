// What a person's own words say, as far as the lexicon knows them. Nothing is concluded here: each finding keeps the
// words it came from, so that the person can be shown what was understood and put it right.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/facts/check.hpp"
#include "core/facts/pain.hpp"

namespace unknot::finding {

/// When the words are said: on the way to a session, while pressing, or in the days after.
enum class When : std::uint8_t { before, pressing, after };

/// The signals that words can give, in the order of the lexicon's targets for them.
enum class SaidSignal : std::uint8_t {
    good,
    more,
    ease_off,
    stop,
    spreads,
    too_sharp,
    breath_held,
    tensing,
    tingling,
    numb_or_shooting,
    unwell,
    pulse,
    severe,
    cannot_find,
    pause
};

/// One phrase found in the text. Spans of different kinds may overlap or lie on the same words.
struct Span {
    std::uint32_t from = 0;                        ///< bytes into the text
    std::uint32_t to = 0;
    catalog::PhraseKind kind = catalog::PhraseKind::zone;
    std::span<const std::uint16_t> targets;        ///< several: any may be meant. Lives in the catalog
    bool left = false;                             ///< a side word bound to this; both: both sides were said
    bool right = false;
    bool negated = false;
    bool past = false;
    bool other_person = false;
    bool doubt = false;
    bool misspelt = false;                         ///< found by tolerance: worth a second look

    /// Said of the speaker, of now, and not denied.
    bool stands() const { return !negated && !past && !other_person; }
};

/// A stretch of text that no phrase explains; little words at its ends are left out.
struct Gap {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// One zone that may hurt. Zones that came from one vague phrase have the same `span`: any of them may be meant.
struct HeardPain {
    body::ZoneId zone;
    std::optional<body::Side> side;                ///< `middle` for midline zones
    bool needs_side = false;                       ///< no side was said: ask, never assume (S16)
    bool side_carried = false;                     ///< said of another place, and the only side in the text: confirm
    std::optional<measure::PainIntensity> strength;  ///< none was said: ask
    std::optional<catalog::QualityId> quality;
    bool quality_exact = false;                    ///< said in words that mean nothing else
    std::uint32_t span = 0;                        ///< into Understood::spans
};

struct HeardMovement {
    catalog::MovementId movement;
    std::optional<body::Side> side;
    bool needs_side = false;
    bool side_carried = false;
    std::uint32_t span = 0;
};

/// A reason not to press somewhere. `zones` are where it was said to be; empty: ask.
struct HeardMark {
    catalog::MarkId reason;
    std::vector<std::uint16_t> zones;
    std::optional<body::Side> side;
    std::uint32_t span = 0;
};

/// The longest that anything is taken to have lasted, in days: a life.
inline constexpr std::uint16_t longest_duration = 36'500;

/// How long what hurts has lasted, in days.
struct HeardDuration {
    std::uint16_t at_least = 0;
    std::optional<std::uint16_t> at_most;          ///< nothing: nobody knows how much longer
    std::uint32_t span = 0;
};

struct HeardSymptom {
    catalog::SymptomId symptom;
    catalog::Answer answer = catalog::Answer::unsure;
};

struct Understood {
    std::vector<Span> spans;                       ///< in the order of the text
    std::vector<Gap> unknown;
    std::vector<facts::GivenAnswer> answers;  ///< only raised: yes or unsure, never no; one a question, in order
    std::vector<HeardPain> pains;
    std::vector<HeardMovement> movements;
    std::vector<catalog::CauseId> causes;
    std::vector<catalog::QualityId> qualities;
    std::vector<HeardMark> marks;
    std::optional<HeardDuration> duration;         ///< the longest that was said
    std::vector<SaidSignal> signals;  ///< only gentler ones, the most careful first
    std::vector<HeardSymptom> symptoms;  ///< only raised, one a symptom, in order
    std::optional<catalog::Trend> trend;
};

/// Reads a text (at most 2,000 bytes: the caller's check) with the catalog's lexicon. Total over any bytes.
/// A place denied is no pain, wherever the denial stands; a side said beside one ("the right one hurts") is.
/// A place inside a standing condition ("breast cancer") is none that hurts.
/// `before` fills answers, pains, movements, causes, qualities, marks and the duration; `pressing` only signals;
/// `after` symptoms and the trend as well. A duration is of what hurts only if nothing nearer is told to have lasted;
/// it raises questions that ask how long. While pressing, a number from `pressure_ease` on is an "ease off", from
/// `pressure_over` on severe. What words can do is bounded: a denied alarm clears nothing and raises nothing, a past
/// one raises standing questions as unsure, another person's raises nothing, doubt raises unsure, and words with
/// several alarming meanings raise each as unsure. While pressing, "good" and "more" are never taken from words;
/// denial reaches only what is felt, and only the next words. Cost: some microseconds a sentence.
Understood understand(const catalog::Catalog& catalog, std::string_view text, When when);

}  // namespace unknot::finding
