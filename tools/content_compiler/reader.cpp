#include "content_compiler/reader.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace unknot::content_compiler {
namespace {

bool well_spelt(std::string_view id, Spelling spelling) {
    const char joint = spelling == Spelling::snake_case ? '_' : '-';
    char before = joint;
    for (const char c : id) {
        const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter_or_digit && (c != joint || before == joint)) return false;
        before = c;
    }
    return !id.empty() && before != joint;
}

}  // namespace

const Value* Reader::take(const std::string& key) {
    taken_.insert(key);
    const auto found = table_->find(key);
    return found == table_->end() ? nullptr : &found->second;
}

const Value* Reader::need(const std::string& key) {
    const Value* value = take(key);
    if (value == nullptr) {
        problems_->add(at_, fmt::format("`{}` is missing", key), fmt::format("add `{} = ...`", key));
    }
    return value;
}

template <class Held>
const Held* Reader::need_as(const std::string& key, std::string_view type) {
    const Value* value = need(key);
    if (value == nullptr) return nullptr;
    const Held* held = std::get_if<Held>(&value->held);
    if (held == nullptr) {
        problems_->add(value->at, fmt::format("`{}` is not {}", key, type), fmt::format("make it {}", type));
    }
    return held;
}

std::string Reader::id(Spelling spelling) {
    const std::string* id = need_as<std::string>("id", "a text");
    if (id == nullptr) return {};
    if (!well_spelt(*id, spelling)) {
        const std::string_view form = spelling == Spelling::snake_case ? "snake_case" : "hyphen-ated";
        problems_->add(table_->at("id").at, fmt::format("the id \"{}\" is not {}", *id, form),
                       "use small letters, digits and single joints between them");
    }
    return *id;
}

std::string Reader::text_maybe_empty(const std::string& key) {
    const std::string* text = need_as<std::string>(key, "a text");
    return text == nullptr ? std::string{} : *text;
}

std::string Reader::text(const std::string& key) {
    const std::string* text = need_as<std::string>(key, "a text");
    if (text == nullptr) return {};
    if (text->empty()) problems_->add(table_->at(key).at, fmt::format("`{}` is empty", key), "say something");
    return *text;
}

bool Reader::flag(const std::string& key) {
    const bool* flag = need_as<bool>(key, "true or false");
    return flag != nullptr && *flag;
}

bool Reader::flag_or(const std::string& key, bool fallback) { return has(key) ? flag(key) : fallback; }

std::int64_t Reader::whole(const std::string& key, std::int64_t low, std::int64_t high) {
    const std::int64_t* whole = need_as<std::int64_t>(key, "a whole number");
    if (whole == nullptr) return low;
    if (*whole < low || *whole > high) {
        problems_->add(table_->at(key).at, fmt::format("`{}` is {}", key, *whole),
                       fmt::format("it goes from {} to {}", low, high));
        return low;
    }
    return *whole;
}

std::int64_t Reader::whole_or(const std::string& key, std::int64_t fallback, std::int64_t low, std::int64_t high) {
    return has(key) ? whole(key, low, high) : fallback;
}

Date Reader::date(const std::string& key) {
    const Date* date = need_as<Date>(key, "a date");
    return date == nullptr ? Date{} : *date;
}

Ref Reader::ref(const std::string& key) {
    const std::string named = text(key);
    return {named, has(key) ? table_->at(key).at : at_};
}

std::optional<Ref> Reader::ref_if_any(const std::string& key) {
    if (!has(key)) return std::nullopt;
    return ref(key);
}

std::vector<Ref> Reader::refs(const std::string& key) {
    std::vector<Ref> refs;
    const Array* items = need_as<Array>(key, "a list");
    if (items == nullptr) return refs;
    for (const Value& item : *items) {
        const std::string* text = std::get_if<std::string>(&item.held);
        if (text == nullptr || text->empty()) {
            problems_->add(item.at, fmt::format("`{}` holds something that is not a text", key), "write \"...\"");
        } else if (std::any_of(refs.begin(), refs.end(), [&](const Ref& ref) { return ref.id == *text; })) {
            problems_->add(item.at, fmt::format("`{}` names \"{}\" twice", key, *text), "name it once");
        } else {
            refs.push_back({*text, item.at});
        }
    }
    return refs;
}

std::vector<Ref> Reader::refs_if_any(const std::string& key) { return has(key) ? refs(key) : std::vector<Ref>{}; }

Grounds Reader::grounds() {
    Grounds grounds{refs("sources"), choice<catalog::Certainty>("certainty"), at_};
    if (has("sources")) grounds.at = table_->at("sources").at;
    return grounds;
}

std::size_t Reader::choice_index(const std::string& key, std::span<const std::string_view> names) {
    const std::string* text = need_as<std::string>(key, "a text");
    if (text == nullptr) return 0;
    const auto found = std::find(names.begin(), names.end(), *text);
    if (found == names.end()) {
        problems_->add(table_->at(key).at, fmt::format("`{}` is \"{}\"", key, *text),
                       fmt::format("use one of {}", fmt::join(names, ", ")));
        return 0;
    }
    return static_cast<std::size_t>(found - names.begin());
}

std::optional<Reader> Reader::table(const std::string& key) {
    const Table* table = need_as<Table>(key, "a table");
    if (table == nullptr) return std::nullopt;
    return Reader{*table, table_->at(key).at, *problems_};
}

std::vector<Reader> Reader::tables(const std::string& key) {
    std::vector<Reader> readers;
    if (!has(key)) {
        taken_.insert(key);
        return readers;
    }
    const Array* items = need_as<Array>(key, "a list of tables");
    if (items == nullptr) return readers;
    for (const Value& item : *items) {
        if (const Table* table = std::get_if<Table>(&item.held)) {
            readers.emplace_back(*table, item.at, *problems_);
        } else {
            problems_->add(item.at, fmt::format("`{}` holds something that is not a table", key),
                           fmt::format("write [[{}]]", key));
        }
    }
    return readers;
}

void Reader::refuse(const std::string& key, std::string wrong, std::string mend) {
    problems_->add(has(key) ? table_->at(key).at : at_, std::move(wrong), std::move(mend));
}

bool Reader::done() {
    for (const auto& [key, value] : *table_) {
        if (taken_.contains(key)) continue;
        problems_->add(value.at, fmt::format("the key `{}` is unknown here", key),
                       "remove it, or spell it as docs/content_format.md does");
    }
    return problems_->count() == problems_before_;
}

}  // namespace unknot::content_compiler
