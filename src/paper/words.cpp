#include <chrono>

#include <fmt/format.h>

#include "paper/compose.hpp"
#include "words/words.hpp"

namespace unknot::paper {

std::string Words::say(const std::string& key, const std::map<std::string, std::string, std::less<>>& slots) const {
    const auto sentence = words::render(locale_, key, slots);
    return sentence ? sentence.value() : key;
}

std::string Words::day(measure::Day day) const {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.number}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

/// A place of the midline needs no side; every other has its own (S16).
std::string Words::place(const body::Place& place) const {
    const std::string plain = say("zone." + std::string{verbs::name_of(place.zone)} + ".plain");
    if (place.side == body::Side::middle) return plain;
    return say("paper.place_at",
               {{"place", plain}, {"side", say("paper.side." + std::string{verbs::name_of_enum(place.side)})}});
}

std::string Words::muscle(body::MuscleId muscle, body::Side side) const {
    return say("paper.muscle_at", {{"latin", std::string{catalog::content().muscles[muscle.index].latin}},
                                   {"side", say("paper.side." + std::string{verbs::name_of_enum(side)})}});
}

std::string Words::question(catalog::QuestionId question) const {
    return say("question." + std::string{verbs::name_of(question)} + ".short");
}

std::string Words::listed(const std::vector<std::string>& items) const {
    return fmt::format("{}", fmt::join(items, say("paper.list")));
}

std::string Words::first_of(std::vector<std::string> items, std::size_t most, const std::string& more) const {
    if (items.size() <= most) return listed(items);
    const std::size_t others = items.size() - most;
    items.resize(most);
    items.push_back(say(more, {{"n", std::to_string(others)}}));
    return listed(items);
}

std::string Words::pressing(measure::Seconds seconds) const {
    return say("paper.sessions.time",
               {{"minutes", std::to_string(seconds.count / 60)}, {"seconds", std::to_string(seconds.count % 60)}});
}

}  // namespace unknot::paper
