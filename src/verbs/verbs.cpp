#include "verbs/verbs.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "verbs/error_table.hpp"
#include "verbs/events.hpp"
#include "verbs/table.hpp"

namespace unknot::verbs {

namespace {

constexpr std::size_t megabyte = 1024 * 1024;

const Verb* verb_named(std::string_view name) {
    const auto rows = table();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Verb& verb) { return verb.name == name; });
    return found == rows.end() ? nullptr : &*found;
}

Reply refused(const Problem& problem) { return refuse(problem.code, problem.path); }

JournalLine line_of(const facts::Event& event, const Json& json) {
    return {event.id,     event.person,  event.at.at.ms,
            event.device, event.counter, std::string{event_kinds()[event.body.index()]},
            dump(json)};
}

}  // namespace

Reply refuse(std::string_view code, std::string_view path) {
    const ErrorRecord* record = find_error(code);
    assert(record);
    JsonObject error;
    put(error, "code", {std::string{code}});
    put(error, "message", {std::string{record->message} + " " + std::string{record->mend}});
    put(error, "path", {std::string{path}});
    return {false, record->http, dump({JsonObject{{"error", {std::move(error)}}}})};
}

std::size_t request_bytes_max(std::string_view verb) {
    const Verb* row = verb_named(verb);
    return row && row->carries_history ? 16 * megabyte : megabyte;
}

Reply call(std::string_view verb, std::string_view request) {
    const Verb* row = verb_named(verb);
    if (!row) return refuse("verb_unknown", verb);
    if (request.size() > request_bytes_max(verb)) return refuse("json_too_large", "");
    const auto parsed = parse_json(request);
    if (const auto* problem = std::get_if<Problem>(&parsed)) return refused(*problem);
    const Json& json = std::get<Json>(parsed);
    if (!json.object()) return refuse("json_not_object", "");
    auto answer = row->answer(json);
    if (const auto* problem = std::get_if<Problem>(&answer)) return refused(*problem);
    return {true, 200, std::get<std::string>(std::move(answer))};
}

std::span<const std::string_view> names() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> out;
        for (const Verb& verb : table()) out.push_back(verb.name);
        return out;
    }();
    return all;
}

std::variant<JournalLine, Reply> read_event(std::string_view json) {
    const auto parsed = parse_json(json);
    if (const auto* problem = std::get_if<Problem>(&parsed)) return refused(*problem);
    facts::Event event;
    Trouble trouble;
    read_event(std::get<Json>(parsed), {}, trouble, event);
    if (!trouble.none()) return refused(trouble.problem());
    return line_of(event, std::get<Json>(parsed));
}

std::variant<std::vector<JournalLine>, Reply> read_events(std::string_view json) {
    if (json.size() > 16 * megabyte) return refuse("json_too_large", "");
    const auto parsed = parse_json(json);
    if (const auto* problem = std::get_if<Problem>(&parsed)) return refused(*problem);
    const JsonObject* object = std::get<Json>(parsed).object();
    if (!object) return refuse("json_not_object", "");
    const Json* events = member(*object, "events");
    if (!events) return refuse("field_missing", "/events");
    if (object->size() != 1)
        return refuse("field_unknown",
                      "/" + (object->front().first == "events" ? object->back() : object->front()).first);
    const Where root;
    const Where where{&root, "events"};
    const JsonList* list = events->list();
    if (!list) return refuse("type_wrong", "/events");
    if (list->size() > list_length_max) return refuse("list_too_long", "/events");
    std::vector<JournalLine> lines;
    for (std::size_t i = 0; i < list->size(); ++i) {
        facts::Event event;
        Trouble trouble;
        read_event((*list)[i], {&where, {}, i}, trouble, event);
        if (!trouble.none()) return refused(trouble.problem());
        lines.push_back(line_of(event, (*list)[i]));
    }
    return lines;
}

std::string_view engine_version() { return UNKNOT_VERSION; }

std::string_view content_version() { return catalog::content().version; }

}  // namespace unknot::verbs
