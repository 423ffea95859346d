#include "content_compiler/read.hpp"
#include "content_compiler/read_records.hpp"

namespace unknot::content_compiler {

void read_movements(Reader& file, Content& content) {
    read_records(file, "movement", content.movements.all,
                 [](Reader& reader, Movement& movement) { movement.family = reader.text("family"); });
}

void read_causes(Reader& file, Content& content) {
    read_records(file, "cause", content.causes.all, [](Reader& reader, Cause& cause) {
        cause.family = reader.text("family");
        cause.habits = reader.refs("habits");
        if (reader.has("habits") && cause.habits.empty()) {
            reader.refuse("habits", "the cause has no habit", "name at least one small change that answers it");
        }
    });
    read_records(file, "quality", content.qualities.all, [](Reader& reader, Quality& quality) {
        quality.depth = reader.choice_or("depth", catalog::Depth::unsaid);
    });
    read_records(file, "habit", content.habits.all,
                 [](Reader& reader, Habit& habit) { habit.grounds = reader.grounds(); });
}

void read_patterns(Reader& file, Content& content) {
    read_records(file, "pattern", content.patterns.all, [](Reader& reader, Pattern& pattern) {
        pattern.sided = reader.flag("sided");
        pattern.prior = reader.whole("prior", -9, 2);
        pattern.stops_at = reader.whole("stops_at", 1, 60);
        pattern.both_sides = reader.flag_or("both_sides", false);
        pattern.usual_from = reader.choice_or("usual_from", catalog::AppliesTo::everybody);
        pattern.advice = reader.choice<catalog::Verdict>("advice");
        pattern.graver = reader.ref_if_any("graver");
        pattern.essential = reader.refs("essential");
        pattern.spillover = reader.refs("spillover");
        pattern.hurts_with = reader.refs("hurts_with");
        pattern.causes = reader.refs("causes");
        pattern.qualities = reader.refs("qualities");
        pattern.grounds = reader.grounds();
    });
}

void read_stretches(Reader& file, Content& content) {
    read_records(file, "stretch", content.stretches.all, [](Reader& reader, Stretch& stretch) {
        stretch.hold_seconds = reader.whole("hold_seconds", 0, 600);
        stretch.times = reader.whole("times", 1, 50);
        stretch.sided = reader.flag("sided");
        stretch.grounds = reader.grounds();
    });
}

void read_techniques(Reader& file, Content& content) {
    read_records(file, "technique", content.techniques.all, [](Reader& reader, Technique& technique) {
        technique.tool = reader.choice<catalog::Tool>("tool");
        technique.needs_wall = reader.flag("needs_wall");
        technique.posture = reader.choice<catalog::Posture>("posture");
        technique.arm = reader.choice<catalog::WorkingArm>("arm");
        technique.tier_max = reader.choice<catalog::SelfCareTier>("tier_max");
        technique.grounds = reader.grounds();
    });
}

}  // namespace unknot::content_compiler
