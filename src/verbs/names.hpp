// What ids and enumerators are called on the wire.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/coach.hpp"

namespace unknot::verbs {

/// The names of a closed enumeration, in its order. Specialised in names.cpp's table for each.
template <class Enum>
std::span<const std::string_view> enum_names();

/// A kind of catalog record: the error for an unknown one, and the names in the order of the table.
struct IdKind {
    std::string_view unknown_code;
    std::string_view shape;
    std::size_t (*count)();
    std::string_view (*name)(std::uint16_t index);
    std::uint8_t ordinal;  ///< of the kind, from 0
};

/// How many kinds there are.
inline constexpr std::uint8_t id_kinds = 17;
template <class Id>
const IdKind& id_kind();

/// The position of a name in its table, by binary search in an index made once.
std::optional<std::uint16_t> find_index(const IdKind& kind, std::string_view name);

template <class Id>
std::optional<Id> find_id(std::string_view name) {
    const auto found = find_index(id_kind<Id>(), name);
    return found ? std::optional{Id{*found}} : std::nullopt;
}

template <class Id>
std::string_view name_of(Id id) {
    return id_kind<Id>().name(id.index);
}

template <class Enum>
std::string_view name_of_enum(Enum value) {
    return enum_names<Enum>()[static_cast<std::size_t>(value)];
}

}  // namespace unknot::verbs
