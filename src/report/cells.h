// What stands in the cells of tables, on paper and in files. Internal to report/.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"

namespace rondo {

using Row = std::vector<std::string>;

// The names of the columns.
inline Row header_row(const Words& words, std::initializer_list<std::string_view> keys) {
  Row row;
  for (const std::string_view key : keys) row.push_back(words.text(key));
  return row;
}

}  // namespace rondo
