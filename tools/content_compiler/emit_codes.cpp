#include "content_compiler/emit.hpp"

#include <fmt/format.h>

namespace unknot::content_compiler {
namespace {

std::string row(const Content& content, const Code& code) {
    const CodeSystem& system = *content.code_systems.get(code.system.id);
    return fmt::format("inline constexpr Code {}{{{}, {}, {}, {}}};\n", code.id, literal(system.address),
                       literal(code.code), literal(code.display), code.paired);
}

}  // namespace

std::string emit_codes(const Content& content) {
    std::string out =
        "// Made by tools/content_compiler from content/exchange/codes.toml. Do not edit.\n#pragma once\n\n"
        "#include \"verbs/exchange/code.hpp\"\n\nnamespace unknot::verbs::exchange::codes {\n\n";
    for (const CodeSystem& system : content.code_systems.all) {
        out += fmt::format("inline constexpr std::string_view system_{} = {};\n", system.id, literal(system.address));
    }
    for (const Code& code : content.codes.all) out += row(content, code);
    out += "\n}  // namespace unknot::verbs::exchange::codes\n\nnamespace unknot::verbs::exchange::regions {\n\n";
    for (const Code& region : content.regions.all) out += row(content, region);
    out += "\n/// In the order of the zones.\ninline constexpr const Code* of_zone[] = {\n";
    for (const Zone& zone : content.zones.all) {
        out += fmt::format("    &{},  // {}\n", content.zone_regions.get(zone.id)->region.id, zone.id);
    }
    return out + "};\n\n}  // namespace unknot::verbs::exchange::regions\n";
}

}  // namespace unknot::content_compiler
