#include "content_compiler/emit.hpp"

#include <array>
#include <utility>

namespace unknot::content_compiler {
namespace {

constexpr std::array<std::pair<char, std::string_view>, 10> accented{{{'a', "\u00e5"},
                                                                      {'e', "\u00e9"},
                                                                      {'i', "\u00ef"},
                                                                      {'o', "\u00f6"},
                                                                      {'u', "\u00fb"},
                                                                      {'A', "\u00c5"},
                                                                      {'E', "\u00c9"},
                                                                      {'I', "\u00cf"},
                                                                      {'O', "\u00d6"},
                                                                      {'U', "\u00db"}}};

std::string_view accent(char c) {
    for (const auto& [plain, vowel] : accented) {
        if (plain == c) return vowel;
    }
    return {};
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// Hundredths of a character still to be added: grows with what is written, is spent on vowels.
class Growth {
public:
    void wrote_one() { owed_ += 35; }
    bool spend() {
        if (owed_ < 100) return false;
        owed_ -= 100;
        return true;
    }

private:
    int owed_ = 0;
};

}  // namespace

std::string made_up(std::string_view text) {
    std::string longer = "[[";
    Growth growth;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{') {
            const std::size_t end = text.find('}', i);
            longer += text.substr(i, end - i + 1);
            i = end;
            continue;
        }
        if (!is_continuation(text[i]) && text[i] != '*') growth.wrote_one();
        const std::string_view vowel = accent(text[i]);
        if (vowel.empty()) {
            longer += text[i];
            continue;
        }
        longer += vowel;
        while (growth.spend()) longer += vowel;
    }
    while (growth.spend()) longer += '~';
    return longer + "]]";
}

}  // namespace unknot::content_compiler
