// What the fuzz targets have in common: bytes turned into choices, a way to say that a property does not hold, and
// deliberate flaws, so that a run can show that each property is found broken when it is.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unknot::fuzz {

/// Choices out of bytes. When the bytes are used up every choice is the least one, so that inputs can be made shorter.
class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}

    bool empty() const { return rest_.empty(); }
    std::uint8_t byte() {
        if (rest_.empty()) return 0;
        const auto first = static_cast<std::uint8_t>(rest_.front());
        rest_.remove_prefix(1);
        return first;
    }
    /// From `least` to `most`, both included, with a span under 2^16.
    std::int64_t number(std::int64_t least, std::int64_t most) {
        const std::int64_t choices = most - least + 1;
        const std::int64_t drawn = choices > 256 ? byte() * 256 + byte() : byte();
        return least + drawn % choices;
    }
    bool odd() { return (byte() & 1U) != 0; }
    template <class List>
    const auto& of(const List& list) {
        return list[static_cast<std::size_t>(number(0, static_cast<std::int64_t>(list.size()) - 1))];
    }
    std::string_view text(std::size_t most) {
        const std::string_view taken = rest_.substr(0, most);
        rest_.remove_prefix(taken.size());
        return taken;
    }

private:
    std::string_view rest_;
};

/// Ends the run: a property does not hold. libFuzzer keeps the input.
[[noreturn]] void fails(std::string_view property, std::string_view detail = {});

inline void holds(bool property_holds, std::string_view property, std::string_view detail = {}) {
    if (!property_holds) fails(property, detail);
}

/// True in a run that was given this flaw on purpose (UNKNOT_FLAW). Flaws of the core are the breaks of
/// core/measure/mutation.hpp; these are flaws of what stands around it.
bool flawed(std::string_view name);

}  // namespace unknot::fuzz
