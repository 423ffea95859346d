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

}  // namespace unknot::facts
