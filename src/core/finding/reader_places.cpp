#include <algorithm>
#include <cstddef>
#include <tuple>

#include "core/finding/reader.hpp"

namespace unknot::finding {

using body::Side;
using catalog::PhraseKind;

// ---- sides ----------------------------------------------------------------------------------------------------

bool Reader::is_side(std::size_t span) const {
    return (only(heard_.spans[span].kind) & sides) != 0 && !heard_.spans[span].negated;
}

// Where something may hurt.
bool Reader::is_place(std::size_t span) const {
    return (is(span, PhraseKind::zone) && heard_.spans[span].stands()) || found_[span].stands_in;
}

// The side that is not the last one said, whatever was said of that.
std::optional<Side> Reader::other_side(std::size_t span) const {
    for (std::size_t i = span; i-- > 0;) {
        const Span& before = heard_.spans[i];
        if (before.kind == PhraseKind::side && before.targets.size() == 1)
            return body::mirrored(static_cast<Side>(before.targets[0]));
        if (before.kind == PhraseKind::zone && before.left != before.right)
            return before.left ? Side::right : Side::left;
    }
    return std::nullopt;
}

std::optional<std::size_t> Reader::nearest(std::size_t to, KindSet kinds) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        if (i == to || found_[i].clause != found_[to].clause || (only(heard_.spans[i].kind) & kinds) == 0) continue;
        const bool nearer = !best || distance(to, i) < distance(to, *best);
        const bool follows = best && distance(to, i) == distance(to, *best) && found_[i].first > found_[to].first;
        if (nearer || (follows && found_[*best].first < found_[to].first)) best = i;
    }
    return best;
}

bool Reader::clause_has(std::uint32_t clause, KindSet kinds) const {
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        if (found_[i].clause == clause && (only(heard_.spans[i].kind) & kinds) != 0) return true;
    }
    return false;
}

bool Reader::clause_is_known(std::uint32_t clause) const {
    for (std::size_t w = 0; w < words_.all.size(); ++w) {
        const bool known = standing_[w].kinds != 0 || words_.all[w].roles != 0;
        if (words_.all[w].clause == clause && !known) return false;
    }
    return true;
}

// "My shoulder aches, on the left": a side alone in its clause is of the area just named. "It's my right one, the
// shoulder": or of the first one named after it.
std::optional<std::size_t> Reader::area_named_beside(std::size_t side) const {
    if (!clause_is_known(found_[side].clause)) return std::nullopt;
    for (std::size_t i = side; i-- > 0;) {
        if ((only(heard_.spans[i].kind) & areas) != 0) return i;
    }
    for (std::size_t i = side + 1; i < heard_.spans.size(); ++i) {
        if ((only(heard_.spans[i].kind) & areas) == 0) continue;
        const bool has_side = heard_.spans[i].left || heard_.spans[i].right;
        if (has_side || clause_has(found_[i].clause, sides)) return std::nullopt;
        return i;
    }
    return std::nullopt;
}

void Reader::bind_side(std::size_t side) {
    const bool area_in_clause = clause_has(found_[side].clause, areas);
    const auto area = area_in_clause ? nearest(side, areas) : area_named_beside(side);
    if (!area) return;
    found_[side].area = area;
    // "My left shoulder is fine, the right one hurts": the side takes the place of what was denied.
    found_[side].stands_in = is(*area, PhraseKind::zone) && heard_.spans[*area].negated;
    Span& sided = heard_.spans[found_[side].stands_in ? side : *area];
    const auto add = [&](Side said) { (said == Side::left ? sided.left : sided.right) = true; };
    if (is(side, PhraseKind::other_side)) {
        if (const auto other = other_side(side)) add(*other);
    }
    for (const std::uint16_t target : heard_.spans[side].targets) add(static_cast<Side>(target));
}

void Reader::bind_sides() {
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        if (is_side(i)) bind_side(i);
    }
}

// The one side that the pains and movements of the text have, if they have no other. A cause's side is not theirs.
std::optional<Side> Reader::only_side_said() const {
    bool left = false, right = false;
    for (const Span& span : heard_.spans) {
        const auto i = static_cast<std::size_t>(&span - heard_.spans.data());
        if (!is_place(i) && (span.kind != PhraseKind::movement || !span.stands())) continue;
        left = left || span.left;
        right = right || span.right;
    }
    if (left == right) return std::nullopt;
    return left ? Side::left : Side::right;
}

// ---- aspects --------------------------------------------------------------------------------------------------

static bool narrows(const Span& aspect, const Span& area) {
    const auto among = [&](std::uint16_t zone) {
        return std::find(aspect.targets.begin(), aspect.targets.end(), zone) != aspect.targets.end();
    };
    return std::any_of(area.targets.begin(), area.targets.end(), among) &&
           !std::all_of(area.targets.begin(), area.targets.end(), among);
}

// The nearest area of the clause that has such a part, else the last before it, else the first after.
std::optional<std::size_t> Reader::narrowed_by(std::size_t aspect) const {
    std::optional<std::size_t> best;
    const auto far = [&](std::size_t i) {
        const bool same_clause = found_[i].clause == found_[aspect].clause;
        return std::tuple(!same_clause, i > aspect && !same_clause, distance(i, aspect));
    };
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        if (!is(i, PhraseKind::zone) || !narrows(heard_.spans[aspect], heard_.spans[i])) continue;
        if (!best || far(i) < far(*best)) best = i;
    }
    return best;
}

void Reader::bind_aspects() {
    for (std::size_t i = 0; i < heard_.spans.size(); ++i) {
        const Span& span = heard_.spans[i];
        if (!is(i, PhraseKind::aspect) || span.past || span.other_person) continue;
        if (const auto area = narrowed_by(i)) narrowed_.emplace_back(*area, i);
    }
}

// Of an area, the parts that were said to hurt, and none that was said not to.
bool Reader::meant(std::size_t area, body::ZoneId zone) const {
    bool some_said = false;
    bool said = false;
    for (const auto& [narrowed, aspect] : narrowed_) {
        if (narrowed != area) continue;
        const Span& span = heard_.spans[aspect];
        const bool holds = std::find(span.targets.begin(), span.targets.end(), zone.index) != span.targets.end();
        if (span.negated && holds) return false;
        some_said = some_said || !span.negated;
        said = said || (!span.negated && holds);
    }
    return said || !some_said;
}

}  // namespace unknot::finding
