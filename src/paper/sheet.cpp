#include "paper/sheet.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include <fmt/format.h>

#include "paper/canvas.hpp"
#include "paper/visible.hpp"

namespace unknot::paper {

namespace {

constexpr PaperSize a4{595.28, 841.89};
constexpr PaperSize letter{612, 792};
constexpr double gap = 12;
constexpr double line_width = 110;           ///< of a course, drawn
constexpr double line_height = 16;
constexpr double figure_width = 224;         ///< both views
constexpr double figure_height = 150;
constexpr double figure_room = figure_height + 24;
constexpr double before_section = 5;
constexpr double around_rule = 4;
constexpr std::size_t missing_named = 24;    ///< characters without a font that are named one by one

constexpr Type title_type{13, true};
constexpr Type name_type{10, true};
constexpr Type heading_type{9, true};
constexpr Type glance_type{9.5};
constexpr Type body_type{8.5};
constexpr Type grave_type{8.5, true};
constexpr Type small_type{7};

/// "2026-11-23T10:00:00Z".
std::string iso_time(const measure::Now& now) {
    using namespace std::chrono;
    const sys_time<milliseconds> at{milliseconds{now.at.ms}};
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss time{floor<seconds>(at - day)};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

/// Words that are set, with the row they are of.
struct Set {
    Layout layout;
    double height = 0;
    const Line* line = nullptr;              ///< drawn beside it
};

struct Block {
    const Section* section;
    Column column;
    bool beside_figure = false;
    Layout title;
    std::vector<Set> rows;
    double no_room = 0;                      ///< the height of the words that say how many had none
    std::size_t shown = 0;
};

/// With `shown` of its rows.
double height_of(const Block& block, std::size_t shown) {
    double height = height_of(block.title) + (shown < block.rows.size() ? block.no_room : 0);
    for (std::size_t i = 0; i < shown; ++i) height += block.rows[i].height;
    return before_section + (block.beside_figure ? std::max(height, figure_room) : height);
}

/// Sets all words, gives each section as many rows as there is room for, and draws.
class Sheet {
public:
    Sheet(const Document& document, PaperSize size, const std::string& locale);
    void draw_on(Canvas& canvas);

private:
    void set_head();
    Block block_of(const Section& section, bool beside_figure);
    Set set_row(const Row& row, Column column);
    void set_notes();
    void give_room();
    double height() const;
    Layout no_room(std::size_t rows, Column column);
    void figure(Canvas& canvas, double top);
    void section(Canvas& canvas, const Block& block);
    std::string missing() const;
    std::string say(const std::string& key) const { return words_.say(key); }
    Set one(const std::string& lead, const std::string& text, Type type) {
        Layout layout = set_.set(lead, text, type, whole_.width);
        const double height = height_of(layout);
        return {std::move(layout), height};
    }

    const Document& document_;
    Words words_;
    Typesetter set_;
    PaperSize size_;
    Column whole_;
    std::vector<Set> head_;
    std::vector<Set> glance_;
    std::vector<Block> blocks_;
    std::vector<Set> notes_;
};

double height_of(const std::vector<Set>& all) {
    double height = 0;
    for (const Set& each : all) height += each.height;
    return height;
}

Sheet::Sheet(const Document& document, PaperSize size, const std::string& locale)
    : document_(document),
      words_(locale),
      set_(locale),
      size_(size),
      whole_{page_margin, size.width - 2 * page_margin} {
    set_head();
    for (const Row& row : document_.glance.rows) {
        glance_.push_back(one(row.lead, row.text, {glance_type.size, row.grave}));
    }
    for (const Section& each : document_.sections) {
        const bool first = &each == &document_.sections.front();
        blocks_.push_back(block_of(each, first && document_.with_figure));
    }
    set_notes();
    give_room();
}

void Sheet::set_head() {
    head_.push_back(one({}, document_.title, title_type));
    if (!document_.name.empty()) head_.push_back(one({}, document_.name, name_type));
    head_.push_back(one({}, document_.span + " " + document_.made, small_type));
}

Set Sheet::set_row(const Row& row, Column column) {
    const bool drawn = row.line.days.size() > 1;
    const double width = drawn ? column.width - line_width - gap : column.width;
    Layout layout = set_.set(row.lead, row.text, {body_type.size, row.grave}, width);
    const double height = height_of(layout);
    if (!drawn) return {std::move(layout), height};
    return {std::move(layout), std::max(height, line_height + 4), &row.line};
}

Block Sheet::block_of(const Section& section, bool beside_figure) {
    const Column column{whole_.left, whole_.width - (beside_figure ? figure_width + gap : 0)};
    Block block{&section, column, beside_figure, set_.set({}, section.title, heading_type, column.width), {}};
    for (const Row& row : section.rows) {
        block.rows.push_back(set_row(row, column));
        if (row.grave) block.shown = block.rows.size();
    }
    block.no_room = height_of(no_room(section.rows.size(), column));
    return block;
}

Layout Sheet::no_room(std::size_t rows, Column column) {
    return set_.set({}, words_.say("paper.no_room", {{"n", std::to_string(rows)}}), grave_type, column.width);
}

/// What stands at the end, and last of all the characters of everything that no font has.
void Sheet::set_notes() {
    for (const std::string& note : document_.notes) notes_.push_back(one({}, note, grave_type));
    if (const std::string what = missing(); !what.empty()) notes_.push_back(one({}, what, grave_type));
}

double Sheet::height() const {
    double height = height_of(head_) + height_of(glance_) + height_of(notes_);
    for (const Block& block : blocks_) height += height_of(block, block.shown);
    const int ruled = (glance_.empty() ? 0 : 2) + (notes_.empty() ? 0 : 1);
    return height + ruled * 2 * around_rule;
}

void Sheet::give_room() {
    const double room = size_.height - 2 * page_margin;
    std::vector<Block*> turns;
    for (Block& block : blocks_) turns.push_back(&block);
    const auto sooner = [](const Block* a, const Block* b) { return a->section->turn < b->section->turn; };
    std::sort(turns.begin(), turns.end(), sooner);
    for (Block* block : turns) {
        while (block->shown < block->rows.size()) {
            block->shown += 1;
            if (height() <= room) continue;
            block->shown -= 1;
            break;
        }
    }
}

/// Both views, with left and right written above: seen from the front the person's right is on the left (S16).
void Sheet::figure(Canvas& canvas, double top) {
    const double width = (figure_width - gap) / 2;
    const double left = size_.width - page_margin - figure_width;
    const struct {
        std::string_view svg;
        const char* name;
        const char* viewers_left;
        const char* viewers_right;
    } views[] = {{outlines_from_the_front(), "front", "right", "left"},
                 {outlines_from_behind(), "back", "left", "right"}};
    double x = left;
    for (const auto& each : views) {
        const auto view = read_view(each.svg);
        if (!view) return canvas.place(set_.set({}, say("paper.no_figure"), small_type, figure_width), left, top);
        const auto named = [&](const char* what, Type type) {
            return set_.set({}, say(std::string{"paper.figure."} + what), type, width);
        };
        const Layout name = named(each.name, small_type);
        const Layout one = named(each.viewers_left, grave_type);
        const Layout other = named(each.viewers_right, grave_type);
        canvas.place(one, x, top);
        canvas.place(name, x + (width - width_of(name)) / 2, top + 1);
        canvas.place(other, x + width - width_of(other), top);
        canvas.body(*view, document_.marks, {x, width}, top + 13, figure_height - 13,
                    [this](const std::string& text) { return set_.set({}, text, {7, true}, figure_width); });
        x += width + gap;
    }
    canvas.place(set_.set({}, say("paper.figure.note"), small_type, figure_width), left, top + figure_height + 1);
}

void Sheet::section(Canvas& canvas, const Block& block) {
    canvas.skip(before_section);
    const double top = canvas.y();
    if (block.beside_figure) figure(canvas, top);
    canvas.flow(block.title, block.column);
    for (std::size_t i = 0; i < block.shown; ++i) {
        const Set& row = block.rows[i];
        const double row_top = canvas.y();
        const double right = block.column.left + block.column.width;
        if (row.line) canvas.line(*row.line, {right - line_width, line_width}, row_top + 1, line_height);
        canvas.flow(row.layout, block.column);
        canvas.go_to(row_top + row.height);
    }
    const std::size_t others = block.rows.size() - block.shown;
    if (others > 0) canvas.flow(no_room(others, block.column), block.column);
    canvas.go_to(top - before_section + height_of(block, block.shown));
}

/// Characters without a font, by script. Every script is named; of the characters the first.
std::string Sheet::missing() const {
    std::map<std::string, std::vector<std::string>> scripts;
    std::size_t named = 0;
    for (const char32_t point : set_.without_font()) {
        auto& codes = scripts[script_of(point)];
        if (named++ < missing_named) codes.push_back(code_of(point));
    }
    std::vector<std::string> items;
    for (const auto& [script, codes] : scripts) {
        const std::string key = "paper.script." + script;
        const std::string known = words_.say(key);
        const std::string name = known == key ? script : known;
        items.push_back(codes.empty()
                            ? name
                            : words_.say("paper.no_font_of",
                                         {{"script", name}, {"characters", fmt::format("{}", fmt::join(codes, " "))}}));
    }
    if (items.empty()) return {};
    if (named > missing_named) {
        items.push_back(words_.say("paper.no_font_more", {{"n", std::to_string(named - missing_named)}}));
    }
    return words_.say("paper.no_font", {{"what", words_.listed(items)}});
}

void Sheet::draw_on(Canvas& canvas) {
    canvas.shrink(std::min(1.0, (size_.height - 2 * page_margin) / height()));
    const auto rule = [&] {
        canvas.skip(around_rule);
        canvas.rule(whole_);
        canvas.skip(around_rule);
    };
    for (const Set& each : head_) canvas.flow(each.layout, whole_);
    if (!glance_.empty()) rule();  // ten seconds' reading, between two lines
    for (const Set& each : glance_) canvas.flow(each.layout, whole_);
    if (!glance_.empty()) rule();
    for (const Block& block : blocks_) section(canvas, block);
    if (!notes_.empty()) rule();
    for (const Set& each : notes_) canvas.flow(each.layout, whole_);
}

}  // namespace

std::optional<std::string> draw(const Document& document, Format format, const measure::Now& now,
                                const std::string& locale) {
    const PaperSize size = format == Format::letter ? letter : a4;
    Sheet sheet{document, size, locale};
    Canvas canvas{size, iso_time(now)};
    sheet.draw_on(canvas);
    std::string pdf = canvas.finish();
    if (pdf.empty()) return std::nullopt;
    return pdf;
}

}  // namespace unknot::paper
