// `unknot pdf < request.json > page.pdf`
#pragma once

#include <iosfwd>

namespace unknot::cli {

/// Draws the page that the request on `in` asks for (paper/paper.hpp) and writes it to `out`; 0. Refused, its body goes
/// to `beside` and nothing to `out`, so that no file holds half a page or a refusal: 2, or 1 if the machine failed.
int write_pdf(std::istream& in, std::ostream& out, std::ostream& beside);

}  // namespace unknot::cli
