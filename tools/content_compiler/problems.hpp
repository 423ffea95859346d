// What is wrong with content/, where, and how to mend it.
#pragma once

#include <cstddef>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace unknot::content_compiler {

/// A line of a file of content/, counted from 1; the file is named from the root of content/.
struct Place {
    std::string file;
    std::size_t line = 1;
    friend bool operator<(const Place& a, const Place& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    }
};

struct Problem {
    Place at;
    std::string wrong;
    std::string mend;
};

/// Collects every problem, so that one run names them all.
class Problems {
public:
    void add(Place at, std::string wrong, std::string mend) {
        all_.push_back({std::move(at), std::move(wrong), std::move(mend)});
    }
    std::size_t count() const { return all_.size(); }

    /// In the order of files and lines.
    std::vector<Problem> sorted() const;

private:
    std::vector<Problem> all_;
};

/// `root/file:line: what is wrong; how to mend`
std::string spelled(const Problem& problem, const std::string& root);

}  // namespace unknot::content_compiler
