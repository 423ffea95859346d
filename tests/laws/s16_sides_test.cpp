// S16: left and right are never lost or swapped: a mirrored world gives the mirrored answer, and what is pressed is on
// the side it was found on.
#include <array>

#include "core/session/session.hpp"
#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {
namespace {

using body::mirrored;
using measure::Break;

Place mirror(Place place) { return {place.zone, mirrored(place.side)}; }

template <class Item>
std::vector<Item> mirror_all(std::vector<Item> items) {
    for (Item& item : items) {
        if constexpr (requires { item.place; }) item.place = mirror(item.place);
        if constexpr (requires { item.side; }) item.side = mirrored(item.side);
        if constexpr (requires { item.mark.place; }) item.mark.place = mirror(item.mark.place);
        if constexpr (requires { item.pain.place; }) item.pain.place = mirror(item.pain.place);
    }
    return items;
}

PlaceSet mirror(const PlaceSet& places) {
    PlaceSet out;
    for (const Side side : {Side::middle, Side::left, Side::right}) out.add(places.on(side), mirrored(side));
    return out;
}

Check mirror(Check check) {
    if (check.pains) check.pains = mirror_all(*check.pains);
    check.marks = mirror_all(check.marks);
    check.marks_off = mirror_all(check.marks_off);
    return check;
}

Clearance mirror(Clearance clearance) {
    if (clearance.pains) clearance.pains = mirror_all(*clearance.pains);
    clearance.excluded = mirror(clearance.excluded);
    return clearance;
}

History mirror(History history) {
    history.marks = mirror_all(history.marks);
    history.known_pains = mirror_all(history.known_pains);
    for (SessionDone& done : history.recent) done.record.spots = mirror_all(done.record.spots);
    return history;
}

std::vector<CandidateMuscle> mirror(std::vector<CandidateMuscle> candidates) {
    candidates = mirror_all(std::move(candidates));
    for (CandidateMuscle& one : candidates) {
        for (Evidence& evidence : one.because) {
            if (evidence.place) evidence.place = mirror(*evidence.place);
        }
    }
    return candidates;
}

Means mirror(Means means) {
    std::swap(means.left_arm_works, means.right_arm_works);
    return means;
}

Check drawn_check(Draw& draw) {
    Check check = calm_check();
    check.pains->clear();
    for (int i = 0; i < 3; ++i) {
        const ZoneId zone{
            static_cast<std::uint16_t>(draw.number(0, static_cast<std::int64_t>(rules().zones.size()) - 1))};
        const Side side = draw.one_in(2) ? Side::left : Side::right;
        check.pains->push_back({place_on(rules(), zone, side), {static_cast<std::int32_t>(draw.number(1, 9))}, {}});
        if (draw.one_in(3)) {
            check.marks.push_back({place_on(rules(), zone, side), {static_cast<std::uint16_t>(draw.number(0, 12))}});
        }
    }
    if (draw.one_in(2)) {
        const auto questions = whole_questions();
        answer(check, draw.of(questions), static_cast<Answer>(draw.number(0, 2)));
    }
    return check;
}

Counterexample checks_mirror() {
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        Draw draw{seed() + i};
        const Check earlier = drawn_check(draw);
        const History history = remember(rules(), {}, event(noon(-2), checked(earlier, clear(earlier, noon(-2)))));
        const Check check = drawn_check(draw);
        const History other = mirror(history);
        const Clearance seen = clear(check, noon(), &history);
        Clearance again = clear(mirror(check), noon(), &other);
        if (!(mirror(seen).excluded == again.excluded)) return "excluded places, check " + std::to_string(i);
        again.reasons = seen.reasons;  // their order among equals follows the marks
        if (!(mirror(seen) == again)) return "check " + std::to_string(i);
    }
    return std::nullopt;
}

/// Pains on one side and in the middle, so that no two sides are exactly equal.
Counterexample candidates_mirror() {
    for (std::uint64_t i = 0; i < 5'000; ++i) {
        Draw draw{seed() + i};
        PainStory story;
        for (int k = 0; k < 3; ++k) {
            const ZoneId zone{
                static_cast<std::uint16_t>(draw.number(0, static_cast<std::int64_t>(rules().zones.size()) - 1))};
            if (rules().zones[zone.index].midline) continue;
            story.pains.push_back(
                {place_on(rules(), zone, Side::left), {static_cast<std::int32_t>(draw.number(1, 9))}, {}});
        }
        if (story.pains.empty()) continue;
        if (draw.one_in(2)) story.movements.push_back({{static_cast<std::uint16_t>(draw.number(0, 9))}, Side::left});
        if (draw.one_in(3)) story.press_tests.push_back({muscle("infraspinatus"), Side::left, Familiar::yes});
        PainStory other = story;
        other.pains = mirror_all(story.pains);
        other.movements = mirror_all(story.movements);
        other.press_tests = mirror_all(story.press_tests);
        const Candidates seen = finding::rank(rules(), story);
        const Candidates again = finding::rank(rules(), other);
        if (mirror(seen.candidates) != again.candidates) return "candidates of story " + std::to_string(i);
        for (const CandidateMuscle& one : seen.candidates) {
            if (one.side != Side::left) return "a candidate on the side without pain";
        }
    }
    return std::nullopt;
}

bool same_spots(std::vector<PlannedSpot> a, std::vector<PlannedSpot> b) {
    const auto order = [](const PlannedSpot& x, const PlannedSpot& y) {
        return x.muscle != y.muscle ? x.muscle < y.muscle : x.side < y.side;
    };
    std::sort(a.begin(), a.end(), order);
    std::sort(b.begin(), b.end(), order);
    return a == b;
}

/// Plans of one or two muscles on any sides with any arm: mirrored, and on the side of a candidate.
Counterexample plans_mirror() {
    std::int32_t plans = 0;
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        Draw draw{seed() + i};
        std::vector<CandidateMuscle> candidates;
        for (std::int64_t k = draw.number(1, 3); k > 0; --k) {
            const auto last = static_cast<std::int64_t>(rules().muscles.size()) - 1;
            candidates.push_back(candidate({static_cast<std::uint16_t>(draw.number(0, last))},
                                           draw.one_in(2) ? Side::left : Side::right,
                                           static_cast<std::int32_t>(1000 + 500 * k)));
        }
        PlanGrounds wanted = grounds(candidates);
        wanted.means = {draw.one_in(2),
                        draw.one_in(2),
                        draw.one_in(2),
                        draw.one_in(2),
                        draw.one_in(2),
                        catalog::Posture::either,
                        20};
        PlanGrounds other = wanted;
        other.clearance = mirror(wanted.clearance);
        other.candidates = mirror(wanted.candidates);
        other.means = mirror(wanted.means);
        const auto planned = planning::make(rules(), wanted);
        const auto again = planning::make(rules(), other);
        const SessionPlan* plan = plan_of(planned);
        const SessionPlan* there = plan_of(again);
        if (!plan != !there) return "a plan on one side only, world " + std::to_string(i);
        if (!plan) continue;
        plans += 1;
        if (!same_spots(mirror_all(plan->spots), there->spots)) return "spots of world " + std::to_string(i);
        if (mirror_all(plan->stretches) != there->stretches) return "stretches of world " + std::to_string(i);
        for (const PlannedSpot& spot : plan->spots) {
            const bool found = std::any_of(candidates.begin(), candidates.end(), [&](const CandidateMuscle& one) {
                return one.muscle == spot.muscle && one.side == spot.side;
            });
            if (!found) return "a side is pressed that was not found, world " + std::to_string(i);
        }
    }
    looked_at(plans, 1000);
    return std::nullopt;
}

/// A session on a plan and on its mirror: the same cues, sides mirrored; the record on the planned side.
Counterexample sessions_mirror() {
    const SessionPlan plan = the_plan(grounds(
        {candidate(muscle("infraspinatus"), Side::right, 6000), candidate(muscle("biceps"), Side::left, 3000)}));
    looked_at(static_cast<std::int64_t>(plan.spots.size()), 2);
    SessionPlan other = plan;
    other.spots = mirror_all(other.spots);
    other.stretches = mirror_all(other.stretches);
    for (std::uint64_t walk = 0; walk < 500; ++walk) {
        Draw draw{seed() + walk};
        auto one = session::begin(plan);
        auto two = session::begin(other);
        for (int i = 0; i < 60; ++i) {
            SessionEvent said{one.state.now + Millis{draw.number(0, 30'000)}, Signal::good, {}};
            if (draw.one_in(3)) said.signal = static_cast<Signal>(draw.number(0, 12));
            if (said.signal == Signal::stop || said.signal == Signal::number) said.signal = Signal::more;
            if (one.state.phase == Phase::find) said.signal = Signal::found;
            one = session::step(plan, plan.made_from.now, one.state, said);
            two = session::step(other, other.made_from.now, two.state, said);
            if (mirror_all(one.cues) != two.cues) return "cues of walk " + std::to_string(walk);
            for (std::size_t k = 0; k < one.state.record.spots.size(); ++k) {
                if (one.state.record.spots[k].side != plan.spots[k].side) return "the record is on the other side";
            }
            for (const TimedCue& cue : one.cues) {
                const bool about_spot = cue.cue == Cue::find || cue.cue == Cue::press || cue.cue == Cue::check_in;
                if (about_spot && cue.side != plan.spots[cue.spot].side) return "a cue names the other side";
            }
        }
    }
    return std::nullopt;
}

TEST_CASE("S16: a mirrored person gets the mirrored check") { holds(checks_mirror); }

TEST_CASE("S16: mirrored pains give the mirrored muscles") { holds(candidates_mirror); }

TEST_CASE("S16: a mirrored plan is the plan of the mirrored person, and presses only where something was found") {
    holds(plans_mirror);
    catches(Break::s16_side_swapped, plans_mirror);
}

TEST_CASE("S16: a session speaks of and records the side it was planned for") { holds(sessions_mirror); }

}  // namespace
}  // namespace unknot::laws
