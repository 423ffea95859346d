// A FHIR bundle taken back: the events it carries, if it still is what they export to (decision 0029).
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "verbs/json.hpp"

namespace unknot::verbs::exchange {

struct BundleRead {
    std::vector<std::string> events;  ///< as the journal keeps them, in its order
    bool other_version =
        false;  ///< another engine or content made the bundle: its resources were not held against them
};

/// Takes the originals out of a bundle and exports them again: what comes out must be the bundle, to the byte, so that
/// a resource changed elsewhere is never passed over (S16). Problems: `fhir_not_bundle`, `fhir_without_originals`,
/// `fhir_original_damaged`, `fhir_changed` (the path names the first entry that differs), `event_of_other_person`.
std::variant<BundleRead, Problem> read_bundle(const Json& bundle);

}  // namespace unknot::verbs::exchange
