// Files that tests read and write. Tests run from the source folder, natively and under Node, so
// paths are relative to it: "tests/fixtures/...".
#pragma once

#include <string>
#include <string_view>

namespace rondo::test {

// The bytes of the file at `path`; fails the running test when it can't be read.
std::string read_file(std::string_view path);

// Fails the running test when it can't be written.
void write_file(std::string_view path, std::string_view bytes);

}  // namespace rondo::test
