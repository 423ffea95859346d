// The lexicon of content/, read through the sentences that people type: what a physiotherapist would take from them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "core/finding/understand.hpp"

using namespace unknot;
using body::Side;
using catalog::Answer;
using catalog::PhraseKind;
using finding::Understood;
using finding::When;

namespace {

using Ids = std::set<std::string>;

const catalog::Catalog& lexicon() { return catalog::content_with_words(); }

Understood before(std::string_view text) { return finding::understand(lexicon(), text, When::before); }

/// "left blade-whole", "middle spine-back", "? neck-side" where no side was said.
Ids pains(const Understood& heard) {
    Ids all;
    for (const auto& pain : heard.pains) {
        std::string side = "?";
        if (pain.side) side = *pain.side == Side::left ? "left" : *pain.side == Side::right ? "right" : "middle";
        all.insert(side + " " + std::string(lexicon().zones[pain.zone.index].id));
    }
    return all;
}

bool hurts(const Understood& heard, const std::string& place) { return pains(heard).contains(place); }

Ids sides(const Understood& heard) {
    Ids all;
    for (const std::string& place : pains(heard)) all.insert(place.substr(0, place.find(' ')));
    return all;
}

Ids movements(const Understood& heard) {
    Ids all;
    for (const auto& one : heard.movements) all.emplace(lexicon().movements[one.movement.index].id);
    return all;
}

Ids causes(const Understood& heard) {
    Ids all;
    for (const auto one : heard.causes) all.emplace(lexicon().causes[one.index].id);
    return all;
}

Ids qualities(const Understood& heard) {
    Ids all;
    for (const auto one : heard.qualities) all.emplace(lexicon().qualities[one.index].id);
    return all;
}

/// "chest_pain yes", "clot_history unsure".
Ids raised(const Understood& heard) {
    Ids all;
    for (const auto& given : heard.answers) {
        CHECK(given.answer != Answer::no);
        const std::string answer = given.answer == Answer::yes ? " yes" : " unsure";
        all.insert(std::string(lexicon().questions[given.question.index].id) + answer);
    }
    return all;
}

/// `question.<id>.<part>` in English, without the stars around the words to stand out; empty if it has no such words.
std::string words_of(const catalog::Question& question, std::string_view part) {
    const std::string record = "question." + std::string(question.id);
    const auto& all = lexicon().words;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& words) { return words.record == record; });
    if (found == all.end()) return {};
    std::string_view rest = found->sentences;
    const auto next = [&] {
        const std::string_view field = rest.substr(0, rest.find('\0'));
        rest.remove_prefix(field.size() + 1);
        return field;
    };
    while (!rest.empty()) {
        const std::string_view key = next();
        std::string sentence{next()};
        if (key != part) continue;
        std::erase(sentence, '*');
        return sentence;
    }
    return {};
}

/// Raised to a certain yes although it is graver than the question whose words these are.
bool wrongly_graver(const facts::GivenAnswer& given, const catalog::Question& question) {
    const catalog::Question& raised = lexicon().questions[given.question.index];
    // A hand that wastes is new weakness, whoever asks after it.
    const bool wasting_hand = question.id == "smoker_arm_pain" && raised.id == "new_weakness";
    return given.answer == Answer::yes && raised.yes.verdict > question.yes.verdict && !wasting_hand;
}

}  // namespace

TEST_CASE("a knot under the shoulder blade, pinchy when checking traffic") {
    const std::string text = "a knot under my shoulder blade, pinchy when I check traffic";
    const Understood heard = before(text);
    CHECK(pains(heard) == Ids{"? blade-whole", "? blade-inner", "? blade-tip"});
    for (const auto& pain : heard.pains) CHECK(lexicon().qualities[pain.quality->index].id == "pinchy");
    CHECK(qualities(heard) == Ids{"tender", "tight", "pinchy"});
    CHECK(movements(heard) == Ids{"check_traffic"});
    CHECK(raised(heard).empty());
    CHECK(heard.unknown.empty());
    const auto pinchy = std::find_if(heard.spans.begin(), heard.spans.end(), [&](const finding::Span& span) {
        return text.substr(span.from, span.to - span.from) == "pinchy";
    });
    REQUIRE(pinchy != heard.spans.end());
    CHECK(pinchy->kind == PhraseKind::quality);
}

TEST_CASE("a side said with a hyphen, as one, as both, or behind the place is the side of the place") {
    CHECK(sides(before("right-sided neck pain")) == Ids{"right"});
    CHECK(sides(before("Left sided ache in the shoulder")) == Ids{"left"});
    CHECK(pains(before("pain on both sides of my neck")) == Ids{"left neck-side", "right neck-side"});
    CHECK(sides(before("it's my right one, the shoulder, that aches")) == Ids{"right"});
    CHECK(pains(before("the right side of my neck and the left side of my head")) ==
          Ids{"right neck-side", "left temple"});
    CHECK(sides(before("my shoulder's stiff, mostly on the left")) == Ids{"left"});
    CHECK(sides(before("ache neck side L")) == Ids{"left"});
    CHECK(sides(before("ache neck side l")) != Ids{"left"});
}

TEST_CASE("right at, right-handed and turning left tell no side that hurts") {
    CHECK(pains(before("pain right at the front of my shoulder")) == Ids{"? shoulder-front"});
    CHECK(sides(before("hurts right under the collarbone")) == Ids{"?"});
    CHECK(sides(before("I'm right handed and my left shoulder hurts")) == Ids{"left"});
    CHECK(sides(before("my left shoulder hurts right in the middle of the night")) == Ids{"left"});
    const Understood turned = before("stiff neck, can't turn my head to the left");
    CHECK(sides(turned) == Ids{"?"});
    CHECK(movements(turned) == Ids{"turn_head_same_side", "turn_head_other_side"});
}

TEST_CASE("denials raise nothing, and what is felt instead is kept") {
    const Understood band = before("no numbness or tingling, just a tight band across the top of my shoulders");
    CHECK(raised(band).empty());
    CHECK(qualities(band) == Ids{"tight"});
    CHECK(hurts(band, "? shoulder-top"));
    const Understood dull = before("it isn't sharp, more a dull ache deep in the right shoulder");
    CHECK(qualities(dull) == Ids{"ache", "dull"});
    CHECK(sides(dull) == Ids{"right"});
    const Understood burning =
        before("its not pins and needles its more of a burning between spine and right shoulder blade");
    CHECK(raised(burning).empty());
    CHECK(pains(burning) == Ids{"right blade-inner"});
    CHECK(qualities(burning) == Ids{"burning"});
    CHECK(raised(before("No chest pain, no shortness of breath, no fever. Just a sore left shoulder from tennis.")) ==
          Ids{});
    CHECK(raised(before(
              "never had cancer or a stroke, haven't had a fall, no blood thinners, no history of blood clots")) ==
          Ids{});
}

TEST_CASE("but a denial clears nothing that is said beside it") {
    CHECK(raised(before("i dont have any numbness but my hand tingles sometimes")) == Ids{"arm_tingling yes"});
    CHECK(raised(before("it's not numb but it feels weak")) == Ids{"new_weakness unsure", "unwell unsure"});
    CHECK(raised(before("no fever, chest pain though")).contains("chest_pain yes"));
    CHECK(raised(before("not just sore, i have chest pain")).contains("chest_pain yes"));
    CHECK(raised(before("doesn't hurt at rest but chest pain walking uphill")).contains("effort_pain yes"));
}

TEST_CASE("what was once and is gone is not now, and stays a question where it lasts") {
    CHECK(raised(before("used to have chest pain but not now")).empty());
    CHECK(raised(before("I had cancer ten years ago, all clear now. My right shoulder blade aches.")) ==
          Ids{"cancer unsure"});
    CHECK(raised(before("chest pain years ago and now it is back, chest pain again")).contains("chest_pain yes"));
}

TEST_CASE("somebody else's illness is theirs") {
    const Understood mum = before("my mum had a stroke and I'm worried, my left shoulder is stiff");
    CHECK(raised(mum).empty());
    CHECK(sides(mum) == Ids{"left"});
    CHECK(raised(before("my mum had a stroke and now my own face droops")).contains("stroke_signs yes"));
    CHECK(raised(before("my husband thinks i have chest pain")).contains("chest_pain yes"));
}

TEST_CASE("long rambling tales keep places, days and alarms") {
    const Understood desk = before(
        "honestly its been ages, achey shoulders + headaches from staring at my monitor all day, and the back of my "
        "neck feels like a rope, gets worse driving home, dont think its anything bad");
    CHECK(causes(desk).contains("desk_hours"));
    CHECK(causes(desk).contains("driving"));
    CHECK(hurts(desk, "? neck-back"));
    CHECK(qualities(desk).contains("tight"));
    const Understood nerve = before(
        "So I was carrying my toddler on sunday, felt something pull, and since then pain shoots down my left arm and "
        "my fingers go numb");
    CHECK(raised(nerve).contains("arm_tingling yes"));
    CHECK(hurts(nerve, "left arm-outer"));
    CHECK(causes(nerve).contains("carrying_child"));
    const Understood heart = before(
        "probably just a knot but my jaw and left arm ache when I walk uphill and I get sweaty, sorry for the long "
        "message");
    CHECK(raised(heart).contains("effort_pain yes"));
}

TEST_CASE("a comparison is not a sport, and a bent word is still the word") {
    const Understood ball = before("I've had this knot in my right trap for 3 weeks, it feels like a golf ball");
    CHECK(causes(ball).empty());
    CHECK(sides(ball) == Ids{"right"});
    CHECK(sides(before("my left sholder is realy stif")) == Ids{"left"});
    CHECK(hurts(before("neck's been bad since I slept funny"), "? neck-side"));
    CHECK(movements(before("can't put my bra on without a twinge")) == Ids{"hand_behind_back"});
}

TEST_CASE("what is not understood is listed, not dropped") {
    const std::string text = "a wobbling jellyfish beneath my left shoulder";
    const Understood heard = before(text);
    REQUIRE(heard.unknown.size() == 1);
    CHECK(
        text.substr(heard.unknown[0].from, heard.unknown[0].to - heard.unknown[0].from).starts_with("wobbling jelly"));
    CHECK(sides(heard) == Ids{"left"});
}

TEST_CASE("whatever stands around it, every alarming phrase of the lexicon raises all its questions") {
    for (const catalog::Phrase& phrase : lexicon().phrases) {
        if (phrase.kind != PhraseKind::question) continue;
        const std::string said(phrase.words);
        for (const std::string& text :
             {said, "my left shoulder aches. " + said, "all right, " + said, said + ", right at the side of my neck",
              "not sharp, it's more an ache. " + said, "both my shoulders are stiff and now " + said}) {
            INFO(text);
            const Understood heard = before(text);
            for (const std::uint16_t question : phrase.targets) {
                const auto raises = [&](const auto& given) {
                    return given.question.index == question && given.answer != Answer::no;
                };
                CHECK(std::any_of(heard.answers.begin(), heard.answers.end(), raises));
            }
        }
    }
}

TEST_CASE("a question of the check, said in its own words, is raised") {
    const auto& questions = lexicon().questions;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const catalog::Question& question = questions[i];
        REQUIRE_FALSE(words_of(question, "ask").empty());
        REQUIRE(words_of(question, "brief").empty() == (question.tense != catalog::Tense::now));
        for (const std::string& text : {words_of(question, "ask"), words_of(question, "brief")}) {
            INFO(question.id << ": " << text);
            const Understood heard = before(text);
            const auto meant = [&](const facts::GivenAnswer& given) {
                return given.question.index == i || given.question == question.part_of;
            };
            CHECK((text.empty() || std::any_of(heard.answers.begin(), heard.answers.end(), meant)));
            for (const auto& given : heard.answers) {
                INFO("raises " << questions[given.question.index].id);
                CHECK_FALSE(wrongly_graver(given, question));
            }
        }
    }
}

TEST_CASE("the words of the check, denied or of long ago, raise nothing") {
    for (const char* text :
         {"no trouble walking", "my legs do not give way", "no severe head or neck pain",
          "i never lost bladder or bowel control", "no stabbing pain on breathing in", "no new headache",
          "years ago I could not lift my arm, it is fine now", "no arm suddenly cold or white",
          "I used to have pain from hurrying", "years ago i had trouble walking", "no swollen limb or grey skin"}) {
        INFO(text);
        CHECK(raised(before(text)).empty());
    }
}
