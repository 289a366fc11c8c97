#include <ostream>
#include <utility>
#include <vector>

#include "cli/program_input.h"
#include "report/session_calendar.h"
#include "report/sitting_calendar.h"

namespace rondo::cli {
namespace {

// A sitting is one entry; other events have their sessions.
Result<std::vector<codec::CalendarEntry>> entries_of(const Program& program, const EventId& event,
                                                     const PersonId& person,
                                                     const Context& context) {
  if (program.events.find(event)->kind != EventKind::speed_mentoring) {
    return session_calendar(program, event, {person, {}}, context.clock, context.words);
  }
  Result<codec::CalendarEntry> entry =
      sitting_calendar(program, event, person, context.clock, context.words);
  if (!entry) return entry.error();
  return std::vector{*std::move(entry)};
}

}  // namespace

int write_calendar_of_event(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "calendar";
  const auto call = read_program_call(arguments, {"--event", "--person"});
  if (!call) return refuse_call(context, verb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const auto& [program, event] = *opened;
  const Result<PersonId> person =
      call->person.empty() ? PersonId() : participant_named(program, event, call->person);
  if (!person) return refuse(context, verb, call->program, person.error());
  const auto entries = entries_of(program, event, *person, context);
  if (!entries) return refuse(context, verb, call->program, entries.error());
  context.out << codec::write_calendar(*entries);
  return kExitGood;
}

}  // namespace rondo::cli
