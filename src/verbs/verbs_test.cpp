#include "verbs/verbs.hpp"

#include <catch2/catch.hpp>

#include "core/catalog/catalog.hpp"
#include "verbs/json.hpp"
#include "verbs/names.hpp"

using namespace unknot;
using verbs::call;

namespace {

std::string error_of(std::string_view verb, std::string_view request) {
    const verbs::Reply reply = call(verb, request);
    REQUIRE_FALSE(reply.ok);
    const auto parsed = verbs::parse_json(reply.body);
    const auto& error = *verbs::member(*std::get<verbs::Json>(parsed).object(), "error")->object();
    CHECK_FALSE(verbs::member(error, "message")->text()->empty());
    return *verbs::member(error, "code")->text() + " " + *verbs::member(error, "path")->text();
}

std::string answer_of(std::string_view verb, const std::string& request) {
    const verbs::Reply reply = call(verb, request);
    INFO(reply.body);
    REQUIRE(reply.ok);
    return reply.body;
}

/// All questions that are not parts, answered no.
std::string all_no() {
    std::string answers = "{";
    for (const auto& question : catalog::content().questions) {
        if (question.tense == catalog::Tense::part) continue;
        answers += (answers.size() > 1 ? ",\"" : "\"") + std::string{question.id} + "\":\"no\"";
    }
    return answers + "}";
}

const std::string now = R"({"at":1795300000000,"offset_minutes":60})";
const std::string pains = R"([{"zone":"shoulder-front","side":"right","strength":6}])";

std::string clear_check() {
    return R"({"answers":)" + all_no() + R"(,"now":)" + now + R"(,"person":"me","about":{"age_band":"under_40",)" +
           R"("maybe_pregnant":false},"pains":)" + pains + "}";
}

std::string session_plan() {
    const std::string clearance = answer_of("screen", clear_check());
    const std::string found = answer_of("find", R"({"pains":)" + pains + "}");
    const auto parsed = verbs::parse_json(found);
    const std::string candidates = verbs::dump(*verbs::member(*std::get<verbs::Json>(parsed).object(), "candidates"));
    const std::string planned = answer_of(
        "plan", R"({"purpose":"session","now":)" + now + R"(,"clearance":)" + clearance + R"(,"candidates":)" +
                    candidates +
                    R"(,"means":{"ball":true,"cane":false,"wall":true,"left_arm_works":true,"right_arm_works":true,)" +
                    R"("posture":"either","minutes":10}})");
    const auto answer = verbs::parse_json(planned);
    const verbs::Json* plan = verbs::member(*std::get<verbs::Json>(answer).object(), "plan");
    REQUIRE(plan);
    return verbs::dump(*plan);
}

std::string session_request(const std::string& plan, const std::string& events) {
    return R"({"plan":)" + plan + R"(,"started":)" + now + R"(,"events":)" + events + "}";
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("a whole check with nothing to report is clear and complete") {
    const std::string body = answer_of("screen", clear_check());
    CHECK(body.find(R"("verdict":"clear")") != std::string::npos);
    CHECK(body.find(R"("complete":true)") != std::string::npos);
    CHECK(body.find(R"("missing":[])") != std::string::npos);
}

TEST_CASE("nothing unknown is ever defaulted: the field, the id, the word, the range are named") {
    CHECK(error_of("sreen", "{}") == "verb_unknown sreen");
    CHECK(error_of("screen", "[]") == "json_not_object ");
    CHECK(error_of("screen", R"({"answers":{},"extra":1})") == "field_unknown /extra");
    CHECK(error_of("screen", R"({"answers":{"no_such":"no"}})") == "question_unknown /answers/no_such");
    CHECK(error_of("screen", R"({"answers":{"fever":"maybe"}})") == "value_unknown /answers/fever");
    CHECK(error_of("screen", R"({"answers":{"fever":true}})") == "type_wrong /answers/fever");
    CHECK(error_of("find", "{}") == "field_missing /pains");
    CHECK(error_of("find", R"({"pains":[{"zone":"shoulder-front","side":"right","strength":11}]})") ==
          "number_out_of_range /pains/0/strength");
    CHECK(error_of("find", R"({"pains":[{"zone":"shoulder-front","side":"middle","strength":1}]})") ==
          "zone_needs_side /pains/0/side");
    CHECK(error_of("find", R"({"pains":[{"zone":"spine-neck","side":"left","strength":1}]})") ==
          "zone_has_no_side /pains/0/side");
    CHECK(error_of("find", R"({"pains":[{"zone":"knee","side":"left","strength":1}]})") ==
          "zone_unknown /pains/0/zone");
    CHECK(error_of("find", R"({"pains":null})") == "type_wrong /pains");
    CHECK(error_of("vocabulary", R"({"locale":"tlh"})") == "value_unknown /locale");
    CHECK(error_of("learn", R"({"words":")" + std::string(501, 'a') + R"("})") == "text_too_long /words");
}

TEST_CASE("the vocabulary names the motions whose range may be measured, and which of them have sides") {
    const std::string told = call("vocabulary", R"({"locale":"en"})").body;
    for (const std::string_view motion : verbs::enum_names<facts::Motion>()) {
        CHECK(told.find("{\"id\":\"" + std::string{motion} + "\",\"sided\":") != std::string::npos);
    }
    CHECK(told.find(R"({"id":"shoulder_flexion","sided":true})") != std::string::npos);
    CHECK(told.find(R"({"id":"neck_flexion","sided":false})") != std::string::npos);
    CHECK(told.find(R"("range_tries":3)") != std::string::npos);
}

TEST_CASE("a request over its limit is refused before it is read") {
    CHECK(error_of("find", std::string(1024 * 1024 + 1, ' ')) == "json_too_large ");
    CHECK(verbs::request_bytes_max("find") == 1024 * 1024);
    CHECK(verbs::request_bytes_max("remember") == 16 * 1024 * 1024);
}

TEST_CASE("the session takes only a plan that its own grounds make again") {
    const std::string plan = session_plan();
    CHECK(call("session", session_request(plan, "[]")).ok);
    CHECK(error_of("session", session_request(replaced(plan, R"("ceiling":3,"hold_seconds":30)",
                                                       R"("ceiling":5,"hold_seconds":30)"),
                                              "[]")) == "plan_differs /plan");
    CHECK(error_of("session",
                   session_request(replaced(plan, R"("hold_seconds":30,"holds":2)", R"("hold_seconds":60,"holds":2)"),
                                   "[]")) == "plan_differs /plan");
    CHECK(error_of("session", session_request(replaced(plan, R"("sessions_before":0)", R"("sessions_before":9)"),
                                              "[]")) == "plan_differs /plan");
    CHECK(error_of("session", session_request(replaced(plan, R"("verdict":"clear")", R"("verdict":"seek_care")"),
                                              "[]")) == "plan_differs /plan");
}

TEST_CASE("a session event has its place in time, and a strength only with a number") {
    const std::string plan = session_plan();
    CHECK(error_of("session", session_request(plan, R"([{"at":-1,"signal":"tick"}])")) ==
          "event_before_start /events/0/at");
    CHECK(error_of("session", session_request(plan, R"([{"at":1,"signal":"number"}])")) ==
          "strength_missing /events/0/strength");
    CHECK(error_of("session", session_request(plan, R"([{"at":1,"signal":"good","strength":3}])")) ==
          "strength_unexpected /events/0/strength");
    CHECK(error_of("session", session_request(plan, R"([{"at":1.9,"signal":"tick"}])")) ==
          "number_not_whole /events/0/at");
}

TEST_CASE("a session stays within its plan: warm, find, press at the lightest, check in, lighter, let go") {
    const std::string body = answer_of("session", session_request(session_plan(), R"([{"at":51000,"signal":"found"},
                                       {"at":85000,"signal":"tick"}])"));
    CHECK(body.find(R"("paused_because":"silence")") != std::string::npos);
    CHECK(body.find(R"("phase":"paused")") != std::string::npos);
    CHECK(body.find(R"("pressing":false)") != std::string::npos);
}

TEST_CASE("a journal event is read whole or refused with its place") {
    const std::string good =
        R"({"id":"01932c5a-7b1e-7c3d-8f4a-0123456789ab","person":"me","at":{"at":1,"offset_minutes":0},)"
        R"("device":"d","counter":1,"kind":"noted","engine":"e","content":"c","body":{"text":"sore"}})";
    const auto line = verbs::read_event(good);
    REQUIRE(std::holds_alternative<verbs::JournalLine>(line));
    CHECK(std::get<verbs::JournalLine>(line).kind == "noted");
    CHECK(std::get<verbs::JournalLine>(line).bytes.starts_with(R"({"at":{"at":1)"));
    const auto refusal = [&](std::string_view what, std::string_view with) {
        const auto read = verbs::read_event(replaced(good, what, with));
        REQUIRE(std::holds_alternative<verbs::Reply>(read));
        return std::get<verbs::Reply>(read).body;
    };
    CHECK(refusal("7c3d", "4c3d").find("id_malformed") != std::string::npos);
    CHECK(refusal(R"("noted")", R"("sung")").find("kind_unknown") != std::string::npos);
    CHECK(refusal(R"("text":"sore")", R"("texts":"sore")").find("/body/") != std::string::npos);
    CHECK(refusal(R"("me")", R"("")").find("text_empty") != std::string::npos);
}

TEST_CASE("remember gives the same history whatever order the events of a batch stand in") {
    const auto event = [](int n, int at) {
        return R"({"id":"01932c5a-7b1e-7c3d-8f4a-00000000000)" + std::to_string(n) + R"(","person":"me","at":{"at":)" +
               std::to_string(at) + R"(,"offset_minutes":0},"device":"d","counter":)" + std::to_string(n) +
               R"(,"kind":"noted","engine":"e","content":"c","body":{"text":"n)" + std::to_string(n) + R"("}})";
    };
    const std::string one = answer_of("remember", R"({"events":[)" + event(1, 5) + "," + event(2, 7) + "]}");
    const std::string two = answer_of("remember", R"({"events":[)" + event(2, 7) + "," + event(1, 5) + "]}");
    CHECK(one == two);
    const auto parsed = verbs::parse_json(one);
    const std::string history = verbs::dump(*verbs::member(*std::get<verbs::Json>(parsed).object(), "history"));
    CHECK(error_of("remember", R"({"history":)" + history + R"(,"events":[)" + event(3, 6) + "]}") ==
          "events_out_of_order /events/0/at");
    CHECK(error_of("remember", R"({"person":"you","history":)" + history + R"(,"events":[]})") ==
          "history_of_other_person /history/person");
}

TEST_CASE("what is understood raises answers and never clears one") {
    const std::string body =
        answer_of("understand", R"({"text":"my right shoulder, no fever, but I cough blood","when":"before"})");
    CHECK(body.find(R"("no"})") == std::string::npos);
    CHECK(body.find(R"("side":"right")") != std::string::npos);
}

TEST_CASE("the API document names every verb, and every verb answers an empty object without breaking") {
    const std::string document = verbs::openapi();
    CHECK(std::holds_alternative<verbs::Json>(verbs::parse_json(document)));
    for (const std::string_view verb : verbs::names()) {
        CHECK(document.find("\"/v1/" + std::string{verb} + "\"") != std::string::npos);
        CHECK_FALSE(verbs::summary(verb).empty());
        const verbs::Reply reply = call(verb, "{}");
        CHECK((reply.ok || reply.http_status == 400 || reply.http_status == 422));
    }
}
