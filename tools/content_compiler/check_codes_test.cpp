#include <catch2/catch.hpp>

#include "content_compiler/fixture.hpp"

using namespace unknot::content_compiler;

namespace {

constexpr const char* file = "exchange/codes.toml";

}  // namespace

TEST_CASE("a code of a list that is not named is refused") {
    expect_refused(spoiled(file, R"x(id = "left"
system = "snomed")x",
                           R"x(id = "left"
system = "icd")x"),
                   file, R"x(system = "icd")x", R"x(there is no code system "icd")x");
}

TEST_CASE("two records with one code are refused: left would leave as right") {
    expect_refused(spoiled(file, R"x(code = "24028007")x", R"x(code = "7771000")x"), file, R"x([[code]]
id = "right")x",
                   R"x("right" has the code of "left")x");
}

TEST_CASE("a zone that lies nowhere is refused") {
    expect_among(spoiled(file, R"x([[zone_region]]
id = "throat")x",
                         R"x([[zone_region]]
id = "knee")x"),
                 "body/zones.toml", R"x([[zone]]
id = "throat")x",
                 R"x(no export knows where the zone "throat" lies)x");
    expect_among(spoiled(file, R"x([[zone_region]]
id = "throat")x",
                         R"x([[zone_region]]
id = "knee")x"),
                 file, R"x([[zone_region]]
id = "knee")x",
                 R"x(there is no zone "knee")x");
}

TEST_CASE("a region that no zone lies in, and one that does not exist, are refused") {
    const std::string hand = R"x([[region]]
id = "hand"
system = "snomed"
code = "85562004"
display = "Hand structure"
paired = true
sources = ["judgement"]
certainty = "low"

[[region]]
id = "shoulder")x";
    expect_refused(spoiled(file, R"x([[region]]
id = "shoulder")x",
                           hand),
                   file, R"x([[region]]
id = "hand")x",
                   R"x(the region "hand" is not used)x");
    expect_among(spoiled(file, R"x(id = "throat"
region = "shoulder")x",
                         R"x(id = "throat"
region = "neck")x"),
                 file, R"x(region = "neck")x", R"x(there is no region "neck")x");
}
