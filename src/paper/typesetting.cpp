#include "paper/typesetting.hpp"

#include "paper/visible.hpp"

namespace unknot::paper {

namespace {

constexpr const char* family = "sans-serif";

struct FontFree {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using Font = std::unique_ptr<PangoFontDescription, FontFree>;

Font font_of(Type type) {
    Font font{pango_font_description_new()};
    pango_font_description_set_family(font.get(), family);
    pango_font_description_set_size(font.get(), static_cast<int>(type.size * PANGO_SCALE));
    pango_font_description_set_weight(font.get(), type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    return font;
}

}  // namespace

Typesetter::Typesetter(const std::string& locale)
    : map_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)),
      context_(pango_font_map_create_context(map_.get())) {
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);
    // Of the request, not of the machine's environment: the same words and fonts give the same page.
    pango_context_set_language(context_.get(), pango_language_from_string(locale.c_str()));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
}

Layout Typesetter::set(const std::string& lead, const std::string& text, Type type, double width) {
    Layout layout{pango_layout_new(context_.get())};
    const std::string all = lead.empty() ? text : lead + ": " + text;
    pango_layout_set_font_description(layout.get(), font_of(type).get());
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_text(layout.get(), all.data(), static_cast<int>(all.size()));
    if (!lead.empty()) {
        PangoAttribute* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
        bold->start_index = 0;
        bold->end_index = static_cast<guint>(lead.size() + 1);
        PangoAttrList* list = pango_attr_list_new();
        pango_attr_list_insert(list, bold);
        pango_layout_set_attributes(layout.get(), list);
        pango_attr_list_unref(list);
    }
    if (pango_layout_get_unknown_glyphs_count(layout.get()) > 0) look_for_missing(all);
    return layout;
}

void Typesetter::look_for_missing(const std::string& text) {
    for (const char32_t point : code_points(text)) {
        if (with_font_.contains(point) || without_font_.contains(point)) continue;
        (has_font(point) ? with_font_ : without_font_).insert(point);
    }
}

bool Typesetter::has_font(char32_t point) {
    const std::string alone = utf8(point);
    const Layout layout{pango_layout_new(context_.get())};
    pango_layout_set_font_description(layout.get(), font_of({}).get());
    pango_layout_set_text(layout.get(), alone.data(), static_cast<int>(alone.size()));
    return pango_layout_get_unknown_glyphs_count(layout.get()) == 0;
}

double height_of(const Layout& layout) {
    PangoRectangle logical;
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    return static_cast<double>(logical.height) / PANGO_SCALE;
}

double width_of(const Layout& layout) {
    PangoRectangle logical;
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    return static_cast<double>(logical.width) / PANGO_SCALE;
}

std::string script_of(char32_t point) {
    const guint32 tag = g_unicode_script_to_iso15924(g_unichar_get_script(point));
    std::string out;
    for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(tag >> shift & 0xff);
    return out;
}

}  // namespace unknot::paper
