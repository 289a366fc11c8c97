#include "report/csv_file.h"

#include "codec/csv.h"

namespace rondo {

std::string csv_file(const std::vector<std::vector<std::string>>& rows, ByteOrderMark mark) {
  return (mark == ByteOrderMark::utf8 ? "\xEF\xBB\xBF" : "") + codec::write_csv(rows);
}

}  // namespace rondo
