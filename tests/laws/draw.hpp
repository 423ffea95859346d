// Chance for tests: from a seed that is said, and the same on every machine.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string_view>

namespace unknot::laws {

/// The seed of everything drawn; UNKNOT_SEED sets another.
inline std::uint64_t seed() {
    const char* text = std::getenv("UNKNOT_SEED");
    return text ? std::strtoull(text, nullptr, 10) : 20'261'122;
}

/// True in `./test long`, which takes the full numbers.
inline bool long_run() {
    const char* text = std::getenv("UNKNOT_LONG");
    return text && std::string_view{text} == "1";
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
