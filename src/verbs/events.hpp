// Journal events between bytes and facts.
#pragma once

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

#include "core/measure/order.hpp"
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
/// told by the first. Refused: an event of anybody else. They live in the request. `Given` is an event, or one with
/// more.
template <class Given>
std::variant<std::vector<const Given*>, Problem> in_order(const std::vector<Given>& events,
                                                          std::optional<std::string> person) {
    std::vector<const Given*> order;
    order.reserve(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (!person) person = events[i].person;
        if (events[i].person != *person) {
            return Problem{"event_of_other_person", "/events/" + std::to_string(i) + "/person"};
        }
        order.push_back(&events[i]);
    }
    const auto in_time = [](const auto* a, const auto* b) { return facts::comes_before(*a, *b); };
    measure::put_in_order(order, in_time);
    measure::put_in_order(order, [](const auto* a, const auto* b) { return a->id < b->id; });  // the earliest first
    const auto same = [](const auto* a, const auto* b) { return a->id == b->id; };
    order.erase(std::unique(order.begin(), order.end(), same), order.end());  // union on id, as the journal's own
    measure::put_in_order(order, in_time);
    return order;
}

}  // namespace unknot::verbs
