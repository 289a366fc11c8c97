#include "cli/print_blocks.h"
#include "cli/program_input.h"
#include "report/report_sections.h"
#include "report/sitting_report.h"

namespace rondo::cli {
namespace {

bool is_sitting(const Program& program, const EventId& event) {
  const Event* found = program.events.find(event);
  return found != nullptr && found->kind == EventKind::speed_mentoring;
}

// A sitting has a report of its own; as a sheet it is counted like all others.
void report_on(const Program& program, const ReportScope& scope, bool csv, Context& context) {
  const std::int64_t now = context.clock.now_utc_ms();
  std::vector<PrintBlock> blocks;
  if (is_sitting(program, scope.event) && !csv) {
    const SittingOutcome outcome = outcome_of(program, scope.event, now);
    blocks = sitting_report(program, scope.event, outcome, context.words);
  } else {
    const ProgramReport report = program_report(program, scope, now);
    if (csv) {
      context.out << program_report_csv(program, scope, report, context.words, ByteOrderMark::none);
      return;
    }
    blocks = program_document(program, scope, report, now, context.words);
  }
  print_blocks(context.out, blocks);
}

}  // namespace

int print_report(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "report";
  const auto call = read_program_call(arguments, {"--event", "--csv"});
  if (!call) return refuse_call(context, verb);
  const Result<Program> program = load_program(call->program, context);
  if (!program) return refuse(context, verb, call->program, program.error());
  ReportScope scope;
  if (!call->event.empty()) {
    const Result<EventId> event = event_named(*program, call->event);
    if (!event) return refuse(context, verb, call->program, event.error());
    scope.event = *event;
  }
  report_on(*program, scope, call->csv, context);
  return kExitGood;
}

}  // namespace rondo::cli
