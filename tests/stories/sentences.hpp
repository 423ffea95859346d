// Sentences as people type them, with what must be understood: tests/stories/sentences/*.toml, explained at the head of
// tuned.toml.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/finding/understand.hpp"

namespace unknot::sentences {

/// What is counted apart. `zones` are places without their side, `sides` the sides of the places that were found.
enum class What { zones, sides, movements, causes, qualities, marks, raised, signals, follow_up, durations };
inline constexpr std::array<const char*, 10> what_names{"zones", "sides",  "movements", "causes",    "qualities",
                                                        "marks", "raised", "signals",   "follow_up", "durations"};

struct Days {
    unsigned least = 0;
    std::optional<unsigned> most;
};

/// What a text says, as words: "shoulder-front right", "fever=yes".
struct Said {
    std::set<std::string> pains, movements, causes, qualities, marks, raised, signals, follow_up;
    std::optional<Days> duration;
};

struct Sentence {
    std::string kind;
    std::string text;
    finding::When when = finding::When::before;
    Said expected;
};

/// The sentences of a file of the folder. Throws at what it does not know.
std::vector<Sentence> read(const std::string& name);

/// What the core takes from a text.
Said understood(const std::string& text, finding::When when);

/// How many were found rightly, were found, and were to be found.
struct Count {
    int right = 0;
    int found = 0;
    int wanted = 0;
    double precision() const { return found == 0 ? 1.0 : static_cast<double>(right) / found; }
    double recall() const { return wanted == 0 ? 1.0 : static_cast<double>(right) / wanted; }
};

struct Figures {
    std::map<What, Count> of;
    std::map<std::string, Count> of_kind;  ///< all but durations together, by the kind of sentence
    int milder = 0;  ///< answers unsure although yes was said, trends and signals less careful than what was said
};

Figures measure(const std::vector<Sentence>& sentences);

}  // namespace unknot::sentences
