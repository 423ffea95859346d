// S3, of what is no muscle: what is told beside a story that a pattern stops never takes the stop away, and a plan made
// from it has no pressing.
#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

class Storyteller {
public:
    explicit Storyteller(std::uint64_t from) : draw_(from) {}

    PainStory story() {
        PainStory told;
        for (std::int64_t i = draw_.number(1, 4); i > 0; --i) told.pains.push_back(pain());
        for (std::int64_t i = draw_.number(0, 3); i > 0; --i) told.movements.push_back(movement());
        for (std::int64_t i = draw_.number(1, 4); i > 0; --i) tell(told);
        return told;
    }

    /// One thing more: a pain, a stronger pain, a movement, a cause, a quality, a press test, an older age.
    void add(PainStory& told) {
        switch (draw_.number(0, 6)) {
            case 0: told.pains.push_back(pain()); break;
            case 1: told.pains[index(told.pains.size())].strength = {10}; break;
            case 2: told.movements.push_back(movement()); break;
            case 3: told.causes.push_back({index(rules().causes.size())}); break;
            case 4: tell(told); break;
            case 5: told.press_tests.push_back({{index(rules().muscles.size())}, side(), Familiar::yes}); break;
            default: told.age_band = AgeBand::from_50; break;
        }
    }

private:
    std::uint16_t index(std::size_t size) {
        return static_cast<std::uint16_t>(draw_.number(0, static_cast<std::int64_t>(size) - 1));
    }
    Side side() { return draw_.number(0, 1) == 0 ? Side::left : Side::right; }
    PainMark pain() {
        const Place place = place_on(rules(), {index(rules().zones.size())}, side());
        return {place, {static_cast<std::int32_t>(draw_.number(1, 10))}, std::nullopt};
    }
    MovementMark movement() { return {{index(rules().movements.size())}, side()}; }
    void tell(PainStory& told) {
        if (!told.qualities) told.qualities.emplace();
        told.qualities->push_back({index(rules().qualities.size())});
    }

    Draw draw_;
};

bool still_stops(const Candidates& after, const FoundPattern& stopped) {
    return std::any_of(after.patterns.begin(), after.patterns.end(), [&](const FoundPattern& one) {
        return one.stops && one.pattern == stopped.pattern && one.side == stopped.side;
    });
}

std::string name_of(const FoundPattern& one) { return std::string{rules().patterns[one.pattern.index].id}; }

/// Tells `stories` stories and goes on adding to each; counts the stops that were held against.
Counterexample nothing_told_takes_a_stop_away(std::int64_t stories, std::int64_t& stops) {
    Storyteller teller{seed()};
    for (std::int64_t i = 0; i < stories; ++i) {
        PainStory told = teller.story();
        Candidates before = finding::rank(rules(), told);
        for (int more = 0; more < 6; ++more) {
            teller.add(told);
            Candidates after = finding::rank(rules(), told);
            for (const FoundPattern& one : before.patterns) {
                if (!one.stops) continue;
                stops += 1;
                if (!still_stops(after, one)) return "more told took away the stop of " + name_of(one);
            }
            before = std::move(after);
        }
    }
    return std::nullopt;
}

/// A plan whose grounds hold a stopping pattern presses nothing, names it, and is as careful as its advice.
Counterexample a_stop_leaves_nothing_to_press() {
    for (std::uint16_t i = 0; i < rules().patterns.size(); ++i) {
        FoundPattern pattern;
        pattern.pattern = {i};
        pattern.stops = true;
        for (const bool test : {false, true}) {
            PlanGrounds wanted = test ? test_grounds(muscle("infraspinatus"), Side::right)
                                      : grounds({candidate(muscle("infraspinatus"), Side::right)});
            wanted.patterns = {pattern};
            const auto planned = planning::make(rules(), wanted);
            if (plan_of(planned)) return "a session was planned in spite of " + name_of(pattern);
            const auto& none = std::get<planning::NoSession>(planned);
            const bool named = none.because == NoPlan::may_not_be_muscle && none.pattern == pattern;
            if (!named) return "the refusal does not name " + name_of(pattern);
            const bool seen = rules().patterns[i].advice >= Verdict::seek_care;
            if (seen && (none.offer.movement || none.offer.warmth || !none.stretches.empty()))
                return "something is done meanwhile in spite of " + name_of(pattern);
        }
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("S3: what is told beside never takes away what a pattern stops") {
    std::int64_t stops = 0;
    holds([&] { return nothing_told_takes_a_stop_away(20'000, stops); });
    CHECK(stops > 1'000);
}

TEST_CASE("S3: a pattern that stops leaves nothing to press") {
    holds(a_stop_leaves_nothing_to_press);
    catches(Break::s3_pattern_passed_over, a_stop_leaves_nothing_to_press);
}

TEST_CASE("S3: of several patterns that stop, the gravest advice is given") {
    PlanGrounds wanted = grounds({candidate(muscle("infraspinatus"), Side::right)});
    for (const std::string_view id : {"nerve_root_c6", "heart", "frozen_shoulder"}) {
        FoundPattern pattern;
        pattern.pattern = {index_of(rules().patterns, id)};
        pattern.stops = true;
        wanted.patterns.push_back(pattern);
    }
    const auto planned = planning::make(rules(), wanted);
    const auto& none = std::get<planning::NoSession>(planned);
    REQUIRE(none.pattern.has_value());
    CHECK(name_of(*none.pattern) == "heart");
}

TEST_CASE("S5: a candidate that was not offered for pressing is in no plan") {
    CandidateMuscle kept = candidate(muscle("infraspinatus"), Side::right);
    kept.pressable = false;
    const auto planned = planning::make(rules(), grounds({kept}));
    REQUIRE_FALSE(plan_of(planned));
    CHECK(std::get<planning::NoSession>(planned).because == NoPlan::nothing_pressable);
}

}  // namespace unknot::laws
