#include "codec/base64url.h"

#include "codec/bit_alphabet.h"

namespace rondo::codec {
namespace {

constexpr BitAlphabet<6> kBase64Url(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

}  // namespace

bool is_base64url_character(char character) {
  return kBase64Url.has(character);
}

std::optional<std::string> from_base64url(std::string_view text) {
  return kBase64Url.bytes_of(text);
}

}  // namespace rondo::codec
