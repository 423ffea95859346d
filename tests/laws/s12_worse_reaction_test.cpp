// S12: a worse answer the day after never leads to a larger dose; an unanswered follow-up is never a good one.
#include <array>

#include "core/session/session.hpp"
#include "tests/laws/follow_up_points.hpp"

namespace unknot::laws {
namespace {

using aftercare::FollowedUpAdvice;
using measure::Break;

std::vector<Point> one_worse(const Point& p) {
    std::vector<Point> out;
    const auto add = [&](std::int32_t Point::* part, std::int32_t most) {
        Point worse = p;
        worse.*part += 1;
        if (worse.*part <= most) out.push_back(worse);
    };
    add(&Point::soreness, 10);
    add(&Point::day, 4);
    add(&Point::trend, 2);
    add(&Point::bruise, 2);
    add(&Point::rise, 10);
    return out;
}

/// What of `after` is milder than of `before`.
std::optional<std::string> milder_advice(const FollowedUpAdvice& before, const FollowedUpAdvice& after) {
    if (after.advice < before.advice) return "advice";
    if (after.next.ceiling > before.next.ceiling) return "pressure";
    if (after.next.hold_share > before.next.hold_share) return "time";
    if (before.next.rest_until && (!after.next.rest_until || *after.next.rest_until < *before.next.rest_until)) {
        return "rest";
    }
    return std::nullopt;
}

FollowedUpAdvice advise(const FollowUpAnswers& answers, std::int32_t day, const History* history = nullptr) {
    return aftercare::follow_up(rules(), answers, day, noon(), history);
}

/// Earlier answers: `soreness` of each, oldest first, and the dose that the last of them left.
History after_answers(const std::vector<std::int32_t>& soreness, NextDose next) {
    History out;
    for (std::size_t i = 0; i < soreness.size(); ++i) {
        SessionDone done;
        done.id = std::to_string(i);
        done.at = noon(static_cast<std::int32_t>(i) - 9);
        done.follow_ups.push_back({1, {soreness[i]}, catalog::Advice::same, next, done.at.at});
        out.recent.push_back(done);
    }
    return out;
}

std::vector<History> pasts() {
    return {{},
            after_answers({0}, {{3}, 49, {}}),
            after_answers({1, 2}, {{5}, 100, {}}),
            after_answers({0, 1, 2}, {{1}, 10, {}}),
            after_answers({0, 2, 4}, {{4}, 70, {}})};
}

Counterexample worse_answers_never_milder() {
    for (const History& past : pasts()) {
        const auto found = at_every_point([&](const Point& p) -> Counterexample {
            const FollowedUpAdvice before = advise(p.answers(), p.day, &past);
            for (const Point& worse : one_worse(p)) {
                if (const auto part = milder_advice(before, advise(worse.answers(), worse.day, &past))) {
                    return "a worse answer is milder in " + *part;
                }
            }
            return std::nullopt;
        });
        if (found) return found;
    }
    return std::nullopt;
}

/// Pain that is told, less than before or more, beside pain that is not.
Counterexample telling_the_pain_is_never_milder() {
    return at_every_point([](const Point& p) -> Counterexample {
        FollowUpAnswers untold = p.answers();
        untold.pain.reset();
        const FollowedUpAdvice before = advise(untold, p.day);
        FollowUpAnswers less = p.answers();
        less.pain_before = PainIntensity{10};
        less.pain = PainIntensity{10 - p.rise};
        for (const FollowUpAnswers& told : {p.answers(), less}) {
            if (const auto part = milder_advice(before, advise(told, p.day))) return "told pain is milder in " + *part;
        }
        return std::nullopt;
    });
}

/// Each symptom beside every point: no, left out, unsure, yes.
Counterexample symptoms_never_milder() {
    return at_every_point([&](const Point& p) -> Counterexample {
        FollowUpAnswers answers = p.answers();
        const FollowedUpAdvice none = advise(answers, p.day);
        for (std::uint16_t i = 0; i < rules().symptoms.size(); ++i) {
            const catalog::Symptom& symptom = rules().symptoms[i];
            answers.symptoms[i].answer = Answer::unsure;
            const FollowedUpAdvice unsure = advise(answers, p.day);
            answers.symptoms[i].answer = Answer::yes;
            const FollowedUpAdvice yes = advise(answers, p.day);
            answers.symptoms.erase(answers.symptoms.begin() + i);
            const FollowedUpAdvice left_out = advise(answers, p.day);
            answers = p.answers();
            auto part = milder_advice(none, unsure);
            if (!part) part = milder_advice(unsure, yes);
            if (!part) part = milder_advice(none, left_out);
            if (part) return std::string{symptom.id} + ": milder in " + *part;
            if (left_out.advice != unsure.advice || unsure.advice < symptom.unsure || yes.advice < symptom.advice) {
                return std::string{symptom.id} + " is not heeded";
            }
        }
        return std::nullopt;
    });
}

Counterexample bad_reactions_rest() {
    return at_every_point([&](const Point& p) -> Counterexample {
        const FollowedUpAdvice advice = advise(p.answers(), p.day);
        if (advice.advice >= catalog::Advice::rest && !advice.next.rest_until) return "no rest after a bad reaction";
        if (advice.advice >= catalog::Advice::rest && *advice.next.rest_until <= noon().day())
            return "a rest of no day";
        const NextDose usual;
        const bool lower = advice.next.ceiling < usual.ceiling && advice.next.hold_share < usual.hold_share;
        if (advice.advice > catalog::Advice::same && !lower) return "pressure and time do not go down together";
        return std::nullopt;
    });
}

/// One session of `days_ago`, in a journal.
History one_session(std::int32_t days_ago) {
    History out = remember(rules(), {}, event(noon(-30), started("long ago")));
    out = remember(rules(), out,
                   event(noon(-30), SessionEnded{"long ago", record_of({done_at("infraspinatus", 30, 2, 3)})}, 1));
    out = remember(rules(), out, event(noon(-days_ago), started("s")));
    const SessionRecord record = record_of({done_at("infraspinatus", 30, 2, 3)});
    return remember(rules(), out, event(noon(-days_ago), SessionEnded{"s", record}, 1));
}

History answered(const History& history, const FollowedUpAdvice& advice, std::int32_t days_ago) {
    return remember(rules(), history, event(noon(-days_ago), FollowedUp{"s", 1, {}, advice.advice, advice.next}));
}

struct Leaves {
    bool refused = false;
    Dose dose;
};

Leaves leaves(const History& history, const Now& now) {
    const Ledger ledger = dosing::ledger(history, now);
    const Dose wanted{numbers::hold_max, numbers::holds_max, numbers::spots_max, numbers::pressure_max};
    return {dosing::refuse(ledger, now, Purpose::session).has_value(), dosing::limit(wanted, ledger, {}).dose};
}

std::optional<std::string> larger(const Leaves& before, const Leaves& after) {
    if (before.refused && !after.refused) return "a session is allowed";
    if (after.refused) return std::nullopt;
    if (after.dose.ceiling > before.dose.ceiling) return "more pressure";
    if (after.dose.hold > before.dose.hold) return "longer holds";
    if (after.dose.holds > before.dose.holds || after.dose.spots > before.dose.spots) return "more holds or spots";
    return std::nullopt;
}

/// What the ledger leaves on each of the ten days after, for every answer and for a worse one.
Counterexample worse_answers_leave_no_more() {
    const History base = one_session(2);
    return at_every_point([&](const Point& p) -> Counterexample {
        if (p.rise > 6) return std::nullopt;  // nothing in the table asks for more than five
        const History mild = answered(base, advise(p.answers(), p.day, &base), 1);
        for (const Point& worse : one_worse(p)) {
            const History bad = answered(base, advise(worse.answers(), worse.day, &base), 1);
            for (const std::int32_t day : {0, 1, 2, 3, 7, 9}) {
                if (const auto found = larger(leaves(mild, noon(day)), leaves(bad, noon(day)))) {
                    return "a worse answer leaves " + *found + " on day " + std::to_string(day);
                }
            }
        }
        return std::nullopt;
    });
}

/// No answer, against the best one, after every dose that earlier answers can have left.
Counterexample silence_leaves_no_more_than_a_good_answer() {
    for (std::int32_t ceiling = 1; ceiling <= 5; ++ceiling) {
        for (std::int32_t share = 10; share <= 100; share += 10) {
            History base = one_session(1);
            base.recent.front().follow_ups.push_back(
                {1, {0}, catalog::Advice::lighter, {{ceiling}, share, {}}, noon(-29).at});
            const FollowedUpAdvice good = advise(Point{}.answers(), 1, &base);
            if (good.advice != catalog::Advice::same) return "the best answer is not a good one";
            const History fine = answered(base, good, 0);
            for (const std::int32_t day : {0, 1, 5}) {
                const Now now = later(noon(day), hours(1));
                if (const auto found = larger(leaves(fine, now), leaves(base, now))) {
                    return "no answer leaves " + *found + " after ceiling " + std::to_string(ceiling);
                }
            }
            const Leaves none = leaves(base, later(noon(), hours(1)));
            if (none.dose.ceiling > numbers::ceiling_after_bad) return "no answer is a good one";
            Check check = calm_check();
            if (clear(check, later(noon(), hours(1)), &base).verdict < Verdict::go_lighter) return "no answer is clear";
        }
    }
    return std::nullopt;
}

/// A rest that an answer about an older session asks for holds, though a newer session was done since.
Counterexample late_bad_answers_rest() {
    History history = one_session(2);
    history = remember(rules(), history, event(noon(-1), started("newer")));
    Point bad;
    bad.soreness = 9;
    history = answered(history, advise(bad.answers(), 1, &history), 0);
    return leaves(history, later(noon(), hours(30))).refused
               ? std::nullopt
               : Counterexample{"a bad answer that came late is forgotten"};
}

/// A session in which this was said so many milliseconds into the first hold and which ended soon after, told to have
/// been borne well; and what it came to.
History after_sign(const SessionPlan& plan, SessionEvent sign, std::int64_t into, SessionRecord& record) {
    session::Stepped stepped = session::begin(plan);
    const auto say = [&](std::int64_t ms, SessionEvent said) {
        said.at = Millis{ms};
        stepped = session::step(plan, plan.made_from.now, std::move(stepped.state), said);
    };
    say(52'000, {{}, Signal::found, {}});
    for (const std::int64_t ms : {11'000, 27'000}) {
        if (ms < into) say(52'000 + ms, {{}, Signal::good, {}});
    }
    say(52'000 + into, sign);
    say(60'000 + into, {{}, Signal::stop, {}});
    record = stepped.state.record;
    const Check check = calm_check();
    History out = remember(rules(), {}, event(noon(-9), started("first")));
    out = remember(rules(), out,
                   event(noon(-9), SessionEnded{"first", record_of({done_at("teres_major", 30, 2, 3)})}, 1));
    out = remember(rules(), out, event(plan.made_from.now, started("s", Purpose::session, plan.spots), 2));
    out = remember(rules(), out, event(plan.made_from.now, SessionEnded{"s", record}, 3));
    const FollowedUpAdvice good = aftercare::follow_up(rules(), Point{}.answers(), 1, noon(1), &out, "s");
    return remember(rules(), out, event(noon(1), FollowedUp{"s", 1, {}, good.advice, good.next}, 4));
}

/// What the plan of the day after leaves for the first spot.
std::optional<PlannedSpot> next_there(const SessionPlan& plan, const History& history) {
    const Now now = later(noon(1), hours(1));
    const PlannedSpot& first = plan.spots.front();
    PlanGrounds wanted = grounds({candidate(first.muscle, first.side)}, dosing::ledger(history, now));
    wanted.clearance = clear(calm_check(), now, &history);
    wanted.now = now;
    const auto planned = planning::make(rules(), wanted);
    const SessionPlan* next = plan_of(planned);
    return next ? std::optional{next->spots.front()} : std::nullopt;
}

const std::array too_much_signs{SessionEvent{{}, Signal::too_sharp, {}}, SessionEvent{{}, Signal::breath_held, {}},
                                SessionEvent{{}, Signal::tensing, {}},
                                SessionEvent{{}, Signal::number, PressureIntensity{7}}};
const std::array stop_signs{SessionEvent{{}, Signal::numb_or_shooting, {}},
                            SessionEvent{{}, Signal::unwell, {}},
                            SessionEvent{{}, Signal::pulse, {}},
                            SessionEvent{{}, Signal::severe, {}},
                            SessionEvent{{}, Signal::tingling_stays, {}},
                            SessionEvent{{}, Signal::number, PressureIntensity{8}}};

/// After too much the next dose of that spot is below what was done, in pressure and in time; after a stop sign it is
/// no larger, there and in all.
template <class Law>
Counterexample after_every_sign(Law law) {
    int tried = 0;
    for (std::uint16_t m = 0; m < rules().muscles.size(); ++m) {
        const auto made = planning::make(rules(), grounds({candidate({m}, Side::right)}));
        const SessionPlan* plan = plan_of(made);
        if (!plan) continue;
        tried += 1;
        if (auto found = law(*plan)) return std::string{rules().muscles[m].id} + ": " + *found;
    }
    looked_at(tried, 5);
    return std::nullopt;
}

Counterexample too_much_lowers_both() {
    return after_every_sign([](const SessionPlan& plan) -> Counterexample {
        for (const SessionEvent& sign : too_much_signs) {
            SessionRecord record;
            const auto next = next_there(plan, after_sign(plan, sign, 8'000, record));
            if (!next) continue;  // by hand it is not reached
            const Dose done = dosing::done_dose(record);
            if (next->ceiling >= done.ceiling && next->ceiling > numbers::pressure_start) return "as much pressure";
            if (next->hold >= done.hold && next->hold > numbers::hold_min) return "as long a hold";
        }
        return std::nullopt;
    });
}

Counterexample a_stop_sign_leaves_no_more_than_too_much() {
    return after_every_sign([](const SessionPlan& plan) -> Counterexample {
        for (const SessionEvent& mild : too_much_signs) {
            for (const SessionEvent& grave : stop_signs) {
                const std::int64_t into = grave.strength ? 8'000 : 30'000;
                SessionRecord record;
                const auto less = next_there(plan, after_sign(plan, mild, into, record));
                const History after = after_sign(plan, grave, into, record);
                const auto more = next_there(plan, after);
                if (!less || !more) continue;  // by hand it is not reached
                if (more->ceiling > less->ceiling) return "a stop sign leaves more pressure";
                if (more->hold > less->hold || more->holds > less->holds) return "a stop sign leaves more time";
                const Ledger after_grave = dosing::ledger(after, noon(2));
                if (!after_grave.dose_max) return "a stop sign leaves the rest of the session as it was";
            }
        }
        return std::nullopt;
    });
}

/// However much is done on the day after, the answer that is missing about the day before is not forgotten.
Counterexample a_missing_answer_stays_missing() {
    for (const std::int32_t days : {1, 2, 5}) {
        History history = one_session(days);
        for (int i = 0; i < 3; ++i) {
            const Now now = later(noon(), hours(i * 3));
            const Ledger ledger = dosing::ledger(history, now);
            if (!ledger.follow_up_missing || ledger.borne_well) return "forgotten after " + std::to_string(i);
            if (clear(calm_check(), now, &history).verdict < Verdict::go_lighter) return "the check forgets it";
            const std::string id = "today " + std::to_string(i);
            const Purpose purpose = i == 1 ? Purpose::press_test : Purpose::session;
            history = remember(rules(), history, event(now, started(id, purpose)));
            history =
                remember(rules(), history, event(now, SessionEnded{id, record_of({done_at("biceps", 5, 1, 1)})}, 1));
        }
    }
    return std::nullopt;
}

TEST_CASE("S12: after too much on a spot both pressure and time there are below what was done") {
    holds(too_much_lowers_both);
    catches(Break::s12_too_much_lowers_pressure_only, too_much_lowers_both);
}

TEST_CASE("S12: a stop sign never leaves more than too much does") {
    holds(a_stop_sign_leaves_no_more_than_too_much);
    catches(Break::s12_stop_sign_is_milder, a_stop_sign_leaves_no_more_than_too_much);
}

TEST_CASE("S12: an answer that is missing about an earlier day is missing whatever is done today") {
    holds(a_missing_answer_stays_missing);
    catches(Break::s12_unanswered_is_good, a_missing_answer_stays_missing);
}

TEST_CASE("S12: of all follow-ups, a worse answer is never milder in advice, pressure, time or rest") {
    holds(worse_answers_never_milder);
    holds(telling_the_pain_is_never_milder);
    catches(Break::s12_less_pain_is_good, telling_the_pain_is_never_milder);
    catches(Break::s12_worse_is_milder, worse_answers_never_milder);
}

TEST_CASE("S12: a symptom, sure, unsure or left out, is never milder than none") {
    holds(symptoms_never_milder);
    catches(Break::s12_worse_is_milder, symptoms_never_milder);
}

TEST_CASE("S12: after a bad reaction rest is enforced, and pressure and time go down together") {
    holds(bad_reactions_rest);
    catches(Break::s12_worse_is_milder, bad_reactions_rest);
}

TEST_CASE("S12: what the ledger leaves on the days after is never more for a worse answer") {
    holds(worse_answers_leave_no_more);
}

TEST_CASE("S12: an unanswered follow-up never leaves more than a good answer") {
    holds(silence_leaves_no_more_than_a_good_answer);
    catches(Break::s12_unanswered_is_good, silence_leaves_no_more_than_a_good_answer);
}

TEST_CASE("S12: a bad answer about an older session still rests") {
    holds(late_bad_answers_rest);
    catches(Break::s10_caps_skipped, late_bad_answers_rest);
}

}  // namespace
}  // namespace unknot::laws
