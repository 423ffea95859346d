// What ids and enumerators are called on the wire.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "core/coach.hpp"

namespace unknot::verbs {

/// The names of a closed enumeration, in its order: names.cpp.
template <class Enum>
std::span<const std::string_view> enum_names();

/// A list of names goes up to the last enumerator: one added or taken away without its name does not compile.
template <std::size_t Count, class Enum>
constexpr bool complete(const std::array<std::string_view, Count>&, Enum last) {
    return Count == static_cast<std::size_t>(last) + 1;
}

/// A kind of catalog record: the error for an unknown one, and the names in the order of the table.
struct IdKind {
    std::string_view unknown_code;
    std::string_view shape;
    std::size_t (*count)();
    std::string_view (*name)(std::uint16_t index);
    std::size_t ordinal;  ///< of its id among NamedIds
};

/// Every id that goes by a name, in the order of the kinds.
using NamedIds = std::tuple<catalog::QuestionId, catalog::PairId, catalog::MarkId, catalog::MovementId,
                            catalog::CauseId, catalog::QualityId, catalog::HabitId, catalog::StretchId,
                            catalog::TechniqueId, catalog::SymptomId, catalog::ReactionId, catalog::PassageId,
                            body::ZoneId, body::MuscleId, catalog::SourceId, catalog::GroupId, catalog::PatternId>;
inline constexpr std::size_t id_kinds = std::tuple_size_v<NamedIds>;

/// Where an id stands among them.
template <class Id>
constexpr std::size_t ordinal_of() {
    return []<class... Ids>(std::type_identity<std::tuple<Ids...>>) {
        std::size_t at = 0;
        static_cast<void>(((std::is_same_v<Id, Ids> || (++at, false)) || ...));
        return at;
    }(std::type_identity<NamedIds>{});
}

const IdKind& kind_at(std::size_t ordinal);

template <class Id>
const IdKind& id_kind() {
    static_assert(ordinal_of<Id>() < id_kinds);
    return kind_at(ordinal_of<Id>());
}

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
