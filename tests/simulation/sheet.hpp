// Plots as SVG files of plain shapes: one question on each, answered for several kinds of people on the same axes.
// Colours differ in lightness too, so that they print.
#pragma once

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include "tests/simulation/outcomes.hpp"

namespace unknot::simulation {

struct Axis {
    std::string label;
    double most = 0;
    double every = 0;
};

template <class Bin>
struct Series {
    std::string name;
    std::string colour;
    std::string dash;  ///< empty: a whole line
    std::function<double(const Bin&)> value;
};

/// Where eight of ten people lie.
template <class Bin>
struct Band {
    std::string name;
    std::string colour;
    std::function<const Counts&(const Bin&)> counts;
    double unit = 1;  ///< divides what was counted
};

/// Shares of people, one on top of the other, in percent.
template <class Bin>
struct Share {
    std::string name;
    std::string colour;
    std::function<double(const Bin&)> percent;
};

/// A line across that means something.
struct Mark {
    double at = 0;
    std::string name;
};

/// Of what lies side by side along a panel: its name, and after how many of them comes a number.
struct Along {
    std::string label;
    std::size_t every = 1;
};

template <class Bin>
struct Picture {
    std::string file;
    std::string title;
    std::vector<std::string> under;  ///< what is drawn, in a sentence or two
    Along along;
    Axis axis;
    std::vector<Band<Bin>> bands;
    std::vector<Series<Bin>> series;
    std::vector<Share<Bin>> shares;
    std::vector<Mark> marks;
};

/// One kind of people.
template <class Bin>
struct Panel {
    std::string name, what;
    std::span<const Bin> bins;  ///< days or weeks
};

template <class Bin>
class Sheet {
public:
    Sheet(const Picture<Bin>& picture, const std::vector<Panel<Bin>>& panels)
        : picture_(picture), panels_(panels), height_(160 + down * static_cast<double>((panels.size() + 2) / 3)) {
        out_ << R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" << width << ' ' << height_
             << R"(" font-family="sans-serif" font-size="13" fill="#1a1a1a">)" << '\n'
             << R"(<rect width="100%" height="100%" fill="#ffffff"/>)" << '\n';
        text(left, 30, picture.title, R"(font-size="20" font-weight="bold")");
        double line = 52;
        for (const std::string& sentence : picture.under) {
            text(left, line, sentence, R"(font-size="13.5" fill="#444444")");
            line += 18;
        }
        for (std::size_t kind = 0; kind < panels.size(); ++kind) panel(kind);
        legend();
        out_ << "</svg>\n";
    }
    std::string str() const { return out_.str(); }

private:
    static constexpr double width = 1080, left = 60, top = 130, panel_width = 290, panel_height = 180;
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

    double x(std::size_t bin) const {
        return x0_ + panel_width * static_cast<double>(bin) / static_cast<double>(bins_.size() - 1);
    }
    double y(double value) const { return y0_ + panel_height * (1 - std::clamp(value / picture_.axis.most, 0.0, 1.0)); }

    void panel(std::size_t kind) {
        bins_ = panels_[kind].bins;
        x0_ = left + across * static_cast<double>(kind % 3);
        y0_ = top + down * static_cast<double>(kind / 3);
        text(x0_, y0_ - 26, panels_[kind].name, R"(font-weight="bold" font-size="15")");
        text(x0_, y0_ - 9, panels_[kind].what, R"(fill="#444444" font-size="12")");
        axes(kind);
        for (const Band<Bin>& band : picture_.bands) draw(band);
        draw_shares();
        for (const Mark& mark : picture_.marks) {
            line(x0_, y(mark.at), x0_ + panel_width, y(mark.at), R"(stroke="#b00020" stroke-dasharray="2 4")");
        }
        for (const Series<Bin>& series : picture_.series) draw(series);
        out_ << R"(<rect fill="none" stroke="#777777" x=")" << number(x0_) << "\" y=\"" << number(y0_) << "\" width=\""
             << number(panel_width) << "\" height=\"" << number(panel_height) << "\"/>\n";
    }

    void axes(std::size_t kind) {
        for (double value = 0; value <= picture_.axis.most + 0.01; value += picture_.axis.every) {
            line(x0_, y(value), x0_ + panel_width, y(value), R"(stroke="#dddddd")");
            text(x0_ - 6, y(value) + 4, std::to_string(static_cast<int>(value)), R"(text-anchor="end" font-size="12")");
        }
        for (std::size_t bin = 0; bin < bins_.size(); bin += picture_.along.every) {
            const double at = x(bin);
            line(at, y0_ + panel_height, at, y0_ + panel_height + 4, R"(stroke="#777777")");
            text(at, y0_ + panel_height + 17, std::to_string(bin + 1), R"(text-anchor="middle" font-size="12")");
        }
        const double below = y0_ + panel_height + 35;
        if (kind + 3 >= panels_.size())
            text(x0_ + panel_width / 2, below, picture_.along.label, R"(text-anchor="middle")");
        if (kind % 3 != 0) return;
        const double middle = y0_ + panel_height / 2;
        text(0, 0, picture_.axis.label,
             "text-anchor=\"middle\" transform=\"translate(" + number(x0_ - 40) + ' ' + number(middle) +
                 ") rotate(-90)\"");
    }

    /// A line has no point on a day on which there is nothing to tell.
    void draw(const Series<Bin>& series) {
        out_ << R"(<polyline fill="none" stroke-width="2.2" stroke=")" << series.colour << '"';
        if (!series.dash.empty()) out_ << " stroke-dasharray=\"" << series.dash << '"';
        out_ << " points=\"";
        for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
            const double value = series.value(bins_[bin]);
            if (value >= 0) out_ << number(x(bin)) << ',' << number(y(value)) << ' ';
        }
        out_ << "\"/>\n";
    }

    void draw(const Band<Bin>& band) {
        std::string back;
        out_ << "<polygon fill=\"" << band.colour << "\" points=\"";
        for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
            const Counts& counts = band.counts(bins_[bin]);
            if (counts.all() == 0) continue;
            out_ << number(x(bin)) << ',' << number(y(counts.percentile(90) / band.unit)) << ' ';
            back.insert(0, number(x(bin)) + ',' + number(y(counts.percentile(10) / band.unit)) + ' ');
        }
        out_ << back << "\"/>\n";
    }

    void draw_shares() {
        std::vector<double> below(bins_.size(), 0);
        for (const Share<Bin>& share : picture_.shares) {
            std::string back;
            out_ << "<polygon stroke=\"#ffffff\" stroke-width=\"0.6\" fill=\"" << share.colour << "\" points=\"";
            for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
                const double from = below[bin];
                below[bin] += share.percent(bins_[bin]);
                out_ << number(x(bin)) << ',' << number(y(below[bin])) << ' ';
                back.insert(0, number(x(bin)) + ',' + number(y(from)) + ' ');
            }
            out_ << back << "\"/>\n";
        }
    }

    void legend() {
        double at = left;
        const double base = height_ - 18;
        const auto named = [&](const std::string& name) {
            text(at + 34, base, name, R"(font-size="13")");
            at += 34 + 7.1 * static_cast<double>(name.size()) + 24;
        };
        const auto patch = [&](const std::string& colour) {
            out_ << "<rect x=\"" << number(at) << "\" y=\"" << number(base - 12)
                 << "\" width=\"28\" height=\"14\" fill=\"" << colour
                 << "\" stroke=\"#999999\" stroke-width=\"0.5\"/>\n";
        };
        for (const Share<Bin>& share : picture_.shares) {
            patch(share.colour);
            named(share.name);
        }
        for (const Series<Bin>& series : picture_.series) {
            const std::string dash = series.dash.empty() ? "" : " stroke-dasharray=\"" + series.dash + '"';
            line(at, base - 5, at + 28, base - 5, "stroke-width=\"2.2\" stroke=\"" + series.colour + '"' + dash);
            named(series.name);
        }
        for (const Band<Bin>& band : picture_.bands) {
            patch(band.colour);
            named(band.name);
        }
        for (const Mark& mark : picture_.marks) {
            line(at, base - 5, at + 28, base - 5, R"(stroke="#b00020" stroke-dasharray="2 4")");
            named(mark.name);
        }
    }

    const Picture<Bin>& picture_;
    const std::vector<Panel<Bin>>& panels_;
    double height_;
    std::ostringstream out_;
    std::span<const Bin> bins_;  ///< of the panel that is drawn
    double x0_ = 0, y0_ = 0;
};

inline const std::string dark = "#12436d", orange = "#c05000", pale = "#b9cfe4";

/// Writes them to build/simulation, from wherever the test is run in the tree's root.
template <class Bin>
void draw(const std::vector<Picture<Bin>>& pictures, const std::vector<Panel<Bin>>& panels) {
    const std::filesystem::path folder = std::filesystem::path{"build"} / "simulation";
    std::filesystem::create_directories(folder);
    for (const Picture<Bin>& picture : pictures) {
        std::ofstream(folder / (picture.file + ".svg")) << Sheet<Bin>(picture, panels).str();
    }
}

}  // namespace unknot::simulation
