#include "server/journal_request.hpp"

#include <map>
#include <optional>

#include <nlohmann/json.hpp>

namespace unknot::server {
namespace {

constexpr std::int64_t limit_max = 1000;
constexpr std::size_t person_bytes_max = 64;

using Scalar = std::variant<std::int64_t, std::string>;

/// A place as a JSON pointer.
std::string pointer(std::string_view key) {
    std::string out = "/";
    for (const char c : key) {
        if (c == '~') out += "~0";
        else if (c == '/') out += "~1";
        else out += c;
    }
    return out;
}

/// Takes one flat object of whole numbers and texts; stops at the first thing that is neither.
class FlatObject final : public nlohmann::json_sax<nlohmann::json> {
public:
    std::map<std::string, Scalar> fields;
    std::string code;  ///< of the refusal
    std::string path;

    bool null() override { return refuse("type_wrong"); }
    bool boolean(bool) override { return refuse("type_wrong"); }
    bool number_integer(number_integer_t value) override { return take(std::int64_t{value}); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(INT64_MAX)) return refuse("number_out_of_range");
        return take(static_cast<std::int64_t>(value));
    }
    bool number_float(number_float_t, const string_t&) override { return refuse("number_not_whole"); }
    bool string(string_t& value) override { return take(std::move(value)); }
    bool binary(binary_t&) override { return refuse("type_wrong"); }
    bool start_object(std::size_t) override {
        if (open_) return refuse("type_wrong");
        return open_ = true;
    }
    bool key(string_t& name) override {
        key_ = name;
        return fields.contains(name) ? refuse("json_duplicate_key") : true;
    }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return refuse(open_ ? "type_wrong" : "json_not_object"); }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        // The library has one number for both.
        const bool of_bytes = std::string_view(error.what()).find("ill-formed UTF-8") != std::string_view::npos;
        code = of_bytes ? "json_not_utf8" : "json_malformed";
        return false;
    }

private:
    bool take(Scalar value) {
        if (!open_) return refuse("json_not_object");
        fields.emplace(key_, std::move(value));
        return true;
    }
    bool refuse(const char* with) {
        code = open_ || std::string_view(with) != "type_wrong" ? with : "json_not_object";
        path = key_.empty() ? std::string() : pointer(key_);
        return false;
    }

    bool open_ = false;
    std::string key_;
};

std::optional<Response> read_object(std::string_view json, FlatObject& object) {
    if (nlohmann::json::sax_parse(json, &object)) return std::nullopt;
    return refusal(object.code.empty() ? "json_malformed" : object.code, object.path);
}

/// Takes the field out of the object into `value`. Gives the refusal when it is there with another type.
template <class T>
std::optional<Response> take_field(FlatObject& object, const char* key, std::optional<T>& value) {
    const auto field = object.fields.extract(key);
    if (field.empty()) return std::nullopt;
    if (T* held = std::get_if<T>(&field.mapped())) {
        value = std::move(*held);
        return std::nullopt;
    }
    return refusal("type_wrong", pointer(key));
}

std::optional<Response> refuse_rest(const FlatObject& object) {
    if (object.fields.empty()) return std::nullopt;
    return refusal("field_unknown", pointer(object.fields.begin()->first));
}

}  // namespace

std::variant<PullRequest, Response> read_pull(std::string_view json) {
    FlatObject object;
    if (auto refused = read_object(json, object)) return std::move(*refused);
    std::optional<std::int64_t> after;
    std::optional<std::int64_t> limit;
    if (auto refused = take_field(object, "after", after)) return std::move(*refused);
    if (auto refused = take_field(object, "limit", limit)) return std::move(*refused);
    if (auto refused = refuse_rest(object)) return std::move(*refused);
    if (after && *after < 0) return refusal("number_out_of_range", "/after");
    if (limit && (*limit < 1 || *limit > limit_max)) return refusal("number_out_of_range", "/limit");
    PullRequest pull;
    pull.after = after.value_or(pull.after);
    if (limit) pull.limit = static_cast<std::size_t>(*limit);
    return pull;
}

std::variant<std::string, Response> read_erase(std::string_view json) {
    FlatObject object;
    if (auto refused = read_object(json, object)) return std::move(*refused);
    std::optional<std::string> person;
    if (auto refused = take_field(object, "person", person)) return std::move(*refused);
    if (auto refused = refuse_rest(object)) return std::move(*refused);
    if (!person) return refusal("field_missing", "/person");
    if (person->size() > person_bytes_max) return refusal("text_too_long", "/person");
    return std::move(*person);
}

}  // namespace unknot::server
