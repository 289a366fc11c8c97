#include "report/csv_file.h"

#include "base/direction.h"
#include "codec/csv.h"

namespace rondo {

std::string csv_file(const std::vector<std::vector<std::string>>& rows, ByteOrderMark mark) {
  std::vector<std::vector<std::string>> bare = rows;
  for (std::vector<std::string>& row : bare) {
    for (std::string& cell : row) cell = without_isolates(cell);
  }
  return (mark == ByteOrderMark::utf8 ? "\xEF\xBB\xBF" : "") + codec::write_csv(bare);
}

}  // namespace rondo
