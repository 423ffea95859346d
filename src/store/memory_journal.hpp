// The journal in memory: the twin of sqlite_journal for tests, and its model.
#pragma once

#include <map>

#include "store/store.hpp"

namespace unknot::store {

/// Forgets everything when it goes. Each change copies the whole.
class MemoryJournal final : public Journal {
public:
    std::vector<Outcome<Appended>> append_groups(std::span<const Lines> groups) override;
    Outcome<Appended> merge(const EntrySource& next) override;
    Outcome<Page> events_after(std::int64_t seq, std::size_t limit) override;
    Outcome<std::int64_t> erase_person(std::string_view person) override;
    Outcome<Counts> visit_in_order(const LineVisitor& visit) override;
    Outcome<std::vector<std::string>> tombstones() override;
    Outcome<Counts> counts() override;
    Outcome<Counts> verify() override;

private:
    struct Held {
        std::map<std::int64_t, Entry> sequence;      ///< by place
        std::map<std::string, std::int64_t> places;  ///< of events, by id
        std::map<std::string, std::int64_t> erased;  ///< of tombstones, by id
        std::int64_t last_place = 0;
    };
    static std::optional<StoreFailure> unite(Held& held, const Line& line, Appended& done);
    static void erase(Held& held, const std::string& id);

    Held held_;
};

}  // namespace unknot::store
