#include "codec/csv.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/random.h"
#include "codec/encoded_text.h"
#include "codec/limits.h"
#include "codec/message_args.h"
#include "codec/text_decoding.h"

namespace rondo::codec {
namespace {

using CellTexts = std::vector<std::vector<std::string>>;

Sheet sheet_from(std::string_view text) {
  Result<Sheet> sheet = read_csv(text, "test.csv");
  REQUIRE(sheet.ok());
  return *sheet;
}

CellTexts cells_of(const Sheet& sheet) {
  CellTexts table{sheet.header};
  for (const SheetRow& row : sheet.rows) table.push_back(row.cells);
  return table;
}

TEST_CASE("quoted cells hold delimiters, quotes and line breaks") {
  const Sheet sheet =
      sheet_from("Name,Goal\r\n\"Lee, Kai\",\"say \"\"hi\"\"\r\nthen, listen\"\r\nAna,x\r\n");
  CHECK(cells_of(sheet) ==
        CellTexts{{"Name", "Goal"}, {"Lee, Kai", "say \"hi\"\r\nthen, listen"}, {"Ana", "x"}});
  CHECK(sheet.rows[0].line == 2);
  CHECK(sheet.rows[1].row == 3);
  CHECK(sheet.rows[1].line == 4);
  CHECK(sheet.notices.empty());
}

TEST_CASE("mixed line ends, blank lines and a missing last line end are read") {
  const Sheet sheet = sheet_from("Name,Site\nAna,North\r\n\r\nBo,South\rCy,East");
  CHECK(cells_of(sheet) ==
        CellTexts{{"Name", "Site"}, {"Ana", "North"}, {"Bo", "South"}, {"Cy", "East"}});
  CHECK(sheet.rows[1].row == 4);
  CHECK(sheet.rows[2].line == 5);
  CHECK(sheet.notices ==
        std::vector<SheetNotice>{{2, 0, {"sheet.mixed_line_ends", {}}, NoticeWeight::note}});
}

TEST_CASE("other line breaks inside quotes, or none at the end, mix nothing") {
  CHECK(sheet_from("Name,Goal\r\nAna,\"a\nb\rc\"\r\nBo,x").notices.empty());
}

TEST_CASE("a quote inside an unquoted cell is an ordinary character") {
  CHECK(cells_of(sheet_from("Name,Size\nAna,5\" tall\n"))[1][1] == "5\" tall");
}

TEST_CASE("text behind a closing quote is kept and noticed") {
  const Sheet sheet = sheet_from("Name,Site\n\"Ana\" Lee,North\n");
  CHECK(sheet.rows[0].cells[0] == "Ana Lee");
  REQUIRE(sheet.notices.size() == 1);
  CHECK(sheet.notices[0].row == 2);
  CHECK(sheet.notices[0].column == 1);
  CHECK(sheet.notices[0].message.key == "sheet.text_after_quote");
}

TEST_CASE("the delimiter is found in spite of other delimiters inside cells") {
  CHECK(detect_delimiter("Name,Topics\nAna,\"SEL; Circles\"\nBo,\"Grading; Data\"\n") == ',');
  CHECK(detect_delimiter("Name;Topics\nAna;SEL, Circles\nBo;Grading, Data, SEL\n") == ';');
  CHECK(detect_delimiter("Name\tTopics\nAna\tSEL, Circles; Data\nBo\tSEL\n") == '\t');
  CHECK(detect_delimiter("Name;\"Topics, if any; several allowed\";Site\n"
                         "Ana;\"a, b; c\";North\nBo;\"d, e\";South\n") == ';');
  CHECK(detect_delimiter("ID,Email,Topics\n1,a@example.org,SEL;Data;\n2,b@example.org,Data;\n") ==
        ',');
  CHECK(detect_delimiter("Riverbend staff\n\nName;Site\nAna, Lee;North\nBo;South\n") == ';');
  CHECK(detect_delimiter("Name\nAna\n") == ',');
}

TEST_CASE("an opening sep= line names the delimiter and is no row") {
  const Sheet sheet = sheet_from("sep=;\r\nName;Site\r\nAna;North, old building\r\n");
  CHECK(cells_of(sheet) == CellTexts{{"Name", "Site"}, {"Ana", "North, old building"}});
  CHECK(sheet.header_row == 1);
  CHECK(sheet.rows[0].row == 2);
  CHECK(sheet.rows[0].line == 3);
  CHECK(cells_of(sheet_from("sep=|\nName|Site\nAna|North\n"))[1][1] == "North");
}

TEST_CASE("rows that are too short or too long are noticed and keep what they have") {
  const Sheet sheet =
      sheet_from("Name,Site,Role\nAna,North\nBo,South,Mentor,extra,\nCy,East,Mentee\n");
  CHECK(sheet.rows[0].cells == std::vector<std::string>{"Ana", "North", ""});
  CHECK(sheet.rows[1].cells == std::vector<std::string>{"Bo", "South", "Mentor", "extra"});
  REQUIRE(sheet.notices.size() == 2);
  CHECK(sheet.notices[0].row == 2);
  CHECK(sheet.notices[0].message.key == "sheet.row_too_short");
  CHECK(number_arg(sheet.notices[0].message, "found") == 2);
  CHECK(sheet.notices[1].row == 3);
  CHECK(sheet.notices[1].column == 4);
  CHECK(sheet.notices[1].message.key == "sheet.row_too_long");
}

TEST_CASE("delimiters without content at the end of rows are not noticed") {
  const Sheet sheet = sheet_from("Name,Site,,\nAna,North,,\nBo,South,,,\n");
  CHECK(sheet.header == std::vector<std::string>{"Name", "Site"});
  CHECK(sheet.notices.empty());
}

TEST_CASE("lines above the header are the title") {
  const Sheet sheet =
      sheet_from("Riverbend mentors,,\nFall 2026,,\n,,\nName,Site,Role\nAna,North,x\n");
  CHECK(sheet.title == "Riverbend mentors\nFall 2026");
  CHECK(sheet.header_row == 4);
  CHECK(sheet.header == std::vector<std::string>{"Name", "Site", "Role"});
}

TEST_CASE("an unclosed quote is refused with the row and the line on which it opened") {
  const Result<Sheet> sheet =
      read_csv("Name,Goal\nAna,\"fine\nstill\"\nBo,\"open\nCy,x\n", "a.csv");
  REQUIRE_FALSE(sheet.ok());
  CHECK(sheet.error() == Error{"error.csv.unclosed_quote",
                               {arg("row", 3), arg("line", 4), arg("text", "open Cy,x")}});
}

TEST_CASE("a file without content is refused") {
  CHECK(read_csv("", "a.csv").error().key == "error.sheet.empty");
  CHECK(read_csv("\r\n \n,,,\n", "a.csv").error().key == "error.sheet.empty");
}

TEST_CASE("a header without answers is noticed") {
  const Sheet sheet = sheet_from("Name,Email\n");
  REQUIRE(sheet.notices.size() == 1);
  CHECK(sheet.notices[0].message.key == "sheet.no_rows");
}

TEST_CASE("more rows than anybody signs up are refused, with their number") {
  const auto rows = [](std::size_t count) {
    std::string text = "Name,Email\n";
    for (std::size_t row = 0; row < count; ++row) text += "Ana,a@example.org\n";
    return read_csv(text, "a.csv");
  };
  CHECK(rows(kMaxRows).ok());
  const Result<Sheet> sheet = rows(kMaxRows + 1);
  REQUIRE_FALSE(sheet.ok());
  CHECK(sheet.error() ==
        Error{"error.sheet.too_many_rows", {arg("rows", 20'001), arg("limit", 20'000)}});
}

TEST_CASE("more cells than memory should hold are refused") {
  const Result<Sheet> sheet = read_csv("a,b\n" + std::string(kMaxCells + 1, ','), "a.csv");
  REQUIRE_FALSE(sheet.ok());
  CHECK(sheet.error().key == "error.sheet.too_many_cells");
  CHECK_FALSE(read_csv("a,b\n" + std::string(kMaxCells + 1, '\n'), "a.csv").ok());
}

TEST_CASE("written cells are quoted where needed and never run as formulas") {
  CHECK(write_csv({{"a", "b,c", "d\"e", "f\ng", ""}}) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
  CHECK(write_csv({{"=1+1", "+1", "-1", "@x", "\tx", "\rx", "1-1"}}) ==
        "'=1+1,'+1,'-1,'@x,'\tx,\"'\rx\",1-1\r\n");
  CHECK(write_csv({{"=1"}}, ',', FormulaGuard::off) == "=1\r\n");
}

// A cell of random length from characters that make trouble. The first row and column stay plain,
// so that every table has a header and a filled cell in each row.
std::string random_cell(SeededRandom& random, bool latin) {
  static const std::vector<std::string> pieces{",", ";", "\t", "\"", "\n", "\r\n", "\r", " ",
                                               "a", "7", "é",  "=",  "ñ",  "李",   "ع",  "😀"};
  const std::size_t usable = pieces.size() - (latin ? 3 : 0);
  std::string cell;
  for (std::uint64_t left = random.next() % 8; left > 0; --left) {
    cell += pieces[random.next() % usable];
  }
  return cell;
}

CellTexts random_table(SeededRandom& random, bool latin) {
  const std::size_t columns = 2 + random.next() % 5;
  const std::size_t rows = 3 + random.next() % 6;
  CellTexts table(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const bool plain = row == 0 || column == 0;
      table[row].push_back(plain ? "cell" + std::to_string(row * columns + column)
                                 : random_cell(random, latin));
    }
  }
  return table;
}

TEST_CASE("random tables come back as they were written, for each delimiter and encoding") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    for (const TextEncoding encoding : {TextEncoding::utf8, TextEncoding::utf16_le,
                                        TextEncoding::utf16_be, TextEncoding::windows_1252}) {
      const CellTexts table = random_table(random, encoding == TextEncoding::windows_1252);
      for (const char delimiter : {',', ';', '\t'}) {
        const bool mark = random.next() % 2 == 0;
        // The line names the delimiter: cells of pure delimiters can outvote the real one.
        const std::string text = std::string("sep=") + delimiter + "\r\n" +
                                 write_csv(table, delimiter, FormulaGuard::off);
        const Result<DecodedText> decoded = decode_text(test::encoded(text, encoding, mark));
        REQUIRE(decoded.ok());
        const Result<Sheet> sheet = read_csv(decoded->text, "random.csv");
        REQUIRE(sheet.ok());
        CHECK(cells_of(*sheet) == table);
      }
    }
  }
}

TEST_CASE("random bytes are read or refused, never a crash") {
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    std::string bytes;
    for (std::uint64_t left = random.next() % 60; left > 0; --left) {
      bytes += "\",;\t\n\r a=\xC3\xA9\xFF\xFE"[random.next() % 13];
    }
    const Result<DecodedText> decoded = decode_text(bytes);
    if (!decoded) continue;
    const Result<Sheet> sheet = read_csv(decoded->text, "random.csv");
    if (!sheet) continue;
    for (const SheetRow& row : sheet->rows) CHECK(row.cells.size() >= sheet->header.size());
  }
}

}  // namespace
}  // namespace rondo::codec
