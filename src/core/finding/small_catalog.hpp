// A small hand-made catalog for the tests of this room and of its neighbours: few zones and muscles, each there for a
// reason that its line tells. Not clinical.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/catalog/catalog.hpp"

namespace unknot::finding::small {

using body::MuscleId;
using body::ZoneId;
using body::ZoneSet;
using catalog::CauseId;
using catalog::MovementId;
using catalog::PhraseKind;
using catalog::QuestionId;

enum Zone : std::uint16_t {
    shoulder_front,
    shoulder_outer,
    shoulder_back,
    blade_whole,
    blade_inner,
    neck_side,
    arm_front,
    thumb,
    spine_back,
    palm,
    chest
};
enum Muscle : std::uint16_t {
    infraspinatus,   // one essential zone, shared with others
    biceps,          // two essential zones beside each other
    subscapularis,   // tier b
    subclavius,      // tier c
    twin_one,        // the twins have the same row
    twin_two,
    multifidus       // essential in the midline
};
enum Movement : std::uint16_t { hand_behind_back, coat_sleeve, palm_up, throwing, turn_head };
enum Cause : std::uint16_t { reaching_back, tennis, desk, bag };
enum Quality : std::uint16_t { dull_ache, sharp, tingling };
enum MarkReason : std::uint16_t { bruise };
enum Question : std::uint16_t { chest_pain, fever, clot, breathless };
enum Symptom : std::uint16_t { new_fever, new_weakness };
enum Signal : std::uint16_t {
    good,
    more,
    ease_off,
    stop,
    spreads,
    too_sharp,
    breath_held,
    tensing,
    tingling_felt,
    numb_or_shooting,
    unwell,
    pulse,
    severe,
    cannot_find,
    pause
};

template <std::uint16_t... Zones>
constexpr ZoneSet zones_of() {
    ZoneSet set;
    (set.add(ZoneId{Zones}), ...);
    return set;
}

constexpr catalog::Zone zone(std::string_view id, ZoneSet neighbours, bool midline = false) {
    return {id, midline, !midline, true, true, neighbours};
}

inline constexpr std::array zones{
    zone("shoulder-front", zones_of<shoulder_outer, arm_front, chest>()),
    zone("shoulder-outer", zones_of<shoulder_front, shoulder_back>()),
    zone("shoulder-back", zones_of<shoulder_outer, blade_whole>()),
    zone("blade-whole", zones_of<shoulder_back, blade_inner>()),
    zone("blade-inner", zones_of<blade_whole, spine_back, neck_side>()),
    zone("neck-side", zones_of<blade_inner>()),
    zone("arm-front", zones_of<shoulder_front>()),
    zone("thumb", zones_of<palm>()),
    zone("spine-back", zones_of<blade_inner>(), true),
    zone("palm", zones_of<thumb>()),
    zone("chest", zones_of<shoulder_front>()),
};

template <class Id, std::uint16_t... Values>
inline constexpr std::array<Id, sizeof...(Values)> ids{Id{Values}...};

template <class Id>
constexpr std::uint64_t bits_of(std::span<const Id> list) {
    std::uint64_t bits = 0;
    for (const Id one : list) bits |= std::uint64_t{1} << one.index;
    return bits;
}

/// Where a muscle that may be pressed is pressed; which zone it is in matters to no test.
inline constexpr std::array spots{catalog::Spot{"spot", ZoneId{blade_whole}}};

constexpr catalog::Muscle muscle(std::string_view id, catalog::SelfCareTier tier, int prior, ZoneSet home,
                                 ZoneSet essential, ZoneSet spillover, std::span<const MovementId> hurts_with,
                                 std::span<const CauseId> causes) {
    catalog::Muscle one;
    one.id = id;
    one.tier = tier;
    one.prior = static_cast<std::int8_t>(prior);
    one.home = home;
    one.essential = essential;
    one.spillover = spillover;
    one.hurts_with = hurts_with;
    one.causes = causes;
    one.hurts_with_bits = bits_of(hurts_with);
    one.cause_bits = bits_of(causes);
    if (tier != catalog::SelfCareTier::c) one.spots = spots;
    return one;
}

using Tier = catalog::SelfCareTier;
inline constexpr std::array muscles{
    muscle("infraspinatus", Tier::a, 1, zones_of<blade_whole>(), zones_of<shoulder_front>(),
           zones_of<arm_front, shoulder_outer, thumb>(),
           ids<MovementId, hand_behind_back, coat_sleeve, throwing, palm_up>,
           ids<CauseId, reaching_back, tennis, desk, bag>),
    muscle("biceps", Tier::a, 0, zones_of<arm_front>(), zones_of<shoulder_front, arm_front>(), {},
           ids<MovementId, palm_up>, ids<CauseId, desk>),
    muscle("subscapularis", Tier::b, 0, zones_of<blade_whole>(), zones_of<shoulder_back, thumb>(),
           zones_of<blade_whole>(), ids<MovementId, throwing>, ids<CauseId, tennis>),
    muscle("subclavius", Tier::c, -1, zones_of<chest>(), zones_of<shoulder_front, thumb>(), {},
           ids<MovementId, hand_behind_back>, {}),
    muscle("twin-one", Tier::a, 0, {}, zones_of<neck_side, blade_inner>(), {}, ids<MovementId, turn_head>,
           ids<CauseId, bag>),
    muscle("twin-two", Tier::a, 0, {}, zones_of<neck_side, blade_inner>(), {}, ids<MovementId, turn_head>,
           ids<CauseId, bag>),
    muscle("multifidus", Tier::b, 0, zones_of<spine_back>(), zones_of<spine_back>(), zones_of<blade_inner>(), {}, {}),
};

inline constexpr std::array movements{
    catalog::Movement{"hand_behind_back", "behind"}, catalog::Movement{"coat_sleeve", "behind"},
    catalog::Movement{"palm_up", "palm_up"},         catalog::Movement{"throwing", "throw"},
    catalog::Movement{"turn_head", "neck"},
};
inline constexpr std::array causes{
    catalog::Cause{"reaching_back", "behind", {}},
    catalog::Cause{"tennis", "throw", {}},
    catalog::Cause{"desk", "held", {}},
    catalog::Cause{"bag", "load", {}},
};
inline constexpr std::array qualities{catalog::Quality{"dull_ache"}, catalog::Quality{"sharp"},
                                      catalog::Quality{"tingling"}};
inline constexpr std::array<catalog::MarkReason, 1> marks{catalog::MarkReason{"bruise", {}, {}, {}}};

constexpr catalog::Question question(std::string_view id, catalog::Tense tense) {
    catalog::Question one;
    one.id = id;
    one.tense = tense;
    return one;
}
inline constexpr std::array questions{
    question("chest_pain", catalog::Tense::now), question("fever", catalog::Tense::now),
    question("clot", catalog::Tense::standing), question("breathless", catalog::Tense::now)};

constexpr catalog::Symptom symptom(std::string_view id, std::optional<QuestionId> raises) {
    catalog::Symptom one;
    one.id = id;
    one.question = raises;
    return one;
}
inline constexpr std::array symptoms{symptom("new_fever", QuestionId{fever}), symptom("new_weakness", std::nullopt)};

template <std::uint16_t... Targets>
constexpr catalog::Phrase says(std::string_view words, PhraseKind kind) {
    return {words, kind, ids<std::uint16_t, Targets...>};
}

inline constexpr auto phrases = [] {
    using enum PhraseKind;
    std::array list{
        says<shoulder_front, shoulder_outer, shoulder_back>("shoulder", zone),
        says<shoulder_front, shoulder_outer, shoulder_back>("my shoulder", zone),
        says<shoulder_front>("front of my shoulder", zone),
        says<blade_whole, blade_inner>("shoulder blade", zone),
        says<neck_side>("neck", zone),
        says<neck_side>("side of my neck", zone),
        says<neck_side>("sides of my neck", zone),
        says<neck_side>("my neck", zone),
        says<arm_front>("arm", zone),
        says<arm_front>("my arm", zone),
        says<thumb>("thumb", zone),
        says<spine_back>("spine", zone),
        says<chest>("across my chest", zone),
        says<1>("left", side),
        says<1>("left side", side),
        says<1>("on the left", side),
        says<2>("right", side),
        says<2>("right side", side),
        says<2>("my right one", side),
        says<2>("on the right", side),
        says<1, 2>("both", side),
        says<1, 2>("both sides", side),
        says<hand_behind_back>("hand behind my back", movement),
        says<turn_head>("turning my head", movement),
        says<palm_up, throwing>("lift my arm", movement),
        says<throwing>("throwing", movement),
        says<desk>("desk", cause),
        says<desk>("screen", cause),
        says<desk>("screen on the left", cause),
        says<bag>("hay fever", cause),
        says<bag>("bag", cause),
        says<bag>("bag on my shoulder", cause),
        says<palm>("my hand", zone),
        says<tennis>("tennis", cause),
        says<dull_ache>("dull ache", quality),
        says<dull_ache, tingling>("knot", quality),
        says<sharp>("sharp", quality),
        says<tingling>("tingling", quality),
        says<bruise>("bruise", mark),
        says<chest_pain>("chest pain", question),
        says<fever>("fever", question),
        says<fever>("hot because of it", question),
        says<clot>("blood clot", question),
        says<breathless>("short of breath", question),
        says<chest_pain, breathless>("tight chest", question),
        says<chest_pain, breathless>("pain in my arm", question),
        says<new_weakness>("weakness", symptom),
        says<new_fever>("shivering", symptom),
        says<good>("good", signal),
        says<more>("more", signal),
        says<ease_off>("too hard", signal),
        says<ease_off>("not good", signal),
        says<ease_off>("it hurts", signal),
        says<stop>("stop", signal),
        says<stop>("no", signal),
        says<spreads>("dull ache", signal),
        says<too_sharp>("sharp", signal),
        says<tingling_felt>("tingling", signal),
        says<numb_or_shooting>("numb", signal),
        says<numb_or_shooting>("i can't feel", signal),
        says<numb_or_shooting, cannot_find>("feel nothing", signal),
        says<unwell>("dizzy", signal),
        says<pause>("wait", signal),
        says<cannot_find>("can't find it", signal),
        says<>("no", negation),
        says<>("not", negation),
        says<>("never", negation),
        says<>("don't have", negation),
        says<>("haven't", negation),
        says<>("years ago", past),
        says<>("my sister", other_person),
        says<>("i think", doubt),
        says<>("maybe", doubt),
        says<>("right now", pseudo_side),
        says<>("right at", pseudo_side),
        says<>("right-handed", pseudo_side),
        says<>("i left", pseudo_side),
    };
    std::sort(list.begin(), list.end(),
              [](const auto& a, const auto& b) { return a.words != b.words ? a.words < b.words : a.kind < b.kind; });
    return list;
}();

constexpr catalog::FunctionWord does(std::string_view word, catalog::WordRole role) {
    return {word, static_cast<std::uint32_t>(1U << static_cast<unsigned>(role))};
}

inline constexpr auto function_words = [] {
    using enum catalog::WordRole;
    std::array list{
        does("but", clause_terminator),
        does("because", clause_terminator),
        does("with", negation_terminator),
        does("i", first_person_subject),
        does("my", first_person),
        does("now", recent),
        does("and", conjunction),
        does("or", disjunction),
        does("any", determiner),
        does("had", auxiliary),
        does("it's", resumption),
        does("better", better),
        does("same", same),
        does("worse", worse),
    };
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
    return list;
}();

/// The phrases by their first words, in four buckets.
inline constexpr std::size_t bucket_count = 4;
inline constexpr auto first_words = [] {
    std::array<catalog::FirstWord, phrases.size()> words{};
    std::array<std::uint16_t, bucket_count + 1> ends{};
    std::size_t count = 0;
    for (std::size_t bucket = 0; bucket < bucket_count; ++bucket) {
        for (std::size_t from = 0, to = 0; from < phrases.size(); from = to) {
            const std::string_view word = catalog::first_word(phrases[from].words);
            while (to < phrases.size() && catalog::first_word(phrases[to].words) == word) ++to;
            if (catalog::bucket_of(word, bucket_count) != bucket) continue;
            words[count++] = {static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(to)};
        }
        ends[bucket + 1] = static_cast<std::uint16_t>(count);
    }
    return std::pair{words, ends};
}();

/// The longer words of the phrases.
inline constexpr std::array<std::string_view, 37> vocabulary{
    "across",   "because",  "behind",  "blade",        "blood",  "breath",  "bruise",    "can't",
    "chest",    "dizzy",    "don't",   "fever",        "front",  "haven't", "hurts",     "maybe",
    "never",    "nothing",  "right",   "right-handed", "screen", "sharp",   "shivering", "short",
    "shoulder", "sides",    "sister",  "spine",        "tennis", "think",   "throwing",  "thumb",
    "tight",    "tingling", "turning", "weakness",     "years",
};

/// The tables above as one catalog.
constexpr catalog::Catalog catalog_of_tests() {
    catalog::Catalog all;
    all.zones = zones;
    all.muscles = muscles;
    all.movements = movements;
    all.causes = causes;
    all.qualities = qualities;
    all.marks = marks;
    all.questions = questions;
    all.symptoms = symptoms;
    all.phrases = phrases;
    all.first_words = first_words.first;
    all.buckets = first_words.second;
    all.function_words = function_words;
    all.vocabulary = vocabulary;
    return all;
}
inline constexpr catalog::Catalog content = catalog_of_tests();

}  // namespace unknot::finding::small
