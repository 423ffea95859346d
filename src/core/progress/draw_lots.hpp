// The lots of a trial: the same from the same seed, on every machine.
#pragma once

#include <vector>

#include "core/facts/trial.hpp"

namespace unknot::progress {

/// The arm of every turn in its order: each round holds every arm once, in an order of its own, all orders as likely.
std::vector<facts::TrialArm> draw_lots(const facts::TrialBegun& trial);

}  // namespace unknot::progress
