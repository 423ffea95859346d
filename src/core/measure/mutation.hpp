// Deliberate breaks of the safety laws, so that tests can show that each law's test catches its break. Only the test
// build with UNKNOT_MUTATIONS has them; everywhere else `broken` is false at compile time and leaves no trace.
#pragma once

#include <cstdint>

namespace unknot::measure {

enum class Break : std::uint8_t {
    none,
    s1_stale_clearance_accepted,
    s1_unsure_counts_as_no,
    s2_emergency_offers_coaching,
    s3_pair_ignored,
    s3_ceiling_of_last_answer,
    s3_pattern_passed_over,
    s4_yes_forgotten,
    s4_tools_back_early,
    s5_mask_ignored,
    s5_tier_c_pressed,
    s6_silence_ignored,
    s6_no_word_needed,
    s6_never_lets_go,
    s6_stuck,
    s7_good_raises,
    s7_more_twice,
    s7_more_after_too_much,
    s7_above_ceiling,
    s8_number_outranks_body,
    s8_late_sign_lost,
    s9_numb_only_eases,
    s9_end_outranks_signal,
    s9_over_is_left,
    s9_tingling_forgotten,
    s10_caps_skipped,
    s10_broken_hold_again,
    s10_seconds_uncapped,
    s10_test_not_shown,
    s11_resume_presses_on,
    s11_call_ignored,
    s11_pause_has_no_end,
    s12_worse_is_milder,
    s12_less_pain_is_good,
    s12_unanswered_is_good,
    s12_last_symptom_counts,
    s12_stop_sign_is_milder,
    s12_too_much_lowers_pressure_only,
    s13_told_forgotten,
    s13_summary_hides,
    s14_reason_left_out,
    s14_signal_not_told,
    s15_clock_back_trusted,
    s15_zone_trusted,
    s15_stale_rules_trusted,
    s16_side_swapped,
    s16_stroke_crosses,
    s16_stroke_swapped,
    s16_summary_swapped,
    s17_massage_alone,
    progress_days_apart,
    progress_few_days_told,
    progress_any_change_counts,
    progress_upside_down,
    progress_chance_told_as_held,
    progress_no_change_unsaid,
    progress_clock_trusted,
    trial_lots_uneven,
    trial_bounds_narrow,
    trial_looks_uncounted,
    trial_told_while_running,
    trial_clock_trusted,
};

#ifdef UNKNOT_MUTATIONS
extern Break current_break;
inline bool broken(Break which) { return current_break == which; }
#else
constexpr bool broken(Break) { return false; }
#endif

}  // namespace unknot::measure
