#include "tidy/source.hpp"

#include <algorithm>
#include <cctype>

#include "tidy/paths.hpp"

namespace unknot::tidy {

namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class Reader {
public:
    Reader(Language language, std::string_view text) : language_(language), text_(text) { source_.code.assign(text); }

    Source read() {
        while (at_ < text_.size()) step();
        return std::move(source_);
    }

private:
    void step() {
        const char c = text_[at_];
        if (starts("/*")) return blank_to(after(text_.find("*/", at_ + 2), 2));
        if (starts("//") && language_ != Language::css) return blank_to(std::min(text_.find('\n', at_), text_.size()));
        if (c == '"' || c == '\'') return quote(c);
        if (c == '`' && language_ == Language::typescript) return template_text();
        if (c == '/' && starts_regex()) return regex();
        if (c == '{' && !holes_.empty()) holes_.back() += 1;
        if (c == '}' && !holes_.empty() && holes_.back()-- == 0) return end_hole();
        if (c == '\n') ++line_;
        ++at_;
    }

    bool starts(std::string_view with) const { return text_.substr(at_).starts_with(with); }

    std::size_t after(std::size_t found, std::size_t length) const {
        return found == text_.npos ? text_.size() : found + length;
    }

    void blank_to(std::size_t end) {
        for (; at_ < end; ++at_) blank();
    }

    void blank() {
        if (text_[at_] == '\n') {
            ++line_;
        } else {
            source_.code[at_] = ' ';
        }
    }

    void quote(char mark) {
        const char before = at_ > 0 ? text_[at_ - 1] : '\0';
        if (language_ == Language::cpp && mark == '"' && before == 'R') return raw_text();
        if (language_ == Language::cpp && mark == '\'' && std::isxdigit(static_cast<unsigned char>(before)) != 0) {
            ++at_;  // parts the digits of a number
            return;
        }
        Literal literal{{}, at_++, line_};
        while (at_ < text_.size() && text_[at_] != mark && text_[at_] != '\n') {
            const std::size_t letters = text_[at_] == '\\' && at_ + 1 < text_.size() ? 2 : 1;
            literal.text += text_.substr(at_, letters);
            blank_to(at_ + letters);
        }
        if (at_ < text_.size() && text_[at_] == mark) ++at_;
        source_.literals.push_back(std::move(literal));
    }

    void raw_text() {
        Literal literal{{}, at_, line_};
        const std::size_t open = text_.find('(', at_);
        if (open == text_.npos) return blank_to(text_.size());
        const std::string close = ")" + std::string{text_.substr(at_ + 1, open - at_ - 1)} + "\"";
        const std::size_t end = std::min(text_.find(close, open), text_.size());
        literal.text = text_.substr(open + 1, end - open - 1);
        ++at_;
        blank_to(std::min(end + close.size() - 1, text_.size()));
        if (at_ < text_.size()) ++at_;
        source_.literals.push_back(std::move(literal));
    }

    void template_text() {
        open_.push_back({{}, at_++, line_});
        rest_of_template();
    }

    void rest_of_template() {
        while (at_ < text_.size() && text_[at_] != '`') {
            if (starts("${")) {
                open_.back().text += hole;
                holes_.push_back(0);
                at_ += 2;
                return;
            }
            const std::size_t letters = text_[at_] == '\\' && at_ + 1 < text_.size() ? 2 : 1;
            open_.back().text += text_.substr(at_, letters);
            blank_to(at_ + letters);
        }
        ++at_;
        source_.literals.push_back(std::move(open_.back()));
        open_.pop_back();
    }

    void end_hole() {
        holes_.pop_back();
        ++at_;
        rest_of_template();
    }

    /// A slash that divides comes after a value; one that opens a regular expression does not.
    bool starts_regex() const {
        if (language_ != Language::typescript) return false;
        std::size_t before = at_;
        while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == '\n')) --before;
        if (before == 0) return true;
        if (std::string_view{"(,=:[!&|?{;+"}.find(text_[before - 1]) != std::string_view::npos) return true;
        return text_.substr(0, before).ends_with("return") || text_.substr(0, before).ends_with("=>");
    }

    void regex() {
        bool in_class = false;
        for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
            if (text_[at_] == '[') in_class = true;
            if (text_[at_] == ']') in_class = false;
            if (text_[at_] == '/' && !in_class) break;
            if (text_[at_] == '\\') source_.code[at_++] = ' ';
            blank();
        }
        while (at_ < text_.size() && (text_[at_] == '/' || is_word(text_[at_]))) ++at_;
    }

    Language language_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::vector<Literal> open_;       // templates whose end is not reached
    std::vector<std::size_t> holes_;  // braces open in the hole of each
    Source source_;
};

}  // namespace

Language language_of(std::string_view path) {
    const std::string_view ending = ending_of(path);
    if (ending == "cpp" || ending == "hpp") return Language::cpp;
    if (ending == "ts" || ending == "tsx" || ending == "mjs") return Language::typescript;
    return ending == "css" ? Language::css : Language::other;
}

Source read_source(Language language, std::string_view text) {
    if (language == Language::other) return {std::string{text}, {}};
    return Reader(language, text).read();
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::size_t line_at(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace unknot::tidy
