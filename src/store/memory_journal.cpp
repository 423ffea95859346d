#include "store/memory_journal.hpp"

#include <algorithm>

namespace unknot::store {

std::optional<StoreFailure> MemoryJournal::unite(Held& held, const Line& line, Appended& done) {
    if (held.erased.contains(line.id)) {
        ++done.erased;
        return std::nullopt;
    }
    const auto known = held.places.find(line.id);
    if (known == held.places.end()) {
        held.places[line.id] = ++held.last_place;
        held.sequence[held.last_place] = line;
        ++done.stored;
        return std::nullopt;
    }
    if (std::get<Line>(held.sequence.at(known->second)).bytes != line.bytes) {
        return StoreFailure{StoreTrouble::event_differs, line.id};
    }
    ++done.known;
    return std::nullopt;
}

void MemoryJournal::erase(Held& held, const std::string& id) {
    if (held.erased.contains(id)) return;
    if (const auto known = held.places.find(id); known != held.places.end()) {
        held.sequence.erase(known->second);
        held.places.erase(known);
    }
    held.erased[id] = ++held.last_place;
    held.sequence[held.last_place] = Tombstone{id};
}

std::vector<Outcome<Appended>> MemoryJournal::append_groups(std::span<const Lines> groups) {
    std::vector<Outcome<Appended>> outcomes;
    for (const Lines& lines : groups) {
        Held changed = held_;
        Appended done;
        std::optional<StoreFailure> refused;
        for (const Line& line : lines) {
            refused = unite(changed, line, done);
            if (refused) break;
        }
        if (refused) {
            outcomes.emplace_back(*refused);
        } else {
            held_ = std::move(changed);
            outcomes.emplace_back(done);
        }
    }
    return outcomes;
}

Outcome<Appended> MemoryJournal::merge(const EntrySource& next) {
    Held changed = held_;
    Appended done;
    for (;;) {
        Outcome<std::optional<Entry>> read = next();
        if (!read) return read.failure();
        if (!read.value()) break;
        if (const auto* line = std::get_if<Line>(&*read.value())) {
            if (const auto refused = unite(changed, *line, done)) return *refused;
        } else {
            erase(changed, std::get<Tombstone>(*read.value()).id);
        }
    }
    held_ = std::move(changed);
    return done;
}

Outcome<Page> MemoryJournal::events_after(std::int64_t seq, std::size_t limit) {
    Page page;
    page.next = seq;
    std::size_t given = 0;
    for (auto at = held_.sequence.upper_bound(seq); at != held_.sequence.end(); ++at) {
        if (given++ == limit) {
            page.more = true;
            break;
        }
        page.next = at->first;
        if (const auto* line = std::get_if<Line>(&at->second)) page.events.push_back(line->bytes);
        else page.erased.push_back(std::get<Tombstone>(at->second).id);
    }
    return page;
}

Outcome<std::int64_t> MemoryJournal::erase_person(std::string_view person) {
    std::vector<std::string> ids;
    for (const auto& [place, entry] : held_.sequence) {
        const auto* line = std::get_if<Line>(&entry);
        if (line && line->person == person) ids.push_back(line->id);
    }
    for (const std::string& id : ids) erase(held_, id);
    return static_cast<std::int64_t>(ids.size());
}

Outcome<Counts> MemoryJournal::visit_in_order(const LineVisitor& visit) {
    std::vector<const Line*> lines;
    for (const auto& [id, place] : held_.places) lines.push_back(&std::get<Line>(held_.sequence.at(place)));
    std::sort(lines.begin(), lines.end(),
              [](const Line* left, const Line* right) { return comes_before(*left, *right); });
    for (const Line* line : lines) visit(line->bytes);
    return counts();
}

Outcome<std::vector<std::string>> MemoryJournal::tombstones() {
    std::vector<std::string> ids;
    for (const auto& [id, place] : held_.erased) ids.push_back(id);
    return ids;
}

Outcome<Counts> MemoryJournal::counts() {
    return Counts{static_cast<std::int64_t>(held_.places.size()), static_cast<std::int64_t>(held_.erased.size())};
}

Outcome<Counts> MemoryJournal::verify() { return counts(); }

}  // namespace unknot::store
