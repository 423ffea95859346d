#include "content_compiler/check.hpp"

#include "content_compiler/resolve.hpp"

namespace unknot::content_compiler {
namespace {

using catalog::AppliesTo;
using catalog::Verdict;

/// A set of them is kept by bit.
constexpr std::size_t kept_by_bit_max = 64;

void check_graver(const Pattern& pattern, const Content& content, Problems& problems) {
    if (!pattern.graver) return;
    resolve(*pattern.graver, content.questions, "question", problems);
    const Question* question = content.questions.get(pattern.graver->id);
    if (question == nullptr || question->yes.verdict > pattern.advice) return;
    problems.add(pattern.graver->at,
                 fmt::format("\"{}\" is no graver than the advice of \"{}\"", question->id, pattern.id),
                 "name a question whose yes is graver, or leave `graver` out");
}

/// Pain alone is what muscles make too: a pattern needs a tell-tale besides, before it ends the path.
void check_stop(const Pattern& pattern, const Content& content, Problems& problems) {
    const Number* most = content.numbers.get("pattern_zones_most");
    if (most == nullptr || pattern.prior + most->value < pattern.stops_at) return;
    problems.add(pattern.at, fmt::format("the zones of \"{}\" alone would stop the path", pattern.id),
                 fmt::format("set `stops_at` above {}", pattern.prior + most->value));
}

void check_pattern(const Pattern& pattern, const Content& content, Problems& problems) {
    resolve(pattern.essential, content.zones, "zone", problems);
    resolve(pattern.spillover, content.zones, "zone", problems);
    resolve(pattern.hurts_with, content.movements, "movement", problems);
    resolve(pattern.causes, content.causes, "cause", problems);
    resolve(pattern.qualities, content.qualities, "quality", problems);
    check_graver(pattern, content, problems);
    check_stop(pattern, content, problems);
    const auto refuse = [&](std::string wrong, std::string mend) {
        problems.add(pattern.at, fmt::format("\"{}\" {}", pattern.id, wrong), std::move(mend));
    };
    if (pattern.advice != Verdict::ask_first && pattern.advice != Verdict::seek_care) {
        refuse("advises neither ask_first nor seek_care",
               "what is graver is a question of the check: name it in `graver`");
    }
    if (pattern.usual_from == AppliesTo::maybe_pregnant) refuse("is usual from no age", "use from_40 or from_50");
    if (pattern.essential.empty()) refuse("lies nowhere", "name its zones in `essential`");
    if (pattern.hurts_with.empty() && pattern.causes.empty() && pattern.qualities.empty() && !pattern.both_sides) {
        refuse("has no tell-tale", "name a movement, a cause or a quality");
    }
    for (const Ref& zone : pattern.spillover) {
        if (!names(pattern.essential, zone.id)) continue;
        problems.add(zone.at, fmt::format("\"{}\" is essential and spillover", zone.id), "keep it in one of them");
    }
}

}  // namespace

void check_patterns(const Content& content, Problems& problems) {
    const auto bounded = [&](const auto& records, std::string_view kind) {
        if (records.all.size() <= kept_by_bit_max) return;
        problems.add(records.all[kept_by_bit_max].at, fmt::format("there are {} {}", records.all.size(), kind),
                     fmt::format("keep {} at most", kept_by_bit_max));
    };
    bounded(content.movements, "movements");
    bounded(content.causes, "causes");
    bounded(content.qualities, "qualities");
    for (const Pattern& pattern : content.patterns.all) {
        if (pattern.sound) check_pattern(pattern, content, problems);
    }
}

}  // namespace unknot::content_compiler
