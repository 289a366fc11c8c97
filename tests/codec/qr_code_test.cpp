// The form of the codes. That an independent reader reads them is tested in tests/cli/qr_test.py.
#include "codec/qr_code.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "codec/qr_svg.h"

namespace rondo::codec {
namespace {

QrCode code_of(const std::string& text) {
  const Result<QrCode> code = make_qr_code(text);
  REQUIRE(code.ok());
  return *code;
}

bool is_dark_of_finder(int x, int y) {
  const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
  return ring != 2;
}

// The 15 bits beside the top left finder, the highest first, with their mask removed (ISO/IEC
// 18004, 7.9).
unsigned format_bits(const QrCode& code) {
  unsigned bits = 0;
  const auto add = [&](int x, int y) {
    bits = bits << 1U | (code.is_dark(x, y) ? 1U : 0U);
  };
  for (int x = 0; x <= 5; ++x) add(x, 8);
  add(7, 8);
  add(8, 8);
  add(8, 7);
  for (int y = 5; y >= 0; --y) add(8, y);
  return bits ^ 0b101010000010010U;
}

// The remainder by the generator of the format's error code; 0 for what was read whole.
unsigned format_remainder(unsigned bits) {
  for (unsigned bit = 14; bit >= 10; --bit) {
    if ((bits >> bit & 1U) != 0) bits ^= 0b10100110111U << (bit - 10);
  }
  return bits;
}

TEST_CASE("qr: finders, timing and format stand where readers look for them") {
  for (const std::size_t length : {1U, 20U, 100U, 600U, 1200U, 2331U}) {
    CAPTURE(length);
    const QrCode code = code_of(std::string(length, 'a'));
    CHECK((code.size - 17) % 4 == 0);
    const auto side = static_cast<std::size_t>(code.size);
    REQUIRE(code.dark.size() == side * side);
    for (int y = 0; y < 7; ++y) {
      for (int x = 0; x < 7; ++x) {
        const bool dark = is_dark_of_finder(x, y);
        CHECK(code.is_dark(x, y) == dark);
        CHECK(code.is_dark(code.size - 1 - x, y) == dark);
        CHECK(code.is_dark(x, code.size - 1 - y) == dark);
      }
    }
    for (int at = 8; at < code.size - 8; ++at) {
      CHECK(code.is_dark(at, 6) == (at % 2 == 0));
      CHECK(code.is_dark(6, at) == (at % 2 == 0));
    }
    CHECK(format_remainder(format_bits(code)) == 0);
    // 0 is M, 2 is H, 3 is Q; 1 would be L.
    CHECK((format_bits(code) >> 13U) != 1U);
  }
}

TEST_CASE("qr: the smallest size that holds the text is taken") {
  CHECK(code_of(std::string(14, 'a')).size == 21);
  CHECK(code_of(std::string(15, 'a')).size == 25);
  CHECK(code_of(std::string(1'200, 'a')).size == 133);
  CHECK(code_of(std::string(kMaxQrBytes, 'a')).size == 177);
}

TEST_CASE("qr: capitals and digits at the end make it smaller, and it holds more of them") {
  CHECK(qr_content_bits("") == 0);
  CHECK(qr_content_bits("abc") == 24);
  CHECK(qr_content_bits("abcDEF") == 48);  // too few to be worth it
  CHECK(qr_content_bits("abcDEFGHIJKL") == 3 * 8 + 4 * 11 + 6);
  CHECK(qr_content_bits("ABCDEFGHIJKLx") == 13 * 8);
  CHECK(code_of(std::string(20, 'A')).size == 21);
  CHECK(code_of("https://example.org/#" + std::string(800, 'A')).size <
        code_of("https://example.org/#" + std::string(800, 'a')).size);
  CHECK(code_of(std::string(3'390, '7')).size == 177);
  CHECK(make_qr_code(std::string(3'400, '7')).error().key == "error.qr.too_long");
  // What changing the mode costs counts, too.
  CHECK(make_qr_code("a" + std::string(3'389, '7')).error().key == "error.qr.too_long");
}

TEST_CASE("qr: equal texts give equal codes, others others") {
  CHECK(code_of("one text") == code_of("one text"));
  CHECK_FALSE(code_of("one text") == code_of("one next"));
  // Bytes count, also those that end a text of C.
  CHECK_FALSE(code_of(std::string("a\0b", 3)) == code_of(std::string("a\0c", 3)));
}

TEST_CASE("qr: nothing and too much are refused") {
  CHECK(make_qr_code("").error().key == "error.qr.empty");
  const Result<QrCode> refused = make_qr_code(std::string(kMaxQrBytes + 1, 'a'));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error() == Error{"error.qr.too_long", {arg("size", 2'332), arg("limit", 2'331)}});
}

TEST_CASE("qr: a picture of three modules by three, to the letter") {
  const QrCode code{3, {true, true, false, false, false, false, true, false, true}};
  CHECK(
      qr_svg(code) ==
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 11 11" shape-rendering="crispEdges">)"
      R"(<path fill="#fff" d="M0 0h11v11h-11z"/>)"
      R"(<path fill="#000" d="M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z"/></svg>)");
}

}  // namespace
}  // namespace rondo::codec
