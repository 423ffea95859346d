// content/ as read: records with their lines, references still by name. What check.hpp has passed can be emitted.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content_compiler/names.hpp"
#include "content_compiler/problems.hpp"
#include "content_compiler/toml_value.hpp"
#include "core/catalog/catalog.hpp"

namespace unknot::content_compiler {

/// A record named by its id, and where it is named.
struct Ref {
    std::string id;
    Place at;
};
using Refs = std::vector<Ref>;

struct Grounds {
    Refs sources;
    catalog::Certainty certainty = catalog::Certainty::very_low;
    Place at;
};

/// What every record has. An unsound one was complained about while it was read: it exists, but its rules are not
/// looked at.
struct Record {
    std::string id;
    Place at;
    bool sound = true;
};

/// The records of one kind in their order. `known` is false if a file of theirs could not be read: then nothing can
/// be said about what is missing.
template <class R>
struct Records {
    std::vector<R> all;
    bool known = true;

    std::optional<std::size_t> find(const std::string& id) const {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].id == id) return i;
        }
        return std::nullopt;
    }
    const R* get(const std::string& id) const {
        const auto index = find(id);
        return index ? &all[*index] : nullptr;
    }
};

struct Source : Record {
    std::string title;
    std::string address;
};

struct Effect {
    Place at;
    catalog::Verdict verdict = catalog::Verdict::clear;
    catalog::Opening opening = catalog::Opening::nothing;
    std::int64_t after_hours = 0;
    std::int64_t ceiling = 5;
    bool hand_only = false;
    bool half_time = false;
    catalog::Reach reach = catalog::Reach::nothing;
    Refs zones;
};

struct Group : Record {
    catalog::Tense tense = catalog::Tense::now;
    bool opens_comfort = false;
};

struct Question : Record {
    Ref group;
    catalog::Tense tense = catalog::Tense::now;
    std::optional<Ref> part_of;
    std::optional<Ref> asked_with;
    catalog::AppliesTo applies_to = catalog::AppliesTo::everybody;
    Refs asked_for;
    bool movement_allowed = false;
    bool warmth_barred = false;
    std::int64_t raised_from_strength = 0;
    std::int64_t raised_from_days = 0;
    bool raised_by_past = false;
    Effect yes;
    Effect unsure;
    Grounds grounds;
};

struct Pair : Record {
    Ref first;
    Ref second;
    Effect both;
    Effect perhaps;
    Grounds grounds;
};

struct Mark : Record {
    std::optional<Ref> answers;
    std::int64_t asked_again_after_hours = 0;
    Grounds grounds;
};

/// Its id is what its words are filed under: the country, or `common_<number>`.
struct EmergencyNumber : Record {
    std::string country;
    std::string number;
    Grounds grounds;
};

/// A line to call about one question, where that is no emergency. Its id is the country.
struct HelpLine : Record {
    std::string country;
    std::string number;
    Ref question;
    Grounds grounds;
};

/// What a rule of the house rests on; when it holds is the core's.
struct HouseRule : Record {
    Grounds grounds;
};

/// What a rule of progress rests on; when it holds is the core's.
struct ProgressRule : Record {
    Grounds grounds;
};

/// A list that codes are of, by its canonical address: of other programs, or our own.
struct CodeSystem : Record {
    std::string address;
};

/// What an export calls something. A region is a part of the body; `paired`: there is a left and a right of it.
struct Code : Record {
    Ref system;
    std::string code;
    std::string display;
    bool paired = false;
    Grounds grounds;
};

/// Its id is a zone; the region it lies in.
struct ZoneRegion : Record {
    Ref region;
    Grounds grounds;
};

struct Zone : Record {
    bool midline = false;
    bool target = false;
    Refs seen;
    Refs neighbours;
};

struct Site : Record {
    Refs zones;
    bool whole = false;
    Grounds grounds;
};

struct Spot : Record {
    Ref zone;
};

struct Muscle : Record {
    std::string latin;
    catalog::SelfCareTier tier = catalog::SelfCareTier::c;
    std::int64_t prior = 0;
    catalog::Depth depth = catalog::Depth::unsaid;
    bool neighbour = false;
    Refs home;
    Refs essential;
    Refs spillover;
    Refs hurts_with;
    Refs causes;
    Refs techniques;
    Refs stretches;
    std::int64_t ceiling = 1;
    std::int64_t hold_max_seconds = 0;
    std::vector<Spot> spots;
    Grounds grounds;
};

struct Movement : Record {
    std::string family;
};

struct Cause : Record {
    std::string family;
    Refs habits;
};

struct Quality : Record {
    catalog::Depth depth = catalog::Depth::unsaid;
};

struct Pattern : Record {
    bool sided = true;
    std::int64_t prior = 0;
    std::int64_t stops_at = 0;
    bool both_sides = false;
    catalog::AppliesTo usual_from = catalog::AppliesTo::everybody;
    catalog::Verdict advice = catalog::Verdict::ask_first;
    std::optional<Ref> graver;
    Refs essential;
    Refs spillover;
    Refs hurts_with;
    Refs causes;
    Refs qualities;
    Grounds grounds;
};

struct Habit : Record {
    Grounds grounds;
};

struct Stretch : Record {
    std::int64_t hold_seconds = 0;
    std::int64_t times = 0;
    bool sided = true;
    Grounds grounds;
};

struct Technique : Record {
    catalog::Tool tool = catalog::Tool::hand;
    bool needs_wall = false;
    catalog::Posture posture = catalog::Posture::either;
    catalog::WorkingArm arm = catalog::WorkingArm::none;
    catalog::SelfCareTier tier_max = catalog::SelfCareTier::a;
    Grounds grounds;
};

struct Number : Record {
    std::int64_t value = 0;
    Unit unit = Unit::count;
    std::string why;
    Grounds grounds;
};

struct Symptom : Record {
    catalog::Advice advice = catalog::Advice::seek_care;
    catalog::Advice unsure = catalog::Advice::rest;
    std::optional<Ref> question;
    std::optional<Ref> until_seen;
    Grounds grounds;
};

struct Reaction : Record {
    std::int64_t day_from = 0;
    std::int64_t soreness_from = 0;
    std::int64_t pain_rise_from = 0;
    catalog::Trend trend_from = catalog::Trend::better;
    catalog::Bruise bruise_from = catalog::Bruise::none;
    std::int64_t answers_building = 0;
    std::int64_t sessions_as_sore = 0;
    catalog::Advice told_from = catalog::Advice::same;
    catalog::Advice advice = catalog::Advice::same;
    std::int64_t rest_days = 0;
    Grounds grounds;
};

struct Passage : Record {
    catalog::PassageKind kind = catalog::PassageKind::explanation;
    Grounds grounds;
};

struct Sentence {
    std::string text;
    Place at;
};

/// What a person may say for something. Its words stand each with their line.
struct Phrase {
    catalog::PhraseKind kind = catalog::PhraseKind::zone;
    Refs ids;
    Refs words;
    Place at;
};

/// Signs that mean something together, see catalog::Together. One for each of `questions`, `marks`, `signals` and
/// `symptoms` that has ids.
struct Together {
    Refs signs;
    bool anywhere = false;
    std::vector<std::pair<catalog::PhraseKind, Refs>> means;
    Place at;
};

/// Function words that share a role.
struct FunctionWords {
    catalog::WordRole role = catalog::WordRole::clause_terminator;
    Refs words;
    Place at;
};

/// Words that no sentence may hold, looked for as whole words whatever their case. `except`: longer wordings in
/// which they are allowed; `learn_may`: words allowed in `learn.*`, where they are explained.
struct Banned {
    std::vector<std::string> words;
    std::vector<std::string> except;
    std::vector<std::string> learn_may;
};

using Sentences = std::map<std::string, Sentence>;

/// One language. `known` is false if one of its files could not be read, `function_words_known` if one of these could
/// not, `signs_known` if a phrase or what signs say together could not.
struct Language {
    Sentences path;
    Sentences learn;
    std::vector<Phrase> phrases;
    std::vector<Together> together;
    std::vector<FunctionWords> function_words;
    bool function_words_known = true;
    bool signs_known = true;
    Banned banned;
    bool known = true;
};

struct Content {
    std::string version;
    Records<Source> sources;
    Records<Group> groups;
    Records<Question> questions;
    Records<Pair> pairs;
    Records<Mark> marks;
    Records<EmergencyNumber> emergency_numbers;
    Records<HelpLine> help_lines;
    Records<HouseRule> house_rules;
    Records<ProgressRule> progress_rules;
    Records<Zone> zones;
    Records<Site> mask;
    Records<Muscle> muscles;
    Records<Movement> movements;
    Records<Cause> causes;
    Records<Quality> qualities;
    Records<Pattern> patterns;
    Records<Habit> habits;
    Records<Stretch> stretches;
    Records<Technique> techniques;
    Records<Number> numbers;
    Records<Symptom> symptoms;
    Records<Reaction> reactions;
    Records<Passage> passages;
    Records<CodeSystem> code_systems;
    Records<Code> codes;
    Records<Code> regions;
    Records<ZoneRegion> zone_regions;
    Date review_by;
    std::map<std::string, Language> languages;

    const Language& english() const { return languages.at("en"); }
};

}  // namespace unknot::content_compiler
