// How long it has lasted, and words that are misspelt or interrupted, in sentences as people type them.
#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <utility>

#include "core/finding/understand.hpp"

using namespace unknot;
using finding::Understood;
using finding::When;

namespace {

const catalog::Catalog& lexicon() { return catalog::content_with_words(); }

Understood before(std::string_view text) { return finding::understand(lexicon(), text, When::before); }

std::set<std::string> raised(std::string_view text) {
    std::set<std::string> all;
    for (const auto& given : before(text).answers) {
        const std::string answer = given.answer == catalog::Answer::yes ? " yes" : " unsure";
        all.insert(std::string(lexicon().questions[given.question.index].id) + answer);
    }
    return all;
}

/// Days at least and at most; -1: nobody knows how much longer; {-1, -1}: none was said.
std::pair<int, int> lasted(std::string_view text) {
    const auto said = before(text).duration;
    if (!said) return {-1, -1};
    return {said->at_least, said->at_most ? static_cast<int>(*said->at_most) : -1};
}

}  // namespace

TEST_CASE("how long a pain has lasted is heard as a range of days") {
    CHECK(lasted("my right shoulder has been sore for three weeks") == std::pair{21, 21});
    CHECK(lasted("2-3 weeks of upper back ache") == std::pair{14, 21});
    CHECK(lasted("past few days my forearm aches") == std::pair{2, 6});
    CHECK(lasted("sore shoulder since yesterday") == std::pair{1, 2});
    CHECK(lasted("on and off for years, my neck") == std::pair{730, -1});
    CHECK(lasted("over a month of pain in my shoulder") == std::pair{30, -1});
    CHECK(lasted("10 days ago i felt a twinge in my left shoulder") == std::pair{10, 10});
}

TEST_CASE("a day tells how long if what began then is told with it, and is not denied") {
    CHECK(lasted("my wrist aches, it came on on monday") == std::pair{0, 7});
    CHECK(lasted("fell on monday, my wrist sore since") == std::pair{0, 7});
    CHECK(lasted("my wrist aches on monday") == std::pair{-1, -1});
    CHECK(lasted("my shoulder aches, it did not start on monday") == std::pair{-1, -1});
}

TEST_CASE("how long it lasts each time is told by what brings it on, and a guess at the number is no doubt") {
    CHECK(lasted("my neck aches for three days after the swim") == std::pair{3, 3});
    CHECK(lasted("my neck ached three days after the swim") == std::pair{-1, -1});
    CHECK(lasted("for maybe two months my right wrist aches") == std::pair{60, 60});
}

TEST_CASE("a stretch of time that tells something else is not how long it hurts") {
    for (const char* text : {"i sit 8 hours a day at a desk, my neck hurts", "my neck hurts every three weeks",
                             "i am 12 weeks pregnant and my neck hurts", "i'm 52 years old and my neck hurts",
                             "flew 10 days ago", "physio for 3 months"}) {
        INFO(text);
        CHECK(lasted(text) == std::pair{-1, -1});
    }
}

TEST_CASE("a pain as old as the check asks for is asked about, and one that may be so is too") {
    CHECK(raised("my neck aches for 5 weeks").empty());
    CHECK(raised("my neck aches for 6 weeks") == std::set<std::string>{"old_pain yes"});
    CHECK(raised("my neck aches for 5-6 weeks") == std::set<std::string>{"old_pain unsure"});
}

TEST_CASE("a slip of the pen inside a phrase hides no alarm") {
    CHECK(raised("pins and neddles in my left hand").contains("arm_tingling yes"));
    CHECK(raised("im on blod thiners").contains("blood_thinner yes"));
    CHECK(raised("osteoperosis").contains("fragile_bones yes"));
    CHECK(raised("rhuematoid arthritis").contains("neck_or_vessel yes"));
}

TEST_CASE("little words inside a phrase hide no alarm") {
    CHECK(raised("my arm looks a bit swollen").contains("swollen_limb yes"));
    CHECK(raised("my face looks really droopy today").contains("stroke_signs yes"));
}

TEST_CASE("what began long ago and goes on is no matter of the past") {
    CHECK(raised("my chest pain started two years ago").contains("chest_pain yes"));
    CHECK(raised("i had breast cancer in 2009") == std::set<std::string>{"cancer unsure"});
}

TEST_CASE("a place inside a condition that lasts is none that hurts") {
    CHECK(before("i had breast cancer").pains.empty());
    CHECK(before("my kidney transplant").pains.empty());
}

TEST_CASE("while pressing, a number that is too much eases, and never presses") {
    using finding::SaidSignal;
    const auto signals = [](std::string_view text) {
        return finding::understand(lexicon(), text, When::pressing).signals;
    };
    CHECK(signals("its a 9 out of 10") == std::vector{SaidSignal::severe});
    CHECK(signals("6/10") == std::vector{SaidSignal::ease_off});
    CHECK(signals("3/10").empty());
}
