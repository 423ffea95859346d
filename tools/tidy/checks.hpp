// The checks. Each looks at the whole tree and adds what it found; exceptions are taken out afterwards (tidy.hpp).
#pragma once

#include "tidy/problems.hpp"
#include "tidy/rules.hpp"
#include "tidy/tree.hpp"

namespace unknot::tidy {

/// "layer": a file uses only what its layer may use. "include": headers are named from an include root.
void check_layers(const Tree& tree, const Rules& rules, Problems& problems);

/// The bans of rules.toml, each under its own name.
void check_bans(const Tree& tree, const Rules& rules, Problems& problems);

/// "name": no folder or file is called after nothing.
void check_names(const Tree& tree, const Rules& rules, Problems& problems);

/// "columns", "file_lines", "function_lines".
void check_sizes(const Tree& tree, const Rules& rules, Problems& problems);

/// "title": a page of Markdown has one title, first. "binary": none but pictures that README.md shows.
/// "header": `#pragma once`, after a comment that says what the header is.
void check_documents(const Tree& tree, const Rules& rules, Problems& problems);

/// "unbuilt": a .cpp that no CMake file reaches. "unincluded": a header that nobody includes.
void check_reached_cpp(const Tree& tree, const Rules& rules, Problems& problems);

/// "unimported": a file of the page that nothing reaches. "import": an import of a file that is not there.
void check_reached_web(const Tree& tree, const Rules& rules, Problems& problems);

/// "word": a sentence of content/text that nothing says.
void check_words(const Tree& tree, const Rules& rules, Problems& problems);

/// "number": a clinical number that nothing uses.
void check_numbers(const Tree& tree, const Rules& rules, Problems& problems);

/// "error": a code of content/errors.toml that nothing raises.
void check_errors(const Tree& tree, const Rules& rules, Problems& problems);

/// "sentence": a sentence in code that belongs into content/text.
void check_sentences(const Tree& tree, const Rules& rules, Problems& problems);

}  // namespace unknot::tidy
