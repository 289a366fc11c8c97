#include "codec/zip_archive.h"

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "codec/deflate.h"

namespace rondo::codec {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kLocalHeader = "PK\x03\x04"sv;
constexpr std::string_view kDirectoryHeader = "PK\x01\x02"sv;
constexpr std::string_view kDirectoryEnd = "PK\x05\x06"sv;
constexpr std::size_t kLocalHeaderBytes = 30;
constexpr std::size_t kDirectoryHeaderBytes = 46;
constexpr std::size_t kDirectoryEndBytes = 22;
constexpr std::size_t kMaxCommentBytes = 0xFFFF;

constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

std::uint16_t read_u16(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[at]) |
                                    (static_cast<unsigned char>(bytes[at + 1]) << 8U));
}

std::uint32_t read_u32(std::string_view bytes, std::size_t at) {
  return read_u16(bytes, at) | (static_cast<std::uint32_t>(read_u16(bytes, at + 2)) << 16U);
}

Error damaged_at(std::size_t offset) {
  return {"error.zip.damaged", {arg("offset", static_cast<std::int64_t>(offset))}};
}

Error about(std::string_view key, const ZipEntry& entry) {
  return {std::string(key), {arg("part", entry.name)}};
}

// The record at the archive's end; a comment of any text may follow it, so the last one counts.
std::optional<std::size_t> find_directory_end(std::string_view bytes) {
  if (bytes.size() < kDirectoryEndBytes) return std::nullopt;
  const std::size_t last = bytes.size() - kDirectoryEndBytes;
  const std::size_t first = last > kMaxCommentBytes ? last - kMaxCommentBytes : 0;
  for (std::size_t at = last + 1; at-- > first;) {
    if (bytes.substr(at, kDirectoryEnd.size()) == kDirectoryEnd) return at;
  }
  return std::nullopt;
}

struct Directory {
  std::size_t offset;
  std::size_t count;
};

Result<Directory> read_directory_end(std::string_view bytes) {
  const std::optional<std::size_t> end = find_directory_end(bytes);
  if (!end) return Error{"error.zip.incomplete", {}};
  const std::uint16_t count = read_u16(bytes, *end + 10);
  const std::uint32_t offset = read_u32(bytes, *end + 16);
  if (count == 0xFFFF || offset == 0xFFFFFFFF) return Error{"error.zip.zip64", {}};
  if (offset > *end || read_u16(bytes, *end + 4) != 0) return damaged_at(*end);
  return Directory{offset, count};
}

// Reads one line of the table of contents and moves `at` behind it.
Result<ZipEntry> read_directory_entry(std::string_view bytes, std::size_t& at) {
  if (at + kDirectoryHeaderBytes > bytes.size() ||
      bytes.substr(at, kDirectoryHeader.size()) != kDirectoryHeader) {
    return damaged_at(at);
  }
  const std::size_t name_length = read_u16(bytes, at + 28);
  const std::size_t tail_length = read_u16(bytes, at + 30) + std::size_t{read_u16(bytes, at + 32)};
  if (at + kDirectoryHeaderBytes + name_length + tail_length > bytes.size()) return damaged_at(at);

  ZipEntry entry;
  entry.encrypted = (read_u16(bytes, at + 8) & 1U) != 0;
  entry.method = read_u16(bytes, at + 10);
  entry.checksum = read_u32(bytes, at + 16);
  entry.compressed_bytes = read_u32(bytes, at + 20);
  entry.inflated_bytes = read_u32(bytes, at + 24);
  entry.header_offset = read_u32(bytes, at + 42);
  entry.name = bytes.substr(at + kDirectoryHeaderBytes, name_length);
  constexpr std::uint32_t kInZip64Field = 0xFFFFFFFF;
  if (entry.compressed_bytes == kInZip64Field || entry.inflated_bytes == kInZip64Field ||
      entry.header_offset == kInZip64Field) {
    return Error{"error.zip.zip64", {}};
  }
  at += kDirectoryHeaderBytes + name_length + tail_length;
  return entry;
}

// The compressed bytes, which stand behind a second header with lengths of its own.
Result<std::string_view> packed_bytes(std::string_view bytes, const ZipEntry& entry) {
  const std::size_t header = entry.header_offset;
  if (header + kLocalHeaderBytes > bytes.size() ||
      bytes.substr(header, kLocalHeader.size()) != kLocalHeader) {
    return damaged_at(header);
  }
  const std::size_t start = header + kLocalHeaderBytes + read_u16(bytes, header + 26) +
                            std::size_t{read_u16(bytes, header + 28)};
  if (start > bytes.size() || entry.compressed_bytes > bytes.size() - start) {
    return damaged_at(header);
  }
  return bytes.substr(start, entry.compressed_bytes);
}

// What `packed` holds; nothing when it can't be inflated to exactly the announced size.
std::optional<std::string> unpacked(std::string_view packed, const ZipEntry& entry) {
  if (entry.method == kStored) return std::string(packed);
  Inflated inflated = inflate_raw(packed, entry.inflated_bytes);
  if (inflated.end != InflateEnd::complete) return std::nullopt;
  return std::move(inflated.bytes);
}

std::uint32_t checksum_of(std::string_view contents) {
  return static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(contents.data()),
                                          static_cast<uInt>(contents.size())));
}

bool is_folder(const ZipEntry& entry) {
  return !entry.name.empty() && entry.name.back() == '/';
}

}  // namespace

bool ZipArchive::looks_like_one(std::string_view bytes) {
  return bytes.substr(0, 4) == kLocalHeader || bytes.substr(0, 4) == kDirectoryEnd;
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
  Result<Directory> directory = read_directory_end(bytes);
  if (!directory) return directory.error();
  ZipArchive archive(bytes);
  std::size_t at = directory->offset;
  for (std::size_t index = 0; index < directory->count; ++index) {
    Result<ZipEntry> entry = read_directory_entry(bytes, at);
    if (!entry) return entry.error();
    if (!is_folder(*entry)) archive.entries_.push_back(*std::move(entry));
  }
  return archive;
}

const ZipEntry* ZipArchive::find(std::string_view name) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const ZipEntry& entry) { return entry.name == name; });
  return found == entries_.end() ? nullptr : &*found;
}

Result<std::string> ZipArchive::read(const ZipEntry& entry) {
  if (entry.encrypted) return about("error.zip.encrypted", entry);
  if (entry.method != kStored && entry.method != kDeflated) return about("error.zip.method", entry);
  const bool bomb = entry.inflated_bytes > kRatioFreeBytes &&
                    entry.inflated_bytes / kMaxRatio > entry.compressed_bytes;
  if (bomb || inflated_so_far_ + entry.inflated_bytes > kMaxInflatedBytes) {
    Error error = about("error.zip.too_large", entry);
    error.args.push_back(arg("limit_mb", static_cast<std::int64_t>(kMaxInflatedBytes >> 20U)));
    return error;
  }
  Result<std::string_view> packed = packed_bytes(bytes_, entry);
  if (!packed) return packed.error();
  inflated_so_far_ += entry.inflated_bytes;

  std::optional<std::string> contents = unpacked(*packed, entry);
  if (!contents || contents->size() != entry.inflated_bytes ||
      checksum_of(*contents) != entry.checksum) {
    return about("error.zip.damaged_part", entry);
  }
  return *std::move(contents);
}

}  // namespace rondo::codec
