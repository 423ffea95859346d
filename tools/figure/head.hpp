// The head of one half (x >= 0): a calm face with closed eyes, nobody's in particular.
#pragma once

#include "figure/build.hpp"
#include "figure/loft.hpp"
#include "figure/tube.hpp"

namespace unknot::figure {

class Head {
public:
    explicit Head(const Build& build);
    double distance(Vec p) const;

private:
    double features(Vec p, double d) const;
    double ear(Vec p) const;

    Build build_;
    Loft face_;
    Tube brow_;
    Tube nose_;
    Tube cheekbone_;
    Tube upper_lip_;
    Tube lower_lip_;
    Tube mouth_;
    Tube lid_;
    Tube ear_rim_;
    Tube ear_lobe_;
};

}  // namespace unknot::figure
