// S13 and S16 on the page for a clinician: no choice of days hides a yes, and every place stands on its own side.
#include <map>

#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using measure::Break;
using summary::Part;
using summary::Summary;

Summary summary_of(const std::vector<Event>& events, std::int32_t from, std::int32_t to) {
    std::vector<const Event*> order;
    for (const Event& one : events) order.push_back(&one);
    const std::vector<Part> parts{Part::places, Part::answers, Part::sessions};
    return summary::summarise(rules(), order, {noon(), noon(from).day(), noon(to).day(), parts});
}

/// Checks of a few months, each question told or not.
std::vector<Event> drawn_checks(Draw& draw) {
    std::vector<Event> events;
    for (std::int32_t day = -120; day <= 0; day += static_cast<std::int32_t>(draw.number(1, 40))) {
        Check check;
        for (const QuestionId question : whole_questions()) {
            if (draw.one_in(3)) check.answers.push_back({question, static_cast<Answer>(draw.number(0, 2))});
        }
        events.push_back(event(noon(day), Checked{check, Verdict::clear, CheckScope::whole, true}));
    }
    return events;
}

/// The last yes of every question up to a day, told by the events themselves.
std::map<QuestionId, measure::Day> yes_days(const std::vector<Event>& events, measure::Day to) {
    std::map<QuestionId, measure::Day> out;
    for (const Event& each : events) {
        if (each.at.day() > to) continue;
        for (const GivenAnswer& given : std::get<Checked>(each.body).check.answers) {
            if (given.answer == Answer::yes) out[given.question] = each.at.day();
        }
    }
    return out;
}

Counterexample every_yes_stands() {
    Draw draw{seed()};
    std::int64_t looked = 0;
    for (int i = 0; i < (long_run() ? 20'000 : 500); ++i) {
        const auto events = drawn_checks(draw);
        const auto from = static_cast<std::int32_t>(draw.number(-130, 0));
        const auto to = static_cast<std::int32_t>(draw.number(from, 0));
        const Summary told = summary_of(events, from, to);
        std::map<QuestionId, measure::Day> stands;
        for (const summary::AnswerTold& each : told.answers->answers) {
            if (each.yes_day) stands[each.question] = *each.yes_day;
        }
        const auto said = yes_days(events, noon(to).day());
        looked += static_cast<std::int64_t>(said.size());
        if (stands != said) return "case " + std::to_string(i) + ": a yes is hidden, or has another day";
    }
    looked_at(looked, 1'000);
    return std::nullopt;
}

Counterexample places_keep_their_side() {
    Draw draw{seed()};
    for (int i = 0; i < (long_run() ? 20'000 : 500); ++i) {
        std::vector<Event> events;
        std::map<body::Place, std::int32_t> last;
        for (std::int32_t day = -5; day <= 0; ++day) {
            Mapped mapped;
            const auto zone =
                static_cast<std::uint16_t>(draw.number(0, static_cast<std::int64_t>(rules().zones.size()) - 1));
            const auto strength = static_cast<std::int32_t>(draw.number(0, 10));
            const Side side = draw.one_in(2) ? Side::left : Side::right;
            mapped.story.pains = {{place_on(rules(), {zone}, side), {strength}, std::nullopt}};
            last[mapped.story.pains.front().place] = strength;
            events.push_back(event(noon(day), mapped));
        }
        std::map<body::Place, std::int32_t> told;
        const Summary whole = summary_of(events, -5, 0);
        for (const summary::PlaceTold& place : *whole.places) told[place.place] = place.last.of_10;
        if (told != last) return "case " + std::to_string(i) + ": a place is on another side, or has another strength";
    }
    return std::nullopt;
}

TEST_CASE("S13: no choice of days hides a yes that was told before their end") {
    holds(every_yes_stands);
    catches(Break::s13_summary_hides, every_yes_stands);
}

TEST_CASE("S16: every place of the page is on the side that was told") {
    holds(places_keep_their_side);
    catches(Break::s16_summary_swapped, places_keep_their_side);
}

}  // namespace
}  // namespace unknot::laws
