// Comma-separated values as people really have them, after RFC 4180.
//
// Reading takes comma, semicolon or tab as the delimiter: the one that an opening line "sep=;"
// names, else the one under which most rows have the same number of cells. Quoted cells may hold
// delimiters, doubled quotes and line breaks; line ends may be mixed; a quote inside an unquoted
// cell is an ordinary character. O(length) time and memory.
//
// Writing quotes where RFC 4180 asks for it, ends lines with CR LF and, unless told otherwise, puts
// an apostrophe before cells that a spreadsheet program would run as a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "codec/sheet.h"

namespace rondo::codec {

// `text` is well-formed UTF-8 without a byte order mark (see text_decoding.h). Errors:
// "error.csv.unclosed_quote" with the row, the line on which the quote opened and the text behind
// it, "error.sheet.too_many_cells",
// those of make_sheet.
Result<Sheet> read_csv(std::string_view text, std::string name);

// The delimiter that read_csv would use.
char detect_delimiter(std::string_view text);

enum class FormulaGuard { on, off };

std::string write_csv(const std::vector<std::vector<std::string>>& rows, char delimiter = ',',
                      FormulaGuard guard = FormulaGuard::on);

}  // namespace rondo::codec
