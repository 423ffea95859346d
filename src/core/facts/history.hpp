// The past, folded: what the journal's events amount to. Decides nothing; what the past means today is decided by
// `dosing` (ledger), `screening` (locks) and `planning`. Bounded: its size does not grow with the years.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/facts/measuring.hpp"
#include "core/facts/painting.hpp"
#include "core/facts/session.hpp"
#include "core/facts/trial.hpp"

namespace unknot::facts {

/// The answers after a session.
struct SymptomAnswer {
    catalog::SymptomId symptom;
    Answer answer = Answer::unsure;
    friend auto operator<=>(const SymptomAnswer&, const SymptomAnswer&) = default;
};

struct FollowUpAnswers {
    PainIntensity soreness;
    std::optional<PainIntensity> pain;
    std::optional<PainIntensity> pain_before;
    catalog::Trend trend = catalog::Trend::same;
    catalog::Bruise bruise = catalog::Bruise::none;
    std::vector<SymptomAnswer> symptoms;     ///< one not answered counts as unsure
};

/// What the answers lead to.
struct NextDose {
    PressureIntensity ceiling{5};
    std::int32_t hold_share = 100;           ///< percent, 10..100
    std::optional<Day> rest_until;           ///< no pressing before this day
    friend bool operator==(const NextDose&, const NextDose&) = default;
};

// ---- events ---------------------------------------------------------------------------------------------------

struct Checked {
    Check check;
    Verdict verdict = Verdict::emergency;
    CheckScope scope = CheckScope::whole;
    bool complete = false;
};
struct Mapped {
    PainStory story;
    std::optional<Painting> painting = {};   ///< where the places were painted; none: picked by name, or said
    std::optional<Redraw> redraw = {};       ///< if the same pain was drawn twice in this visit
};
struct SpotTested {
    PressTest test;
};
struct SessionStarted {
    std::string session;                     ///< its id
    Purpose purpose = Purpose::session;
    std::vector<PlannedSpot> spots;          ///< counted as done in full until an end is known
    std::optional<SessionPlan> plan;         ///< the whole, for replay
};
struct SessionSignalled {
    std::string session;
    SessionEvent event;
};
struct SessionEnded {
    std::string session;
    SessionRecord record;
};
struct FollowedUp {
    std::string session;
    std::int32_t day = 1;                    ///< 0 right after, 1 the next day ...
    FollowUpAnswers answers;
    catalog::Advice advice = catalog::Advice::seek_care;
    NextDose next;
};
enum class TakenBackBecause : std::uint8_t { mistake, changed, seen };
struct TakenBack {
    QuestionId question;
    TakenBackBecause because = TakenBackBecause::changed;
};
struct ClinicianAllowed {
    QuestionId question;
    Day until;                               ///< last day it holds
    PressureIntensity ceiling{3};
};
struct Noted {
    std::optional<PainIntensity> pain;
    std::string text;
};
struct CountryChosen {
    std::string country;
};

/// How the body guards itself, as the person noticed it when asked.
struct Guarding {
    Answer clenching = Answer::no;           ///< teeth, jaw or fists
    Answer breath_held = Answer::no;
    Answer shoulders_up = Answer::no;
    friend bool operator==(const Guarding&, const Guarding&) = default;
};
enum class GuardingAsked : std::uint8_t { before, after };
struct GuardingTold {
    std::string session;
    GuardingAsked asked = GuardingAsked::before;  ///< right before pressing, or right after
    Guarding guarding;
};

using EventBody = std::variant<Checked, Mapped, SpotTested, SessionStarted, SessionSignalled, SessionEnded, FollowedUp,
                               TakenBack, ClinicianAllowed, Noted, CountryChosen, GuardingTold, PainTold, GoalNamed,
                               GoalScored, GlobalChangeTold, RangeMeasured, TrialBegun, TrialStopped>;

/// One line of the journal. Ordered by (at, device, counter, id).
struct Event {
    std::string id;                          ///< UUIDv7
    std::string person;
    Now at;
    std::string device;
    std::int64_t counter = 0;
    std::string engine;
    std::string content;
    EventBody body;
};

// ---- the fold -------------------------------------------------------------------------------------------------

/// The last word on one question, and what has been said about it since.
struct RememberedAnswer {
    QuestionId question;
    Answer answer = Answer::unsure;          ///< latest
    Instant at;
    std::optional<Instant> yes_at;           ///< the last yes: stays on record
    std::optional<Instant> taken_back_at;
    TakenBackBecause taken_back_because = TakenBackBecause::changed;
    std::optional<ClinicianAllowed> allowed;
};

/// Two findings that are grave together, told together: one of them denied does not open it (S4).
struct RememberedPair {
    catalog::PairId pair;
    Instant yes_at;
};

struct RememberedMark {
    NoGoMark mark;
    Instant since;
    Instant told_at = {};                    ///< the last time: it says where a yes of then is, not of later
};

/// A pain that a complete check has cleared, and when last: quiet for four weeks it counts as new.
struct KnownPain {
    PainMark pain;
    Instant last_at;
};

struct FollowUpDone {
    std::int32_t day = 0;
    PainIntensity soreness;
    catalog::Advice advice = catalog::Advice::same;
    NextDose next;
    Instant at;
};

struct SessionDone {
    std::string id;
    Now at;                                  ///< of its end, or of the last that is known of it
    bool begun = true;                       ///< false: only words of it are known, its start is yet to come (S15)
    bool ended = false;
    SessionRecord record;
    std::vector<FollowUpDone> follow_ups;
    std::optional<Guarding> guarding_before = {};  ///< told twice, the more careful of both
    std::optional<Guarding> guarding_after = {};
};

struct History {
    std::optional<std::string> person;
    std::optional<Instant> first_at;         ///< earliest event
    std::optional<Instant> last_at;          ///< latest event
    std::vector<RememberedAnswer> answers;   ///< by question
    std::vector<RememberedPair> pairs;       ///< by pair
    std::vector<RememberedMark> marks;
    std::vector<KnownPain> known_pains;      ///< strength is the latest
    std::optional<Instant> last_whole_check_at;
    std::optional<Instant> last_check_at;
    std::optional<Instant> locked_at;        ///< the last check that did not allow pressing
    std::optional<Instant> stop_sign_at;
    std::optional<Instant> taken_back_at;
    std::optional<Now> first_session_at;
    std::int32_t sessions = 0;               ///< ever, press tests not counted
    std::vector<SessionDone> recent;         ///< newest last; what of it is kept: `recent_days`
    std::optional<PainStory> story;          ///< the latest map
    std::optional<Painting> painting;        ///< as that map was painted, if it was
    std::optional<Redraw> redraw;            ///< the latest: how alike this person draws the same pain twice
    std::vector<Noted> notes;                ///< newest last, the last few
    std::optional<std::string> country;
};

/// Days of sessions a history keeps one by one. Beyond them it keeps the last session, and whatever a stop sign ended
/// until it is told how it was.
inline constexpr std::int32_t recent_days = 60;

/// Folds one event into the history. Total over every event; an event about an unknown question is ignored by the
/// parts it cannot touch. Cost: linear in the history, which is bounded.
History remember(const catalog::Catalog& catalog, History history, const Event& event);

/// True if it counts as a session: press tests do not, nor what was stopped before anything was pressed.
bool was_session(const SessionDone& done);

/// The latest session that was one; null if there is none.
const SessionDone* last_session(const History& history);

/// How the sessions were borne, as far as it was told: what every room asks of the past (S12).
struct Borne {
    const SessionDone* last = nullptr;
    std::vector<FollowUpDone> answers;       ///< given since the last session began, about whichever session
    catalog::Advice worst = catalog::Advice::same;  ///< of these answers
    bool missing = false;                    ///< of the newest session of an earlier day nobody said how it was
    bool guarding = false;                   ///< in the last session or a press test since, or told right after it
    std::optional<Instant> guarding_in_hold_at = {};  ///< breath held or tensing, said while it went on: the last time
    bool stopped = false;  ///< a stop sign in one of these, or one that is still not told of
};
Borne borne(const History& history, Day today);

/// True if any sign of it was there: not sure is not counted.
bool guards(const Guarding& guarding);

/// When the last stop sign was said, or advice to be seen was given; of tingling that nobody said to be gone, the
/// session's time.
std::optional<Instant> last_stop_sign(const History& history);

/// True once it was told how it was on the next day or later, and hours later: before, soreness has not shown (S12).
bool answered_later(const SessionDone& done);

/// True if a yes now is to something else than the yes on record: a finding about now that was since said to be gone.
/// What a clinician allowed for the one does not hold for the other (S4).
bool is_another_finding(const catalog::Question& question, const RememberedAnswer& past);

/// True if `a` comes before `b` in the order of the fold.
bool comes_before(const Event& a, const Event& b);

}  // namespace unknot::facts
