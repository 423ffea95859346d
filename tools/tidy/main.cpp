// tidy [ROOT]: holds the tree to tools/tidy/rules.toml. Exit 0: nothing found; 1: problems; 2: could not be done.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>

#include "tidy/tidy.hpp"

namespace {

using namespace unknot::tidy;

int look_at(const std::string& root) {
    const std::string file = root + "/" + Rules{}.file;
    std::ifstream in(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in) {
        std::fprintf(stderr, "%s can not be read; give the root of the tree.\n", file.c_str());
        return 2;
    }
    Problems problems;
    const Rules rules = read_rules(text, problems);
    std::size_t files = 0;
    if (problems.empty()) {
        const Tree tree = read_tree(root, rules.skip);
        files = tree.size();
        problems = tidy(tree, rules);
    }
    for (const Problem& problem : problems) std::printf("%s\n", as_line(problem).c_str());
    std::printf("%zu files looked at, %zu problems\n", files, problems.size());
    return problems.empty() ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
    if (count > 2) {
        std::fprintf(stderr, "usage: tidy [ROOT]\n");
        return 2;
    }
    try {
        return look_at(count == 2 ? arguments[1] : ".");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
