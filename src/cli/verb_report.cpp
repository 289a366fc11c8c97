#include "cli/print_blocks.h"
#include "cli/program_input.h"
#include "report/sitting_report.h"

namespace rondo::cli {

int report_on_sitting(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "report";
  const auto call = read_program_call(arguments, {"--event"});
  if (!call) return refuse_call(context, verb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const auto& [program, event] = *opened;
  const SittingOutcome outcome = outcome_of(program, event, context.clock.now_utc_ms());
  print_blocks(context.out, sitting_report(program, event, outcome, context.words));
  return kExitGood;
}

}  // namespace rondo::cli
