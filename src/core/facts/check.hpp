// The safety check: what was answered, and what it clears.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/facts/pain.hpp"

namespace unknot::facts {

using catalog::Answer;
using catalog::QuestionId;
using catalog::Verdict;

/// Left out means: every question any age or a possible pregnancy would add applies.
struct About {
    std::optional<AgeBand> age_band;
    std::optional<bool> maybe_pregnant;
};

struct GivenAnswer {
    QuestionId question;
    Answer answer = Answer::unsure;
    friend auto operator<=>(const GivenAnswer&, const GivenAnswer&) = default;
};

/// What one visit told the check.
struct Check {
    std::vector<GivenAnswer> answers;        ///< at most one a question
    About about;
    std::optional<std::vector<PainMark>> pains;  ///< left out: not known yet, so every question applies
    std::vector<NoGoMark> marks;
    std::vector<NoGoMark> marks_off;         ///< marks of earlier visits said to be over
    bool standing_confirmed = false;         ///< the remembered standing facts were read back and still hold
};

/// Rules of the house that are not questions.
enum class HouseRule : std::uint8_t { rules_stale, clock_unsure, bad_reaction, follow_up_missing, guarding_before };

enum class RuleKind : std::uint8_t { question, pair, mark, house };

/// One reason of a verdict: the rule, what it was told, and how grave it is.
struct Reason {
    RuleKind kind = RuleKind::question;
    std::uint16_t index = 0;                 ///< into the catalog's table of that kind, or a HouseRule
    Answer answer = Answer::yes;             ///< for questions and pairs
    Verdict verdict = Verdict::clear;
    bool remembered = false;                 ///< told at an earlier visit and still open
    bool clinician_allowed = false;          ///< softened by a clinician's yes that is still valid
    std::optional<Verdict> if_so = {};       ///< where the answer is unsure: what a yes would mean
    friend auto operator<=>(const Reason&, const Reason&) = default;
};

/// What would open a finding that locks, and from when it may be asked again.
struct OpensBy {
    RuleKind kind = RuleKind::question;
    std::uint16_t index = 0;
    catalog::Opening opening = catalog::Opening::nothing;
    std::optional<Instant> not_before;
    friend auto operator<=>(const OpensBy&, const OpensBy&) = default;
};

/// Whether everything has to be asked, or only the questions about now.
enum class CheckScope : std::uint8_t { later, whole };

/// What may be offered whatever the verdict.
struct Offer {
    bool learn = false;
    bool breathing = false;
    bool warmth = false;
    bool movement = false;
    friend bool operator==(const Offer&, const Offer&) = default;
};

/// The answer of the check (S1-S5). Valid for this person, these pains, and sixty minutes from `at`.
struct Clearance {
    Verdict verdict = Verdict::emergency;
    bool complete = false;
    CheckScope scope = CheckScope::whole;
    std::optional<Now> at;
    std::optional<std::string> person;
    std::optional<std::vector<PainMark>> pains;
    std::optional<Instant> history_at = {};  ///< the latest event of the past that it knows; none: it knows none
    std::vector<Reason> reasons;             ///< gravest first
    PlaceSet excluded;                       ///< never a target (mask sites are besides, always)
    PressureIntensity ceiling{5};
    bool hand_only = false;
    std::optional<Instant> hand_only_until = {};  ///< when time and a new check open it; none: they do not
    bool half_time = false;
    std::optional<Instant> not_before;       ///< the latest of what time alone opens
    std::optional<Day> resting_until;        ///< no pressing before this day, whatever is answered
    std::vector<OpensBy> opens_by;
    std::vector<QuestionId> missing;         ///< applies, was not answered, counted as unsure
    std::vector<QuestionId> ask;             ///< what to ask now, in order, before it is complete
    std::vector<QuestionId> read_back;       ///< standing facts to confirm in one list
    Offer offer;
    friend bool operator==(const Clearance&, const Clearance&) = default;
};

}  // namespace unknot::facts
