#include "verbs/error_table.hpp"

#include <algorithm>

namespace unknot::verbs {

const ErrorRecord* find_error(std::string_view code) {
    const auto all = error_table();
    const auto before = [&](const ErrorRecord& record) { return record.code < code; };
    const auto found = std::partition_point(all.begin(), all.end(), before);
    return found != all.end() && found->code == code ? &*found : nullptr;
}

}  // namespace unknot::verbs
