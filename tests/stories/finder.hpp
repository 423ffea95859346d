// What the core answers to a story, and what counting alone would answer to the same: every muscle in order, and where
// the right one stands in it.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/facts/pain.hpp"
#include "tests/stories/cases.hpp"

namespace unknot::stories {

/// A muscle with its sum on the side where it is higher; on both, if they are even.
struct Weighed {
    body::MuscleId muscle;
    std::int32_t score = 0;
    bool left = false;
    bool right = false;
};

/// All muscles as `find` orders them, not only those it lists. Empty when nothing is marked.
std::vector<Weighed> by_the_core(const facts::PainStory& story);

/// All muscles by how many of the marked zones are a muscle's own (home, essential or spillover). Every even run of
/// them is in no order.
std::vector<Weighed> by_counting(const facts::PainStory& story);

/// Where the right muscle stands: 1 or 0 for first and for among the first three, and one over its rank.
struct Standing {
    double first = 0;
    double among_three = 0;
    double reciprocal = 0;
};

/// Whether an even run stays as it is ordered, or every order of it is as likely and the mean is meant.
enum class Even : std::uint8_t { as_ordered, any_order };

/// Of several right ones the best; a muscle on a side that does not hurt is not right. Not in the list: nothing.
Standing standing(const std::vector<Weighed>& order, const Case& person, Even even);

/// What `understand` made of the words, as it would be sent to `find`, with the person's side where one is asked.
facts::PainStory heard(const Case& person);

/// The ids of the patterns that are not muscle in the answer of `find`, asked through the one table of verbs.
std::set<std::string> patterns(const facts::PainStory& story);

}  // namespace unknot::stories
