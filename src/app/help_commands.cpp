// One-off support: somebody needs help with one thing, now.
#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "app/execute.h"
#include "app/rolling_match.h"
#include "app/tidy_person.h"
#include "base/iso_time.h"
#include "base/text.h"
#include "edit/cancelling.h"
#include "edit/event_list.h"
#include "edit/new_event.h"
#include "feedback/match_feedback.h"
#include "model/had_mentor.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

// Whom the name alone may mean already; an address tells people of one name apart.
bool may_be_there(const Program& program, const Person& asks) {
  if (!asks.email.empty()) return false;
  return std::any_of(program.people.begin(), program.people.end(),
                     [&](const auto& entry) { return fold(entry.second.name) == fold(asks.name); });
}

Result<Done> check(const Program& program, const command::AskForHelp& command) {
  const Event& event = *program.events.find(command.event);
  if (!event.cancelled_on.empty()) {
    return Error{"error.help.cancelled", {arg("event", event.name)}};
  }
  if (program.topics.find(command.topic) == nullptr &&
      collapse_spaces(command.topic_name).empty()) {
    return Error{"error.help.topic", {}};
  }
  const std::string& day = command.request.needed_by;
  if (!day.empty() && !utc_ms_of(day + "T00:00:00Z")) {
    return Error{"error.help.day", {arg("day", day)}};
  }
  const TopicId topic = program.topics.find(command.topic) != nullptr
                            ? command.topic
                            : find_topic(program, command.topic_name);
  if (const auto refusal = refusal_to_ask_again(program, command.event, command.person, topic)) {
    return *refusal;
  }
  return Done{};
}

// The one that is there, or a new one with an empty id.
std::pair<RegistrationId, Registration> registration_to_change(const Program& program,
                                                               const EventId& event,
                                                               const PersonId& person) {
  const RegistrationId id = registration_in(program, event, person);
  if (!id.empty()) return {id, *program.registrations.find(id)};
  Registration registration;
  registration.event = event;
  registration.person = person;
  return {id, registration};
}

// Who has asked for the topic already changes that request; what is left blank stays as it was
// said, but what was said of a question that is settled.
void put_request(Registration& registration, const TopicId& topic, const Request& said,
                 bool was_helped) {
  const auto known = registration.requests.find(topic);
  if (known == registration.requests.end()) {
    Request request = said;
    request.rank = next_rank(registration);
    registration.requests.emplace(topic, std::move(request));
    return;
  }
  Request& request = known->second;
  if (was_helped) {
    request.goal = said.goal;
    request.needed_by = said.needed_by;
  }
  if (said.level != 0) request.level = said.level;
  if (!said.goal.empty()) request.goal = said.goal;
  if (!said.needed_by.empty()) request.needed_by = said.needed_by;
}

// Opens the request that these served; they keep their record. Who takes part again may say of one
// that it is not settled.
void open_again(Transaction& edit, const EventId& event, const std::set<MatchId>& helped,
                std::string_view today) {
  const std::set<MatchId> unsettled = unsettled_matches(edit.program(), event);
  for (const MatchId& id : helped) {
    Match match = *edit.program().matches.find(id);
    match.asks_anew = true;
    match.settled = match.state == MatchState::completed && unsettled.count(id) == 0;
    edit.put(id, match);
  }
  call_off_sessions(edit, helped, today);
}

// The words of the request for what is not an id yet: a new person's name, a new topic's.
Message label_of(const Program& program, const command::AskForHelp& command, const Person& person) {
  const Topic* topic = program.topics.find(command.topic);
  return {"step.ask_help",
          {arg("name", person.name),
           arg("topic", topic == nullptr ? collapse_spaces(command.topic_name) : topic->name)}};
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::AskForHelp& command) {
  const Program& program = bench.state.program;
  const Event* event = program.events.find(command.event);
  if (event == nullptr) return Done{};
  const Person* known = program.people.find(command.person);
  const bool adds = known == nullptr;
  Result<Person> person = adds ? tidy_person(program, {}, command.details) : Result<Person>(*known);
  if (!person) return person.error();
  if (adds && !command.another && may_be_there(program, *person)) {
    return Error{"error.help.there", {arg("name", person->name)}};
  }
  if (Result<Done> good = check(program, command); !good) return good;
  if (adds) {
    if (Result<Done> good = check_site_name(program, command.site_name); !good) return good;
  }
  Request said = command.request;
  said.goal = collapse_spaces(said.goal);
  const PersonId id = adds ? new_id<PersonId>(bench.random) : command.person;
  const Sides rule = event->approval;
  const EventKind kind = event->kind;
  RequestKey asked{id, {}};
  Result<Done> done = bench.edit(
      label_of(program, command, *person),
      [&](Transaction& edit) {
        if (adds) {
          take_site_name(edit, command.site_name, bench.random, *person);
          edit.put(id, *person);
        }
        bring_back(edit, id);
        const TopicId topic =
            edit.program().topics.find(command.topic) != nullptr
                ? command.topic
                : topic_named(edit, collapse_spaces(command.topic_name),
                              likely_topics(bench.state.templates, kind), bench.random);
        auto [there, registration] = registration_to_change(edit.program(), command.event, id);
        const Registration before = registration;
        registration.seeks = true;
        rejoin(registration);
        const std::set<MatchId> helped =
            matches_that_helped(edit.program(), command.event, id, topic);
        put_request(registration, topic, said, !helped.empty());
        asked.topic = topic;
        ask_for_approval(rule, before, registration);
        if (there.empty()) there = new_id<RegistrationId>(bench.random);
        edit.put(there, registration);
        open_again(edit, command.event, helped, bench.today());
      },
      Tell::aloud);
  if (!done) return done;
  match_if_rolling(bench, {command.event});
  tell_what_is_missing(bench, command.event, asked);
  return done;
}

}  // namespace rondo
