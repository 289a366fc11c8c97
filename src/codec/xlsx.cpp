#include "codec/xlsx.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "codec/limits.h"
#include "codec/number_format.h"
#include "codec/xml_part.h"

namespace rondo::codec {
namespace {

constexpr std::string_view kWorkbookPart = "xl/workbook.xml";
constexpr std::string_view kContentTypesPart = "[Content_Types].xml";
constexpr std::size_t kMaxColumns = 16'384;  // of the format itself
constexpr int kLastRow = 1'048'576;          // the same

Result<XmlPart> read_part(ZipArchive& archive, std::string_view path) {
  const ZipEntry* entry = archive.find(path);
  if (entry == nullptr) return Error{"error.xlsx.missing_part", {arg("part", path)}};
  Result<std::string> contents = archive.read(*entry);
  if (!contents) return contents.error();
  return XmlPart::parse(*std::move(contents), path);
}

struct Relation {
  std::string type;  // the last word of its address: "worksheet", "sharedStrings", "styles"
  std::string path;  // inside the archive
};
using Relations = std::map<std::string, Relation, std::less<>>;

// Targets are relative to the folder of the workbook unless they start at the root.
std::string absolute_path(std::string_view target) {
  if (target.substr(0, 1) == "/") return std::string(target.substr(1));
  return "xl/" + std::string(target);
}

Result<Relations> read_relations(ZipArchive& archive) {
  Result<XmlPart> part = read_part(archive, "xl/_rels/workbook.xml.rels");
  if (!part) return part.error();
  Relations relations;
  for (const pugi::xml_node node : part->root().children()) {
    const std::string_view type = attribute_named(node, "Type");
    relations.emplace(attribute_named(node, "Id"),
                      Relation{std::string(type.substr(type.rfind('/') + 1)),
                               absolute_path(attribute_named(node, "Target"))});
  }
  return relations;
}

std::string path_of_type(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type) return relation.path;
  }
  return {};
}

struct Workbook {
  DateSystem dates = DateSystem::from_1900;
  std::string sheet_name;
  std::string sheet_path;
  bool has_more_sheets = false;
};

Result<Workbook> read_workbook_part(ZipArchive& archive, const Relations& relations) {
  Result<XmlPart> part = read_part(archive, kWorkbookPart);
  if (!part) return part.error();
  Workbook workbook;
  const std::string_view from_1904 =
      attribute_named(child_named(part->root(), "workbookPr"), "date1904");
  if (from_1904 == "1" || from_1904 == "true") workbook.dates = DateSystem::from_1904;
  for (const pugi::xml_node node : child_named(part->root(), "sheets").children()) {
    const auto relation = relations.find(attribute_named(node, "id"));
    const std::string_view state = attribute_named(node, "state");
    const bool hidden = state == "hidden" || state == "veryHidden";
    if (hidden || relation == relations.end() || relation->second.type != "worksheet") continue;
    if (!workbook.sheet_path.empty()) {
      workbook.has_more_sheets = true;
      break;
    }
    workbook.sheet_name = attribute_named(node, "name");
    workbook.sheet_path = relation->second.path;
  }
  if (workbook.sheet_path.empty()) {
    return Error{"error.xlsx.missing_part", {arg("part", "xl/worksheets/sheet1.xml")}};
  }
  return workbook;
}

Result<std::vector<std::string>> read_shared_strings(ZipArchive& archive, const std::string& path) {
  std::vector<std::string> strings;
  if (path.empty() || archive.find(path) == nullptr) return strings;  // only inline strings, then
  Result<XmlPart> part = read_part(archive, path);
  if (!part) return part.error();
  for (const pugi::xml_node item : part->root().children()) {
    if (local_name(item) == "si") strings.push_back(text_of(item));
  }
  return strings;
}

int to_int(std::string_view text) {
  return std::atoi(std::string(text).c_str());
}

// For each cell style, what it makes of a number.
Result<std::vector<NumberKind>> read_styles(ZipArchive& archive, const std::string& path) {
  std::vector<NumberKind> kinds;
  if (path.empty() || archive.find(path) == nullptr) return kinds;
  Result<XmlPart> part = read_part(archive, path);
  if (!part) return part.error();
  std::map<int, NumberKind> own_formats;
  for (const pugi::xml_node format : child_named(part->root(), "numFmts").children()) {
    own_formats[to_int(attribute_named(format, "numFmtId"))] =
        kind_of_format(attribute_named(format, "formatCode"));
  }
  for (const pugi::xml_node style : child_named(part->root(), "cellXfs").children()) {
    if (local_name(style) != "xf") continue;
    const int format_id = to_int(attribute_named(style, "numFmtId"));
    const auto own = own_formats.find(format_id);
    kinds.push_back(own == own_formats.end() ? kind_of_built_in_format(format_id) : own->second);
  }
  return kinds;
}

// The column of a reference like "AB12", counted from 0; nothing when there is no letter.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char letter : reference) {
    if (letter < 'A' || letter > 'Z' || column > kMaxColumns) break;
    column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
  }
  if (column == 0) return std::nullopt;
  return column - 1;
}

class SheetReader {
 public:
  SheetReader(std::vector<std::string> strings, std::vector<NumberKind> kinds, DateSystem dates)
      : strings_(std::move(strings)), kinds_(std::move(kinds)), dates_(dates) {}

  Result<std::vector<SheetRow>> read(pugi::xml_node worksheet) {
    std::vector<SheetRow> rows;
    int last_row = 0;
    for (const pugi::xml_node node : child_named(worksheet, "sheetData").children()) {
      if (local_name(node) != "row") continue;
      const int number = to_int(attribute_named(node, "r"));
      last_row = number > last_row && number <= kLastRow ? number : last_row + 1;
      SheetRow row{last_row, last_row, {}};
      if (std::optional<Error> too_much = read_row(node, row)) return *std::move(too_much);
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  // An error when the sheet grows beyond what is read.
  std::optional<Error> read_row(pugi::xml_node node, SheetRow& row) {
    std::size_t next_column = 0;
    for (const pugi::xml_node cell : node.children()) {
      if (local_name(cell) != "c") continue;
      const std::size_t column = column_of(attribute_named(cell, "r")).value_or(next_column);
      next_column = column + 1;
      std::string text = cell_text(cell);
      if (text.empty()) continue;
      if (column >= kMaxColumns) return too_many_cells(row);
      text_bytes_ += text.size();
      if (text_bytes_ > kMaxTextBytes) {
        return Error{"error.sheet.too_much_text",
                     {arg("row", std::int64_t{row.row}),
                      arg("limit_mb", static_cast<std::int64_t>(kMaxTextBytes >> 20U))}};
      }
      if (column >= row.cells.size()) row.cells.resize(column + 1);
      row.cells[column] = std::move(text);
    }
    cells_ += row.cells.size() + 1;
    if (cells_ > kMaxCells) return too_many_cells(row);
    return std::nullopt;
  }

  static Error too_many_cells(const SheetRow& row) {
    return {
        "error.sheet.too_many_cells",
        {arg("row", std::int64_t{row.row}), arg("limit", static_cast<std::int64_t>(kMaxCells))}};
  }

  std::string cell_text(pugi::xml_node cell) const {
    const std::string_view type = attribute_named(cell, "t");
    if (type == "inlineStr") return text_of(child_named(cell, "is"));
    const std::string value = child_named(cell, "v").text().get();
    if (type == "s") return shared_string(value);
    if (type == "b") return value == "1" || value == "true" ? "TRUE" : "FALSE";
    if (type == "e") return {};  // "#N/A" is nobody's answer
    if (type == "str" || type == "d") return value;
    return number_as_text(value, kind_of_cell(cell), dates_);
  }

  std::string shared_string(const std::string& index) const {
    const int at = to_int(index);
    const bool known = at >= 0 && static_cast<std::size_t>(at) < strings_.size();
    return known ? strings_[static_cast<std::size_t>(at)] : std::string();
  }

  NumberKind kind_of_cell(pugi::xml_node cell) const {
    const int style = to_int(attribute_named(cell, "s"));
    const bool known = style >= 0 && static_cast<std::size_t>(style) < kinds_.size();
    return known ? kinds_[static_cast<std::size_t>(style)] : NumberKind::number;
  }

  std::vector<std::string> strings_;
  std::vector<NumberKind> kinds_;
  DateSystem dates_;
  std::size_t cells_ = 0;
  std::size_t text_bytes_ = 0;
};

}  // namespace

bool is_workbook(const ZipArchive& archive) {
  return archive.find(kContentTypesPart) != nullptr && archive.find(kWorkbookPart) != nullptr;
}

Result<Sheet> read_workbook(ZipArchive& archive, std::string name) {
  Result<Relations> relations = read_relations(archive);
  if (!relations) return relations.error();
  Result<Workbook> workbook = read_workbook_part(archive, *relations);
  if (!workbook) return workbook.error();
  Result<std::vector<std::string>> strings =
      read_shared_strings(archive, path_of_type(*relations, "sharedStrings"));
  if (!strings) return strings.error();
  Result<std::vector<NumberKind>> kinds = read_styles(archive, path_of_type(*relations, "styles"));
  if (!kinds) return kinds.error();
  Result<XmlPart> part = read_part(archive, workbook->sheet_path);
  if (!part) return part.error();

  SheetReader reader(*std::move(strings), *std::move(kinds), workbook->dates);
  Result<std::vector<SheetRow>> rows = reader.read(part->root());
  if (!rows) return rows.error();
  Result<Sheet> sheet = make_sheet(std::move(name), *std::move(rows), ShortRows::expected);
  if (sheet && workbook->has_more_sheets) {
    sheet->notices.push_back(
        {0, 0, {"sheet.first_of_several", {arg("name", workbook->sheet_name)}}});
  }
  return sheet;
}

}  // namespace rondo::codec
