// The small parts FHIR resources are made of. FHIR R4 (4.0.1), https://hl7.org/fhir/R4/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "verbs/exchange/code.hpp"
#include "verbs/json.hpp"
#include "verbs/names.hpp"

namespace unknot::verbs::exchange {

/// An object made field by field, in any order; each field once.
class Fields {
public:
    Fields& with(std::string_view name, Json value) {
        put(held_, name, std::move(value));
        return *this;
    }
    Json done() { return {std::move(held_)}; }

private:
    JsonObject held_;
};

Json text(std::string_view value);

/// Text of the person as FHIR takes it: control characters become U+FFFD. Nothing if only white space is left.
std::optional<std::string> told_text(std::string_view value);

/// `2026-11-22`.
std::string day_text(measure::Day day);

/// `2026-11-22T08:13:20.123+05:45`, or in UTC where FHIR knows no such offset (beyond 14 hours) or year.
std::string date_time(const measure::Now& now);

Json coding(const Code& code);
/// A code of our own: the key of its words, such as `zone.shoulder-front.left`.
Json own_coding(std::string_view code, std::string_view display);

Json concept_of(const Code& code);
/// The concept of one record or choice: kind and id, as in content/text; its English name beside it, if it has one.
Json own_concept(std::string_view kind, std::string_view id, std::string_view display = {});
Json answer_concept(catalog::Answer answer);
Json answer_coding(catalog::Answer answer);

template <class Enum>
Json choice_concept(std::string_view kind, Enum value) {
    return own_concept(kind, name_of_enum(value));
}

/// 0 to 10 as a score; an amount of a unit.
Json score(std::int64_t of_10);
Json quantity(std::int64_t value, const Code& unit);

/// A reference within the bundle, by the UUID of its target.
Json reference(std::string_view uuid);
Json one(Json entry);

/// A sentence of content/text/en about a record: `sentence("question.fever", "ask")`, without its stars; empty if there
/// is none.
std::string sentence(std::string_view record, std::string_view key);

/// Where something is: a zone, a muscle, what moves or no more than a side, and on which side.
struct Site {
    std::string code;  ///< our own, with its side
    std::string display;  ///< a whole sentence with its side (S16)
    const Code* region = nullptr;  ///< null: no one part of the body
    body::Side side = body::Side::middle;
};
Site site_of(body::Place place);
Site site_of(body::MuscleId muscle, body::Side side);
/// What moves; of the neck, the side is the one moved to.
Site site_of(facts::Motion motion, body::Side side);
Site site_of(body::Side side);

/// The codes of a site: the region with its side, the region, our own.
JsonList site_codings(const Site& site);
/// The side as FHIR's BodyStructure has it.
const Code& side_code(body::Side side);

}  // namespace unknot::verbs::exchange
