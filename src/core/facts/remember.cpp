#include <algorithm>
#include <tuple>
#include <utility>

#include "core/catalog/numbers.hpp"
#include "core/facts/history.hpp"
#include "core/measure/mutation.hpp"
#include "core/measure/order.hpp"

namespace unknot::facts {

namespace {

constexpr std::size_t notes_max = 20;

/// One step of the fold: what an event of each kind adds to the past.
class Fold {
public:
    Fold(const catalog::Catalog& catalog, History& history, const Event& event)
        : catalog_(catalog), history_(history), event_(event) {}

    void operator()(const Checked& checked);
    void operator()(const Mapped& mapped);
    void operator()(const SpotTested& tested);
    void operator()(const SessionStarted& started);
    void operator()(const SessionSignalled& signalled);
    void operator()(const SessionEnded& ended);
    void operator()(const FollowedUp& followed);
    void operator()(const TakenBack& taken);
    void operator()(const ClinicianAllowed& allowed);
    void operator()(const Noted& noted);
    void operator()(const CountryChosen& chosen) { history_.country = chosen.country; }
    void operator()(const GuardingTold& told);
    // The course over the weeks is read from the events themselves: what grows with the years is no part of a history.
    void operator()(const PainTold&) {}
    void operator()(const GoalNamed&) {}
    void operator()(const GoalScored&) {}
    void operator()(const GlobalChangeTold&) {}
    void operator()(const RangeMeasured&) {}
    void operator()(const TrialBegun&) {}
    void operator()(const TrialStopped&) {}

private:
    Instant at() const { return event_.at.at; }
    RememberedAnswer* told(QuestionId question);
    RememberedAnswer& answer_to(QuestionId question);
    void take_answer(QuestionId question, Answer answer);
    void take_finding(QuestionId question);
    void take_pairs();
    void take_marks(const Check& check);
    void take_pains(const Checked& checked);
    SessionDone* session(const std::string& id);
    SessionDone& told_of(const std::string& id);

    const catalog::Catalog& catalog_;
    History& history_;
    const Event& event_;
};

RememberedAnswer* Fold::told(QuestionId question) {
    const auto same = [&](const RememberedAnswer& past) { return past.question == question; };
    const auto past = std::find_if(history_.answers.begin(), history_.answers.end(), same);
    return past == history_.answers.end() ? nullptr : &*past;
}

RememberedAnswer& Fold::answer_to(QuestionId question) {
    auto& answers = history_.answers;
    const auto place = std::lower_bound(answers.begin(), answers.end(), question,
                                        [](const RememberedAnswer& a, QuestionId q) { return a.question < q; });
    if (place != answers.end() && place->question == question) return *place;
    return *answers.insert(place, {question, Answer::no, at(), {}, {}, {}, {}});
}

void Fold::take_answer(QuestionId question, Answer answer) {
    RememberedAnswer& past = answer_to(question);
    if (answer == Answer::yes && is_another_finding(catalog_.questions[question.index], past)) past.allowed.reset();
    past.answer = answer;
    past.at = at();
    if (measure::broken(measure::Break::s13_told_forgotten)) return;
    if (answer == Answer::yes) past.yes_at = at();
}

/// Told by a mark or by how pressing was borne: what a clinician allowed before was about something else.
void Fold::take_finding(QuestionId question) {
    take_answer(question, Answer::yes);
    answer_to(question).allowed.reset();
}

/// Pairs of which this event told one half, or both.
void Fold::take_pairs() {
    const auto stands = [&](QuestionId question) {
        const RememberedAnswer* past = told(question);
        return past && past->answer == Answer::yes && past->yes_at ? past->yes_at : std::nullopt;
    };
    for (std::uint16_t i = 0; i < catalog_.pairs.size(); ++i) {
        const auto first = stands(catalog_.pairs[i].first);
        const auto second = stands(catalog_.pairs[i].second);
        if (!first || !second || std::max(*first, *second) != at()) continue;
        std::erase_if(history_.pairs, [&](const RememberedPair& past) { return past.pair.index == i; });
        history_.pairs.push_back({{i}, at()});
    }
    measure::put_in_order(history_.pairs,
                          [](const RememberedPair& a, const RememberedPair& b) { return a.pair < b.pair; });
}

/// A mark stays until a later check names it as over and its waiting time has passed (S5).
void Fold::take_marks(const Check& check) {
    std::erase_if(history_.marks, [&](const RememberedMark& past) {
        const bool named =
            std::find(check.marks_off.begin(), check.marks_off.end(), past.mark) != check.marks_off.end();
        const Hours wait = catalog_.marks[past.mark.reason.index].asked_again_after;
        return named && at() - past.since >= wait.millis();
    });
    for (const NoGoMark& mark : check.marks) {
        const auto same = [&](const RememberedMark& past) { return past.mark == mark; };
        const auto past = std::find_if(history_.marks.begin(), history_.marks.end(), same);
        if (past != history_.marks.end()) {  // told before: its waiting time runs on
            past->told_at = at();
            continue;
        }
        history_.marks.push_back({mark, at(), at()});
        if (const auto& question = catalog_.marks[mark.reason.index].answers) take_finding(*question);
    }
    measure::put_in_order(history_.marks,
                          [](const RememberedMark& a, const RememberedMark& b) { return a.mark < b.mark; });
}

void Fold::take_pains(const Checked& checked) {
    if (!checked.complete || !checked.check.pains) return;
    for (const PainMark& pain : *checked.check.pains) {
        const auto same = [&](const KnownPain& past) {
            return past.pain.place == pain.place && past.pain.quality == pain.quality;
        };
        const auto past = std::find_if(history_.known_pains.begin(), history_.known_pains.end(), same);
        if (past == history_.known_pains.end()) history_.known_pains.push_back({pain, at()});
        else *past = {pain, at()};
    }
}

void Fold::operator()(const Checked& checked) {
    for (const GivenAnswer& given : checked.check.answers) take_answer(given.question, given.answer);
    take_marks(checked.check);
    take_pairs();
    take_pains(checked);
    history_.last_check_at = at();
    if (checked.verdict >= Verdict::ask_first) history_.locked_at = at();
    if (checked.complete && checked.scope == CheckScope::whole) history_.last_whole_check_at = at();
}

/// A map without a painting leaves none: the last one would be of another map. How alike two drawings of one pain are
/// is the hand's, and stays.
void Fold::operator()(const Mapped& mapped) {
    history_.story = mapped.story;
    history_.painting = mapped.painting;
    if (mapped.redraw) history_.redraw = mapped.redraw;
    if (!history_.painting || !measure::broken(measure::Break::s16_stroke_swapped)) return;
    for (Stroke& stroke : history_.painting->strokes) stroke.side = body::mirrored(stroke.side);
}

void Fold::operator()(const SpotTested& tested) {
    if (!history_.story) history_.story.emplace();
    auto& tests = history_.story->press_tests;
    std::erase_if(tests, [&](const PressTest& past) {
        return past.muscle == tested.test.muscle && past.side == tested.test.side;
    });
    tests.push_back(tested.test);
}

SessionDone* Fold::session(const std::string& id) {
    const auto same = [&](const SessionDone& done) { return done.id == id; };
    const auto found = std::find_if(history_.recent.begin(), history_.recent.end(), same);
    return found == history_.recent.end() ? nullptr : &*found;
}

/// The session; if nothing is known of it, as one whose start is yet to come: a clock that was set back may put what
/// was said in a session before its start, and no sign may be lost by it (S9, S15).
SessionDone& Fold::told_of(const std::string& id) {
    if (SessionDone* done = session(id)) return *done;
    history_.recent.push_back({id, event_.at, false, false, {}, {}, {}, {}});
    return history_.recent.back();
}

/// What was said of a session before its start, in the session as it was planned.
void join(SessionDone& begun, SessionDone told) {
    const Purpose purpose = begun.record.purpose;
    if (told.ended) {
        begun.record = std::move(told.record);
        begun.record.purpose = purpose;
    } else {
        begun.record.stop_sign = told.record.stop_sign;
        begun.record.guarding = told.record.guarding;
    }
    begun.ended = told.ended;
    begun.follow_ups = std::move(told.follow_ups);
    begun.guarding_before = told.guarding_before;
    begun.guarding_after = told.guarding_after;
}

/// Until its end is known a session counts as done in full: a crash hides how far it went.
void Fold::operator()(const SessionStarted& started) {
    SessionDone* told = session(started.session);
    if (told && told->begun) return;
    SessionDone done{started.session, event_.at, true, false, {}, {}, {}, {}};
    done.record.purpose = started.purpose;
    for (const PlannedSpot& spot : started.spots) {
        const Millis pressed = (spot.hold * spot.holds).millis();
        done.record.pressed = done.record.pressed + pressed;
        done.record.spots.push_back(
            {spot.muscle, spot.side, pressed, spot.holds, spot.ceiling, 0, false, SpotEnd::stopped, {}, {}});
    }
    if (told) {
        join(done, std::move(*told));
        history_.recent.erase(history_.recent.begin() + (told - history_.recent.data()));
    }
    history_.recent.push_back(std::move(done));
}

/// A sign counts when it is said: the end of the session may never be told (S9, S13). On which spot it was is in the
/// end alone, so until then it stands for all of them.
void Fold::operator()(const SessionSignalled& signalled) {
    const auto said = stop_sign_in(signalled.event);
    const bool too_much = too_much_in(signalled.event);
    SessionDone* done = said || too_much ? &told_of(signalled.session) : session(signalled.session);
    if (!done || measure::broken(measure::Break::s9_end_outranks_signal)) return;
    if (!done->ended) {
        done->at = event_.at;
        done->record.guarding |= is_guarding(signalled.event.signal);
        for (SpotDone& spot : done->record.spots) spot.too_much += too_much;
    }
    auto& stop_sign = done->record.stop_sign;
    if (said) {
        stop_sign = said;
        history_.stop_sign_at = at();
    } else if (signalled.event.signal == Signal::tingling && !stop_sign) {
        stop_sign = Signal::tingling;  // until it is said to be gone
    } else if (signalled.event.signal == Signal::tingling_gone && stop_sign == Signal::tingling) {
        stop_sign.reset();
    }
}

/// Of two ends of one session the one with more pressing stands, and no end takes a stop sign back.
void Fold::operator()(const SessionEnded& ended) {
    SessionDone* done = &told_of(ended.session);
    std::optional<Signal> stop_sign = ended.record.stop_sign;
    if (stop_sign) history_.stop_sign_at = at();
    else if (done->record.stop_sign != Signal::tingling) stop_sign = done->record.stop_sign;
    const Purpose purpose = done->begun ? done->record.purpose : ended.record.purpose;
    if (!done->ended || ended.record.pressed > done->record.pressed) done->record = ended.record;
    done->record.purpose = purpose;
    done->record.stop_sign = stop_sign;
    done->at = event_.at;
    done->ended = true;
}

void Fold::operator()(const FollowedUp& followed) {
    if (SessionDone* done = session(followed.session)) {
        done->follow_ups.push_back({followed.day, followed.answers.soreness, followed.advice, followed.next, at()});
    }
    for (const SymptomAnswer& given : followed.answers.symptoms) {
        if (given.answer != Answer::yes) continue;
        const catalog::Symptom& symptom = catalog_.symptoms[given.symptom.index];
        if (symptom.question) take_finding(*symptom.question);
        if (symptom.until_seen) take_finding(*symptom.until_seen);
    }
    take_pairs();
    if (followed.advice >= catalog::Advice::seek_care) history_.stop_sign_at = at();
}

void Fold::operator()(const TakenBack& taken) {
    RememberedAnswer& past = answer_to(taken.question);
    past.taken_back_at = at();
    past.taken_back_because = taken.because;
    history_.taken_back_at = at();
}

/// It names a finding; where none was told there is nothing that it could open later (S4).
void Fold::operator()(const ClinicianAllowed& allowed) {
    RememberedAnswer* past = told(allowed.question);
    if (past && past->yes_at) past->allowed = allowed;
}

/// Of two answers to one question the more careful stands, in whatever order they came (S8).
void Fold::operator()(const GuardingTold& told) {
    SessionDone& done = told_of(told.session);
    auto& kept = told.asked == GuardingAsked::before ? done.guarding_before : done.guarding_after;
    const Guarding before = kept.value_or(Guarding{});
    kept = Guarding{std::max(before.clenching, told.guarding.clenching),
                    std::max(before.breath_held, told.guarding.breath_held),
                    std::max(before.shoulders_up, told.guarding.shoulders_up)};
}

void Fold::operator()(const Noted& noted) {
    history_.notes.push_back(noted);
    if (history_.notes.size() > notes_max) history_.notes.erase(history_.notes.begin());
}

}  // namespace

bool guards(const Guarding& guarding) {
    return std::max({guarding.clenching, guarding.breath_held, guarding.shoulders_up}) >= Answer::unsure;
}

bool was_session(const SessionDone& done) {
    const bool pressed = (done.begun && !done.ended) || done.record.pressed > Millis{0} || done.record.stop_sign;
    return pressed && done.record.purpose == Purpose::session;
}

const SessionDone* last_session(const History& history) {
    const auto found = std::find_if(history.recent.rbegin(), history.recent.rend(), was_session);
    return found == history.recent.rend() ? nullptr : &*found;
}

Borne borne(const History& history, Day today) {
    Borne out;
    out.last = last_session(history);
    const SessionDone* earlier = nullptr;
    bool since = !out.last;
    for (const SessionDone& done : history.recent) {
        since |= &done == out.last;
        const bool still = done.guarding_after && guards(*done.guarding_after);
        out.guarding |= since && (done.record.guarding || still);
        if (since && done.record.guarding) {
            out.guarding_in_hold_at = std::max(out.guarding_in_hold_at.value_or(done.at.at), done.at.at);
        }
        out.stopped |= done.record.stop_sign && (since || !answered_later(done));
        if (was_session(done) && done.at.day() < today) earlier = &done;
        for (const FollowUpDone& answer : done.follow_ups) {
            const bool of_last = &done == out.last;
            const bool before = out.last && answer.at + out.last->record.length < out.last->at.at;
            if (before && !of_last) continue;
            out.answers.push_back(answer);
            out.worst = std::max(out.worst, answer.advice);
        }
    }
    const bool unanswered = earlier && !answered_later(*earlier);
    out.missing = unanswered && !measure::broken(measure::Break::s12_unanswered_is_good);
    return out;
}

std::optional<Instant> last_stop_sign(const History& history) {
    std::optional<Instant> last = history.stop_sign_at;
    for (const SessionDone& done : history.recent) {
        if (done.record.stop_sign) last = std::max(last.value_or(done.at.at), done.at.at);
    }
    return last;
}

bool answered_later(const SessionDone& done) {
    return std::any_of(done.follow_ups.begin(), done.follow_ups.end(), [&](const FollowUpDone& answer) {
        const bool shown = answer.at - done.at.at >= catalog::numbers::answered_after.millis();
        return answer.day >= 1 && shown;
    });
}

bool is_another_finding(const catalog::Question& question, const RememberedAnswer& past) {
    return question.tense == catalog::Tense::now && past.yes_at && past.answer != Answer::yes;
}

namespace {

/// An end, or a sign said late, may tell that a session was one after all, or that it was none.
void count_sessions(History& history, std::ptrdiff_t before, const Now& now) {
    const auto after = std::count_if(history.recent.begin(), history.recent.end(), was_session);
    history.sessions += static_cast<std::int32_t>(after - before);
    if (history.sessions == 0) history.first_session_at.reset();
    else if (!history.first_session_at) history.first_session_at = now;
}

/// Flat in the years.
void forget_the_old(History& history, Day today) {
    const SessionDone* last = last_session(history);
    const std::string kept = last ? last->id : std::string{};
    std::erase_if(history.recent, [&](const SessionDone& done) {
        const bool waits = done.record.stop_sign && !answered_later(done);
        return done.at.day() < today + -recent_days && done.id != kept && !waits;
    });
}

}  // namespace

bool comes_before(const Event& a, const Event& b) {
    return std::tie(a.at.at, a.device, a.counter, a.id) < std::tie(b.at.at, b.device, b.counter, b.id);
}

History remember(const catalog::Catalog& catalog, History history, const Event& event) {
    const auto sessions_before = std::count_if(history.recent.begin(), history.recent.end(), was_session);
    Fold fold{catalog, history, event};
    std::visit(fold, event.body);
    count_sessions(history, sessions_before, event.at);
    history.person = event.person;
    history.first_at = std::min(history.first_at.value_or(event.at.at), event.at.at);
    history.last_at = std::max(history.last_at.value_or(event.at.at), event.at.at);
    forget_the_old(history, event.at.day());
    return history;
}

}  // namespace unknot::facts
