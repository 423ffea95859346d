// The finite space of answers about a session: soreness, day, trend, bruise, and how far the pain rose.
#pragma once

#include <string>
#include <vector>

#include "tests/laws/law.hpp"
#include "tests/laws/world.hpp"

namespace unknot::laws {

using catalog::Bruise;
using catalog::Trend;

inline std::vector<SymptomAnswer> no_symptoms() {
    std::vector<SymptomAnswer> out;
    for (std::uint16_t i = 0; i < rules().symptoms.size(); ++i) out.push_back({{i}, Answer::no});
    return out;
}

/// One point of the finite space: soreness, day, trend, bruise, how far the pain rose.
struct Point {
    std::int32_t soreness = 0, day = 0, trend = 0, bruise = 0, rise = 0;

    FollowUpAnswers answers() const {
        FollowUpAnswers out;
        out.soreness = {soreness};
        out.pain_before = PainIntensity{0};
        out.pain = PainIntensity{rise};
        out.trend = static_cast<Trend>(trend);
        out.bruise = static_cast<Bruise>(bruise);
        out.symptoms = no_symptoms();
        return out;
    }
    std::string told() const {
        return "soreness " + std::to_string(soreness) + ", day " + std::to_string(day) + ", trend " +
               std::to_string(trend) + ", bruise " + std::to_string(bruise) + ", rise " + std::to_string(rise);
    }
};

template <class Visit>
Counterexample at_every_point(Visit visit) {
    Point p;
    for (p.soreness = 0; p.soreness <= 10; ++p.soreness) {
        for (p.day = 0; p.day <= 4; ++p.day) {
            for (p.trend = 0; p.trend <= 2; ++p.trend) {
                for (p.bruise = 0; p.bruise <= 2; ++p.bruise) {
                    for (p.rise = 0; p.rise <= 10; ++p.rise) {
                        if (auto found = visit(p)) return *found + " (" + p.told() + ")";
                    }
                }
            }
        }
    }
    return std::nullopt;
}

}  // namespace unknot::laws
