#include <ostream>

#include "base/iso_time.h"
#include "cli/program_input.h"
#include "speed/plan.h"

namespace rondo::cli {
namespace {

void print_report(std::ostream& stream, const Words& words, const Program& program,
                  const PlannedSitting& planned) {
  const auto meetings = static_cast<std::int64_t>(planned.meetings.size());
  stream << words.text({"cli.plan_summary",
                        {arg("event", program.events.find(planned.sitting.event)->name),
                         arg("count", meetings)}})
         << '\n';
  for (const match::UnservedMentee& one : planned.plan.unserved) {
    const PersonId& mentee = planned.sitting.mentees[static_cast<std::size_t>(one.mentee)];
    stream << "  " << program.people.find(mentee)->name << ": " << words.text(one.reason) << '\n';
  }
}

}  // namespace

int plan_rounds_of_event(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "plan";
  const auto call = read_program_call(arguments, {"--event", "--out"});
  if (!call || call->out.empty()) return refuse_call(context, verb);
  Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());

  Transaction edit(opened->program);
  const Result<PlannedSitting> planned =
      plan_event(edit, opened->event, 0, iso_time(context.clock.now_utc_ms()), context.random);
  if (!planned) return refuse(context, verb, call->program, planned.error());
  (void)edit.finish({});
  const Result<Done> saved = save_program(call->out, opened->program, context);
  if (!saved) return refuse(context, verb, call->out, saved.error());
  print_report(report_stream(call->out, context), context.words, opened->program, *planned);
  return kExitGood;
}

}  // namespace rondo::cli
