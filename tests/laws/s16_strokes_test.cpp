// S16 over what is painted: a stroke stays on the side it was painted on, in the past as in the journal, and one whose
// side and points disagree is found, whichever point it is. That the doors refuse it and that files keep it is tested
// at the doors: src/verbs/painting_test.cpp, tests/journeys/painting_journey_test.cpp.
#include "tests/laws/history_digest.hpp"
#include "tests/laws/law.hpp"
#include "tests/laws/painted.hpp"

namespace unknot::laws {
namespace {

using measure::Break;

Mapped mirrored_map(Mapped map) {
    for (PainMark& pain : map.story.pains) pain.place.side = body::mirrored(pain.place.side);
    for (Stroke& stroke : map.painting->strokes) {
        stroke.side = body::mirrored(stroke.side);
        for (SkinPoint& point : stroke.line) point.x = -point.x;
    }
    return map;
}

/// The past of somebody who painted a map and went on with the visit.
History past_of(const Mapped& map) {
    return fold({event(noon(), map), event(noon(), SpotTested{{muscle("biceps"), Side::left, Familiar::yes}}, 1),
                 event(noon(1), Noted{PainIntensity{3}, "later"})});
}

Counterexample strokes_stay_on_their_side() {
    for (std::uint64_t i = 0; i < 2'000; ++i) {
        Draw draw{seed() + i};
        Mapped map = drawn_map(draw);
        map.painting = drawn_painting(draw, 8);
        const History history = past_of(map);
        if (history.painting != map.painting) return "the painting was changed, map " + std::to_string(i);
        for (const Stroke& stroke : history.painting->strokes) {
            if (point_off_side(stroke)) return "a stroke off its side, map " + std::to_string(i);
        }
        const Mapped other = mirrored_map(map);
        if (past_of(other).painting != other.painting) return "the mirrored painting was changed";
        Mapped strokes_alone = other;
        strokes_alone.story.pains = map.story.pains;
        if (digest(past_of(strokes_alone)) == digest(history))
            return "left and right are the same, map " + std::to_string(i);
    }
    return std::nullopt;
}

/// One point on the other side, whichever, by however little.
Counterexample a_stroke_that_crosses_is_found() {
    for (std::uint64_t i = 0; i < 5'000; ++i) {
        Draw draw{seed() + i};
        Stroke stroke = drawn_stroke(draw);
        if (point_off_side(stroke)) return "a stroke on its side is refused, " + std::to_string(i);
        const auto last = static_cast<std::int64_t>(stroke.line.size()) - 1;
        const auto which = static_cast<std::size_t>(draw.number(0, last));
        const std::int64_t across = draw.one_in(2) ? 1 : draw.number(1, 10'000);
        stroke.line[which].x = static_cast<std::int32_t>(stroke.side == Side::left ? -across : across);
        if (point_off_side(stroke) != which) return "a point on the other side goes unseen, " + std::to_string(i);
    }
    return std::nullopt;
}

TEST_CASE("S16: what was painted stays on its side in the past, and mirrored on the other") {
    holds(strokes_stay_on_their_side);
    catches(Break::s16_stroke_swapped, strokes_stay_on_their_side);
}

TEST_CASE("S16: a stroke that crosses to the other side is found, at the point where it does") {
    holds(a_stroke_that_crosses_is_found);
    catches(Break::s16_stroke_crosses, a_stroke_that_crosses_is_found);
}

}  // namespace
}  // namespace unknot::laws
