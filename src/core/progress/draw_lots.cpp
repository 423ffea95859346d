#include "core/progress/draw_lots.hpp"

#include <utility>

#include "core/measure/mutation.hpp"

namespace unknot::progress {

namespace {

/// SplitMix64 (Steele, Lea and Flood 2014): every state gives another number, and it needs no more than a seed.
class Lots {
public:
    explicit Lots(std::uint32_t seed) : state_(seed) {}

    /// From 0 to below `count`, each as likely.
    std::size_t below(std::size_t count) {
        const std::uint64_t uneven = (~std::uint64_t{0} % count + 1) % count;
        std::uint64_t drawn = next();
        while (drawn > ~std::uint64_t{0} - uneven) drawn = next();
        return static_cast<std::size_t>(drawn % count);
    }

private:
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t state_;
};

}  // namespace

std::vector<facts::TrialArm> draw_lots(const facts::TrialBegun& trial) {
    Lots lots{measure::broken(measure::Break::trial_lots_uneven) ? 0 : trial.seed};
    std::vector<facts::TrialArm> drawn;
    for (std::int32_t round = 0; round < trial.rounds; ++round) {
        std::vector<facts::TrialArm> order = trial.arms;
        for (std::size_t left = order.size(); left > 1; --left) std::swap(order[left - 1], order[lots.below(left)]);
        drawn.insert(drawn.end(), order.begin(), order.end());
    }
    return drawn;
}

}  // namespace unknot::progress
