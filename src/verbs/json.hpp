// JSON as Unknot speaks it: whole numbers only, no duplicate keys, bounded depth, canonical on the way out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace unknot::verbs {

struct Json;
using JsonList = std::vector<Json>;
/// Sorted by key, each key once.
using JsonObject = std::vector<std::pair<std::string, Json>>;

/// A JSON value. `monostate` is null, which no field accepts. Its special members are in one place, not in every
/// caller: they would be a third of the WebAssembly module.
struct Json {
    Json();
    Json(bool truth);
    Json(std::int64_t number);
    Json(std::string text);
    Json(JsonList list);
    Json(JsonObject object);
    template <class T>
        requires std::is_pointer_v<T>
    Json(T) = delete;  // a pointer would become a bool
    Json(const Json&);
    Json(Json&&) noexcept;
    Json& operator=(const Json&);
    Json& operator=(Json&&) noexcept;
    ~Json();

    std::variant<std::monostate, bool, std::int64_t, std::string, JsonList, JsonObject> held;

    const JsonObject* object() const { return std::get_if<JsonObject>(&held); }
    const JsonList* list() const { return std::get_if<JsonList>(&held); }
    const std::string* text() const { return std::get_if<std::string>(&held); }
    const std::int64_t* number() const { return std::get_if<std::int64_t>(&held); }
    const bool* truth() const { return std::get_if<bool>(&held); }
    friend bool operator==(const Json&, const Json&);
};

/// What is wrong with a request, and where: a code of content/errors.toml and a JSON pointer.
struct Problem {
    std::string code;
    std::string path;
};

/// A place in a request: a chain up to the root, made into a JSON pointer only when something is wrong.
struct Where {
    const Where* parent = nullptr;
    std::string_view key;
    std::size_t index = 0;

    std::string pointer() const;
};

/// Depth above which a request is refused.
inline constexpr std::size_t json_depth_max = 32;

/// Reads a whole document. Linear. Refuses malformed text, bytes that are not UTF-8, fractions, numbers beyond 64 bits,
/// duplicate keys and depth over `json_depth_max`, each with its place.
std::variant<Json, Problem> parse_json(std::string_view text);

/// Canonical bytes: keys sorted, no spaces, no escapes but the needed ones.
std::string dump(const Json& value);

/// Appends a text in its quotes; a name of ours, which needs no escapes; a number.
void write_text(std::string_view text, std::string& out);
void write_name(std::string_view name, std::string& out);
void write_number(std::int64_t number, std::string& out);

/// The member of an object, or null.
const Json* member(const JsonObject& object, std::string_view key);

/// Puts a member in its sorted place. The key must be new.
void put(JsonObject& object, std::string_view key, Json value);

}  // namespace unknot::verbs
