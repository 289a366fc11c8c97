#include <algorithm>
#include <ostream>

#include "cli/program_input.h"
#include "report/match_messages.h"

namespace rondo::cli {

int list_messages(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "messages";
  const auto call = read_program_call(arguments, {"--event", "--kind", "--csv"});
  if (!call || !call->csv) return refuse_call(context, verb);
  const auto kind =
      std::find_if(kMatchMessages.begin(), kMatchMessages.end(), [&](EventMessage message) {
        return name_of(message) == (call->kind.empty() ? "notice" : call->kind);
      });
  if (kind == kMatchMessages.end()) return refuse_call(context, verb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const Result<EventView> view = view_event(opened->program, opened->event);
  if (!view) return refuse(context, verb, call->program, view.error());
  const auto messages =
      match_messages(*view, *kind, {std::string(), context.clock.now_utc_ms()}, context.words);
  if (!messages) return refuse(context, verb, call->program, messages.error());
  context.out << messages_csv(*messages, context.words, ByteOrderMark::none);
  return kExitGood;
}

}  // namespace rondo::cli
