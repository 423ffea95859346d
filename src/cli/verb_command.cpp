#include "cli/verb_command.hpp"

#include <istream>
#include <ostream>
#include <string>

#include "cli/complaint.hpp"
#include "cli/language.hpp"
#include "cli/words_beside.hpp"
#include "verbs/verbs.hpp"

namespace unknot::cli {

std::string read_request(std::istream& in, std::size_t bytes_max) {
    std::string request;
    std::string part(65536, '\0');
    while (request.size() <= bytes_max && in) {
        in.read(part.data(), static_cast<std::streamsize>(part.size()));
        request.append(part, 0, static_cast<std::size_t>(in.gcount()));
    }
    if (request.size() > bytes_max) request.resize(bytes_max + 1);
    return request;
}

int run_verb(std::string_view verb, std::string_view locale, std::istream& in, std::ostream& out,
             std::ostream& beside) {
    if (!locale.empty() && !is_language(locale)) return complain("locale_unknown", locale);
    const std::string request = read_request(in, verbs::request_bytes_max(verb));
    if (in.bad()) return complain("input_failed", {});
    const verbs::Reply reply = verbs::call(verb, request);
    out << reply.body << '\n';
    if (!out.flush()) return complain("output_failed", {});
    if (!locale.empty()) {
        for (const auto& [key, sentence] : words_beside(reply.body, locale)) beside << key << ": " << sentence << '\n';
    }
    return reply.ok ? 0 : 2;
}

}  // namespace unknot::cli
