#include "store/store.hpp"

#include <tuple>

namespace unknot::store {

bool comes_before(const Line& left, const Line& right) {
    return std::tie(left.at_ms, left.device, left.counter, left.id) <
           std::tie(right.at_ms, right.device, right.counter, right.id);
}

std::string_view error_code(StoreTrouble trouble) {
    switch (trouble) {
        case StoreTrouble::event_differs: return "event_differs";
        case StoreTrouble::queue_full: return "busy";
        case StoreTrouble::stopped: return "stopping";
        case StoreTrouble::disk_full: return "disk_full";
        case StoreTrouble::data_in_use: return "data_in_use";
        case StoreTrouble::data_absent: return "data_absent";
        case StoreTrouble::data_newer: return "data_newer";
        case StoreTrouble::data_foreign: return "data_foreign";
        case StoreTrouble::data_damaged: return "data_damaged";
        case StoreTrouble::data_unwritable: return "data_unwritable";
        case StoreTrouble::data_unreadable: return "data_unreadable";
        case StoreTrouble::file_not_export: return "file_not_export";
        case StoreTrouble::file_newer: return "file_newer";
        case StoreTrouble::file_cut: return "file_cut";
        case StoreTrouble::file_hash_wrong: return "file_hash_wrong";
        case StoreTrouble::file_line_damaged: return "file_line_damaged";
        case StoreTrouble::file_goes_on: return "file_goes_on";
    }
    return "data_damaged";
}

Outcome<Appended> Journal::append(const Lines& lines) { return append_groups(std::span(&lines, 1)).front(); }

}  // namespace unknot::store
