// Reading what a command line names: a file, or "-" for standard input.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "base/result.h"

namespace rondo::cli {

// One byte more than this is read at most: whoever parses the bytes refuses them as too big.
inline constexpr std::size_t kMaxReadBytes = std::size_t{64} << 20;

// All its bytes, up to kMaxReadBytes + 1. Error error.cli.unreadable.
Result<std::string> read_bytes(const std::string& path, std::istream& in);

}  // namespace rondo::cli
