#include <ostream>

#include "base/iso_time.h"
#include "cli/files.h"
#include "cli/program_input.h"
#include "codec/program_json.h"
#include "speed/plan.h"

namespace rondo::cli {
namespace {

constexpr std::string_view kVerb = "plan";

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
  const auto call = read_program_call(arguments);
  if (!call || call->csv || call->out.empty()) return refuse_call(context, kVerb);
  Result<Program> program = load_program(call->program, context);
  if (!program) return refuse(context, kVerb, call->program, program.error());
  const Result<EventId> event = find_event(*program, call->event);
  if (!event) return refuse(context, kVerb, call->program, event.error());

  Transaction edit(*program);
  const Result<PlannedSitting> planned =
      plan_event(edit, *event, 0, iso_time(context.clock.now_utc_ms()), context.random);
  if (!planned) return refuse(context, kVerb, call->program, planned.error());
  (void)edit.finish({});
  const Result<Done> written = write_bytes(call->out, codec::write_program(*program), context.out);
  if (!written) return refuse(context, kVerb, call->out, written.error());

  // With the program itself on standard output, what people read goes beside it.
  print_report(call->out == "-" ? context.err : context.out, context.words, *program, *planned);
  return kExitGood;
}

}  // namespace rondo::cli
