#include "verbs/exchange/csv.hpp"

namespace unknot::verbs::exchange {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Problem problem_at(std::string_view code, std::size_t line) {
    return {std::string{code}, "/csv/" + std::to_string(line)};
}

/// Whether a spreadsheet would see a formula once the apostrophes in front are off.
bool looks_like_formula(std::string_view told) {
    const std::size_t first = told.find_first_not_of('\'');
    return first != told.npos && std::string_view{"=+-@\t\r"}.find(told[first]) != std::string_view::npos;
}

class CsvReader {
public:
    explicit CsvReader(std::string_view file) : file_(file) {
        if (file_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    }

    std::variant<std::vector<CsvRow>, Problem> read() {
        while (at_ < file_.size() && problem_.code.empty()) read_row();
        if (!problem_.code.empty()) return std::move(problem_);
        return std::move(rows_);
    }

private:
    bool line_ends() const { return at_ >= file_.size() || file_[at_] == '\n' || file_.substr(at_, 2) == "\r\n"; }
    void pass_line_end() {
        if (at_ < file_.size() && file_[at_] == '\r') ++at_;
        if (at_ < file_.size()) ++at_;
        ++line_;
    }
    void read_row() {
        CsvRow row{line_, {}};
        read_cell(row);
        while (problem_.code.empty() && at_ < file_.size() && file_[at_] == ',') {
            ++at_;
            read_cell(row);
        }
        pass_line_end();
        const bool empty = row.cells.size() == 1 && row.cells.front().empty();
        if (!empty) rows_.push_back(std::move(row));
    }
    void read_cell(CsvRow& row) {
        std::string cell;
        if (at_ < file_.size() && file_[at_] == '"') read_quoted(row.line, cell);
        else {
            while (!line_ends() && file_[at_] != ',') {
                if (file_[at_] == '"') return refuse("csv_quote_misplaced", line_);
                cell += file_[at_++];
            }
        }
        row.cells.push_back(std::move(cell));
    }
    void read_quoted(std::size_t begun, std::string& cell) {
        for (++at_; at_ < file_.size(); ++at_) {
            if (file_[at_] == '\n') ++line_;
            if (file_[at_] != '"') cell += file_[at_];
            else if (file_.substr(at_, 2) == "\"\"") cell += file_[at_++];
            else break;
        }
        if (at_ >= file_.size()) return refuse("csv_quote_open", begun);
        ++at_;
        if (!line_ends() && file_[at_] != ',') refuse("csv_quote_misplaced", line_);
    }
    void refuse(std::string_view code, std::size_t line) {
        if (problem_.code.empty()) problem_ = problem_at(code, line);
    }

    std::string_view file_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::vector<CsvRow> rows_;
    Problem problem_;
};

}  // namespace

std::variant<std::vector<CsvRow>, Problem> read_csv(std::string_view file) { return CsvReader{file}.read(); }

void write_csv_row(std::span<const std::string> cells, std::string& out) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        const std::string& cell = cells[i];
        const bool alone = cells.size() == 1 && cell.empty();
        if (!alone && cell.find_first_of(",\"\r\n") == std::string::npos) {
            out += cell;
            continue;
        }
        out += '"';
        for (const char c : cell) {
            if (c == '"') out += '"';
            out += c;
        }
        out += '"';
    }
    out += "\r\n";
}

std::string guarded(std::string_view told) {
    return looks_like_formula(told) ? '\'' + std::string{told} : std::string{told};
}

std::string unguarded(std::string_view cell) {
    const bool guard = cell.starts_with('\'') && looks_like_formula(cell.substr(1));
    return std::string{guard ? cell.substr(1) : cell};
}

}  // namespace unknot::verbs::exchange
