// The one table of verbs. Each verb is a pure function from a JSON request to a JSON answer; the command line, the
// HTTP routes and the WebAssembly call all go through `call`, so that none can drift. The only place that knows JSON.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unknot::verbs {

/// Largest request accepted: a megabyte, sixteen for verbs that carry a history or events.
std::size_t request_bytes_max(std::string_view verb);

/// What a verb answers. `ok` is false for a refused request, whose body is {"error": {"code", "message", "path"}}
/// and whose HTTP status is 400 (not understood), 404 (no such verb), 413 (too large) or 422 (understood, refused).
struct Reply {
    bool ok = false;
    int http_status = 500;
    std::string body;  ///< canonical JSON: sorted keys, no spaces
};

/// Answers a request. Total: never throws, never terminates on any bytes. Linear in the request.
Reply call(std::string_view verb, std::string_view request);

/// The names of the verbs, in the order of the table.
std::span<const std::string_view> names();

/// What a verb of the table does, in a line.
std::string_view summary(std::string_view verb);

/// The OpenAPI 3.1 document of the table, as canonical JSON.
std::string openapi();

/// A journal event, checked whole: its envelope, and the canonical bytes to be stored.
struct JournalLine {
    std::string id;
    std::string person;
    std::int64_t at_ms = 0;
    std::string device;
    std::int64_t counter = 0;
    std::string kind;
    std::string bytes;
};

/// Reads one journal event (an object as in docs/data_format.md). A Reply is the refusal.
std::variant<JournalLine, Reply> read_event(std::string_view json);

/// Reads {"events": [...]}: all of them or none.
std::variant<std::vector<JournalLine>, Reply> read_events(std::string_view json);

/// A refusal from content/errors.toml, for hosts: `code` must be in the table. `path` says where.
Reply refuse(std::string_view code, std::string_view path);

/// Versions that every event carries.
std::string_view engine_version();
std::string_view content_version();

}  // namespace unknot::verbs
