// The sentences behind the ids of an answer, for people who read the command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unknot::cli {

struct Said {
    std::string key;
    std::string sentence;
};

/// The sentences of a language for what an answer names: each `{"say": key, "with": slots}`, and for each `rule` the
/// sentences that stand under it. Each key once, in the order of the answer; a key without words is left out.
std::vector<Said> words_beside(std::string_view answer, std::string_view locale);

}  // namespace unknot::cli
