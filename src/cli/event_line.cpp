#include "cli/event_line.hpp"

#include <nlohmann/json.hpp>

#include "verbs/verbs.hpp"

namespace unknot::cli {

store::Outcome<store::Line> read_event_line(std::string_view json) {
    auto read = verbs::read_event(json);
    if (const auto* refused = std::get_if<verbs::Reply>(&read)) {
        const auto body = nlohmann::json::parse(refused->body, nullptr, false);
        store::StoreFailure failure{store::StoreTrouble::file_line_damaged, "internal"};
        if (body.is_object() && body.contains("error")) {
            const auto& error = body["error"];
            failure.detail = error.value("message", "") + " " + error.value("path", "");
        }
        return failure;
    }
    auto& event = std::get<verbs::JournalLine>(read);
    return store::Line{std::move(event.id), std::move(event.person), event.at_ms,           std::move(event.device),
                       event.counter,       std::move(event.kind),   std::move(event.bytes)};
}

}  // namespace unknot::cli
