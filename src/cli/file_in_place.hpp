// A file that is whole under its name, or not there.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace unknot::cli {

/// Writes beside the file, for its owner alone, syncs and puts it in place. What was there before stays if anything
/// fails; the answer then says where and why. `write` leaves a stream that is not good if it failed itself.
std::optional<std::string> write_in_place(const std::string& file, const std::function<void(std::ostream&)>& write);

}  // namespace unknot::cli
