// A document on paper: a PDF whose words can be selected, drawn by Pango and Cairo with the fonts of the machine.
#pragma once

#include <string>

#include "core/measure/measure.hpp"
#include "paper/compose.hpp"
#include "paper/document.hpp"

namespace unknot::paper {

enum class Format : std::uint8_t { a4, letter };

/// Draws the document on one page, always. Where room is short, the last rows of the sections whose turn comes last
/// give way, and the section says how many did; no row is cut, and a grave one never gives way. Should even that not
/// do, all is drawn smaller.
/// Characters that no font of the machine has are named at the end by script and code. The same document and time, with
/// the same fonts and libraries, give the same bytes. Nothing is drawn only if memory or the libraries fail. Cost: rows
/// squared, of at most a few hundred.
std::optional<std::string> draw(const Document& document, Format format, const measure::Now& now,
                                const std::string& locale);

}  // namespace unknot::paper
