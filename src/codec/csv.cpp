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

struct Records {
  std::vector<SheetRow> rows;
  std::vector<int> rows_with_stray_text;  // text between a closing quote and the next delimiter
  int unclosed_quote_line = 0;            // 0: every quote is closed
  int row_with_other_end = 0;             // the first that does not end like the first row; 0: none
  bool too_many_cells = false;            // reading stopped there
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
      if (!at_cell_end()) records_.rows_with_stray_text.push_back(records_.rows.back().row);
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
    if (records_.unclosed_quote_line == 0) records_.unclosed_quote_line = opened_on;
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
  return records.unclosed_quote_line == 0 ? best : best / 2;
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
  if (records.unclosed_quote_line != 0) {
    return Error{"error.csv.unclosed_quote",
                 {arg("line", static_cast<std::int64_t>(records.unclosed_quote_line))}};
  }
  if (records.too_many_cells) {
    return Error{"error.sheet.too_many_cells",
                 {arg("row", static_cast<std::int64_t>(records.rows.back().row)),
                  arg("limit", static_cast<std::int64_t>(kMaxCells))}};
  }
  Result<Sheet> sheet = make_sheet(std::move(name), std::move(records.rows), ShortRows::noticed);
  if (!sheet) return sheet;
  for (const int row : records.rows_with_stray_text) {
    sheet->notices.push_back({row, 0, {"sheet.text_after_quote", {}}});
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
