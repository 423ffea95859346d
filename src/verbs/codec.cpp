#include "verbs/codec.hpp"

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

Json Codec<measure::Day>::write(measure::Day value) { return {date_text(value.number)}; }

Json named_choice(Shapes& shapes, std::string_view shape, std::span<const std::string_view> names) {
    const std::string name{shape};
    if (!shapes.named.contains(name)) {
        JsonList list;
        for (const std::string_view each : names) list.push_back({std::string{each}});
        shapes.named[name] = {JsonObject{{"enum", {std::move(list)}}, {"type", {std::string{"string"}}}}};
    }
    return {JsonObject{{"$ref", {"#/components/schemas/" + name}}}};
}

}  // namespace unknot::verbs
