// Zip archives, read only: what workbooks are made of and what form sites put downloads into.
//
// Sizes are checked against limits before anything is inflated and again while inflating, so that a
// small file can't grow to gigabytes: all parts that are read from one archive may inflate to 64 MB
// together, and none to more than 300 times its compressed size (deflate itself stops at 1032).
// Checksums are compared. Encryption, zip64, split archives and methods other than stored and
// deflated are refused. Source: PKWARE APPNOTE 6.3.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rondo::codec {

struct ZipEntry {
  std::string name;
  std::uint32_t checksum = 0;  // CRC-32 of the contents
  std::uint32_t compressed_bytes = 0;
  std::uint32_t inflated_bytes = 0;
  std::uint32_t header_offset = 0;
  std::uint16_t method = 0;
  bool encrypted = false;
};

class ZipArchive {
 public:
  static constexpr std::uint64_t kMaxInflatedBytes = 64ULL << 20;
  static constexpr std::uint64_t kMaxRatio = 300;
  static constexpr std::uint64_t kRatioFreeBytes = 1ULL << 20;  // small parts may be as they are

  // Whether the bytes begin like a zip archive.
  static bool looks_like_one(std::string_view bytes);

  // `bytes` must outlive the archive. Errors: "error.zip.incomplete", "error.zip.damaged",
  // "error.zip.zip64".
  static Result<ZipArchive> open(std::string_view bytes);

  // In the order of the archive's table of contents, folders left out.
  const std::vector<ZipEntry>& entries() const { return entries_; }
  const ZipEntry* find(std::string_view name) const;

  // The contents of one of entries(). Errors: "error.zip.encrypted", "error.zip.method",
  // "error.zip.too_large", "error.zip.damaged_part". O(inflated size).
  Result<std::string> read(const ZipEntry& entry);

 private:
  explicit ZipArchive(std::string_view bytes) : bytes_(bytes) {}

  std::string_view bytes_;
  std::vector<ZipEntry> entries_;
  std::uint64_t inflated_so_far_ = 0;
};

}  // namespace rondo::codec
