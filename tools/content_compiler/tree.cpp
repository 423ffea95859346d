#include "content_compiler/tree.hpp"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string_view>

#include <fmt/format.h>

namespace unknot::content_compiler {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> read_bytes(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (in.bad()) return std::nullopt;
    return text;
}

void write_bytes(const fs::path& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out) throw std::runtime_error(fmt::format("{}: cannot be written", path.string()));
}

}  // namespace

Tree load_tree(const fs::path& root) {
    Tree tree;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".toml") continue;
        std::optional<std::string> text = read_bytes(entry.path());
        if (!text) throw std::runtime_error(fmt::format("{}: cannot be read", entry.path().string()));
        tree.emplace(entry.path().lexically_relative(root).generic_string(), std::move(*text));
    }
    return tree;
}

void store_tree(const Tree& tree, const fs::path& root) {
    for (const auto& [name, text] : tree) {
        const fs::path path = root / name;
        fs::create_directories(path.parent_path());
        if (fs::exists(path) && read_bytes(path) == text) continue;
        write_bytes(path, text);
    }
}

std::string digest(const Tree& tree) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    const auto add = [&hash](std::string_view bytes) {
        for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
        hash = (hash ^ 0xff) * 0x100000001b3ULL;  // a byte UTF-8 never holds, so that texts cannot run together
    };
    for (const auto& [name, text] : tree) {
        add(name);
        add(text);
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace unknot::content_compiler
