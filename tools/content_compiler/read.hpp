// From the files of content/ to records. Complains about syntax, unknown and missing keys, types and ranges.
#pragma once

#include <functional>

#include "content_compiler/content.hpp"
#include "content_compiler/problems.hpp"
#include "content_compiler/reader.hpp"
#include "content_compiler/tree.hpp"

namespace unknot::content_compiler {

/// Reads every file of the tree; a needed one that is missing and one nobody reads are problems too.
Content read_content(const Tree& tree, Problems& problems);

/// One function for each file of content/, called with the file's top table.
void read_sources(Reader& file, Content& content);
void read_questions(Reader& file, Content& content);
void read_pairs(Reader& file, Content& content);
void read_marks(Reader& file, Content& content);
void read_emergency_numbers(Reader& file, Content& content);
void read_help_lines(Reader& file, Content& content);
void read_house_rules(Reader& file, Content& content);
void read_zones(Reader& file, Content& content);
void read_mask(Reader& file, Content& content);
void read_muscles(Reader& file, Content& content);
void read_movements(Reader& file, Content& content);
void read_causes(Reader& file, Content& content);
void read_patterns(Reader& file, Content& content);
void read_stretches(Reader& file, Content& content);
void read_techniques(Reader& file, Content& content);
void read_numbers(Reader& file, Content& content);
void read_review(Reader& file, Content& content);
void read_reactions(Reader& file, Content& content);
void read_progress_rules(Reader& file, Content& content);
void read_passages(Reader& file, Content& content);
void read_codes(Reader& file, Content& content);

/// The files of text/<locale>/.
void read_languages(const Tree& tree, Content& content, Problems& problems);

}  // namespace unknot::content_compiler
