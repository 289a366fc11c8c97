// Deflate streams without header and checksum (RFC 1951): what zip archives and links hold. Who
// uses them compares a checksum of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rondo::codec {

// As small as zlib can. The same bytes for the same input and version of zlib; another version may
// give others, which inflate to the same. `dictionary`: what is likely to stand in it, the
// likeliest last, at most 32 KB; inflating needs the same.
std::string deflate_raw(std::string_view bytes, std::string_view dictionary = {});

enum class InflateEnd : std::uint8_t { complete, too_large, damaged };

struct Inflated {
  InflateEnd end = InflateEnd::damaged;
  std::string bytes;           // empty unless complete
  std::size_t bytes_read = 0;  // of the stream; others may follow it
};

// Stops at `max_bytes`, whatever the stream would like. The buffer grows with what comes out and is
// never longer than one byte more than that.
Inflated inflate_raw(std::string_view packed, std::size_t max_bytes,
                     std::string_view dictionary = {});

}  // namespace rondo::codec
