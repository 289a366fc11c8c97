// Files on disk, read with a size cap and written so that nobody ever sees half of one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rondo {

inline constexpr std::size_t kMaxFileBytes = std::size_t{64} << 20;

// Errors, each with {path, detail}: error.file.unreadable; error.file.too_big {limit} instead of
// {detail}.
Result<std::string> read_file(const std::string& path, std::size_t max_bytes = kMaxFileBytes);

// Writes a file beside it, makes that durable and puts it in the place of `path`: after a failure
// or a power cut the old file is still there, whole. Error error.file.unwritable {path, detail}.
Result<Done> write_file(const std::string& path, std::string_view bytes);

}  // namespace rondo
