#include "verbs/understanding.hpp"

#include <array>

#include "core/catalog/numbers.hpp"

namespace unknot::verbs {

using catalog::content;
using catalog::content_with_words;
using catalog::PhraseKind;

namespace {

std::string_view target_name(PhraseKind kind, std::uint16_t target) {
    switch (kind) {
        case PhraseKind::zone:
        case PhraseKind::aspect: return name_of(body::ZoneId{target});
        case PhraseKind::side: return name_of_enum(static_cast<body::Side>(target));
        case PhraseKind::movement: return name_of(catalog::MovementId{target});
        case PhraseKind::cause: return name_of(catalog::CauseId{target});
        case PhraseKind::quality: return name_of(catalog::QualityId{target});
        case PhraseKind::question: return name_of(catalog::QuestionId{target});
        case PhraseKind::mark: return name_of(catalog::MarkId{target});
        case PhraseKind::signal: return name_of_enum(static_cast<finding::SaidSignal>(target));
        case PhraseKind::symptom: return name_of(catalog::SymptomId{target});
        case PhraseKind::strength:
        case PhraseKind::number: return std::array{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}[target];
        case PhraseKind::quantity:
        case PhraseKind::time_unit:
        case PhraseKind::duration:
        case PhraseKind::day:
        case PhraseKind::sign:
        case PhraseKind::negation:
        case PhraseKind::past:
        case PhraseKind::other_person:
        case PhraseKind::doubt:
        case PhraseKind::pseudo_side:
        case PhraseKind::well:
        case PhraseKind::other_side:
        case PhraseKind::set_phrase: break;
    }
    return {};
}

SpanView view(const finding::Span& span) {
    SpanView out{span, {}};
    for (const std::uint16_t target : span.targets) {
        if (const auto name = target_name(span.kind, target); !name.empty()) out.ids.emplace_back(name);
    }
    return out;
}

HeardForFind for_find(const finding::Understood& heard) {
    HeardForFind out;
    for (const finding::HeardPain& pain : heard.pains) {
        const auto strength = pain.strength.value_or(catalog::numbers::strength_unsaid);
        if (pain.side) out.story.pains.push_back({{pain.zone, *pain.side}, strength, pain.quality});
        else out.zones_without_side.push_back(pain.zone);
        if (pain.strength) out.strengths.push_back({pain.zone, pain.side, *pain.strength});
    }
    for (const finding::HeardMovement& movement : heard.movements) {
        if (movement.side && *movement.side != body::Side::middle) {
            out.story.movements.push_back({movement.movement, *movement.side});
        } else {
            out.movements_without_side.push_back(movement.movement);
        }
    }
    out.story.causes = heard.causes;
    out.qualities = heard.qualities;
    if (const auto& lasted = heard.duration) {
        const std::uint16_t to = lasted->at_most.value_or(lasted->at_least);
        out.duration = HeardDays{lasted->at_least, to, !lasted->at_most.has_value()};
    }
    return out;
}

HeardForScreen for_screen(const finding::Understood& heard) {
    HeardForScreen out{heard.answers, {}, {}};
    for (const finding::HeardMark& mark : heard.marks) {
        bool placed = false;
        for (const std::uint16_t zone : mark.zones) {
            const bool midline = content().zones[zone].midline;
            if (!midline && !mark.side) continue;
            out.marks.push_back({{{zone}, midline ? body::Side::middle : *mark.side}, mark.reason});
            placed = true;
        }
        if (!placed) out.marks_without_place.push_back(mark.reason);
    }
    return out;
}

HeardForFollowUp for_follow_up(const finding::Understood& heard) {
    HeardForFollowUp out{{}, heard.trend};
    for (const finding::HeardSymptom& symptom : heard.symptoms)
        out.symptoms.push_back({symptom.symptom, symptom.answer});
    return out;
}

}  // namespace

std::variant<Understanding, Problem> understand(const UnderstandRequest& request) {
    const finding::Understood heard = finding::understand(content_with_words(), request.text, request.when);
    Understanding out;
    for (const finding::Span& span : heard.spans) out.spans.push_back(view(span));
    for (const finding::Gap& gap : heard.unknown) out.unknown.push_back({gap});
    switch (request.when) {
        case finding::When::before:
            out.find = for_find(heard);
            out.screen = for_screen(heard);
            break;
        case finding::When::pressing: out.session = HeardForSession{heard.signals}; break;
        case finding::When::after:
            out.follow_up = for_follow_up(heard);
            out.screen = for_screen(heard);
            break;
    }
    return out;
}

}  // namespace unknot::verbs
