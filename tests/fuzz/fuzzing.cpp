#include "tests/fuzz/fuzzing.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "core/measure/mutation.hpp"

namespace unknot::fuzz {

namespace {

using measure::Break;

constexpr std::array breaks{
    std::pair{std::string_view{"s1_unsure_counts_as_no"}, Break::s1_unsure_counts_as_no},
    std::pair{std::string_view{"s2_emergency_offers_coaching"}, Break::s2_emergency_offers_coaching},
    std::pair{std::string_view{"s3_ceiling_of_last_answer"}, Break::s3_ceiling_of_last_answer},
    std::pair{std::string_view{"s4_yes_forgotten"}, Break::s4_yes_forgotten},
    std::pair{std::string_view{"s6_silence_ignored"}, Break::s6_silence_ignored},
    std::pair{std::string_view{"s7_good_raises"}, Break::s7_good_raises},
    std::pair{std::string_view{"s7_more_twice"}, Break::s7_more_twice},
    std::pair{std::string_view{"s7_more_after_too_much"}, Break::s7_more_after_too_much},
    std::pair{std::string_view{"s8_number_outranks_body"}, Break::s8_number_outranks_body},
    std::pair{std::string_view{"s9_numb_only_eases"}, Break::s9_numb_only_eases},
    std::pair{std::string_view{"s11_resume_presses_on"}, Break::s11_resume_presses_on},
    std::pair{std::string_view{"s12_worse_is_milder"}, Break::s12_worse_is_milder},
    std::pair{std::string_view{"s14_reason_left_out"}, Break::s14_reason_left_out},
    std::pair{std::string_view{"s14_signal_not_told"}, Break::s14_signal_not_told},
    std::pair{std::string_view{"s15_clock_back_trusted"}, Break::s15_clock_back_trusted},
    std::pair{std::string_view{"s16_stroke_swapped"}, Break::s16_stroke_swapped},
};

std::string_view wanted_flaw() {
    const char* text = std::getenv("UNKNOT_FLAW");
    return text ? text : "";
}

}  // namespace

void fails(std::string_view property, std::string_view detail) {
    std::fprintf(stderr, "property: %.*s\n%.*s\n", static_cast<int>(property.size()), property.data(),
                 static_cast<int>(detail.size()), detail.data());
    std::abort();
}

bool flawed(std::string_view name) {
    static const std::string_view wanted = wanted_flaw();
    return wanted == name;
}

}  // namespace unknot::fuzz

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    for (const auto& [name, which] : unknot::fuzz::breaks) {
        if (unknot::fuzz::flawed(name)) unknot::measure::current_break = which;
    }
    return 0;
}
