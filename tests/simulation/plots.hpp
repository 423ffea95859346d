// The plots of the made-up weeks: four questions, each answered for the six kinds of people on the same axes.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "tests/laws/world.hpp"
#include "tests/simulation/sheet.hpp"

namespace unknot::simulation {

namespace plots {

/// From which soreness on content says that the dose was too much.
inline double too_sore() {
    return laws::rules().reactions[laws::index_of(laws::rules().reactions, "moderate_soreness")].soreness_from;
}

/// Nothing is told of a day on which nobody did it.
inline std::function<double(const DayOfAll&)> mean(const Counts DayOfAll::* counts, double unit = 1) {
    return [=](const DayOfAll& day) { return (day.*counts).all() == 0 ? -1 : (day.*counts).mean() / unit; };
}

inline Band<DayOfAll> eight_of_ten(std::string name, const Counts DayOfAll::* counts, double unit = 1) {
    return {std::move(name), pale, [=](const DayOfAll& day) -> const Counts& { return day.*counts; }, unit};
}

/// Of the days that were lived.
inline std::function<double(const DayOfAll&)> percent(DayWas which) {
    return [=](const DayOfAll& day) {
        const double all = static_cast<double>(day.was[0] + day.was[1] + day.was[2] + day.was[3]);
        return all == 0 ? 0 : 100 * static_cast<double>(day.was[static_cast<std::size_t>(which)]) / all;
    };
}

inline std::vector<Picture<DayOfAll>> all(const std::string& who) {
    const Along days{"day", 7};
    return {
        {"pressed",
         "How long is pressed on a day with a session?",
         {who,
          "The first sessions are short; what was too much makes the next shorter. Each hold, and all of the day."},
         days,
         {"seconds", 250, 50},
         {eight_of_ten("all pressing, eight of ten people", &DayOfAll::pressed)},
         {{"all pressing of the day, mean", dark, "", mean(&DayOfAll::pressed)},
          {"one hold as planned, mean", orange, "6 4", mean(&DayOfAll::hold)}},
         {},
         {}},
        {"pressure",
         "How strong may it be, and how strong does it get?",
         {who, "On days with a session: the highest step that the plan allows, and the highest that was reached."},
         days,
         {"felt pressure, 0 to 10", 6, 1},
         {eight_of_ten("allowed, eight of ten people", &DayOfAll::ceiling)},
         {{"allowed by the plan, mean", dark, "", mean(&DayOfAll::ceiling)},
          {"reached, mean", orange, "6 4", mean(&DayOfAll::reached)}},
         {},
         {{static_cast<double>(catalog::numbers::pressure_max.of_10), "the highest step there is"}}},
        {"soreness",
         "How sore are they in the morning, and what do they tell of it?",
         {who, "Soreness is made up from what was pressed the day before; a tenth of the people are very sensitive."},
         days,
         {"soreness, 0 to 10", 6, 1},
         {eight_of_ten("felt, eight of ten people", &DayOfAll::soreness, 10)},
         {{"felt by all, mean", dark, "", mean(&DayOfAll::soreness, 10)},
          {"told by those who answer after a session, mean", orange, "6 4", mean(&DayOfAll::told)}},
         {},
         {{too_sore(), "from here: too much"}}},
        {"days",
         "What does a day come to?",
         {who, "Refused: a check that locks, a rest that is not over, a cap that is reached, or nothing to press."},
         days,
         {"percent of people", 100, 25},
         {},
         {},
         {{"a session", dark, percent(DayWas::session)},
          {"a press test only", "#6f9fc8", percent(DayWas::press_test)},
          {"asked, and refused", "#e8a468", percent(DayWas::refused)},
          {"did not ask", "#eeeeee", percent(DayWas::away)}},
         {}}};
}

}  // namespace plots

inline void draw_plots(const std::array<Outcomes, manners.size()>& outcomes, std::int32_t people) {
    const std::string who =
        "Made-up people, " + std::to_string(people) + " of each kind, " + std::to_string(weeks_each) + " weeks.";
    std::vector<Panel<DayOfAll>> panels;
    for (std::size_t kind = 0; kind < manners.size(); ++kind) {
        panels.push_back({std::string{manners[kind].name}, std::string{manners[kind].what}, outcomes[kind].days});
    }
    draw(plots::all(who), panels);
}

}  // namespace unknot::simulation
