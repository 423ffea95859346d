#include "content_compiler/check.hpp"
#include "content_compiler/resolve.hpp"

namespace unknot::content_compiler {
namespace {

void check_systems(const Content& content, const Records<Code>& codes, Problems& problems) {
    for (const Code& code : codes.all) resolve(code.system, content.code_systems, "code system", problems);
}

/// One code for two things would make one of the other on the way out.
void check_told_apart(const Records<Code>& codes, Problems& problems) {
    for (std::size_t i = 0; i < codes.all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const Code& one = codes.all[j];
            const Code& other = codes.all[i];
            if (!other.sound || one.code != other.code || one.system.id != other.system.id) continue;
            problems.add(other.at, fmt::format("\"{}\" has the code of \"{}\"", other.id, one.id),
                         "give each its own code, or let both use one record");
        }
    }
}

template <class R, class Named>
void need_named(const Records<R>& records, std::string_view kind, std::string_view mend, Problems& problems,
                Named named) {
    for (const R& record : records.all) {
        if (!named(record))
            problems.add(record.at, fmt::format("the {} \"{}\" is not used", kind, record.id), std::string{mend});
    }
}

}  // namespace

void check_codes(const Content& content, Problems& problems) {
    check_systems(content, content.codes, problems);
    check_systems(content, content.regions, problems);
    check_told_apart(content.codes, problems);
    check_told_apart(content.regions, problems);
    for (const ZoneRegion& place : content.zone_regions.all) {
        resolve(Ref{place.id, place.at}, content.zones, "zone", problems);
        resolve(place.region, content.regions, "region", problems);
    }
    if (!content.code_systems.known) return;
    for (const Zone& zone : content.zones.all) {
        if (content.zone_regions.find(zone.id)) continue;
        problems.add(zone.at, fmt::format("no export knows where the zone \"{}\" lies", zone.id),
                     "add a [[zone_region]] of this id to exchange/codes.toml");
    }
    need_named(content.regions, "region", "name it in a [[zone_region]], or remove it", problems,
               [&](const Code& region) {
                   return std::ranges::any_of(content.zone_regions.all,
                                              [&](const ZoneRegion& place) { return place.region.id == region.id; });
               });
}

}  // namespace unknot::content_compiler
