// References between records.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "content_compiler/content.hpp"
#include "content_compiler/problems.hpp"

namespace unknot::content_compiler {

/// Complains if there is no `kind` of that name.
template <class R>
void resolve(const Ref& ref, const Records<R>& records, std::string_view kind, Problems& problems) {
    if (!records.known || ref.id.empty() || records.find(ref.id)) return;
    problems.add(ref.at, fmt::format("there is no {} \"{}\"", kind, ref.id),
                 fmt::format("name a {} that exists, or write it", kind));
}

template <class R>
void resolve(const Refs& refs, const Records<R>& records, std::string_view kind, Problems& problems) {
    for (const Ref& ref : refs) resolve(ref, records, kind, problems);
}

inline bool names(const Refs& refs, std::string_view id) {
    return std::any_of(refs.begin(), refs.end(), [&](const Ref& ref) { return ref.id == id; });
}

}  // namespace unknot::content_compiler
