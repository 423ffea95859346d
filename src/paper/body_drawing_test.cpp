#include "paper/body_drawing.hpp"

#include <catch2/catch.hpp>

#include "core/catalog/catalog.hpp"

using namespace unknot;
using namespace unknot::paper;

TEST_CASE("from the front the person's right is on the viewer's left, from behind on the viewer's right", "[paper]") {
    for (const bool front : {true, false}) {
        const auto view = read_view(front ? outlines_from_the_front() : outlines_from_behind());
        REQUIRE(view);
        int sided = 0;
        for (const ZoneOutline& zone : view->zones) {
            if (zone.place.side == body::Side::middle) continue;
            const bool on_the_left = zone.at.x < view->width / 2;
            CHECK(on_the_left == ((zone.place.side == body::Side::right) == front));
            sided += 1;
        }
        CHECK(sided > 50);
    }
}

TEST_CASE("every zone is drawn from the front or from behind", "[paper]") {
    const auto front = read_view(outlines_from_the_front());
    const auto back = read_view(outlines_from_behind());
    REQUIRE((front && back));
    const auto& zones = catalog::content().zones;
    for (std::uint16_t i = 0; i < zones.size(); ++i) {
        int seen = 0;
        for (const auto* view : {&*front, &*back}) {
            for (const ZoneOutline& zone : view->zones) seen += zone.place.zone.index == i;
        }
        INFO(zones[i].id);
        CHECK(seen >= (zones[i].midline ? 1 : 2));
    }
}

TEST_CASE("what is no outline of a body is not drawn half", "[paper]") {
    CHECK_FALSE(read_view(""));
    CHECK_FALSE(read_view("<svg viewBox=\"0 0 0 0\"></svg>"));
    CHECK_FALSE(read_view("<svg viewBox=\"0 0 8 8\"><path data-body=\"\" d=\"M1 1C2 2\"/></svg>"));
    CHECK_FALSE(
        read_view("<svg viewBox=\"0 0 8 8\"><path data-zone=\"tail\" data-side=\"left\" d=\"M1 1L2 2Z\"/></svg>"));
    CHECK_FALSE(read_view("<svg viewBox=\"0 0 8 8\"><path d=\""));
}
