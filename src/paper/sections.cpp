#include <algorithm>

#include "paper/compose.hpp"
#include "paper/visible.hpp"

namespace unknot::paper {

namespace {

constexpr std::size_t muscles_most = 8;
constexpr std::size_t techniques_most = 6;
constexpr std::size_t note_points_most = 240;  ///< characters of a note; the record holds the rest

std::string number(std::int64_t count) { return std::to_string(count); }
std::string of_10(measure::PainIntensity pain) { return number(pain.of_10); }

/// Tenths as a number of points, with a sign where a change is meant.
std::string points(measure::Tenths value, bool with_sign) {
    const std::int32_t size = value.count < 0 ? -value.count : value.count;
    const std::string sign = value.count < 0 ? "−" : (with_sign && value.count > 0 ? "+" : "");
    const std::string rest = size % 10 == 0 ? "" : "." + number(size % 10);
    return sign + number(size / 10) + rest;
}

Row place_row(const Words& words, const summary::PlaceTold& told) {
    const bool once = told.days == 1;
    std::string text =
        words.say(once ? "paper.place.once" : "paper.place.course", {{"place", words.place(told.place)},
                                                                     {"last", of_10(told.last)},
                                                                     {"last_day", words.day(told.last_day)},
                                                                     {"first", of_10(told.first)},
                                                                     {"first_day", words.day(told.first_day)},
                                                                     {"strongest", of_10(told.strongest)},
                                                                     {"days", number(told.days)},
                                                                     {"since", words.day(told.since)}});
    if (told.quality) {
        const std::string quality = words.say("quality." + std::string{verbs::name_of(*told.quality)} + ".name");
        text = words.say("paper.place.quality", {{"what", text}, {"quality", quality}});
    }
    return {{}, text};
}

std::string side_words(const Words& words, body::Side side) {
    return words.say("paper.side." + std::string{verbs::name_of_enum(side)});
}

/// What was measured, of which side; a goal in the person's own words.
std::string subject_words(const Words& words, const progress::Course& course) {
    const progress::Subject& subject = course.subject;
    if (subject.measure == progress::Measure::ability) return visible(course.text.empty() ? subject.goal : course.text);
    const std::string measure = subject.motion
                                    ? words.say("paper.motion." + std::string{verbs::name_of_enum(*subject.motion)})
                                    : words.say("paper.measure." + std::string{verbs::name_of_enum(subject.measure)});
    if (!subject.side || *subject.side == body::Side::middle) return measure;
    return words.say("paper.course.with_side", {{"measure", measure}, {"side", side_words(words, *subject.side)}});
}

Line line_of(const progress::Course& course) {
    Line line{course.days};
    if (course.subject.measure == progress::Measure::range) {
        for (const progress::DayValue& day : course.days) line.high = std::max(line.high, day.value.count);
    }
    return line;
}

std::string rule_words(const Words& words, progress::ProgressRule rule) {
    const std::string key = "progress." + std::string{verbs::name_of_enum(rule)};
    return words.say(key + ".why") + " " + words.say(key + ".do");
}

}  // namespace

std::string course_words(const Words& words, const progress::Course& course) {
    const bool degrees = course.subject.measure == progress::Measure::range;
    const auto value = [&](measure::Tenths tenths, bool with_sign = false) {
        const std::string text = points(tenths, with_sign);
        return degrees ? words.say("paper.course.degrees", {{"n", text}}) : text;
    };
    const progress::DayValue& first = course.days.front();
    const progress::DayValue& last = course.days.back();
    std::map<std::string, std::string, std::less<>> slots{
        {"subject", subject_words(words, course)},
        {"change", words.say("paper.change." + std::string{verbs::name_of_enum(course.change)})},
        {"first", value(first.value)},
        {"first_day", words.day(first.day)},
        {"last", value(last.value)},
        {"last_day", words.day(last.day)},
        {"days", number(static_cast<std::int64_t>(course.days.size()))},
        {"matters", value(course.meaningful)}};
    if (course.days.size() == 1) return words.say("paper.course.told_once", slots);
    if (!course.compared) return words.say("paper.course.told", slots);
    slots["first"] = value(course.compared->first.median);
    slots["last"] = value(course.compared->last.median);
    slots["shift"] = value(course.compared->shift.estimate, true);
    slots["low"] = value(course.compared->shift.low, true);
    slots["high"] = value(course.compared->shift.high, true);
    return words.say("paper.course.compared", slots);
}

Section places_section(const Words& words, const std::vector<summary::PlaceTold>& places) {
    Section out{words.say("paper.section.places"), {}};
    for (const summary::PlaceTold& told : places) out.rows.push_back(place_row(words, told));
    if (places.empty()) out.rows.push_back({{}, words.say("paper.place.none")});
    return out;
}

Section course_section(const Words& words, const summary::CourseTold& told) {
    Section out{words.say("paper.section.course"), {}};
    for (const progress::Course& course : told.courses) {
        if (course.days.empty()) continue;
        const bool worse = course.change == progress::Change::worse;
        out.rows.push_back({{}, course_words(words, course), worse, line_of(course)});
    }
    if (out.rows.empty()) out.rows.push_back({{}, words.say("paper.course.none")});
    if (told.global) {
        const std::string change = words.say("paper.global." + std::string{verbs::name_of_enum(told.global->change)});
        out.rows.push_back(
            {{}, words.say("paper.course.global", {{"change", change}, {"day", words.day(told.global->day)}})});
    }
    if (told.right_after) {
        out.rows.push_back({{},
                            words.say("paper.course.right_after", {{"change", points(told.right_after->median, true)},
                                                                   {"sessions", number(told.right_after->sessions)}})});
    }
    for (const progress::Notice& notice : told.notices) {
        out.rows.push_back({{}, rule_words(words, notice.rule), notice.counsel == progress::Counsel::see_somebody});
    }
    std::stable_partition(out.rows.begin(), out.rows.end(), [](const Row& row) { return row.grave; });
    return out;
}

Section goals_section(const Words& words, const std::vector<progress::Course>& goals) {
    Section out{words.say("paper.section.goals"), {}};
    for (const progress::Course& goal : goals) {
        if (goal.days.empty()) out.rows.push_back({{}, subject_words(words, goal)});
        else out.rows.push_back({{}, course_words(words, goal), false, line_of(goal)});
    }
    if (goals.empty()) out.rows.push_back({{}, words.say("paper.goals.none")});
    return out;
}

Section sessions_section(const Words& words, const summary::SessionsTold& told) {
    Section out{words.say("paper.section.sessions"), {}};
    if (told.sessions + told.press_tests == 0) {
        out.rows.push_back({{}, words.say("paper.sessions.none")});
        return out;
    }
    out.rows.push_back({{},
                        words.say(told.sessions > 0 ? "paper.sessions.sum" : "paper.sessions.tests_alone",
                                  {{"sessions", number(told.sessions)},
                                   {"days", number(told.days)},
                                   {"first", words.day(told.first.value_or(measure::Day{}))},
                                   {"last", words.day(told.last.value_or(measure::Day{}))},
                                   {"pressed", words.pressing(told.pressed)},
                                   {"tests", number(told.press_tests)},
                                   {"unfinished", number(told.not_finished)}})});
    std::vector<std::string> muscles;
    for (const summary::MusclePressed& muscle : told.muscles) {
        muscles.push_back(words.say("paper.sessions.muscle", {{"muscle", words.muscle(muscle.muscle, muscle.side)},
                                                              {"times", number(muscle.times)},
                                                              {"holds", number(muscle.holds)},
                                                              {"pressed", words.pressing(muscle.pressed)},
                                                              {"highest", number(muscle.highest.of_10)}}));
    }
    std::vector<std::string> techniques;
    for (const summary::TechniqueUsed& used : told.techniques) {
        const std::string name = words.say("technique." + std::string{verbs::name_of(used.technique)} + ".name");
        techniques.push_back(
            words.say("paper.sessions.technique", {{"technique", name}, {"times", number(used.times)}}));
    }
    if (!muscles.empty())
        out.rows.push_back({words.say("paper.sessions.muscles"), words.first_of(muscles, muscles_most)});
    if (!techniques.empty()) {
        out.rows.push_back({words.say("paper.sessions.techniques"), words.first_of(techniques, techniques_most)});
    }
    return out;
}

namespace {

/// A long note breaks off between two words where there is a blank, and says that it does.
std::string note_words(const Words& words, const std::string& text) {
    const std::vector<char32_t> points = code_points(text);
    if (points.size() <= note_points_most) return visible(text);
    const auto end = points.begin() + note_points_most;
    const auto blank = std::find(std::make_reverse_iterator(end), points.rend(), U' ').base();
    std::string begun;
    for (auto each = points.begin(); each != (blank == points.begin() ? end : blank); ++each) begun += utf8(*each);
    return words.say("paper.notes.cut", {{"text", visible(begun)}});
}

}  // namespace

Section notes_section(const Words& words, const summary::NotesTold& told) {
    Section out{words.say("paper.section.notes"), {}};
    for (const summary::NoteTold& note : told.notes) {
        std::string text = note_words(words, note.text);
        if (note.pain) text = words.say("paper.notes.pain", {{"text", text}, {"pain", of_10(*note.pain)}});
        out.rows.push_back({words.day(note.day), text});
    }
    if (told.notes.empty()) out.rows.push_back({{}, words.say("paper.notes.none")});
    if (told.more > 0) out.rows.push_back({{}, words.say("paper.notes.more", {{"n", number(told.more)}})});
    return out;
}

}  // namespace unknot::paper
