// S12: every combination of follow-up answers. What is answered to each symptom counts as if it were the only one, so
// that the points of the scales beside each symptom stand for all of them; none is advised less than what is written
// here by hand. The whole is printed to build/follow_up/answers.md.
#include <array>
#include <filesystem>
#include <fstream>

#include "tests/laws/follow_up_points.hpp"

namespace unknot::laws {
namespace {

using aftercare::FollowedUpAdvice;
using catalog::Advice;
using measure::Break;

constexpr std::array advices{Advice::same, Advice::lighter, Advice::rest, Advice::seek_care, Advice::emergency};
constexpr std::array<std::string_view, 5> names{"same", "lighter", "rest", "seek_care", "emergency"};

FollowedUpAdvice advise(const FollowUpAnswers& answers, std::int32_t day) {
    return aftercare::follow_up(rules(), answers, day, noon(), nullptr);
}

/// The least that these answers must lead to, said once more and not read from content: the brief, and what is known
/// of soreness (knowledge, aftercare). More is allowed.
Advice least(const Point& p) {
    const bool lasts = p.day >= 3;
    const bool sore = p.soreness >= 3;
    const auto worse = static_cast<std::int32_t>(Trend::worse);
    if (p.soreness >= 8 || p.rise >= 5 || p.bruise == static_cast<std::int32_t>(Bruise::large))
        return Advice::seek_care;
    if (p.day >= 4 && p.soreness >= 2) return Advice::seek_care;
    if (lasts && ((sore && p.trend == worse) || p.rise >= 3)) return Advice::seek_care;
    if (p.soreness >= 6 || p.bruise > 0 || (lasts && p.soreness > 0)) return Advice::rest;
    if (p.day > 0 && (p.rise >= 3 || (p.day >= 2 && sore && p.trend == worse))) return Advice::rest;
    if (p.soreness >= 4 || (p.day >= 2 && p.soreness >= 2)) return Advice::lighter;
    return p.day > 0 && (p.trend == worse || p.rise >= 2) ? Advice::lighter : Advice::same;
}

Counterexample no_answer_is_advised_less() {
    return at_every_point([](const Point& p) -> Counterexample {
        const FollowedUpAdvice told = advise(p.answers(), p.day);
        if (told.advice < least(p)) return "is advised less than is written";
        if (told.advice > Advice::same && told.next.ceiling >= numbers::pressure_max) return "no less pressure";
        if (told.advice > Advice::same && told.next.hold_share >= 100) return "no less time";
        if (told.advice >= Advice::rest && !told.next.rest_until) return "no rest";
        if (told.advice == Advice::emergency) return "an emergency without a symptom";
        const bool harmless = p.soreness <= 3 && p.day <= 1 && p.trend < 2 && p.bruise == 0 && p.rise < 2;
        if (harmless && told.advice != Advice::same) return "mild soreness is made much of";
        return std::nullopt;
    });
}

/// The most careful part of each.
FollowedUpAdvice together(FollowedUpAdvice a, const FollowedUpAdvice& b) {
    a.advice = std::max(a.advice, b.advice);
    a.next.ceiling = std::min(a.next.ceiling, b.next.ceiling);
    a.next.hold_share = std::min(a.next.hold_share, b.next.hold_share);
    a.next.rest_until = std::max(a.next.rest_until, b.next.rest_until);
    return a;
}

Counterexample differ(const FollowedUpAdvice& a, const FollowedUpAdvice& b) {
    if (a.advice != b.advice) return "other advice";
    if (a.next.ceiling != b.next.ceiling) return "other pressure";
    if (a.next.hold_share != b.next.hold_share) return "other time";
    return a.next.rest_until != b.next.rest_until ? Counterexample{"another rest"} : std::nullopt;
}

/// What each symptom alone leads to at a point, unsure and yes.
std::vector<std::array<FollowedUpAdvice, 2>> each_alone(const Point& p) {
    std::vector<std::array<FollowedUpAdvice, 2>> out;
    FollowUpAnswers answers = p.answers();
    for (SymptomAnswer& one : answers.symptoms) {
        one.answer = Answer::unsure;
        const FollowedUpAdvice unsure = advise(answers, p.day);
        one.answer = Answer::yes;
        out.push_back({unsure, advise(answers, p.day)});
        one.answer = Answer::no;
    }
    return out;
}

/// Two symptoms, at every point where an answer changes anything.
Counterexample two_symptoms_count_as_each() {
    return at_every_point([](const Point& p) -> Counterexample {
        if (p.soreness % 2 == 1 || p.rise > 5 || p.trend == 1) return std::nullopt;
        const auto alone = each_alone(p);
        FollowUpAnswers answers = p.answers();
        for (std::size_t i = 0; i < alone.size(); ++i) {
            for (std::size_t j = i + 1; j < alone.size(); ++j) {
                for (const auto& [first, second] :
                     {std::pair{0, 0}, std::pair{0, 1}, std::pair{1, 0}, std::pair{1, 1}}) {
                    answers.symptoms[i].answer = first ? Answer::yes : Answer::unsure;
                    answers.symptoms[j].answer = second ? Answer::yes : Answer::unsure;
                    const auto found = differ(advise(answers, p.day), together(alone[i][first], alone[j][second]));
                    if (found) {
                        return *found + " of " + std::string{rules().symptoms[i].id} + " and " +
                               std::string{rules().symptoms[j].id} + " than of each";
                    }
                }
                answers.symptoms[j].answer = Answer::no;
            }
            answers.symptoms[i].answer = Answer::no;
        }
        return std::nullopt;
    });
}

/// Any number of symptoms, drawn.
Counterexample many_symptoms_count_as_each() {
    Draw draw{seed()};
    for (int i = 0; i < 20'000; ++i) {
        const Point p{static_cast<std::int32_t>(draw.number(0, 10)), static_cast<std::int32_t>(draw.number(0, 4)),
                      static_cast<std::int32_t>(draw.number(0, 2)), static_cast<std::int32_t>(draw.number(0, 2)),
                      static_cast<std::int32_t>(draw.number(0, 10))};
        const auto alone = each_alone(p);
        FollowUpAnswers answers = p.answers();
        FollowedUpAdvice most = advise(answers, p.day);
        for (std::size_t s = 0; s < alone.size(); ++s) {
            const auto said = draw.number(0, 2);
            answers.symptoms[s].answer = static_cast<Answer>(said);
            if (said > 0) most = together(most, alone[s][static_cast<std::size_t>(said - 1)]);
        }
        if (const auto found = differ(advise(answers, p.day), most)) return *found + " (" + p.told() + ")";
    }
    return std::nullopt;
}

/// How many ways to answer all symptoms lead to no more than this.
std::int64_t symptom_ways(Advice most) {
    std::int64_t ways = 1;
    for (const catalog::Symptom& symptom : rules().symptoms) {
        ways *= 1 + (symptom.unsure <= most) + (symptom.advice <= most);
    }
    return ways;
}

/// Of the points, those below which no other leads to as much: the least that does.
std::string least_points(std::int32_t day, Advice advice) {
    std::vector<Point> all;
    at_every_point([&](const Point& p) -> Counterexample {
        if (p.day == day && advise(p.answers(), day).advice >= advice) all.push_back(p);
        return std::nullopt;
    });
    const auto below = [](const Point& a, const Point& b) {
        return a.soreness <= b.soreness && a.trend <= b.trend && a.bruise <= b.bruise && a.rise <= b.rise;
    };
    std::string out;
    for (const Point& p : all) {
        const bool minimal = std::none_of(all.begin(), all.end(), [&](const Point& other) {
            return &other != &p && below(other, p) && !below(p, other);
        });
        if (!minimal) continue;
        std::string words;
        const auto say = [&](std::string_view what) { words += (words.empty() ? "" : " and ") + std::string{what}; };
        if (p.soreness > 0) say("soreness " + std::to_string(p.soreness));
        if (p.trend > 0) say(p.trend == 2 ? "worse" : "not better");
        if (p.bruise > 0) say(p.bruise == 2 ? "a large bruise" : "a bruise");
        if (p.rise > 0) say("pain up by " + std::to_string(p.rise));
        out += (out.empty() ? "" : "; ") + (words.empty() ? "any answer" : words);
    }
    return out.empty() ? "only a symptom" : out;
}

/// The table: from what on each advice is given on a day, and how many of all combinations lead to it.
std::string printed() {
    std::string out = "| day | advice | from these answers on | of all combinations |\n|---|---|---|---|\n";
    for (std::int32_t day = 0; day <= 4; ++day) {
        std::array<std::int64_t, 5> points{};
        at_every_point([&](const Point& p) -> Counterexample {
            if (p.day == day) points[static_cast<std::size_t>(advise(p.answers(), day).advice)] += 1;
            return std::nullopt;
        });
        std::int64_t before = 0;
        std::int64_t points_so_far = 0;
        for (std::size_t i = 0; i < advices.size(); ++i) {
            points_so_far += points[i];
            const std::int64_t up_to = points_so_far * symptom_ways(advices[i]);
            const std::string from = i == 0 ? "what is below" : least_points(day, advices[i]);
            out += "| " + std::to_string(day) + " | " + std::string{names[i]} + " | " + from + " | " +
                   std::to_string(up_to - before) + " |\n";
            before = up_to;
        }
    }
    return out;
}

TEST_CASE("S12: no combination of answers is advised less than the brief asks, nor is mild soreness made much of") {
    holds(no_answer_is_advised_less);
    catches(Break::s12_worse_is_milder, no_answer_is_advised_less);
}

TEST_CASE("S12: each symptom counts as if it were the only one, so the table of one stands for all combinations") {
    holds(two_symptoms_count_as_each);
    holds(many_symptoms_count_as_each);
    catches(Break::s12_last_symptom_counts, two_symptoms_count_as_each);
    catches(Break::s12_last_symptom_counts, many_symptoms_count_as_each);
}

TEST_CASE("S12: the table of all answers is printed, and counts every combination once") {
    const std::string table = printed();
    std::int64_t all = 11 * 3 * 3 * 11;
    for (std::size_t i = 0; i < rules().symptoms.size(); ++i) all *= 3;
    CHECK(symptom_ways(Advice::emergency) * 11 * 3 * 3 * 11 == all);
    std::filesystem::create_directories("build/follow_up");
    std::ofstream("build/follow_up/answers.md") << table;
    CHECK(table.find("emergency") != std::string::npos);
}

}  // namespace
}  // namespace unknot::laws
