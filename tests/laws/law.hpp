// How a safety law is tested: a law is a function that looks for a counterexample, and the same function is run once on
// the core as it is, where it must find none, and once under each deliberate break, where it must find one.
#pragma once

#include <catch2/catch.hpp>

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>

#include "core/measure/mutation.hpp"

namespace unknot::laws {

/// What broke the law, in words; nothing if the law held everywhere.
using Counterexample = std::optional<std::string>;

/// One deliberate break, for as long as this lives.
class Breaking {
public:
    explicit Breaking(measure::Break which) { measure::current_break = which; }
    ~Breaking() { measure::current_break = measure::Break::none; }
    Breaking(const Breaking&) = delete;
    Breaking& operator=(const Breaking&) = delete;
};

template <class Law>
void holds(Law law) {
    const Counterexample found = law();
    INFO(found.value_or("no counterexample"));
    CHECK_FALSE(found.has_value());
}

template <class Law>
void catches(measure::Break which, Law law) {
    Counterexample found;
    {
        const Breaking breaking{which};
        found = law();
    }
    INFO("the break " << static_cast<int>(which) << " went unseen");
    CHECK(found.has_value());
}

/// The seed of everything drawn; UNKNOT_SEED sets another.
inline std::uint64_t seed() {
    const char* text = std::getenv("UNKNOT_SEED");
    return text ? std::strtoull(text, nullptr, 10) : 20'261'122;
}

/// Draws the same values on every machine.
class Draw {
public:
    explicit Draw(std::uint64_t from) : numbers_(from) {}

    /// From `least` to `most`, both included.
    std::int64_t number(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(numbers_() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool one_in(std::int64_t chances) { return number(1, chances) == 1; }
    template <class List>
    const auto& of(const List& list) {
        return list[static_cast<std::size_t>(number(0, static_cast<std::int64_t>(list.size()) - 1))];
    }

private:
    std::mt19937_64 numbers_;
};

}  // namespace unknot::laws
