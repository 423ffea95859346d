// Families of movements and causes as a set: one family is one fact, however often it was told.
#pragma once

#include <array>
#include <cstdint>

namespace unknot::finding {

/// Most families of movements and causes told apart in one story.
inline constexpr std::uint16_t families_max = 126;

/// Families by number. Number 0, "not told", may be added and is never in it.
class FamilySet {
public:
    void add(std::uint16_t family) { words_[family >> 6] |= std::uint64_t{1} << (family & 63); }
    bool has(std::uint16_t family) const { return (words_[family >> 6] >> (family & 63) & (family != 0)) != 0; }
    std::int32_t count() const { return ones(words_[0] & ~std::uint64_t{1}) + ones(words_[1]); }
    friend FamilySet operator&(FamilySet a, const FamilySet& b) {
        for (std::size_t i = 0; i < a.words_.size(); ++i) a.words_[i] &= b.words_[i];
        return a;
    }

private:
    // A handful at most: quicker than a population count without an instruction for it.
    static std::int32_t ones(std::uint64_t bits) {
        std::int32_t count = 0;
        for (; bits != 0; bits &= bits - 1) ++count;
        return count;
    }
    std::array<std::uint64_t, 2> words_{};
};
static_assert(families_max + 1 < 128);  // one number more, for a movement that is only supposed

}  // namespace unknot::finding
