// Painting at the door: what is taken, what is refused and where, and how large it may become.
#include <catch2/catch.hpp>

#include "verbs/json.hpp"
#include "verbs/verbs.hpp"

using namespace unknot;

namespace {

const std::string pain_stroke =
    R"({"kind":"pain","side":"left","radius":12,"line":[[1820,13710,260],[0,13640,-301]],"strength":6})";
const std::string no_go_stroke =
    R"({"kind":"no_go","side":"right","radius":8,"line":[[-2000,12000,0]],"reason":"bruise"})";
const std::string erase_stroke = R"({"kind":"erase","side":"left","radius":20,"line":[[1790,13600,310]]})";

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : ",") + part;
    return out;
}

std::string painting(const std::vector<std::string>& strokes) {
    return R"({"build":"softer","figure":1,"strokes":[)" + joined(strokes) + "]}";
}

std::string mapped(const std::string& beside) {
    return R"({"id":"0192f5a0-000b-7000-8000-00000000000b","person":"me",)"
           R"("at":{"at":1795341600000,"offset_minutes":60},"device":"phone-1","counter":1,"kind":"mapped",)"
           R"("engine":"0.1.0","content":"1","body":{"pains":[{"zone":"shoulder-front","side":"left","strength":6}],)" +
           beside + "}}";
}

std::string with(std::string text, std::string_view what, std::string_view instead) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), instead);
}

std::string refusal_in(const std::string& body) {
    const auto parsed = verbs::parse_json(body);
    const auto& error = *verbs::member(*std::get<verbs::Json>(parsed).object(), "error")->object();
    CHECK_FALSE(verbs::member(error, "message")->text()->empty());
    return *verbs::member(error, "code")->text() + " " + *verbs::member(error, "path")->text();
}

/// Code and place of the refusal of a map with one stroke; empty if it is taken.
std::string refusal_of(const std::string& stroke) {
    const auto read = verbs::read_event(mapped(R"("painting":)" + painting({stroke})));
    const auto* refused = std::get_if<verbs::Reply>(&read);
    if (!refused) return "";
    const std::string place = "/body/painting/strokes/0";
    std::string out = refusal_in(refused->body);
    const std::size_t at = out.find(place);
    return at == std::string::npos ? out : out.erase(at, place.size());
}

std::string refusal_beside(const std::string& beside) {
    const auto read = verbs::read_event(mapped(beside));
    const auto* refused = std::get_if<verbs::Reply>(&read);
    return refused ? refusal_in(refused->body) : "";
}

std::string refusal_to(std::string_view verb, const std::string& request) {
    const verbs::Reply reply = verbs::call(verb, request);
    return reply.ok ? "" : refusal_in(reply.body);
}

std::string pain_with(const std::string& share) {
    return R"({"pains":[{"zone":"shoulder-front","side":"left","strength":6,"share":)" + share + "}]}";
}

std::string longest_line() {
    std::vector<std::string> points(100, "[-10000,20000,-10000]");
    return joined(points);
}

}  // namespace

TEST_CASE("the share of a zone is a whole number from 1 to 10,000; whole and left out are the same") {
    CHECK(refusal_to("find", pain_with("0")) == "number_out_of_range /pains/0/share");
    CHECK(refusal_to("find", pain_with("10001")) == "number_out_of_range /pains/0/share");
    CHECK(refusal_to("find", pain_with("-1")) == "number_out_of_range /pains/0/share");
    CHECK(refusal_to("find", pain_with("0.5")) == "number_not_whole /pains/0/share");
    CHECK(refusal_to("find", pain_with("\"half\"")) == "type_wrong /pains/0/share");
    CHECK(refusal_to("find", pain_with("null")) == "type_wrong /pains/0/share");
    CHECK(refusal_to("find", pain_with("1")).empty());
    const std::string left_out = R"({"pains":[{"zone":"shoulder-front","side":"left","strength":6}]})";
    CHECK(verbs::call("find", pain_with("10000")).body == verbs::call("find", left_out).body);
    CHECK(verbs::call("find", pain_with("400")).body != verbs::call("find", left_out).body);
}

TEST_CASE("a clearance names the pains with the shares they came with") {
    const std::string request = R"({"answers":{},)" + pain_with("400").substr(1);
    CHECK(verbs::call("screen", request).body.find(R"("share":400)") != std::string::npos);
    const std::string whole = R"({"answers":{},)" + pain_with("10000").substr(1);
    CHECK(verbs::call("screen", whole).body.find("share") == std::string::npos);
}

TEST_CASE("strokes of every kind are taken, and a painting without strokes") {
    CHECK(refusal_of(pain_stroke).empty());
    CHECK(refusal_of(no_go_stroke).empty());
    CHECK(refusal_of(erase_stroke).empty());
    CHECK(refusal_of(with(pain_stroke, R"("strength":6)", R"("strength":0,"quality":"ache")")).empty());
    CHECK(refusal_beside(R"("painting":)" + painting({})).empty());
    CHECK(refusal_beside(R"("redraw":{"overlap":0,"area_first":1,"area_second":4000000})").empty());
}

TEST_CASE("a stroke whose side and points disagree is refused, with the point (S16)") {
    CHECK(refusal_of(with(pain_stroke, "[0,13640", "[-1,13640")) == "stroke_off_its_side /line/1");
    CHECK(refusal_of(with(pain_stroke, R"("left")", R"("right")")) == "stroke_off_its_side /line/0");
    CHECK(refusal_of(with(no_go_stroke, R"("right")", R"("left")")) == "stroke_off_its_side /line/0");
    CHECK(refusal_of(with(erase_stroke, "[1790", "[-1790")) == "stroke_off_its_side /line/0");
    CHECK(refusal_of(with(pain_stroke, R"("left")", R"("middle")")) == "side_unknown /side");
    CHECK(refusal_of(with(pain_stroke, R"("side":"left",)", "")) == "field_missing /side");
}

TEST_CASE("each kind of stroke has its own fields and no other's") {
    CHECK(refusal_of(with(pain_stroke, R"(,"strength":6)", "")) == "field_missing /strength");
    CHECK(refusal_of(with(no_go_stroke, R"(,"reason":"bruise")", "")) == "field_missing /reason");
    CHECK(refusal_of(with(no_go_stroke, R"("reason")", R"("strength":3,"reason")")) ==
          "stroke_field_unexpected /strength");
    CHECK(refusal_of(with(no_go_stroke, R"("reason")", R"("quality":"ache","reason")")) ==
          "stroke_field_unexpected /quality");
    CHECK(refusal_of(with(pain_stroke, R"("strength")", R"("reason":"bruise","strength")")) ==
          "stroke_field_unexpected /reason");
    CHECK(refusal_of(with(erase_stroke, R"("kind":"erase")", R"("kind":"erase","strength":1)")) ==
          "stroke_field_unexpected /strength");
}

TEST_CASE("unknown kinds, qualities, reasons, builds, figures and fields of a painting are refused") {
    CHECK(refusal_of(with(pain_stroke, R"("pain")", R"("glow")")) == "value_unknown /kind");
    CHECK(refusal_of(with(pain_stroke, R"("strength":6)", R"("strength":6,"quality":"blue")")) ==
          "quality_unknown /quality");
    CHECK(refusal_of(with(no_go_stroke, R"("bruise")", R"("dislike")")) == "mark_unknown /reason");
    CHECK(refusal_of(with(erase_stroke, R"("erase")", R"("erase","colour":"red")")) == "field_unknown /colour");
    const std::string whole = R"("painting":)" + painting({pain_stroke});
    CHECK(refusal_beside(with(whole, "softer", "taller")) == "value_unknown /body/painting/build");
    CHECK(refusal_beside(with(whole, R"("figure":1)", R"("figure":2)")) == "number_out_of_range /body/painting/figure");
    CHECK(refusal_beside(with(whole, R"("figure":1,)", "")) == "field_missing /body/painting/figure");
    CHECK(refusal_beside(R"("painting":[])") == "type_wrong /body/painting");
    CHECK(refusal_to("find", pain_with("1").insert(1, whole + ",")) == "field_unknown /painting");
}

TEST_CASE("radius and points keep their ranges, and a point is three whole numbers") {
    CHECK(refusal_of(with(pain_stroke, R"("radius":12)", R"("radius":2)")) == "number_out_of_range /radius");
    CHECK(refusal_of(with(pain_stroke, R"("radius":12)", R"("radius":41)")) == "number_out_of_range /radius");
    CHECK(refusal_of(with(pain_stroke, "[1820,13710,260]", "[10001,13710,260]")) == "number_out_of_range /line/0/0");
    CHECK(refusal_of(with(pain_stroke, "[1820,13710,260]", "[1820,-1,260]")) == "number_out_of_range /line/0/1");
    CHECK(refusal_of(with(pain_stroke, "[1820,13710,260]", "[1820,20001,260]")) == "number_out_of_range /line/0/1");
    CHECK(refusal_of(with(pain_stroke, "[1820,13710,260]", "[1820,13710,-10001]")) == "number_out_of_range /line/0/2");
    CHECK(refusal_of(with(pain_stroke, "[1820,13710,260]", "[1820,13710]")) == "point_malformed /line/0");
    CHECK(refusal_of(with(pain_stroke, "[1820,13710,260]", "[1820,13710,260,0]")) == "point_malformed /line/0");
    CHECK(refusal_of(with(pain_stroke, "[1820,13710,260]", "1820")) == "type_wrong /line/0");
    CHECK(refusal_of(with(pain_stroke, "[1820,13710,260]", "[1820,\"up\",260]")) == "type_wrong /line/0/1");
}

TEST_CASE("a stroke has one to a hundred points, a painting at most sixty-four strokes") {
    const std::string empty = R"({"kind":"erase","side":"right","radius":3,"line":[]})";
    CHECK(refusal_of(empty) == "list_too_short /line");
    const std::string full = with(empty, "[]", "[" + longest_line() + "]");
    CHECK(refusal_of(full).empty());
    CHECK(refusal_of(with(full, "[[", "[[0,0,0],[")) == "list_too_long /line");
    CHECK(refusal_of(R"({"kind":"erase","side":"right","radius":3,"line":{}})") == "type_wrong /line");
    CHECK(refusal_beside(R"("painting":)" + painting(std::vector(65, erase_stroke))) ==
          "list_too_long /body/painting/strokes");
}

TEST_CASE("two drawings of one pain overlap by at most all, and each has an area") {
    const std::string good = R"("redraw":{"overlap":4200,"area_first":5000,"area_second":6000})";
    CHECK(refusal_beside(good).empty());
    CHECK(refusal_beside(with(good, "4200", "10001")) == "number_out_of_range /body/redraw/overlap");
    CHECK(refusal_beside(with(good, "5000", "0")) == "number_out_of_range /body/redraw/area_first");
    CHECK(refusal_beside(with(good, "6000", "4000001")) == "number_out_of_range /body/redraw/area_second");
    CHECK(refusal_beside(with(good, R"(,"area_second":6000)", "")) == "field_missing /body/redraw/area_second");
}

TEST_CASE("the largest painting fits every request that carries it, and comes back as it was") {
    const std::string stroke = R"({"kind":"pain","line":[)" + longest_line() +
                               R"(],"quality":"ache","radius":40,"side":"right","strength":10})";
    const std::string painted = painting(std::vector(64, stroke));
    const std::string event = mapped(R"("painting":)" + painted);
    CHECK(event.size() < 256 * 1024);
    CHECK(event.size() * 64 < verbs::request_bytes_max("remember"));
    const verbs::Reply remembered = verbs::call("remember", R"({"events":[)" + event + "]}");
    REQUIRE(remembered.ok);
    const auto parsed = verbs::parse_json(remembered.body);
    const verbs::Json* history = verbs::member(*std::get<verbs::Json>(parsed).object(), "history");
    REQUIRE(history);
    CHECK(verbs::dump(*verbs::member(*history->object(), "painting")) == painted);
    const std::string again = R"({"events":[],"history":)" + verbs::dump(*history) + "}";
    CHECK(verbs::call("remember", again).body == remembered.body);
    CHECK(verbs::call("screen", R"({"answers":{},"history":)" + verbs::dump(*history) + "}").ok);
}

TEST_CASE("a map compared with an earlier one: what changed, and against which hand") {
    const std::string small = R"([{"zone":"shoulder-front","side":"left","strength":6,"share":2000}])";
    const std::string large = R"([{"zone":"shoulder-front","side":"left","strength":6}])";
    const std::string request = R"({"earlier":)" + large + R"(,"later":)" + small + "}";
    CHECK(verbs::call("compare", request).body == R"({"change":"smaller","hand":4200,"overlap":2000})");
    const std::string own = R"("redraw":{"overlap":1500,"area_first":1,"area_second":1},)";
    CHECK(verbs::call("compare", with(request, "{", "{" + own)).body ==
          R"({"change":"no_more_than_the_hand","hand":1500,"overlap":2000})");
    CHECK(refusal_to("compare", R"({"earlier":[]})") == "field_missing /later");
    CHECK(refusal_to("compare", with(request, "2000", "0")) == "number_out_of_range /later/0/share");
}
