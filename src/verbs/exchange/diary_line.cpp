#include "verbs/exchange/diary_line.hpp"

#include <algorithm>
#include <optional>

#include "verbs/exchange/csv.hpp"
#include "verbs/exchange/moment.hpp"
#include "verbs/exchange/parts.hpp"

namespace unknot::verbs::exchange {

using namespace std::string_view_literals;

namespace {

constexpr std::array numbers{"strength"sv, "share"sv,       "pain"sv,     "length_ms"sv, "pressed_ms"sv,
                             "holds"sv,    "highest"sv,     "too_much"sv, "number"sv,    "day"sv,
                             "soreness"sv, "pain_before"sv, "ability"sv};
constexpr std::array truths{"spread"sv, "guarding"sv, "finished"sv};
constexpr std::size_t digits_max = 18;

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <class T>
JsonObject members_of(const T& value) {
    const auto parsed = parse_json(written(value));
    return *std::get<Json>(parsed).object();
}

std::optional<Json> taken(JsonObject& members, std::string_view name) {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const auto& each) { return each.first == name; });
    if (found == members.end()) return std::nullopt;
    Json held = std::move(found->second);
    members.erase(found);
    return held;
}

bool is_digits(std::string_view cell) {
    return !cell.empty() && cell.find_first_not_of("0123456789") == cell.npos && cell.size() <= digits_max;
}

// ---- out ----------------------------------------------------------------------------------------------------------

struct Spelled {
    std::string_view entry;
    JsonObject members;
};

struct Spelling {
    Spelled operator()(const facts::Noted& noted) const {
        JsonObject members = members_of(noted);
        if (auto words = taken(members, "text"); words && !words->text()->empty()) put(members, "note", *words);
        return {noted.pain ? "pain" : "note", std::move(members)};
    }
    Spelled operator()(const facts::PainMark& pain) const { return {"place", members_of(pain)}; }
    Spelled operator()(const facts::PressTest& test) const { return {"press_test", members_of(test)}; }
    Spelled operator()(const SessionLine& line) const {
        JsonObject members = members_of(line.record);
        taken(members, "spots");
        put(members, "session", {line.session});
        return {"session", std::move(members)};
    }
    Spelled operator()(const SpotLine& line) const {
        JsonObject members = members_of(line.spot);
        put(members, "session", {line.session});
        return {"spot", std::move(members)};
    }
    Spelled operator()(const SorenessLine& line) const {
        JsonObject members = members_of(line.answers);
        std::string symptoms;
        if (const auto told = taken(members, "symptoms")) {
            for (const auto& [symptom, answer] : *told->object()) {
                if (!symptoms.empty()) symptoms += ';';
                symptoms += symptom + '=' + *answer.text();
            }
        }
        if (!symptoms.empty()) put(members, "symptoms", {symptoms});
        put(members, "session", {line.session});
        put(members, "day", {std::int64_t{line.day}});
        return {"soreness", std::move(members)};
    }
    Spelled operator()(const facts::PainTold& told) const { return {"pain_asked", members_of(told)}; }
    Spelled operator()(const facts::GoalNamed& named) const {
        JsonObject members = members_of(named);
        put(members, "note", *taken(members, "text"));
        return {"goal", std::move(members)};
    }
    Spelled operator()(const facts::GoalScored& scored) const { return {"ability", members_of(scored)}; }
    Spelled operator()(const facts::GlobalChangeTold& told) const { return {"global_change", members_of(told)}; }
    Spelled operator()(const facts::RangeMeasured& measured) const {
        JsonObject members = members_of(measured);
        taken(members, "tries");
        std::string tries;
        for (const facts::Degrees one : measured.tries) {
            if (!tries.empty()) tries += ';';
            tries += std::to_string(one.count);
        }
        put(members, "tries", {tries});
        return {"range", std::move(members)};
    }
};

std::string cell_of(const Json& value) {
    if (const auto* number = value.number()) return std::to_string(*number);
    if (const auto* truth = value.truth()) return *truth ? "true" : "false";
    return value.text() ? guarded(*value.text()) : std::string{};
}

// ---- in -----------------------------------------------------------------------------------------------------------

/// One row, read.
class RowReader {
public:
    RowReader(const CsvRow& row, const std::vector<std::string_view>& columns, Trouble& trouble)
        : number_(std::to_string(row.line)), trouble_(trouble) {
        for (std::size_t i = 0; i < columns.size(); ++i) take_cell(columns[i], row.cells[i]);
    }

    measure::Now moment() {
        const std::optional<Json> told = taken(members_, "at");
        const auto read = told ? read_moment(*told->text()) : std::nullopt;
        if (!read) report(told ? "diary_time_malformed" : "field_missing", "at");
        return read.value_or(measure::Now{});
    }
    DiaryEntry entry();

private:
    void take_cell(std::string_view column, const std::string& cell);
    std::optional<Json> value_of(std::string_view column, const std::string& cell);
    void report(std::string_view code, std::string_view column) { trouble_.report(code, {&line_, column}); }
    template <class T>
    T read() {
        T value{};
        Codec<T>::read({members_}, line_, trouble_, value);
        return value;
    }
    std::string session();
    std::int32_t day();
    facts::Noted noted(bool with_pain);
    SorenessLine soreness();
    facts::GoalNamed goal();
    void spread_symptoms();
    void spread_tries();
    /// The parts of a cell, parted by semicolons.
    template <class Part>
    void each_part(std::string_view column, Part part);

    std::string number_;
    Where root_;
    Where file_{&root_, "csv"};
    Where line_{&file_, number_};
    Trouble& trouble_;
    JsonObject members_;
};

std::optional<Json> RowReader::value_of(std::string_view column, const std::string& cell) {
    if (is_one_of(numbers, column)) {
        if (is_digits(cell)) return Json{std::int64_t{std::stoll(cell)}};
        report("number_not_whole", column);
        return std::nullopt;
    }
    if (is_one_of(truths, column)) {
        if (cell == "true" || cell == "TRUE") return Json{true};
        if (cell == "false" || cell == "FALSE") return Json{false};
        report("type_wrong", column);
        return std::nullopt;
    }
    return Json{unguarded(cell)};
}

void RowReader::take_cell(std::string_view column, const std::string& cell) {
    if (cell.empty()) return;
    if (auto value = value_of(column, cell)) put(members_, column, std::move(*value));
}

std::string RowReader::session() {
    const std::optional<Json> told = taken(members_, "session");
    if (!told) report("field_missing", "session");
    else if (told->text()->size() > facts::session_id_length_max) report("text_too_long", "session");
    return told ? *told->text() : std::string{};
}

std::int32_t RowReader::day() {
    const std::optional<Json> told = taken(members_, "day");
    if (!told) report("field_missing", "day");
    else if (const auto read = read_whole(*told, {&line_, "day"}, trouble_, 0, facts::follow_up_day_max)) {
        return static_cast<std::int32_t>(*read);
    }
    return 0;
}

facts::Noted RowReader::noted(bool with_pain) {
    if (with_pain != (member(members_, "pain") != nullptr)) {
        report(with_pain ? "field_missing" : "field_unknown", "pain");
    }
    const std::optional<Json> words = taken(members_, "note");
    put(members_, "text", words.value_or(Json{std::string{}}));
    if (words && words->text()->size() > facts::note_length_max) report("text_too_long", "note");
    return read<facts::Noted>();
}

template <class Part>
void RowReader::each_part(std::string_view column, Part part) {
    const std::optional<Json> told = taken(members_, column);
    std::string_view rest = told ? std::string_view{*told->text()} : std::string_view{};
    while (!rest.empty() && trouble_.none()) {
        const std::string_view one = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        part(one);
    }
}

void RowReader::spread_symptoms() {
    JsonObject symptoms;
    each_part("symptoms", [&](std::string_view pair) {
        const std::size_t equals = pair.find('=');
        if (equals == pair.npos) report("diary_symptoms_malformed", "symptoms");
        else if (member(symptoms, pair.substr(0, equals))) report("json_duplicate_key", "symptoms");
        else put(symptoms, pair.substr(0, equals), {std::string{pair.substr(equals + 1)}});
    });
    put(members_, "symptoms", {std::move(symptoms)});
}

void RowReader::spread_tries() {
    if (!member(members_, "tries")) return;
    JsonList tries;
    each_part("tries", [&](std::string_view one) {
        if (is_digits(one)) tries.push_back({std::int64_t{std::stoll(std::string{one})}});
        else report("number_not_whole", "tries");
    });
    put(members_, "tries", {std::move(tries)});
}

facts::GoalNamed RowReader::goal() {
    auto words = taken(members_, "note");
    if (!words) report("field_missing", "note");
    else if (words->text()->size() > facts::goal_length_max) report("text_too_long", "note");
    put(members_, "text", words ? std::move(*words) : Json{std::string{}});
    return read<facts::GoalNamed>();
}

SorenessLine RowReader::soreness() {
    SorenessLine line{session(), day(), {}};
    spread_symptoms();
    line.answers = read<facts::FollowUpAnswers>();
    return line;
}

DiaryEntry RowReader::entry() {
    const std::optional<Json> told = taken(members_, "entry");
    const std::string_view name = told ? std::string_view{*told->text()} : std::string_view{};
    if (name == "pain" || name == "note") return noted(name == "pain");
    if (name == "place") return read<facts::PainMark>();
    if (name == "press_test") return read<facts::PressTest>();
    if (name == "soreness") return soreness();
    if (name == "session") {
        SessionLine line{session(), {}};
        put(members_, "spots", {JsonList{}});
        line.record = read<facts::SessionRecord>();
        return line;
    }
    if (name == "spot") {
        SpotLine line{session(), {}};
        line.spot = read<facts::SpotDone>();
        return line;
    }
    if (name == "pain_asked") return read<facts::PainTold>();
    if (name == "goal") return goal();
    if (name == "ability") return read<facts::GoalScored>();
    if (name == "global_change") return read<facts::GlobalChangeTold>();
    if (name == "range") {
        spread_tries();
        return read<facts::RangeMeasured>();
    }
    report(told ? "diary_entry_unknown" : "field_missing", "entry");
    return facts::Noted{};
}

std::optional<Problem> unfit(const CsvRow& head, std::vector<std::string_view>& columns) {
    const std::string place = "/csv/" + std::to_string(head.line) + '/';
    for (const std::string& cell : head.cells) {
        const auto known = std::find(diary_columns.begin(), diary_columns.end(), cell);
        if (known == diary_columns.end()) return Problem{"diary_column_unknown", place + cell};
        if (is_one_of(columns, cell)) return Problem{"diary_column_twice", place + cell};
        columns.push_back(*known);
    }
    for (const std::string_view needed : {"at"sv, "entry"sv}) {
        if (!is_one_of(columns, needed)) return Problem{"diary_column_missing", place + std::string{needed}};
    }
    return std::nullopt;
}

}  // namespace

std::string written_line(const measure::Now& at, const DiaryEntry& entry) {
    const Spelled spelled = std::visit(Spelling{}, entry);
    std::vector<std::string> cells;
    for (const std::string_view column : diary_columns) {
        const Json* value = member(spelled.members, column);
        cells.push_back(value ? cell_of(*value) : std::string{});
    }
    cells[0] = date_time(at);
    cells[1] = spelled.entry;
    std::string out;
    write_csv_row(cells, out);
    return out;
}

std::string written_head() {
    std::vector<std::string> cells(diary_columns.begin(), diary_columns.end());
    std::string out;
    write_csv_row(cells, out);
    return out;
}

std::variant<std::vector<DiaryLine>, Problem> read_lines(std::string_view csv) {
    const auto read = read_csv(csv);
    if (const auto* problem = std::get_if<Problem>(&read)) return *problem;
    const auto& rows = std::get<std::vector<CsvRow>>(read);
    if (rows.empty()) return Problem{"csv_empty", "/csv"};
    std::vector<std::string_view> columns;
    if (auto problem = unfit(rows.front(), columns)) return *problem;
    std::vector<DiaryLine> lines;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].cells.size() != columns.size()) {
            return Problem{"csv_cells_differ", "/csv/" + std::to_string(rows[i].line)};
        }
        Trouble trouble;
        RowReader reader{rows[i], columns, trouble};
        DiaryLine line{rows[i].line, reader.moment(), {}};
        line.entry = reader.entry();
        if (!trouble.none()) return trouble.problem();
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace unknot::verbs::exchange
