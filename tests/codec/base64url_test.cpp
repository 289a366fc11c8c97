#include "codec/base64url.h"

#include <doctest/doctest.h>

#include <string>

#include "base/random.h"

namespace rondo::codec {
namespace {

TEST_CASE("base64url: the examples of RFC 4648, without padding") {
  const char* const examples[][2] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xFB\xFF", "-_8"}};
  for (const auto& [bytes, text] : examples) {
    CHECK(to_base64url(bytes) == text);
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

TEST_CASE("base64url: random bytes come back, and each text has one reading") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    std::string bytes(random.next() % 200, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random.next());
    const std::string text = to_base64url(bytes);
    CHECK(from_base64url(text) == bytes);
    for (const char c : text) CHECK(is_base64url_character(c));
  }
}

}  // namespace
}  // namespace rondo::codec
