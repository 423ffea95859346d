#include "verbs/names.hpp"

#include <array>

namespace unknot::verbs {

using namespace std::string_view_literals;

template <>
std::span<const std::string_view> enum_names<body::Side>() {
    static constexpr std::array names{"middle"sv, "left"sv, "right"sv};
    static_assert(complete(names, body::Side::right));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Certainty>() {
    static constexpr std::array names{"very_low"sv, "low"sv, "moderate"sv, "high"sv};
    static_assert(complete(names, catalog::Certainty::high));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Verdict>() {
    static constexpr std::array names{"clear"sv,     "go_lighter"sv, "avoid_area"sv,
                                      "ask_first"sv, "seek_care"sv,  "emergency"sv};
    static_assert(complete(names, catalog::Verdict::emergency));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Answer>() {
    static constexpr std::array names{"no"sv, "unsure"sv, "yes"sv};
    static_assert(complete(names, catalog::Answer::yes));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Tense>() {
    static constexpr std::array names{"now"sv, "standing"sv, "part"sv};
    static_assert(complete(names, catalog::Tense::part));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::AppliesTo>() {
    static constexpr std::array names{"everybody"sv, "from_40"sv, "from_50"sv, "maybe_pregnant"sv};
    static_assert(complete(names, catalog::AppliesTo::maybe_pregnant));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Opening>() {
    static constexpr std::array names{"nothing"sv, "recheck"sv, "time"sv, "clinician"sv, "seen"sv};
    static_assert(complete(names, catalog::Opening::seen));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Reach>() {
    static constexpr std::array names{"nothing"sv, "listed"sv, "marked"sv, "everywhere"sv};
    static_assert(complete(names, catalog::Reach::everywhere));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::SelfCareTier>() {
    static constexpr std::array names{"a"sv, "b"sv, "c"sv};
    static_assert(complete(names, catalog::SelfCareTier::c));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Depth>() {
    static constexpr std::array names{"unsaid"sv, "deep"sv, "superficial"sv};
    static_assert(complete(names, catalog::Depth::superficial));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Tool>() {
    static constexpr std::array names{"hand"sv, "ball"sv, "cane"sv};
    static_assert(complete(names, catalog::Tool::cane));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Posture>() {
    static constexpr std::array names{"standing"sv, "sitting"sv, "either"sv};
    static_assert(complete(names, catalog::Posture::either));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::WorkingArm>() {
    static constexpr std::array names{"none"sv, "opposite"sv};
    static_assert(complete(names, catalog::WorkingArm::opposite));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Advice>() {
    static constexpr std::array names{"same"sv, "lighter"sv, "rest"sv, "seek_care"sv, "emergency"sv};
    static_assert(complete(names, catalog::Advice::emergency));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Trend>() {
    static constexpr std::array names{"better"sv, "same"sv, "worse"sv};
    static_assert(complete(names, catalog::Trend::worse));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::Bruise>() {
    static constexpr std::array names{"none"sv, "small"sv, "large"sv};
    static_assert(complete(names, catalog::Bruise::large));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::PhraseKind>() {
    static constexpr std::array names{"zone"sv,     "side"sv,        "movement"sv, "cause"sv,      "quality"sv,
                                      "question"sv, "mark"sv,        "signal"sv,   "symptom"sv,    "aspect"sv,
                                      "strength"sv, "number"sv,      "quantity"sv, "time_unit"sv,  "duration"sv,
                                      "day"sv,      "sign"sv,        "negation"sv, "past"sv,       "other_person"sv,
                                      "doubt"sv,    "pseudo_side"sv, "well"sv,     "other_side"sv, "set_phrase"sv};
    static_assert(complete(names, catalog::PhraseKind::set_phrase));
    return names;
}

template <>
std::span<const std::string_view> enum_names<catalog::PassageKind>() {
    static constexpr std::array names{"explanation"sv, "question"sv, "word"sv};
    static_assert(complete(names, catalog::PassageKind::word));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::Familiar>() {
    static constexpr std::array names{"no"sv, "partly"sv, "yes"sv};
    static_assert(complete(names, facts::Familiar::yes));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::StrokeKind>() {
    static constexpr std::array names{"pain"sv, "no_go"sv, "erase"sv};
    static_assert(complete(names, facts::StrokeKind::erase));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::FigureBuild>() {
    static constexpr std::array names{"slimmer"sv, "softer"sv};
    static_assert(complete(names, facts::FigureBuild::softer));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::EvidenceKind>() {
    static constexpr std::array names{"prior"sv,       "zone_essential"sv, "zone_spillover"sv, "zone_home"sv,
                                      "zone_beside"sv, "zone_unmarked"sv,  "movement"sv,       "cause"sv,
                                      "press_test"sv,  "depth"sv,          "quality"sv,        "both_sides"sv,
                                      "age"sv};
    static_assert(complete(names, facts::EvidenceKind::age));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::NextKind>() {
    static constexpr std::array names{"nothing"sv, "movement"sv, "press_test"sv};
    static_assert(complete(names, facts::NextKind::press_test));
    return names;
}

template <>
std::span<const std::string_view> enum_names<finding::MapChange>() {
    static constexpr std::array names{"no_more_than_the_hand"sv, "smaller"sv, "larger"sv, "moved"sv};
    static_assert(complete(names, finding::MapChange::moved));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::AgeBand>() {
    static constexpr std::array names{"under_40"sv, "from_40"sv, "from_50"sv};
    static_assert(complete(names, facts::AgeBand::from_50));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::HouseRule>() {
    static constexpr std::array names{"rules_stale"sv, "clock_unsure"sv, "bad_reaction"sv, "follow_up_missing"sv,
                                      "guarding_before"sv};
    static_assert(complete(names, facts::HouseRule::guarding_before));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::RuleKind>() {
    static constexpr std::array names{"question"sv, "pair"sv, "mark"sv, "house"sv};
    static_assert(complete(names, facts::RuleKind::house));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::CheckScope>() {
    static constexpr std::array names{"later"sv, "whole"sv};
    static_assert(complete(names, facts::CheckScope::whole));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::Purpose>() {
    static constexpr std::array names{"session"sv, "press_test"sv};
    static_assert(complete(names, facts::Purpose::press_test));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::Cut>() {
    static constexpr std::array names{
        "pressure_first_session"sv, "pressure_check"sv,      "pressure_muscle"sv,     "pressure_reaction"sv,
        "hold_week_one"sv,          "hold_first_session"sv,  "hold_muscle"sv,         "hold_reaction"sv,
        "hold_half_time"sv,         "holds_first_session"sv, "spots_first_session"sv, "spots_minutes"sv,
        "spot_seconds"sv,           "holds_reaction"sv,      "spots_reaction"sv};
    static_assert(complete(names, facts::Cut::spots_reaction));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::NoPlan>() {
    static constexpr std::array names{"check_locks"sv,
                                      "check_incomplete"sv,
                                      "check_too_old"sv,
                                      "check_other_pains"sv,
                                      "check_without_time"sv,
                                      "resting"sv,
                                      "too_soon_after_last"sv,
                                      "sessions_today_done"sv,
                                      "days_in_a_row_done"sv,
                                      "press_tests_today_done"sv,
                                      "seconds_today_done"sv,
                                      "nothing_pressable"sv,
                                      "everything_excluded"sv,
                                      "no_technique_fits"sv,
                                      "waits_for_follow_up"sv,
                                      "clock_unsure"sv,
                                      "muscle_not_pressable"sv,
                                      "may_not_be_muscle"sv,
                                      "hand_only"sv};
    static_assert(complete(names, facts::NoPlan::hand_only));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::Signal>() {
    static constexpr std::array names{"tick"sv,
                                      "found"sv,
                                      "cannot_find"sv,
                                      "good"sv,
                                      "more"sv,
                                      "ease_off"sv,
                                      "stop"sv,
                                      "number"sv,
                                      "spreads"sv,
                                      "too_sharp"sv,
                                      "breath_held"sv,
                                      "tensing"sv,
                                      "tingling"sv,
                                      "tingling_gone"sv,
                                      "tingling_stays"sv,
                                      "numb_or_shooting"sv,
                                      "unwell"sv,
                                      "pulse"sv,
                                      "severe"sv,
                                      "pause"sv,
                                      "resume"sv,
                                      "skip"sv,
                                      "interrupted"sv,
                                      "familiar_yes"sv,
                                      "familiar_partly"sv,
                                      "familiar_no"sv};
    static_assert(complete(names, facts::Signal::familiar_no));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::Phase>() {
    static constexpr std::array names{"ready"sv,    "warm"sv,          "find"sv,    "press"sv, "let_go"sv,
                                      "familiar"sv, "tingling_wait"sv, "strokes"sv, "rest"sv,  "stretch"sv,
                                      "done"sv,     "paused"sv,        "over"sv};
    static_assert(complete(names, facts::Phase::over));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::PausedBecause>() {
    static constexpr std::array names{"asked"sv, "silence"sv, "interrupted"sv, "clock_back"sv};
    static_assert(complete(names, facts::PausedBecause::clock_back));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::OverBecause>() {
    static constexpr std::array names{"stop"sv, "stop_sign"sv, "clearance_old"sv, "paused_too_long"sv};
    static_assert(complete(names, facts::OverBecause::paused_too_long));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::Cue>() {
    static constexpr std::array names{"get_ready"sv,   "warm"sv,         "change_side"sv,   "find"sv,    "press"sv,
                                      "check_in"sv,    "lighter"sv,      "one_more"sv,      "stay"sv,    "let_go"sv,
                                      "breathe_out"sv, "ask_familiar"sv, "tingling_wait"sv, "strokes"sv, "rest"sv,
                                      "spot_ended"sv,  "stretch"sv,      "walk"sv,          "done"sv,    "paused"sv,
                                      "over"sv,        "more_refused"sv};
    static_assert(complete(names, facts::Cue::more_refused));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::CueBecause>() {
    static constexpr std::array names{
        "started"sv,       "signal"sv,          "time_up"sv,       "check_in_due"sv, "silence"sv,
        "not_found"sv,     "holds_done"sv,      "too_much_here"sv, "cap_reached"sv,  "tingling_unanswered"sv,
        "clearance_old"sv, "paused_too_long"sv, "clock_back"sv,    "at_ceiling"sv,   "more_barred"sv,
        "more_used"sv};
    static_assert(complete(names, facts::CueBecause::more_used));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::SpotEnd>() {
    static constexpr std::array names{"completed"sv, "skipped"sv, "not_found"sv, "too_much"sv,
                                      "tingling"sv,  "stopped"sv, "stop_sign"sv};
    static_assert(complete(names, facts::SpotEnd::stop_sign));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::TakenBackBecause>() {
    static constexpr std::array names{"mistake"sv, "changed"sv, "seen"sv};
    static_assert(complete(names, facts::TakenBackBecause::seen));
    return names;
}

template <>
std::span<const std::string_view> enum_names<facts::GuardingAsked>() {
    static constexpr std::array names{"before"sv, "after"sv};
    static_assert(complete(names, facts::GuardingAsked::after));
    return names;
}

template <>
std::span<const std::string_view> enum_names<planning::PassedOver>() {
    static constexpr std::array names{"hand_only"sv, "no_ball"sv,       "no_cane"sv,
                                      "no_wall"sv,   "other_posture"sv, "arm_can_not_reach"sv};
    static_assert(complete(names, planning::PassedOver::arm_can_not_reach));
    return names;
}

template <>
std::span<const std::string_view> enum_names<finding::When>() {
    static constexpr std::array names{"before"sv, "pressing"sv, "after"sv};
    static_assert(complete(names, finding::When::after));
    return names;
}

template <>
std::span<const std::string_view> enum_names<finding::SaidSignal>() {
    static constexpr std::array names{
        "good"sv,      "more"sv,        "ease_off"sv, "stop"sv,        "spreads"sv,
        "too_sharp"sv, "breath_held"sv, "tensing"sv,  "tingling"sv,    "numb_or_shooting"sv,
        "unwell"sv,    "pulse"sv,       "severe"sv,   "cannot_find"sv, "pause"sv};
    static_assert(complete(names, finding::SaidSignal::pause));
    return names;
}

}  // namespace unknot::verbs
