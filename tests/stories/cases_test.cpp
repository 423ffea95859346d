// The cases themselves: whole, parted as said, and of what kind. `read` has refused unknown zones, sides, movements,
// causes, qualities and fields before anything is checked here.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "tests/stories/cases.hpp"

namespace unknot::stories {
namespace {

// What the cases are about and the catalog may not hold yet. A truth that is in neither is a slip of the pen.
const std::set<std::string> awaited{
    "ac_joint",         "brachialis",       "cervical_multifidi",    "coracobrachialis",
    "cuff_tear",        "frozen_shoulder",  "gallbladder_diaphragm", "heart",
    "intercostals",     "lung_tip",         "neck_joints",           "nerve_root_c5",
    "nerve_root_c6",    "nerve_root_c7",    "nerve_root_c8",         "pectoralis_major",
    "pectoralis_minor", "polymyalgia",      "semispinalis",          "serratus_anterior",
    "shingles",         "splenius_capitis", "splenius_cervicis",     "subacromial_pain",
    "suboccipitals",    "thoracic_outlet"};

std::vector<Case> all_cases() {
    std::vector<Case> all = read(Half::tuned);
    for (Case& one : read(Half::untouched)) all.push_back(std::move(one));
    return all;
}

bool is_muscle(const std::string& id) {
    return std::any_of(catalog::content().muscles.begin(), catalog::content().muscles.end(),
                       [&](const catalog::Muscle& muscle) { return muscle.id == id; });
}

}  // namespace

TEST_CASE("Every case is whole: known ids, words, a map, a source that can be looked up") {
    std::set<std::string> ids, words;
    for (const Case& one : all_cases()) {
        INFO(one.id);
        CHECK(ids.insert(one.id).second);
        CHECK(words.insert(one.words).second);
        CHECK(one.words.size() <= 2'000);
        CHECK((one.source_address.starts_with("https://") || one.source_address.starts_with("http://")));
        for (const std::string& id : one.truth) {
            INFO(id);
            CHECK((is_muscle(id) || awaited.contains(id)));
        }
        std::set<body::Place> places;
        for (const auto& pain : one.told.pains) CHECK(places.insert(pain.place).second);
        std::set<facts::MovementMark> movements(one.told.movements.begin(), one.told.movements.end());
        CHECK(movements.size() == one.told.movements.size());
    }
}

TEST_CASE("A case lies in the half that the hash of its id says, and the halves are about even") {
    for (const Half half : {Half::tuned, Half::untouched}) {
        for (const Case& one : read(half)) {
            INFO(one.id);
            CHECK(half_of(one.id) == half);
        }
    }
    const auto tuned = read(Half::tuned).size();
    const auto untouched = read(Half::untouched).size();
    CHECK(tuned >= 40);
    CHECK(untouched >= 40);
    CHECK(3 * std::max(tuned, untouched) <= 4 * std::min(tuned, untouched));
}

TEST_CASE("The cases reach some 35 muscles, the common ones several times, and patterns that are not muscle") {
    const auto cases = all_cases();
    const auto with = [&](std::string_view truth) {
        return std::count_if(cases.begin(), cases.end(), [&](const Case& one) {
            return std::find(one.truth.begin(), one.truth.end(), truth) != one.truth.end();
        });
    };
    CHECK(cases.size() >= 90);
    std::set<std::string> truths;
    for (const Case& one : cases) truths.insert(one.truth.begin(), one.truth.end());
    CHECK(truths.size() >= 45);
    for (const std::string& id : awaited) {
        INFO(id);
        CHECK(with(id) >= 1);
    }
    for (const std::string_view common : {"infraspinatus", "upper_trapezius", "levator_scapulae", "supraspinatus"}) {
        INFO(common);
        CHECK(with(common) >= 5);
    }
}

}  // namespace unknot::stories
