// What stands on the page, before anything is drawn: rows of words, courses to be drawn as lines, places on the figure.
#pragma once

#include <string>
#include <vector>

#include "core/facts/pain.hpp"
#include "core/progress/progress.hpp"

namespace unknot::paper {

/// Days and values of one measure, drawn beside its row. Values from `low` to `high` tenths.
struct Line {
    std::vector<progress::DayValue> days;
    std::int32_t low = 0;
    std::int32_t high = 100;
};

struct Row {
    std::string lead = {};  ///< in bold; may be empty
    std::string text;
    bool grave = false;  ///< in bold as a whole; never gives way
    Line line = {};
};

/// Rows are told from the one that matters most, grave ones first: where room is short, the last give way.
struct Section {
    std::string title;
    std::vector<Row> rows;
    std::int32_t turn = 0;  ///< lower: given room first
};

/// A place on the figure, with the number that is written there.
struct Mark {
    body::Place place;
    measure::PainIntensity strength;
};

/// All texts are UTF-8 without control characters (`visible.hpp`).
struct Document {
    std::string title;
    std::string name = {};  ///< whose, as the person wrote it; may be empty
    std::string span;
    std::string made;
    Section glance = {};
    bool with_figure = false;
    std::vector<Mark> marks = {};
    std::vector<Section> sections = {};
    std::vector<std::string> notes = {};  ///< at the end: what was left out, and the like
};

}  // namespace unknot::paper
