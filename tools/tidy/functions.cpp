#include "tidy/functions.hpp"

#include <cctype>
#include <regex>
#include <string>

namespace unknot::tidy {

namespace {

class Finder {
public:
    Finder(Language language, std::string_view code) : cpp_(language == Language::cpp), code_(code) {}

    std::vector<Extent> find() {
        for (; at_ < code_.size(); ++at_) {
            if (cpp_ && code_[at_] == '#' && at_line_start()) skip_directive();
            step(code_[at_]);
        }
        return std::move(found_);
    }

private:
    void step(char c) {
        if (c == '\n') ++line_;
        if (c == '{') return open();
        if (c == '}') return close();
        if (c == '(') ++parens_;
        if (c == ')' && parens_ > 0) --parens_;
        if (inside_ > 0) return;
        if (c == ';' && parens_ == 0) return begin_head();
        if (c == '\n' && ends_statement()) return begin_head();
        if (head_.empty() && std::isspace(static_cast<unsigned char>(c)) != 0) return;
        if (head_.empty()) head_line_ = line_;
        head_ += c;
    }

    bool at_line_start() const { return at_ == 0 || code_[at_ - 1] == '\n'; }

    void skip_directive() {
        while (at_ + 1 < code_.size() && !(code_[at_] == '\n' && code_[at_ - 1] != '\\')) {
            if (code_[at_] == '\n') ++line_;
            ++at_;
        }
    }

    /// TypeScript needs no semicolon: a line ends a statement unless it, or the next, asks for more.
    bool ends_statement() const {
        if (cpp_ || parens_ > 0 || values_ > 0) return false;
        const std::size_t next = code_.find_first_not_of(" \n", at_);
        const std::size_t last = head_.find_last_not_of(" \n");
        if (next == code_.npos || last == std::string::npos) return false;
        const auto is_name = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
        const bool begins = is_name(code_[next]) || code_[next] == '#' || code_[next] == '@' || code_[next] == '_';
        return begins && std::string_view{"=>:|&?,+-*/<"}.find(head_[last]) == std::string_view::npos;
    }

    void open() {
        if (inside_ > 0) {
            ++inside_;
            return;
        }
        const bool value = parens_ > 0 || (cpp_ && at_ > 0 && code_[at_ - 1] != ' ' && code_[at_ - 1] != '\n');
        if (value) {
            values_ += 1;
            head_ += '{';
        } else if (is_function()) {
            inside_ = 1;
        } else {
            begin_head();
        }
    }

    void close() {
        if (inside_ > 0) {
            if (--inside_ == 0 && !goes_on()) end_function();
        } else if (values_ > 0) {
            values_ -= 1;
            head_ += '}';
        } else {
            begin_head();
        }
    }

    /// `f(): { a: number } {`: what closed was the type of the result.
    bool goes_on() const {
        const std::size_t next = code_.find_first_not_of(' ', at_ + 1);
        return !cpp_ && next != code_.npos && (code_[next] == '{' || code_[next] == '|' || code_[next] == '&');
    }

    void end_function() {
        found_.push_back({head_line_, line_});
        begin_head();
    }

    void begin_head() {
        head_.clear();
        values_ = 0;
    }

    bool is_function() const {
        static const std::regex cpp_scope(
            R"(^(template\s*<[^{]*>\s*)?(inline\s+)?(namespace|class|struct|union|enum|extern)\b[^()]*$)");
        static const std::regex web_scope(
            R"(^(export\s+)?(default\s+)?(declare\s+)?(abstract\s+)?(class|interface|type|enum|namespace)\b)");
        if (cpp_) return head_.find('(') != std::string::npos && !std::regex_search(head_, cpp_scope) && !is_data();
        if (std::regex_search(head_, web_scope)) return false;
        return head_.ends_with("=> ") || head_.find("function") != std::string::npos ||
               (head_.find(')') != std::string::npos && !is_data());
    }

    /// `... = {`: what follows is a value.
    bool is_data() const {
        const std::size_t last = head_.find_last_not_of(" \n");
        return last != std::string::npos && (head_[last] == '=' || head_[last] == '[' ||
                                             (head_[last] == ':' && head_.find(')') == std::string::npos));
    }

    bool cpp_;
    std::string_view code_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t parens_ = 0;
    std::size_t values_ = 0;  // braces of values open in the head
    std::size_t inside_ = 0;  // braces open in the body
    std::string head_;        // what was read since the last end of a declaration
    std::size_t head_line_ = 1;
    std::vector<Extent> found_;
};

}  // namespace

std::vector<Extent> functions_of(Language language, std::string_view code) {
    if (language != Language::cpp && language != Language::typescript) return {};
    return Finder(language, code).find();
}

}  // namespace unknot::tidy
