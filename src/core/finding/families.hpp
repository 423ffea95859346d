// Families of movements and causes as a set: one family is one fact, however often it was told.
#pragma once

#include <cstdint>

namespace unknot::finding {

/// Most families of movements and causes told apart in one story; more than content has.
inline constexpr std::uint16_t families_max = 62;

/// Families by number. Number 0, "not told", may be added and is never in it; one number more than `families_max` is
/// there for a movement that is only supposed.
class FamilySet {
public:
    void add(std::uint16_t family) { bits_ |= std::uint64_t{1} << family & ~std::uint64_t{1}; }
    bool has(std::uint16_t family) const { return (bits_ >> family & 1U) != 0; }
    bool empty() const { return bits_ == 0; }
    /// A handful at most: quicker than a population count without an instruction for it.
    std::int32_t count() const {
        std::int32_t count = 0;
        for (std::uint64_t left = bits_; left != 0; left &= left - 1) ++count;
        return count;
    }
    friend FamilySet operator|(FamilySet a, FamilySet b) {
        a.bits_ |= b.bits_;
        return a;
    }
    friend FamilySet operator&(FamilySet a, FamilySet b) {
        a.bits_ &= b.bits_;
        return a;
    }

private:
    std::uint64_t bits_ = 0;
};
static_assert(families_max + 1 < 64);

}  // namespace unknot::finding
