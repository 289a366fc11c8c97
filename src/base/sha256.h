// SHA-256 (FIPS 180-4): checksums of files and fingerprints of problems. O(size).
#pragma once

#include <string>
#include <string_view>

namespace rondo {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace rondo
