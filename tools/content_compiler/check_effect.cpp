#include "content_compiler/check.hpp"

#include <algorithm>

#include "content_compiler/resolve.hpp"

namespace unknot::content_compiler {

using catalog::Opening;
using catalog::Reach;
using catalog::Verdict;

void check_effect(const Effect& effect, const Content& content, Problems& problems) {
    const auto refuse = [&](std::string wrong, std::string mend) {
        problems.add(effect.at, std::move(wrong), std::move(mend));
    };
    resolve(effect.zones, content.zones, "zone", problems);
    if (effect.verdict == Verdict::go_lighter && effect.ceiling >= 5) {
        refuse("go_lighter without a lower ceiling", "set `ceiling` to 4 or less");
    }
    if (effect.verdict == Verdict::avoid_area && effect.reach == Reach::nothing) {
        refuse("avoid_area without an area", "set `reach` to listed, marked or everywhere");
    }
    if (effect.reach == Reach::listed && effect.zones.empty()) {
        refuse("`reach` is listed and no zone is", "list the zones, or choose another reach");
    }
    if (effect.reach != Reach::listed && !effect.zones.empty()) {
        refuse("zones are listed and `reach` is not listed", "set `reach = \"listed\"`, or remove the zones");
    }
    if (effect.opening == Opening::time && effect.after_hours == 0) {
        refuse("opened by time, and no time is given", "set `after_hours` above 0");
    }
    if (effect.opening != Opening::time && effect.after_hours != 0) {
        refuse("a time is given, and time does not open it", "set `opening = \"time\"`, or remove `after_hours`");
    }
    if (effect.verdict == Verdict::emergency && effect.opening != Opening::seen) {
        refuse("an emergency is lifted by more than having been seen", "set `opening = \"seen\"`");
    }
    const bool locks = effect.verdict >= Verdict::ask_first;
    if (locks && effect.opening == Opening::nothing) {
        refuse("it locks, and nothing opens it", "set `opening` to recheck, time, clinician or seen");
    }
}

namespace {

bool covers(const Effect& wider, const Effect& narrower) {
    if (wider.reach != Reach::listed || narrower.reach != Reach::listed) return wider.reach >= narrower.reach;
    return std::ranges::all_of(narrower.zones, [&](const Ref& zone) { return names(wider.zones, zone.id); });
}

}  // namespace

void check_unsure(const Effect& sure, const Effect& perhaps, Problems& problems) {
    const Verdict due =
        sure.verdict == Verdict::emergency ? Verdict::seek_care : std::min(sure.verdict, Verdict::ask_first);
    if (perhaps.verdict != due) {
        problems.add(perhaps.at,
                     fmt::format("not being sure leads to {}, being sure to {}", name_of(perhaps.verdict),
                                 name_of(sure.verdict)),
                     fmt::format("set its verdict to \"{}\"", name_of(due)));
    }
    const bool stricter = perhaps.ceiling < sure.ceiling || (perhaps.hand_only && !sure.hand_only) ||
                          (perhaps.half_time && !sure.half_time) || !covers(sure, perhaps);
    if (stricter) {
        problems.add(perhaps.at, "not being sure is stricter than being sure",
                     "give the graver answer at least the same ceiling, reach, hand_only and half_time");
    }
}

}  // namespace unknot::content_compiler
