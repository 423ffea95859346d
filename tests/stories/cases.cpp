#include "tests/stories/cases.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <stdexcept>

namespace unknot::stories {
namespace {

using body::Side;
using catalog::content;

// Throws what is wrong, and in which case.
[[noreturn]] void refuse(std::string_view where, std::string_view what) {
    throw std::runtime_error(std::string(where) + ": " + std::string(what));
}

void only_fields(const toml::table& table, std::string_view where, std::initializer_list<std::string_view> known) {
    for (const auto& [key, value] : table) {
        if (std::find(known.begin(), known.end(), key.str()) == known.end())
            refuse(where, "unknown field " + std::string(key.str()));
    }
}

std::string text(const toml::table& table, std::string_view where, std::string_view field) {
    const auto value = table[field].value<std::string>();
    if (!value || value->empty()) refuse(where, std::string(field) + " is missing");
    return *value;
}

const toml::array& list(const toml::table& table, std::string_view where, std::string_view field) {
    static const toml::array none;
    if (!table.contains(field)) return none;
    const toml::array* found = table[field].as_array();
    if (!found || found->empty()) refuse(where, std::string(field) + " is not a list of something");
    return *found;
}

std::vector<std::string> texts(const toml::table& table, std::string_view where, std::string_view field) {
    if (const auto one = table[field].value<std::string>()) return {*one};
    std::vector<std::string> all;
    for (const auto& node : list(table, where, field)) {
        const auto value = node.value<std::string>();
        if (!value) refuse(where, std::string(field) + " holds something that is no text");
        all.push_back(*value);
    }
    return all;
}

const toml::table& row(const toml::node& node, std::string_view where, std::string_view field) {
    const toml::table* found = node.as_table();
    if (!found) refuse(where, std::string(field) + " holds something that is no table");
    return *found;
}

template <class Record>
std::uint16_t named(std::span<const Record> records, std::string_view id, std::string_view where) {
    const auto found = std::find_if(records.begin(), records.end(), [&](const Record& one) { return one.id == id; });
    if (found == records.end()) refuse(where, "no such id: " + std::string(id));
    return static_cast<std::uint16_t>(found - records.begin());
}

Side side(const toml::table& table, std::string_view where) {
    const std::string said = text(table, where, "side");
    if (said == "left") return Side::left;
    if (said == "right") return Side::right;
    if (said == "middle") return Side::middle;
    refuse(where, "no such side: " + said);
}

facts::PainMark pain(const toml::table& table, std::string_view where) {
    only_fields(table, where, {"zone", "side", "strength"});
    facts::PainMark mark;
    mark.place = {{named(content().zones, text(table, where, "zone"), where)}, side(table, where)};
    if (catalog::at(content().zones, mark.place.zone).midline != (mark.place.side == Side::middle)) {
        refuse(where, "this zone is not on that side: " + text(table, where, "zone"));
    }
    mark.strength.of_10 = static_cast<std::int32_t>(table["strength"].value<std::int64_t>().value_or(0));
    if (mark.strength.of_10 < 1 || mark.strength.of_10 > 10) refuse(where, "strength is not 1 to 10");
    return mark;
}

facts::MovementMark movement(const toml::table& table, std::string_view where) {
    only_fields(table, where, {"movement", "side"});
    const facts::MovementMark mark{{named(content().movements, text(table, where, "movement"), where)},
                                   side(table, where)};
    if (mark.side == Side::middle) refuse(where, "a movement has a side");
    return mark;
}

Case one_case(const toml::table& table) {
    Case one;
    one.id = text(table, "a case", "id");
    only_fields(table, one.id,
                {"id", "truth", "words", "pains", "movements", "causes", "qualities", "unnamed", "source"});
    one.words = text(table, one.id, "words");
    one.truth = texts(table, one.id, "truth");
    for (const auto& node : list(table, one.id, "pains"))
        one.told.pains.push_back(pain(row(node, one.id, "pains"), one.id));
    for (const auto& node : list(table, one.id, "movements")) {
        one.told.movements.push_back(movement(row(node, one.id, "movements"), one.id));
    }
    for (const std::string& id : texts(table, one.id, "causes")) {
        one.told.causes.push_back({named(content().causes, id, one.id)});
    }
    auto& qualities = one.told.qualities.emplace();
    for (const std::string& id : texts(table, one.id, "qualities"))
        qualities.push_back({named(content().qualities, id, one.id)});
    const toml::table* source = table["source"].as_table();
    if (!source) refuse(one.id, "source is missing");
    one.source_title = text(*source, one.id, "title");
    one.source_address = text(*source, one.id, "address");
    if (one.truth.empty() || one.told.pains.empty()) refuse(one.id, "truth or pains are missing");
    return one;
}

}  // namespace

facts::PainStory Case::map() const { return {told.pains, {}, {}, {}}; }

std::vector<Side> Case::sides() const {
    std::vector<Side> all;
    for (const Side one : {Side::left, Side::right}) {
        const auto there = [&](const facts::PainMark& mark) { return mark.place.side == one; };
        if (std::any_of(told.pains.begin(), told.pains.end(), there)) all.push_back(one);
    }
    return all.empty() ? std::vector{Side::left, Side::right} : all;
}

std::vector<body::MuscleId> Case::muscles() const {
    std::vector<body::MuscleId> all;
    const auto records = content().muscles;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (std::find(truth.begin(), truth.end(), records[i].id) != truth.end()) {
            all.push_back({static_cast<std::uint16_t>(i)});
        }
    }
    return all;
}

Half half_of(std::string_view id) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char letter : id) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
    return hash >> 63 == 0 ? Half::tuned : Half::untouched;
}

std::vector<Case> read(Half half) {
    const std::string path = std::string(UNKNOT_CASES) + (half == Half::tuned ? "/tuned.toml" : "/untouched.toml");
    const toml::table file = toml::parse_file(path);
    only_fields(file, path, {"case"});
    std::vector<Case> all;
    for (const auto& node : list(file, path, "case")) all.push_back(one_case(row(node, path, "case")));
    return all;
}

}  // namespace unknot::stories
