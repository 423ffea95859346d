#include "cli/complaint.hpp"

#include <cstdio>

#include <fmt/format.h>

#include "verbs/error_table.hpp"

namespace unknot::cli {

int exit_code(std::string_view code) {
    const verbs::ErrorRecord* record = verbs::find_error(code);
    return record ? record->exit : 1;
}

int complain(std::string_view code, std::string_view where) {
    const verbs::ErrorRecord* record = verbs::find_error(code);
    if (!record) record = verbs::find_error("internal");
    if (where.empty()) fmt::print(stderr, "unknot: {} [{}]\n", record->message, record->code);
    else fmt::print(stderr, "unknot: {} [{}]\n  {}\n", record->message, record->code, where);
    fmt::print(stderr, "  {}\n", record->mend);
    return record->exit;
}

int complain(const store::StoreFailure& failure, std::string_view place) {
    std::string where(place);
    if (failure.line > 0) where += fmt::format(":{}", failure.line);
    if (failure.detail.starts_with(place)) where = failure.detail;
    else if (!failure.detail.empty()) where += ": " + failure.detail;
    return complain(store::error_code(failure.trouble), where);
}

}  // namespace unknot::cli
