#include "server/router.hpp"

#include <algorithm>
#include <exception>

#include "paper/paper.hpp"
#include "server/guard.hpp"
#include "server/journal_request.hpp"
#include "verbs/error_table.hpp"
#include "verbs/verbs.hpp"

namespace unknot::server {
namespace {

constexpr std::string_view verb_prefix = "/v1/";
constexpr std::string_view pdf_path = "/v1/summary.pdf";
constexpr std::string_view journal_prefix = "/v1/journal/";
constexpr std::size_t push_bytes_max = 16u << 20;
constexpr std::size_t small_body_bytes_max = 4096;

Response json(std::string body) {
    Response response;
    response.headers.emplace_back("Cache-Control", "no-store");
    response.body = std::move(body);
    return response;
}

Response not_this_method(std::string allowed) {
    Response response = refusal("method_not_allowed");
    response.headers.emplace_back("Allow", std::move(allowed));
    return response;
}

bool is_reading(Method method) { return method == Method::get || method == Method::head; }

bool is_verb(std::string_view name) {
    const auto names = verbs::names();
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string joined(const std::vector<std::string>& parts, std::string_view quote) {
    std::size_t bytes = 0;
    for (const std::string& part : parts) bytes += part.size() + 2 * quote.size() + 1;
    std::string out;
    out.reserve(bytes);
    for (const std::string& part : parts) {
        if (!out.empty()) out += ',';
        out.append(quote).append(part).append(quote);
    }
    return out;
}

store::Lines lines_of(std::vector<verbs::JournalLine> events) {
    store::Lines lines;
    lines.reserve(events.size());
    for (verbs::JournalLine& event : events) {
        lines.push_back({std::move(event.id), std::move(event.person), event.at_ms, std::move(event.device),
                         event.counter, std::move(event.kind), std::move(event.bytes)});
    }
    return lines;
}

Response of_reply(verbs::Reply reply) {
    Response response = json(std::move(reply.body));
    response.status = reply.http_status;
    return response;
}

/// The page for a clinician as a document; a refusal is JSON, as everywhere.
Response pdf_page(const Request& request) {
    verbs::Reply reply = paper::pdf(request.body);
    if (!reply.ok) return of_reply(std::move(reply));
    Response response = json(std::move(reply.body));
    response.content_type = paper::content_type;
    response.headers.emplace_back("Content-Disposition", "inline; filename=\"unknot-summary.pdf\"");
    return response;
}

std::string health() {
    return "{\"content_version\":\"" + std::string(verbs::content_version()) + "\",\"engine_version\":\"" +
           std::string(verbs::engine_version()) + "\",\"status\":\"ok\"}";
}

}  // namespace

Router::Router(LaunchToken token, unsigned port, std::span<const PageFile> page, store::Writer* journal, TroubleLog log)
    : token_(std::move(token)),
      cookie_(cookie_name(port)),
      page_(page),
      journal_(journal),
      log_(std::move(log)),
      openapi_(verbs::openapi()),
      health_(health()) {}

std::size_t Router::body_bytes_max(Method method, std::string_view path) const {
    if (method != Method::post) return small_body_bytes_max;
    if (path == "/v1/journal/push") return push_bytes_max;
    if (path == pdf_path) return paper::request_bytes_max();
    if (path.starts_with(verb_prefix) && is_verb(path.substr(verb_prefix.size()))) {
        return verbs::request_bytes_max(path.substr(verb_prefix.size()));
    }
    return small_body_bytes_max;
}

void Router::answer(Request request, Respond respond) {
    try {
        if (const std::string_view code = refused_by_guard(request); !code.empty()) return respond(refusal(code));
        const std::string_view path = request.path;
        if (path.starts_with(journal_prefix)) {
            return journal(request, path.substr(journal_prefix.size()), respond);
        }
        respond(at_once(request));
    } catch (const std::exception& error) {
        // Only memory running out leads here; the connection lives on.
        if (log_) log_("internal", error.what());
        respond(refusal("internal"));
    }
}

Response Router::at_once(const Request& request) const {
    const std::string_view path = request.path;
    if (path == "/v1/openapi.json" || path == "/health") {
        if (!is_reading(request.method)) return not_this_method("GET, HEAD");
        return json(path == "/health" ? health_ : openapi_);
    }
    if (path == pdf_path) {
        return request.method == Method::post ? pdf_page(request) : not_this_method("POST");
    }
    if (path.starts_with(verb_prefix)) {
        const std::string_view verb = path.substr(verb_prefix.size());
        if (request.method == Method::post || !is_verb(verb)) return of_reply(verbs::call(verb, request.body));
        return not_this_method("POST");
    }
    if (!is_reading(request.method)) return not_this_method("GET, HEAD");
    return path == "/" ? root(request) : page(request);
}

Response Router::root(const Request& request) const {
    const std::string_view offered = query_value(request.query, "token");
    if (offered.empty()) return page(request);
    Response response;
    response.status = 303;
    response.content_type = {};
    response.headers.emplace_back("Location", "/");
    response.headers.emplace_back("Cache-Control", "no-store");
    // A link of an earlier start opens the page all the same: the journal stays shut, and the page says why.
    if (!token_.matches(offered)) return response;
    response.headers.emplace_back("Set-Cookie", cookie_ + "=" + token_.text() + "; Path=/; HttpOnly; SameSite=Strict");
    return response;
}

Response Router::page(const Request& request) const {
    if (const PageFile* file = find_page_file(page_, request.path)) return page_response(*file, request);
    if (!page_.empty() || request.path != "/") return refusal("route_unknown", request.path);
    const verbs::ErrorRecord* absent = verbs::find_error("page_absent");
    if (!absent) return refusal("route_unknown", request.path);
    Response response;
    response.status = absent->http;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::string(absent->message) + "\n" + std::string(absent->mend) + "\n";
    return response;
}

void Router::journal(Request& request, std::string_view action, const Respond& respond) {
    const bool known = action == "push" || action == "pull" || action == "erase";
    if (!known) return respond(refusal("route_unknown", request.path));
    if (request.method != Method::post) return respond(not_this_method("POST"));
    if (const std::string_view code = refused_by_token(request, token_, cookie_); !code.empty()) {
        return respond(refusal(code));
    }
    if (!journal_) return respond(refusal("journal_absent"));
    if (action == "push") return push(request, respond);
    if (action == "pull") return pull(request, respond);
    erase(request, respond);
}

void Router::push(const Request& request, const Respond& respond) {
    auto events = verbs::read_events(request.body);
    if (auto* refused = std::get_if<verbs::Reply>(&events)) return respond(of_reply(std::move(*refused)));
    store::Lines lines = lines_of(std::get<std::vector<verbs::JournalLine>>(std::move(events)));
    journal_->append(std::move(lines), [this, respond](store::Outcome<store::Appended> done) {
        if (!done) return respond(failed(done.failure()));
        const store::Appended& counts = done.value();
        respond(json("{\"erased\":" + std::to_string(counts.erased) + ",\"known\":" + std::to_string(counts.known) +
                     ",\"stored\":" + std::to_string(counts.stored) + "}"));
    });
}

void Router::pull(const Request& request, const Respond& respond) {
    auto asked = read_pull(request.body);
    if (auto* refused = std::get_if<Response>(&asked)) return respond(std::move(*refused));
    const auto& [after, limit] = std::get<PullRequest>(asked);
    journal_->events_after(after, limit, [this, respond](store::Outcome<store::Page> read) {
        if (!read) return respond(failed(read.failure()));
        const store::Page& found = read.value();
        respond(json("{\"erased\":[" + joined(found.erased, "\"") + "],\"events\":[" + joined(found.events, "") +
                     "],\"more\":" + (found.more ? "true" : "false") + ",\"next\":" + std::to_string(found.next) +
                     "}"));
    });
}

void Router::erase(const Request& request, const Respond& respond) {
    auto person = read_erase(request.body);
    if (auto* refused = std::get_if<Response>(&person)) return respond(std::move(*refused));
    journal_->erase_person(std::get<std::string>(std::move(person)),
                           [this, respond](store::Outcome<std::int64_t> erased) {
                               if (!erased) return respond(failed(erased.failure()));
                               respond(json("{\"erased\":" + std::to_string(erased.value()) + "}"));
                           });
}

Response Router::failed(const store::StoreFailure& failure) const {
    const std::string_view code = store::error_code(failure.trouble);
    if (failure.trouble == store::StoreTrouble::event_differs) return refusal(code, failure.detail);
    // The database's own words are for the log: they may hold paths.
    if (log_) log_(code, failure.detail);
    return refusal(code);
}

}  // namespace unknot::server
