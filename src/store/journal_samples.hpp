// Lines for the tests of the store. Their bytes are no JSON, only as much as the reader below understands.
#pragma once

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace unknot::store::samples {

/// An id that looks like a UUID of version 7 and grows with `number`.
inline std::string id(unsigned number) {
    char text[37];
    std::snprintf(text, sizeof text, "01956f2c-1c00-7abc-8def-%012x", number);
    return text;
}

/// The event of that number: each differs in all fields that order it.
inline Line line(unsigned number, const std::string& person = "me", const std::string& note = "noted") {
    Line made;
    made.id = id(number);
    made.person = person;
    // Moments and devices repeat, so that the later parts of the order count too.
    made.at_ms = 1795300000000 + static_cast<std::int64_t>(number * 7 % 5);
    made.device = number % 2 ? "phone-1" : "desk-1";
    made.counter = number;
    made.kind = "noted";
    made.bytes = made.id + "|" + made.person + "|" + std::to_string(made.at_ms) + "|" + made.device + "|" +
                 std::to_string(made.counter) + "|" + made.kind + "|" + note;
    return made;
}

inline Lines lines(unsigned from, unsigned to, const std::string& person = "me") {
    Lines made;
    for (unsigned number = from; number < to; ++number) made.push_back(line(number, person));
    return made;
}

/// Reads what `line` wrote. Refuses anything else.
inline Outcome<Line> read(std::string_view bytes) {
    std::istringstream in{std::string(bytes)};
    std::vector<std::string> parts;
    for (std::string part; std::getline(in, part, '|');) parts.push_back(part);
    if (parts.size() != 7) return StoreFailure{StoreTrouble::file_line_damaged, "not seven parts"};
    const auto number = [](const std::string& text, std::int64_t& value) {
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        return read.ec == std::errc() && read.ptr == text.data() + text.size();
    };
    Line line{parts[0], parts[1], 0, parts[3], 0, parts[5], std::string(bytes)};
    if (!number(parts[2], line.at_ms) || !number(parts[4], line.counter)) {
        return StoreFailure{StoreTrouble::file_line_damaged, "not a number"};
    }
    return line;
}

/// A folder of its own for a test, gone with it.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "unknot-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no folder for the test");
    path_ = name;
}

inline Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace unknot::store::samples
