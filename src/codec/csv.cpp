#include "codec/csv.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "base/text.h"
#include "codec/limits.h"

namespace rondo::codec {
namespace {

constexpr std::array kDelimiters{',', ';', '\t'};
constexpr std::size_t kAllRows = std::numeric_limits<std::size_t>::max();

// What stands before the first record, and which delimiter it names.
struct Opening {
  std::size_t length = 0;  // bytes to skip
  int lines = 0;
  std::optional<char> delimiter;
};

Opening read_opening(std::string_view text) {
  if (text.size() < 5 || fold_case(text.substr(0, 3)) != "sep" || text[3] != '=') return {};
  const std::string_view rest = text.substr(5);
  if (rest.substr(0, 2) == "\r\n") return {7, 1, text[4]};
  if (rest.substr(0, 1) == "\n" || rest.substr(0, 1) == "\r") return {6, 1, text[4]};
  return {};
}

// A cell whose quotation mark is never closed: its text goes on to the end of the file.
struct UnclosedCell {
  int row = 0;
  int line = 0;
  std::string text;
};

struct Place {
  int row = 0;
  int column = 0;  // from 1
};

struct Records {
  std::vector<SheetRow> rows;
  std::vector<Place> stray_texts;  // behind a closing quote and before the next delimiter
  std::optional<UnclosedCell> unclosed;
  int row_with_other_end = 0;   // the first that does not end like the first row; 0: none
  bool too_many_cells = false;  // reading stopped there
};

class Parser {
 public:
  Parser(std::string_view text, char delimiter, int first_line)
      : text_(text), delimiter_(delimiter), line_(first_line) {}

  Records read(std::size_t max_rows) && {
    while (at_ < text_.size() && records_.rows.size() < max_rows && !records_.too_many_cells) {
      read_record();
    }
    return std::move(records_);
  }

 private:
  void read_record() {
    SheetRow& row = records_.rows.emplace_back();
    row.row = static_cast<int>(records_.rows.size());
    row.line = line_;
    ++cells_;
    while (true) {
      row.cells.push_back(read_cell());
      records_.too_many_cells = ++cells_ > kMaxCells;
      if (records_.too_many_cells || at_ >= text_.size()) return;
      if (text_[at_] == delimiter_) {
        ++at_;
        continue;  // a delimiter at the end of the file still opens an empty cell
      }
      skip_line_end();
      return;
    }
  }

  std::string read_cell() {
    std::string cell;
    if (at_ < text_.size() && text_[at_] == '"') {
      cell = read_quoted();
      const SheetRow& row = records_.rows.back();
      const auto column = static_cast<int>(row.cells.size()) + 1;
      if (!at_cell_end()) records_.stray_texts.push_back({row.row, column});
    }
    const std::size_t start = at_;
    while (!at_cell_end()) ++at_;
    cell += text_.substr(start, at_ - start);
    return cell;
  }

  std::string read_quoted() {
    const int opened_on = line_;
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      const char here = text_[at_];
      if (here == '"') {
        if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') {
          ++at_;
          return cell;
        }
        ++at_;
      }
      count_line(here);
      cell += here;
    }
    records_.unclosed = UnclosedCell{records_.rows.back().row, opened_on, cell};
    return cell;
  }

  bool at_cell_end() const {
    return at_ >= text_.size() || text_[at_] == delimiter_ || text_[at_] == '\n' ||
           text_[at_] == '\r';
  }

  // CR LF counts once, at its LF.
  void count_line(char here) {
    if (here == '\n' || (here == '\r' && text_.substr(at_ + 1, 1) != "\n")) ++line_;
  }

  void skip_line_end() {
    const std::string_view end =
        text_.substr(at_, text_.substr(at_, 2) == "\r\n" ? std::size_t{2} : std::size_t{1});
    if (first_end_.empty()) first_end_ = end;
    if (end != first_end_ && records_.row_with_other_end == 0) {
      records_.row_with_other_end = records_.rows.back().row;
    }
    at_ += end.size();
    ++line_;
  }

  std::string_view text_;
  char delimiter_;
  int line_;
  std::size_t at_ = 0;
  std::size_t cells_ = 0;
  std::string_view first_end_;
  Records records_;
};

bool is_blank(const SheetRow& row) {
  return row.cells.size() == 1 && trim(row.cells[0]).empty();
}

// How well the delimiter explains the rows: the share of rows with the most common number of cells,
// to the fourth power so that agreement outweighs width, times the number of delimiters in a row.
double agreement(const Records& records) {
  std::map<std::size_t, int> rows_by_width;
  int filled = 0;
  for (const SheetRow& row : records.rows) {
    if (is_blank(row)) continue;
    ++rows_by_width[row.cells.size()];
    ++filled;
  }
  if (filled == 0) return 0;
  double best = 0;
  for (const auto& [width, count] : rows_by_width) {
    const double share = static_cast<double>(count) / filled;
    const double score = share * share * share * share * static_cast<double>(width - 1);
    if (score > best) best = score;
  }
  // A quote left open means that this delimiter misread where cells begin.
  return records.unclosed ? best / 2 : best;
}

Error unclosed_quote(const UnclosedCell& cell) {
  constexpr std::size_t kEnoughToFindIt = 40;
  return {"error.csv.unclosed_quote",
          {arg("row", std::int64_t{cell.row}), arg("line", std::int64_t{cell.line}),
           arg("text", beginning_of(collapse_spaces(cell.text), kEnoughToFindIt))}};
}

bool runs_as_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void append_cell(std::string& out, std::string_view cell, char delimiter, FormulaGuard guard) {
  const bool guarded = guard == FormulaGuard::on && runs_as_formula(cell);
  const bool quoted = cell.find_first_of("\"\r\n") != std::string_view::npos ||
                      cell.find(delimiter) != std::string_view::npos;
  if (quoted) out += '"';
  if (guarded) out += '\'';
  for (const char byte : cell) {
    if (byte == '"') out += '"';
    out += byte;
  }
  if (quoted) out += '"';
}

}  // namespace

char detect_delimiter(std::string_view text) {
  const Opening opening = read_opening(text);
  if (opening.delimiter) return *opening.delimiter;
  constexpr std::size_t kRowsLookedAt = 200;
  char best = kDelimiters.front();
  double best_agreement = 0;
  for (const char candidate : kDelimiters) {
    const double score = agreement(Parser(text, candidate, 1).read(kRowsLookedAt));
    if (score > best_agreement) {
      best_agreement = score;
      best = candidate;
    }
  }
  return best;
}

Result<Sheet> read_csv(std::string_view text, std::string name) {
  const Opening opening = read_opening(text);
  const char delimiter = detect_delimiter(text);
  Records records =
      Parser(text.substr(opening.length), delimiter, 1 + opening.lines).read(kAllRows);
  if (records.unclosed) return unclosed_quote(*records.unclosed);
  if (records.too_many_cells) {
    return Error{"error.sheet.too_many_cells",
                 {arg("row", static_cast<std::int64_t>(records.rows.back().row)),
                  arg("limit", static_cast<std::int64_t>(kMaxCells))}};
  }
  Result<Sheet> sheet = make_sheet(std::move(name), std::move(records.rows), ShortRows::noticed);
  if (!sheet) return sheet;
  for (const Place& place : records.stray_texts) {
    sheet->notices.push_back({place.row, place.column, {"sheet.text_after_quote", {}}});
  }
  if (records.row_with_other_end != 0) {
    sheet->notices.push_back(
        {records.row_with_other_end, 0, {"sheet.mixed_line_ends", {}}, NoticeWeight::note});
  }
  return sheet;
}

std::string write_csv(const std::vector<std::vector<std::string>>& rows, char delimiter,
                      FormulaGuard guard) {
  std::string out;
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column != 0) out += delimiter;
      append_cell(out, row[column], delimiter, guard);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace rondo::codec
