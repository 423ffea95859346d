#include "core/facts/session.hpp"

#include "core/catalog/numbers.hpp"

namespace unknot::facts {

std::optional<Signal> stop_sign_in(const SessionEvent& event) {
    switch (event.signal) {
        case Signal::numb_or_shooting:
        case Signal::unwell:
        case Signal::pulse:
        case Signal::severe:
        case Signal::tingling_stays: return event.signal;
        case Signal::number: {
            const bool over = event.strength && *event.strength >= catalog::numbers::pressure_over;
            return over ? std::optional{Signal::severe} : std::nullopt;
        }
        default: return std::nullopt;
    }
}

bool too_much_in(const SessionEvent& event) {
    if (event.signal == Signal::number) return event.strength && *event.strength >= catalog::numbers::pressure_let_go;
    return is_guarding(event.signal) || event.signal == Signal::too_sharp || event.signal == Signal::tingling;
}

bool is_guarding(Signal signal) { return signal == Signal::breath_held || signal == Signal::tensing; }

}  // namespace unknot::facts
