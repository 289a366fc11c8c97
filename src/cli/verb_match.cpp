#include <ostream>

#include "base/iso_time.h"
#include "cli/files.h"
#include "cli/program_input.h"
#include "codec/program_json.h"
#include "edit/transaction.h"
#include "match/explain.h"
#include "match/run.h"

namespace rondo::cli {
namespace {

constexpr std::string_view kVerb = "match";

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
  const auto call = read_program_call(arguments);
  if (!call || call->csv || call->out.empty()) return refuse_call(context, kVerb);
  Result<Program> program = load_program(call->program, context);
  if (!program) return refuse(context, kVerb, call->program, program.error());
  const Result<EventId> event = find_event(*program, call->event);
  if (!event) return refuse(context, kVerb, call->program, event.error());

  const Result<MatchOutcome> outcome =
      run_match(*program, *event, iso_time(context.clock.now_utc_ms()), context.random);
  if (!outcome) return refuse(context, kVerb, call->program, outcome.error());
  Transaction edit(*program);
  record(edit, *outcome);
  (void)edit.finish({});
  const Result<Done> written = write_bytes(call->out, codec::write_program(*program), context.out);
  if (!written) return refuse(context, kVerb, call->out, written.error());

  const Result<EventView> view = view_event(*program, *event);
  if (!view) return refuse(context, kVerb, call->program, view.error());
  // With the program itself on standard output, what people read goes beside it.
  print_report(call->out == "-" ? context.err : context.out, context.words, *view, outcome->run);
  if (outcome->run.proven) return kExitGood;
  context.err << context.words.text("cli.match_not_proven") << '\n';
  return kExitNo;
}

}  // namespace rondo::cli
