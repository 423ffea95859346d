// Names of the catalog's records, as positions in its tables. `Of` keeps the kinds apart.
#pragma once

#include <compare>
#include <cstdint>

namespace unknot::measure {

template <class Of>
struct Id {
    std::uint16_t index = 0;
    friend auto operator<=>(Id, Id) = default;
};

}  // namespace unknot::measure
