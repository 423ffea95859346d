#include "tests/fuzz/json_mutation.hpp"

#include <algorithm>
#include <array>

#include "verbs/verbs.hpp"

namespace unknot::fuzz {

using verbs::Json;
using verbs::JsonList;
using verbs::JsonObject;

namespace {

constexpr std::size_t kept_a_name = 60;

template <class T>
T* held(Json& value) {
    return std::get_if<T>(&value.held);
}

void add_member(JsonObject& object, const std::string& name, Json value) {
    const auto less = [](const auto& member, const std::string& wanted) { return member.first < wanted; };
    const auto place = std::lower_bound(object.begin(), object.end(), name, less);
    if (place != object.end() && place->first == name) place->second = std::move(value);
    else object.insert(place, {name, std::move(value)});
}

}  // namespace

JsonMutation::JsonMutation() {
    const auto vocabulary = verbs::parse_json(verbs::call("vocabulary", R"({"locale":"en"})").body);
    const auto& json = std::get<Json>(vocabulary);
    learn_names("zones", "zone", json);
    learn_names("movements", "movement", json);
    learn_names("muscles", "muscle", json);
    learn_names("qualities", "quality", json);
    learn_names("marks", "reason", json);
    learn_names("causes", "causes[]", json);
    learn_names("questions", "question", json);
    for (const char* answer : {"no", "unsure", "yes"}) {
        for (const Json& question : seen_["question"]) seen_[*question.text()].push_back({std::string{answer}});
    }
    for (const Json& question : seen_["question"]) member_names_["answers"].push_back(*question.text());
    for (const char* side : {"left", "middle", "right"}) seen_["side"].push_back({std::string{side}});
}

void JsonMutation::learn_names(std::string_view list, std::string_view name, const Json& vocabulary) {
    const Json* records = verbs::member(*vocabulary.object(), list);
    if (!records || !records->list()) return;
    for (const Json& record : *records->list()) {
        if (const Json* id = verbs::member(*record.object(), "id")) seen_[std::string{name}].push_back(*id);
    }
}

void JsonMutation::learn(const Json& value, const std::string& name) {
    auto& known = seen_[name];
    if (known.size() < kept_a_name) known.push_back(value);
    else known[below(known.size())] = value;
    if (const JsonObject* object = value.object()) {
        auto& names = member_names_[name];
        for (const auto& [key, member] : *object) {
            if (std::find(names.begin(), names.end(), key) == names.end() && names.size() < 200) names.push_back(key);
            learn(member, key);
        }
    }
    if (const JsonList* list = value.list()) {
        for (const Json& each : *list) learn(each, name + "[]");
    }
}

void JsonMutation::walk(Json& value, const std::string& name, std::vector<Found>& out) {
    if (JsonObject* object = held<JsonObject>(value)) {
        for (std::size_t i = 0; i < object->size(); ++i) {
            auto& [key, member] = (*object)[i];
            out.push_back({&member, &value, i, key, name});
            walk(member, key, out);
        }
    }
    if (JsonList* list = held<JsonList>(value)) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            out.push_back({&(*list)[i], &value, i, name + "[]", name});
            walk((*list)[i], name + "[]", out);
        }
    }
}

void JsonMutation::change_number(Json& value) {
    static constexpr std::array<std::int64_t, 20> steps{-1,
                                                        1,
                                                        -10,
                                                        10,
                                                        -1000,
                                                        1000,
                                                        60'000,
                                                        -60'000,
                                                        3'600'000,
                                                        -3'600'000,
                                                        86'400'000,
                                                        -86'400'000,
                                                        604'800'000,
                                                        -604'800'000,
                                                        5'184'000'000,
                                                        -5'184'000'000,
                                                        15'000,
                                                        8'000,
                                                        -2'147'483'648,
                                                        2'147'483'647};
    const std::int64_t now = *value.number();
    const std::int64_t step = steps[below(steps.size())];
    const bool fits = step > 0 ? now < INT64_MAX - step : now > INT64_MIN - step;
    if (fits) value = Json{now + step};
}

void JsonMutation::add_to(Json& holder, const std::string& name) {
    if (JsonObject* object = held<JsonObject>(holder)) {
        const auto& names = member_names_[name];
        if (names.empty()) return;
        const std::string key = names[below(names.size())];
        const auto& known = seen_[key];
        if (!known.empty()) add_member(*object, key, known[below(known.size())]);
    }
    if (JsonList* list = held<JsonList>(holder)) {
        const auto& known = seen_[name + "[]"];
        if (known.empty() || list->size() > 300) return;
        const auto place = static_cast<std::ptrdiff_t>(below(list->size() + 1));
        list->insert(list->begin() + place, known[below(known.size())]);
    }
}

void JsonMutation::change(Json& document) {
    std::vector<Found> all;
    walk(document, "", all);
    if (all.empty()) return add_to(document, "");
    const Found& found = all[below(all.size())];
    const auto& known = seen_[found.name];
    switch (below(8)) {
        case 0:  // one entry less
            if (JsonObject* object = held<JsonObject>(*found.holder)) {
                object->erase(object->begin() + static_cast<std::ptrdiff_t>(found.place));
            } else if (JsonList* list = held<JsonList>(*found.holder)) {
                list->erase(list->begin() + static_cast<std::ptrdiff_t>(found.place));
            }
            return;
        case 1:
        case 2: return add_to(*found.value, found.name);
        case 3: return add_to(*found.holder, found.holder_name);
        case 4:
            if (found.value->number()) return change_number(*found.value);
            [[fallthrough]];
        default:
            if (!known.empty()) {
                const Json other = known[below(known.size())];
                *found.value = other;
            }
    }
}

std::string JsonMutation::changed(std::string_view document, std::uint32_t seed) {
    numbers_.seed(seed);
    auto parsed = verbs::parse_json(document);
    Json* json = std::get_if<Json>(&parsed);
    if (!json) return std::string{document};
    learn(*json, "");
    for (std::size_t left = 1 + below(3); left > 0; --left) change(*json);
    return verbs::dump(*json);
}

}  // namespace unknot::fuzz
