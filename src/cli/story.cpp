#include "cli/story.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <vector>

#include <fmt/format.h>

#include "verbs/verbs.hpp"
#include "words/words.hpp"

namespace unknot::cli {
namespace {

using facts::Millis;

/// From the start, as a clock shows it: minutes, seconds, tenths.
std::string clock_of(Millis at) {
    const std::int64_t tenths = at.count / 100;
    return fmt::format("{}:{:02}.{}", tenths / 600, tenths / 10 % 60, tenths % 10);
}

/// Day, hour and minute where the person was.
std::string local_time(const measure::Now& now) {
    using namespace std::chrono;
    const sys_time<milliseconds> local{milliseconds{now.at.ms + std::int64_t{now.offset_minutes} * 60'000}};
    const auto day = floor<days>(local);
    const year_month_day date{day};
    const std::int64_t minute = duration_cast<minutes>(local - day).count();
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), minute / 60,
                       minute % 60);
}

/// A line of the story: when, whose, what, and behind it why.
struct Line {
    std::string time;
    char from = '>';
    std::string what;
    std::string why;
};

class Teller {
public:
    Teller(const verbs::RecordedSession& recorded, std::string_view locale) : recorded_(recorded), locale_(locale) {}

    std::string head() const;
    std::string moments(const verbs::Replayed& replayed);
    std::string foot(const verbs::Replayed& replayed) const;
    std::string say(const std::string& key, const words::Slots& slots = {}) const {
        const auto sentence = words::render(locale_, key, slots);
        return sentence ? sentence.value() : key;
    }

private:
    bool has(const std::string& key) const { return words::sentence(locale_, key).has_value(); }
    std::string heard(const facts::SessionEvent& event) const;
    std::string said(const facts::TimedCue& cue) const;
    std::string why(const facts::TimedCue& cue) const;
    Line line(const facts::SessionEvent& event);
    Line line(const facts::TimedCue& cue) const;

    const verbs::RecordedSession& recorded_;
    std::string_view locale_;
    facts::SessionEvent last_;  ///< the event that the next cues may answer
};

std::string Teller::head() const {
    const std::string purpose{verbs::name_of_enum(recorded_.plan.made_from.purpose)};
    std::string out =
        say("replay.title." + purpose, {{"id", recorded_.session}, {"time", local_time(recorded_.started)}}) + "\n";
    for (const facts::PlannedSpot& spot : recorded_.plan.spots) {
        const std::string side{verbs::name_of_enum(spot.side)};
        out += "  " +
               say("replay.spot", {{"muscle", say("muscle." + std::string{verbs::name_of(spot.muscle)} + "." + side)},
                                   {"holds", std::to_string(spot.holds)},
                                   {"seconds", std::to_string(spot.hold.count)},
                                   {"start", std::to_string(spot.start.of_10)},
                                   {"ceiling", std::to_string(spot.ceiling.of_10)}}) +
               "\n";
    }
    return out + say("replay.marks") + "\n\n";
}

std::string Teller::heard(const facts::SessionEvent& event) const {
    words::Slots slots;
    if (event.strength) slots["n"] = std::to_string(event.strength->of_10);
    return say("replay.heard." + std::string{verbs::name_of_enum(event.signal)}, slots);
}

/// As it is spoken: with its side, where the side is told.
std::string Teller::said(const facts::TimedCue& cue) const {
    const std::string name{verbs::name_of_enum(cue.cue)};
    const std::string key = "session.cue." + name;
    const std::string sided = key + "." + std::string{verbs::name_of_enum(cue.side)};
    if (has(sided)) return say(sided);
    return say(has(key) ? key : "replay.unspoken." + name);
}

std::string Teller::why(const facts::TimedCue& cue) const {
    const std::string what_was_over = "replay.time_up." + std::string{verbs::name_of_enum(cue.cue)};
    if (cue.why.because == facts::CueBecause::time_up && has(what_was_over)) return say(what_was_over);
    const std::string key = "replay.because." + std::string{verbs::name_of_enum(cue.why.because)};
    return say(key, {{"heard", heard(last_)}});
}

Line Teller::line(const facts::SessionEvent& event) {
    last_ = event;
    return {clock_of(event.at), '<', heard(event), {}};
}

Line Teller::line(const facts::TimedCue& cue) const {
    using facts::Cue;
    const bool of_pressure = cue.cue == Cue::press || cue.cue == Cue::one_more || cue.cue == Cue::lighter;
    std::string what = said(cue);
    if (of_pressure) what += " " + say("replay.step", {{"n", std::to_string(cue.step.of_10)}});
    return {clock_of(cue.at), '>', std::move(what), why(cue)};
}

std::string Teller::moments(const verbs::Replayed& replayed) {
    std::vector<Line> lines;
    for (const verbs::Moment& moment : replayed.moments) {
        lines.push_back(std::visit([&](const auto& what) { return line(what); }, moment.what));
    }
    std::size_t width = 0;
    for (const Line& one : lines) {
        if (!one.why.empty()) width = std::max(width, one.what.size());
    }
    std::string out;
    for (const Line& one : lines) {
        out += fmt::format("{:>8}  {} {}", one.time, one.from, one.what);
        if (!one.why.empty()) out += std::string(width - one.what.size() + 3, ' ') + one.why;
        out += "\n";
    }
    return out;
}

std::string Teller::foot(const verbs::Replayed& replayed) const {
    if (!recorded_.ended) return "\n" + say("replay.no_end") + "\n";
    const facts::SessionRecord& record = replayed.record;
    const std::string sum =
        "\n" + say("replay.sum", {{"pressed", clock_of(record.pressed)}, {"length", clock_of(record.length)}}) + "\n";
    return sum + say(replayed.agrees ? "replay.agrees" : "replay.differs") + "\n";
}

}  // namespace

std::string story(const verbs::RecordedSession& recorded, const verbs::Replayed& replayed, std::string_view locale) {
    Teller teller{recorded, locale};
    const std::string other = other_version(recorded, replayed, locale);
    std::string out = other.empty() ? "" : other + "\n";
    out += teller.head();
    out += teller.moments(replayed);
    return out + teller.foot(replayed);
}

std::string other_version(const verbs::RecordedSession& recorded, const verbs::Replayed& replayed,
                          std::string_view locale) {
    if (!replayed.other_version) return {};
    const Teller teller{recorded, locale};
    std::string by;
    for (const verbs::MadeWith& one : recorded.made_with)
        by += (by.empty() ? "" : ", ") + one.engine + " / " + one.content;
    const std::string here = std::string{verbs::engine_version()} + " / " + std::string{verbs::content_version()};
    return teller.say("replay.other_version", {{"by", by}, {"here", here}});
}

}  // namespace unknot::cli
