// The plots of the made-up weeks, as SVG files of plain shapes: four questions, each answered for the six kinds of
// people on the same axes. Colours differ in lightness too, so that they print.
#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "tests/laws/world.hpp"
#include "tests/simulation/outcomes.hpp"

namespace unknot::simulation {

struct Axis {
    std::string label;
    double most = 0;
    double every = 0;
};

struct Series {
    std::string name;
    std::string colour;
    std::string dash;  ///< empty: a whole line
    std::function<double(const DayOfAll&)> value;
};

/// Where eight of ten people lie.
struct Band {
    std::string name;
    std::string colour;
    std::function<const Counts&(const DayOfAll&)> counts;
    double unit = 1;  ///< divides what was counted
};

/// Shares of people, one on top of the other, in percent.
struct Share {
    std::string name;
    std::string colour;
    DayWas was;
};

/// A line across that means something.
struct Mark {
    double at = 0;
    std::string name;
};

struct Picture {
    std::string file;
    std::string title;
    std::vector<std::string> under;  ///< what is drawn, in a sentence or two
    Axis axis;
    std::vector<Band> bands;
    std::vector<Series> series;
    std::vector<Share> shares;
    std::vector<Mark> marks;
};

class Sheet {
public:
    Sheet(const Picture& picture, const std::array<Outcomes, manners.size()>& outcomes) : picture_(picture) {
        out_ << R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" << width << ' ' << height
             << R"(" font-family="sans-serif" font-size="13" fill="#1a1a1a">)" << '\n'
             << R"(<rect width="100%" height="100%" fill="#ffffff"/>)" << '\n';
        text(left, 30, picture.title, R"(font-size="20" font-weight="bold")");
        double line = 52;
        for (const std::string& sentence : picture.under) {
            text(left, line, sentence, R"(font-size="13.5" fill="#444444")");
            line += 18;
        }
        for (std::size_t kind = 0; kind < manners.size(); ++kind) panel(kind, outcomes[kind]);
        legend();
        out_ << "</svg>\n";
    }
    std::string str() const { return out_.str(); }

private:
    static constexpr double width = 1080, height = 670, left = 60, top = 130, panel_width = 290, panel_height = 180;
    static constexpr double across = 345, down = 255;

    static std::string number(double value) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.1f", value);
        return text.data();
    }
    void text(double x, double y, const std::string& what, const std::string& how = "") {
        out_ << "<text x=\"" << number(x) << "\" y=\"" << number(y) << "\" " << how << '>' << what << "</text>\n";
    }
    void line(double x1, double y1, double x2, double y2, const std::string& how) {
        out_ << "<line x1=\"" << number(x1) << "\" y1=\"" << number(y1) << "\" x2=\"" << number(x2) << "\" y2=\""
             << number(y2) << "\" " << how << "/>\n";
    }

    double x(std::size_t day) const {
        return x0_ + panel_width * static_cast<double>(day) / static_cast<double>(7 * weeks_each - 1);
    }
    double y(double value) const { return y0_ + panel_height * (1 - std::clamp(value / picture_.axis.most, 0.0, 1.0)); }

    void panel(std::size_t kind, const Outcomes& outcomes) {
        x0_ = left + across * static_cast<double>(kind % 3);
        y0_ = top + down * static_cast<double>(kind / 3);
        text(x0_, y0_ - 26, std::string{manners[kind].name}, R"(font-weight="bold" font-size="15")");
        text(x0_, y0_ - 9, std::string{manners[kind].what}, R"(fill="#444444" font-size="12")");
        axes(kind);
        for (const Band& band : picture_.bands) draw(band, outcomes);
        draw_shares(outcomes);
        for (const Mark& mark : picture_.marks) {
            line(x0_, y(mark.at), x0_ + panel_width, y(mark.at), R"(stroke="#b00020" stroke-dasharray="2 4")");
        }
        for (const Series& series : picture_.series) draw(series, outcomes);
        out_ << R"(<rect fill="none" stroke="#777777" x=")" << number(x0_) << "\" y=\"" << number(y0_) << "\" width=\""
             << number(panel_width) << "\" height=\"" << number(panel_height) << "\"/>\n";
    }

    void axes(std::size_t kind) {
        for (double value = 0; value <= picture_.axis.most + 0.01; value += picture_.axis.every) {
            line(x0_, y(value), x0_ + panel_width, y(value), R"(stroke="#dddddd")");
            text(x0_ - 6, y(value) + 4, std::to_string(static_cast<int>(value)), R"(text-anchor="end" font-size="12")");
        }
        for (std::int32_t week = 0; week < weeks_each; ++week) {
            const double at = x(static_cast<std::size_t>(7 * week));
            line(at, y0_ + panel_height, at, y0_ + panel_height + 4, R"(stroke="#777777")");
            text(at, y0_ + panel_height + 17, std::to_string(7 * week + 1), R"(text-anchor="middle" font-size="12")");
        }
        if (kind >= 3) text(x0_ + panel_width / 2, y0_ + panel_height + 35, "day", R"(text-anchor="middle")");
        if (kind % 3 != 0) return;
        const double middle = y0_ + panel_height / 2;
        text(0, 0, picture_.axis.label,
             "text-anchor=\"middle\" transform=\"translate(" + number(x0_ - 40) + ' ' + number(middle) +
                 ") rotate(-90)\"");
    }

    /// A line has no point on a day on which there is nothing to tell.
    void draw(const Series& series, const Outcomes& outcomes) {
        out_ << R"(<polyline fill="none" stroke-width="2.2" stroke=")" << series.colour << '"';
        if (!series.dash.empty()) out_ << " stroke-dasharray=\"" << series.dash << '"';
        out_ << " points=\"";
        for (std::size_t day = 0; day < outcomes.days.size(); ++day) {
            const double value = series.value(outcomes.days[day]);
            if (value >= 0) out_ << number(x(day)) << ',' << number(y(value)) << ' ';
        }
        out_ << "\"/>\n";
    }

    void draw(const Band& band, const Outcomes& outcomes) {
        std::string back;
        out_ << "<polygon fill=\"" << band.colour << "\" points=\"";
        for (std::size_t day = 0; day < outcomes.days.size(); ++day) {
            const Counts& counts = band.counts(outcomes.days[day]);
            if (counts.all() == 0) continue;
            out_ << number(x(day)) << ',' << number(y(counts.percentile(90) / band.unit)) << ' ';
            back.insert(0, number(x(day)) + ',' + number(y(counts.percentile(10) / band.unit)) + ' ');
        }
        out_ << back << "\"/>\n";
    }

    void draw_shares(const Outcomes& outcomes) {
        std::vector<double> below(outcomes.days.size(), 0);
        for (const Share& share : picture_.shares) {
            std::string back;
            out_ << "<polygon stroke=\"#ffffff\" stroke-width=\"0.6\" fill=\"" << share.colour << "\" points=\"";
            for (std::size_t day = 0; day < outcomes.days.size(); ++day) {
                const auto& was = outcomes.days[day].was;
                const double all = static_cast<double>(was[0] + was[1] + was[2] + was[3]);
                const double from = below[day];
                below[day] += all == 0 ? 0 : 100 * static_cast<double>(was[static_cast<std::size_t>(share.was)]) / all;
                out_ << number(x(day)) << ',' << number(y(below[day])) << ' ';
                back.insert(0, number(x(day)) + ',' + number(y(from)) + ' ');
            }
            out_ << back << "\"/>\n";
        }
    }

    void legend() {
        double at = left;
        const double base = height - 18;
        const auto named = [&](const std::string& name) {
            text(at + 34, base, name, R"(font-size="13")");
            at += 34 + 7.1 * static_cast<double>(name.size()) + 24;
        };
        const auto patch = [&](const std::string& colour) {
            out_ << "<rect x=\"" << number(at) << "\" y=\"" << number(base - 12)
                 << "\" width=\"28\" height=\"14\" fill=\"" << colour
                 << "\" stroke=\"#999999\" stroke-width=\"0.5\"/>\n";
        };
        for (const Share& share : picture_.shares) {
            patch(share.colour);
            named(share.name);
        }
        for (const Series& series : picture_.series) {
            const std::string dash = series.dash.empty() ? "" : " stroke-dasharray=\"" + series.dash + '"';
            line(at, base - 5, at + 28, base - 5, "stroke-width=\"2.2\" stroke=\"" + series.colour + '"' + dash);
            named(series.name);
        }
        for (const Band& band : picture_.bands) {
            patch(band.colour);
            named(band.name);
        }
        for (const Mark& mark : picture_.marks) {
            line(at, base - 5, at + 28, base - 5, R"(stroke="#b00020" stroke-dasharray="2 4")");
            named(mark.name);
        }
    }

    const Picture& picture_;
    std::ostringstream out_;
    double x0_ = 0, y0_ = 0;
};

namespace plots {

inline const std::string dark = "#12436d", orange = "#c05000", pale = "#b9cfe4";

/// From which soreness on content says that the dose was too much.
inline double too_sore() {
    return laws::rules().reactions[laws::index_of(laws::rules().reactions, "moderate_soreness")].soreness_from;
}

/// Nothing is told of a day on which nobody did it.
inline std::function<double(const DayOfAll&)> mean(const Counts DayOfAll::* counts, double unit = 1) {
    return [=](const DayOfAll& day) { return (day.*counts).all() == 0 ? -1 : (day.*counts).mean() / unit; };
}

inline Band eight_of_ten(std::string name, const Counts DayOfAll::* counts, double unit = 1) {
    return {std::move(name), pale, [=](const DayOfAll& day) -> const Counts& { return day.*counts; }, unit};
}

inline std::vector<Picture> all(const std::string& who) {
    return {
        {"pressed",
         "How long is pressed on a day with a session?",
         {who,
          "The first sessions are short; what was too much makes the next shorter. Each hold, and all of the day."},
         {"seconds", 250, 50},
         {eight_of_ten("all pressing, eight of ten people", &DayOfAll::pressed)},
         {{"all pressing of the day, mean", dark, "", mean(&DayOfAll::pressed)},
          {"one hold as planned, mean", orange, "6 4", mean(&DayOfAll::hold)}},
         {},
         {}},
        {"pressure",
         "How strong may it be, and how strong does it get?",
         {who, "On days with a session: the highest step that the plan allows, and the highest that was reached."},
         {"felt pressure, 0 to 10", 6, 1},
         {eight_of_ten("allowed, eight of ten people", &DayOfAll::ceiling)},
         {{"allowed by the plan, mean", dark, "", mean(&DayOfAll::ceiling)},
          {"reached, mean", orange, "6 4", mean(&DayOfAll::reached)}},
         {},
         {{static_cast<double>(catalog::numbers::pressure_max.of_10), "the highest step there is"}}},
        {"soreness",
         "How sore are they in the morning, and what do they tell of it?",
         {who, "Soreness is made up from what was pressed the day before; a tenth of the people are very sensitive."},
         {"soreness, 0 to 10", 6, 1},
         {eight_of_ten("felt, eight of ten people", &DayOfAll::soreness, 10)},
         {{"felt by all, mean", dark, "", mean(&DayOfAll::soreness, 10)},
          {"told by those who answer after a session, mean", orange, "6 4", mean(&DayOfAll::told)}},
         {},
         {{too_sore(), "from here: too much"}}},
        {"days",
         "What does a day come to?",
         {who, "Refused: a check that locks, a rest that is not over, a cap that is reached, or nothing to press."},
         {"percent of people", 100, 25},
         {},
         {},
         {{"a session", dark, DayWas::session},
          {"a press test only", "#6f9fc8", DayWas::press_test},
          {"asked, and refused", "#e8a468", DayWas::refused},
          {"did not ask", "#eeeeee", DayWas::away}},
         {}}};
}

}  // namespace plots

/// Writes them to build/simulation, from wherever the test is run in the tree's root.
inline void draw_plots(const std::array<Outcomes, manners.size()>& outcomes, std::int32_t people) {
    const std::filesystem::path folder = std::filesystem::path{"build"} / "simulation";
    std::filesystem::create_directories(folder);
    const std::string who =
        "Made-up people, " + std::to_string(people) + " of each kind, " + std::to_string(weeks_each) + " weeks.";
    for (const Picture& picture : plots::all(who)) {
        std::ofstream(folder / (picture.file + ".svg")) << Sheet(picture, outcomes).str();
    }
}

}  // namespace unknot::simulation
