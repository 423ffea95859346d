#include "content_compiler/read.hpp"
#include "content_compiler/read_records.hpp"

namespace unknot::content_compiler {
namespace {

void read_code(Reader& reader, Code& code) {
    code.system = reader.ref("system");
    code.code = reader.text("code");
    code.display = reader.text("display");
    code.grounds = reader.grounds();
}

}  // namespace

void read_codes(Reader& file, Content& content) {
    read_records(file, "code_system", content.code_systems.all,
                 [](Reader& reader, CodeSystem& system) { system.address = reader.text("address"); });
    read_records(file, "code", content.codes.all, read_code);
    read_records(file, "region", content.regions.all, [](Reader& reader, Code& region) {
        region.paired = reader.flag("paired");
        read_code(reader, region);
    });
    read_records(
        file, "zone_region", content.zone_regions.all,
        [](Reader& reader, ZoneRegion& place) {
            place.region = reader.ref("region");
            place.grounds = reader.grounds();
        },
        Spelling::hyphenated);
}

}  // namespace unknot::content_compiler
