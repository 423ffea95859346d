// The one page of a PDF under the pen, from top to bottom.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <cairo-pdf.h>

#include "paper/body_drawing.hpp"
#include "paper/document.hpp"
#include "paper/typesetting.hpp"

namespace unknot::paper {

/// Lengths in points from the upper left corner.
struct PaperSize {
    double width = 0;
    double height = 0;
};

inline constexpr double page_margin = 36;

/// A column of the page.
struct Column {
    double left = 0;
    double width = 0;
};

class Canvas {
public:
    Canvas(PaperSize size, std::string created);

    /// Line by line, downwards.
    void flow(const Layout& layout, Column column);
    void skip(double points) { y_ += points; }
    /// All that is drawn from here on is so much smaller, its upper left corner at the margin.
    void shrink(double factor);
    void rule(Column column);
    /// At a place of its own, wherever the next line goes.
    void place(const Layout& layout, double x, double y);
    void line(const Line& line, Column column, double top, double height);
    void body(const BodyView& view, const std::vector<Mark>& marks, Column column, double top, double height,
              const std::function<Layout(std::string)>& numeral);

    double y() const { return y_; }
    void go_to(double y) { y_ = y; }
    /// The bytes of the PDF; empty if it failed. Nothing can be drawn after it.
    std::string finish();

private:
    struct Free {
        void operator()(cairo_t* pen) const { cairo_destroy(pen); }
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };
    PaperSize size_;
    std::string bytes_;
    std::unique_ptr<cairo_surface_t, Free> surface_;
    std::unique_ptr<cairo_t, Free> pen_;
    double y_ = page_margin;
};

}  // namespace unknot::paper
