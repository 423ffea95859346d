// `unknot <verb> < request.json > answer.json`
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace unknot::cli {

/// All of what stands there, or one byte more than is allowed: whoever reads it then says that it is too large.
std::string read_request(std::istream& in, std::size_t bytes_max);

/// Answers the request on `in` with one line on `out`; 0, or 2 for a refusal, whose body is on `out` too. With a
/// language in `locale`, what each `say` and `rule` of the answer means is written to `beside`, a sentence a line; a
/// language that there is none of is refused before anything is read.
int run_verb(std::string_view verb, std::string_view locale, std::istream& in, std::ostream& out, std::ostream& beside);

}  // namespace unknot::cli
