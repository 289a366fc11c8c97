// QR codes: text as squares that a phone's camera reads (ISO/IEC 18004, model 2, versions 1 to 40).
//
// Error level M, which survives the loss of 15 % of the code: a crease or a coffee stain on a card;
// a higher one where the smallest size that holds the text has room for it. The text stands in byte
// mode; readers take bytes above 127 for UTF-8, though the standard doesn't make them, so addresses
// should be ASCII. What it ends with stands in alphanumeric mode as far as it is capitals, digits
// and "$%*+-./: ", which makes the code smaller.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rondo::codec {

// What 40-M, the largest code of the level, holds of any text.
inline constexpr std::size_t kMaxQrBytes = 2'331;

// Light modules that have to surround the code on each side, or readers don't find it.
inline constexpr int kQrQuietZone = 4;

struct QrCode {
  int size = 0;            // modules a side, 21 to 177, without the quiet zone
  std::vector<bool> dark;  // row by row, from the top left

  bool is_dark(int x, int y) const {
    return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                static_cast<std::size_t>(x)];
  }
  bool operator==(const QrCode&) const = default;
};

// Equal texts give equal codes. Errors: error.qr.empty; error.qr.too_long {size, limit}, in bytes.
Result<QrCode> make_qr_code(std::string_view text);

// The room that the text itself takes: 8 bits a byte, 5.5 a character of alphanumeric mode.
std::size_t qr_content_bits(std::string_view text);

}  // namespace rondo::codec
