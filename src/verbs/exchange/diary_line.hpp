// One line of the diary, between a row of cells and a fact.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "verbs/describe_history.hpp"

namespace unknot::verbs::exchange {

/// The columns, in their order. A cell is named as its field is on the wire.
inline constexpr std::array<std::string_view, 36> diary_columns{
    "at",     "entry",    "zone",     "side",      "strength",  "quality",    "share",  "pain",     "note",
    "muscle", "familiar", "session",  "purpose",   "length_ms", "pressed_ms", "holds",  "highest",  "too_much",
    "spread", "end",      "number",   "stop_sign", "guarding",  "finished",   "day",    "soreness", "pain_before",
    "trend",  "bruise",   "symptoms", "asked",     "goal",      "ability",    "change", "motion",   "tries"};

/// A session without its spots, which have lines of their own.
struct SessionLine {
    std::string session;
    facts::SessionRecord record;
};
struct SpotLine {
    std::string session;
    facts::SpotDone spot;
};
struct SorenessLine {
    std::string session;
    std::int32_t day = 1;
    facts::FollowUpAnswers answers;
};

/// In the order in which `entry` names them: pain and note (a pain, or none, with words), place, press_test, session,
/// spot, soreness, pain_asked, goal, ability, global_change, range.
using DiaryEntry =
    std::variant<facts::Noted, facts::PainMark, facts::PressTest, SessionLine, SpotLine, SorenessLine, facts::PainTold,
                 facts::GoalNamed, facts::GoalScored, facts::GlobalChangeTold, facts::RangeMeasured>;

struct DiaryLine {
    std::size_t line = 0;
    measure::Now at;
    DiaryEntry entry;
};

/// The line of a table, with its end.
std::string written_line(const measure::Now& at, const DiaryEntry& entry);

/// The head of the table.
std::string written_head();

/// Reads all lines; the first row names the columns, in any order, at least `at` and `entry`.
std::variant<std::vector<DiaryLine>, Problem> read_lines(std::string_view csv);

}  // namespace unknot::verbs::exchange
