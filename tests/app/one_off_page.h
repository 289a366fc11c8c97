// A page with an event of one-off support, and people who ask and mentor in it.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/event_setups.h"
#include "edit/event_list.h"

namespace rondo::test {

// A one-off event of the template, with nobody in it.
struct OneOff {
  Browser browser;
  Page page{browser};
  EventId event;

  OneOff() {
    page.run(command::AddEvent{"one-off"});
    event = page.only_event();
  }

  template <class Change>
  void change_event(Change change) {
    Event changed = *page.program().events.find(event);
    change(changed);
    page.run(command::PutEvent{event, changed});
    REQUIRE(page.error() == "");
  }

  // Somebody new, or who is known by that name.
  void ask(const std::string& name, const std::string& topic, const Request& request = {}) {
    command::AskForHelp ask;
    ask.event = event;
    ask.person = person(name);
    if (ask.person.empty()) ask.details.name = name;
    ask.topic_name = topic;
    ask.request = request;
    page.run(ask);
  }

  // Somebody new, for a topic that is new where the program does not have it.
  void add_mentor(const std::string& name, const std::string& topic, int places = 1) {
    if (topic_id(topic).empty()) add_topic(topic);
    Registration registration;
    registration.mentors = true;
    registration.capacity = places;
    registration.offers[topic_id(topic)] = {3, true};
    Person added;
    added.name = name;
    page.run(command::PutPerson{{}, added, event, registration});
    REQUIRE(page.error() == "");
  }

  // One of the two of a match that was proposed declines once they know of it.
  void decline(const MatchId& match) {
    become(page, match, {MatchState::approved, MatchState::notified, MatchState::declined},
           "No time");
  }

  // The two of a match that was proposed meet once, and it ends early.
  void meet_and_end(const MatchId& match) {
    become(page, match, {MatchState::approved, MatchState::notified, MatchState::active});
    put_session(page, match, "2000-09-15T15:30", "", SessionState::held);
    become(page, match, {MatchState::ended_early}, "Moved");
  }

  // Kai Lee asks about beekeeping and is matched with Ana Ruiz, the only mentor.
  MatchId match_kai() { return match_kai_with_one_of({"Ana Ruiz"}); }
  MatchId match_kai_with_one_of(const std::vector<const char*>& mentors) {
    for (const char* mentor : mentors) add_mentor(mentor, "Beekeeping");
    ask("Kai Lee", "Beekeeping");
    REQUIRE(page.program().matches.size() == 1);
    return page.program().matches.begin()->first;
  }

  // A minute later, so that a run that proposes the same is another run. Those of `instead_of` ask
  // for another mentor.
  void match_again(const std::vector<MatchId>& instead_of = {}) {
    page.clock.now += 60'000;
    page.run(command::RunMatch{event, instead_of});
    REQUIRE(page.error() == "");
  }

  // A match that is not that one.
  MatchId other_than(const MatchId& known) const {
    for (const auto& [id, match] : page.program().matches) {
      if (id != known) return id;
    }
    FAIL("there is no other match");
    return {};
  }

  void add_topic(const std::string& name) {
    Topic topic;
    topic.name = name;
    page.run(command::PutTopic{{}, topic});
    REQUIRE(page.error() == "");
  }

  PersonId person(const std::string& name) const {
    for (const auto& [id, known] : page.program().people) {
      if (known.name == name) return id;
    }
    return {};
  }
  TopicId topic_id(const std::string& name) const {
    for (const auto& [id, topic] : page.program().topics) {
      if (topic.name == name) return id;
    }
    return {};
  }
  // Empty: is not on the list.
  RegistrationId registration_id(const std::string& name) const {
    return registration_in(page.program(), event, person(name));
  }
  const Registration& registration_of(const std::string& name) const {
    const Registration* found = page.program().registrations.find(registration_id(name));
    REQUIRE_MESSAGE(found != nullptr, name);
    return *found;
  }
  // Of the mentees' matches, by their mentors' names; empty: none.
  std::string mentor_of(const std::string& name) const {
    for (const auto& [id, match] : page.program().matches) {
      if (match.mentee == person(name)) return page.program().people.find(match.mentor)->name;
    }
    return {};
  }
};

}  // namespace rondo::test
