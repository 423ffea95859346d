// What each kind of event becomes.
#pragma once

#include "verbs/exchange/bundle.hpp"

namespace unknot::verbs::exchange {

/// Puts what FHIR can say of the event into the bundle. What it leaves out is listed in docs/fhir.md.
void add_resources(Bundle& bundle, const facts::Event& event);

/// What was done on one spot, as an observation that is part of its session.
void add_spot(Bundle& bundle, const facts::Event& event, const std::string& session, const facts::SpotDone& spot,
              std::size_t position);

}  // namespace unknot::verbs::exchange
