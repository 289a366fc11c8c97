// Bytes as text of a fixed number of bits a character, without padding (RFC 4648). What base64url
// and base32 have in common. Internal to codec.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rondo::codec {

template <unsigned kBits>
class BitAlphabet {
 public:
  // `letters`: 2^kBits different characters, which have to outlive this.
  explicit constexpr BitAlphabet(std::string_view letters) : letters_(letters) {
    for (std::uint8_t& value : values_) value = kNone;
    for (std::size_t at = 0; at < letters.size(); ++at) {
      values_[static_cast<unsigned char>(letters[at])] = static_cast<std::uint8_t>(at);
    }
  }

  constexpr bool has(char character) const { return value_of(character) != kNone; }

  std::string text_of(std::string_view bytes) const {
    std::string text;
    text.reserve((bytes.size() * 8 + kBits - 1) / kBits);
    std::uint32_t held = 0;
    unsigned held_bits = 0;
    for (const char byte : bytes) {
      held = (held << 8U) | static_cast<unsigned char>(byte);
      for (held_bits += 8; held_bits >= kBits;) {
        held_bits -= kBits;
        text += letters_[(held >> held_bits) & kMask];
      }
    }
    if (held_bits > 0) text += letters_[(held << (kBits - held_bits)) & kMask];
    return text;
  }

  // Nothing when another character stands in it (padding too) or no bytes are written that way: one
  // character too many, or unused bits that are not zero. So equal bytes have one text.
  std::optional<std::string> bytes_of(std::string_view text) const {
    std::string bytes;
    bytes.reserve(text.size() * kBits / 8);
    std::uint32_t held = 0;
    unsigned held_bits = 0;
    for (const char character : text) {
      const std::uint8_t value = value_of(character);
      if (value == kNone) return std::nullopt;
      held = (held << kBits) | value;
      held_bits += kBits;
      if (held_bits < 8) continue;
      held_bits -= 8;
      bytes += static_cast<char>((held >> held_bits) & 0xFFU);
    }
    if (held_bits >= kBits || (held & ((1U << held_bits) - 1)) != 0) return std::nullopt;
    return bytes;
  }

 private:
  static constexpr std::uint32_t kMask = (1U << kBits) - 1;
  static constexpr std::uint8_t kNone = 0xFF;

  constexpr std::uint8_t value_of(char character) const {
    return values_[static_cast<unsigned char>(character)];
  }

  std::string_view letters_;
  std::array<std::uint8_t, 256> values_{};
};

}  // namespace rondo::codec
