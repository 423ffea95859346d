// Words set with the fonts of the machine: Pango behind owning handles. A font that lacks a character is replaced by
// one that has it; which characters no font has is told.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include <pango/pangocairo.h>

namespace unknot::paper {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;
using LayoutIter = std::unique_ptr<PangoLayoutIter, Unref>;

/// Lengths are in points, 1/72 inch.
struct Type {
    double size = 8.5;
    bool bold = false;
};

/// One font map of its own: two pages can be set at once in two threads.
class Typesetter {
public:
    explicit Typesetter(const std::string& locale);

    /// Set within `width`, broken between words, or within one that is too long. `lead` stands before, in bold. The
    /// paragraph runs from left to right; what runs the other way is set so within it.
    Layout set(const std::string& lead, const std::string& text, Type type, double width);

    /// The characters set so far that no font of the machine has.
    const std::set<char32_t>& without_font() const { return without_font_; }

private:
    void look_for_missing(const std::string& text);
    bool has_font(char32_t point);

    std::unique_ptr<PangoFontMap, Unref> map_;
    std::unique_ptr<PangoContext, Unref> context_;
    std::set<char32_t> with_font_;
    std::set<char32_t> without_font_;
};

double height_of(const Layout& layout);
double width_of(const Layout& layout);

/// The script of a character, by its four letters of ISO 15924: "Hani".
std::string script_of(char32_t point);

}  // namespace unknot::paper
