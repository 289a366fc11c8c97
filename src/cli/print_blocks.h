// Documents on the command line.
#pragma once

#include <iosfwd>
#include <vector>

#include "report/blocks.h"

namespace rondo::cli {

// As Markdown; tables as lines with tabs, for spreadsheets.
void print_blocks(std::ostream& out, const std::vector<PrintBlock>& blocks);

}  // namespace rondo::cli
