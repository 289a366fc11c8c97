#include "cli/print_blocks.h"

#include <ostream>

#include "report/table_text.h"

namespace rondo::cli {
namespace {

void print(std::ostream& out, const PrintBlock& block) {
  switch (block.kind) {
    case PrintBlock::Kind::title:
      out << "# " << block.text << "\n\n";
      return;
    case PrintBlock::Kind::heading:
      out << "## " << block.text << "\n\n";
      return;
    case PrintBlock::Kind::table:
      out << table_text(block.table) << '\n';
      return;
    case PrintBlock::Kind::certificate:
      out << "# " << block.text << "\n\n"
          << block.caption << "\n\n"
          << table_text(block.table) << '\n';
      return;
    default:
      out << block.text << "\n\n";
  }
}

}  // namespace

void print_blocks(std::ostream& out, const std::vector<PrintBlock>& blocks) {
  for (const PrintBlock& block : blocks) print(out, block);
}

}  // namespace rondo::cli
