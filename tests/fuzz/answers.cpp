#include "tests/fuzz/answers.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <nlohmann/json.hpp>

#include "core/catalog/catalog.hpp"
#include "tests/fuzz/fuzzing.hpp"

namespace unknot::fuzz {

using verbs::Json;
using verbs::JsonList;
using verbs::JsonObject;

namespace {

const Json* at(const Json& value, std::string_view key) {
    const JsonObject* object = value.object();
    return object ? verbs::member(*object, key) : nullptr;
}

std::string text_at(const Json& value, std::string_view key) {
    const Json* found = at(value, key);
    return found && found->text() ? *found->text() : std::string{};
}

std::int64_t number_at(const Json& value, std::string_view key, std::int64_t otherwise) {
    const Json* found = at(value, key);
    return found && found->number() ? *found->number() : otherwise;
}

bool truth_at(const Json& value, std::string_view key) {
    const Json* found = at(value, key);
    return found && found->truth() && *found->truth();
}

/// The object with one member set.
Json with(const Json& value, std::string_view key, Json member) {
    JsonObject out;
    bool placed = false;
    for (const auto& [name, held] : *value.object()) {
        if (!placed && name >= key) {
            out.emplace_back(std::string{key}, member);
            placed = true;
        }
        if (name != key) out.emplace_back(name, held);
    }
    if (!placed) out.emplace_back(std::string{key}, std::move(member));
    return {std::move(out)};
}

template <std::size_t Count>
std::size_t rank(const std::array<std::string_view, Count>& mildest_first, std::string_view word) {
    return static_cast<std::size_t>(std::find(mildest_first.begin(), mildest_first.end(), word) -
                                    mildest_first.begin());
}

constexpr std::array<std::string_view, 6> verdicts{"clear",     "go_lighter", "avoid_area",
                                                   "ask_first", "seek_care",  "emergency"};
constexpr std::array<std::string_view, 5> advices{"same", "lighter", "rest", "seek_care", "emergency"};
constexpr std::array<std::string_view, 3> alarm{"no", "unsure", "yes"};

/// A number that the request itself decides, so that the same input is always tried the same way.
std::size_t chosen(const Json& request, std::size_t count) {
    std::size_t sum = 0;
    for (const char c : verbs::dump(request)) sum = sum * 31 + static_cast<unsigned char>(c);
    return sum % count;
}

/// The map of answers with the one under `key` more alarming by one, or nothing if it is already a yes.
std::optional<Json> raised(const Json& map, std::string_view key) {
    const std::string now = text_at(map, key);
    if (now == "yes") return std::nullopt;
    const std::size_t next = now.empty() ? 1 + key.size() % 2 : rank(alarm, now) + 1;
    return with(map, key, Json{std::string{alarm[next]}});
}

std::set<std::string> places(const Json* list) {
    std::set<std::string> out;
    if (list && list->list()) {
        for (const Json& place : *list->list()) out.insert(verbs::dump(place));
    }
    return out;
}

}  // namespace

bool keys_are_sorted(std::string_view json) {
    const auto parsed = nlohmann::ordered_json::parse(json, nullptr, false);
    if (parsed.is_discarded()) return false;
    const auto sorted = [](const auto& self, const nlohmann::ordered_json& value) -> bool {
        std::string last;
        bool first = true;
        for (const auto& member : value.items()) {
            if (value.is_object() && !first && member.key() <= last) return false;
            last = member.key();
            first = false;
            if (member.value().is_structured() && !self(self, member.value())) return false;
        }
        return true;
    };
    return sorted(sorted, parsed);
}

void more_alarm_is_no_milder(const Json& request, const Json& clearance, Ask ask) {
    const Json* answers = at(request, "answers");
    if (!answers || !answers->object()) return;
    const auto questions = catalog::content().questions;
    const std::string question{questions[chosen(request, questions.size())].id};
    const auto more = raised(*answers, question);
    if (!more) return;
    const Json worse = with(request, "answers", *more);
    const verbs::Reply reply = ask("screen", verbs::dump(worse));
    holds(reply.ok, "a check with one more answer is taken", question);
    const Json after = std::get<Json>(verbs::parse_json(reply.body));
    const auto milder = [&](bool is, std::string_view part) {
        holds(!is, "S3: one more alarming answer is milder", question + ", " + std::string{part});
    };
    milder(rank(verdicts, text_at(after, "verdict")) < rank(verdicts, text_at(clearance, "verdict")), "verdict");
    milder(number_at(after, "ceiling", 0) > number_at(clearance, "ceiling", 0), "ceiling");
    milder(truth_at(clearance, "hand_only") && !truth_at(after, "hand_only"), "hand only");
    milder(truth_at(clearance, "half_time") && !truth_at(after, "half_time"), "half time");
    milder(number_at(after, "not_before", 0) < number_at(clearance, "not_before", 0), "waiting time");
    const auto excluded = places(at(clearance, "excluded"));
    const auto excluded_after = places(at(after, "excluded"));
    milder(!std::includes(excluded_after.begin(), excluded_after.end(), excluded.begin(), excluded.end()), "places");
    if (!at(*answers, question)) return;  // comfort is on offer once the questions before it are answered
    for (const char* offer : {"breathing", "learn", "movement", "warmth"}) {
        milder(truth_at(*at(after, "offer"), offer) && !truth_at(*at(clearance, "offer"), offer), offer);
    }
}

namespace {

std::int64_t presses(const Json& answer) {
    const JsonList* cues = at(answer, "cues")->list();
    return std::count_if(cues->begin(), cues->end(), [](const Json& cue) { return text_at(cue, "cue") == "press"; });
}

bool is_stop_sign(const Json& event) {
    static const std::set<std::string> signs{"numb_or_shooting", "unwell", "pulse", "severe", "tingling_stays"};
    const std::string signal = text_at(event, "signal");
    return signs.contains(signal) || (signal == "number" && number_at(event, "strength", 0) >= 8);
}

}  // namespace

void no_press_after_a_stop_sign(const Json& request, const Json& answer, Ask ask) {
    const JsonList& events = *at(request, "events")->list();
    const auto stop = std::find_if(events.begin(), events.end(), is_stop_sign);
    if (stop == events.end()) return;
    const Json& state = *at(answer, "state");
    const std::string phase = text_at(state, "phase");
    holds(phase == "over" || phase == "done", "S9: a session goes on after a stop sign", phase);
    holds(!truth_at(state, "pressing") && !truth_at(state, "more_allowed"), "S9: pressing after a stop sign");
    holds(at(*at(answer, "record"), "stop_sign") != nullptr, "S9: a stop sign is not in the record");
    Json until = with(request, "events", Json{JsonList(events.begin(), stop + 1)});
    until = with(until, "since", Json{std::int64_t{0}});
    const Json whole = with(request, "since", Json{std::int64_t{0}});
    const auto then = ask("session", verbs::dump(until));
    const auto now = ask("session", verbs::dump(whole));
    holds(then.ok && now.ok, "the same session, asked up to its stop sign, is refused", then.body);
    holds(presses(std::get<Json>(verbs::parse_json(then.body))) == presses(std::get<Json>(verbs::parse_json(now.body))),
          "S9: a cue to press after a stop sign");
}

void odds_are_all(const Json& answer) {
    std::int64_t all = number_at(answer, "others", 0) + number_at(answer, "something_else", 0);
    for (const Json& candidate : *at(answer, "candidates")->list()) all += number_at(candidate, "odds", 0);
    for (const Json& pattern : *at(answer, "patterns")->list()) all += number_at(pattern, "odds", 0);
    holds(all == 10'000, "all odds together are the whole", std::to_string(all));
}

void a_plan_is_taken(const Json& answer, Ask ask) {
    const Json* plan = at(answer, "plan");
    if (!plan) return;
    const Json started = *at(*at(*plan, "made_from"), "now");
    const auto session = [&](const Json& of) {
        JsonObject request;
        verbs::put(request, "events", Json{JsonList{}});
        verbs::put(request, "plan", of);
        verbs::put(request, "started", started);
        return ask("session", verbs::dump({std::move(request)}));
    };
    const verbs::Reply taken = session(*plan);
    holds(taken.ok, "a plan of the core is taken by the session", taken.body);
    JsonList spots = *at(*plan, "spots")->list();
    holds(!spots.empty(), "a plan without a spot");
    spots.front() = with(spots.front(), "ceiling", Json{number_at(spots.front(), "ceiling", 0) % 5 + 1});
    holds(!session(with(*plan, "spots", Json{spots})).ok, "a plan made harder by hand is taken");
}

void a_history_comes_back(const Json& answer, Ask ask) {
    JsonObject request;
    verbs::put(request, "events", Json{JsonList{}});
    verbs::put(request, "history", *at(answer, "history"));
    const verbs::Reply again = ask("remember", verbs::dump({std::move(request)}));
    holds(again.ok && again.body == verbs::dump(answer), "a history handed back comes back as it is", again.body);
}

void strokes_keep_their_side(const Json& answer) {
    const Json* painting = at(*at(answer, "history"), "painting");
    if (!painting) return;
    for (const Json& stroke : *at(*painting, "strokes")->list()) {
        const std::int64_t outwards = text_at(stroke, "side") == "left" ? 1 : -1;
        for (const Json& point : *at(stroke, "line")->list())
            holds(*point.list()->front().number() * outwards >= 0, "S16: a stroke lies on the other side than it says");
    }
}

void compares_both_ways(const Json& request, const Json& answer, Ask ask) {
    const Json turned = with(with(request, "earlier", *at(request, "later")), "later", *at(request, "earlier"));
    const verbs::Reply reply = ask("compare", verbs::dump(turned));
    holds(reply.ok, "maps compared the other way round are taken", reply.body);
    const Json back = std::get<Json>(verbs::parse_json(reply.body));
    std::string change = text_at(answer, "change");
    if (change == "smaller") change = "larger";
    else if (change == "larger") change = "smaller";
    holds(verbs::dump(with(answer, "change", Json{change})) == verbs::dump(back),
          "maps compared the other way round tell the opposite", reply.body);
}

namespace {

void a_symptom_more_is_no_milder(const Json& request, const Json& answer, const std::string& symptom, Ask ask) {
    const Json* answers = at(request, "answers");
    const Json empty{JsonObject{}};
    const Json* symptoms = answers ? at(*answers, "symptoms") : nullptr;
    const auto more = raised(symptoms ? *symptoms : empty, symptom);
    if (!more) return;
    const Json worse = with(request, "answers", with(*answers, "symptoms", *more));
    const verbs::Reply reply = ask("follow_up", verbs::dump(worse));
    holds(reply.ok, "an answer with one more symptom is taken", reply.body);
    const Json after = std::get<Json>(verbs::parse_json(reply.body));
    const bool milder = rank(advices, text_at(after, "advice")) < rank(advices, text_at(answer, "advice"));
    holds(!milder, "S12: a worse answer has milder advice", symptom);
    const Json& then = *at(answer, "next");
    const Json& now = *at(after, "next");
    holds(number_at(now, "ceiling", 0) <= number_at(then, "ceiling", 0), "S12: a worse answer, more pressure", symptom);
    holds(number_at(now, "hold_share", 0) <= number_at(then, "hold_share", 0), "S12: a worse answer, more time",
          symptom);
    holds(text_at(now, "rest_until") >= text_at(then, "rest_until"), "S12: a worse answer, less rest", symptom);
}

}  // namespace

void a_worse_answer_is_no_milder(const Json& request, const Json& answer, Ask ask) {
    for (const auto& symptom : catalog::content().symptoms)
        a_symptom_more_is_no_milder(request, answer, std::string{symptom.id}, ask);
}

}  // namespace unknot::fuzz
