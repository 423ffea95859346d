#include "cli/pdf_command.hpp"

#include <istream>
#include <ostream>
#include <string>

#include "cli/complaint.hpp"
#include "cli/verb_command.hpp"
#include "paper/paper.hpp"

namespace unknot::cli {

int write_pdf(std::istream& in, std::ostream& out, std::ostream& beside) {
    const std::string request = read_request(in, paper::request_bytes_max());
    if (in.bad()) return complain("input_failed", {});
    const verbs::Reply reply = paper::pdf(request);
    if (!reply.ok) {
        beside << reply.body << '\n';
        return reply.http_status >= 500 ? 1 : 2;
    }
    out << reply.body;
    return out.flush() ? 0 : complain("output_failed", {});
}

}  // namespace unknot::cli
