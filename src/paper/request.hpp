// What is asked of the page as a document.
#pragma once

#include <optional>
#include <string>

#include "paper/sheet.hpp"
#include "verbs/describe_summary.hpp"

namespace unknot::paper {

inline constexpr std::size_t name_length_max = 400;  // bytes

struct PdfRequest {
    verbs::SummaryRequest summary;
    std::string name;                        ///< empty: the page has none
    std::optional<Format> paper;             ///< none: A4
    std::optional<std::string> locale;       ///< none: English
};
template <class V>
void describe(V& v, PdfRequest& x) {
    v.shape("PdfRequest");
    v.field("summary", x.summary);
    std::optional<std::string> name;
    v.maybe("name", name);
    v.maybe("paper", x.paper);
    v.maybe("locale", x.locale);
    if constexpr (std::is_same_v<V, verbs::Reader>) {
        x.name = name.value_or("");
        if (v.trouble().none() && x.name.size() > name_length_max)
            v.trouble().report("text_too_long", {&v.where(), "name"});
    }
}

}  // namespace unknot::paper
