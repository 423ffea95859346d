// The page for a clinician as a document: the facts of the verb `summary`, on paper.
#pragma once

#include <cstddef>
#include <string_view>

#include "verbs/verbs.hpp"

namespace unknot::paper {

/// Largest request: that of `summary`.
std::size_t request_bytes_max();

/// {"summary": what the verb `summary` takes, "name"?: whose (400 bytes), "paper"?: "a4" or "letter", "locale"?: "en"}
/// to a PDF; a refusal as of any verb. The same request, fonts and libraries give the same bytes. Total on any bytes.
/// May be called from several threads; one page is drawn at a time.
verbs::Reply pdf(std::string_view request);

/// "application/pdf".
inline constexpr std::string_view content_type = "application/pdf";

}  // namespace unknot::paper
