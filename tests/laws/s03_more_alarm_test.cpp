// S3: more alarming input never gives a milder answer, exhausted over every three questions of the check.
#include <array>
#include <map>
#include <tuple>

#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

constexpr std::array<std::optional<Answer>, 4> said{Answer::no, Answer::unsure, Answer::yes, std::nullopt};

/// From the milder to the more alarming of `said`: no to unsure, unsure to yes, no to not answered.
constexpr std::array<std::pair<int, int>, 3> raises{{{0, 1}, {1, 2}, {0, 3}}};

/// What may be pressed of each muscle on each side, alone, under a clearance.
struct Allowed {
    std::int64_t seconds = 0;
    std::int32_t ceiling = 0;
    bool tool = false;
};
using AllAllowed = std::vector<Allowed>;

/// Only what a plan reads of a clearance.
using Key = std::tuple<bool, bool, bool, std::int32_t, bool, std::uint64_t, std::uint64_t, std::uint64_t>;

/// What plans allow, made once for each clearance that differs to a plan.
class Plans {
public:
    const AllAllowed& under(const Clearance& clearance) {
        const bool locks = clearance.verdict >= Verdict::ask_first;
        const Key key{locks,
                      clearance.complete,
                      clearance.hand_only,
                      clearance.ceiling.of_10,
                      clearance.half_time,
                      clearance.excluded.on(Side::middle).bits(),
                      clearance.excluded.on(Side::left).bits(),
                      clearance.excluded.on(Side::right).bits()};
        const auto [place, fresh] = known_.try_emplace(key);
        if (fresh) place->second = make(clearance);
        return place->second;
    }

private:
    static AllAllowed make(const Clearance& clearance) {
        AllAllowed out;
        for (std::uint16_t m = 0; m < rules().muscles.size(); ++m) {
            for (const Side side : {Side::left, Side::right}) {
                const auto planned = planning::make(rules(), grounds({candidate({m}, side)}, practised(), clearance));
                Allowed allowed;
                if (const SessionPlan* plan = plan_of(planned)) {
                    const PlannedSpot& spot = plan->spots.front();
                    allowed = {pressed_by(*plan).count, spot.ceiling.of_10,
                               rules().techniques[spot.technique.index].tool != catalog::Tool::hand};
                }
                out.push_back(allowed);
            }
        }
        return out;
    }
    std::map<Key, AllAllowed> known_;
};

std::optional<std::string> plans_milder(const AllAllowed& before, const AllAllowed& after) {
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (after[i].seconds > before[i].seconds) return "seconds of a plan";
        if (after[i].ceiling > before[i].ceiling) return "pressure of a plan";
        if (after[i].tool && !before[i].tool) return "tool of a plan";
    }
    return std::nullopt;
}

struct Seen {
    Clearance clearance;
    const AllAllowed* plans = nullptr;
};

/// All 64 ways to answer three questions, the others denied.
class Triple {
public:
    Triple(Plans& plans, const Check& base, std::array<QuestionId, 3> questions) : questions_(questions) {
        Check check = base;
        std::array<std::size_t, 3> at{};
        for (int q = 0; q < 3; ++q) {
            answer(check, questions[q], std::nullopt);
            at[q] = 0;
        }
        const std::vector<GivenAnswer> others = check.answers;
        for (int all = 0; all < 64; ++all) {
            check.answers = others;
            for (int q = 0; q < 3; ++q) {
                if (const auto& given = said[(all >> (2 * q)) & 3]) check.answers.push_back({questions[q], *given});
            }
            seen_[all].clearance = clear(check);
            seen_[all].plans = &plans.under(seen_[all].clearance);
        }
    }

    Counterexample first() const {
        for (int all = 0; all < 64; ++all) {
            for (int q = 0; q < 3; ++q) {
                for (const auto& [from, to] : raises) {
                    if (((all >> (2 * q)) & 3) != from) continue;
                    const int raised = all ^ ((from ^ to) << (2 * q));
                    if (const auto found = compare(seen_[all], seen_[raised], q)) return found;
                }
            }
            if (const auto found = less_than_its_rules(all)) return found;
        }
        return std::nullopt;
    }

private:
    Counterexample compare(const Seen& before, const Seen& after, int q) const {
        auto part = milder(before.clearance, after.clearance);
        if (!part) part = plans_milder(*before.plans, *after.plans);
        if (!part) return std::nullopt;
        return *part + " is milder when " + std::string{rules().questions[questions_[q].index].id} + " is raised";
    }

    /// Each rule alone is heeded in full: no answer hides another, two together count as more than two.
    Counterexample less_than_its_rules(int all) const {
        const Clearance& clearance = seen_[all].clearance;
        const auto heeded = [&](const catalog::Effect& effect) {
            return clearance.verdict >= effect.verdict && clearance.ceiling <= effect.ceiling &&
                   (clearance.hand_only || !effect.hand_only) && (clearance.half_time || !effect.half_time);
        };
        std::array<Answer, 3> counts{};
        for (int q = 0; q < 3; ++q) {
            counts[q] = said[(all >> (2 * q)) & 3].value_or(Answer::unsure);
            const catalog::Question& question = rules().questions[questions_[q].index];
            if (counts[q] == Answer::yes && !heeded(question.yes)) return std::string{question.id} + " is not heeded";
            if (counts[q] == Answer::unsure && !heeded(question.unsure)) return std::string{question.id} + " unsure";
        }
        for (const catalog::Pair& pair : rules().pairs) {
            std::array<Answer, 2> both{Answer::no, Answer::no};
            for (int q = 0; q < 3; ++q) {
                if (questions_[q] == pair.first) both[0] = counts[q];
                if (questions_[q] == pair.second) both[1] = counts[q];
            }
            const Answer weaker = std::min(both[0], both[1]);
            if (weaker != Answer::no && !heeded(weaker == Answer::yes ? pair.both : pair.perhaps)) {
                return std::string{pair.id} + " is not heeded";
            }
        }
        return std::nullopt;
    }

    std::array<QuestionId, 3> questions_;
    std::array<Seen, 64> seen_;
};

Counterexample every_three_questions() {
    const auto questions = whole_questions();
    const Check base = calm_check();
    Plans plans;
    for (std::size_t a = 0; a < questions.size(); ++a) {
        for (std::size_t b = a + 1; b < questions.size(); ++b) {
            for (std::size_t c = b + 1; c < questions.size(); ++c) {
                const Triple triple{plans, base, {questions[a], questions[b], questions[c]}};
                if (const auto found = triple.first()) return found;
            }
        }
    }
    return std::nullopt;
}

/// A smaller part of an emergency question, answered beside its whole.
Counterexample smaller_parts_only_add() {
    for (std::uint16_t i = 0; i < rules().questions.size(); ++i) {
        const auto& whole = rules().questions[i].part_of;
        if (!whole) continue;
        for (const auto& of_whole : said) {
            Check check = calm_check();
            answer(check, *whole, of_whole);
            Clearance before = clear(check);
            for (const Answer part : {Answer::no, Answer::unsure, Answer::yes}) {
                answer(check, {i}, part);
                const Clearance after = clear(check);
                if (const auto found = milder(before, after))
                    return std::string{rules().questions[i].id} + ": " + *found;
                before = after;
            }
        }
    }
    return std::nullopt;
}

/// Every mark at every place, beside every answer to the question it answers. Where a place is named for
/// something said, only the reach may shrink, from the whole body to the places named.
Counterexample marks_only_add() {
    for (std::uint16_t reason = 0; reason < rules().marks.size(); ++reason) {
        const auto& answers = rules().marks[reason].answers;
        for (std::uint16_t zone = 0; zone < rules().zones.size(); ++zone) {
            for (const Side side : {Side::left, Side::right}) {
                for (const auto& given : said) {
                    Check check = calm_check();
                    if (answers) answer(check, *answers, given);
                    Clearance before = clear(check);
                    const Place place = place_on(rules(), {zone}, side);
                    check.marks.push_back({place, {reason}});
                    const Clearance after = clear(check);
                    if (!after.excluded.has(place)) return "a marked place is not excluded";
                    if (given != std::optional{Answer::no}) {
                        before.excluded = {};
                        before.offer = after.offer;
                    }
                    if (const auto found = milder(before, after)) {
                        return std::string{rules().marks[reason].id} + " marked: milder in " + *found;
                    }
                }
            }
        }
    }
    return std::nullopt;
}

/// Two marks at once, the second never taking anything from the first.
Counterexample a_second_mark_only_adds() {
    const auto with_mark = [](Check check, std::uint16_t reason, std::uint16_t zone, Side side) {
        check.marks.push_back({place_on(rules(), {zone}, side), {reason}});
        return check;
    };
    for (std::uint16_t one = 0; one < rules().marks.size(); ++one) {
        const Check first = with_mark(calm_check(), one, 11, Side::left);
        const Clearance before = clear(first);
        for (std::uint16_t other = 0; other < rules().marks.size(); ++other) {
            for (std::uint16_t zone = 0; zone < rules().zones.size(); ++zone) {
                for (const Side side : {Side::left, Side::right}) {
                    if (const auto found = milder(before, clear(with_mark(first, other, zone, side)))) {
                        return "a second mark is milder in " + *found;
                    }
                }
            }
        }
    }
    return std::nullopt;
}

/// Older, perhaps pregnant, or not said: with every question skipped in turn.
Counterexample facts_about_the_person_only_add() {
    using Band = std::optional<AgeBand>;
    const std::array<Band, 4> older{AgeBand::under_40, AgeBand::from_40, AgeBand::from_50, std::nullopt};
    const std::array<std::optional<bool>, 3> pregnant{false, true, std::nullopt};
    for (const QuestionId question : whole_questions()) {
        for (const auto& given : said) {
            Check check = calm_check();
            answer(check, question, given);
            std::optional<Clearance> youngest;
            for (const Band band : older) {
                std::optional<Clearance> before = youngest;
                youngest.reset();
                for (const auto maybe : pregnant) {
                    check.about = {band, maybe};
                    const Clearance after = clear(check);
                    if (before) {
                        if (const auto found = milder(*before, after)) return "about the person: " + *found;
                    }
                    if (!youngest) youngest = after;
                    before = after;
                }
            }
        }
    }
    return std::nullopt;
}

/// A past to which one alarming fact is added.
History calm_past() {
    History history;
    const Check check = calm_check();
    const std::vector<Event> events{event(noon(-3), checked(check, clear(check, noon(-3)))),
                                    event(noon(-3), started("s"), 1)};
    for (const Event& one : events) history = remember(rules(), history, one);
    SessionRecord record;
    record.finished = true;
    history = remember(rules(), history, event(noon(-3), SessionEnded{"s", record}, 2));
    FollowUpAnswers answers;
    for (std::uint16_t i = 0; i < rules().symptoms.size(); ++i) answers.symptoms.push_back({{i}, Answer::no});
    const auto advice = aftercare::follow_up(rules(), answers, 1, noon(-2), &history);
    return remember(rules(), history, event(noon(-2), FollowedUp{"s", 1, answers, advice.advice, advice.next}));
}

/// Answers a later check, standing facts confirmed, with one question answered as given; with and without the new past.
Counterexample against_past(const History& calm, const History& alarmed, const std::string& what) {
    for (const QuestionId question : whole_questions()) {
        for (const auto& given : said) {
            Check check = calm_check();
            answer(check, question, given);
            check.standing_confirmed = true;
            const Clearance before = clear(check, noon(), &calm);
            const Clearance after = clear(check, noon(), &alarmed);
            if (const auto found = milder(before, after)) return what + ": milder in " + *found;
        }
    }
    return std::nullopt;
}

Counterexample a_worse_past_only_adds() {
    const History calm = calm_past();
    if (calm.recent.size() != 1 || calm.recent.front().follow_ups.empty()) return "the calm past is not told";
    for (std::uint16_t i = 0; i < rules().questions.size(); ++i) {
        Check said_yes;
        said_yes.answers = {{{i}, Answer::yes}};
        for (const std::int32_t days : {-2, -1}) {
            const History alarmed =
                remember(rules(), calm, event(noon(days), Checked{said_yes, Verdict::clear, CheckScope::later, false}));
            if (const auto found = against_past(calm, alarmed, std::string{rules().questions[i].id})) return found;
        }
    }
    for (std::uint16_t reason = 0; reason < rules().marks.size(); ++reason) {
        Check marked;
        marked.marks = {{place_on(rules(), {11}, Side::left), {reason}}};
        const History alarmed =
            remember(rules(), calm, event(noon(-1), Checked{marked, Verdict::clear, CheckScope::later, false}));
        if (const auto found = against_past(calm, alarmed, "a mark of yesterday")) return found;
    }
    History guarded = calm;
    guarded.recent.front().record.guarding = true;
    History tense_after = calm;
    tense_after.recent.front().guarding_after = Guarding{Answer::no, Answer::no, Answer::yes};
    History unanswered = calm;
    unanswered.recent.front().follow_ups.clear();
    History ahead = calm;
    ahead.last_at = noon(1).at;
    History stopped = calm;
    stopped.stop_sign_at = noon(-1).at;
    const std::array<std::pair<const History*, std::string>, 5> pasts{{{&guarded, "guarding"},
                                                                       {&tense_after, "guarding right after"},
                                                                       {&unanswered, "no follow-up"},
                                                                       {&ahead, "past ahead"},
                                                                       {&stopped, "stop sign"}}};
    for (const auto& [past, what] : pasts) {
        if (const auto found = against_past(calm, *past, what)) return found;
    }
    for (const catalog::Advice advice :
         {catalog::Advice::lighter, catalog::Advice::rest, catalog::Advice::seek_care, catalog::Advice::emergency}) {
        History worse = calm;
        worse.recent.front().follow_ups.front().advice = advice;
        if (const auto found = against_past(calm, worse, "a worse reaction")) return found;
    }
    return std::nullopt;
}

/// What a clinician said of a finding, before it was told, after, and after it was gone or taken back: the order of the
/// answers stays.
Counterexample a_clinicians_yes_keeps_the_order() {
    for (const QuestionId question : whole_questions()) {
        if (rules().questions[question.index].yes.opening != catalog::Opening::clinician) continue;
        Check yes, no;
        yes.answers = {{question, Answer::yes}};
        no.answers = {{question, Answer::no}};
        const Event told = event(noon(-3), Checked{yes, Verdict::clear, CheckScope::later, false}, 1);
        const Event allowed = event(noon(-2), ClinicianAllowed{question, noon(9).day(), {3}}, 2);
        const Event allowed_first = event(noon(-4), ClinicianAllowed{question, noon(9).day(), {3}}, 0);
        const Event gone = event(noon(-1), Checked{no, Verdict::clear, CheckScope::later, false}, 3);
        const Event taken_back = event(noon(-1), TakenBack{question, TakenBackBecause::changed}, 3);
        const std::vector<std::vector<Event>> journals{
            {allowed}, {told, allowed}, {allowed_first, told}, {told, allowed, gone}, {told, allowed, taken_back}};
        for (const std::vector<Event>& journal : journals) {
            History history;
            for (const Event& one : journal) history = remember(rules(), history, one);
            for (const auto& [from, to] : raises) {
                Check check = calm_check();
                answer(check, question, said[from]);
                const Clearance before = clear(check, noon(), &history);
                answer(check, question, said[to]);
                if (const auto part = milder(before, clear(check, noon(), &history))) {
                    return std::string{rules().questions[question.index].id} + " and a clinician: milder in " + *part;
                }
            }
        }
    }
    return std::nullopt;
}

TEST_CASE("S3: what a clinician has allowed makes no more alarming answer milder than a calmer one") {
    holds(a_clinicians_yes_keeps_the_order);
    catches(Break::s4_yes_forgotten, a_clinicians_yes_keeps_the_order);
}

TEST_CASE("S3: of any three questions, a more alarming answer to one makes no part of the check or the plan milder") {
    holds(every_three_questions);
    catches(Break::s3_pair_ignored, every_three_questions);
    catches(Break::s3_ceiling_of_last_answer, every_three_questions);
    catches(Break::s1_unsure_counts_as_no, every_three_questions);
}

TEST_CASE("S3: the smaller parts of an emergency question only ever add caution") { holds(smaller_parts_only_add); }

TEST_CASE("S3: a place marked as not to be pressed only ever adds caution") {
    holds(marks_only_add);
    holds(a_second_mark_only_adds);
}

TEST_CASE("S3: age and a possible pregnancy, said or left out, only ever add caution") {
    holds(facts_about_the_person_only_add);
}

TEST_CASE("S3: a worse past only ever adds caution today") {
    holds(a_worse_past_only_adds);
    catches(Break::s3_ceiling_of_last_answer, a_worse_past_only_adds);
}

}  // namespace
}  // namespace unknot::laws
