#include "support/files.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace rondo::test {

std::string read_file(std::string_view path) {
  std::ifstream file(std::string(path), std::ios::binary);
  const std::string name(path);
  INFO("reading ", name);
  REQUIRE(file.is_open());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_file(std::string_view path, std::string_view bytes) {
  const std::string name(path);
  INFO("writing ", name);
  std::ofstream file(name, std::ios::binary);
  file << bytes;
  REQUIRE(file.flush().good());
}

}  // namespace rondo::test
