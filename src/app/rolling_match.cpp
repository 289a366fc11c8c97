#include "app/rolling_match.h"

#include <utility>

#include "edit/site_copy.h"
#include "match/fingerprint.h"
#include "match/messages.h"
#include "match/run.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

bool matches_by_itself(const Program& program, const EventId& id) {
  const Event* event = program.events.find(id);
  return event != nullptr && event->rolling && goes_on(*event) &&
         event->kind != EventKind::speed_mentoring && !is_copy_of_part(program);
}

// `why` is a sentence.
Message nobody_for(const AppState& state, const EventView& view, const RequestKey& request,
                   const Message& why) {
  return {"notice.nobody_for",
          {arg("name", view.person_name(request.mentee)),
           arg("topic", view.topic_name(request.topic)), arg("why", state.words.text(why))}};
}

}  // namespace

void match_if_rolling(Workbench& bench, const std::set<EventId>& events) {
  for (const EventId& id : events) {
    if (matches_by_itself(bench.state.program, id)) bench.matcher.start_in_turn(bench, id);
  }
}

void tell_what_is_missing(Workbench& bench, const EventId& event, const RequestKey& request) {
  if (!matches_by_itself(bench.state.program, event)) return;
  const Result<EventView> view = view_event(bench.state.program, event);
  const Participant* mentee = view ? view->find(request.mentee) : nullptr;
  // Who waits for approval is not looked for yet.
  if (mentee == nullptr || !mentee->seeks) return;
  const std::optional<Error> missing = missing_to_match(*view);
  if (missing) bench.notify(nobody_for(bench.state, *view, request, *missing));
}

std::optional<Message> newly_unserved(const AppState& state, const MatchRun& run) {
  const Result<EventView> view = view_event(state.program, run.event);
  if (!view) return std::nullopt;
  const MatchRun* before = latest_run(state.program, run.event);
  std::optional<std::pair<RequestKey, Message>> first;
  std::int64_t count = 0;
  for (const auto& [mentee, participant] : view->participants) {
    for (const auto& [topic, request] : participant.requests) {
      const std::string id = request_id({mentee, topic});
      const auto noted = run.unserved.find(id);
      if (noted == run.unserved.end()) continue;
      if (before != nullptr && before->unserved.count(id) > 0) continue;
      const std::optional<Message> why = message_from_value(noted->second);
      if (!why) continue;
      ++count;
      if (!first) first = {{mentee, topic}, *why};
    }
  }
  if (!first) return std::nullopt;
  if (count == 1) return nobody_for(state, *view, first->first, first->second);
  return Message{"notice.nobody_for.several",
                 {arg("count", count - 1), arg("name", view->person_name(first->first.mentee)),
                  arg("topic", view->topic_name(first->first.topic))}};
}

}  // namespace rondo
