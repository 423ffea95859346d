// How a safety law is tested: a law is a function that looks for a counterexample, and the same function is run once on
// the core as it is, where it must find none, and once under each deliberate break, where it must find one.
#pragma once

#include <catch2/catch.hpp>

#include <optional>
#include <stdexcept>
#include <string>

#include "core/measure/mutation.hpp"
#include "tests/laws/draw.hpp"

namespace unknot::laws {

/// What broke the law, in words; nothing if the law held everywhere.
using Counterexample = std::optional<std::string>;

/// A law that looked at too little has shown nothing: an error whatever is broken, and no counterexample.
inline void looked_at(std::int64_t count, std::int64_t least) {
    if (count < least)
        throw std::runtime_error("looked at " + std::to_string(count) + ", " + std::to_string(least) + " wanted");
}

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

}  // namespace unknot::laws
