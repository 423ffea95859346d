#include "tidy/tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace unknot::tidy {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_text = 4U * 1024U * 1024U;

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in) throw std::runtime_error(path.string() + " can not be read");
    return text;
}

}  // namespace

File file_of(std::string_view path, std::string text) {
    File file;
    file.text = std::move(text);
    file.binary = file.text.find('\0') != std::string::npos || file.text.size() > largest_text;
    if (!file.binary) file.source = read_source(language_of(path), file.text);
    return file;
}

Tree read_tree(const std::string& root, const std::vector<std::string>& skip) {
    Tree tree;
    for (auto at = fs::recursive_directory_iterator(root); at != fs::recursive_directory_iterator(); ++at) {
        if (std::find(skip.begin(), skip.end(), at->path().filename().string()) != skip.end()) {
            at.disable_recursion_pending();
        } else if (at->is_regular_file()) {
            const std::string path = at->path().lexically_relative(root).generic_string();
            tree.emplace(path, file_of(path, text_of(at->path())));
        }
    }
    return tree;
}

const File* find_file(const Tree& tree, std::string_view path) {
    const auto found = tree.find(path);
    return found == tree.end() ? nullptr : &found->second;
}

}  // namespace unknot::tidy
