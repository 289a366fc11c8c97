#include "cli/files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <istream>

namespace rondo::cli {
namespace {

// False when the stream broke before its end.
bool read_all(std::istream& in, std::string& bytes) {
  std::array<char, 65536> chunk;
  while (bytes.size() <= kMaxReadBytes) {
    const std::size_t room = kMaxReadBytes + 1 - bytes.size();
    in.read(chunk.data(), static_cast<std::streamsize>(std::min(chunk.size(), room)));
    if (in.gcount() == 0) return !in.bad();
    bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
  }
  return true;
}

}  // namespace

Result<std::string> read_bytes(const std::string& path, std::istream& in) {
  const Error unreadable{"error.cli.unreadable", {}};
  std::string bytes;
  if (path == "-") {
    if (!read_all(in, bytes)) return unreadable;
    return bytes;
  }
  std::ifstream file(path, std::ios::binary);
  // A folder opens on some systems, and fails at the first read.
  if (!file || file.peek() == std::ifstream::traits_type::eof()) {
    if (!file.is_open() || file.bad()) return unreadable;
    return bytes;
  }
  if (!read_all(file, bytes)) return unreadable;
  return bytes;
}

}  // namespace rondo::cli
