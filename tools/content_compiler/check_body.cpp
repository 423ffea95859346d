#include "content_compiler/check.hpp"

#include "content_compiler/resolve.hpp"

namespace unknot::content_compiler {
namespace {

using catalog::SelfCareTier;
using catalog::Tool;

constexpr std::int64_t ceiling_tier_b_max = 3;
constexpr std::int64_t hold_tier_b_max = 30;

void check_neighbours(const Zone& zone, const Content& content, Problems& problems) {
    resolve(zone.neighbours, content.zones, "zone", problems);
    for (const Ref& ref : zone.neighbours) {
        const Zone* other = content.zones.get(ref.id);
        if (ref.id == zone.id) {
            problems.add(ref.at, fmt::format("\"{}\" is its own neighbour", zone.id), "remove it");
        } else if (other != nullptr && !names(other->neighbours, zone.id)) {
            problems.add(ref.at, fmt::format("\"{}\" does not have \"{}\" as a neighbour", ref.id, zone.id),
                         fmt::format("add it there, at {}:{}, or remove it here", other->at.file, other->at.line));
        }
    }
}

void check_site(const Site& site, const Content& content, Problems& problems) {
    resolve(site.zones, content.zones, "zone", problems);
    if (!site.whole) return;
    for (const Ref& ref : site.zones) {
        const Zone* zone = content.zones.get(ref.id);
        if (zone == nullptr || !zone->target) continue;
        problems.add(ref.at, fmt::format("\"{}\" is never pressed, and is a target", ref.id),
                     fmt::format("set `target = false` at {}:{}", zone->at.file, zone->at.line));
    }
}

bool never_pressed(const Content& content, const std::string& zone) {
    for (const Site& site : content.mask.all) {
        if (site.whole && names(site.zones, zone)) return true;
    }
    return false;
}

void check_spot(const Spot& spot, const Muscle& muscle, const Content& content, Problems& problems) {
    resolve(spot.zone, content.zones, "zone", problems);
    const Zone* zone = content.zones.get(spot.zone.id);
    if (zone == nullptr) return;
    if (!zone->target) {
        problems.add(spot.zone.at, fmt::format("\"{}\" is no target zone", zone->id), "move the spot to a target zone");
    }
    if (never_pressed(content, zone->id)) {
        problems.add(spot.zone.at, fmt::format("\"{}\" is never pressed", zone->id), "move the spot out of the mask");
    }
    if (!names(muscle.home, zone->id)) {
        problems.add(spot.zone.at, fmt::format("\"{}\" is not in the home of \"{}\"", zone->id, muscle.id),
                     "add the zone to `home`, or move the spot");
    }
}

void check_technique(const Ref& ref, const Muscle& muscle, const Content& content, Problems& problems) {
    const Technique* technique = content.techniques.get(ref.id);
    if (technique == nullptr || muscle.tier == SelfCareTier::c) return;
    if (muscle.tier == SelfCareTier::b && technique->tool != Tool::hand) {
        problems.add(ref.at, fmt::format("\"{}\" uses a tool on a muscle of tier b", ref.id),
                     "name a technique of the hand");
    } else if (technique->tier_max < muscle.tier) {
        problems.add(ref.at, fmt::format("\"{}\" goes as far as tier {}", ref.id, name_of(technique->tier_max)),
                     fmt::format("name one that goes as far as tier {}", name_of(muscle.tier)));
    }
}

/// A muscle of tier b may have no spot if it lies nowhere that anybody presses.
void check_nothing_to_press(const Muscle& muscle, const Content& content, Problems& problems) {
    for (const Ref& home : muscle.home) {
        const Zone* zone = content.zones.get(home.id);
        if (zone == nullptr || !zone->target) continue;
        problems.add(muscle.at, fmt::format("\"{}\" has no spot, and its home \"{}\" is a target", muscle.id, home.id),
                     "add a [[muscle.spot]], or make it tier c");
    }
    if (muscle.techniques.empty()) return;
    problems.add(muscle.at, fmt::format("\"{}\" has techniques and no spot", muscle.id), "empty `techniques`");
}

void check_tier(const Muscle& muscle, const Content& content, Problems& problems) {
    const auto refuse = [&](std::string wrong, std::string mend) {
        problems.add(muscle.at, fmt::format("\"{}\" {}", muscle.id, wrong), std::move(mend));
    };
    if (muscle.neighbour && muscle.tier != SelfCareTier::c)
        refuse("is a neighbour and not of tier c", "make it tier c");
    if (muscle.tier == SelfCareTier::c) {
        if (!muscle.spots.empty()) refuse("is of tier c and has spots", "remove them: it is never pressed");
        if (!muscle.techniques.empty()) refuse("is of tier c and has techniques", "empty `techniques`");
        return;
    }
    if (muscle.spots.empty() && muscle.tier == SelfCareTier::b)
        return check_nothing_to_press(muscle, content, problems);
    if (muscle.spots.empty()) refuse("has no spot", "add a [[muscle.spot]], or make it tier c");
    if (muscle.techniques.empty()) refuse("has no technique", "name at least one, or make it tier c");
    if (muscle.hold_max_seconds == 0) refuse("may be held for no time", "set `hold_max_seconds` above 0");
    if (muscle.tier != SelfCareTier::b) return;
    if (muscle.ceiling > ceiling_tier_b_max) refuse("is of tier b and has a ceiling above 3", "lower `ceiling`");
    if (muscle.hold_max_seconds > hold_tier_b_max) {
        refuse("is of tier b and may be held longer than 30 seconds", "lower `hold_max_seconds`");
    }
}

void check_muscle(const Muscle& muscle, const Content& content, Problems& problems) {
    resolve(muscle.home, content.zones, "zone", problems);
    resolve(muscle.essential, content.zones, "zone", problems);
    resolve(muscle.spillover, content.zones, "zone", problems);
    resolve(muscle.hurts_with, content.movements, "movement", problems);
    resolve(muscle.causes, content.causes, "cause", problems);
    resolve(muscle.techniques, content.techniques, "technique", problems);
    resolve(muscle.stretches, content.stretches, "stretch", problems);
    check_tier(muscle, content, problems);
    for (const Ref& technique : muscle.techniques) check_technique(technique, muscle, content, problems);
    for (const Spot& spot : muscle.spots) check_spot(spot, muscle, content, problems);
    for (const Ref& zone : muscle.spillover) {
        if (!names(muscle.essential, zone.id)) continue;
        problems.add(zone.at, fmt::format("\"{}\" is essential and spillover", zone.id), "keep it in one of them");
    }
    const auto need = [&](const Refs& refs, std::string_view key) {
        if (!refs.empty()) return;
        problems.add(muscle.at, fmt::format("`{}` of \"{}\" is empty", key, muscle.id), "name at least one");
    };
    need(muscle.home, "home");
    need(muscle.essential, "essential");
    need(muscle.hurts_with, "hurts_with");
}

}  // namespace

void check_body(const Content& content, Problems& problems) {
    const auto& zones = content.zones.all;
    if (zones.size() > body::zones_max) {
        problems.add(zones[body::zones_max].at, fmt::format("there are {} zones", zones.size()),
                     fmt::format("keep {} at most", body::zones_max));
    }
    for (const Zone& zone : zones) {
        if (zone.sound) check_neighbours(zone, content, problems);
    }
    for (const Site& site : content.mask.all) {
        if (site.sound) check_site(site, content, problems);
    }
}

void check_muscles(const Content& content, Problems& problems) {
    for (const Muscle& muscle : content.muscles.all) {
        if (muscle.sound) check_muscle(muscle, content, problems);
    }
}

}  // namespace unknot::content_compiler
