#include "codec/xlsx.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "codec/limits.h"
#include "codec/read_sheet.h"
#include "codec/zip_builder.h"

namespace rondo::codec {
namespace {

using test::part;
using test::zip;

constexpr const char* kRelations =
    "<Relationships>"
    "<Relationship Id='rId1' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/>"
    "<Relationship Id='rId2' Type='http://x/worksheet' Target='/xl/worksheets/sheet2.xml'/>"
    "<Relationship Id='rId3' Type='http://x/sharedStrings' Target='sharedStrings.xml'/>"
    "<Relationship Id='rId4' Type='http://x/styles' Target='styles.xml'/>"
    "</Relationships>";
constexpr const char* kOneSheet =
    "<workbook><sheets><sheet name='Form1' sheetId='1' r:id='rId1'/></sheets></workbook>";
constexpr const char* kStrings =
    "<sst><si><t>Name</t></si><si><t xml:space='preserve'> </t></si>"
    "<si><r><t>Ana</t></r><r><rPr><b/></rPr><t xml:space='preserve'> Lee</t></r>"
    "<rPh sb='0' eb='1'><t>reading aid</t></rPh></si>"
    "<si><t>two_x000D_\nlines &amp; more</t></si></sst>";
constexpr const char* kStyles =
    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='m/d/yy h:mm:ss'/></numFmts>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>";

std::string sheet_xml(const std::string& rows) {
  return "<?xml version='1.0'?><worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

std::string workbook(const std::string& rows, const char* workbook_xml = kOneSheet) {
  return zip({part("[Content_Types].xml", "<Types/>"), part("xl/workbook.xml", workbook_xml),
              part("xl/_rels/workbook.xml.rels", kRelations),
              part("xl/sharedStrings.xml", kStrings), part("xl/styles.xml", kStyles),
              part("xl/worksheets/sheet1.xml", sheet_xml(rows)),
              part("xl/worksheets/sheet2.xml",
                   sheet_xml("<row><c t='str'><v>second</v></c><c t='str'><v>x</v></c></row>"))});
}

Sheet sheet_in(const std::string& bytes) {
  Result<Sheet> sheet = read_sheet(bytes, "form.xlsx");
  if (!sheet) FAIL(sheet.error().key);
  return *sheet;
}

std::string workbook_refusal(const std::string& bytes) {
  const Result<Sheet> sheet = read_sheet(bytes, "form.xlsx");
  REQUIRE_FALSE(sheet.ok());
  return sheet.error().key;
}

constexpr const char* kHeader =
    "<row r='1'><c r='A1' t='s'><v>0</v></c>"
    "<c r='B1' t='inlineStr'><is><t>B</t></is></c>"
    "<c r='C1' t='str'><v>C</v></c><c t='str'><v>D</v></c></row>";

TEST_CASE("every kind of cell becomes text") {
  const Sheet sheet = sheet_in(workbook(
      std::string(kHeader) +
      "<row r='3'><c r='A3' t='s'><v>2</v></c><c r='B3'><v>4</v></c><c r='C3' s='1'><v>46292</v>"
      "</c><c r='D3' s='2'><v>46292.625</v></c></row>"
      "<row r='4'><c r='A4' t='b'><v>1</v></c><c r='B4' t='e'><v>#N/A</v></c>"
      "<c r='D4' t='s'><v>3</v></c></row>"));
  CHECK(sheet.header == std::vector<std::string>{"Name", "B", "C", "D"});
  REQUIRE(sheet.rows.size() == 2);
  CHECK(sheet.rows[0].row == 3);
  CHECK(sheet.rows[0].cells ==
        std::vector<std::string>{"Ana Lee", "4", "2026-09-27", "2026-09-27 15:00:00"});
  CHECK(sheet.rows[1].cells == std::vector<std::string>{"TRUE", "", "", "two\r\nlines & more"});
  CHECK(sheet.notices.empty());
}

TEST_CASE("a shared string or style that does not exist is an empty cell or a plain number") {
  const Sheet sheet =
      sheet_in(workbook(std::string(kHeader) + "<row r='2'><c r='A2' t='s'><v>99</v></c>"
                                               "<c r='B2' s='77'><v>3</v></c></row>"));
  CHECK(sheet.rows[0].cells == std::vector<std::string>{"", "3", "", ""});
}

TEST_CASE("the first visible sheet in the workbook's order is read") {
  const Sheet sheet =
      sheet_in(workbook(kHeader,
                        "<x:workbook><x:sheets><x:sheet name='Lists' state='hidden' r:id='rId1'/>"
                        "<x:sheet name='Answers' r:id='rId2'/></x:sheets></x:workbook>"));
  CHECK(sheet.header == std::vector<std::string>{"second", "x"});
  const Sheet first = sheet_in(workbook(
      kHeader,
      "<workbook><sheets><sheet name='One' r:id='rId1'/><sheet name='Two' r:id='rId2'/></sheets>"
      "</workbook>"));
  CHECK(first.header.size() == 4);
  CHECK(first.notices.back().message.key == "sheet.first_of_several");
}

TEST_CASE("the 1904 date system is read") {
  const Sheet sheet = sheet_in(
      workbook(std::string(kHeader) + "<row r='2'><c r='A2' s='1'><v>44830</v></c></row>",
               "<workbook><workbookPr date1904='1'/><sheets><sheet name='F' r:id='rId1'/></sheets>"
               "</workbook>"));
  CHECK(sheet.rows[0].cells[0] == "2026-09-27");
}

TEST_CASE("damaged and hostile XML is refused") {
  CHECK(workbook_refusal(workbook("<row><c><v>1</v></row>")) == "error.xlsx.bad_xml");
  const std::string bomb = "<!DOCTYPE a [<!ENTITY b 'bbbb'>]><worksheet>&b;</worksheet>";
  const std::string bytes =
      zip({part("[Content_Types].xml", "<Types/>"), part("xl/workbook.xml", kOneSheet),
           part("xl/_rels/workbook.xml.rels", kRelations), part("xl/worksheets/sheet1.xml", bomb)});
  CHECK(workbook_refusal(bytes) == "error.xlsx.doctype");
  CHECK(workbook_refusal(zip({part("[Content_Types].xml", "<Types/>"),
                              part("xl/workbook.xml", kOneSheet)})) == "error.xlsx.missing_part");
}

TEST_CASE("a sheet of far-out cells does not fill memory") {
  std::string rows = kHeader;
  for (int row = 2; row < 200; ++row) {
    const std::string number = std::to_string(row);
    rows += "<row r='" + number + "'><c r='XFD" + number + "'><v>1</v></c></row>";
  }
  CHECK(workbook_refusal(workbook(rows)) == "error.sheet.too_many_cells");
  CHECK(workbook_refusal(workbook("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>")) ==
        "error.sheet.too_many_cells");
}

TEST_CASE("one long text in very many cells does not fill memory") {
  std::string rows = kHeader;
  const std::string cell = "<c t='s'><v>0</v></c>";
  for (int row = 0; row < 1000; ++row) rows += "<row>" + cell + cell + "</row>";
  const auto with_text_of = [&](std::size_t length) {
    const std::string strings = "<sst><si><t>" + std::string(length, 'x') + "</t></si></sst>";
    return zip({part("[Content_Types].xml", "<Types/>"), part("xl/workbook.xml", kOneSheet),
                part("xl/_rels/workbook.xml.rels", kRelations),
                part("xl/sharedStrings.xml", strings),
                part("xl/worksheets/sheet1.xml", sheet_xml(rows))});
  };
  CHECK(sheet_in(with_text_of(kMaxTextBytes / 2010)).rows.size() == 1000);
  CHECK(workbook_refusal(with_text_of(kMaxTextBytes / 1990)) == "error.sheet.too_much_text");
}

TEST_CASE("row numbers that no spreadsheet has are counted instead") {
  const Sheet sheet =
      sheet_in(workbook(std::string(kHeader) + "<row r='2147483647'><c t='str'><v>Ana</v></c></row>"
                                               "<row><c t='str'><v>Bo</v></c></row>"));
  REQUIRE(sheet.rows.size() == 2);
  CHECK(sheet.rows[0].row == sheet.header_row + 1);
  CHECK(sheet.rows[1].row == sheet.header_row + 2);
}

TEST_CASE("deep nesting is harmless") {
  std::string deep;
  for (int level = 0; level < 200'000; ++level) deep += "<r>";
  CHECK(workbook_refusal(workbook("<row><c t='inlineStr'><is>" + deep)) == "error.xlsx.bad_xml");
}

}  // namespace
}  // namespace rondo::codec
