// Zip archives made by hand, for tests: every size and flag can lie.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rondo::test {

inline void append_number(std::string& out, std::uint32_t number, int bytes) {
  for (int index = 0; index < bytes; ++index) {
    out += static_cast<char>((number >> (8 * index)) & 0xFFU);
  }
}

// A deflate stream that stores instead of compressing (RFC 1951, 3.2.4).
inline std::string deflated(std::string_view contents) {
  constexpr std::size_t kMaxBlock = 0xFFFF;
  std::string out;
  do {
    const std::string_view block = contents.substr(0, kMaxBlock);
    contents.remove_prefix(block.size());
    const auto length = static_cast<std::uint32_t>(block.size());
    out += contents.empty() ? '\x01' : '\x00';
    append_number(out, length, 2);
    append_number(out, ~length & 0xFFFFU, 2);
    out += block;
  } while (!contents.empty());
  return out;
}

struct ZipPart {
  std::string name;
  std::string packed;
  std::uint32_t checksum = 0;
  std::uint32_t inflated_bytes = 0;
  std::uint32_t method = 8;
  std::uint32_t flags = 0;
};

inline ZipPart part(std::string name, std::string_view contents) {
  ZipPart result{std::move(name), deflated(contents)};
  result.inflated_bytes = static_cast<std::uint32_t>(contents.size());
  result.checksum = static_cast<std::uint32_t>(
      crc32(0, reinterpret_cast<const Bytef*>(contents.data()), result.inflated_bytes));
  return result;
}

inline std::string zip(const std::vector<ZipPart>& parts) {
  std::string out;
  std::string directory;
  for (const ZipPart& entry : parts) {
    const auto offset = static_cast<std::uint32_t>(out.size());
    std::string common;
    append_number(common, entry.flags, 2);
    append_number(common, entry.method, 2);
    append_number(common, 0, 4);  // time and date
    append_number(common, entry.checksum, 4);
    append_number(common, static_cast<std::uint32_t>(entry.packed.size()), 4);
    append_number(common, entry.inflated_bytes, 4);
    append_number(common, static_cast<std::uint32_t>(entry.name.size()), 2);
    append_number(common, 0, 2);  // extra field
    out += "PK\x03\x04";
    append_number(out, 20, 2);
    out += common + entry.name + entry.packed;
    directory += "PK\x01\x02";
    append_number(directory, 20, 2);
    append_number(directory, 20, 2);
    directory += common;
    append_number(directory, 0, 2);  // comment
    append_number(directory, 0, 2);  // disk
    append_number(directory, 0, 2);
    append_number(directory, 0, 4);
    append_number(directory, offset, 4);
    directory += entry.name;
  }
  const auto offset = static_cast<std::uint32_t>(out.size());
  out += directory + "PK\x05\x06";
  append_number(out, 0, 4);
  append_number(out, static_cast<std::uint32_t>(parts.size()), 2);
  append_number(out, static_cast<std::uint32_t>(parts.size()), 2);
  append_number(out, static_cast<std::uint32_t>(directory.size()), 4);
  append_number(out, offset, 4);
  append_number(out, 0, 2);
  return out;
}

}  // namespace rondo::test
