#include "intake/column_memory.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace rondo::intake {
namespace {

// Beside the columns, under a name that no folded heading has.
constexpr const char* kRoleKey = "*";

std::string joined_columns(const std::vector<std::string>& keys) {
  std::string joined;
  for (const std::string& key : keys) {
    if (!joined.empty()) joined += '\n';
    joined += fold(key);
  }
  return joined;
}

const std::pair<const ColumnMapId, ColumnMap>* find(const Program& program,
                                                    const std::string& columns) {
  for (const auto& entry : program.column_maps) {
    if (entry.second.columns == columns) return &entry;
  }
  return nullptr;
}

}  // namespace

void recall_columns(const Program& program, DraftSheet& sheet) {
  const std::vector<std::string> keys = column_keys(sheet);
  const auto* remembered = find(program, joined_columns(keys));
  if (remembered == nullptr) return;
  const std::map<std::string, std::string>& meanings = remembered->second.meanings;
  for (std::size_t index = 0; index < keys.size(); ++index) {
    const auto found = meanings.find(keys[index]);
    if (found == meanings.end()) continue;
    const std::optional<Meaning> meaning = meaning_from_text(found->second);
    if (!meaning) continue;  // of a newer version
    Column& column = sheet.columns[index];
    column.meaning = *meaning;
    column.confidence =
        meaning->kind == MeaningKind::ignore ? Confidence::left_out : Confidence::sure;
  }
  if (const auto role = meanings.find(kRoleKey); role != meanings.end()) {
    sheet.role = sheet_role_from_text(role->second);
  }
  sheet.remembered = true;
}

void remember_columns(Transaction& edit, const DraftSheet& sheet, Random& random) {
  const std::vector<std::string> keys = column_keys(sheet);
  ColumnMap map;
  map.columns = joined_columns(keys);
  for (std::size_t index = 0; index < keys.size(); ++index) {
    map.meanings[keys[index]] = meaning_text(sheet.columns[index].meaning);
  }
  map.meanings[kRoleKey] = sheet_role_text(sheet.role);
  const auto* known = find(edit.program(), map.columns);
  edit.put(known == nullptr ? new_id<ColumnMapId>(random) : known->first, map);
}

}  // namespace rondo::intake
