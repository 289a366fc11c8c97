#include <ostream>

#include "cli/program_input.h"
#include "report/feedback_list.h"

namespace rondo::cli {

int list_feedback(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "feedback";
  const auto call = read_program_call(arguments, {"--event", "--csv", "--private"});
  if (!call || !call->csv) return refuse_call(context, verb);
  const Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());
  const std::vector<SaidAnswer> answers =
      answers_said(opened->program, opened->event, context.clock, context.words);
  context.out << answers_csv(answers, call->with_private, context.words, ByteOrderMark::none);
  return kExitGood;
}

}  // namespace rondo::cli
