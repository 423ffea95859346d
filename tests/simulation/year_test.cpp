// A year of made-up people through the whole core, looked at every week: the laws on every day and step, what is
// pressed and how it is borne, when somebody is to be seen, and whether what is told of the course is so.
#include <chrono>

#include "tests/simulation/year_person.hpp"
#include "tests/simulation/year_tables.hpp"

namespace unknot::simulation {

namespace {

using measure::Break;

/// Of each kind; in `./test long` a year of 2,100 people.
std::int32_t people() { return laws::long_run() ? 300 : 30; }
/// Of each kind: whose lives are kept, to be looked at again by a core that is broken on purpose.
constexpr std::int32_t kept_of_each = 10;

std::uint64_t seed_of(std::size_t kind, std::int32_t person) {
    return laws::seed() + static_cast<std::uint64_t>(person) * kinds.size() + kind;
}

/// What measures nothing is left out: of thousands of words while pressing `progress` reads none.
Life without_signals(const Life& life) {
    Life out{{}, {}, life.truth, life.first_session};
    std::size_t week = 0;
    for (std::size_t i = 0; i < life.journal.size(); ++i) {
        for (; week < weeks_a_year && life.until[week] == i; ++week) out.until[week] = out.journal.size();
        if (!std::holds_alternative<SessionSignalled>(life.journal[i].body)) out.journal.push_back(life.journal[i]);
    }
    for (; week < weeks_a_year; ++week) out.until[week] = out.journal.size();
    return out;
}

struct Lived {
    Kinds kinds_of_year;
    std::array<std::vector<Life>, kinds.size()> kept;
    Counterexample broken;
};

/// Lived once, for all that is asked of it here.
const Lived& lived() {
    static const Lived all = [] {
        Lived out;
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            KindOfYear& sum = out.kinds_of_year[kind];
            for (std::int32_t i = 0; i < people() && !out.broken; ++i) {
                YearPerson person{kinds[kind], seed_of(kind, i)};
                const Counterexample broken = person.live(days_a_year, sum.lived);
                if (broken)
                    out.broken = std::string{kinds[kind].name} +
                                 ", UNKNOT_SEED=" + std::to_string(seed_of(kind, i) - kind) + ": " + *broken;
                sum.looked.add(Looker{person.life()}.year(&sum.lived.weeks));
                if (i < kept_of_each) out.kept[kind].push_back(without_signals(person.life()));
            }
        }
        return out;
    }();
    return all;
}

/// All lives that are kept, looked at by the core as it is now.
std::array<Looks, kinds.size()> looked_again() {
    std::array<Looks, kinds.size()> out;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        for (const Life& life : lived().kept[kind]) out[kind].add(Looker{life}.year(nullptr));
    }
    return out;
}

Looks together(const std::array<Looks, kinds.size()>& looks, const std::function<bool(const Kind&)>& wanted) {
    Looks sum;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        if (wanted(kinds[kind])) sum.add(looks[kind]);
    }
    return sum;
}

double percent_of(std::int64_t part, std::int64_t all) {
    return all == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

Looks of_the_unchanged(const std::array<Looks, kinds.size()>& looks) {
    return together(looks, [](const Kind& kind) { return !kind.changes(); });
}

Counterexample the_bounds_hold_the_truth() {
    const Looks all = together(looked_again(), [](const Kind&) { return true; });
    laws::looked_at(all.compared, 1000);
    const double held = percent_of(all.held, all.compared);
    return held >= 95 ? Counterexample{} : std::to_string(held) + " % of bounds hold the truth";
}

Counterexample nothing_helps_and_nobody_says_so() {
    const Looks none = of_the_unchanged(looked_again());
    const double looks = percent_of(none.better, none.looks), in_week_12 = percent_of(none.better_at_12, none.people);
    if (looks < 5 && in_week_12 < 5) return {};
    return std::to_string(looks) + " % of looks, " + std::to_string(in_week_12) + " % of people in week 12";
}

Counterexample chance_is_not_called_lasting() {
    const Looks none = of_the_unchanged(looked_again());
    const double ever = percent_of(none.lasting_ever, none.people);
    return ever < 5 ? Counterexample{} : std::to_string(ever) + " % of people, once in a year";
}

/// Missed: weeks without a change, pain enough, and neither somebody to see nor a word about the silence.
Counterexample weeks_without_a_change_send_to_somebody() {
    const Looks all = together(looked_again(), [](const Kind&) { return true; });
    laws::looked_at(all.should, 300);
    const double missed = percent_of(all.should - all.sent - all.said_silent, all.should);
    return missed < 5 ? Counterexample{} : std::to_string(missed) + " % of looks when somebody should be seen";
}

Counterexample who_gets_worse_is_never_told_better() {
    const Looks worsens = together(looked_again(), [](const Kind& kind) { return kind.grows > 0; });
    if (worsens.lasting_ever > 0) return "better and held";
    return percent_of(worsens.worse_ever, worsens.people) > 60 ? Counterexample{} : "few are told to be worse";
}

Counterexample a_week_is_too_little() {
    const Looks all = together(looked_again(), [](const Kind&) { return true; });
    return all.early == 0 ? Counterexample{} : std::to_string(all.early) + " are told something within the first week";
}

/// The first law that is broken, within so many weeks of so many people of each kind.
Counterexample lives_of_each_kind() {
    constexpr std::int32_t lives = 30, weeks = 20;
    for (std::int32_t i = 0; i < lives; ++i) {
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            Outcome outcome;
            if (auto broken = YearPerson{kinds[kind], seed_of(kind, i)}.live(7 * weeks, outcome)) return broken;
        }
    }
    return std::nullopt;
}

struct Seen {
    Break which;
    std::string_view law;
};

/// What these people show, and by which law. What needs a rarer day is caught in tests/laws.
constexpr std::array seen_in_a_year{
    Seen{Break::s3_ceiling_of_last_answer, "S3"},
    Seen{Break::s9_numb_only_eases, "S9"},
    Seen{Break::s10_caps_skipped, "S12"},
    Seen{Break::s12_unanswered_is_good, "S12"},
    Seen{Break::s12_worse_is_milder, "S12"},
    Seen{Break::s12_less_pain_is_good, "S12"},
    Seen{Break::s12_too_much_lowers_pressure_only, "S12"},
};

}  // namespace

TEST_CASE("a year of responders, non-responders, over-doers and forgetful people breaks no law") {
    const auto began = std::chrono::steady_clock::now();
    const Lived& all = lived();
    INFO(all.broken.value_or(""));
    REQUIRE_FALSE(all.broken.has_value());
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        const Week year = tables::sum_of(all.kinds_of_year[kind].lived.weeks, 0, weeks_a_year);
        INFO(kinds[kind].name);
        CHECK(year.wanted[static_cast<std::size_t>(Wanted::session)] >
              20 * people());  // locked doors would show nothing
        CHECK(all.kinds_of_year[kind].lived.sent.told_and_not_sent == 0);
    }
    draw_plots(all.kinds_of_year);
    const auto took = std::chrono::steady_clock::now() - began;
    std::cout << "a year of " << people() << " people of each of " << kinds.size() << " kinds, seed " << laws::seed()
              << ", " << std::chrono::duration_cast<std::chrono::seconds>(took).count() << " s\n\n";
    tell(all.kinds_of_year);
}

TEST_CASE("a year in a core that was broken on purpose is seen to break the law") {
    CHECK_FALSE(lives_of_each_kind().has_value());
    for (const auto& [which, law] : seen_in_a_year) {
        const laws::Breaking breaking{which};
        const std::string found = lives_of_each_kind().value_or("nothing");
        INFO("break " << static_cast<int>(which) << ", found: " << found);
        CHECK(found.starts_with(std::string{law} + ":"));
    }
}

TEST_CASE("a year: the bounds hold the truth at their stated rate") {
    laws::holds(the_bounds_hold_the_truth);
    laws::catches(Break::progress_days_apart, the_bounds_hold_the_truth);
}

TEST_CASE("a year: where nothing changes it is told to be better in fewer than one in twenty") {
    laws::holds(nothing_helps_and_nobody_says_so);
    laws::catches(Break::progress_any_change_counts, nothing_helps_and_nobody_says_so);
}

TEST_CASE("a year: chance is seldom called lasting by whoever looks every week") {
    laws::holds(chance_is_not_called_lasting);
    laws::catches(Break::progress_chance_told_as_held, chance_is_not_called_lasting);
}

TEST_CASE("a year: weeks without a change send to somebody") {
    laws::holds(weeks_without_a_change_send_to_somebody);
    laws::catches(Break::progress_no_change_unsaid, weeks_without_a_change_send_to_somebody);
}

TEST_CASE("a year: who gets worse hears it") {
    laws::holds(who_gets_worse_is_never_told_better);
    laws::catches(Break::progress_upside_down, who_gets_worse_is_never_told_better);
}

TEST_CASE("a year: a week is too little to tell") {
    laws::holds(a_week_is_too_little);
    laws::catches(Break::progress_few_days_told, a_week_is_too_little);
}

TEST_CASE("a seed lives the same year again") {
    for (const Kind& kind : kinds) {
        YearPerson first{kind, laws::seed()}, second{kind, laws::seed()};
        Outcome one, other;
        CHECK_FALSE(first.live(28, one).has_value());
        CHECK_FALSE(second.live(28, other).has_value());
        CHECK(laws::digest(laws::fold(first.life().journal)) == laws::digest(laws::fold(second.life().journal)));
    }
}

}  // namespace unknot::simulation
