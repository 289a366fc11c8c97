// Base32 without padding (RFC 4648, section 6). Its characters are among those that take fewer bits
// in a QR code (codec/qr_code.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rondo::codec {

// A to Z and 2 to 7.
bool is_base32_character(char character);

std::string to_base32(std::string_view bytes);

// Nothing when another character stands in it (padding too) or no bytes are written that way: one
// character too many, or unused bits that are not zero. So equal bytes have one text.
std::optional<std::string> from_base32(std::string_view text);

}  // namespace rondo::codec
