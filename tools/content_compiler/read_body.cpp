#include "content_compiler/read.hpp"
#include "content_compiler/read_records.hpp"

namespace unknot::content_compiler {

void read_zones(Reader& file, Content& content) {
    const auto fill = [](Reader& reader, Zone& zone) {
        zone.midline = reader.flag("midline");
        zone.target = reader.flag("target");
        zone.seen = reader.refs("seen");
        zone.neighbours = reader.refs("neighbours");
        for (const Ref& view : zone.seen) {
            if (view.id != "front" && view.id != "back") {
                reader.refuse("seen", "`seen` names \"" + view.id + "\"", "use front, back or both");
            }
        }
        if (reader.has("seen") && zone.seen.empty()) {
            reader.refuse("seen", "the zone is seen from nowhere", "name front, back or both in `seen`");
        }
    };
    read_records(file, "zone", content.zones.all, fill, Spelling::hyphenated);
}

void read_mask(Reader& file, Content& content) {
    read_records(file, "site", content.mask.all, [](Reader& reader, Site& site) {
        site.zones = reader.refs("zones");
        site.whole = reader.flag("whole");
        site.grounds = reader.grounds();
        if (reader.has("zones") && site.zones.empty()) {
            reader.refuse("zones", "the site lies nowhere", "name its zones");
        }
    });
}

void read_muscles(Reader& file, Content& content) {
    read_records(file, "muscle", content.muscles.all, [](Reader& reader, Muscle& muscle) {
        muscle.latin = reader.text("latin");
        muscle.tier = reader.choice<catalog::SelfCareTier>("tier");
        muscle.prior = reader.whole_or("prior", 0, -1, 1);
        muscle.depth = reader.choice_or("depth", catalog::Depth::unsaid);
        muscle.neighbour = reader.flag_or("neighbour", false);
        muscle.home = reader.refs("home");
        muscle.essential = reader.refs("essential");
        muscle.spillover = reader.refs("spillover");
        muscle.hurts_with = reader.refs("hurts_with");
        muscle.causes = reader.refs("causes");
        muscle.techniques = reader.refs("techniques");
        muscle.stretches = reader.refs("stretches");
        muscle.ceiling = reader.whole("ceiling", 1, 5);
        muscle.hold_max_seconds = reader.whole("hold_max_seconds", 0, 90);
        muscle.grounds = reader.grounds();
        read_records(reader, "spot", muscle.spots, [](Reader& inner, Spot& spot) { spot.zone = inner.ref("zone"); });
    });
}

}  // namespace unknot::content_compiler
