// What stands in the cells of tables, on paper and in files. Internal to report/.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "model/program.h"

namespace rondo {

using Row = std::vector<std::string>;

// The names of the columns.
inline Row header_row(const Words& words, std::initializer_list<std::string_view> keys) {
  Row row;
  for (const std::string_view key : keys) row.push_back(words.text(key));
  return row;
}

// Empty when there is no such record.
template <class Record>
std::string name_in(const Table<Record>& table, const typename Record::Id& id) {
  const Record* record = table.find(id);
  return record == nullptr ? std::string() : record->name;
}

}  // namespace rondo
