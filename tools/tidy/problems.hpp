// What tidy has to say: one problem a line, each with the place and the mend.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace unknot::tidy {

struct Problem {
    std::string check;     ///< the name under which rules.toml may except it
    std::string file;      ///< from the root of the tree
    std::size_t line = 1;  ///< from 1
    std::string what;
    std::string mend;

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

}  // namespace unknot::tidy
