#include "base/assets.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/files.h"

namespace rondo {

TEST_CASE("every embedded asset holds the bytes of its file") {
  for (const std::string_view path : asset_paths()) {
    const std::string on_disk = test::read_file("assets/" + std::string(path));
    const std::string name(path);
    CAPTURE(name);
    CHECK(asset(path) == on_disk);
  }
}

TEST_CASE("embedded asset paths are sorted and hold the string table") {
  const auto paths = asset_paths();
  CHECK(std::is_sorted(paths.begin(), paths.end()));
  CHECK(std::find(paths.begin(), paths.end(), "strings/en.json") != paths.end());
}

TEST_CASE("an asset that is not there is empty") {
  CHECK(asset("strings/none.json").empty());
  CHECK(asset("").empty());
}

}  // namespace rondo
