// The plan laid on one body: which zone and which endangerment site a point of the skin belongs to, where landmarks and
// spots are. All for the side x >= 0; the other is its mirror.
#pragma once

#include <map>

#include "figure/plan.hpp"

namespace unknot::figure {

class Drawing {
public:
    /// Throws std::runtime_error if a landmark, a corner of a path or a spot misses the skin.
    Drawing(const Body& body, const Plan& plan);

    const Plan& plan() const { return plan_; }
    /// The number of the zone, or -1 where nothing is painted.
    int zone_at(Vec p) const;
    /// The number of the endangerment site, or -1 where no mask lies. One that bars the whole zone goes before others.
    int site_at(Vec p) const;
    const std::map<std::string, Vec>& landmarks() const { return landmarks_; }
    /// Spots that are drawn, by id.
    const std::map<std::string, Vec>& spots() const { return spots_; }

private:
    /// A shape with its corners in place.
    struct Laid {
        int owner;
        const Shape* shape;
        std::vector<Flat> outline;
        std::vector<Vec> path;
    };

    Flat corner_in(Chart chart, const Corner& corner) const;
    Vec corner_on_skin(Chart chart, const Corner& corner, const std::string& owner) const;
    Laid laid(int owner, const DrawnShape& drawn) const;
    static bool holds(const Laid& laid, const Place& place);
    static int last_that_holds(const std::vector<Laid>& shapes, const Place& place);

    const Body& body_;
    const Plan& plan_;
    std::map<std::string, Vec> landmarks_;
    std::map<std::string, Vec> spots_;
    std::vector<Laid> zones_;
    std::vector<Laid> sites_;
};

}  // namespace unknot::figure
