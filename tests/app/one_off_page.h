// A page with an event of one-off support, and people who ask and mentor in it.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "app/app_fixture.h"
#include "base/direction.h"

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
    for (const MatchState state :
         {MatchState::approved, MatchState::notified, MatchState::declined}) {
      page.run(command::SetMatchState{{match}, state, "No time"});
    }
    REQUIRE(page.error() == "");
  }

  // The two of a match that was proposed meet once, and it ends early.
  void meet_and_end(const MatchId& match) {
    for (const MatchState state :
         {MatchState::approved, MatchState::notified, MatchState::active}) {
      page.run(command::SetMatchState{{match}, state});
    }
    Session session;
    session.match = match;
    session.starts_at = "2000-09-15T15:30";
    session.minutes = 30;
    session.state = SessionState::held;
    page.run(command::PutSession{{}, session});
    page.run(command::SetMatchState{{match}, MatchState::ended_early, "Moved"});
    REQUIRE(page.error() == "");
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
  const Registration& registration_of(const std::string& name) const {
    for (const auto& [id, registration] : page.program().registrations) {
      if (registration.person == person(name)) return registration;
    }
    FAIL("is not on the list: " << name);
    return page.program().registrations.begin()->second;
  }
  // What was said last.
  std::string told() const {
    return without_isolates(page.state().words.text(latest_notice(page.state()).text));
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
