// Arbitrary bytes as what is said in a session and when: any order, any pauses, clocks that go back. Every law that
// tests/laws exhausts at the times that matter is held here at any time and in long sessions; and after a stop sign
// there is no cue to press, however long it goes on (S9).
#include "tests/fuzz/fuzzing.hpp"
#include "tests/laws/session_laws.hpp"

namespace unknot::fuzz {
namespace {

using namespace laws;

constexpr int events_max = 200;

SessionEvent next_event(Bytes& bytes, const State& state) {
    static const auto said = sayings();
    const std::uint8_t choice = bytes.byte();
    SessionEvent event = said[choice % said.size()];
    if (event.signal == Signal::number && event.strength) event.strength->of_10 = bytes.byte() % 11;
    const auto deadline = session::next_deadline(state);
    switch (bytes.number(0, 5)) {
        case 0: event.at = state.now; break;
        case 1: event.at = deadline.value_or(state.now); break;
        case 2: event.at = state.now + Millis{bytes.number(0, 65'000)}; break;
        case 3: event.at = state.now + Millis{bytes.number(0, 255) * 60'000}; break;
        case 4: event.at = std::max(Millis{0}, state.now - Millis{bytes.number(1, 60'000)}); break;
        default: event.at = deadline.value_or(state.now) + Millis{bytes.number(-3, 3)}; break;
    }
    return event;
}

void run(Bytes bytes) {
    static const auto plans = plans_to_explore();
    const SessionPlan& plan = bytes.of(plans);
    Reached here{session::begin(plan).state, {}};
    bool stopped = false;
    for (int i = 0; i < events_max && !bytes.empty(); ++i) {
        const SessionEvent event = next_event(bytes, here.state);
        Stepped after = session::step(plan, plan.made_from.now, here.state, event);
        if (const auto found = broken_by({plan, here, event, after, here.onlooker})) fails(*found);
        holds(!(stopped && has_cue(after.cues, Cue::press)), "S9: a cue to press after a stop sign");
        stopped = stopped || is_stop_sign(event);
        holds(after.state.record.pressed <= numbers::pressing_max.millis(), "S10: too many seconds in all");
        const Onlooker onlooker = listen(here.onlooker, here.state.spot, event, after);
        here = {std::move(after.state), onlooker};
    }
}

}  // namespace
}  // namespace unknot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    unknot::fuzz::run({data, size});
    return 0;
}
