// A replayed session, told to people: a line a moment, what was said to the person and why, and what they said.
#pragma once

#include <string>
#include <string_view>

#include "verbs/recorded.hpp"

namespace unknot::cli {

/// The story in a language, with its line ends. First of all, if so, that another engine or content made the record.
std::string story(const verbs::RecordedSession& recorded, const verbs::Replayed& replayed, std::string_view locale);

/// That something else than this engine and content made the record; empty if nothing else did.
std::string other_version(const verbs::RecordedSession& recorded, const verbs::Replayed& replayed,
                          std::string_view locale);

}  // namespace unknot::cli
