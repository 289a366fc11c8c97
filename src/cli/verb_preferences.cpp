#include <ostream>

#include "cli/program_input.h"
#include "report/preference_messages.h"

namespace rondo::cli {

// Who has said something; what they said is for the coordinator's eyes alone.
int list_preferences(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "preferences";
  const auto call = read_program_call(arguments, {"--event", "--csv"});
  if (!call || !call->csv) return refuse_call(context, verb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const Result<EventView> view = view_event(opened->program, opened->event);
  if (!view) return refuse(context, verb, call->program, view.error());
  const Result<Done> asks = check_wishes_are_asked(*view->event);
  if (!asks) return refuse(context, verb, call->program, asks.error());
  context.out << wish_states_csv(*view, context.clock, context.words, ByteOrderMark::none);
  return kExitGood;
}

}  // namespace rondo::cli
