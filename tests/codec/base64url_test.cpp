#include "codec/base64url.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>

namespace rondo::codec {
namespace {

TEST_CASE("base64url: the examples of RFC 4648, without padding") {
  const char* const examples[][2] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xFB\xFF", "-_8"}};
  for (const auto& [bytes, text] : examples) {
    CHECK(from_base64url(text) == bytes);
  }
}

TEST_CASE("base64url: what nobody writes is refused") {
  for (const char* text :
       {"A", "AAAAA", "Zg==", "Zm8=", "Zh", "Zm9", "Zm9 v", "Zm9+", "Zm9/", "ü"}) {
    CAPTURE(text);
    CHECK_FALSE(from_base64url(text).has_value());
  }
}

TEST_CASE("base64url: each of its characters stands for six bits, and no other is one") {
  const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (int code = 0; code < 256; ++code) {
    const char character = static_cast<char>(code);
    CAPTURE(code);
    const std::size_t value = alphabet.find(character);
    CHECK(is_base64url_character(character) == (value != std::string::npos));
    const std::optional<std::string> bytes = from_base64url(std::string{character, 'A', 'A', 'A'});
    REQUIRE(bytes.has_value() == (value != std::string::npos));
    if (bytes) CHECK(*bytes == std::string{static_cast<char>(value << 2U), '\0', '\0'});
  }
}

}  // namespace
}  // namespace rondo::codec
