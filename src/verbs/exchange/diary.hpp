// The diary as a table: pain, places, press tests, sessions and soreness, a line each (docs/data_format.md).
// A line is what it says: two lines that say the same are the same entry. What else the journal holds stays there.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "verbs/events.hpp"
#include "verbs/exchange/diary_line.hpp"

namespace unknot::verbs::exchange {

/// Gathers the lines of one person's events; each event once, in any order.
class Diary {
public:
    void take(const facts::Event& event);

    /// The table: the head, then the lines by their moment and what they say. The same entries give the same bytes.
    std::string csv() const;

    /// How often each line stands in it.
    using Counted = std::map<std::string, std::size_t, std::less<>>;
    Counted counted() const;

private:
    std::vector<std::pair<measure::Instant, std::string>> lines_;
};

struct DiaryRead {
    std::vector<std::string> events;  ///< new ones, canonical, in the order of the journal
    std::size_t known = 0;  ///< lines that `known` has
};

/// Reads a table back: each line that `known` does not have becomes an event or a part of one, with an id that follows
/// from what it says. What a soreness leads to is worked out anew, never read (S12). Refused whole at the first line
/// that is not understood; the path is /csv/<line>/<column>.
std::variant<DiaryRead, Problem> read_diary(std::string_view csv, std::string_view person, Diary::Counted known);

}  // namespace unknot::verbs::exchange
