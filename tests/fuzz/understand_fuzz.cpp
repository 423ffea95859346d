// A person's own words, of any bytes: the first byte says when they were said. Words only ever raise an answer and only
// ever ease a session, what is found lies inside the text, and the requests they make ready are taken as they are.
#include <array>
#include <set>

#include "tests/fuzz/fuzzing.hpp"
#include "verbs/json.hpp"
#include "verbs/verbs.hpp"

namespace unknot::fuzz {
namespace {

using verbs::Json;
using verbs::JsonList;
using verbs::JsonObject;

constexpr std::array<std::string_view, 3> whens{"before", "pressing", "after"};

const Json* at(const Json& value, std::string_view key) {
    const JsonObject* object = value.object();
    return object ? verbs::member(*object, key) : nullptr;
}

verbs::Reply understood(std::string_view text, std::string_view when) {
    JsonObject request;
    verbs::put(request, "text", Json{std::string{text}});
    verbs::put(request, "when", Json{std::string{when}});
    verbs::Reply reply = verbs::call("understand", verbs::dump({std::move(request)}));
    if (flawed("words_deny")) {
        const auto unsure = reply.body.find(":\"unsure\"");
        if (unsure != std::string::npos) reply.body.replace(unsure, 9, ":\"no\"");
    }
    if (flawed("words_raise_pressure")) {
        const auto eases = reply.body.find("\"ease_off\"]");
        if (eases != std::string::npos) reply.body.replace(eases, 10, "\"more\"");
    }
    return reply;
}

void only_raised(const Json* answers) {
    if (!answers) return;
    for (const auto& [question, answer] : *answers->object()) {
        const std::string& said = *answer.text();
        holds(said == "yes" || said == "unsure", "words never clear an answer", question);
    }
}

void only_gentler(const Json* session) {
    static const std::set<std::string> raises{"more",        "good",         "found",        "resume",
                                              "tick",        "skip",         "familiar_yes", "familiar_partly",
                                              "familiar_no", "tingling_gone"};
    if (!session) return;
    for (const Json& signal : *at(*session, "signals")->list()) {
        holds(!raises.contains(*signal.text()), "words never lead to pressing", *signal.text());
    }
}

void inside(const Json* found, std::string_view text) {
    std::int64_t last = 0;
    for (const Json& span : *found->list()) {
        const std::int64_t from = *at(span, "from")->number();
        const std::int64_t to = *at(span, "to")->number();
        holds(from >= last && from < to && to <= static_cast<std::int64_t>(text.size()),
              "what is found is in the text");
        last = from;
    }
}

/// The parts of what was made ready that the verb takes, sent to it.
void taken(std::string_view verb, const Json* ready, std::initializer_list<std::string_view> parts) {
    if (!ready) return;
    JsonObject request;
    for (const std::string_view part : parts) {
        if (const Json* held = at(*ready, part)) verbs::put(request, part, *held);
    }
    const verbs::Reply reply = verbs::call(verb, verbs::dump({std::move(request)}));
    holds(reply.ok, "a request made ready from words is taken", reply.body);
}

void run(Bytes bytes) {
    const std::string_view when = whens[bytes.byte() % whens.size()];
    const std::string_view text = bytes.text(2'500);
    const verbs::Reply reply = understood(text, when);
    if (!reply.ok) {
        const bool known = reply.body.find("json_not_utf8") != std::string::npos ||
                           reply.body.find("text_too_long") != std::string::npos;
        holds(known, "words are refused only when they are not words or too many", reply.body);
        return;
    }
    holds(understood(text, when).body == reply.body, "the same words, the same bytes");
    const Json answer = std::get<Json>(verbs::parse_json(reply.body));
    inside(at(answer, "spans"), text);
    const Json* screen = at(answer, "screen");
    const Json* after = at(answer, "follow_up");
    if (screen) only_raised(at(*screen, "answers"));
    if (after) only_raised(at(*after, "symptoms"));
    only_gentler(at(answer, "session"));
    taken("screen", screen, {"answers", "marks"});
    taken("find", at(answer, "find"), {"causes", "movements", "pains"});
}

}  // namespace
}  // namespace unknot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    unknot::fuzz::run({data, size});
    return 0;
}
