#include "verbs/codec.hpp"

#include "core/measure/order.hpp"

namespace unknot::verbs {

namespace {

/// Days since 1970-01-01 of a date of the Gregorian calendar (Howard Hinnant's days_from_civil).
std::int32_t day_number(std::int32_t year, std::int32_t month, std::int32_t day) {
    year -= month <= 2;
    const std::int32_t era = year / 400;
    const std::int32_t year_of_era = year - era * 400;
    const std::int32_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146'097 + day_of_era - 719'468;
}

std::string date_text(std::int32_t number) {
    const std::int32_t shifted = number + 719'468;
    const std::int32_t era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
    const std::int32_t day_of_era = shifted - era * 146'097;
    const std::int32_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int32_t shifted_month = (5 * day_of_year + 2) / 153;
    const std::int32_t day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    const std::int32_t month = shifted_month + (shifted_month < 10 ? 3 : -9);
    const std::int32_t year = year_of_era + era * 400 + (month <= 2);
    const auto padded = [](std::int32_t value, std::size_t width) {
        std::string text = std::to_string(value);
        return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
    };
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

std::optional<std::int32_t> digits(std::string_view text) {
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool all = error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
    return all ? std::optional{value} : std::nullopt;
}

}  // namespace

void Codec<measure::Day>::read(const Json& value, const Where& where, Trouble& trouble, measure::Day& out) {
    const std::string* text = value.text();
    if (!text) return trouble.report("type_wrong", where);
    if (text->size() == 10 && (*text)[4] == '-' && (*text)[7] == '-') {
        const std::string_view date = *text;
        const auto year = digits(date.substr(0, 4));
        const auto month = digits(date.substr(5, 2));
        const auto day = digits(date.substr(8, 2));
        if (year && month && day && *year >= 1970 && *month >= 1 && *month <= 12 && *day >= 1) {
            const std::int32_t number = day_number(*year, *month, *day);
            if (date_text(number) == *text) {  // refuses the 31st of February
                out = {number};
                return;
            }
        }
    }
    trouble.report("date_malformed", where);
}

void Codec<measure::Day>::write(measure::Day value, std::string& out) { write_name(date_text(value.number), out); }

Json schema_of_type(std::string_view type) { return {JsonObject{{"type", {std::string{type}}}}}; }

Json schema_of_number(std::int64_t low, std::int64_t high) {
    return {JsonObject{{"maximum", {high}}, {"minimum", {low}}, {"type", {std::string{"integer"}}}}};
}

Json schema_of_choice(std::span<const std::string_view> names) {
    JsonList list;
    for (const std::string_view name : names) list.push_back({std::string{name}});
    return {JsonObject{{"enum", {std::move(list)}}, {"type", {std::string{"string"}}}}};
}

Json schema_of_name(const std::string& shape) { return {JsonObject{{"$ref", {"#/components/schemas/" + shape}}}}; }

Json schema_of_list(Json entry, std::size_t least, std::size_t most) {
    JsonObject schema{{"items", std::move(entry)}};
    put(schema, "maxItems", {static_cast<std::int64_t>(most)});
    put(schema, "minItems", {static_cast<std::int64_t>(least)});
    put(schema, "type", {std::string{"array"}});
    return {std::move(schema)};
}

Json named_choice(Shapes& shapes, const IdKind& kind) {
    const std::string name{kind.shape};
    if (!shapes.named.contains(name)) {
        std::vector<std::string_view> names(kind.count());
        for (std::uint16_t i = 0; i < names.size(); ++i) names[i] = kind.name(i);
        shapes.named[name] = schema_of_choice(names);
    }
    return schema_of_name(name);
}

std::optional<std::int64_t> read_whole(const Json& value, const Where& where, Trouble& trouble, std::int64_t low,
                                       std::int64_t high) {
    const std::int64_t* number = value.number();
    if (number && *number >= low && *number <= high) return *number;
    trouble.report(number ? "number_out_of_range" : "type_wrong", where);
    return std::nullopt;
}

std::optional<std::size_t> read_choice(const Json& value, const Where& where, Trouble& trouble,
                                       std::span<const std::string_view> names) {
    const std::string* text = value.text();
    for (std::size_t i = 0; text && i < names.size(); ++i) {
        if (names[i] == *text) return i;
    }
    trouble.report(text ? "value_unknown" : "type_wrong", where);
    return std::nullopt;
}

std::optional<std::uint16_t> read_id(const Json& value, const Where& where, Trouble& trouble, const IdKind& kind) {
    const std::string* text = value.text();
    const auto found = text ? find_index(kind, *text) : std::nullopt;
    if (!found) trouble.report(text ? kind.unknown_code : "type_wrong", where);
    return found;
}

const JsonList* read_list(const Json& value, const Where& where, Trouble& trouble, std::size_t least,
                          std::size_t most) {
    const JsonList* list = value.list();
    if (!list) trouble.report("type_wrong", where);
    else if (list->size() < least) trouble.report("list_too_short", where);
    else if (list->size() > most) trouble.report("list_too_long", where);
    else return list;
    return nullptr;
}

const JsonObject* read_object(const Json& value, const Where& where, Trouble& trouble) {
    const JsonObject* object = value.object();
    if (!object) trouble.report("type_wrong", where);
    return object;
}

const Json* Reader::take(std::string_view name) {
    const Json* value = member(object_, name);
    taken_ += value != nullptr;
    names_.push_back(name);
    return value;
}

const Json* Reader::require(std::string_view name) {
    const Json* value = take(name);
    if (!value) trouble_.report("field_missing", {&where_, name});
    return value;
}

void Reader::text(std::string_view name, std::string& out, std::size_t most) {
    field(name, out);
    if (out.size() > most) trouble_.report("text_too_long", {&where_, name});
}

void Reader::place(body::Place& out) {
    field("zone", out.zone);
    field("side", out.side);
    if (!trouble_.none()) return;
    const bool midline = catalog::content().zones[out.zone.index].midline;
    if (midline != (out.side == body::Side::middle)) {
        trouble_.report(midline ? "zone_has_no_side" : "zone_needs_side", {&where_, "side"});
    }
}

void Reader::finish() {
    if (!trouble_.none() || taken_ == object_.size()) return;
    for (const auto& [key, value] : object_) {
        if (std::find(names_.begin(), names_.end(), key) == names_.end()) {
            return trouble_.report("field_unknown", {&where_, key});
        }
    }
}

void Writer::start(std::string_view name) {
    members_.push_back({name, out_.size()});
    out_ += ',';
    write_name(name, out_);
    out_ += ':';
}

void Writer::finish() {
    const auto wrong = [](const Member& a, const Member& b) { return a.name >= b.name; };
    if (std::adjacent_find(members_.begin(), members_.end(), wrong) != members_.end()) put_in_order();
    if (members_.empty()) out_ += '{';
    else out_[begin_] = '{';  // in place of the first comma
    out_ += '}';
}

void Writer::put_in_order() {
    const std::string given = out_.substr(begin_);
    for (std::size_t i = 0; i < members_.size(); ++i) {
        const std::size_t end = i + 1 < members_.size() ? members_[i + 1].begin : out_.size();
        members_[i].length = end - members_[i].begin;
    }
    measure::put_in_order(members_, [](const Member& a, const Member& b) { return a.name < b.name; });
    out_.resize(begin_);
    for (const Member& one : members_) {
        const bool again = &one != members_.data() && (&one)[-1].name == one.name;
        if (!again) out_.append(given, one.begin - begin_, one.length);
    }
}

}  // namespace unknot::verbs
