#include "codec/sheet.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "codec/limits.h"

namespace rondo::codec {
namespace {

bool is_blank(const std::string& cell) {
  return trim(cell).empty();
}

// The length without blank cells at the end.
std::size_t filled_length(const SheetRow& row) {
  std::size_t length = row.cells.size();
  while (length > 0 && is_blank(row.cells[length - 1])) --length;
  return length;
}

std::size_t filled_count(const SheetRow& row) {
  return static_cast<std::size_t>(std::count_if(
      row.cells.begin(), row.cells.end(), [](const std::string& cell) { return !is_blank(cell); }));
}

std::vector<SheetRow>::const_iterator find_header(const std::vector<SheetRow>& rows) {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [](const SheetRow& row) { return filled_count(row) >= 2; });
  return found == rows.end() ? rows.begin() : found;
}

std::string text_above(std::vector<SheetRow>::const_iterator first,
                       std::vector<SheetRow>::const_iterator header) {
  std::string title;
  for (; first != header; ++first) {
    for (const std::string& cell : first->cells) {
      if (is_blank(cell)) continue;
      if (!title.empty()) title += '\n';
      title += trim(cell);
    }
  }
  return title;
}

// Makes the row as long as the header, or longer only by cells that hold something.
void square(SheetRow& row, ShortRows short_rows, Sheet& sheet) {
  const std::size_t width = sheet.header.size();
  if (row.cells.size() < width) {
    if (short_rows == ShortRows::noticed) {
      sheet.notices.push_back({row.row,
                               static_cast<int>(row.cells.size()) + 1,
                               {"sheet.row_too_short",
                                {arg("found", static_cast<std::int64_t>(row.cells.size())),
                                 arg("expected", static_cast<std::int64_t>(width))}}});
    }
    row.cells.resize(width);
    return;
  }
  const std::size_t length = std::max(filled_length(row), width);
  row.cells.resize(length);
  if (length == width) return;
  std::size_t beyond = width;
  while (is_blank(row.cells[beyond])) ++beyond;
  sheet.notices.push_back({row.row,
                           static_cast<int>(beyond) + 1,
                           {"sheet.row_too_long",
                            {arg("found", static_cast<std::int64_t>(length)),
                             arg("expected", static_cast<std::int64_t>(width)),
                             arg("text", trim(row.cells[beyond]))}}});
}

}  // namespace

Result<Sheet> make_sheet(std::string name, std::vector<SheetRow> raw, ShortRows short_rows) {
  raw.erase(std::remove_if(raw.begin(), raw.end(),
                           [](const SheetRow& row) { return filled_count(row) == 0; }),
            raw.end());
  if (raw.empty()) return Error{"error.sheet.empty", {}};

  Sheet sheet;
  sheet.name = std::move(name);
  const auto header = find_header(raw);
  sheet.title = text_above(raw.begin(), header);
  sheet.header_row = header->row;
  for (std::size_t column = 0; column < filled_length(*header); ++column) {
    sheet.header.push_back(collapse_spaces(header->cells[column]));
  }
  const auto first = static_cast<std::size_t>(header - raw.begin()) + 1;
  if (raw.size() - first > kMaxRows) {
    return Error{"error.sheet.too_many_rows",
                 {arg("rows", static_cast<std::int64_t>(raw.size() - first)),
                  arg("limit", static_cast<std::int64_t>(kMaxRows))}};
  }
  for (std::size_t index = first; index < raw.size(); ++index) {
    square(raw[index], short_rows, sheet);
    sheet.rows.push_back(std::move(raw[index]));
  }
  if (sheet.rows.empty()) sheet.notices.push_back({0, 0, {"sheet.no_rows", {}}});
  return sheet;
}

}  // namespace rondo::codec
