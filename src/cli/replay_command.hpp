// `unknot replay < record.json`
#pragma once

#include <iosfwd>
#include <string_view>

namespace unknot::cli {

/// Replays the record on `in` and tells it on `out` as a story in the language `locale`; a language that there is none
/// of is refused before anything is read. Returns the exit code: 2, too, if the same engine and content made the record
/// and what comes of the session is not what was put on record then. A refusal leaves nothing on `out`.
int replay_as_story(std::string_view locale, std::istream& in, std::ostream& out);

/// The same, as the cues alone: one a line, in the bytes of the `session` verb. That another engine or content made the
/// record is said on `beside`.
int replay_as_cues(std::istream& in, std::ostream& out, std::ostream& beside);

}  // namespace unknot::cli
