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
};
template <class Id>
const IdKind& id_kind();

/// The index of a name, by binary search in an index made once.
template <class Id>
std::optional<Id> find_id(std::string_view name);

template <class Id>
std::string_view name_of(Id id) {
    return id_kind<Id>().name(id.index);
}

template <class Enum>
std::string_view name_of_enum(Enum value) {
    return enum_names<Enum>()[static_cast<std::size_t>(value)];
}

}  // namespace unknot::verbs
