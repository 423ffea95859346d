// Sentences as people type them, each with what must be understood: places with their side ("?": to be asked) and
// strength if one was said, and the questions of the check that are raised.
#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/finding/understand.hpp"

using namespace unknot;
using body::Side;
using finding::Understood;

namespace {

struct Spoken {
    const char* text;
    std::vector<std::string> pains;
    std::set<std::string> raised;
};

const catalog::Catalog& lexicon() { return catalog::content_with_words(); }

/// "left shoulder 8" for all zones of the shoulder alike.
const std::map<std::string, std::vector<std::string>> regions{
    {"shoulder", {"shoulder-top", "shoulder-front", "shoulder-outer", "shoulder-back"}},
    {"neck", {"neck-back", "neck-side", "neck-base"}},
    {"blade", {"blade-top", "blade-whole", "blade-inner"}},
    {"under-blade", {"blade-whole", "blade-inner", "blade-tip"}},
    {"trap", {"neck-side", "neck-base", "blade-top"}},
};

/// "left shoulder 8" as the zones that the region holds.
std::set<std::string> zones_of(const std::vector<std::string>& places) {
    std::set<std::string> all;
    for (const std::string& place : places) {
        const auto from = place.find(' ') + 1;
        const auto to = std::min(place.find(' ', from), place.size());
        const auto region = regions.find(place.substr(from, to - from));
        if (region == regions.end()) all.insert(place);
        else
            for (const std::string& zone : region->second) all.insert(place.substr(0, from) + zone + place.substr(to));
    }
    return all;
}

std::set<std::string> pains(const Understood& heard) {
    std::set<std::string> all;
    for (const auto& pain : heard.pains) {
        std::string side = "?";
        if (pain.side) side = *pain.side == Side::left ? "left" : *pain.side == Side::right ? "right" : "middle";
        const std::string strength = pain.strength ? " " + std::to_string(pain.strength->of_10) : "";
        all.insert(side + " " + std::string(lexicon().zones[pain.zone.index].id) + strength);
    }
    return all;
}

std::set<std::string> raised(const Understood& heard) {
    std::set<std::string> all;
    for (const auto& given : heard.answers) {
        CHECK(given.answer != catalog::Answer::no);
        all.emplace(lexicon().questions[given.question.index].id);
    }
    return all;
}

void check(const std::vector<Spoken>& table) {
    for (const Spoken& row : table) {
        INFO(row.text);
        const Understood heard = finding::understand(lexicon(), row.text, finding::When::before);
        CHECK(pains(heard) == zones_of(row.pains));
        CHECK(raised(heard) == row.raised);
    }
}

}  // namespace

TEST_CASE("a denial behind the place takes the place, and nothing that is said beside it") {
    check({
        {"my left shoulder does not hurt", {}, {}},
        {"my left shoulder doesnt hurt at all", {}, {}},
        {"my left shoulder is fine", {}, {}},
        {"left shoulder fine", {}, {}},
        {"the right one is okay", {}, {}},
        {"my left shoulder is fine but the right one hurts", {"right shoulder"}, {}},
        {"my left shoulder is fine and the right one hurts", {"right shoulder"}, {}},
        {"my left shoulder is fine the right one is killing me", {"right shoulder 8"}, {"severe_pain"}},
        {"left shoulder ok. right one sore", {"right shoulder"}, {}},
        {"my left shoulder doesn't hurt, the right does", {"right shoulder"}, {}},
        {"my right shoulder aches, left one is ok. pain is 6", {"right shoulder 6"}, {}},
        {"My left shoulder hurts, my right one doesn't.", {"left shoulder"}, {}},
        {"left shoulder hurts right one doesnt", {"left shoulder"}, {}},
        {"my left shoulder hurts and my right shoulder does not hurt", {"left shoulder"}, {}},
        {"its not my left shoulder its the right", {"right shoulder"}, {}},
        {"not the left shoulder but the right", {"right shoulder"}, {}},
        {"left shoulder no pain right shoulder 7/10", {"right shoulder 7"}, {}},
        {"no pain in my left shoulder only the right", {"right shoulder"}, {}},
        {"my left shoulder and neck are fine, my right shoulder is sore", {"right shoulder"}, {}},
        {"shoulder's fine, neck's stiff on the left", {"left neck"}, {}},
        {"neither shoulder hurts", {}, {}},
        {"my shoulder has no pain", {}, {}},
        {"my left shoulder isn't bothering me anymore but my right trap is", {"right trap"}, {}},
    });
}

TEST_CASE("what does not hurt only sometimes, or once did not, hurts") {
    check({
        {"my left shoulder does not hurt at night", {"left shoulder"}, {}},
        {"my left shoulder is fine at rest", {"left shoulder"}, {}},
        {"my left shoulder was fine until monday", {"left shoulder"}, {}},
        {"my left shoulder didn't hurt last week", {"left shoulder"}, {}},
        {"my left shoulder is not sore but stiff", {"left shoulder"}, {}},
        {"my left shoulder doesn't ache, it's more of a burning", {"left shoulder"}, {}},
        {"my left shoulder is fine and then aches at night", {"left shoulder"}, {}},
        {"my left shoulder isnt fine", {"left shoulder"}, {}},
        {"my left shoulder is not really ok", {"left shoulder"}, {}},
        {"my left shoulder doesn't always hurt", {"left shoulder"}, {}},
        {"it hurts in my left shoulder more often than not", {"left shoulder"}, {}},
        {"not sure if its my left shoulder or not", {"left shoulder"}, {}},
        {"my left shoulder is not very sore", {"left shoulder"}, {}},
        {"ok so my left shoulder hurts", {"left shoulder"}, {}},
        {"sleep is fine, my left shoulder hurts", {"left shoulder"}, {}},
    });
}

TEST_CASE("the other one is the other side, and no side is made up") {
    check({
        {"my left shoulder is fine but the other one hurts", {"right shoulder"}, {}},
        {"my left shoulder hurts, the other one is fine", {"left shoulder"}, {}},
        {"right shoulder sore. my other shoulder is ok", {"right shoulder"}, {}},
        {"my left shoulder aches and the other side too", {"left shoulder", "right shoulder"}, {}},
        {"my shoulder is fine but the other one hurts", {"? shoulder"}, {}},
        {"the other day my left shoulder started to hurt", {"left shoulder"}, {}},
        {"my shoulder hurts. the left is fine", {"? shoulder"}, {}},
        {"my left neck is fine but my shoulder hurts", {"? shoulder"}, {}},
    });
}

TEST_CASE("a number is a strength where it says one, and nowhere else") {
    check({
        {"left shoulder 8/10", {"left shoulder 8"}, {"severe_pain"}},
        {"my left shoulder hurts 8 out of 10", {"left shoulder 8"}, {"severe_pain"}},
        {"my left shoulder hurts, seven of ten", {"left shoulder 7"}, {}},
        {"left shoulder pain level 9", {"left shoulder 9"}, {"severe_pain"}},
        {"my left shoulder hurts. its a 7", {"left shoulder 7"}, {}},
        {"my left shoulder. pain is 6", {"left shoulder 6"}, {}},
        {"pain is about 6, left shoulder", {"left shoulder 6"}, {}},
        {"left shoulder hurts 7-8/10", {"left shoulder 8"}, {"severe_pain"}},
        {"left shoulder, 6.5/10 today", {"left shoulder 7"}, {}},
        {"left shoulder a 7 or 8 when lifting", {"left shoulder 8"}, {"severe_pain"}},
        {"left shoulder a 3 at rest, 8/10 when i reach", {"left shoulder 8"}, {"severe_pain"}},
        {"my left shoulder is 7/10 and my right is 3/10", {"left shoulder 7", "right shoulder 3"}, {}},
        {"left shoulder 7/10, right 3/10", {"left shoulder 7", "right shoulder 3"}, {}},
        {"left shoulder fine, right 7/10", {"right shoulder 7"}, {}},
        {"left shoulder 8 / 10", {"left shoulder 8"}, {"severe_pain"}},
        {"shoulder 7/10", {"? shoulder 7"}, {}},
        {"left shoulder hurts since 8/10", {"left shoulder"}, {}},
        {"left shoulder hurts since 8/10/2024", {"left shoulder"}, {}},
        {"left shoulder hurts for 6 weeks", {"left shoulder"}, {"old_pain"}},
        {"im 45, left shoulder sore 3 times a week", {"left shoulder"}, {}},
        {"took 2 ibuprofen at 8 for my left shoulder", {"left shoulder"}, {}},
        {"left shoulder aches 8 out of 10 days", {"left shoulder"}, {"severe_pain"}},
        {"left shoulder hurts after a 10 hour shift", {"left shoulder"}, {}},
        {"left shoulder hurts at 10:30 every night", {"left shoulder"}, {"worse_or_every_night"}},
        {"left shoulder aches, it was a 9 yesterday", {"left shoulder"}, {}},
        {"left shoulder aches, not a 9", {"left shoulder"}, {}},
        {"left shoulder hurts, on a scale of 1 to 10 its a 4", {"left shoulder 4"}, {}},
        {"i'd say 5 for my left shoulder", {"left shoulder 5"}, {}},
    });
}

TEST_CASE("a word for the strength counts beside a pain, and gives way to a number") {
    check({
        {"my left shoulder is a bit sore", {"left shoulder 2"}, {}},
        {"mild ache in my left shoulder", {"left shoulder 2"}, {}},
        {"moderate pain left shoulder", {"left shoulder 5"}, {}},
        {"my left shoulder is really bad", {"left shoulder 7"}, {}},
        {"left shoulder hurts like hell", {"left shoulder 7"}, {}},
        {"my left shoulder is terrible, 6/10", {"left shoulder 6"}, {}},
        {"my left shoulder hurts and sleep is terrible", {"left shoulder"}, {}},
        {"my left shoulder is a bit better", {"left shoulder"}, {}},
        {"left shoulder hurts, not terrible", {"left shoulder"}, {}},
        {"unbearable pain in my left shoulder", {"left shoulder 10"}, {"severe_pain"}},
        {"my left shoulder hurts", {"left shoulder"}, {}},
    });
}

TEST_CASE("front, top, outside and back narrow the place that they are said of") {
    check({
        {"my left shoulder hurts at the front", {"left shoulder-front"}, {}},
        {"left shoulder, in front", {"left shoulder-front"}, {}},
        {"left shoulder hurts on the outside", {"left shoulder-outer"}, {}},
        {"left shoulder sore on top", {"left shoulder-top"}, {}},
        {"left shoulder pain at the back", {"left shoulder-back"}, {}},
        {"left shoulder aches at the front and on top", {"left shoulder-front", "left shoulder-top"}, {}},
        {"my left shoulder hurts. mostly at the front", {"left shoulder-front"}, {}},
        {"my left shoulder hurts but the front is not sore",
         {"left shoulder-top", "left shoulder-outer", "left shoulder-back"},
         {}},
        {"my left shoulder isn't sore at the front",
         {"left shoulder-top", "left shoulder-outer", "left shoulder-back"},
         {}},
        {"left shoulder fine, the right one hurts in front", {"right shoulder-front"}, {}},
        {"my left shoulder hurts when i sit in front of the tv", {"left shoulder"}, {}},
        {"on top of that my left shoulder hurts", {"left shoulder"}, {}},
        {"the front is not sore", {}, {}},
    });
}

TEST_CASE("an alarm is taken back by what denies it in its own clause, and by nothing else") {
    check({
        {"my left shoulder hurts. It does not hurt when I hurry", {"left shoulder"}, {}},
        {"it doesnt hurt when i hurry", {}, {}},
        {"it does not hurt until i hurry", {}, {"effort_pain"}},
        {"it hurts when i hurry", {}, {"effort_pain_arm_idle"}},
        {"it does not hurt when i sit but when i hurry it does", {}, {"effort_pain"}},
        {"no chest pain but my jaw aches when i hurry", {"? jaw"}, {"effort_pain"}},
        {"no chest pain no fever. my hand is numb though", {"? hand-back", "? palm"}, {"arm_tingling"}},
        {"my left shoulder is fine, chest pain", {"? chest-upper", "? chest-whole"}, {"chest_pain"}},
        {"my left shoulder is not sore and i have chest pain", {"? chest-upper", "? chest-whole"}, {"chest_pain"}},
        {"my chest pain is not there now", {}, {"chest_pain"}},
        {"never had cancer. left shoulder 4/10 pain, no numbness", {"left shoulder 4"}, {}},
        {"my chest is fine and my left arm goes numb",
         {"left arm-front", "left arm-outer", "left arm-back"},
         {"arm_tingling"}},
    });
}
