// Reads one table of content/ and complains about everything that is missing, misspelt, of the wrong type or out of
// range. Every getter answers with a harmless value after a complaint, so that reading goes on.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content_compiler/content.hpp"
#include "content_compiler/names.hpp"
#include "content_compiler/problems.hpp"
#include "content_compiler/toml_value.hpp"

namespace unknot::content_compiler {

/// How an id must be spelt.
enum class Spelling { snake_case, hyphenated };

class Reader {
public:
    /// `table` and `problems` must outlive the reader.
    Reader(const Table& table, Place at, Problems& problems)
        : table_(&table), at_(std::move(at)), problems_(&problems), problems_before_(problems.count()) {}

    const Place& at() const { return at_; }
    bool has(const std::string& key) const { return table_->contains(key); }

    /// The key `id`; snake_case unless said otherwise.
    std::string id(Spelling spelling = Spelling::snake_case);
    std::string text(const std::string& key);
    std::string text_maybe_empty(const std::string& key);
    bool flag(const std::string& key);
    bool flag_or(const std::string& key, bool fallback);
    std::int64_t whole(const std::string& key, std::int64_t low, std::int64_t high);
    std::int64_t whole_or(const std::string& key, std::int64_t fallback, std::int64_t low, std::int64_t high);
    Date date(const std::string& key);
    Ref ref(const std::string& key);
    std::optional<Ref> ref_if_any(const std::string& key);
    /// A list of strings, each with its line; refuses one that is named twice.
    std::vector<Ref> refs(const std::string& key);
    std::vector<Ref> refs_if_any(const std::string& key);
    Grounds grounds();

    template <class Enum>
    Enum choice(const std::string& key) {
        return static_cast<Enum>(choice_index(key, Names<Enum>::all));
    }
    template <class Enum>
    Enum choice_or(const std::string& key, Enum fallback) {
        return has(key) ? choice<Enum>(key) : fallback;
    }

    /// The table under `key`; complains if there is none.
    std::optional<Reader> table(const std::string& key);
    /// The tables `[[key]]`, in their order; none is allowed.
    std::vector<Reader> tables(const std::string& key);

    /// Complains about `key`, at its line if it is there.
    void refuse(const std::string& key, std::string wrong, std::string mend);

    /// Complains about keys nobody asked for. True if nothing was wrong with this table and what is inside it.
    bool done();

private:
    const Value* take(const std::string& key);
    const Value* need(const std::string& key);
    template <class Held>
    const Held* need_as(const std::string& key, std::string_view type);
    std::size_t choice_index(const std::string& key, std::span<const std::string_view> names);

    const Table* table_;
    Place at_;
    Problems* problems_;
    std::size_t problems_before_;
    std::set<std::string> taken_;
};

}  // namespace unknot::content_compiler
