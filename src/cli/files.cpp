#include "cli/files.h"

#include <array>
#include <cstddef>
#include <istream>
#include <ostream>

#include "platform/native/files.h"

namespace rondo::cli {
namespace {

Result<std::string> read_stream(std::istream& in) {
  std::string bytes;
  std::array<char, 65536> chunk;
  while (bytes.size() <= kMaxFileBytes) {
    in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    if (in.bad()) return Error{"error.cli.unreadable", {}};
    if (in.gcount() == 0) return bytes;
    bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
  }
  return too_big_to_read(kMaxFileBytes);
}

}  // namespace

Result<std::string> read_bytes(const std::string& path, std::istream& in) {
  return path == "-" ? read_stream(in) : read_file(path);
}

Result<std::string> read_word(const std::string& word, std::istream& in) {
  if (word != "-") return word;
  return read_stream(in);
}

Result<Done> write_bytes(const std::string& path, std::string_view bytes, std::ostream& out) {
  if (path != "-") return write_file(path, bytes);
  if (!out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) {
    return Error{"error.cli.unwritable", {}};
  }
  return Done{};
}

}  // namespace rondo::cli
