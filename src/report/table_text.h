// A table for the clipboard: as text for spreadsheets and mails, and as HTML for documents.
#pragma once

#include <string>

#include "report/blocks.h"

namespace rondo {

// Cells apart by tabs, rows by line ends; what would break that inside a cell becomes a space.
std::string table_text(const PrintTable& table);
// One <table> with a head. What the cells hold is text, never markup.
std::string table_html(const PrintTable& table);

}  // namespace rondo
