// What Unknot knows, as tables: the validated, immutable form of content/. The content compiler writes the one
// instance at build time and refuses to if anything is inconsistent, unsourced or orphaned, so code that reads
// it need not check it again. No sentence a person reads is here except the words `vocabulary` hands out.
//
// Enumerations that are ordered are ordered by caution: the later, the more careful.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/body/place.hpp"
#include "core/measure/measure.hpp"

namespace unknot::catalog {

using body::MuscleId;
using body::ZoneId;
using body::ZoneSet;
using SourceId = measure::Id<struct Source>;
using QuestionId = measure::Id<struct Question>;
using GroupId = measure::Id<struct QuestionGroup>;
using PairId = measure::Id<struct Pair>;
using MarkId = measure::Id<struct MarkReason>;
using MovementId = measure::Id<struct Movement>;
using CauseId = measure::Id<struct Cause>;
using QualityId = measure::Id<struct Quality>;
using HabitId = measure::Id<struct Habit>;
using StretchId = measure::Id<struct Stretch>;
using TechniqueId = measure::Id<struct Technique>;
using SymptomId = measure::Id<struct Symptom>;
using ReactionId = measure::Id<struct Reaction>;
using PassageId = measure::Id<struct Passage>;
using PatternId = measure::Id<struct Pattern>;

/// How sure the evidence is, in GRADE's words.
enum class Certainty : std::uint8_t { very_low, low, moderate, high };

/// Where a statement comes from and how sure it is. Every record that says something clinical has one.
struct Grounds {
    std::span<const SourceId> sources;
    Certainty certainty = Certainty::very_low;
};

/// Its title and address are words: `source.<id>.title`, `source.<id>.address`.
struct Source {
    std::string_view id;
};

// ---- screening ------------------------------------------------------------------------------------------------

enum class Verdict : std::uint8_t { clear, go_lighter, avoid_area, ask_first, seek_care, emergency };
enum class Answer : std::uint8_t { no, unsure, yes };

/// `now`: asked at every visit. `standing`: a fact that lasts, read back at later visits. `part`: a smaller piece
/// of an emergency question, asked only when the whole was answered `unsure`.
enum class Tense : std::uint8_t { now, standing, part };

/// Whom a question is for. Left-out age or pregnancy means: it applies.
enum class AppliesTo : std::uint8_t { everybody, from_40, from_50, maybe_pregnant };

/// What lifts a finding, later: nothing to lift; a re-check alone; time and a re-check; a clinician's yes; the
/// statement "I was seen" (or "pressed by mistake") and a whole new check.
enum class Opening : std::uint8_t { nothing, recheck, time, clinician, seen };

/// Which places an effect takes out of reach: none; the zones listed; the places the person marked for this
/// reason (all of the body if none is marked); all of the body.
enum class Reach : std::uint8_t { nothing, listed, marked, everywhere };

/// What one answer to one question leads to.
struct Effect {
    Verdict verdict = Verdict::clear;
    measure::PressureIntensity ceiling{5};  ///< highest step allowed, 1..5
    bool hand_only = false;
    bool half_time = false;
    Reach reach = Reach::nothing;
    ZoneSet zones;                          ///< for `listed`, on both sides
    Opening opening = Opening::nothing;
    measure::Hours after{0};                ///< for `time`: how long before it may be asked again
};

struct QuestionGroup {
    std::string_view id;
    Tense tense = Tense::now;
    bool opens_comfort = false;  ///< once this and all earlier groups are answered, warmth and movement may be offered
};

/// Worded so that `yes` is the alarming answer. In the order asked: deadliest first.
struct Question {
    std::string_view id;
    GroupId group;
    Tense tense = Tense::now;
    AppliesTo applies_to = AppliesTo::everybody;
    ZoneSet asked_for;  ///< asked only when a pain lies here; empty: always
    std::optional<QuestionId> part_of;  ///< for `part`
    std::optional<QuestionId> asked_with;  ///< whoever does not deny that one is asked this one, whatever `applies_to`
    Effect yes;
    Effect unsure;
    bool movement_allowed = false;  ///< while this locks the session, may gentle movement still be offered?
    bool warmth_barred = false;  ///< heat on top would harm: dulled, swollen, broken or newly treated skin, fever
    std::uint8_t raised_from_strength =
        0;  ///< a pain told in own words as this strong or stronger is a yes; 0: none is
    std::uint16_t raised_from_days = 0;  ///< a pain told in own words to have lasted so long is a yes; 0: none is
    bool raised_by_past = false;  ///< asks whether it ever was: told in own words as long ago it is a yes too
    Grounds grounds;
};

/// Two findings, mild alone, that are serious together.
struct Pair {
    std::string_view id;
    QuestionId first;
    QuestionId second;
    Effect both;  ///< both yes
    Effect perhaps;  ///< neither no, at least one unsure
    Grounds grounds;
};

/// Why a person marks a place "do not press here". Some also answer a question of the check with yes.
struct MarkReason {
    std::string_view id;
    std::optional<QuestionId> answers;
    measure::Hours asked_again_after{0};
    Grounds grounds;
};

struct EmergencyNumber {
    std::string_view country;  ///< ISO 3166-1 alpha-2; empty: works in many countries
    std::string_view number;
};

/// A line to call about one question, where that is no emergency. At most one a country.
struct HelpLine {
    std::string_view country;  ///< ISO 3166-1 alpha-2
    std::string_view number;
    QuestionId question;
};

// ---- body -----------------------------------------------------------------------------------------------------

struct Zone {
    std::string_view id;
    bool midline = false;  ///< has no side
    bool target = false;  ///< muscle spots may lie here
    bool seen_front = false;  ///< drawn on the front view
    bool seen_back = false;
    ZoneSet neighbours;  ///< zones that share a border
};

/// An endangerment site (S5). `whole` zones are never pressed anywhere; the others only beside the landmark named
/// in their words, and carry a warning with every spot in them.
struct MaskSite {
    std::string_view id;
    ZoneSet zones;
    bool whole = false;
    Grounds grounds;
};

// ---- muscles --------------------------------------------------------------------------------------------------

/// How close a lay person may come: `a` hand and tools, `b` flat hand or fingers only, lightly, `c` never pressed.
enum class SelfCareTier : std::uint8_t { a, b, c };

/// Where a pain is felt: weak evidence, since only some say it.
enum class Depth : std::uint8_t { unsaid, deep, superficial };

/// A place to feel for, tested with one light press.
struct Spot {
    std::string_view id;
    ZoneId zone;
};

struct Muscle {
    std::string_view id;
    std::string_view latin;
    SelfCareTier tier = SelfCareTier::c;
    std::int8_t prior = 0;  ///< tie-breaker, -1..1, half nats
    Depth depth = Depth::unsaid;  ///< how deep its pain is said to lie
    bool neighbour = false;  ///< named beside the candidates as one it may also come from, never among them
    ZoneSet home;  ///< where the spots themselves lie
    ZoneSet essential;  ///< pain expected here in nearly everyone
    ZoneSet spillover;  ///< pain here in some
    std::span<const Spot> spots;
    std::span<const MovementId> hurts_with;
    std::span<const CauseId> causes;
    std::span<const TechniqueId> techniques;  ///< best first; empty for tier c
    std::span<const StretchId> stretches;
    measure::PressureIntensity ceiling{5};
    measure::Seconds hold_max{90};
    Grounds grounds;
    std::uint64_t hurts_with_bits = 0;  ///< the same movements by bit, to be met with a story's at once
    std::uint64_t cause_bits = 0;

    /// May its owner ever press it? A muscle of tier b whose only place lies under the mask has no spot (S5).
    constexpr bool pressable() const { return tier != SelfCareTier::c && !spots.empty(); }
};

/// An everyday movement that may hurt or be stuck.
struct Movement {
    std::string_view id;
    std::string_view family;
};

/// Something of the day that loads a muscle. One family counts once.
struct Cause {
    std::string_view id;
    std::string_view family;
    std::span<const HabitId> habits;
};

/// How a pain feels, in the person's words.
struct Quality {
    std::string_view id;
    Depth depth = Depth::unsaid;  ///< what it says of where the pain is felt
};

// ---- patterns -------------------------------------------------------------------------------------------------

/// What may hurt here and is no muscle: a nerve, a joint, an organ. It shares one sum of odds with the muscles; from
/// `stops_at` on nothing is pressed and its advice is given. Zones alone never reach that: tell-tales do.
struct Pattern {
    std::string_view id;
    bool sided = true;  ///< lies on one side; otherwise the whole map speaks for it
    std::int8_t prior = 0;  ///< half nats, -9..2: how rare it is
    std::uint8_t stops_at = 0;  ///< half nats
    bool both_sides = false;  ///< the same pain on both sides tells of it
    AppliesTo usual_from = AppliesTo::everybody;  ///< everybody, from_40 or from_50: hardly before that age
    Verdict advice = Verdict::ask_first;  ///< ask_first or seek_care
    std::optional<QuestionId> graver;  ///< the question of the check that asks for its graver twin
    ZoneSet essential;
    ZoneSet spillover;
    std::span<const MovementId> hurts_with;
    std::span<const CauseId> causes;
    std::span<const QualityId> qualities;
    Grounds grounds;
    std::uint64_t hurts_with_bits = 0;
    std::uint64_t cause_bits = 0;
};

// ---- what to do -----------------------------------------------------------------------------------------------

/// A small change tied to a daily cause.
struct Habit {
    std::string_view id;
    Grounds grounds;
};

/// A gentle movement or stretch.
struct Stretch {
    std::string_view id;
    measure::Seconds hold{30};
    std::uint8_t times = 1;
    bool sided = true;
    Grounds grounds;
};

enum class Tool : std::uint8_t { hand, ball, cane };
enum class Posture : std::uint8_t { standing, sitting, either };
/// Which arm does the work: none, or the arm of the other side.
enum class WorkingArm : std::uint8_t { none, opposite };

struct Technique {
    std::string_view id;
    Tool tool = Tool::hand;
    bool needs_wall = false;
    Posture posture = Posture::either;
    WorkingArm arm = WorkingArm::none;
    SelfCareTier tier_max = SelfCareTier::a;  ///< the most delicate tier it may be used on
    Grounds grounds;
};

// ---- after ----------------------------------------------------------------------------------------------------

enum class Advice : std::uint8_t { same, lighter, rest, seek_care, emergency };
enum class Trend : std::uint8_t { better, same, worse };
enum class Bruise : std::uint8_t { none, small, large };

/// Something new after a session.
struct Symptom {
    std::string_view id;
    Advice advice = Advice::seek_care;
    Advice unsure = Advice::rest;
    std::optional<QuestionId> question;  ///< the screening question that a yes here answers with yes
    std::optional<QuestionId> until_seen;  ///< another such, which opens by having been seen
    Grounds grounds;
};

/// One row of the follow-up table: if every figure reaches its threshold, at least this advice. Upward closed, so
/// that a worse answer can only add rows (S12).
struct Reaction {
    std::string_view id;
    std::uint8_t day_from = 0;  ///< 0 right after, 1 the next day, 2, 3 ...
    std::uint8_t soreness_from = 0;  ///< 0..10
    std::uint8_t pain_rise_from = 0;  ///< points above the pain before
    Trend trend_from = Trend::better;
    Bruise bruise_from = Bruise::none;
    std::uint8_t answers_building = 0;  ///< soreness rose over at least so many answers in a row
    std::uint8_t sessions_as_sore = 0;  ///< at least so many sessions before, in a row, left `soreness_from` too
    Advice told_from = Advice::same;  ///< the gravest that was told of this session before
    Advice advice = Advice::same;
    std::uint8_t rest_days = 0;
    Grounds grounds;
};

// ---- words ----------------------------------------------------------------------------------------------------

/// The sentences of one record, close together: a table of pointers would be a tenth of the page's first load.
struct RecordWords {
    std::string_view record;  ///< kind and id: "question.fever"
    std::string_view sentences;  ///< the rest of each key and its sentence, each ended by a zero byte; sorted by key
};

enum class PhraseKind : std::uint8_t {
    zone,
    side,
    movement,
    cause,
    quality,
    question,
    mark,
    signal,
    symptom,
    aspect,
    strength,
    number,
    quantity,
    time_unit,
    duration,
    day,
    sign,
    negation,
    past,
    other_person,
    doubt,
    pseudo_side,
    well,
    other_side,
    set_phrase
};

/// How strong a pain is said to be, in words.
enum class Grade : std::uint8_t { mild, moderate, strong, severe, worst };

/// Words people say for something, lower case, single spaces. Several targets: any of them may be meant.
/// `aspect`: the zones that lie on one side of whatever was named, "at the front". `number`: how a number is said.
/// `quantity`: how many of a `time_unit` ("a couple of"), at least and at most. `time_unit`: its days; an hour
/// has none.
/// `duration`: how long it has lasted, in days at least and at most; one number: nobody knows how much longer.
/// `day`: how many days ago something was, at least and at most ("on monday").
/// `sign`: a part of what only several words say together, see Together.
/// `well`: what is said of a place that does not hurt. `other_side`: the one not named.
/// `set_phrase`: a turn of speech that names what others mean, and means none of it ("tennis ball", "sick of it").
/// `pseudo_side`: words that hold "left" or "right" and mean no side, as NegEx's pseudo-negations hold a "no".
struct Phrase {
    std::string_view words;
    PhraseKind kind = PhraseKind::zone;
    std::span<const std::uint16_t> targets;
};

/// The phrases [from, to) of the sorted table: all that begin with one word.
struct FirstWord {
    std::uint16_t from = 0;
    std::uint16_t to = 0;
};

constexpr std::string_view first_word(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

/// Which of so many buckets, a power of two, holds the phrases that begin with a word (FNV-1a).
constexpr std::size_t bucket_of(std::string_view word, std::size_t buckets) {
    std::uint32_t hash = 2'166'136'261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return hash & (buckets - 1);
}

/// Signs that mean together what none of them means alone: "my mouth" and "drooping", in whatever words and order.
struct Together {
    std::span<const std::uint16_t> signs;  ///< two or more, each by its place among the lexicon's signs
    bool anywhere = false;  ///< in the whole text; else near each other in one clause
    PhraseKind kind = PhraseKind::question;  ///< question, mark, signal or symptom
    std::span<const std::uint16_t> targets;
};

/// What a function word does to the clause it stands in; the terms are those of NegEx and ConText.
enum class WordRole : std::uint8_t {
    clause_terminator,  ///< opens a new clause: what was denied before it is not denied after it
    negation_terminator,  ///< what follows goes along with what was said, and is not denied with it
    first_person_subject,  ///< the speaker begins to say something
    first_person,  ///< of the speaker, no subject
    recent,  ///< what is said is of the present, whatever came before
    conjunction,
    disjunction,  ///< joins the last of a list: what denies the list denies this too
    determiner,  ///< fills a list of what is denied
    auxiliary,  ///< a verb that carries a denial on: "never had cancer"
    resumption,  ///< takes the sentence up again behind what was denied: "not numb, it's more of an ache"
    better,
    same,
    worse,
    complaint,  ///< says that something hurts, and nothing more exact: denied of a place, the place does not hurt
    closure,  ///< may follow a denial that holds whatever the person does: "does not hurt at all"
    former,  ///< tells of how it was
    scale,  ///< before a number that is a strength: "level 9", "a 7"
    approximate,  ///< may stand between that and the number: "pain is about 7"
    out_of,  ///< "8 out of 10"
    unit,  ///< behind a number that counts something else: "3 times"
    dated,  ///< before a day: "since 8/10"
    condition,  ///< under which a denial holds: "does not hurt when i hurry"
    filler,  ///< adds nothing: may stand inside a phrase ("arm is really swollen") or around a side
    onset,  ///< what is told began then and goes on: "started two years ago"
    inability,  ///< with an exclusion behind it affirms that: "can't lift it without pain"
    exclusion,
    changed,  ///< denied, nothing has changed: "no difference"
    lasting,  ///< before a stretch of time in which it has lasted: "for three weeks"
    lasting_behind,  ///< the same, behind it: "three weeks now"
    ago,  ///< behind a stretch of time, tells when: of what hurts, since when
    at_least,  ///< the stretch of time may be longer: "over a month"
    otherwise_timed  ///< beside a stretch of time that tells something else: "every three weeks", "12 weeks pregnant"
};

/// One function word, lower case, with all its roles.
struct FunctionWord {
    std::string_view word;
    std::uint32_t roles = 0;  ///< bit by WordRole
};

/// A page of Learn: an explanation, a question with its answer, or a word of the glossary.
enum class PassageKind : std::uint8_t { explanation, question, word };

struct Passage {
    std::string_view id;
    PassageKind kind = PassageKind::explanation;
    Grounds grounds;
};

/// One word stem of the search index, with the passages that hold it and how much it says there.
struct TermHit {
    PassageId passage;
    std::uint16_t weight = 0;
};
struct Term {
    std::string_view stem;
    std::span<const TermHit> hits;
};

/// The tables, each in the order of its ids. `phrases`, `function_words` and `terms` are sorted by their words.
struct Catalog {
    std::string_view version;  ///< a digest of content/
    measure::Day review_by;  ///< past this day the rules count as stale (S15)
    std::span<const Source> sources;
    std::span<const QuestionGroup> groups;
    std::span<const Question> questions;
    std::span<const Pair> pairs;
    std::span<const MarkReason> marks;
    std::span<const EmergencyNumber> emergency_numbers;
    std::span<const HelpLine> help_lines;
    std::span<const Grounds> house_rules;  ///< in the order of facts::HouseRule
    std::span<const Grounds> progress_rules;  ///< in the order of facts::ProgressRule
    std::span<const Zone> zones;
    std::span<const MaskSite> mask;
    std::span<const Muscle> muscles;
    std::span<const Movement> movements;
    std::span<const Cause> causes;
    std::span<const Quality> qualities;
    std::span<const Pattern> patterns;
    std::span<const Habit> habits;
    std::span<const Stretch> stretches;
    std::span<const Technique> techniques;
    std::span<const Symptom> symptoms;
    std::span<const Reaction> reactions;
    std::span<const Passage> passages;
    std::span<const Phrase> phrases;
    std::span<const FirstWord> first_words;  ///< bucket by bucket, by `bucket_of`
    std::span<const std::uint16_t>
        buckets;  ///< where each begins in `first_words`, and the end: a power of two and one
    std::span<const Together> together;
    std::span<const FunctionWord> function_words;
    std::span<const std::string_view> vocabulary;  ///< the longer words of the phrases, each once, sorted
    std::span<const Term> terms;
    std::span<const RecordWords> words;  ///< English, sorted by record: what `vocabulary` hands out
};

/// The catalog made from content/, without its phrases, function words, vocabulary and terms. Constant, shared.
const Catalog& content();

/// The same with them: only what reads a person's own words needs it, and carries its weight.
const Catalog& content_with_words();

template <class Record>
const Record& at(std::span<const Record> table, auto id) {
    return table[id.index];
}

}  // namespace unknot::catalog
