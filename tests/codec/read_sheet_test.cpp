#include "codec/read_sheet.h"

#include <doctest/doctest.h>

#include <string>

#include "codec/limits.h"
#include "codec/message_args.h"
#include "codec/zip_builder.h"

namespace rondo::codec {
namespace {

using test::part;
using test::zip;

Error sheet_refusal(const std::string& bytes, std::string_view name) {
  const Result<Sheet> sheet = read_sheet(bytes, name);
  REQUIRE_FALSE(sheet.ok());
  return sheet.error();
}

TEST_CASE("content decides what a file is, not its name") {
  const std::string csv = "Name,Site\nAna,North\n";
  CHECK(read_sheet(csv, "people.xlsx")->rows.size() == 1);
  CHECK(sheet_refusal("\x89PNG\r\n\x1A\n", "people.csv").key == "error.sheet.picture");
  CHECK(text_arg(sheet_refusal("\x89PNG\r\n\x1A\n", "people.csv"), "file") == "people.csv");
}

TEST_CASE("the single text sheet inside a zip archive is read") {
  const std::string csv = "Name,Site\nAna,North\n";
  const Result<Sheet> sheet =
      read_sheet(zip({part("__MACOSX/._Sign-up.csv", "x"), part("Sign-up.csv", csv)}), "a.zip");
  REQUIRE(sheet.ok());
  CHECK(sheet->name == "Sign-up.csv");
  CHECK(sheet->rows.size() == 1);
}

TEST_CASE("an archive with no or several sheets is refused with their names") {
  const Error none = sheet_refusal(zip({part("a.png", "x"), part("b.doc", "x")}), "a.zip");
  CHECK(none.key == "error.zip.no_sheet");
  CHECK(text_arg(none, "names") == "a.png, b.doc");
  const Error several =
      sheet_refusal(zip({part("a.csv", "x"), part("b.pdf", "x"), part("c.CSV", "x")}), "a.zip");
  CHECK(several.key == "error.zip.several_sheets");
  CHECK(text_arg(several, "names") == "a.csv, c.CSV");
  CHECK(sheet_refusal(zip({part("content.xml", "x")}), "a.ods").key == "error.sheet.open_document");
}

TEST_CASE("files that are too large, empty or a Rondo program are refused") {
  const Error large = sheet_refusal(std::string(kMaxSheetBytes + 1, 'a'), "a.csv");
  CHECK(large.key == "error.sheet.too_large");
  CHECK(text_arg(large, "size_mb") == "32.0");
  CHECK(sheet_refusal("", "a.csv").key == "error.sheet.empty");
  CHECK(sheet_refusal("PK\x03\x04 and no more", "a.zip").key == "error.zip.incomplete");
  CHECK(sheet_refusal("{\"format\":\"rondo\",\n\"people\":{}}", "a.csv").key ==
        "error.sheet.is_program");
}

}  // namespace
}  // namespace rondo::codec
