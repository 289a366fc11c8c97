#include "app/rolling_match.h"

#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

// The match that serves the request now, or the one of the mentee's that is new with `outcome` and
// serves a request that was not `sought`.
const Match* match_found_for(const EventView& view, const MatchOutcome& outcome,
                             const std::set<RequestKey>& sought, const RequestKey& request) {
  for (const auto& [id, match] : view.program->matches) {
    if (match.event == view.id && takes_place(match) && request_key_of(view, match) == request) {
      return &match;
    }
  }
  for (const auto& [id, match] : outcome.proposed) {
    if (match.mentee == request.mentee && sought.count(request_key_of(view, match)) == 0) {
      return &match;
    }
  }
  return nullptr;
}

// Of the first of `requests`; there is one at least.
Message nobody_for_these(const AppState& state, const EventView& view,
                         const std::vector<std::pair<RequestKey, Message>>& requests) {
  const auto& [request, why] = requests.front();
  if (requests.size() == 1) return nobody_for(state, view, request, why);
  return Message{
      "notice.nobody_for.several",
      {arg("count", std::ssize(requests) - 1), arg("name", view.person_name(request.mentee)),
       arg("topic", view.topic_name(request.topic))}};
}

// A proposal in place of another one of its mentee's: by somebody else, or for another request.
struct ChangedProposal {
  const Match* match;
  TopicId topic_before;
  PersonId before;
};

// Of the first of `changed`; there is one at least.
Message instead_of_before(const EventView& view, const std::vector<ChangedProposal>& changed,
                          std::string_view one, std::string_view several) {
  const auto& [match, topic_before, before] = changed.front();
  std::vector<Arg> args{arg("name", view.person_name(match->mentee)),
                        arg("topic", view.topic_name(view.topic_now(match->topic)))};
  if (changed.size() > 1) {
    args.push_back(arg("count", std::ssize(changed) - 1));
    return {std::string(several), std::move(args)};
  }
  args.push_back(arg("mentor", view.person_name(match->mentor)));
  args.push_back(arg("topic_before", view.topic_name(topic_before)));
  args.push_back(arg("before", view.person_name(before)));
  return {std::string(one), std::move(args)};
}

// Of the proposals of `before`, those for which the outcome has no other.
ProposedMentors without_another(const EventView& view, const MatchOutcome& outcome,
                                ProposedMentors before) {
  for (const auto& [id, match] : outcome.proposed) before.erase(request_key_of(view, match));
  return before;
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

std::optional<Message> newly_unserved(const AppState& state, const MatchRun& run,
                                      const std::set<RequestKey>& sought) {
  const Result<EventView> view = view_event(state.program, run.event);
  if (!view) return std::nullopt;
  const MatchRun* before = latest_run(state.program, run.event);
  std::vector<std::pair<RequestKey, Message>> requests;
  for (const auto& [mentee, participant] : view->participants) {
    for (const auto& [topic, request] : participant.requests) {
      const std::string id = request_id({mentee, topic});
      const auto noted = run.unserved.find(id);
      if (noted == run.unserved.end()) continue;
      if (before != nullptr && before->unserved.count(id) > 0) continue;
      if (sought.count({mentee, topic}) > 0) continue;
      const std::optional<Message> why = message_from_value(noted->second);
      if (why) requests.push_back({{mentee, topic}, *why});
    }
  }
  if (requests.empty()) return std::nullopt;
  return nobody_for_these(state, *view, requests);
}

ProposedMentors superseded_mentors(const AppState& state, const MatchOutcome& outcome) {
  const Result<EventView> view = view_event(state.program, outcome.event);
  if (!view) return {};
  ProposedMentors mentors;
  for (const MatchId& id : outcome.superseded) {
    const Match* match = state.program.matches.find(id);
    if (match != nullptr) mentors.emplace(request_key_of(*view, *match), match->mentor);
  }
  return mentors;
}

std::vector<Message> found_for(const AppState& state, const MatchOutcome& outcome,
                               const std::set<RequestKey>& sought, const ProposedMentors& before) {
  if (sought.empty() && before.empty()) return {};
  const Result<EventView> view = view_event(state.program, outcome.event);
  if (!view) return {};
  std::vector<Message> found;
  std::set<const Match*> named;  // one may have been found for two requests of its mentee
  std::vector<std::pair<RequestKey, Message>> nobody;
  for (const RequestKey& request : sought) {
    if (const Match* match = match_found_for(*view, outcome, sought, request)) {
      if (!named.insert(match).second) continue;
      found.push_back({"notice.new_mentor",
                       {arg("name", view->person_name(match->mentee)),
                        arg("topic", view->topic_name(view->topic_now(match->topic))),
                        arg("mentor", view->person_name(match->mentor))}});
      continue;
    }
    const auto noted = outcome.run.unserved.find(request_id(request));
    if (noted == outcome.run.unserved.end()) continue;
    if (const auto why = message_from_value(noted->second)) nobody.push_back({request, *why});
  }
  std::vector<ChangedProposal> changed, moved;
  ProposedMentors lost = without_another(*view, outcome, before);
  for (const auto& [id, match] : outcome.proposed) {
    const RequestKey request = request_key_of(*view, match);
    if (sought.count(request) > 0 || named.count(&match) > 0) continue;
    if (const auto superseded = before.find(request); superseded != before.end()) {
      if (superseded->second != match.mentor)
        changed.push_back({&match, request.topic, superseded->second});
      continue;
    }
    const auto other = lost.lower_bound({request.mentee, TopicId()});
    if (other == lost.end() || other->first.mentee != request.mentee) continue;
    moved.push_back({&match, other->first.topic, other->second});
    lost.erase(other);
  }
  if (!changed.empty()) {
    found.push_back(instead_of_before(*view, changed, "notice.another_proposed",
                                      "notice.another_proposed.several"));
  }
  if (!moved.empty()) {
    found.push_back(instead_of_before(*view, moved, "notice.another_request",
                                      "notice.another_request.several"));
  }
  if (!nobody.empty()) found.push_back(nobody_for_these(state, *view, nobody));
  return found;
}

}  // namespace rondo
