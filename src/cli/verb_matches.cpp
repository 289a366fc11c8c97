#include <ostream>

#include "cli/program_input.h"
#include "report/match_list.h"
#include "report/sitting_list.h"

namespace rondo::cli {

int list_matches(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "matches";
  const auto call = read_program_call(arguments, {"--event", "--csv"});
  if (!call || !call->csv) return refuse_call(context, verb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const Result<EventView> view = view_event(opened->program, opened->event);
  if (!view) return refuse(context, verb, call->program, view.error());
  // A sitting has no matches: what it comes to are meetings at tables.
  const bool sits = view->event->kind == EventKind::speed_mentoring;
  const auto write = sits ? meetings_csv : matches_csv;
  context.out << write(*view, context.words, ByteOrderMark::none);
  return kExitGood;
}

}  // namespace rondo::cli
