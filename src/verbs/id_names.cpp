#include <algorithm>
#include <array>
#include <vector>

#include "core/measure/order.hpp"
#include "verbs/names.hpp"

namespace unknot::verbs {

using catalog::Catalog;
using catalog::content;

namespace {

template <auto Table>
std::size_t count_of() {
    return (content().*Table).size();
}

template <auto Table>
std::string_view name_in(std::uint16_t index) {
    return (content().*Table)[index].id;
}

template <class Id, auto Table>
constexpr IdKind kind(std::string_view unknown_code, std::string_view shape) {
    return {unknown_code, shape, count_of<Table>, name_in<Table>, ordinal_of<Id>()};
}

constexpr std::array<IdKind, id_kinds> kinds{
    kind<catalog::QuestionId, &Catalog::questions>("question_unknown", "QuestionId"),
    kind<catalog::PairId, &Catalog::pairs>("rule_unknown", "PairId"),
    kind<catalog::MarkId, &Catalog::marks>("mark_unknown", "MarkId"),
    kind<catalog::MovementId, &Catalog::movements>("movement_unknown", "MovementId"),
    kind<catalog::CauseId, &Catalog::causes>("cause_unknown", "CauseId"),
    kind<catalog::QualityId, &Catalog::qualities>("quality_unknown", "QualityId"),
    kind<catalog::HabitId, &Catalog::habits>("habit_unknown", "HabitId"),
    kind<catalog::StretchId, &Catalog::stretches>("stretch_unknown", "StretchId"),
    kind<catalog::TechniqueId, &Catalog::techniques>("technique_unknown", "TechniqueId"),
    kind<catalog::SymptomId, &Catalog::symptoms>("symptom_unknown", "SymptomId"),
    kind<catalog::ReactionId, &Catalog::reactions>("rule_unknown", "ReactionId"),
    kind<catalog::PassageId, &Catalog::passages>("passage_unknown", "PassageId"),
    kind<body::ZoneId, &Catalog::zones>("zone_unknown", "ZoneId"),
    kind<body::MuscleId, &Catalog::muscles>("muscle_unknown", "MuscleId"),
    kind<catalog::SourceId, &Catalog::sources>("rule_unknown", "SourceId"),
    kind<catalog::GroupId, &Catalog::groups>("rule_unknown", "GroupId"),
    kind<catalog::PatternId, &Catalog::patterns>("pattern_unknown", "PatternId"),
};
static_assert([] {
    for (std::size_t i = 0; i < id_kinds; ++i) {
        if (kinds[i].ordinal != i) return false;
    }
    return true;
}());

}  // namespace

const IdKind& kind_at(std::size_t ordinal) { return kinds[ordinal]; }

std::optional<std::uint16_t> find_index(const IdKind& kind, std::string_view name) {
    using Order = std::vector<std::uint16_t>;
    static const std::array<Order, id_kinds> orders = [] {
        std::array<Order, id_kinds> made;
        for (const IdKind& of : kinds) {
            Order& order = made[of.ordinal];
            order.resize(of.count());
            for (std::uint16_t i = 0; i < order.size(); ++i) order[i] = i;
            measure::put_in_order(order, [&](auto a, auto b) { return of.name(a) < of.name(b); });
        }
        return made;
    }();
    const Order& order = orders[kind.ordinal];
    const auto less = [&](std::uint16_t index, std::string_view wanted) { return kind.name(index) < wanted; };
    const auto spot = std::lower_bound(order.begin(), order.end(), name, less);
    if (spot == order.end() || kind.name(*spot) != name) return std::nullopt;
    return *spot;
}

}  // namespace unknot::verbs
