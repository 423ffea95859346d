// S12: a worse answer the day after never leads to a larger dose; an unanswered follow-up is never a good one.
#include <array>

#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using aftercare::FollowedUpAdvice;
using catalog::Bruise;
using catalog::Trend;
using measure::Break;

std::vector<SymptomAnswer> no_symptoms() {
    std::vector<SymptomAnswer> out;
    for (std::uint16_t i = 0; i < rules().symptoms.size(); ++i) out.push_back({{i}, Answer::no});
    return out;
}

/// One point of the finite space: soreness, day, trend, bruise, how far the pain rose.
struct Point {
    std::int32_t soreness = 0, day = 0, trend = 0, bruise = 0, rise = 0;

    FollowUpAnswers answers() const {
        FollowUpAnswers out;
        out.soreness = {soreness};
        out.pain_before = PainIntensity{0};
        out.pain = PainIntensity{rise};
        out.trend = static_cast<Trend>(trend);
        out.bruise = static_cast<Bruise>(bruise);
        out.symptoms = no_symptoms();
        return out;
    }
    std::string told() const {
        return "soreness " + std::to_string(soreness) + ", day " + std::to_string(day) + ", trend " +
               std::to_string(trend) + ", bruise " + std::to_string(bruise) + ", rise " + std::to_string(rise);
    }
};

template <class Visit>
Counterexample at_every_point(Visit visit) {
    Point p;
    for (p.soreness = 0; p.soreness <= 10; ++p.soreness) {
        for (p.day = 0; p.day <= 4; ++p.day) {
            for (p.trend = 0; p.trend <= 2; ++p.trend) {
                for (p.bruise = 0; p.bruise <= 2; ++p.bruise) {
                    for (p.rise = 0; p.rise <= 10; ++p.rise) {
                        if (auto found = visit(p)) return *found + " (" + p.told() + ")";
                    }
                }
            }
        }
    }
    return std::nullopt;
}

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
    out = remember(rules(), out, event(noon(-30), SessionEnded{"long ago", {}}, 1));
    out = remember(rules(), out, event(noon(-days_ago), started("s")));
    SessionRecord record;
    record.finished = true;
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

TEST_CASE("S12: of all follow-ups, a worse answer is never milder in advice, pressure, time or rest") {
    holds(worse_answers_never_milder);
    holds(telling_the_pain_is_never_milder);
    catches(Break::s12_less_pain_is_good, telling_the_pain_is_never_milder);
    catches(Break::s12_worse_is_milder, worse_answers_never_milder);
}

TEST_CASE("S12: a symptom, sure, unsure or left out, is never milder than none") { holds(symptoms_never_milder); }

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

TEST_CASE("S12: a bad answer about an older session still rests") { holds(late_bad_answers_rest); }

}  // namespace
}  // namespace unknot::laws
