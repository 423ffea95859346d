#include "paper/canvas.hpp"

#include <algorithm>

namespace unknot::paper {

namespace {

constexpr double ink = 0.0;
constexpr double pale = 0.6;
constexpr double ground = 0.93;
/// From a pain of nothing to one of ten: darker is stronger, on paper without colour too.
constexpr double lightest = 0.85;
constexpr double darkest = 0.35;

cairo_status_t keep(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

double points_of(int pango) { return static_cast<double>(pango) / PANGO_SCALE; }

void trace(cairo_t* pen, const Outline& outline) {
    for (const auto& ring : outline) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            (i == 0 ? cairo_move_to : cairo_line_to)(pen, ring[i].x, ring[i].y);
        }
        cairo_close_path(pen);
    }
}

const Mark* mark_at(const std::vector<Mark>& marks, const body::Place& place) {
    const auto found = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.place == place; });
    return found == marks.end() ? nullptr : &*found;
}

}  // namespace

Canvas::Canvas(PaperSize size, std::string created)
    : size_(size),
      surface_(cairo_pdf_surface_create_for_stream(keep, &bytes_, size.width, size.height)),
      pen_(cairo_create(surface_.get())) {
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, created.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Unknot");
}

void Canvas::shrink(double factor) {
    cairo_translate(pen_.get(), page_margin, page_margin);
    cairo_scale(pen_.get(), factor, factor);
    cairo_translate(pen_.get(), -page_margin, -page_margin);
}

void Canvas::flow(const Layout& layout, Column column) {
    const LayoutIter iter{pango_layout_get_iter(layout.get())};
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
        const double height = points_of(logical.height);
        const double baseline = points_of(pango_layout_iter_get_baseline(iter.get()) - logical.y);
        cairo_set_source_rgb(pen_.get(), ink, ink, ink);
        cairo_move_to(pen_.get(), column.left + points_of(logical.x), y_ + baseline);
        pango_cairo_show_layout_line(pen_.get(), pango_layout_iter_get_line_readonly(iter.get()));
        y_ += height;
    } while (pango_layout_iter_next_line(iter.get()));
}

void Canvas::rule(Column column) {
    cairo_set_source_rgb(pen_.get(), pale, pale, pale);
    cairo_set_line_width(pen_.get(), 0.5);
    cairo_move_to(pen_.get(), column.left, y_);
    cairo_line_to(pen_.get(), column.left + column.width, y_);
    cairo_stroke(pen_.get());
}

void Canvas::place(const Layout& layout, double x, double y) {
    cairo_set_source_rgb(pen_.get(), ink, ink, ink);
    cairo_move_to(pen_.get(), x, y);
    pango_cairo_show_layout(pen_.get(), layout.get());
}

/// Days go from left to right, values upwards. Each day is a dot, so that one alone shows too.
void Canvas::line(const Line& line, Column column, double top, double height) {
    if (line.days.empty()) return;
    cairo_t* pen = pen_.get();
    cairo_set_source_rgb(pen, pale, pale, pale);
    cairo_set_line_width(pen, 0.4);
    cairo_rectangle(pen, column.left, top, column.width, height);
    cairo_stroke(pen);
    const double days = std::max(1, line.days.back().day - line.days.front().day);
    const double values = std::max(1, line.high - line.low);
    cairo_set_source_rgb(pen, ink, ink, ink);
    cairo_set_line_width(pen, 0.7);
    const auto at = [&](const progress::DayValue& day) {
        return Point{column.left + column.width * (day.day - line.days.front().day) / days,
                     top + height * (1 - (day.value.count - line.low) / values)};
    };
    for (const progress::DayValue& day : line.days) cairo_line_to(pen, at(day).x, at(day).y);
    cairo_stroke(pen);
    for (const progress::DayValue& day : line.days) {
        cairo_arc(pen, at(day).x, at(day).y, 0.9, 0, 7);
        cairo_fill(pen);
    }
}

void Canvas::body(const BodyView& view, const std::vector<Mark>& marks, Column column, double top, double height,
                  const std::function<Layout(std::string)>& numeral) {
    cairo_t* pen = pen_.get();
    const double scale = std::min(column.width / view.width, height / view.height);
    cairo_save(pen);
    cairo_translate(pen, column.left + (column.width - view.width * scale) / 2, top);
    cairo_scale(pen, scale, scale);
    cairo_set_fill_rule(pen, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_line_width(pen, 0.6 / scale);
    trace(pen, view.body);
    cairo_set_source_rgb(pen, ground, ground, ground);
    cairo_fill_preserve(pen);
    cairo_set_source_rgb(pen, pale, pale, pale);
    cairo_stroke(pen);
    for (const ZoneOutline& zone : view.zones) {
        const Mark* mark = mark_at(marks, zone.place);
        if (!mark) continue;
        const double shade = lightest - (lightest - darkest) * mark->strength.of_10 / 10;
        trace(pen, zone.outline);
        cairo_set_source_rgb(pen, shade, shade, shade);
        cairo_fill_preserve(pen);
        cairo_set_source_rgb(pen, ink, ink, ink);
        cairo_stroke(pen);
    }
    for (const ZoneOutline& zone : view.zones) {
        const Mark* mark = mark_at(marks, zone.place);
        if (!mark) continue;
        const Layout text = numeral(std::to_string(mark->strength.of_10));
        cairo_save(pen);
        cairo_translate(pen, zone.at.x, zone.at.y);
        cairo_scale(pen, 1 / scale, 1 / scale);
        cairo_move_to(pen, -width_of(text) / 2, -height_of(text) / 2);
        pango_cairo_layout_path(pen, text.get());
        cairo_set_source_rgb(pen, 1, 1, 1);
        cairo_set_line_width(pen, 1.4);
        cairo_set_line_join(pen, CAIRO_LINE_JOIN_ROUND);
        cairo_stroke(pen);
        cairo_set_source_rgb(pen, ink, ink, ink);
        cairo_move_to(pen, -width_of(text) / 2, -height_of(text) / 2);
        pango_cairo_show_layout(pen, text.get());
        cairo_restore(pen);
    }
    cairo_restore(pen);
    cairo_new_path(pen);
}

std::string Canvas::finish() {
    cairo_show_page(pen_.get());
    const bool drawn = cairo_status(pen_.get()) == CAIRO_STATUS_SUCCESS;
    cairo_surface_finish(surface_.get());
    const bool whole = cairo_surface_status(surface_.get()) == CAIRO_STATUS_SUCCESS;
    return drawn && whole ? std::move(bytes_) : std::string{};
}

}  // namespace unknot::paper
