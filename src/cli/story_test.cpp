#include "cli/story.hpp"

#include <catch2/catch.hpp>

#include "verbs/verbs.hpp"
#include "words/words.hpp"

using namespace unknot;
using namespace unknot::facts;

namespace {

template <class Enum>
std::vector<std::string> keys_of(const std::string& beginning) {
    std::vector<std::string> keys;
    for (const std::string_view name : verbs::enum_names<Enum>()) keys.push_back(beginning + std::string{name});
    return keys;
}

bool said(const std::string& key) { return words::sentence("en", key).has_value(); }

/// A spot on the left, held twice.
verbs::RecordedSession one_spot() {
    verbs::RecordedSession recorded;
    recorded.session = "01956f2c-1c00-7abc-8def-000000000001";
    recorded.started = {{1'795'300'000'000}, 60};
    recorded.made_with = {{"0.1.0", "1f0c"}};
    PlannedSpot spot;
    spot.muscle = *verbs::find_id<body::MuscleId>("infraspinatus");
    spot.holds = 2;
    spot.hold = {30};
    spot.start = {1};
    spot.ceiling = {3};
    recorded.plan.spots = {spot};
    return recorded;
}

}  // namespace

TEST_CASE("Every signal and every reason has its words, and every cue what is said or shown", "[cli]") {
    auto keys = keys_of<Signal>("replay.heard.");
    for (const std::string& key : keys_of<CueBecause>("replay.because.")) keys.push_back(key);
    for (const std::string& key : keys_of<Purpose>("replay.title.")) keys.push_back(key);
    for (const std::string& key : keys) {
        INFO(key);
        CHECK(said(key));
    }
    for (const std::string_view name : verbs::enum_names<Cue>()) {
        const std::string key = "session.cue." + std::string{name};
        INFO(key);
        CHECK((said(key) || (said(key + ".left") && said(key + ".right")) ||
               said("replay.unspoken." + std::string{name})));
    }
}

TEST_CASE("A story has a line a moment: when, who, what, and behind what was said to the person, why", "[cli]") {
    verbs::Replayed replayed;
    const CueReason found{CueBecause::signal, Signal::found};
    replayed.moments = {
        {{0}, TimedCue{{0}, Cue::get_ready, 0, Side::left, {1}, {CueBecause::started, {}}}},
        {{61'250}, SessionEvent{{61'250}, Signal::found, {}}},
        {{61'250}, TimedCue{{61'250}, Cue::press, 0, Side::left, {1}, found}},
        {{3'600'000}, SessionEvent{{3'600'000}, Signal::number, PressureIntensity{7}}},
    };
    CHECK(cli::story(one_spot(), replayed, "en") ==
          "Session 01956f2c-1c00-7abc-8def-000000000001, 2026-11-21 23:26\n"
          "  your left arm turner: holds 2, each of 30 seconds; pressure 1 to 3 of 10\n"
          "> what Unknot said, and why; < what came from you or your device\n"
          "\n"
          "  0:00.0  > Get ready. Jaw loose. Shoulders low. Breathe out.   The session began.\n"
          "  1:01.2  < the spot is found\n"
          "  1:01.2  > Press. Left side. Slowly. (1 of 10)                 Because of: the spot is found.\n"
          " 60:00.0  < 7 of 10\n"
          "\n"
          "No end of it is on record; this is all that is known.\n");
}

TEST_CASE("The end of a story says what came of it, and whether it is what was put on record then", "[cli]") {
    verbs::RecordedSession recorded = one_spot();
    recorded.ended.emplace();
    verbs::Replayed replayed;
    replayed.record.pressed = {74'000};
    replayed.record.length = {605'000};
    const std::string sum = "\n\nPressed: 1:14.0. Length: 10:05.0. In minutes and seconds.\n";
    CHECK(cli::story(recorded, replayed, "en").ends_with(sum + "What came of it is what was put on record then.\n"));
    replayed.agrees = false;
    CHECK(
        cli::story(recorded, replayed, "en").ends_with(sum + "What came of it is not what was put on record then.\n"));
}

TEST_CASE("What had lasted long enough is named, where it can be one thing alone", "[cli]") {
    verbs::Replayed replayed;
    const auto ran_out = [&](Cue cue) {
        replayed.moments = {{{0}, TimedCue{{0}, cue, 0, Side::left, {1}, {CueBecause::time_up, {}}}}};
        return cli::story(one_spot(), replayed, "en");
    };
    CHECK(ran_out(Cue::let_go).find("The hold was as long as it was to be.") != std::string::npos);
    CHECK(ran_out(Cue::done).find("The time for what came before was up.") != std::string::npos);
}

TEST_CASE("Another engine or content is said before anything else", "[cli]") {
    verbs::Replayed replayed;
    CHECK(cli::other_version(one_spot(), replayed, "en").empty());
    replayed.other_version = true;
    const std::string told = cli::other_version(one_spot(), replayed, "en");
    CHECK(told.starts_with("Recorded with 0.1.0 / 1f0c; this program is "));
    CHECK(cli::story(one_spot(), replayed, "en").starts_with(told + "\n"));
}
