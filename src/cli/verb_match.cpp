#include <ostream>

#include "base/iso_time.h"
#include "cli/program_input.h"
#include "edit/transaction.h"
#include "match/explain.h"
#include "match/run.h"

namespace rondo::cli {
namespace {

void print_report(std::ostream& stream, const Words& words, const EventView& view,
                  const MatchRun& run) {
  stream << words.text({"cli.match_summary",
                        {arg("event", view.event->name), arg("served", run.places_served),
                         arg("wanted", run.places_wanted)}})
         << '\n';
  for (const UnservedRequest& request : unserved_requests(view)) {
    stream << "  " << view.person_name(request.request.mentee) << ", "
           << view.topic_name(request.request.topic) << ": " << words.text(request.reason) << '\n';
  }
}

}  // namespace

int match_event(const Arguments& arguments, Context& context) {
  constexpr std::string_view verb = "match";
  const auto call = read_program_call(arguments, {"--event", "--out"});
  if (!call || call->out.empty()) return refuse_call(context, verb);
  Result<OpenedEvent> opened = open_event(*call, context);
  if (!opened) return refuse(context, verb, call->program, opened.error());

  const Result<MatchOutcome> outcome = run_match(
      opened->program, opened->event, iso_time(context.clock.now_utc_ms()), context.random);
  if (!outcome) return refuse(context, verb, call->program, outcome.error());
  Transaction edit(opened->program);
  record(edit, *outcome);
  (void)edit.finish({});
  const Result<Done> saved = save_program(call->out, opened->program, context);
  if (!saved) return refuse(context, verb, call->out, saved.error());

  const Result<EventView> view = view_event(opened->program, opened->event);
  if (!view) return refuse(context, verb, call->program, view.error());
  print_report(report_stream(call->out, context), context.words, *view, outcome->run);
  if (outcome->run.proven) return kExitGood;
  context.err << context.words.text("cli.match_not_proven") << '\n';
  return kExitNo;
}

}  // namespace rondo::cli
