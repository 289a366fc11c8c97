#include <ostream>

#include "base/iso_time.h"
#include "cli/program_input.h"
#include "report/sitting_calendar.h"

namespace rondo::cli {

int write_sitting_calendar(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "calendar";
  const auto call = read_program_call(arguments, {"--event", "--person"});
  if (!call) return refuse_call(context, verb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const auto& [program, event] = *opened;
  const Result<PersonId> person =
      call->person.empty() ? PersonId() : participant_named(program, event, call->person);
  if (!person) return refuse(context, verb, call->program, person.error());
  const Result<codec::CalendarEntry> entry = sitting_calendar(
      program, event, *person, iso_time(context.clock.now_utc_ms()), context.words);
  if (!entry) return refuse(context, verb, call->program, entry.error());
  context.out << codec::write_calendar({*entry});
  return kExitGood;
}

}  // namespace rondo::cli
