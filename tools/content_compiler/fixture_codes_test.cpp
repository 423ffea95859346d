#include "content_compiler/fixture.hpp"

namespace unknot::content_compiler {
namespace {

constexpr std::string_view exchange_codes_toml = R"toml([[code_system]]
id = "snomed"
address = "http://snomed.info/sct"

[[code]]
id = "left"
system = "snomed"
code = "7771000"
display = "Left"
sources = ["judgement"]
certainty = "low"

[[code]]
id = "right"
system = "snomed"
code = "24028007"
display = "Right"
sources = ["judgement"]
certainty = "low"

[[region]]
id = "shoulder"
system = "snomed"
code = "16982005"
display = "Shoulder region structure"
paired = true
sources = ["judgement"]
certainty = "low"

[[zone_region]]
id = "shoulder-front"
region = "shoulder"
sources = ["judgement"]
certainty = "low"

[[zone_region]]
id = "shoulder-outer"
region = "shoulder"
sources = ["judgement"]
certainty = "low"

[[zone_region]]
id = "throat"
region = "shoulder"
sources = ["judgement"]
certainty = "low"
)toml";

}  // namespace

Tree tree_of_codes() {
    Tree tree;
    tree["exchange/codes.toml"] = exchange_codes_toml;
    return tree;
}

}  // namespace unknot::content_compiler
