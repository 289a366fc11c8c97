#include "codec/zip_archive.h"

#include <doctest/doctest.h>

#include <string>

#include "base/random.h"
#include "codec/zip_builder.h"

namespace rondo::codec {
namespace {

using test::part;
using test::zip;
using test::ZipPart;

std::string archive_refusal(const std::string& bytes) {
  Result<ZipArchive> archive = ZipArchive::open(bytes);
  if (!archive) return archive.error().key;
  REQUIRE_FALSE(archive->entries().empty());
  const Result<std::string> contents = archive->read(archive->entries().front());
  return contents ? "" : contents.error().key;
}

TEST_CASE("parts come out as they went in") {
  const std::string large(200'000, 'x');
  const std::string bytes = zip({part("a.txt", "hello"), part("folder/", ""), part("b", large)});
  Result<ZipArchive> archive = ZipArchive::open(bytes);
  REQUIRE(archive.ok());
  REQUIRE(archive->entries().size() == 2);
  CHECK(*archive->read(archive->entries()[0]) == "hello");
  CHECK(*archive->read(archive->entries()[1]) == large);
  CHECK(archive->find("folder/") == nullptr);
}

TEST_CASE("stored parts and a comment behind the archive are read") {
  ZipPart stored = part("a.txt", "hello");
  stored.method = 0;
  stored.packed = "hello";
  CHECK(archive_refusal(zip({stored}) + "comment").empty());
}

TEST_CASE("an archive that is cut off is refused, wherever the cut") {
  const std::string bytes = zip({part("a.txt", "hello"), part("b.txt", "world")});
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(archive_refusal(bytes.substr(0, length)).empty());
  }
}

TEST_CASE("a changed byte is refused or leaves the contents as they are") {
  const std::string bytes = zip({part("a.txt", "hello"), part("b.txt", "world")});
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    CAPTURE(at);
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    Result<ZipArchive> archive = ZipArchive::open(changed);
    if (!archive) continue;
    for (const ZipEntry& entry : archive->entries()) {
      const Result<std::string> contents = archive->read(entry);
      CHECK((!contents.ok() || *contents == "hello" || *contents == "world"));
    }
  }
}

TEST_CASE("a part that is too large is refused before it is inflated") {
  ZipPart lying = part("a.txt", "hello");
  lying.inflated_bytes = static_cast<std::uint32_t>(ZipArchive::kMaxInflatedBytes + 1);
  CHECK(archive_refusal(zip({lying})) == "error.zip.too_large");
  lying.inflated_bytes = 5'000'000;  // below the cap, and 500,000 times its compressed size
  CHECK(archive_refusal(zip({lying})) == "error.zip.too_large");
}

TEST_CASE("parts that are too large together are refused") {
  const std::string contents(20 << 20, 'x');
  const std::string bytes =
      zip({part("1", contents), part("2", contents), part("3", contents), part("4", contents)});
  Result<ZipArchive> archive = ZipArchive::open(bytes);
  REQUIRE(archive.ok());
  for (std::size_t index = 0; index < 3; ++index) {
    CHECK(archive->read(archive->entries()[index]).ok());
  }
  const Result<std::string> fourth = archive->read(archive->entries()[3]);
  REQUIRE_FALSE(fourth.ok());
  CHECK(fourth.error().key == "error.zip.too_large");
}

TEST_CASE("a part that holds more or less than announced is refused") {
  ZipPart lying = part("a.txt", "hello, world");
  lying.inflated_bytes = 5;
  CHECK(archive_refusal(zip({lying})) == "error.zip.damaged_part");
  lying.inflated_bytes = 50;
  CHECK(archive_refusal(zip({lying})) == "error.zip.damaged_part");
  ZipPart wrong = part("a.txt", "hello");
  ++wrong.checksum;
  CHECK(archive_refusal(zip({wrong})) == "error.zip.damaged_part");
}

TEST_CASE("what is not read is named") {
  ZipPart encrypted = part("a.txt", "hello");
  encrypted.flags = 1;
  CHECK(archive_refusal(zip({encrypted})) == "error.zip.encrypted");
  ZipPart other = part("a.txt", "hello");
  other.method = 12;
  CHECK(archive_refusal(zip({other})) == "error.zip.method");
  ZipPart large = part("a.txt", "hello");
  large.inflated_bytes = 0xFFFFFFFF;
  CHECK(archive_refusal(zip({large})) == "error.zip.zip64");
}

TEST_CASE("random bytes behind a zip signature never crash") {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    std::string bytes = zip({part("a.txt", "hello"), part("b.txt", "world")});
    for (int change = 0; change < 6; ++change) {
      bytes[random.next() % bytes.size()] = static_cast<char>(random.next());
    }
    Result<ZipArchive> archive = ZipArchive::open(bytes);
    if (!archive) continue;
    for (const ZipEntry& entry : archive->entries()) {
      const Result<std::string> contents = archive->read(entry);
      CHECK((!contents.ok() || contents->size() == entry.inflated_bytes));
    }
  }
}

}  // namespace
}  // namespace rondo::codec
