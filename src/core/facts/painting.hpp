// What was painted on the figure, for the eye alone: the places it reaches are told beside it, as pains with their
// share and as no-go marks, and nothing is decided from a stroke (docs/decisions/0022). Lengths in millimetres and
// tenths of them; on the figure x runs to the person's own left, y up from the floor, z forward (docs/figure.md).
#pragma once

#include <optional>
#include <vector>

#include "core/facts/pain.hpp"

namespace unknot::facts {

using measure::Millimetres;
using measure::Overlap;
using measure::SquareMillimetres;

/// A point on the skin of the figure, in tenths of a millimetre.
struct SkinPoint {
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::int32_t z = 0;
    friend auto operator<=>(const SkinPoint&, const SkinPoint&) = default;
};

/// What a stroke does: paints where it hurts, paints where nobody presses, or takes away what lies under it of either.
enum class StrokeKind : std::uint8_t { pain, no_go, erase };

struct Stroke {
    StrokeKind kind = StrokeKind::pain;
    Side side = Side::left;  ///< never `middle`: at the midline a stroke ends
    Millimetres radius;  ///< `stroke_radius_min` to `stroke_radius_max`
    std::vector<SkinPoint> line;  ///< one to `stroke_points_max`, all on its side (S16)
    std::optional<PainIntensity> strength = {};  ///< of pain, always
    std::optional<catalog::QualityId> quality = {};  ///< of pain, if it was said
    std::optional<catalog::MarkId> reason = {};  ///< of no-go, always
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

/// The build of the figure that was painted on (tools/figure).
enum class FigureBuild : std::uint8_t { slimmer, softer };

struct Painting {
    FigureBuild build = FigureBuild::slimmer;
    std::int32_t figure = 1;  ///< version of the figure, 1 to `figure_version`
    std::vector<Stroke> strokes;  ///< in the order painted, at most `strokes_max`
    friend bool operator==(const Painting&, const Painting&) = default;
};

/// The same pain drawn twice, by choice: what of two maps is the hand alone.
struct Redraw {
    Overlap overlap;
    SquareMillimetres area_first;
    SquareMillimetres area_second;
    friend bool operator==(const Redraw&, const Redraw&) = default;
};

inline constexpr std::size_t strokes_max = 64;
inline constexpr std::size_t stroke_points_max = 100;
inline constexpr Millimetres stroke_radius_min{3};
inline constexpr Millimetres stroke_radius_max{40};
/// The latest version of the figure: `version` of its listing, docs/figure.md.
inline constexpr std::int32_t figure_version = 1;

/// The first point of a stroke that lies on the other side than the stroke says; none if side and points agree (S16).
std::optional<std::size_t> point_off_side(const Stroke& stroke);

}  // namespace unknot::facts
