#include "error_table/error_table.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace unknot::error_table {
namespace {

constexpr std::array<std::string_view, 5> keys = {"exit", "http", "id", "mend", "message"};

class Reader {
public:
    explicit Reader(std::string_view file) : file_(file) {}

    void read_all(const toml::table& root);
    std::vector<Record> records;
    std::vector<std::string> problems;

private:
    void wrong(const toml::node& at, std::string_view what, std::string_view mend) {
        problems.push_back(fmt::format("{}:{}: {}. {}.", file_, at.source().begin.line, what, mend));
    }
    void read_one(const toml::table& table);
    std::string text(const toml::table& table, std::string_view key);
    std::int64_t number(const toml::table& table, std::string_view key, std::int64_t lowest, std::int64_t highest);

    std::string_view file_;
    std::map<std::string, toml::source_index> lines_;
};

std::string Reader::text(const toml::table& table, std::string_view key) {
    const auto value = table[key].value_exact<std::string>();
    if (!value || value->empty()) {
        wrong(table, fmt::format("`{}` is missing or no text", key), "Write a sentence");
        return {};
    }
    return *value;
}

std::int64_t Reader::number(const toml::table& table, std::string_view key, std::int64_t lowest, std::int64_t highest) {
    const auto value = table[key].value_exact<std::int64_t>();
    if (!value || *value < lowest || *value > highest) {
        wrong(table, fmt::format("`{}` is missing or outside {} to {}", key, lowest, highest), "Write it as a number");
        return lowest;
    }
    return *value;
}

bool is_snake_case(std::string_view id) {
    if (id.empty() || id.front() < 'a' || id.front() > 'z') return false;
    return std::all_of(id.begin(), id.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

void Reader::read_one(const toml::table& table) {
    for (const auto& [key, value] : table) {
        if (std::find(keys.begin(), keys.end(), key.str()) == keys.end()) {
            wrong(value, fmt::format("`{}` is no key of an error", key.str()), "Remove it or check its spelling");
        }
    }
    Record record{text(table, "id"), number(table, "http", 400, 599), number(table, "exit", 1, 2),
                  text(table, "message"), text(table, "mend")};
    if (!record.id.empty() && !is_snake_case(record.id)) {
        wrong(table, fmt::format("the id \"{}\" is not snake_case", record.id), "Use a-z, 0-9 and _");
    }
    const auto line = table.source().begin.line;
    const auto [first, is_new] = lines_.emplace(record.id, line);
    if (!is_new && !record.id.empty()) {
        wrong(table, fmt::format("the id \"{}\" stands already in line {}", record.id, first->second),
              "Keep one of the two");
    }
    records.push_back(std::move(record));
}

void Reader::read_all(const toml::table& root) {
    for (const auto& [key, value] : root) {
        const toml::array* errors = key.str() == "error" ? value.as_array() : nullptr;
        if (!errors) {
            wrong(value, fmt::format("`{}` is not a list of errors", key.str()), "Write [[error]]");
            continue;
        }
        for (const toml::node& each : *errors) {
            if (const auto* table = each.as_table()) read_one(*table);
            else wrong(each, "an error is a table", "Write [[error]]");
        }
    }
    std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) { return a.id < b.id; });
}

/// As a C++ string: printable ASCII as it is, every other byte as three octal digits.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') out += fmt::format("\\{}", c);
        else if (byte < 0x20 || byte > 0x7E) out += fmt::format("\\{:03o}", byte);
        else out += c;
    }
    return out + "\"";
}

}  // namespace

std::variant<std::vector<Record>, std::vector<std::string>> read(std::string_view file, std::string_view text) {
    try {
        const toml::table root = toml::parse(text, file);
        Reader reader(file);
        reader.read_all(root);
        if (reader.records.empty() && reader.problems.empty()) {
            reader.problems.push_back(fmt::format("{}:1: there are no errors in it. Write [[error]].", file));
        }
        if (!reader.problems.empty()) return std::move(reader.problems);
        return std::move(reader.records);
    } catch (const toml::parse_error& error) {
        return std::vector<std::string>{
            fmt::format("{}:{}: {}.", file, error.source().begin.line, error.description())};
    }
}

std::string as_cpp(const std::vector<Record>& records) {
    std::string out =
        "// Written by tools/error_table from content/errors.toml.\n"
        "#include \"verbs/error_table.hpp\"\n\n"
        "namespace unknot::verbs {\n"
        "namespace {\n\n"
        "constexpr ErrorRecord records[] = {\n";
    for (const Record& record : records) {
        out += fmt::format("    {{{}, {}, {},\n     {},\n     {}}},\n", quoted(record.id), record.http, record.exit,
                           quoted(record.message), quoted(record.mend));
    }
    return out +
           "};\n\n"
           "}  // namespace\n\n"
           "std::span<const ErrorRecord> error_table() {\n"
           "    return records;\n"
           "}\n\n"
           "}  // namespace unknot::verbs\n";
}

}  // namespace unknot::error_table
