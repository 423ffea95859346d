// The words content/ uses for the catalog's enumerations, in the order of their values.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/catalog/catalog.hpp"
#include "core/facts/check.hpp"
#include "core/facts/measuring.hpp"

namespace unknot::content_compiler {

/// What numbers.toml counts in.
enum class Unit : std::uint8_t { seconds, hours, days, count, pressure, pain, milliseconds, score };

/// The signals a person can give while pressing: fixed, because the session machine acts on each; their order is
/// the target of a phrase that means `signal`.
inline constexpr std::array<std::string_view, 15> signal_names{
    "good",      "more",        "ease_off", "stop",        "spreads",
    "too_sharp", "breath_held", "tensing",  "tingling",    "numb_or_shooting",
    "unwell",    "pulse",       "severe",   "cannot_find", "pause"};

template <class Enum>
struct Names;

template <>
struct Names<catalog::Certainty> {
    static constexpr std::string_view type = "Certainty";
    static constexpr std::array<std::string_view, 4> all{"very_low", "low", "moderate", "high"};
};
template <>
struct Names<catalog::Verdict> {
    static constexpr std::string_view type = "Verdict";
    static constexpr std::array<std::string_view, 6> all{"clear",     "go_lighter", "avoid_area",
                                                         "ask_first", "seek_care",  "emergency"};
};
template <>
struct Names<catalog::Tense> {
    static constexpr std::string_view type = "Tense";
    static constexpr std::array<std::string_view, 3> all{"now", "standing", "part"};
};
template <>
struct Names<catalog::AppliesTo> {
    static constexpr std::string_view type = "AppliesTo";
    static constexpr std::array<std::string_view, 4> all{"everybody", "from_40", "from_50", "maybe_pregnant"};
};
template <>
struct Names<catalog::Opening> {
    static constexpr std::string_view type = "Opening";
    static constexpr std::array<std::string_view, 5> all{"nothing", "recheck", "time", "clinician", "seen"};
};
template <>
struct Names<catalog::Reach> {
    static constexpr std::string_view type = "Reach";
    static constexpr std::array<std::string_view, 4> all{"nothing", "listed", "marked", "everywhere"};
};
template <>
struct Names<facts::HouseRule> {
    static constexpr std::string_view type = "HouseRule";
    static constexpr std::array<std::string_view, 5> all{"rules_stale", "clock_unsure", "bad_reaction",
                                                         "follow_up_missing", "guarding_before"};
};
template <>
struct Names<facts::ProgressRule> {
    static constexpr std::string_view type = "ProgressRule";
    static constexpr std::array<std::string_view, 14> all{"pain_change",
                                                          "ability_change",
                                                          "shoulder_range_change",
                                                          "neck_range_change",
                                                          "interval",
                                                          "trial",
                                                          "nothing_told",
                                                          "flare",
                                                          "plateau",
                                                          "relapse",
                                                          "no_change",
                                                          "no_change_long",
                                                          "worse",
                                                          "told_worse"};
};
template <>
struct Names<catalog::SelfCareTier> {
    static constexpr std::string_view type = "SelfCareTier";
    static constexpr std::array<std::string_view, 3> all{"a", "b", "c"};
};
template <>
struct Names<catalog::Depth> {
    static constexpr std::string_view type = "Depth";
    static constexpr std::array<std::string_view, 3> all{"unsaid", "deep", "superficial"};
};
template <>
struct Names<catalog::Tool> {
    static constexpr std::string_view type = "Tool";
    static constexpr std::array<std::string_view, 3> all{"hand", "ball", "cane"};
};
template <>
struct Names<catalog::Posture> {
    static constexpr std::string_view type = "Posture";
    static constexpr std::array<std::string_view, 3> all{"standing", "sitting", "either"};
};
template <>
struct Names<catalog::WorkingArm> {
    static constexpr std::string_view type = "WorkingArm";
    static constexpr std::array<std::string_view, 2> all{"none", "opposite"};
};
template <>
struct Names<catalog::Advice> {
    static constexpr std::string_view type = "Advice";
    static constexpr std::array<std::string_view, 5> all{"same", "lighter", "rest", "seek_care", "emergency"};
};
template <>
struct Names<catalog::Trend> {
    static constexpr std::string_view type = "Trend";
    static constexpr std::array<std::string_view, 3> all{"better", "same", "worse"};
};
template <>
struct Names<catalog::Bruise> {
    static constexpr std::string_view type = "Bruise";
    static constexpr std::array<std::string_view, 3> all{"none", "small", "large"};
};
template <>
struct Names<catalog::PhraseKind> {
    static constexpr std::string_view type = "PhraseKind";
    static constexpr std::array<std::string_view, 25> all{
        "zone",        "side",    "movement",   "cause",     "quality", "question",     "mark",
        "signal",      "symptom", "aspect",     "strength",  "number",  "quantity",     "time_unit",
        "duration",    "day",     "sign",       "negation",  "past",    "other_person", "doubt",
        "pseudo_side", "well",    "other_side", "set_phrase"};
};
template <>
struct Names<catalog::WordRole> {
    static constexpr std::string_view type = "WordRole";
    static constexpr std::array<std::string_view, 32> all{"clause_terminator",
                                                          "negation_terminator",
                                                          "first_person_subject",
                                                          "first_person",
                                                          "recent",
                                                          "conjunction",
                                                          "disjunction",
                                                          "determiner",
                                                          "auxiliary",
                                                          "resumption",
                                                          "better",
                                                          "same",
                                                          "worse",
                                                          "complaint",
                                                          "closure",
                                                          "former",
                                                          "scale",
                                                          "approximate",
                                                          "out_of",
                                                          "unit",
                                                          "dated",
                                                          "condition",
                                                          "filler",
                                                          "onset",
                                                          "inability",
                                                          "exclusion",
                                                          "changed",
                                                          "lasting",
                                                          "lasting_behind",
                                                          "ago",
                                                          "at_least",
                                                          "otherwise_timed"};
};
template <>
struct Names<catalog::Grade> {
    static constexpr std::string_view type = "Grade";
    static constexpr std::array<std::string_view, 5> all{"mild", "moderate", "strong", "severe", "worst"};
};
template <>
struct Names<catalog::PassageKind> {
    static constexpr std::string_view type = "PassageKind";
    static constexpr std::array<std::string_view, 3> all{"explanation", "question", "word"};
};
template <>
struct Names<Unit> {
    static constexpr std::string_view type = "Unit";
    static constexpr std::array<std::string_view, 8> all{"seconds",  "hours", "days",         "count",
                                                         "pressure", "pain",  "milliseconds", "score"};
};

/// The word for a value: `seek_care`.
template <class Enum>
constexpr std::string_view name_of(Enum value) {
    return Names<Enum>::all[static_cast<std::size_t>(value)];
}

/// The value as C++ writes it inside namespace unknot::catalog: `Verdict::seek_care`.
template <class Enum>
std::string cpp_of(Enum value) {
    return std::string(Names<Enum>::type) + "::" + std::string(name_of(value));
}

}  // namespace unknot::content_compiler
