// Sheet: a sign-up sheet as plain text cells, whatever file it came from.
//
// Readers (csv.h, xlsx.h) produce raw rows; make_sheet finds the header row and squares the rest.
// Rows keep the number that a spreadsheet shows beside them, so that every problem can be looked up
// in the coordinator's own file.
#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "base/result.h"

namespace rondo::codec {

enum class NoticeWeight {
  problem,  // something is missing or was left out
  note,     // everything was read; it only looks as if something had happened to the file
};

// Something worth telling about the file itself. Row as in SheetRow; column counts from 1; 0 means
// that the notice is about no single row or column.
struct SheetNotice {
  int row = 0;
  int column = 0;
  Message message;
  NoticeWeight weight = NoticeWeight::problem;

  bool operator==(const SheetNotice&) const = default;
};

struct SheetRow {
  int row = 0;   // as a spreadsheet numbers it: the first record of the file is 1, blank ones count
  int line = 0;  // the line of the text file on which the row starts; the row in a workbook
  std::vector<std::string> cells;

  bool operator==(const SheetRow&) const = default;
};

struct Sheet {
  std::string name;   // of the file, for messages
  std::string title;  // what stood alone above the header ("Mentors 2026"), lines joined by \n
  int header_row = 0;
  std::vector<std::string> header;  // trimmed; a column without a heading is ""
  std::vector<SheetRow> rows;       // without blank rows; each at least as long as the header
  std::vector<SheetNotice> notices;

  bool operator==(const Sheet&) const = default;
};

enum class ShortRows {
  expected,  // a workbook leaves out empty cells at the end of a row
  noticed,   // a text file should not
};

// The header is the first row with two or more filled cells, or the first filled row when no row
// has two. Rows that are too short are filled up with empty cells, rows that are too long keep
// their extra cells; both are noticed. Errors: "error.sheet.empty" when no cell is filled,
// "error.sheet.too_many_rows" with more than kMaxRows below the header.
Result<Sheet> make_sheet(std::string name, std::vector<SheetRow> raw, ShortRows short_rows);

}  // namespace rondo::codec
