#include "platform/native/files.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "support/temporary_folder.h"

namespace rondo {
namespace {

TEST_CASE("files: what is written is read, and replaced as a whole") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("program.json");
  for (const std::string& bytes : {std::string("first, and longer"), std::string("a\0b", 3),
                                   std::string(), std::string(300000, 'x')}) {
    REQUIRE(write_file(path, bytes).ok());
    const Result<std::string> read = read_file(path);
    REQUIRE(read.ok());
    CHECK(*read == bytes);
  }
  // Nothing is left beside it.
  const std::filesystem::directory_iterator entries(std::filesystem::path(path).parent_path());
  CHECK(std::distance(begin(entries), end(entries)) == 1);
}

TEST_CASE("files: what is replaced keeps its permissions, and a link its target") {
  const test::TemporaryFolder folder;
  const std::filesystem::path path = folder.file("program.json");
  const std::filesystem::path link = folder.file("link.json");
  const auto private_file =
      std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
  REQUIRE(write_file(path.string(), "first").ok());
  std::filesystem::permissions(path, private_file);
  std::filesystem::create_symlink(path, link);
  REQUIRE(write_file(link.string(), "second").ok());
  CHECK(std::filesystem::is_symlink(link));
  CHECK(*read_file(path.string()) == "second");
  CHECK(std::filesystem::status(path).permissions() == private_file);
}

TEST_CASE("files: refusals name the file") {
  const test::TemporaryFolder folder;
  const Result<std::string> missing = read_file(folder.file("none"));
  REQUIRE(!missing.ok());
  CHECK(missing.error().key == "error.file.unreadable");
  CHECK(std::get<std::string>(*missing.error().find("path")) == folder.file("none"));

  CHECK(read_file(folder.file("")).error().key == "error.file.unreadable");
  CHECK(write_file(folder.file("none/below"), "x").error().key == "error.file.unwritable");
  CHECK(write_file(folder.file(""), "x").error().key == "error.file.unwritable");
}

TEST_CASE("files: no more than the cap is read") {
  const test::TemporaryFolder folder;
  REQUIRE(write_file(folder.file("f"), std::string(100, 'x')).ok());
  CHECK(read_file(folder.file("f"), 100).ok());
  CHECK(read_file(folder.file("f"), 99).error().key == "error.file.too_big");
}

}  // namespace
}  // namespace rondo
