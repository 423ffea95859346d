// The tokens of a JSON text: whole numbers only. Knows no places; json.cpp puts the tokens together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace unknot::verbs {

enum class Token : std::uint8_t {
    end,
    object,
    object_end,
    list,
    list_end,
    colon,
    comma,
    text,
    number,
    truth,
    falsehood,
    null,
    wrong  ///< no token of JSON; nothing is read after it
};

/// How a number that is well-formed JSON stands to ours.
enum class Whole : std::uint8_t { yes, has_fraction, beyond_64_bits };

/// Reads token after token. The text must be UTF-8 and outlive the scanner. Linear, no allocation but for texts.
class Scanner {
public:
    explicit Scanner(std::string_view source) : source_(source) {}

    Token next();

    /// Bytes read so far, that of a wrong token included; the end counts as one more.
    std::size_t read() const { return at_; }
    /// Of a `text`: what it says, without its escapes; until the next token is read.
    std::string_view text() const { return text_; }
    /// Of a `number`; its value only if `whole()` is yes.
    Whole whole() const { return whole_; }
    std::int64_t number() const { return number_; }

private:
    /// The next byte, or -1 at the end.
    int get() {
        const int byte = at_ < source_.size() ? static_cast<unsigned char>(source_[at_]) : -1;
        ++at_;
        return byte;
    }
    Token literal(std::string_view rest, Token token);
    Token scan_text();
    Token scan_number(int first);
    bool escape();
    bool code_point();
    int four_digits();
    int digits();

    std::string_view source_;
    std::size_t at_ = 0;
    std::string_view text_;
    std::string unescaped_;  ///< what `text_` stands on if there were escapes
    std::int64_t number_ = 0;
    Whole whole_ = Whole::yes;
};

}  // namespace unknot::verbs
