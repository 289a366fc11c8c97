// Reading and writing what a command line names: a file, or "-" for a standard stream.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rondo::cli {

// All its bytes, up to kMaxFileBytes. Errors: those of read_file (platform/native/files.h),
// error.cli.unreadable for a stream that broke.
Result<std::string> read_bytes(const std::string& path, std::istream& in);

// The word itself, or the bytes of `in` for "-". Errors: those of read_bytes.
Result<std::string> read_word(const std::string& word, std::istream& in);

// Writes them to the file as write_file does, or to `out` for "-". Errors: those of write_file,
// error.cli.unwritable for a stream that broke.
Result<Done> write_bytes(const std::string& path, std::string_view bytes, std::ostream& out);

}  // namespace rondo::cli
