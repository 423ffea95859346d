// Journal events between bytes and facts.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "verbs/describe_history.hpp"

namespace unknot::verbs {

/// Of an event's id, device, engine and content.
inline constexpr std::size_t id_length_max = 64;

/// The names of the event kinds, in the order of facts::EventBody.
std::span<const std::string_view> event_kinds();

/// Reads one event, whole and strictly.
void read_event(const Json& value, const Where& where, Trouble& trouble, facts::Event& out);

/// The schema of an event: one envelope, a body by kind.
Json event_shape(Shapes& shapes);

template <>
struct Codec<facts::Event> {
    static void read(const Json& value, const Where& where, Trouble& trouble, facts::Event& out) {
        read_event(value, where, trouble, out);
    }
    static Json shape(Shapes& shapes) { return event_shape(shapes); }
};

/// The events of one person in the order of the fold, each id once, the earliest of it. Whose they are is given, or
/// told by the first. Refused: an event of anybody else. They live in the request.
std::variant<std::vector<const facts::Event*>, Problem> in_order(const std::vector<facts::Event>& events,
                                                                 std::optional<std::string> person);

}  // namespace unknot::verbs
