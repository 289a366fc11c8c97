// Reading and writing what a command line names: a file, or "-" for a standard stream.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rondo::cli {

// One byte more than this is read at most: whoever parses the bytes refuses them as too big.
inline constexpr std::size_t kMaxReadBytes = std::size_t{64} << 20;

// All its bytes, up to kMaxReadBytes + 1. Error error.cli.unreadable.
Result<std::string> read_bytes(const std::string& path, std::istream& in);

// Writes them to the file, or to `out` for "-". A file is written beside and moved into place, so
// that a failure leaves the old one whole. Error error.cli.unwritable.
Result<Done> write_bytes(const std::string& path, std::string_view bytes, std::ostream& out);

}  // namespace rondo::cli
