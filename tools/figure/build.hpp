// The two builds of the figure: the same bones, the same landmarks, more or less flesh over them.
#pragma once

#include <array>
#include <string_view>

namespace unknot::figure {

struct Build {
    std::string_view id;
    double flesh = 0;   ///< 0 lean, 1 well padded: trunk, neck, face and limbs
    double relief = 1;  ///< how much of muscle and bone shows through the skin
    double chest = 0;   ///< fullness of the chest
};

inline constexpr std::array<Build, 2> builds = {{
    {.id = "slimmer", .flesh = 0, .relief = 0.85, .chest = 0.30},
    {.id = "softer", .flesh = 1, .relief = 0.50, .chest = 1},
}};

}  // namespace unknot::figure
