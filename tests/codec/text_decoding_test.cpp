#include "codec/text_decoding.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "codec/encoded_text.h"

namespace rondo::codec {
namespace {

using namespace std::string_view_literals;

DecodedText decoded(std::string_view bytes) {
  Result<DecodedText> result = decode_text(bytes);
  REQUIRE(result.ok());
  return *result;
}

std::string decoding_refusal(std::string_view bytes) {
  const Result<DecodedText> result = decode_text(bytes);
  REQUIRE_FALSE(result.ok());
  return result.error().key;
}

TEST_CASE("UTF-8 comes through with and without a byte order mark") {
  CHECK(decoded("Zoë,李娜\n").text == "Zoë,李娜\n");
  CHECK(decoded("\xEF\xBB\xBFZoë,李娜\n").text == "Zoë,李娜\n");
  CHECK(decoded("Zoë").encoding == TextEncoding::utf8);
  CHECK(decoded("").text.empty());
}

TEST_CASE("UTF-16 is read in both byte orders, with and without a mark") {
  const std::string text = "Name,Site\r\nZoë Müller,North High\r\n李娜,مدرسة\r\n😀 Kai,x\r\n";
  for (const TextEncoding encoding : {TextEncoding::utf16_le, TextEncoding::utf16_be}) {
    for (const bool mark : {true, false}) {
      const DecodedText result = decoded(test::encoded(text, encoding, mark));
      CHECK(result.text == text);
      CHECK(result.encoding == encoding);
      CHECK(result.unreadable == 0);
    }
  }
}

TEST_CASE("UTF-16 without a mark is told by its separators when the text is not Latin") {
  const std::string text = "姓名,学校\n李娜,北方高中\n王芳,河畔小学\n";
  CHECK(decoded(test::encoded(text, TextEncoding::utf16_le, false)).text == text);
  CHECK(decoded(test::encoded(text, TextEncoding::utf16_be, false)).text == text);
}

TEST_CASE("what is not UTF-8 is read as Windows-1252") {
  const DecodedText result = decoded("Jos\xE9,\x93quoted\x94,5 \x80\n");
  CHECK(result.text == "José,“quoted”,5 €\n");
  CHECK(result.encoding == TextEncoding::windows_1252);
}

TEST_CASE("a legacy tail behind a UTF-8 mark is still read") {
  CHECK(decoded("\xEF\xBB\xBFJos\xE9\n").text == "José\n");
}

TEST_CASE("a few unreadable characters are marked and counted") {
  const std::string rest(200, 'a');
  const DecodedText undefined = decoded("Jos\xE9 \x81 " + rest);
  CHECK(undefined.unreadable == 1);
  CHECK(undefined.text == "José \xEF\xBF\xBD " + rest);
  CHECK(decoded("a\x01" + rest).unreadable == 1);
  const std::string odd = test::encoded(rest, TextEncoding::utf16_le, true) + "x";
  CHECK(decoded(odd).unreadable == 1);
}

TEST_CASE("other kinds of file are refused by what they are") {
  CHECK(decoding_refusal("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv) == "error.sheet.picture");
  CHECK(decoding_refusal("\xFF\xD8\xFF\xE0\0\x10JFIF"sv) == "error.sheet.picture");
  CHECK(decoding_refusal("GIF89a\1\0\1\0"sv) == "error.sheet.picture");
  CHECK(decoding_refusal("RIFF\x24\0\0\0WEBPVP8 "sv) == "error.sheet.picture");
  CHECK(decoding_refusal("\0\0\0\x18"
                         "ftypheic\0\0\0\0"sv) == "error.sheet.picture");
  CHECK(decoding_refusal("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"sv) == "error.sheet.pdf");
  CHECK(decoding_refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"sv) == "error.sheet.old_workbook");
  CHECK(decoding_refusal("\x7F"
                         "ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0>\0\1\0\0\0"sv) == "error.sheet.not_text");
  std::string noise;
  for (int index = 0; index < 4096; ++index) noise += static_cast<char>(index * 167 + index / 7);
  CHECK(decoding_refusal(noise) == "error.sheet.not_text");
}

}  // namespace
}  // namespace rondo::codec
