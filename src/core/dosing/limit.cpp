#include <algorithm>

#include "core/catalog/numbers.hpp"
#include "core/dosing/dosing.hpp"
#include "core/measure/mutation.hpp"

namespace unknot::dosing {

using namespace facts;
namespace numbers = catalog::numbers;
using measure::Break;
using measure::broken;

namespace {

class Limiter {
public:
    explicit Limiter(Dose dose) { out_.dose = dose; }

    void pressure(PressureIntensity most, Cut cut) { lower(out_.dose.ceiling, most, cut); }
    void hold(Seconds most, Cut cut) { lower(out_.dose.hold, most, cut); }
    void holds(std::int32_t most, Cut cut) { lower(out_.dose.holds, most, cut); }
    void spots(std::int32_t most, Cut cut) { lower(out_.dose.spots, most, cut); }
    void reaction(const Dose& most) {
        pressure(most.ceiling, Cut::pressure_reaction);
        hold(most.hold, Cut::hold_reaction);
        holds(most.holds, Cut::holds_reaction);
    }
    Limited done() && { return std::move(out_); }
    const Dose& dose() const { return out_.dose; }

private:
    template <class Value>
    void lower(Value& value, Value most, Cut cut) {
        if (value <= most) return;
        value = most;
        if (std::find(out_.cuts.begin(), out_.cuts.end(), cut) == out_.cuts.end()) out_.cuts.push_back(cut);
    }
    Limited out_;
};

/// Never below the shortest hold: shorter is no plan at all, and without a session nothing could lead up again.
Seconds share(Seconds length, std::int32_t percent) {
    return std::max(numbers::hold_min, Seconds{length.count * percent / 100});
}

}  // namespace

Dose usual_dose() {
    return {numbers::hold_week_one, numbers::holds_usual, numbers::spots_usual, numbers::pressure_max};
}

Limited limit(Dose wanted, const Ledger& ledger, const Ceiling& ceiling) {
    Limiter limiter{wanted};
    if (broken(Break::s10_caps_skipped)) return std::move(limiter).done();
    limiter.pressure(numbers::pressure_max, Cut::pressure_check);
    limiter.hold(numbers::hold_max, Cut::hold_muscle);
    limiter.holds(numbers::holds_max, Cut::spot_seconds);
    limiter.spots(numbers::spots_max, Cut::spots_minutes);
    limiter.pressure(ceiling.check, Cut::pressure_check);
    limiter.pressure(ceiling.muscle, Cut::pressure_muscle);
    limiter.pressure(ledger.ceiling, Cut::pressure_reaction);
    limiter.hold(ceiling.muscle_hold, Cut::hold_muscle);
    if (ledger.week_one) limiter.hold(numbers::hold_week_one, Cut::hold_week_one);
    if (ledger.sessions_before == 0) {
        limiter.pressure(numbers::pressure_first_session, Cut::pressure_first_session);
        limiter.hold(numbers::hold_first_session, Cut::hold_first_session);
        limiter.holds(numbers::holds_first_session, Cut::holds_first_session);
        limiter.spots(numbers::spots_first_session, Cut::spots_first_session);
    }
    // Too much lowers pressure and time together (S12), so shares are taken of what is left after the caps.
    if (ceiling.half_time) limiter.hold(share(limiter.dose().hold, numbers::half_share), Cut::hold_half_time);
    if (ledger.hold_share < 100) limiter.hold(share(limiter.dose().hold, ledger.hold_share), Cut::hold_reaction);
    if (ledger.dose_max) {
        limiter.reaction(*ledger.dose_max);
        limiter.spots(ledger.dose_max->spots, Cut::spots_reaction);
    }
    if (ceiling.spot) limiter.reaction(*ceiling.spot);
    return std::move(limiter).done();
}

Seconds day_left(const Ledger& ledger) {
    return {std::max<std::int64_t>(0, numbers::pressing_max.count - ledger.pressed_today.count)};
}

Seconds spot_cap(const Ledger& ledger) {
    return ledger.sessions_before == 0 ? numbers::spot_max_first_session : numbers::spot_max;
}

Seconds spot_left(const Ledger& ledger, MuscleId muscle, Side side) {
    Seconds used;
    for (const SpotLedger& spot : ledger.spots) {
        if (spot.muscle == muscle && spot.side == side) used = spot.pressed_today;
    }
    return {std::max<std::int64_t>(0, spot_cap(ledger).count - used.count)};
}

bool within_caps(const SessionPlan& plan) {
    const Ledger& ledger = plan.made_from.ledger;
    if (static_cast<std::int32_t>(plan.spots.size()) > numbers::spots_max) return false;
    Seconds all;
    for (const PlannedSpot& spot : plan.spots) {
        const Seconds here = spot.hold * spot.holds;
        all = all + here;
        const bool ok = spot.hold <= numbers::hold_max && spot.holds <= numbers::holds_max &&
                        spot.ceiling <= numbers::pressure_max && spot.start <= spot.ceiling &&
                        here <= spot_left(ledger, spot.muscle, spot.side);
        if (!ok) return false;
    }
    return all <= day_left(ledger);
}

}  // namespace unknot::dosing
