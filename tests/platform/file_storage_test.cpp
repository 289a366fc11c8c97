#include "platform/native/file_storage.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "platform/native/files.h"
#include "store/storage_contract.h"
#include "support/temporary_folder.h"

namespace rondo {
namespace {

Result<Done> commit(Storage& storage, std::string key, std::string bytes) {
  Result<Done> outcome = Error{"test.not_answered", {}};
  storage.commit({{}, {{"a", std::move(key), std::move(bytes)}}},
                 [&](Result<Done> done) { outcome = std::move(done); });
  return outcome;
}

Result<std::vector<Stored>> load(Storage& storage) {
  Result<std::vector<Stored>> outcome = Error{"test.not_answered", {}};
  storage.load("a", [&](Result<std::vector<Stored>> loaded) { outcome = std::move(loaded); });
  return outcome;
}

std::size_t size_of(const std::string& path) {
  return static_cast<std::size_t>(std::filesystem::file_size(path));
}

TEST_CASE("file storage: keeps the contract") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("storage");
  std::size_t cases = 0;
  test::run_storage_contract(
      [&](bool fresh) {
        if (fresh) std::filesystem::remove(path);
        return std::make_unique<FileStorage>(path);
      },
      [&](const std::string& name, const std::string& failure) {
        ++cases;
        INFO(name);
        CHECK(failure == "");
      },
      [] {});
  CHECK(cases == test::storage_contract().size());
}

// A crash can cut the file anywhere: what opens is the state after some commit, and at least after
// every commit that the file still holds whole.
TEST_CASE("file storage: a journal cut anywhere opens with whole commits") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("storage");
  std::vector<std::size_t> sizes;
  {
    FileStorage storage(path);
    sizes.push_back(size_of(path));
    for (int i = 0; i < 5; ++i) {
      REQUIRE(commit(storage, "k" + std::to_string(i), std::string(20, 'x')).ok());
      sizes.push_back(size_of(path));
    }
  }
  const Result<std::string> journal = read_file(path);
  REQUIRE(journal.ok());
  const std::string cut_path = folder.file("cut");
  for (std::size_t size = sizes.front(); size <= journal->size(); ++size) {
    CAPTURE(size);
    REQUIRE(write_file(cut_path, journal->substr(0, size)).ok());
    FileStorage storage(cut_path);
    std::size_t whole = 0;
    while (whole + 1 < sizes.size() && sizes[whole + 1] <= size) ++whole;
    CHECK(load(storage)->size() == whole);
    // And goes on from there.
    CHECK(commit(storage, "next", "y").ok());
    FileStorage again(cut_path);
    CHECK(load(again)->size() == whole + 1);
  }
}

TEST_CASE("file storage: a damaged commit ends the journal") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("storage");
  std::size_t first = 0;
  {
    FileStorage storage(path);
    REQUIRE(commit(storage, "k", "1").ok());
    first = size_of(path);
    REQUIRE(commit(storage, "k", "2").ok());
  }
  std::string journal = *read_file(path);
  journal[first + 10] = static_cast<char>(journal[first + 10] ^ 1);
  REQUIRE(write_file(path, journal).ok());
  FileStorage storage(path);
  CHECK(*load(storage) == std::vector<Stored>{{"k", "1"}});
}

TEST_CASE("file storage: what can't be opened is said at every request") {
  const test::TemporaryFolder folder;
  FileStorage nowhere(folder.file("none/storage"));
  CHECK(commit(nowhere, "k", "1").error().key == "error.storage.unavailable");
  CHECK(load(nowhere).error().key == "error.storage.unavailable");

  REQUIRE(write_file(folder.file("picture"), "\x89PNG and more than a journal's mark").ok());
  FileStorage picture(folder.file("picture"));
  CHECK(commit(picture, "k", "1").error().key == "error.storage.damaged");
  CHECK(read_file(folder.file("picture"))->substr(1, 3) == "PNG");
}

TEST_CASE("file storage: a journal grown far beyond its contents is written anew") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("storage");
  {
    FileStorage storage(path);
    for (int i = 0; i < 40; ++i) {
      REQUIRE(commit(storage, "k", std::string(60000, static_cast<char>('a' + i % 26))).ok());
    }
  }
  CHECK(size_of(path) > 2000000);
  FileStorage storage(path);
  CHECK(size_of(path) < 70000);
  CHECK(*load(storage) == std::vector<Stored>{{"k", std::string(60000, 'n')}});
}

}  // namespace
}  // namespace rondo
