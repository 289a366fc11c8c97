#include <ostream>

#include "cli/program_input.h"
#include "report/match_list.h"

namespace rondo::cli {

int list_matches(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "matches";
  const auto call = read_program_call(arguments);
  if (!call || !call->csv || !call->out.empty()) return refuse_call(context, verb);
  const Result<Program> program = load_program(call->program, context);
  if (!program) return refuse(context, verb, call->program, program.error());
  const Result<EventId> event = find_event(*program, call->event);
  if (!event) return refuse(context, verb, call->program, event.error());
  const Result<EventView> view = view_event(*program, *event);
  if (!view) return refuse(context, verb, call->program, view.error());
  context.out << matches_csv(*view, context.words, ByteOrderMark::none);
  return kExitGood;
}

}  // namespace rondo::cli
