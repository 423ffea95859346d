// Bytes to every verb: the first byte chooses it, the rest is the request. Held of each answer, beyond not crashing:
// it is JSON with sorted keys, either an answer or an error with code, path and message; asked again it is the same
// bytes; and each verb has a property of its own.
#include <algorithm>
#include <cstring>

#include "tests/fuzz/answers.hpp"
#include "tests/fuzz/fuzzing.hpp"
#include "tests/fuzz/json_mutation.hpp"
#include "verbs/error_table.hpp"
#include "verbs/verbs.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace unknot::fuzz {
namespace {

using verbs::Json;
using verbs::JsonObject;
using verbs::Reply;

void replace(std::string& text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), with);
}

/// The door, and what a flawed one would give.
Reply ask(std::string_view verb, std::string_view request) {
    Reply reply = verbs::call(verb, request);
    static int asked = 0;
    asked += 1;
    if (flawed("answers_differ") && asked % 2 == 0 && reply.body.find("\"tie\"") != std::string::npos)
        reply.body += ' ';
    if (flawed("keys_unsorted"))
        replace(reply.body, "\"learn\":true,\"movement\":true", "\"movement\":true,\"learn\":true");
    if (flawed("error_without_path") && reply.http_status == 422) {
        const auto at = reply.body.find(",\"path\":");
        reply.body.erase(at, reply.body.size() - at - 2);
    }
    if (flawed("odds_are_lost")) replace(reply.body, "\"something_else\":", "\"something_else\":1");
    if (flawed("forged_plan_taken") && reply.body.find("plan_differs") != std::string::npos) reply.ok = true;
    if (flawed("history_changes") && verb == "remember" && request.starts_with("{\"events\":[]"))
        replace(reply.body, "\"side\":\"left\"", "\"side\":\"right\"");
    return reply;
}

void well_formed(const Reply& reply) {
    const auto parsed = verbs::parse_json(reply.body);
    const Json* json = std::get_if<Json>(&parsed);
    holds(json != nullptr, "every answer is JSON", reply.body);
    holds(keys_are_sorted(reply.body), "the keys of an answer are sorted", reply.body);
    holds(verbs::dump(*json) == reply.body, "an answer is in its one form", reply.body);
    holds(reply.ok == (reply.http_status == 200), "only an answer is a 200");
    if (reply.ok) return;
    const Json* error = verbs::member(*json->object(), "error");
    holds(error && error->object() && error->object()->size() == 3 && json->object()->size() == 1,
          "a refusal is an error with code, message and path", reply.body);
    for (const char* part : {"code", "message", "path"}) {
        const Json* text = verbs::member(*error->object(), part);
        holds(text && text->text(), "a refusal is an error with code, message and path", reply.body);
    }
    const std::string& code = *verbs::member(*error->object(), "code")->text();
    const auto records = verbs::error_table();
    holds(std::any_of(records.begin(), records.end(),
                      [&](const auto& record) { return record.code == code && record.http == reply.http_status; }),
          "a refusal is in the table of errors", code);
}

void of_its_own(std::string_view verb, const Json& request, const Json& answer) {
    if (verb == "screen") more_alarm_is_no_milder(request, answer, ask);
    if (verb == "session") no_press_after_a_stop_sign(request, answer, ask);
    if (verb == "find") odds_are_all(answer);
    if (verb == "plan") a_plan_is_taken(answer, ask);
    if (verb == "compare") compares_both_ways(request, answer, ask);
    if (verb == "remember") {
        strokes_keep_their_side(answer);
        a_history_comes_back(answer, ask);
    }
    if (verb == "follow_up") a_worse_answer_is_no_milder(request, answer, ask);
}

void run(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return;
    const auto names = verbs::names();
    const std::string_view text{reinterpret_cast<const char*>(data + 1), size - 1};
    const std::size_t which = data[0] % (names.size() + 1);
    if (which == names.size()) {
        const auto read = verbs::read_events(text);
        if (const auto* refused = std::get_if<Reply>(&read)) well_formed(*refused);
        return;
    }
    const std::string_view verb = names[which];
    const Reply reply = ask(verb, text);
    well_formed(reply);
    const Reply again = ask(verb, text);
    holds(again.body == reply.body && again.http_status == reply.http_status, "the same request, the same bytes", verb);
    if (!reply.ok) return;
    of_its_own(verb, std::get<Json>(verbs::parse_json(text)), std::get<Json>(verbs::parse_json(reply.body)));
}

std::size_t mutate(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
    static JsonMutation mutation;
    if (size < 2 || seed % 8 == 0) return LLVMFuzzerMutate(data, size, max_size);
    if (seed % 64 == 1) data[0] = static_cast<std::uint8_t>(seed >> 8);
    const std::string out = mutation.changed({reinterpret_cast<const char*>(data + 1), size - 1}, seed);
    if (out.size() + 1 > max_size) return size;
    std::memcpy(data + 1, out.data(), out.size());
    return out.size() + 1;
}

}  // namespace
}  // namespace unknot::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
    return unknot::fuzz::mutate(data, size, max_size, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    unknot::fuzz::run(data, size);
    return 0;
}
