// The made-up year as rows for docs/measured.md, and as plots: of letters for the page of figures, and of lines for
// build/simulation.
#pragma once

#include <array>
#include <cmath>
#include <functional>
#include <iostream>
#include <span>
#include <string>
#include <vector>

#include "tests/simulation/sheet.hpp"
#include "tests/simulation/year_looks.hpp"

namespace unknot::simulation {

/// Of one kind.
struct KindOfYear {
    Outcome lived;
    Looks looked;
};
using Kinds = std::array<KindOfYear, kinds.size()>;

namespace tables {

inline std::string one_decimal(double value) {
    const auto tenths = std::lround(10 * value);
    return std::string(tenths < 0 ? "-" : "") + std::to_string(std::abs(tenths) / 10) + '.' +
           std::to_string(std::abs(tenths) % 10);
}
inline std::string whole(double value) { return std::to_string(std::lround(value)); }
/// Of so many; a share under 1 percent keeps a second digit.
inline std::string percent(std::int64_t part, std::int64_t all) {
    if (all == 0) return "none";
    const double share = 100.0 * static_cast<double>(part) / static_cast<double>(all);
    return (share > 0 && share < 10 ? one_decimal(share) : whole(share)) + " %";
}
inline std::string each_year(std::int64_t count, std::int64_t people) {
    return one_decimal(static_cast<double>(count) / static_cast<double>(people));
}

inline void row(const std::vector<std::string>& cells) {
    std::cout << '|';
    for (const std::string& cell : cells) std::cout << ' ' << cell << " |";
    std::cout << '\n';
}
inline void head(const std::vector<std::string>& cells) {
    row(cells);
    std::cout << '|';
    for (std::size_t i = 0; i < cells.size(); ++i) std::cout << "---|";
    std::cout << '\n';
}

inline Week sum_of(const Year& year, std::size_t from, std::size_t to) {
    Week sum;
    for (std::size_t week = from; week < to; ++week) sum.add(year[week]);
    return sum;
}

/// Of the first four weeks, the last thirteen, and the whole year.
inline void doses(const Kinds& all) {
    head({"people", "sessions a week: weeks 1 to 4, last 13", "seconds a week", "hold", "step allowed, reached",
          "soreness: mean, 99 in 100 at most"});
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        const Year& year = all[kind].lived.weeks;
        const Week first = sum_of(year, 0, 4), last = sum_of(year, 39, 52), whole_year = sum_of(year, 0, 52);
        const auto both = [&](const Counts Week::* part) {
            return one_decimal((first.*part).mean()) + ", " + one_decimal((last.*part).mean());
        };
        row({std::string{kinds[kind].name}, both(&Week::sessions),
             whole(first.pressed.mean()) + ", " + whole(last.pressed.mean()),
             whole(first.hold.mean()) + ", " + whole(last.hold.mean()) + " s",
             one_decimal(last.allowed.mean()) + ", " + one_decimal(last.reached.mean()),
             one_decimal(whole_year.soreness.mean() / 10) + ", " +
                 one_decimal(whole_year.soreness.percentile(99) / 10)});
    }
}

/// Of days on which a session was wanted, and of follow-ups of a later day.
inline void reactions(const Kinds& all) {
    head({"people", "days wanted", "session", "rest", "waits for a follow-up", "check", "cap or test", "follow-ups",
          "lighter", "rest", "see somebody", "stop signs a year", "seen a year"});
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        const Outcome& lived = all[kind].lived;
        const Week year = sum_of(lived.weeks, 0, 52);
        std::vector<std::string> cells{std::string{kinds[kind].name}, each_year(year.days_wanted(), lived.people)};
        for (const std::int64_t part : year.wanted) cells.push_back(percent(part, year.days_wanted()));
        cells.push_back(each_year(year.answers(), lived.people));
        cells.push_back(percent(year.advised[1], year.answers()));
        cells.push_back(percent(year.advised[2], year.answers()));
        cells.push_back(percent(year.advised[3] + year.advised[4], year.answers()));
        cells.push_back(each_year(lived.stop_signs, lived.people));
        cells.push_back(each_year(lived.seen, lived.people));
        row(cells);
    }
}

inline void sent(const Kinds& all) {
    head({"people", "grave told: sent, not sent", "grave in the body", "days until sent: mean, nine in ten",
          "never told", "sent a year for: doubt", "the day's pain alone", "what was told before", "nothing"});
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        const Sent& one = all[kind].lived.sent;
        const std::int64_t people = all[kind].lived.people;
        row({std::string{kinds[kind].name},
             std::to_string(one.told_and_sent) + ", " + std::to_string(one.told_and_not_sent),
             std::to_string(one.grave),
             one_decimal(one.days_until_sent.mean()) + ", " + whole(one.days_until_sent.percentile(90)),
             std::to_string(one.never_sent), each_year(one.by_doubt, people), each_year(one.by_pain, people),
             each_year(one.still, people), each_year(one.needless, people)});
    }
}

inline void told(const Kinds& all) {
    head({"people", "bounds hold", "better: of looks", "in week 12", "in any week", "and held, in any week",
          "worse, in any week", "right after a session: less"});
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        const Looks& one = all[kind].looked;
        row({std::string{kinds[kind].name}, percent(one.held, one.compared), percent(one.better, one.looks),
             percent(one.better_at_12, one.people), percent(one.better_ever, one.people),
             percent(one.lasting_ever, one.people), percent(one.worse_ever, one.people),
             percent(one.right_after_less, one.right_after)});
    }
}

inline void somebody(const Kinds& all) {
    head({"people", "looks when it should", "sent", "nothing told, and that is said", "missed",
          "first sent on day: median, nine in ten", "never sent, people", "looks when it need not",
          "sent by a plateau alone", "sent otherwise"});
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        const Looks& one = all[kind].looked;
        row({std::string{kinds[kind].name}, std::to_string(one.should), percent(one.sent, one.should),
             percent(one.said_silent, one.should), percent(one.should - one.sent - one.said_silent, one.should),
             whole(one.first_sent.percentile(50)) + ", " + whole(one.first_sent.percentile(90)),
             percent(one.never_sent, one.people), std::to_string(one.needless),
             percent(one.by_plateau_alone, one.needless), percent(one.sent_needlessly, one.needless)});
    }
}

/// A letter a week, from nothing to `most`.
inline std::string letters(const Year& year, const std::function<double(const Week&)>& value, double most) {
    static constexpr std::array<std::string_view, 9> heights{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    std::string out;
    for (const Week& week : year) {
        const double height = std::clamp(value(week) / most, 0.0, 1.0) * 8;
        out += heights[static_cast<std::size_t>(std::lround(height))];
    }
    return out;
}

inline void plot(const Kinds& all, const std::string& title, const std::function<double(const Week&)>& value,
                 double most) {
    std::cout << title << '\n';
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        std::string name{kinds[kind].name};
        name.resize(14, ' ');
        std::cout << "    " << name << '|' << letters(all[kind].lived.weeks, value, most) << "|\n";
    }
}

}  // namespace tables

inline void tell(const Kinds& all) {
    for (const auto part : {tables::doses, tables::reactions, tables::sent, tables::told, tables::somebody}) {
        part(all);
        std::cout << '\n';
    }
    tables::plot(
        all, "pain, as days are told in the mean: 0 to 8", [](const Week& week) { return week.pain.mean() / 10; }, 8);
    tables::plot(
        all, "seconds pressed in the week: 0 to 800", [](const Week& week) { return week.pressed.mean(); }, 800);
    tables::plot(
        all, "told to be better, held or not: 0 to 100 %",
        [](const Week& week) { return week.better.mean() + week.held.mean(); }, 100);
    tables::plot(all, "told to see somebody: 0 to 100 %", [](const Week& week) { return week.somebody.mean(); }, 100);
}

namespace plots {

inline std::function<double(const Week&)> mean_of(const Counts Week::* part, double unit = 1) {
    return [=](const Week& week) { return (week.*part).all() == 0 ? -1 : (week.*part).mean() / unit; };
}

inline std::vector<Picture<Week>> of_a_year(const std::string& who) {
    const Along weeks{"week", 8};
    const auto eight_of_ten = [](std::string name, const Counts Week::* part, double unit) {
        return Band<Week>{std::move(name), pale, [=](const Week& week) -> const Counts& { return week.*part; }, unit};
    };
    return {
        {"year_pain",
         "How much does it hurt over the year?",
         {who,
          "What days of that week are told as in the mean. The course is made up; massage moves the first kind alone."},
         weeks,
         {"pain, 0 to 10", 10, 2},
         {eight_of_ten("days, eight of ten", &Week::pain, 10)},
         {{"mean", dark, "", mean_of(&Week::pain, 10)}},
         {},
         {}},
        {"year_dose",
         "How much is pressed in a week?",
         {who,
          "All seconds of pressure of a person that are on record, and how sore the mornings are, in tenths of ten."},
         weeks,
         {"seconds", 1500, 300},
         {eight_of_ten("people, eight of ten", &Week::pressed, 1)},
         {{"mean", dark, "", mean_of(&Week::pressed)},
          {"soreness, hundredths of ten", orange, "6 4", [](const Week& week) { return 10 * week.soreness.mean(); }}},
         {},
         {}},
        {"year_told",
         "What does somebody hear who looks every week?",
         {who, "The share of people told that it is better (and held), and told to see somebody."},
         weeks,
         {"percent of people", 100, 25},
         {},
         {{"see somebody", orange, "", mean_of(&Week::somebody)}, {"worse", "#b00020", "6 4", mean_of(&Week::worse)}},
         {{"better and held", dark, mean_of(&Week::held)}, {"better", "#6f9fc8", mean_of(&Week::better)}},
         {}}};
}

}  // namespace plots

inline void draw_plots(const Kinds& all) {
    std::vector<Panel<Week>> panels;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        panels.push_back({std::string{kinds[kind].name}, std::string{kinds[kind].what}, all[kind].lived.weeks});
    }
    const std::string people = std::to_string(all.front().lived.people);
    draw(plots::of_a_year("Made-up people, " + people + " of each kind, one year."), panels);
}

}  // namespace unknot::simulation
