#include "verbs/exchange/parts.hpp"

#include <algorithm>

#include "verbs/codec.hpp"
#include "verbs/exchange/code_table.hpp"

namespace unknot::verbs::exchange {

using catalog::content;

namespace {

constexpr std::int64_t offset_max = 14 * 60;            // minutes: what FHIR's dateTime takes
constexpr std::int64_t ms_a_day = 86'400'000;
constexpr std::int64_t last_ms = 253'402'300'799'999;   // of the year 9999

std::string padded(std::int64_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

}  // namespace

Json text(std::string_view value) { return {std::string{value}}; }

std::optional<std::string> told_text(std::string_view value) {
    std::string out;
    bool seen = false;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        seen = seen || !space;
        if ((byte < 0x20 && !space) || byte == 0x7f) out += "\xEF\xBF\xBD";
        else out += c;
    }
    return seen ? std::optional{std::move(out)} : std::nullopt;
}

std::string day_text(measure::Day day) {
    const std::string quoted = written(day);
    return quoted.substr(1, quoted.size() - 2);
}

std::string date_time(const measure::Now& now) {
    measure::Now shown = now;
    const auto local_ms = [&] { return shown.at.ms + std::int64_t{shown.offset_minutes} * 60'000; };
    const bool known = shown.offset_minutes <= offset_max && shown.offset_minutes >= -offset_max;
    if (!known || local_ms() > last_ms || local_ms() < 0) shown.offset_minutes = 0;
    const std::int64_t in_day = local_ms() - std::int64_t{shown.day().number} * ms_a_day;
    std::string out = day_text(shown.day()) + 'T' + padded(in_day / 3'600'000, 2) + ':' +
                      padded(in_day / 60'000 % 60, 2) + ':' + padded(in_day / 1000 % 60, 2) + '.' +
                      padded(in_day % 1000, 3);
    const std::int64_t ahead = shown.offset_minutes < 0 ? -shown.offset_minutes : shown.offset_minutes;
    if (shown.offset_minutes == 0) return out + 'Z';
    return out + (shown.offset_minutes < 0 ? '-' : '+') + padded(ahead / 60, 2) + ':' + padded(ahead % 60, 2);
}

Json coding(const Code& code) {
    return Fields{}
        .with("code", text(code.code))
        .with("display", text(code.display))
        .with("system", text(code.system))
        .done();
}

Json own_coding(std::string_view code, std::string_view display) {
    Fields fields;
    fields.with("code", text(code)).with("system", text(codes::system_unknot));
    if (!display.empty()) fields.with("display", text(display));
    return std::move(fields).done();
}

Json one(Json entry) {
    JsonList list;
    list.push_back(std::move(entry));
    return {std::move(list)};
}

Json concept_of(const Code& code) { return Fields{}.with("coding", one(coding(code))).done(); }

Json own_concept(std::string_view kind, std::string_view id, std::string_view display) {
    const std::string code = std::string{kind} + '.' + std::string{id};
    return Fields{}.with("coding", one(own_coding(code, display))).done();
}

Json answer_coding(catalog::Answer answer) {
    switch (answer) {
        case catalog::Answer::no: return coding(codes::answer_no);
        case catalog::Answer::unsure: return coding(codes::answer_unsure);
        case catalog::Answer::yes: return coding(codes::answer_yes);
    }
    return coding(codes::answer_unsure);
}

Json answer_concept(catalog::Answer answer) { return Fields{}.with("coding", one(answer_coding(answer))).done(); }

Json quantity(std::int64_t value, const Code& unit) {
    return Fields{}
        .with("code", text(unit.code))
        .with("system", text(unit.system))
        .with("unit", text(unit.display))
        .with("value", {value})
        .done();
}

Json score(std::int64_t of_10) { return quantity(of_10, codes::score); }

Json reference(std::string_view uuid) { return Fields{}.with("reference", {"urn:uuid:" + std::string{uuid}}).done(); }

std::string sentence(std::string_view record, std::string_view key) {
    const auto all = content().words;
    const auto less = [](const catalog::RecordWords& one, std::string_view wanted) { return one.record < wanted; };
    const auto found = std::lower_bound(all.begin(), all.end(), record, less);
    if (found == all.end() || found->record != record) return {};
    std::string_view rest = found->sentences;
    const auto take = [&rest] {
        const std::string_view part = rest.substr(0, rest.find('\0'));
        rest.remove_prefix(part.size() + 1);
        return part;
    };
    while (!rest.empty()) {
        const std::string_view name = take();
        std::string words{take()};
        if (name != key) continue;
        std::erase(words, '*');
        return words;
    }
    return {};
}

Site site_of(body::Place place) {
    const std::string zone = "zone." + std::string{name_of(place.zone)};
    const std::string side{name_of_enum(place.side)};
    const std::string words = sentence(zone, place.side == body::Side::middle ? "name" : side);
    return {zone + '.' + side, words, regions::of_zone[place.zone.index], place.side};
}

Site site_of(body::MuscleId muscle, body::Side side) {
    const std::string record = "muscle." + std::string{name_of(muscle)};
    const std::string which{name_of_enum(side)};
    const body::ZoneSet home = content().muscles[muscle.index].home;
    const Code* region = &regions::shoulder;
    for (std::uint16_t zone = content().zones.size(); zone-- > 0;) {
        if (home.has({zone})) region = regions::of_zone[zone];
    }
    return {record + '.' + which, sentence(record, which), region, side};
}

namespace {

const Code& moved(facts::Motion motion, bool left) {
    switch (motion) {
        using enum facts::Motion;
        case shoulder_flexion: return left ? codes::shoulder_flexion_left : codes::shoulder_flexion_right;
        case shoulder_abduction: return left ? codes::shoulder_abduction_left : codes::shoulder_abduction_right;
        case shoulder_external_rotation:
            return left ? codes::shoulder_external_rotation_left : codes::shoulder_external_rotation_right;
        case neck_rotation: return left ? codes::neck_rotation_left : codes::neck_rotation_right;
        case neck_lateral_flexion: return left ? codes::neck_lateral_flexion_left : codes::neck_lateral_flexion_right;
        case neck_flexion: return codes::neck_flexion;
        case neck_extension: return codes::neck_extension;
    }
    return codes::neck_extension;
}

const Code& alone(body::Side side) {
    switch (side) {
        case body::Side::left: return codes::side_left;
        case body::Side::right: return codes::side_right;
        case body::Side::middle: return codes::side_middle;
    }
    return codes::side_middle;
}

}  // namespace

Site site_of(facts::Motion motion, body::Side side) {
    const Code& code = moved(motion, side == body::Side::left);
    const Code& region = facts::is_of_neck(motion) ? regions::neck : regions::shoulder;
    return {std::string{code.code}, std::string{code.display}, &region, side};
}

Site site_of(body::Side side) {
    const Code& code = alone(side);
    return {std::string{code.code}, std::string{code.display}, nullptr, side};
}

const Code& side_code(body::Side side) {
    switch (side) {
        case body::Side::left: return codes::left;
        case body::Side::right: return codes::right;
        case body::Side::middle: return codes::midline;
    }
    return codes::midline;
}

JsonList site_codings(const Site& site) {
    JsonList codings;
    if (site.region && site.region->paired && site.side != body::Side::middle) {
        // An expression in SNOMED CT's compositional grammar: the region, refined by its laterality.
        const std::string refined = std::string{site.region->code} + ':' + std::string{codes::laterality.code} + '=' +
                                    std::string{side_code(site.side).code};
        codings.push_back(Fields{}.with("code", text(refined)).with("system", text(codes::system_snomed)).done());
    }
    if (site.region) codings.push_back(coding(*site.region));
    codings.push_back(own_coding(site.code, site.display));
    return codings;
}

}  // namespace unknot::verbs::exchange
