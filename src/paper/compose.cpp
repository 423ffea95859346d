#include "paper/compose.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "paper/visible.hpp"

namespace unknot::paper {

namespace {

using summary::Part;

constexpr const char* more_below = "paper.glance.more";
constexpr std::size_t places_at_a_glance = 3;
constexpr std::size_t flags_at_a_glance = 6;
constexpr std::size_t courses_at_a_glance = 3;

std::string number(std::int64_t count) { return std::to_string(count); }
std::string of_10(measure::PainIntensity pain) { return number(pain.of_10); }

/// Where, in one line: the first places, and how many more there are.
Row where(const Words& words, const std::vector<summary::PlaceTold>& places) {
    std::vector<std::string> items;
    for (const summary::PlaceTold& told : places) {
        items.push_back(
            words.say("paper.glance.where_text",
                      {{"place", words.place(told.place)}, {"first", of_10(told.first)}, {"last", of_10(told.last)}}));
    }
    const std::string none = words.say("paper.place.none");
    return {words.say("paper.glance.where"),
            items.empty() ? none : words.first_of(std::move(items), places_at_a_glance, more_below)};
}

Row since(const Words& words, const std::vector<summary::PlaceTold>& places) {
    const auto first =
        std::min_element(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.since < b.since; });
    return {words.say("paper.glance.since"), words.say("paper.glance.since_text", {{"day", words.day(first->since)}})};
}

Row course(const Words& words, const summary::CourseTold& told) {
    std::vector<std::string> items;
    for (const progress::Course& course : told.courses) {
        if (course.days.empty()) continue;
        const bool worse = course.change == progress::Change::worse;
        const bool main = told.main && course.subject == *told.main;
        if (main) items.insert(items.begin(), course_words(words, course));
        else if (worse) items.push_back(course_words(words, course));
    }
    if (items.empty()) items.push_back(words.say("paper.change." + std::string{verbs::name_of_enum(told.overall)}));
    items.resize(std::min(items.size(), courses_at_a_glance));
    if (told.global) {
        const std::string change = words.say("paper.global." + std::string{verbs::name_of_enum(told.global->change)});
        items.push_back(words.say("paper.glance.global", {{"change", change}, {"day", words.day(told.global->day)}}));
    }
    return {words.say("paper.glance.course"), fmt::format("{}", fmt::join(items, " "))};
}

bool is_red_flag(catalog::QuestionId question) {
    return catalog::content().questions[question.index].yes.verdict >= catalog::Verdict::seek_care;
}

Row flags(const Words& words, const summary::AnswersTold& told) {
    std::vector<std::string> yes;
    std::vector<std::string> unsure;
    std::optional<measure::Day> first;
    std::optional<measure::Day> last;
    for (const summary::AnswerTold& answer : told.answers) {
        if (!is_red_flag(answer.question)) continue;
        first = std::min(first.value_or(answer.day), answer.day);
        last = std::max(last.value_or(answer.day), answer.day);
        if (answer.answer == catalog::Answer::no) continue;
        auto& list = answer.answer == catalog::Answer::yes ? yes : unsure;
        list.push_back(words.question(answer.question));
    }
    std::vector<std::string> items;
    if (!yes.empty()) {
        const std::string what = words.first_of(yes, flags_at_a_glance, more_below);
        items.push_back(words.say("paper.glance.flags_yes", {{"what", what}}));
    }
    if (!unsure.empty()) {
        const std::string what = words.first_of(unsure, flags_at_a_glance, more_below);
        items.push_back(words.say("paper.glance.flags_unsure", {{"what", what}}));
    }
    const bool grave = !items.empty();
    if (!last) items.push_back(words.say("paper.glance.flags_no_check"));
    else if (!grave && first == last)
        items.push_back(words.say("paper.glance.flags_none", {{"day", words.day(*last)}}));
    else if (!grave) {
        items.push_back(
            words.say("paper.glance.flags_none_between", {{"first", words.day(*first)}, {"day", words.day(*last)}}));
    }
    const auto never = std::count_if(told.never_answered.begin(), told.never_answered.end(), is_red_flag);
    if (last && never > 0) items.push_back(words.say("paper.glance.flags_never", {{"n", number(never)}}));
    return {words.say("paper.glance.flags"), words.listed(items), grave};
}

Row tried(const Words& words, const summary::SessionsTold& told) {
    const bool any = told.sessions + told.press_tests > 0;
    return {words.say("paper.glance.tried"),
            any ? words.say("paper.sessions.glance",
                            {{"sessions", number(told.sessions)}, {"pressed", words.pressing(told.pressed)}})
                : words.say("paper.sessions.none")};
}

Row borne(const Words& words, const summary::BorneTold& told) {
    std::vector<std::string> items;
    const auto yes = std::count_if(told.symptoms.begin(), told.symptoms.end(),
                                   [](const auto& one) { return one.answer == catalog::Answer::yes; });
    const bool grave = yes > 0 || !told.stop_signs.empty();
    if (!told.stop_signs.empty()) {
        items.push_back(
            words.say("paper.borne.glance_stops", {{"n", number(static_cast<std::int64_t>(told.stop_signs.size()))}}));
    }
    if (yes > 0) items.push_back(words.say("paper.borne.glance_symptoms", {{"n", number(yes)}}));
    if (!grave) items.push_back(words.say("paper.borne.glance_nothing"));
    if (told.sorest) {
        items.push_back(words.say("paper.borne.glance_sore", {{"soreness", of_10(told.sorest->soreness)}}));
    }
    return {words.say("paper.glance.borne"), words.listed(items), grave};
}

Section glance(const Words& words, const summary::Summary& told) {
    Section out{words.say("paper.section.glance"), {}};
    if (told.answers) out.rows.push_back(flags(words, *told.answers));
    if (told.places) out.rows.push_back(where(words, *told.places));
    if (told.places && !told.places->empty()) out.rows.push_back(since(words, *told.places));
    if (told.course) out.rows.push_back(course(words, *told.course));
    if (told.sessions) out.rows.push_back(tried(words, *told.sessions));
    if (told.borne) out.rows.push_back(borne(words, *told.borne));
    return out;
}

/// What was answered and how it was borne is given room first.
std::vector<Section> sections(const Words& words, const summary::Summary& told) {
    std::vector<Section> out;
    const auto add = [&out](std::int32_t turn, Section section) {
        section.turn = turn;
        out.push_back(std::move(section));
    };
    if (told.places) add(2, places_section(words, *told.places));
    if (told.course) add(3, course_section(words, *told.course));
    if (told.goals) add(5, goals_section(words, *told.goals));
    if (told.sessions) add(4, sessions_section(words, *told.sessions));
    if (told.borne) add(1, borne_section(words, *told.borne));
    if (told.answers) add(0, answers_section(words, *told.answers));
    if (told.checks) add(6, checks_section(words, *told.checks));
    if (told.notes) add(7, notes_section(words, *told.notes));
    return out;
}

}  // namespace

Document compose(const verbs::SummaryAnswer& answer, const measure::Now& now, std::string_view name,
                 std::string_view locale) {
    const Words words{locale};
    const summary::Summary& told = answer.told;
    Document out{
        words.say("paper.title"), visible(name),
        words.say("paper.span",
                  {{"from", words.day(answer.from)}, {"to", words.day(answer.to)}, {"day", words.day(now.day())}}),
        words.say("paper.made", {{"engine", std::string{verbs::engine_version()}},
                                 {"content", std::string{verbs::content_version()}}})};
    out.glance = glance(words, told);
    out.sections = sections(words, told);
    out.with_figure = told.places.has_value();
    if (told.places) {
        for (const summary::PlaceTold& place : *told.places) out.marks.push_back({place.place, place.last});
    }
    if (told.told == 0) out.notes.push_back(words.say("paper.nothing_told"));
    if (told.clock_unsure) out.notes.push_back(words.say("paper.clock"));
    std::vector<std::string> left_out;
    for (const Part part : told.left_out) {
        left_out.push_back(words.say("paper.part." + std::string{verbs::name_of_enum(part)}));
    }
    if (!left_out.empty()) out.notes.push_back(words.say("paper.left_out", {{"parts", words.listed(left_out)}}));
    return out;
}

}  // namespace unknot::paper
