// `vocabulary`: every id that may be sent, with its words.
#pragma once

#include "verbs/codec.hpp"

namespace unknot::verbs {

enum class Locale : std::uint8_t { en };

struct VocabularyRequest {
    Locale locale = Locale::en;
};
template <>
inline std::span<const std::string_view> enum_names<Locale>() {
    static constexpr std::string_view names[] = {"en"};
    return names;
}
template <class V>
void describe(V& v, VocabularyRequest& x) {
    v.shape("VocabularyRequest");
    v.field("locale", x.locale);
}

/// Written straight from the catalog.
struct Vocabulary {};
template <>
struct Codec<Vocabulary> {
    static void write(const Vocabulary&, std::string& out);
    static Json shape(Shapes& shapes);
};

std::variant<Vocabulary, Problem> vocabulary(const VocabularyRequest& request);

}  // namespace unknot::verbs
