#include <ostream>

#include "cli/program_input.h"
#include "report/sitting_report.h"
#include "report/table_text.h"

namespace rondo::cli {
namespace {

// As Markdown; tables as lines with tabs, for spreadsheets.
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
    default:
      out << block.text << "\n\n";
  }
}

}  // namespace

int report_on_sitting(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "report";
  const auto call = read_program_call(arguments, {"--event"});
  if (!call) return refuse_call(context, verb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const auto& [program, event] = *opened;
  const SittingOutcome outcome = outcome_of(program, event, context.clock.now_utc_ms());
  for (const PrintBlock& block : sitting_report(program, event, outcome, context.words)) {
    print(context.out, block);
  }
  return kExitGood;
}

}  // namespace rondo::cli
