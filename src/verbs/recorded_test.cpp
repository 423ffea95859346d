#include "verbs/recorded.hpp"

#include <catch2/catch.hpp>

using namespace unknot;
using namespace unknot::verbs;

namespace {

std::string line(unsigned number, const std::string& kind, const std::string& body, const std::string& person = "me") {
    char id[37];
    std::snprintf(id, sizeof id, "01956f2c-1c00-7abc-8def-%012x", number);
    return R"({"at":{"at":)" + std::to_string(1'795'300'000'000 + number) + R"(,"offset_minutes":60},"body":)" + body +
           R"(,"content":"c","counter":)" + std::to_string(number) + R"(,"device":"d","engine":"0.1.0","id":")" + id +
           R"(","kind":")" + kind + R"(","person":")" + person + R"("})";
}

std::string code_of(const std::variant<RecordedSession, Problem>& found) {
    const auto* problem = std::get_if<Problem>(&found);
    return problem ? problem->code : "";
}

const std::string without_plan = R"({"purpose":"session","session":"a","spots":[]})";

}  // namespace

TEST_CASE("A session without a start, or whose start was kept without its plan, can not be told", "[verbs]") {
    SessionsOnRecord sessions;
    CHECK(code_of(sessions.record("", "")) == "session_absent");
    CHECK_FALSE(sessions.take(line(1, "session_signalled", R"({"at":1,"session":"a","signal":"found"})")));
    CHECK(code_of(sessions.record("", "")) == "session_absent");
    CHECK(code_of(sessions.record("a", "")) == "session_absent");
    CHECK_FALSE(sessions.take(line(2, "session_started", without_plan)));
    CHECK(code_of(sessions.record("a", "")) == "session_without_plan");
    CHECK(code_of(sessions.record("a", "other")) == "session_absent");
}

TEST_CASE("An event that can not be read is a problem with its place, one of another kind is passed over", "[verbs]") {
    SessionsOnRecord sessions;
    const auto wrong = sessions.take(line(1, "session_signalled", R"({"at":1,"session":"a","signal":"too_blunt"})"));
    REQUIRE(wrong);
    CHECK(wrong->code == "value_unknown");
    CHECK(wrong->path == "/body/signal");
    CHECK_FALSE(sessions.take("not JSON at all"));
    CHECK(sessions.take("{\"kind\":\"session_").has_value());
}

TEST_CASE("A record of another form is not read as one of this", "[verbs]") {
    CHECK(code_of(read_recorded("{}")) == "record_not_one");
    CHECK(code_of(read_recorded("[]")) == "record_not_one");
    CHECK(code_of(read_recorded(R"({"unknot_session":2,"later":true})")) == "record_newer");
    CHECK(code_of(read_recorded(R"({"unknot_session":0})")) != "record_newer");
    CHECK(code_of(read_recorded(R"({"unknot_session":1})")) == "field_missing");
    CHECK(code_of(read_recorded(std::string((16u << 20) + 1, ' '))) == "json_too_large");
}
