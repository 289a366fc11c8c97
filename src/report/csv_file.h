// Tables as files for spreadsheets and mail merge.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rondo {

// Excel reads a file as UTF-8 only when it starts with a byte order mark, so a downloaded file has
// one. A file that goes on to other programs has none.
enum class ByteOrderMark : std::uint8_t { none, utf8 };

// The rows by RFC 4180 with the guard against formulas; the first is the header. A cell is looked
// up and compared, so it has no marks of direction (base/direction.h).
std::string csv_file(const std::vector<std::vector<std::string>>& rows, ByteOrderMark mark);

}  // namespace rondo
