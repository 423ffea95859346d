// The rules as data: what tools/tidy/rules.toml says.
#pragma once

#include <cstddef>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "tidy/problems.hpp"

namespace unknot::tidy {

/// Who may use whom. The layer of a file is the one with the longest folder it lies in.
struct Layer {
    std::string folder;
    std::vector<std::string> may_use;
    bool parts = false;  ///< the folders inside are parts of their own that do not use each other
};

/// What does not stand in files of some folders and endings. Looked for in each line alone.
struct Ban {
    std::string name;
    std::vector<std::string> in;
    std::vector<std::string> not_in;
    std::vector<std::string> files;  ///< endings; none: all
    bool tests = true;               ///< holds for tests too
    bool in_text = false;            ///< in comments and literals too
    std::regex pattern;
    std::string what;
    std::string mend;
    std::vector<std::string> refuses;  ///< samples; tidy holds the pattern to them in every run
    std::vector<std::string> allows;
    std::size_t line = 1;
};

/// A place where a check is known not to hold, and why. One that excepts nothing is itself a problem.
struct Exception {
    std::string check;
    std::vector<std::string> paths;  ///< '*' stands for any letters
    std::string reason;
    std::size_t line = 1;
};

struct Limits {
    std::size_t columns = 0;
    std::vector<std::string> columns_not_in;  ///< endings
    std::size_t function_lines = 0;
    std::size_t file_lines = 0;
    std::vector<std::string> file_lines_in;  ///< endings
};

/// Which words of content/text are known to be used, and where use is looked for.
struct WordRules {
    std::string text;
    std::vector<std::string> not_words;  ///< files in `text` that hold no sentences
    std::vector<std::string> used_in;
    std::vector<std::string> records;  ///< first parts of keys; the content compiler holds these to their records
    std::vector<std::string> endings;  ///< `.one`, `.left`: added by the code that says a sentence
};

struct Rules {
    std::string file = "tools/tidy/rules.toml";
    std::vector<std::string> skip;
    Limits limits;
    std::vector<std::string> banned_names;
    std::vector<std::string> include_roots;
    std::vector<std::string> generated;  ///< headers that the build writes
    std::vector<Layer> layers;
    std::vector<std::string> web_roots;  ///< where the page and its tools begin
    std::string web;
    std::vector<std::string> sentences_in;
    WordRules words;
    std::string numbers;
    std::vector<std::string> numbers_used_in;
    std::string errors;
    std::vector<std::string> errors_used_in;
    std::vector<Ban> bans;
    std::vector<Exception> exceptions;
};

/// Reads the rules. What is wrong with them (unknown or missing keys, a pattern that does not compile or does not do
/// with its samples what it should) is added to `problems`.
Rules read_rules(std::string_view text, Problems& problems);

}  // namespace unknot::tidy
