// What muscle and bone lift or sink under the skin, as a blurred map of heights over a plane: (x, y) of the trunk, seen
// from the front or from behind, or (angle, length) of an arm. Heights in cm, positive raises the skin.
#pragma once

#include <functional>
#include <vector>

namespace unknot::figure {

struct Flat {
    double x = 0;
    double y = 0;
};

class Relief {
public:
    enum class Fold { half, whole };  ///< half: what is drawn at x >= 0 counts for -x too

    Relief(double left, double bottom, Fold fold);

    /// A plate of even height with an edge blurred by `blur`.
    void plate(const std::vector<Flat>& outline, double blur, double height);
    /// A ridge (or a furrow, height < 0) of bell-shaped profile, faded at both ends over that share of its length.
    void ridge(const std::vector<Flat>& line, double width, double height, double fade = 0.3);
    void bump(Flat at, double width, double height);

    double at(double x, double y) const;

private:
    std::vector<double> drawn(const std::function<double(double, double)>& height) const;
    void add(std::vector<double> layer, double blur, double height);

    double left_;
    double bottom_;
    Fold fold_;
    std::vector<double> heights_;
};

/// Signed distance to a closed outline, negative inside.
double distance_to_outline(const std::vector<Flat>& outline, double x, double y);

}  // namespace unknot::figure
