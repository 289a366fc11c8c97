// Files on disk, read with a size cap and written so that nobody ever sees half of one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rondo {

inline constexpr std::size_t kMaxFileBytes = std::size_t{64} << 20;

// Errors: error.file.unreadable {path, detail}, error.file.too_big {limit_mb}.
Result<std::string> read_file(const std::string& path, std::size_t max_bytes = kMaxFileBytes);

// What read_file says about a file of more than `max_bytes`, for those who read from elsewhere.
Error too_big_to_read(std::size_t max_bytes);

// Writes a file beside it, makes that durable and puts it in the place of `path`: after a failure
// or a power cut the old file is still there, whole. Its permissions stay, and a link goes on
// leading to it. What is no file (a pipe, a device) is simply written to. Error
// error.file.unwritable {path, detail}.
Result<Done> write_file(const std::string& path, std::string_view bytes);

}  // namespace rondo
