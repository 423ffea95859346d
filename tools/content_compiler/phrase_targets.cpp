#include "content_compiler/phrase_targets.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace unknot::content_compiler {
namespace {

using catalog::PhraseKind;

template <class R>
std::optional<std::uint16_t> in(const Records<R>& records, const std::string& id) {
    const auto index = records.find(id);
    if (!index) return std::nullopt;
    return static_cast<std::uint16_t>(*index);
}

std::optional<std::uint16_t> signal(const std::string& id) {
    const auto found = std::find(signal_names.begin(), signal_names.end(), id);
    if (found == signal_names.end()) return std::nullopt;
    return static_cast<std::uint16_t>(found - signal_names.begin());
}

std::optional<std::uint16_t> side(const std::string& id) {
    if (id == "left") return static_cast<std::uint16_t>(body::Side::left);
    if (id == "right") return static_cast<std::uint16_t>(body::Side::right);
    return std::nullopt;
}

std::optional<std::uint16_t> grade(const std::string& id) {
    const auto& all = Names<catalog::Grade>::all;
    const auto found = std::find(all.begin(), all.end(), id);
    if (found == all.end()) return std::nullopt;
    return static_cast<std::uint16_t>(found - all.begin());
}

/// Its place among the names of all signs that phrases say, sorted.
std::optional<std::uint16_t> sign(const Content& content, const std::string& id) {
    std::set<std::string> names;
    for (const Phrase& phrase : content.english().phrases) {
        if (phrase.kind != PhraseKind::sign) continue;
        for (const Ref& ref : phrase.ids) names.insert(ref.id);
    }
    const auto found = names.find(id);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::uint16_t>(std::distance(names.begin(), found));
}

constexpr std::uint16_t end_of_scale = 10;
constexpr std::uint16_t days_of_a_life = 36'500;

/// A number as it is written in digits.
std::optional<std::uint16_t> number(const std::string& id, std::uint16_t highest) {
    std::uint32_t value = 0;
    for (const char c : id) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
        if (value > highest) return std::nullopt;
    }
    if (id != std::to_string(value)) return std::nullopt;
    return static_cast<std::uint16_t>(value);
}

}  // namespace

bool has_targets(PhraseKind kind) { return kind < PhraseKind::negation; }

bool targets_known(const Content& content, PhraseKind kind) {
    switch (kind) {
        case PhraseKind::zone:
        case PhraseKind::aspect: return content.zones.known;
        case PhraseKind::movement: return content.movements.known;
        case PhraseKind::cause: return content.causes.known;
        case PhraseKind::quality: return content.qualities.known;
        case PhraseKind::question: return content.questions.known;
        case PhraseKind::mark: return content.marks.known;
        case PhraseKind::symptom: return content.symptoms.known;
        default: return true;
    }
}

std::optional<std::uint16_t> target_of(const Content& content, PhraseKind kind, const std::string& id) {
    switch (kind) {
        case PhraseKind::zone:
        case PhraseKind::aspect: return in(content.zones, id);
        case PhraseKind::side: return side(id);
        case PhraseKind::movement: return in(content.movements, id);
        case PhraseKind::cause: return in(content.causes, id);
        case PhraseKind::quality: return in(content.qualities, id);
        case PhraseKind::question: return in(content.questions, id);
        case PhraseKind::mark: return in(content.marks, id);
        case PhraseKind::signal: return signal(id);
        case PhraseKind::symptom: return in(content.symptoms, id);
        case PhraseKind::strength: return grade(id);
        case PhraseKind::number: return number(id, end_of_scale);
        case PhraseKind::quantity:
        case PhraseKind::time_unit:
        case PhraseKind::duration:
        case PhraseKind::day: return number(id, days_of_a_life);
        case PhraseKind::sign: return sign(content, id);
        default: return std::nullopt;
    }
}

}  // namespace unknot::content_compiler
