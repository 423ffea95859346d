#include "tidy/cmake_sources.hpp"

#include <algorithm>
#include <cctype>

#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

/// `name(arguments)`, one command of CMake.
struct Command {
    std::string name;
    std::vector<std::string> arguments;
};

struct Function {
    std::string name;
    std::vector<std::string> parameters;
    std::vector<Command> body;
};

std::string without_comments(std::string_view text) {
    std::string out;
    for (const std::string_view line : lines_of(text)) out += std::string{line.substr(0, line.find('#'))} + "\n";
    return out;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0 && c != '"') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::vector<Command> commands_of(std::string_view text) {
    std::vector<Command> commands;
    const std::string plain = without_comments(text);
    for (std::size_t open = plain.find('('); open != plain.npos; open = plain.find('(', open + 1)) {
        std::size_t start = open;
        while (start > 0 &&
               (std::isalnum(static_cast<unsigned char>(plain[start - 1])) != 0 || plain[start - 1] == '_')) {
            --start;
        }
        const std::size_t close = std::min(plain.find(')', open), plain.size());
        commands.push_back({plain.substr(start, open - start), words_of(plain.substr(open + 1, close - open - 1))});
    }
    return commands;
}

/// Splits the functions from the commands that run as they stand.
std::vector<Function> take_functions(std::vector<Command>& commands) {
    std::vector<Function> functions;
    std::vector<Command> rest;
    bool inside = false;
    for (Command& command : commands) {
        if (command.name == "function" && !command.arguments.empty()) {
            inside = true;
            functions.push_back({command.arguments.front(), {}, {}});
            functions.back().parameters.assign(command.arguments.begin() + 1, command.arguments.end());
        } else if (command.name == "endfunction") {
            inside = false;
        } else {
            (inside ? functions.back().body : rest).push_back(std::move(command));
        }
    }
    commands = std::move(rest);
    return functions;
}

std::string with_arguments(std::string text, const Function& function, const Command& call) {
    const std::size_t given = std::min(function.parameters.size(), call.arguments.size());
    for (std::size_t i = 0; i < given; ++i) {
        const std::string name = "${" + function.parameters[i] + "}";
        const std::string& argument = call.arguments[i];  // may name the parameter itself
        for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + argument.size())) {
            text.replace(at, name.size(), argument);
        }
    }
    return text;
}

void add_sources(const Command& command, std::vector<SourceGlob>& out) {
    const bool recursive = !command.arguments.empty() && command.arguments.front() == "GLOB_RECURSE";
    for (const std::string& argument : command.arguments) {
        if (!argument.ends_with(".cpp")) continue;
        static const std::string root = "${CMAKE_SOURCE_DIR}/";
        const std::string path = argument.starts_with(root) ? argument.substr(root.size()) : argument;
        if (path.find('$') != path.npos || path.find('\\') != path.npos) continue;
        out.push_back({std::string{folder_of(path)}, std::string{name_of(path)}, recursive});
    }
}

bool is_cmake(std::string_view path) { return name_of(path) == "CMakeLists.txt" || ending_of(path) == "cmake"; }

}  // namespace

std::vector<SourceGlob> source_globs(const Tree& tree) {
    std::vector<Command> commands;
    for (const auto& [path, file] : tree) {
        if (!is_cmake(path)) continue;
        for (Command& command : commands_of(file.text)) commands.push_back(std::move(command));
    }
    const std::vector<Function> functions = take_functions(commands);
    std::vector<SourceGlob> globs;
    for (const Command& command : commands) {
        add_sources(command, globs);
        for (const Function& function : functions) {
            if (function.name != command.name) continue;
            for (Command inner : function.body) {
                for (std::string& argument : inner.arguments) argument = with_arguments(argument, function, command);
                add_sources(inner, globs);
            }
        }
    }
    return globs;
}

bool reaches(const SourceGlob& glob, std::string_view path) {
    const std::string_view folder = folder_of(path);
    if (glob.recursive ? !lies_in(folder, glob.folder) : folder != glob.folder) return false;
    const bool all = glob.name.find('*') != glob.name.npos && !is_test(glob.name);
    return fits(glob.name, name_of(path)) && !(all && is_test(path));
}

}  // namespace unknot::tidy
