#include "core/finding/compare.hpp"

#include <algorithm>
#include <array>

#include "core/catalog/numbers.hpp"

namespace unknot::finding {
namespace {

constexpr std::int64_t whole = 10'000;
constexpr measure::Overlap published{catalog::numbers::redraw_overlap * 100};

/// How much of each place was painted, by side and zone.
using Shares = std::array<std::int32_t, std::size_t{3} * body::zones_max>;

Shares shares_of(const std::vector<facts::PainMark>& pains) {
    Shares shares{};
    for (const facts::PainMark& pain : pains) {
        if (pain.strength.of_10 <= 0) continue;
        const auto side = static_cast<std::size_t>(pain.place.side);
        std::int32_t& share = shares[side * body::zones_max + pain.place.zone.index];
        share = std::max(share, pain.share.of_10000);
    }
    return shares;
}

/// `part` of `all` in parts of 10,000; of nothing, all.
std::int64_t parts(std::int64_t part, std::int64_t all) { return all == 0 ? whole : part * whole / all; }

}  // namespace

MapsCompared compare(const std::vector<facts::PainMark>& earlier, const std::vector<facts::PainMark>& later,
                     const std::optional<facts::Redraw>& own) {
    const Shares before = shares_of(earlier);
    const Shares after = shares_of(later);
    std::int64_t was = 0, is = 0, both = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        was += before[i];
        is += after[i];
        both += std::min(before[i], after[i]);
    }
    MapsCompared out;
    out.overlap = {static_cast<std::int32_t>(parts(both, was + is - both))};
    out.hand = own ? own->overlap : published;
    const std::int64_t hand = out.hand.of_10000;
    const std::int64_t less = std::min(was, is), more = std::max(was, is);
    const bool come_or_gone = less == 0 && more > 0;  // no hand draws all, or nothing
    if (out.overlap >= out.hand && !come_or_gone) return out;
    const bool one_in_the_other = come_or_gone || parts(both, less) >= hand;
    const bool other_size = come_or_gone || parts(less, more) < hand;
    if (!one_in_the_other || !other_size) out.change = MapChange::moved;
    else out.change = is < was ? MapChange::smaller : MapChange::larger;
    return out;
}

}  // namespace unknot::finding
