// What came of a made-up year: week by week for all of one kind, and what one life leaves to be looked at.
#pragma once

#include <array>
#include <vector>

#include "tests/simulation/outcomes.hpp"
#include "tests/simulation/year_body.hpp"

namespace unknot::simulation {

/// What a day on which a session was wanted came to.
enum class Wanted : std::uint8_t { session, rest, follow_up, check, cap };
constexpr std::size_t wanted_kinds = 5;
constexpr std::size_t advices = 5;

/// Of all of one kind. Shares are of those that there were.
struct Week {
    Counts pressed, sessions;  ///< seconds, sessions of a person in the week
    Counts hold, allowed, reached;  ///< of a session: seconds, steps
    Counts soreness, pain;  ///< tenths, of days: as felt in the morning; as days like this one are told in the mean
    std::array<std::int64_t, wanted_kinds> wanted{};
    std::array<std::int64_t, advices> advised{};
    Counts better, held, worse, somebody;  ///< 100 or 0 for each look: what `progress` told

    std::int64_t days_wanted() const { return sum(wanted); }
    std::int64_t answers() const { return sum(advised); }
    template <std::size_t size>
    static std::int64_t sum(const std::array<std::int64_t, size>& parts) {
        std::int64_t all = 0;
        for (const std::int64_t part : parts) all += part;
        return all;
    }
    void add(const Week& other) {
        for (const auto part :
             {&Week::pressed, &Week::sessions, &Week::hold, &Week::allowed, &Week::reached, &Week::soreness,
              &Week::pain, &Week::better, &Week::held, &Week::worse, &Week::somebody})
            (this->*part).add(other.*part);
        for (std::size_t i = 0; i < wanted_kinds; ++i) wanted[i] += other.wanted[i];
        for (std::size_t i = 0; i < advices; ++i) advised[i] += other.advised[i];
    }
};

/// "See somebody" as the follow-up says it, against what was so in the body.
struct Sent {
    std::int64_t told_and_sent = 0;  ///< follow-ups: something grave was told, and somebody is to be seen
    std::int64_t told_and_not_sent = 0;
    std::int64_t by_doubt = 0;  ///< nothing grave is so: a symptom was not sure of
    std::int64_t by_pain = 0;  ///< nothing grave is so: the pain of the day alone was much higher
    std::int64_t still = 0;  ///< nothing grave is so any more: as told of this session before
    std::int64_t needless = 0;  ///< none of these
    std::int64_t grave = 0;  ///< what was grave, each once
    Counts days_until_sent;  ///< of these, by a follow-up or by a check
    std::int64_t never_sent = 0;  ///< nobody was asked or nothing was answered while it lasted

    void add(const Sent& other) {
        for (const auto part : {&Sent::told_and_sent, &Sent::told_and_not_sent, &Sent::by_doubt, &Sent::by_pain,
                                &Sent::still, &Sent::needless, &Sent::grave, &Sent::never_sent})
            this->*part += other.*part;
        days_until_sent.add(other.days_until_sent);
    }
};

using Year = std::array<Week, weeks_a_year>;

struct Outcome {
    Year weeks;
    Sent sent;
    std::int64_t people = 0, stop_signs = 0, closed = 0, seen = 0;
};

/// One life, as it is looked at afterwards.
struct Life {
    std::vector<Event> journal;
    std::array<std::size_t, weeks_a_year> until{};  ///< how much of it there is at the end of each week
    std::vector<double> truth;  ///< of each day: what days like it are told as in the mean
    std::optional<Day> first_session;
};

}  // namespace unknot::simulation
