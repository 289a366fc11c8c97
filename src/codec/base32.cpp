#include "codec/base32.h"

#include "codec/bit_alphabet.h"

namespace rondo::codec {
namespace {

constexpr BitAlphabet<5> kBase32("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

}  // namespace

bool is_base32_character(char character) {
  return kBase32.has(character);
}

std::string to_base32(std::string_view bytes) {
  return kBase32.text_of(bytes);
}

std::optional<std::string> from_base32(std::string_view text) {
  return kBase32.bytes_of(text);
}

}  // namespace rondo::codec
