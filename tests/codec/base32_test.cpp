#include "codec/base32.h"

#include <doctest/doctest.h>

#include <string>

#include "base/random.h"

namespace rondo::codec {
namespace {

TEST_CASE("base32: the examples of RFC 4648, without padding") {
  const char* const examples[][2] = {{"", ""},
                                     {"f", "MY"},
                                     {"fo", "MZXQ"},
                                     {"foo", "MZXW6"},
                                     {"foob", "MZXW6YQ"},
                                     {"fooba", "MZXW6YTB"},
                                     {"foobar", "MZXW6YTBOI"}};
  for (const auto& [bytes, text] : examples) {
    CHECK(to_base32(bytes) == text);
    CHECK(from_base32(text) == bytes);
  }
}

TEST_CASE("base32: what nobody writes is refused") {
  for (const char* text :
       {"M", "MZX", "MZXW6Y", "MZXW6YTBO", "MY======", "MZ", "MZXR", "my", "M1", "MZXW 6", "ü"}) {
    CAPTURE(text);
    CHECK_FALSE(from_base32(text).has_value());
  }
}

TEST_CASE("base32: random bytes come back, and each text has one reading") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    std::string bytes(random.next() % 200, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random.next());
    const std::string text = to_base32(bytes);
    CHECK(from_base32(text) == bytes);
    for (const char c : text) CHECK(is_base32_character(c));
  }
}

}  // namespace
}  // namespace rondo::codec
