#include "cli/files.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <istream>
#include <ostream>

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

Result<Done> write_bytes(const std::string& path, std::string_view bytes, std::ostream& out) {
  const Error unwritable{"error.cli.unwritable", {}};
  const auto length = static_cast<std::streamsize>(bytes.size());
  if (path == "-") {
    if (!out.write(bytes.data(), length).flush()) return unwritable;
    return Done{};
  }
  const std::string beside = path + ".part";
  std::ofstream file(beside, std::ios::binary);
  file.write(bytes.data(), length);
  file.close();
  if (!file || std::rename(beside.c_str(), path.c_str()) != 0) {
    std::remove(beside.c_str());
    return unwritable;
  }
  return Done{};
}

}  // namespace rondo::cli
