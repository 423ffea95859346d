#include "paper/paper.hpp"

#include <algorithm>
#include <array>
#include <mutex>

#include "paper/request.hpp"
#include "paper/sheet.hpp"
#include "words/tables.hpp"

namespace unknot::verbs {

using namespace std::string_view_literals;

template <>
std::span<const std::string_view> enum_names<paper::Format>() {
    static constexpr std::array names{"a4"sv, "letter"sv};
    static_assert(complete(names, paper::Format::letter));
    return names;
}

}  // namespace unknot::verbs

namespace unknot::paper {

namespace {

bool is_language(std::string_view locale) {
    const auto all = words::languages();
    return std::any_of(all.begin(), all.end(), [&](const words::Language& each) { return each.locale == locale; });
}

verbs::Reply refused(const verbs::Problem& problem, std::string_view under = {}) {
    return verbs::refuse(problem.code, std::string{under} + problem.path);
}

/// Fontconfig and Pango keep state of their own beneath every font map, and a page is a matter of milliseconds.
std::optional<std::string> draw_alone(const Document& document, const PdfRequest& request, const std::string& locale) {
    static std::mutex one_at_a_time;
    const std::lock_guard lock{one_at_a_time};
    return draw(document, request.paper.value_or(Format::a4), request.summary.wanted.now, locale);
}

}  // namespace

std::size_t request_bytes_max() { return verbs::request_bytes_max("summary"); }

verbs::Reply pdf(std::string_view bytes) {
    if (bytes.size() > request_bytes_max()) return verbs::refuse("json_too_large", "");
    const auto parsed = verbs::parse_json(bytes);
    if (const auto* problem = std::get_if<verbs::Problem>(&parsed)) return refused(*problem);
    const verbs::Json& json = std::get<verbs::Json>(parsed);
    if (!json.object()) return verbs::refuse("json_not_object", "");
    PdfRequest request;
    verbs::Trouble trouble;
    verbs::Codec<PdfRequest>::read(json, {}, trouble, request);
    if (!trouble.none()) return refused(trouble.problem());
    const std::string locale = request.locale.value_or("en");
    if (!is_language(locale)) return verbs::refuse("locale_unknown", "/locale");
    const auto told = verbs::summarise(request.summary);
    if (const auto* problem = std::get_if<verbs::Problem>(&told)) return refused(*problem, "/summary");
    const Document document =
        compose(std::get<verbs::SummaryAnswer>(told), request.summary.wanted.now, request.name, locale);
    auto drawn = draw_alone(document, request, locale);
    if (!drawn) return verbs::refuse("pdf_not_drawn", "");
    return {true, 200, std::move(*drawn)};
}

}  // namespace unknot::paper
