// How sore a made-up body is for what was pressed.
#pragma once

#include <algorithm>

#include "core/facts/session.hpp"

namespace unknot::simulation {

using namespace facts;

/// A made-up body: how sore it is in the morning for what was pressed the day before. Judgement, set so that a whole
/// dose leaves most people a soreness of about three and a few a severe one; it stands for nobody.
class Muscle {
public:
    explicit Muscle(std::int64_t sensitivity) : sensitivity_(sensitivity) {}

    /// `share` percent of what was put on record: some press on.
    void press(const SessionRecord& record, std::int64_t share = 100) {
        for (const SpotDone& spot : record.spots) load_ += spot.pressed.count / 1000 * spot.highest.of_10 * share / 100;
    }
    /// What nobody put on record.
    void press_besides(Seconds length, PressureIntensity strength) { load_ += length.count * strength.of_10; }
    /// A night passes; what was pressed is felt, and half of the old soreness is gone.
    void sleep(std::int64_t wobble_tenths) {
        const std::int64_t felt = soreness_tenths_ / 2 + load_ * sensitivity_ / 3000 + (load_ > 0 ? wobble_tenths : 0);
        soreness_tenths_ = static_cast<std::int32_t>(std::clamp<std::int64_t>(felt, 0, 100));
        load_ = 0;
    }
    std::int32_t soreness_tenths() const { return soreness_tenths_; }
    PainIntensity felt() const { return {(soreness_tenths_ + 5) / 10}; }

private:
    std::int64_t sensitivity_;  ///< percent
    std::int64_t load_ = 0;  ///< seconds times the highest step, since the last night
    std::int32_t soreness_tenths_ = 0;
};

}  // namespace unknot::simulation
