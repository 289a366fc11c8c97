// Files that tests read. Tests run from the source folder, natively and under Node, so paths are
// relative to it: "tests/fixtures/...".
#pragma once

#include <string>
#include <string_view>

namespace rondo::test {

// The bytes of the file at `path`; fails the running test when it can't be read.
std::string read_file(std::string_view path);

}  // namespace rondo::test
