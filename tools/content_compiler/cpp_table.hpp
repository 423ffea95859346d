// C++ source of constant tables.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace unknot::content_compiler {

/// What slices are written with. A compiler that chose among the constructors of a span for each of the twenty thousand
/// phrases would take a quarter of a minute.
inline constexpr std::string_view slice_function =
    "template <class Row>\nconstexpr std::span<const Row> slice(const Row* from, std::size_t count) {\n"
    "    return {from, count};\n}\n\n";

/// One array that many records share slices of.
class Pool {
public:
    Pool(std::string_view type, std::string_view name) : type_(type), name_(name) {}

    /// Adds the items, once if they come again; answers with the initialiser of a span over them.
    std::string slice(const std::vector<std::string>& items) {
        if (items.empty()) return "{}";
        const auto [known, added] = slices_.emplace(items, std::string{});
        if (!added) return known->second;
        known->second = fmt::format("slice({} + {}, {})", name_, count_, items.size());
        for (const std::string& item : items) rows_ += item + ",\n";
        count_ += items.size();
        return known->second;
    }

    /// The definition of the array; nothing if it is empty.
    std::string definition() const {
        if (count_ == 0) return {};
        return fmt::format("constexpr {} {}[] = {{\n{}}};\n\n", type_, name_, rows_);
    }

private:
    std::string type_;
    std::string name_;
    std::string rows_;
    std::map<std::vector<std::string>, std::string> slices_;
    std::size_t count_ = 0;
};

}  // namespace unknot::content_compiler
