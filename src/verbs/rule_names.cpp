#include "verbs/rule_names.hpp"

namespace unknot::verbs {

namespace {

const catalog::Grounds* grounds_of(facts::RuleKind kind, std::uint16_t index) {
    const catalog::Catalog& content = catalog::content();
    switch (kind) {
        case facts::RuleKind::question: return &content.questions[index].grounds;
        case facts::RuleKind::pair: return &content.pairs[index].grounds;
        case facts::RuleKind::mark: return &content.marks[index].grounds;
        case facts::RuleKind::house: return &content.house_rules[index];
    }
    return nullptr;
}

std::string_view id_of(facts::RuleKind kind, std::uint16_t index) {
    switch (kind) {
        case facts::RuleKind::question: return name_of(catalog::QuestionId{index});
        case facts::RuleKind::pair: return name_of(catalog::PairId{index});
        case facts::RuleKind::mark: return name_of(catalog::MarkId{index});
        case facts::RuleKind::house: return name_of_enum(static_cast<facts::HouseRule>(index));
    }
    return {};
}

template <class Id>
std::optional<std::uint16_t> index_of(std::string_view id) {
    const auto found = find_id<Id>(id);
    return found ? std::optional{found->index} : std::nullopt;
}

}  // namespace

std::optional<std::vector<catalog::QuestionId>> questions_of_pair(facts::RuleKind kind, std::uint16_t index) {
    if (kind != facts::RuleKind::pair) return std::nullopt;
    const catalog::Pair& pair = catalog::content().pairs[index];
    return std::vector{pair.first, pair.second};
}

std::string rule_name(facts::RuleKind kind, std::uint16_t index) {
    std::string name{name_of_enum(kind)};
    name += '.';
    name += id_of(kind, index);
    return name;
}

std::optional<std::pair<facts::RuleKind, std::uint16_t>> find_rule(std::string_view name) {
    using facts::RuleKind;
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const std::string_view kind = name.substr(0, dot);
    const std::string_view id = name.substr(dot + 1);
    const auto with = [](RuleKind of, std::optional<std::uint16_t> index) {
        return index ? std::optional{std::pair{of, *index}} : std::nullopt;
    };
    if (kind == "question") return with(RuleKind::question, index_of<catalog::QuestionId>(id));
    if (kind == "pair") return with(RuleKind::pair, index_of<catalog::PairId>(id));
    if (kind == "mark") return with(RuleKind::mark, index_of<catalog::MarkId>(id));
    if (kind != "house") return std::nullopt;
    const auto names = enum_names<facts::HouseRule>();
    for (std::uint16_t i = 0; i < names.size(); ++i) {
        if (names[i] == id) return std::pair{RuleKind::house, i};
    }
    return std::nullopt;
}

std::vector<catalog::SourceId> sources(const catalog::Grounds& grounds) {
    return {grounds.sources.begin(), grounds.sources.end()};
}

std::vector<catalog::SourceId> sources_of(facts::RuleKind kind, std::uint16_t index) {
    return sources(*grounds_of(kind, index));
}

catalog::Certainty certainty_of(facts::RuleKind kind, std::uint16_t index) {
    return grounds_of(kind, index)->certainty;
}

}  // namespace unknot::verbs
