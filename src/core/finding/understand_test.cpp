#include "core/finding/understand.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "core/finding/small_catalog.hpp"

using namespace unknot;
using body::Side;
using catalog::Answer;
using catalog::PhraseKind;
using finding::SaidSignal;
using finding::Understood;
using finding::When;
namespace small = finding::small;

namespace {

Understood before(std::string_view text) { return finding::understand(small::content, text, When::before); }
Understood after(std::string_view text) { return finding::understand(small::content, text, When::after); }
std::vector<SaidSignal> pressing(std::string_view text) {
    return finding::understand(small::content, text, When::pressing).signals;
}

std::optional<Answer> answer(const Understood& heard, std::uint16_t question) {
    for (const auto& given : heard.answers) {
        if (given.question.index == question) return given.answer;
    }
    return std::nullopt;
}

const finding::HeardPain* pain_in(const Understood& heard, std::uint16_t zone) {
    for (const auto& pain : heard.pains) {
        if (pain.zone.index == zone) return &pain;
    }
    return nullptr;
}

using Signals = std::vector<SaidSignal>;
constexpr auto yes = Answer::yes;
constexpr auto unsure = Answer::unsure;

}  // namespace

TEST_CASE("a plain story gives place, side, quality, movement and cause, with the words they came from") {
    const std::string text = "A dull ache at the front of my shoulder, left. Worse turning my head; lots of tennis";
    const Understood heard = before(text);
    REQUIRE(heard.pains.size() == 1);
    CHECK(heard.pains[0].zone.index == small::shoulder_front);
    CHECK(heard.pains[0].side == Side::left);
    CHECK_FALSE(heard.pains[0].needs_side);
    CHECK(heard.pains[0].quality == catalog::QualityId{small::dull_ache});
    REQUIRE(heard.movements.size() == 1);
    CHECK(heard.movements[0].movement.index == small::turn_head);
    CHECK(heard.causes == std::vector{catalog::CauseId{small::tennis}});
    const auto& span = heard.spans[heard.pains[0].span];
    CHECK(text.substr(span.from, span.to - span.from) == "front of my shoulder");
    CHECK(heard.answers.empty());
}

TEST_CASE("with no side said there is no side, and it is asked") {
    const Understood heard = before("my neck aches");
    REQUIRE(heard.pains.size() == 1);
    CHECK_FALSE(heard.pains[0].side.has_value());
    CHECK(heard.pains[0].needs_side);
}

TEST_CASE("a midline place needs no side") {
    const Understood heard = before("my spine aches");
    REQUIRE(heard.pains.size() == 1);
    CHECK(heard.pains[0].side == Side::middle);
    CHECK_FALSE(heard.pains[0].needs_side);
}

TEST_CASE("left and right go to the nearest place of their clause, and never cross") {
    const Understood heard = before("my left neck and right thumb");
    REQUIRE(heard.pains.size() == 2);
    CHECK(pain_in(heard, small::neck_side)->side == Side::left);
    CHECK(pain_in(heard, small::thumb)->side == Side::right);
    const Understood behind = before("pain in my neck on the right and thumb on the left");
    CHECK(pain_in(behind, small::neck_side)->side == Side::right);
    CHECK(pain_in(behind, small::thumb)->side == Side::left);
}

TEST_CASE("a side may stand inside the words for a place, or for a cause, whose side is nobody else's") {
    const Understood heard = before("ache at the front of my right shoulder, and in my neck");
    REQUIRE(pain_in(heard, small::shoulder_front) != nullptr);
    CHECK(pain_in(heard, small::shoulder_front)->side == Side::right);
    CHECK_FALSE(pain_in(heard, small::shoulder_front)->side_carried);
    CHECK(pain_in(heard, small::shoulder_outer) == nullptr);
    const Understood bag = before("bag on my left shoulder, my neck aches");
    CHECK(bag.causes == std::vector{catalog::CauseId{small::bag}});
    REQUIRE(bag.pains.size() == 1);
    CHECK(bag.pains[0].needs_side);
}

TEST_CASE("of two phrases that overlap the longer one is meant, wherever it begins") {
    const Understood heard = before("when i put my hand behind my back");
    REQUIRE(heard.movements.size() == 1);
    CHECK(heard.movements[0].movement.index == small::hand_behind_back);
    CHECK(heard.pains.empty());
}

TEST_CASE("both sides give a pain on each") {
    const Understood heard = before("neck on both sides, both sides");
    REQUIRE(heard.pains.size() == 2);
    CHECK(heard.pains[0].side == Side::left);
    CHECK(heard.pains[1].side == Side::right);
}

TEST_CASE("the only side said is carried to other places, and marked so") {
    const Understood heard = before("left neck aches. Also my thumb");
    CHECK_FALSE(pain_in(heard, small::neck_side)->side_carried);
    CHECK(pain_in(heard, small::thumb)->side == Side::left);
    CHECK(pain_in(heard, small::thumb)->side_carried);
    const Understood two = before("left neck. right arm. Also my thumb");
    CHECK(pain_in(two, small::thumb)->needs_side);
}

TEST_CASE("a side that belongs to a cause is not given to a place") {
    for (const char* text : {"my neck aches, screen on the left", "screen is on the left, my neck aches",
                             "my neck aches because of the bag on the right"}) {
        INFO(text);
        const Understood heard = before(text);
        REQUIRE(pain_in(heard, small::neck_side) != nullptr);
        CHECK(pain_in(heard, small::neck_side)->needs_side);
    }
}

TEST_CASE("right now is no side, and left is not always one") {
    CHECK(before("my neck hurts right now").pains.at(0).needs_side);
    CHECK(before("i left and my neck hurts").pains.at(0).needs_side);
    CHECK(before("my neck hurts on the right now and then").pains.at(0).side == Side::right);
}

TEST_CASE("right at, right-handed and i left tell no side, and take none away") {
    CHECK(before("pain right at the front of my shoulder").pains.at(0).needs_side);
    const Understood heard = before("i am right-handed and my left neck hurts");
    REQUIRE(heard.pains.size() == 1);
    CHECK(heard.pains[0].side == Side::left);
    CHECK(before("my left neck hurts right at the thumb").pains.at(0).side == Side::left);
    CHECK(before("on the right at the front of my shoulder").pains.at(0).side == Side::right);
}

TEST_CASE("a side is not lost to a place that begins in the same words") {
    const Understood heard = before("the left side of my neck and the right side of my thumb");
    CHECK(pain_in(heard, small::neck_side)->side == Side::left);
    CHECK(pain_in(heard, small::thumb)->side == Side::right);
    CHECK(before("both sides of my neck").pains.size() == 2);
}

TEST_CASE("a side alone is of the place named behind it, unless that has its own") {
    const Understood heard = before("it's my right one, the thumb i mean");
    REQUIRE(heard.pains.size() == 1);
    CHECK(heard.pains[0].side == Side::right);
    const Understood own = before("on the right, left thumb");
    REQUIRE(own.pains.size() == 1);
    CHECK(own.pains[0].side == Side::left);
}

TEST_CASE("an exact word for the quality goes before a vague one, and none is lost") {
    const Understood heard = before("a knot in my neck, sharp turning my head, tingling");
    CHECK(pain_in(heard, small::neck_side)->quality == catalog::QualityId{small::sharp});
    CHECK(heard.qualities.size() == 3);
    CHECK(pain_in(before("a knot in my neck"), small::neck_side)->quality == catalog::QualityId{small::dull_ache});
}

TEST_CASE("what it is instead is not denied with what it is not") {
    CHECK(before("not my thumb it's my neck").pains.size() == 1);
    CHECK(answer(before("no fever it's chest pain"), small::chest_pain) == yes);
    CHECK(answer(before("never had fever"), small::fever) == std::nullopt);
}

TEST_CASE("a verb or an owner hung on a word hides it not") {
    CHECK(before("my thumb's sore").pains.size() == 1);
    CHECK(before("the right's worse").pains.empty());
}

TEST_CASE("a vague place gives way to the exact one it holds") {
    const Understood heard = before("my shoulder hurts at the front of my shoulder");
    REQUIRE(heard.pains.size() == 1);
    CHECK(heard.pains[0].zone.index == small::shoulder_front);
    CHECK(before("my shoulder hurts").pains.size() == 3);
}

TEST_CASE("an alarming word raises its question, a vague one as unsure, and nothing is ever answered no") {
    CHECK(answer(before("I have chest pain"), small::chest_pain) == yes);
    CHECK(answer(before("I have FEVER"), small::fever) == yes);
    const Understood vague = before("tight chest");
    CHECK(answer(vague, small::chest_pain) == unsure);
    CHECK(answer(vague, small::breathless) == unsure);
    rc::prop("never no", [] {
        static const std::vector<std::string> parts{
            "no ",  "not ", "maybe ", "fever ", "chest pain ", "years ago ",       "my sister ", "blood clot ",
            "and ", ", ",   "but ",   "i ",     "or ",         "short of breath ", "has ",       ". "};
        std::string text;
        for (int i = *rc::gen::inRange(0, 12); i > 0; --i) text += *rc::gen::elementOf(parts);
        for (const When when : {When::before, When::after}) {
            const Understood heard = finding::understand(small::content, text, when);
            for (const auto& given : heard.answers) RC_ASSERT(given.answer != Answer::no);
            for (const auto& one : heard.symptoms) RC_ASSERT(one.answer != Answer::no);
        }
    });
}

TEST_CASE("a phrase may hold the word that opens a clause, but no full stop") {
    CHECK(answer(before("i am hot because of it"), small::fever) == yes);
    CHECK_FALSE(answer(before("i am hot. because of it"), small::fever).has_value());
}

TEST_CASE("a denied alarm raises nothing, to the end of its clause") {
    CHECK(before("no fever").answers.empty());
    CHECK(before("no fever and chest pain").answers.empty());
    CHECK(before("no fever or chest pain").answers.empty());
    CHECK(before("I don't have any fever").answers.empty());
    CHECK(before("no fever, chest pain or blood clot").answers.empty());
    CHECK(before("I do not think i have a fever").answers.empty());
    CHECK(before("no hay fever").causes.empty());
}

TEST_CASE("a denial ends where something new begins") {
    for (const char* text :
         {"no fever, chest pain", "no fever but chest pain", "no fever. chest pain", "no fever and i have chest pain",
          "no fever and now chest pain", "no fever i have chest pain", "not feeling well with chest pain",
          "haven't slept for days it is the chest pain", "no fever, chest pain or whatever it is"}) {
        INFO(text);
        CHECK(answer(before(text), small::chest_pain) == yes);
    }
    CHECK(answer(before("chest pain not fever"), small::chest_pain) == yes);
    CHECK_FALSE(answer(before("chest pain not fever"), small::fever).has_value());
}

TEST_CASE("a past alarm raises only facts that last, as unsure") {
    CHECK(answer(before("blood clot years ago"), small::clot) == unsure);
    CHECK(answer(before("years ago i had a blood clot"), small::clot) == unsure);
    CHECK(before("fever years ago").answers.empty());
    CHECK(answer(before("blood clot years ago and now chest pain"), small::chest_pain) == yes);
    CHECK(answer(before("years ago i had a blood clot now i have chest pain"), small::chest_pain) == yes);
    CHECK(answer(before("blood clot years ago and chest pain"), small::chest_pain) == yes);
}

TEST_CASE("another person's alarm raises nothing, the speaker's own still does") {
    CHECK(before("my sister has a blood clot").answers.empty());
    CHECK(before("my sister has fever and chest pain").answers.empty());
    CHECK(answer(before("my sister has fever and i have chest pain"), small::chest_pain) == yes);
    CHECK(answer(before("chest pain like my sister"), small::chest_pain) == yes);
    CHECK(answer(before("my sister says i have chest pain"), small::chest_pain) == yes);
    CHECK(before("my sister has a sore neck").pains.empty());
}

TEST_CASE("doubt raises unsure, and so does a doubtful denial") {
    CHECK(answer(before("maybe fever"), small::fever) == unsure);
    CHECK(answer(before("fever i think"), small::fever) == unsure);
    CHECK(answer(before("maybe no fever"), small::fever) == unsure);
    CHECK(answer(before("maybe fever. yes, fever"), small::fever) == yes);
}

TEST_CASE("a harmless phrase around an alarming word wins, one that only overlaps does not") {
    const Understood hay = before("i have hay fever");
    CHECK(hay.answers.empty());
    CHECK(hay.causes == std::vector{catalog::CauseId{small::bag}});
    CHECK(answer(before("across my chest pain"), small::chest_pain) == yes);
    const Understood both = before("pain in my left arm");
    CHECK(answer(both, small::chest_pain) == unsure);
    REQUIRE(pain_in(both, small::arm_front) != nullptr);
    CHECK(pain_in(both, small::arm_front)->side == Side::left);
}

TEST_CASE("being unable to move counts as the movement, a movement that does not hurt does not") {
    CHECK(before("i can not lift my arm").movements.size() == 2);
    CHECK(before("it does not hurt throwing").movements.empty());
}

TEST_CASE("a place denied is no pain") {
    CHECK(before("not in my neck").pains.empty());
    CHECK(before("not in my neck but in my thumb").pains.size() == 1);
}

TEST_CASE("a mark takes the place it was said of, which then is no pain by itself") {
    const Understood heard = before("a bruise on my arm on the left");
    REQUIRE(heard.marks.size() == 1);
    CHECK(heard.marks[0].reason.index == small::bruise);
    REQUIRE(heard.marks[0].zones.size() == 1);
    CHECK(heard.marks[0].zones[0] == small::arm_front);
    CHECK(heard.marks[0].side == Side::left);
    CHECK(heard.pains.empty());
    CHECK(before("a bruise and a dull ache in my arm").pains.size() == 1);
    CHECK(before("no bruise on my arm").marks.empty());
}

TEST_CASE("one wrong letter in a longer word is forgiven, but never makes a denial or a side") {
    for (const char* word : {"sholder", "shoulderr", "shouldar", "shuolder"}) {
        INFO(word);
        const Understood heard = before(word);
        REQUIRE(heard.spans.size() == 1);
        CHECK(heard.spans[0].misspelt);
        CHECK(heard.pains.size() == 3);
    }
    CHECK(before("shaulter").spans.empty());
    CHECK(before("nect").spans.empty());
    CHECK(answer(before("havent' fevar"), small::fever) == yes);
    CHECK(before("righty neck").pains.at(0).needs_side);
}

TEST_CASE("what no phrase explains is listed by where it stands") {
    const std::string text = "my neck wobbles like jelly on the left";
    const Understood heard = before(text);
    REQUIRE(heard.unknown.size() == 1);
    CHECK(text.substr(heard.unknown[0].from, heard.unknown[0].to - heard.unknown[0].from) == "wobbles like jelly");
}

TEST_CASE("while pressing, words only ever make it gentler") {
    CHECK(pressing("good") == Signals{});
    CHECK(pressing("more") == Signals{});
    CHECK(pressing("dull ache") == Signals{});
    CHECK(pressing("too hard") == Signals{SaidSignal::ease_off});
    CHECK(pressing("good but too hard") == Signals{SaidSignal::ease_off});
    CHECK(pressing("not good") == Signals{SaidSignal::ease_off});
    CHECK(pressing("Stop") == Signals{SaidSignal::stop});
    CHECK(pressing("it is sharp and my hand is numb") == Signals{SaidSignal::numb_or_shooting, SaidSignal::too_sharp});
    CHECK(pressing("i feel nothing") == Signals{SaidSignal::numb_or_shooting});
    CHECK(pressing("dizyz") == Signals{SaidSignal::unwell});
}

TEST_CASE("while pressing, only what is felt can be denied, and a bare no stops") {
    CHECK(pressing("not numb") == Signals{});
    CHECK(pressing("not really numb") == Signals{});
    CHECK(pressing("not so good it went numb") == Signals{SaidSignal::numb_or_shooting});
    CHECK(pressing("no") == Signals{SaidSignal::stop});
    CHECK(pressing("no tingling") == Signals{SaidSignal::stop});
    CHECK(pressing("no it hurts") == Signals{SaidSignal::stop, SaidSignal::ease_off});
    CHECK(pressing("no i can't feel my hand") == Signals{SaidSignal::numb_or_shooting, SaidSignal::stop});
    CHECK(pressing("do not stop") == Signals{SaidSignal::stop});
    CHECK(pressing("maybe numb years ago my sister") == Signals{SaidSignal::numb_or_shooting});
}

TEST_CASE("while pressing, more words never take a signal away unless they deny it") {
    rc::prop("more words", [] {
        static const std::vector<std::string> felt{"numb", "sharp", "stop", "dizzy", "too hard", "wait", "it hurts"};
        static const std::vector<std::string> rest{"good", "more", "ok", "yes", "my hand", "dull ache", "i think"};
        const std::string said = *rc::gen::elementOf(felt);
        std::string text = *rc::gen::elementOf(rest) + " " + said + " " + *rc::gen::elementOf(rest);
        for (const SaidSignal one : pressing(said)) {
            const auto all = pressing(text);
            RC_ASSERT(std::find(all.begin(), all.end(), one) != all.end());
        }
    });
}

TEST_CASE("afterwards, words raise symptoms, and a question's word raises the symptom tied to it") {
    const Understood heard = after("weakness and fever since");
    REQUIRE(heard.symptoms.size() == 2);
    CHECK(heard.symptoms[0].symptom.index == small::new_fever);
    CHECK(heard.symptoms[0].answer == yes);
    CHECK(heard.symptoms[1].symptom.index == small::new_weakness);
    CHECK(after("no weakness").symptoms.empty());
    CHECK(after("maybe shivering").symptoms.at(0).answer == unsure);
    CHECK(before("weakness").symptoms.empty());
}

TEST_CASE("afterwards, the worst trend that was said counts, and none is taken from a denial or a doubt") {
    CHECK(after("it is better").trend == catalog::Trend::better);
    CHECK(after("better at first, then worse").trend == catalog::Trend::worse);
    CHECK(after("about the same").trend == catalog::Trend::same);
    CHECK(after("not better").trend == catalog::Trend::same);
    CHECK_FALSE(after("not worse").trend.has_value());
    CHECK_FALSE(after("maybe better").trend.has_value());
    CHECK(after("maybe worse").trend == catalog::Trend::worse);
    CHECK_FALSE(after("my sister is better").trend.has_value());
}

TEST_CASE("any bytes are read without harm, and every span lies in the text") {
    rc::prop("bytes", [](const std::string& noise) {
        for (const std::string& text : {noise, "left neck " + noise + " no fever", noise + "'" + noise + "-"}) {
            for (const When when : {When::before, When::pressing, When::after}) {
                const Understood heard = finding::understand(small::content, text, when);
                for (const auto& span : heard.spans) RC_ASSERT(span.from < span.to && span.to <= text.size());
                for (const auto& gap : heard.unknown) RC_ASSERT(gap.from < gap.to && gap.to <= text.size());
                for (const auto& pain : heard.pains) RC_ASSERT(pain.span < heard.spans.size());
            }
        }
    });
}

TEST_CASE("saying right for left mirrors what was understood") {
    rc::prop("mirror", [] {
        static const std::vector<std::string> parts{"my neck ", "thumb ",           "@ ",     "on the @ ", "and ", ", ",
                                                    "bag ",     "turning my head ", "aches ", "spine "};
        std::string text;
        for (int i = *rc::gen::inRange(0, 10); i > 0; --i) text += *rc::gen::elementOf(parts);
        const auto with = [&](const std::string& side) {
            std::string out;
            for (const char c : text) c == '@' ? out += side : out += c;
            return before(out);
        };
        const Understood left = with("left"), right = with("right");
        RC_ASSERT(left.pains.size() == right.pains.size());
        for (std::size_t i = 0; i < left.pains.size(); ++i) {
            RC_ASSERT(left.pains[i].zone == right.pains[i].zone);
            RC_ASSERT(left.pains[i].side.has_value() == right.pains[i].side.has_value());
            if (left.pains[i].side) RC_ASSERT(body::mirrored(*left.pains[i].side) == *right.pains[i].side);
        }
    });
}
