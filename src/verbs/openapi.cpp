#include "verbs/rows.hpp"
#include "verbs/verbs.hpp"

namespace unknot::verbs {

namespace {

Json text(std::string_view value) { return {std::string{value}}; }

Json as_json_body(Json schema) {
    return {JsonObject{{"application/json", {JsonObject{{"schema", std::move(schema)}}}}}};
}

Json refusal(std::string_view description) {
    return {JsonObject{{"content", as_json_body(schema_of_name("Refusal"))}, {"description", text(description)}}};
}

Json refusal_schema() {
    JsonObject error{{"properties",
                      {JsonObject{{"code", schema_of_type("string")},
                                  {"message", schema_of_type("string")},
                                  {"path", schema_of_type("string")}}}},
                     {"required", {JsonList{text("code"), text("message"), text("path")}}},
                     {"type", text("object")}};
    return {JsonObject{{"properties", {JsonObject{{"error", {std::move(error)}}}}},
                       {"required", {JsonList{text("error")}}},
                       {"type", text("object")}}};
}

template <class Row>
Json operation(const Row& row, Shapes& given, Shapes& answered) {
    JsonObject responses;
    put(responses, "200",
        {JsonObject{{"content", as_json_body(Codec<typename Row::Answer>::shape(answered))},
                    {"description", text("The answer")}}});
    put(responses, "400", refusal("Not understood: the code, the place and the mend"));
    put(responses, "413", refusal("Too large"));
    put(responses, "422", refusal("Understood and refused"));
    JsonObject body{{"content", as_json_body(Codec<typename Row::Request>::shape(given))}, {"required", {true}}};
    return {JsonObject{{"post",
                        {JsonObject{{"operationId", text(row.name)},
                                    {"requestBody", {std::move(body)}},
                                    {"responses", {std::move(responses)}},
                                    {"security", {JsonList{}}},
                                    {"summary", text(row.summary)}}}}}};
}

}  // namespace

std::string_view summary(std::string_view verb) {
    std::string_view found;
    const auto look = [&](const auto& row) {
        if (row.name == verb) found = row.summary;
    };
    std::apply([&](const auto&... row) { (look(row), ...); }, all_rows);
    return found;
}

std::string openapi() {
    Shapes given{false, {}};
    Shapes answered{true, {}};
    JsonObject paths;
    const auto add = [&](const auto& row) {
        put(paths, "/v1/" + std::string{row.name}, operation(row, given, answered));
    };
    std::apply([&](const auto&... row) { (add(row), ...); }, all_rows);
    JsonObject schemas;
    answered.named.merge(given.named);
    for (auto& [name, schema] : answered.named) put(schemas, name, std::move(schema));
    put(schemas, "Refusal", refusal_schema());
    JsonObject license{{"identifier", text("Apache-2.0")}, {"name", text("Apache-2.0")}};
    JsonObject info{{"license", {std::move(license)}}, {"title", text("Unknot")}, {"version", text(engine_version())}};
    JsonObject server{{"url", text("http://127.0.0.1:8421")}};
    return dump({JsonObject{{"components", {JsonObject{{"schemas", {std::move(schemas)}}}}},
                            {"info", {std::move(info)}},
                            {"openapi", text("3.1.0")},
                            {"paths", {std::move(paths)}},
                            {"servers", {JsonList{{std::move(server)}}}}}});
}

}  // namespace unknot::verbs
