#include "verbs/exchange/read_bundle.hpp"

#include <algorithm>
#include <optional>

#include "verbs/exchange/base64.hpp"
#include "verbs/exchange/bundle.hpp"
#include "verbs/exchange/code_table.hpp"
#include "verbs/verbs.hpp"

namespace unknot::verbs::exchange {

namespace {

struct Original {
    facts::Event event;
    std::string bytes;
};

std::string_view text_member(const JsonObject& object, std::string_view name) {
    const Json* held = member(object, name);
    return held && held->text() ? std::string_view{*held->text()} : std::string_view{};
}

const JsonObject* object_member(const JsonObject& object, std::string_view name) {
    const Json* held = member(object, name);
    return held ? held->object() : nullptr;
}

const JsonList* entries_of(const Json& bundle) {
    const JsonObject* object = bundle.object();
    if (!object || text_member(*object, "resourceType") != "Bundle") return nullptr;
    const Json* entries = member(*object, "entry");
    return entries ? entries->list() : nullptr;
}

const JsonObject* resource_of(const Json& entry) {
    const JsonObject* object = entry.object();
    return object ? object_member(*object, "resource") : nullptr;
}

std::optional<Original> original_of(const JsonObject& binary) {
    auto bytes = from_base64(text_member(binary, "data"));
    if (!bytes) return std::nullopt;
    const auto parsed = parse_json(*bytes);
    if (!std::holds_alternative<Json>(parsed) || dump(std::get<Json>(parsed)) != *bytes) return std::nullopt;
    Original original{{}, std::move(*bytes)};
    Trouble trouble;
    verbs::read_event(std::get<Json>(parsed), {}, trouble, original.event);
    return trouble.none() ? std::optional{std::move(original)} : std::nullopt;
}

/// Whether this engine and content put the bundle together: theirs is the one device that is no device of the person.
bool made_here(const JsonList& entries) {
    const Json engine = text(engine_version());
    const Json content = text(content_version());
    return std::any_of(entries.begin(), entries.end(), [&](const Json& entry) {
        const JsonObject* resource = resource_of(entry);
        if (!resource || text_member(*resource, "resourceType") != "Device" || member(*resource, "serialNumber"))
            return false;
        const Json* versions = member(*resource, "version");
        const JsonList* list = versions ? versions->list() : nullptr;
        const auto says = [&](const Json& wanted) {
            return std::any_of(list->begin(), list->end(), [&](const Json& version) {
                const JsonObject* object = version.object();
                const Json* value = object ? member(*object, "value") : nullptr;
                return value && *value == wanted;
            });
        };
        return list && says(engine) && says(content);
    });
}

std::string first_difference(const JsonList& given, const Json& made) {
    const JsonList& again = *entries_of(made);
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (i >= again.size() || !(given[i] == again[i])) return "/entry/" + std::to_string(i);
    }
    return given.size() == again.size() ? std::string{} : "/entry";
}

}  // namespace

std::variant<BundleRead, Problem> read_bundle(const Json& bundle) {
    const JsonList* entries = entries_of(bundle);
    if (!entries) return Problem{"fhir_not_bundle", "/bundle"};
    std::vector<Original> originals;
    for (std::size_t i = 0; i < entries->size(); ++i) {
        const JsonObject* resource = resource_of((*entries)[i]);
        if (!resource || text_member(*resource, "resourceType") != "Binary") continue;
        const std::string place = "/bundle/entry/" + std::to_string(i);
        auto original = original_of(*resource);
        if (!original) return Problem{"fhir_original_damaged", place};
        if (!originals.empty() && original->event.person != originals.front().event.person) {
            return Problem{"event_of_other_person", place};
        }
        originals.push_back(std::move(*original));
    }
    if (originals.empty()) return Problem{"fhir_without_originals", "/bundle"};
    BundleRead out;
    out.other_version = !made_here(*entries);
    Bundle again{Originals::carried};
    for (const Original& original : originals) {
        again.take(original.event, original.bytes);
        out.events.push_back(original.bytes);
    }
    if (out.other_version) return out;
    const std::string made = std::move(again).finish();
    if (made != dump(bundle)) {
        return Problem{"fhir_changed", "/bundle" + first_difference(*entries, std::get<Json>(parse_json(made)))};
    }
    return out;
}

}  // namespace unknot::verbs::exchange
