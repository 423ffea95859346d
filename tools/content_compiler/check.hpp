// The rules of docs/content_format.md that need more than one table: what the core may rely on without looking again.
#pragma once

#include "content_compiler/content.hpp"
#include "content_compiler/problems.hpp"

namespace unknot::content_compiler {

/// Runs every check. What depends on a file that could not be read is left out.
void check_content(const Content& content, Problems& problems);

/// No id twice within a kind; spots over all muscles.
void check_ids(const Content& content, Problems& problems);
/// Sources exist, there is at least one, and our own judgement alone is never more than `low`.
void check_grounds(const Content& content, Problems& problems);
void check_screening(const Content& content, Problems& problems);
/// One effect by itself, whoever it belongs to.
void check_effect(const Effect& effect, const Content& content, Problems& problems);
/// `perhaps` is what not being sure leads to when being sure leads to `sure`: the milder of it and ask_first, or
/// seek_care before an emergency, and in nothing stricter than `sure` (S3).
void check_unsure(const Effect& sure, const Effect& perhaps, Problems& problems);
void check_body(const Content& content, Problems& problems);
void check_muscles(const Content& content, Problems& problems);
/// Zones alone never stop the path, and one that has a graver twin names a question that is graver.
void check_patterns(const Content& content, Problems& problems);
/// Every zone lies in a region, every code is of a list.
void check_codes(const Content& content, Problems& problems);
void check_aftercare(const Content& content, Problems& problems);
/// Nothing in content/ is there for nobody.
void check_use(const Content& content, Problems& problems);
/// Every record has its words and every word its record, in every language; slots, stars and banned words.
void check_words(const Content& content, Problems& problems);
void check_phrases(const Content& content, Problems& problems);

}  // namespace unknot::content_compiler
