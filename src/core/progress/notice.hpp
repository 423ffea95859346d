// What is noticed in the courses, and what is to be done about it.
#pragma once

#include <vector>

#include "core/progress/gather.hpp"

namespace unknot::progress {

/// Gravest counsel first, then by rule. The courses are compared already.
std::vector<Notice> notices(const std::vector<Course>& courses, const Gathered& gathered, Day today);

}  // namespace unknot::progress
