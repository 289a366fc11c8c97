// What the screen of one-off support shows of the program.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/reading_order.h"
#include "feedback/match_feedback.h"
#include "match/fit.h"
#include "model/had_mentor.h"
#include "model/known_matches.h"
#include "model/taking_part.h"
#include "ui/event_help.h"

namespace rondo::ui {
namespace {

bool somebody_offers(const EventView& view, const RequestKey& key) {
  const Participant* mentee = view.find(key.mentee);
  return std::any_of(view.participants.begin(), view.participants.end(), [&](const auto& entry) {
    const Participant& mentor = entry.second;
    return mentor.mentors && !(mentor.id == key.mentee) &&
           find_offer(view, {mentee, key.topic, &mentor}).closeness != TopicMatch::none;
  });
}

// By request, who has yet to hear that a match for it is off.
using ToHear = std::map<RequestKey, std::set<PersonId>>;

// Of matches that are gone the sign-ups know.
void add_of_gone(const EventView& view, const PersonId& person, ToHear& to_hear) {
  const Participant* participant = view.find(person);
  if (participant == nullptr || participant->registration == nullptr) return;
  for (const auto& [id, off] : participant->registration->off_mentors) {
    to_hear[{person, view.topic_now(off.topic)}].insert(person);
  }
  for (const auto& [id, off] : participant->registration->off_mentees) {
    to_hear[{off.partner, view.topic_now(off.topic)}].insert(person);
  }
}

ToHear to_hear_by_request(const Program& program, const EventId& event, const EventMatches& data) {
  ToHear to_hear;
  const std::set<PersonId> people = to_hear_of_off(program, event);
  if (people.empty()) return to_hear;
  for (const MatchLine& line : data.lines) {
    for (const PersonId& person : {line.match->mentor, line.match->mentee}) {
      if (people.count(person) == 0 || !counts_on_off(person, *line.match)) continue;
      to_hear[request_key_of(data.view, *line.match)].insert(person);
    }
  }
  for (const PersonId& person : people) add_of_gone(data.view, person, to_hear);
  return to_hear;
}

// How the matches of the event went.
struct Outcome {
  MetMatches met;
  std::set<MatchId> unsettled;
  ToHear to_hear;
};

void add_matches(const EventMatches& data, const Outcome& outcome, HelpRequest& request) {
  for (std::size_t at = 0; at < data.lines.size(); ++at) {
    const Match& match = *data.lines[at].match;
    if (!(match.mentee == request.key.mentee) ||
        !(data.view.topic_now(match.topic) == request.key.topic)) {
      continue;
    }
    request.lines.push_back(at);  // lines has those that stand first
    const MatchId& id = data.lines[at].id;
    request.helped_before = request.helped_before || match.settled;
    if (!serves_request(id, match, outcome.met)) continue;
    request.matched = true;
    if (outcome.unsettled.count(id) > 0) {
      request.unsettled = id;
      continue;
    }
    const bool has_met = outcome.met.count(id) > 0 || match.state == MatchState::completed;
    request.met = request.met || has_met;
  }
}

// The most urgent first; what is done, and those who take no part, last.
auto order_of(const HelpRequest& request) {
  const bool refused = !request.admitted && request.approval == Approval::refused;
  const std::string& day = request.request.needed_by;
  return std::tuple(request.met || refused, day.empty(), day, reading_key(request.name),
                    reading_key(request.topic), request.key);
}

void add_requests(const EventMatches& data, const Outcome& outcome, const RegistrationId& id,
                  const Registration& registration, HelpData& help) {
  const Participant* participant = data.view.find(registration.person);
  if (participant == nullptr || participant->person->archived) return;
  for (const auto& [topic, asked] : participant->requests) {
    HelpRequest request;
    request.registration = id;
    request.key = {participant->id, topic};
    request.name = participant->person->name;
    request.topic = data.view.topic_name(topic);
    request.request = asked;
    request.approval = registration.approval;
    request.admitted = participant->seeks;
    request.offered = somebody_offers(data.view, request.key);
    add_matches(data, outcome, request);
    const auto to_hear = outcome.to_hear.find(request.key);
    if (to_hear != outcome.to_hear.end()) request.to_hear = to_hear->second;
    help.requests.push_back(std::move(request));
  }
}

HelpData look_up(const Program& program, const EventId& event, const EventMatches& data) {
  HelpData help;
  const Outcome outcome{matches_that_met(program), unsettled_matches(program, event),
                        to_hear_by_request(program, event, data)};
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || !registration.seeks || registration.withdrawn) continue;
    add_requests(data, outcome, id, registration, help);
  }
  std::sort(help.requests.begin(), help.requests.end(),
            [](const HelpRequest& left, const HelpRequest& right) {
              return order_of(left) < order_of(right);
            });
  std::set<TopicId> open_topics;
  for (const HelpRequest& request : help.requests) {
    if (request.matched || request.approval == Approval::refused) continue;
    open_topics.insert(request.key.topic);
    if (request.admitted) ++help.waiting;
    const bool listed =
        std::find(help.nobody.begin(), help.nobody.end(), request.key.topic) != help.nobody.end();
    if (!request.offered && !listed) help.nobody.push_back(request.key.topic);
  }
  if (open_topics.size() == 1) help.topic_waiting = *open_topics.begin();
  return help;
}

}  // namespace

const HelpData& help_data(View& view, const EventScreen& on, const EventMatches& data) {
  return view.drafts.event.of<HelpDrafts>().data.get(
      view.state.revision, on.id.text(), [&] { return look_up(view.state.program, on.id, data); });
}

}  // namespace rondo::ui
