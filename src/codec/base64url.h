// Base64 with the alphabet of addresses and without padding (RFC 4648, section 5), as the first
// links were written. It is only read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rondo::codec {

// A to Z, a to z, 0 to 9, "-" and "_".
bool is_base64url_character(char character);

// Nothing when another character stands in it (padding too) or no bytes are written that way: one
// character too many, or unused bits that are not zero. So equal bytes have one text.
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace rondo::codec
