// What somebody who is asked for advice wants to know at a glance: where it hurts and since when, how it went, what was
// tried and how it was borne, what was answered to the check. Decides nothing: it counts and dates what the journal
// tells, up to the last day that was chosen, and says what was left out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/facts/history.hpp"
#include "core/progress/progress.hpp"

namespace unknot::summary {

using body::MuscleId;
using body::Place;
using body::Side;
using catalog::Advice;
using catalog::Answer;
using catalog::QuestionId;
using catalog::SymptomId;
using catalog::TechniqueId;
using catalog::Verdict;
using measure::Day;
using measure::Now;
using measure::PainIntensity;
using measure::PressureIntensity;
using measure::Seconds;

/// What a page may hold. The person chooses; what was not chosen is named as left out.
enum class Part : std::uint8_t { places, course, goals, sessions, borne, answers, checks, notes };
inline constexpr std::size_t part_count = static_cast<std::size_t>(Part::notes) + 1;

/// Days are the person's own, both ends taken in. `from` is no later than `to`, and `to` no later than today.
struct Wanted {
    Now now;
    Day from;
    Day to;
    std::vector<Part> parts;
};

/// A place that hurts. `since`: the first day that the journal tells of it, before the span too; it may have hurt
/// longer. Strengths are the strongest of their day, and of the span.
struct PlaceTold {
    Place place;
    std::optional<catalog::QualityId> quality;  ///< the latest that was said
    Day since;
    Day first_day;
    PainIntensity first;
    Day last_day;
    PainIntensity last;
    PainIntensity strongest;
    std::int32_t days = 0;  ///< on which it was told
    friend bool operator==(const PlaceTold&, const PlaceTold&) = default;
};

/// What was measured, compared as `progress` does it, as if the last day of the span were today.
struct CourseTold {
    progress::Change overall = progress::Change::too_little;
    std::optional<progress::Subject> main;
    std::vector<progress::Course> courses;  ///< without goals
    std::vector<progress::Notice> notices;
    std::optional<progress::RightAfter> right_after;
    std::optional<progress::GlobalTold> global;  ///< the last
    friend bool operator==(const CourseTold&, const CourseTold&) = default;
};

/// Pressing on one muscle of one side, press tests too.
struct MusclePressed {
    MuscleId muscle;
    Side side = Side::left;
    std::int32_t times = 0;  ///< sessions and press tests
    std::int32_t holds = 0;
    Seconds pressed;
    PressureIntensity highest;
    friend bool operator==(const MusclePressed&, const MusclePressed&) = default;
};

struct TechniqueUsed {
    TechniqueId technique;
    std::int32_t times = 0;  ///< sessions and press tests
    friend bool operator==(const TechniqueUsed&, const TechniqueUsed&) = default;
};

/// What was tried. A session whose end is not known counts as done in full, as everywhere.
struct SessionsTold {
    std::int32_t sessions = 0;
    std::int32_t press_tests = 0;
    std::int32_t days = 0;  ///< with pressing
    std::int32_t not_finished = 0;  ///< sessions that did not reach their end, or of which none is known
    std::optional<Day> first;
    std::optional<Day> last;
    Seconds pressed;  ///< press tests too
    std::vector<MusclePressed> muscles;  ///< longest first
    std::vector<TechniqueUsed> techniques;  ///< as planned; most often first
    friend bool operator==(const SessionsTold&, const SessionsTold&) = default;
};

struct SymptomTold {
    SymptomId symptom;
    Answer answer = Answer::unsure;  ///< the gravest: `yes` or `unsure`
    std::int32_t times = 0;  ///< so often that answer
    Day last;
    friend bool operator==(const SymptomTold&, const SymptomTold&) = default;
};

/// A sign that ended pressing at once (S9).
struct StopSign {
    Day day;
    facts::Signal sign = facts::Signal::unwell;
    std::optional<MuscleId> muscle;  ///< where, if the end of the session tells it
    std::optional<Side> side;
    friend bool operator==(const StopSign&, const StopSign&) = default;
};

struct AdviceGiven {
    Advice advice = Advice::same;
    std::int32_t times = 0;
    Day last;
    friend bool operator==(const AdviceGiven&, const AdviceGiven&) = default;
};

struct SorenessTold {
    Day day;
    PainIntensity soreness;
    friend bool operator==(const SorenessTold&, const SorenessTold&) = default;
};

/// How it was borne.
struct BorneTold {
    std::int32_t answered = 0;  ///< sessions that were told of on the next day or later
    std::int32_t not_answered = 0;  ///< sessions of a day before the last that were not
    std::int32_t guarded = 0;  ///< sessions in or around which the body guarded itself, surely or perhaps
    std::optional<SorenessTold> sorest;  ///< of a next day or later
    std::vector<AdviceGiven> advice;  ///< gravest first
    std::vector<SymptomTold> symptoms;  ///< said to be there, or perhaps; in the order of content
    std::vector<StopSign> stop_signs;  ///< oldest first
    friend bool operator==(const BorneTold&, const BorneTold&) = default;
};

/// The last word on a question, whenever it was said.
struct AnswerTold {
    QuestionId question;
    Answer answer = Answer::unsure;
    Day day;
    std::optional<Day> yes_day;  ///< the last yes: it stays on record
    std::optional<Day> taken_back;
    std::optional<facts::TakenBackBecause> taken_back_because;
    friend bool operator==(const AnswerTold&, const AnswerTold&) = default;
};

struct PairTold {
    catalog::PairId pair;
    Day day;
    friend bool operator==(const PairTold&, const PairTold&) = default;
};

struct MarkTold {
    facts::NoGoMark mark;
    Day since;
    friend bool operator==(const MarkTold&, const MarkTold&) = default;
};

/// Red flags and conditions, as they stand at the end of the span.
struct AnswersTold {
    std::vector<AnswerTold> answers;  ///< in the order of the check: deadliest first
    std::vector<PairTold> pairs;  ///< grave together
    std::vector<QuestionId> never_answered;  ///< parts of questions left out
    std::vector<MarkTold> marks;  ///< not to be pressed
    friend bool operator==(const AnswersTold&, const AnswersTold&) = default;
};

struct CheckTold {
    Day day;
    Verdict verdict = Verdict::emergency;
    bool complete = false;
    friend bool operator==(const CheckTold&, const CheckTold&) = default;
};

struct LockTold {
    Verdict verdict = Verdict::emergency;
    std::int32_t times = 0;
    Day last;
    friend bool operator==(const LockTold&, const LockTold&) = default;
};

/// A clinician's yes, as the person told of it.
struct AllowedTold {
    QuestionId question;
    Day day;  ///< when it was told
    Day until;
    PressureIntensity ceiling;
    friend bool operator==(const AllowedTold&, const AllowedTold&) = default;
};

/// What the checks of the span cleared or locked.
struct ChecksTold {
    std::int32_t checks = 0;
    std::optional<CheckTold> last;
    std::vector<LockTold> locks;  ///< gravest first
    std::vector<AllowedTold> allowed;  ///< each question's last, whenever it was told
    friend bool operator==(const ChecksTold&, const ChecksTold&) = default;
};

struct NoteTold {
    Day day;
    std::optional<PainIntensity> pain;
    std::string text;
    friend bool operator==(const NoteTold&, const NoteTold&) = default;
};

/// Own words of the span: the latest, and how many more there are.
struct NotesTold {
    std::vector<NoteTold> notes;  ///< newest first
    std::int32_t more = 0;
    friend bool operator==(const NotesTold&, const NotesTold&) = default;
};
inline constexpr std::size_t notes_most = 12;

struct Summary {
    std::int32_t told = 0;  ///< events of the span
    std::optional<Day> first_told;  ///< the first and last day of the span with any
    std::optional<Day> last_told;
    bool clock_unsure = false;  ///< events lie ahead of now, and are left out (S15)
    std::vector<Part> left_out;  ///< parts that were not chosen
    std::optional<std::vector<PlaceTold>> places = {};  ///< told last first; of one day the strongest
    std::optional<CourseTold> course = {};
    std::optional<std::vector<progress::Course>> goals = {};  ///< activities in the person's own words
    std::optional<SessionsTold> sessions = {};
    std::optional<BorneTold> borne = {};
    std::optional<AnswersTold> answers = {};
    std::optional<ChecksTold> checks = {};
    std::optional<NotesTold> notes = {};
    friend bool operator==(const Summary&, const Summary&) = default;
};

/// The facts of one page. `events` are of one person, in the order of the fold, each once. Total. What was answered to
/// the check and what it stands on is read from all events up to the last day, so that no choice of days hides a yes
/// (S13); everything else from the days of the span. Cost: n log n in the events.
Summary summarise(const catalog::Catalog& catalog, std::span<const facts::Event* const> events, const Wanted& wanted);

}  // namespace unknot::summary
