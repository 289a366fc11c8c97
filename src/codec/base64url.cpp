#include "codec/base64url.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace rondo::codec {
namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::uint8_t kNone = 64;

constexpr std::array<std::uint8_t, 256> values() {
  std::array<std::uint8_t, 256> table{};
  for (std::uint8_t& value : table) value = kNone;
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    table[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
  }
  return table;
}

constexpr std::array<std::uint8_t, 256> kValues = values();

std::uint8_t value_of(char character) {
  return kValues[static_cast<unsigned char>(character)];
}

}  // namespace

bool is_base64url_character(char character) {
  return value_of(character) != kNone;
}

std::string to_base64url(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t held = 0;
  unsigned held_bits = 0;
  for (const char byte : bytes) {
    held = (held << 8U) | static_cast<unsigned char>(byte);
    for (held_bits += 8; held_bits >= 6;) {
      held_bits -= 6;
      text += kAlphabet[(held >> held_bits) & 63U];
    }
  }
  if (held_bits > 0) text += kAlphabet[(held << (6 - held_bits)) & 63U];
  return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
  if (text.size() % 4 == 1) return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t held = 0;
  unsigned held_bits = 0;
  for (const char character : text) {
    const std::uint8_t value = value_of(character);
    if (value == kNone) return std::nullopt;
    held = (held << 6U) | value;
    held_bits += 6;
    if (held_bits < 8) continue;
    held_bits -= 8;
    bytes += static_cast<char>((held >> held_bits) & 0xFFU);
  }
  if ((held & ((1U << held_bits) - 1)) != 0) return std::nullopt;
  return bytes;
}

}  // namespace rondo::codec
