#include "cli/verb_command.hpp"

#include <catch2/catch.hpp>

#include <sstream>

#include "cli/complaint.hpp"
#include "store/store.hpp"
#include "verbs/error_table.hpp"
#include "verbs/verbs.hpp"

using namespace unknot;
using namespace unknot::cli;

TEST_CASE("A verb on the command line prints the bytes of the verb and one line break", "[cli]") {
    for (const std::string_view verb : verbs::names()) {
        for (const auto* request : {"{}", "{", R"({"colour":"red"})"}) {
            std::istringstream in(request);
            std::ostringstream out;
            std::ostringstream beside;
            const int code = run_verb(verb, "", in, out, beside);
            const verbs::Reply expected = verbs::call(verb, request);
            CHECK(out.str() == expected.body + "\n");
            CHECK(code == (expected.ok ? 0 : 2));
            CHECK(beside.str().empty());
        }
    }
}

TEST_CASE("A request that is too large is refused without reading it to its end", "[cli]") {
    const std::string_view verb = verbs::names().front();
    std::istringstream in(std::string(verbs::request_bytes_max(verb) * 3, ' '));
    std::ostringstream out;
    std::ostringstream beside;
    CHECK(run_verb(verb, "", in, out, beside) == 2);
    CHECK(out.str().find("json_too_large") != std::string::npos);
    CHECK(in.tellg() < static_cast<std::streamoff>(verbs::request_bytes_max(verb) + 200000));
}

TEST_CASE("Words in a language that there is none of are refused before anything is answered", "[cli]") {
    std::istringstream in("{}");
    std::ostringstream out;
    std::ostringstream beside;
    CHECK(run_verb(verbs::names().front(), "tlh", in, out, beside) == 2);
    CHECK(out.str().empty());
}

TEST_CASE("Every trouble of the store has its sentence", "[cli]") {
    for (int trouble = 0; trouble <= static_cast<int>(store::StoreTrouble::file_goes_on); ++trouble) {
        const std::string_view code = store::error_code(static_cast<store::StoreTrouble>(trouble));
        INFO(code);
        CHECK(verbs::find_error(code) != nullptr);
    }
    CHECK(exit_code("json_malformed") == 2);
    CHECK(exit_code("disk_full") == 1);
}
