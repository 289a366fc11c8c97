#include <ostream>

#include "cli/program_input.h"
#include "report/session_list.h"

namespace rondo::cli {

int list_sessions(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "sessions";
  const auto call = read_program_call(arguments, {"--event", "--csv", "--private"});
  if (!call || !call->csv) return refuse_call(context, verb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const Result<EventView> view = view_event(opened->program, opened->event);
  if (!view) return refuse(context, verb, call->program, view.error());
  const PrivateNotes notes = call->with_private ? PrivateNotes::write : PrivateNotes::leave_out;
  context.out << sessions_csv(*view, notes, context.words, ByteOrderMark::none);
  return kExitGood;
}

}  // namespace rondo::cli
