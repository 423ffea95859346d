// content_compiler CONTENT_DIR OUT_DIR    checks content/ and writes what the build makes of it
// content_compiler --check CONTENT_DIR    only checks
// Exit 0: sound; 1: problems, each on a line of standard error; 2: not called as above, or a file cannot be used.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "content_compiler/check.hpp"
#include "content_compiler/emit.hpp"
#include "content_compiler/read.hpp"
#include "content_compiler/tree.hpp"

namespace {

using namespace unknot::content_compiler;

int run(const std::string& content_dir, const std::string* out_dir) {
    Problems problems;
    const Content content = read_content(load_tree(content_dir), problems);
    check_content(content, problems);
    for (const Problem& problem : problems.sorted()) fmt::print(stderr, "{}\n", spelled(problem, content_dir));
    if (problems.count() != 0) {
        fmt::print(stderr, "{} problems in {}\n", problems.count(), content_dir);
        return 1;
    }
    if (out_dir != nullptr) store_tree(emit(content), *out_dir);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr,
                   "usage: content_compiler CONTENT_DIR OUT_DIR\n       content_compiler --check CONTENT_DIR\n");
        return 2;
    }
    const bool only_check = std::string_view(argv[1]) == "--check";
    std::string content_dir = argv[only_check ? 2 : 1];
    const std::string out_dir = argv[2];
    while (content_dir.size() > 1 && content_dir.back() == '/') content_dir.pop_back();
    if (!std::filesystem::is_directory(content_dir)) {
        fmt::print(stderr, "{}: no such folder\n", content_dir);
        return 2;
    }
    try {
        return run(content_dir, only_check ? nullptr : &out_dir);
    } catch (const std::exception& failure) {
        fmt::print(stderr, "{}\n", failure.what());
        return 2;
    }
}
