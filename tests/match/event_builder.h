// A program with one event, built in a line or two per fact, for tests of matching.
#pragma once

#include <optional>
#include <string>

#include "match/event_view.h"

namespace rondo::test {

struct EventBuilder {
  Program program;
  EventId event_id{"event"};

  EventBuilder() {
    Event& event = program.events.live[event_id];
    event.name = "SEL sprint";
    event.created_on = "2026-09-01";
    event.weights = {{Factor::topic, 5}};
  }

  Event& event() { return program.events.live[event_id]; }

  SiteId site(const std::string& name) {
    program.sites.live[SiteId(name)].name = name;
    return SiteId(name);
  }

  TopicId topic(const std::string& name, const std::string& area = "") {
    Topic& topic = program.topics.live[TopicId(name)];
    topic.name = name;
    if (!area.empty()) {
      topic.focus_area = TopicId(area);
      program.topics.live[TopicId(area)].name = area;
    }
    return TopicId(name);
  }

  PoolId pool(const std::string& category, const std::string& name) {
    program.pool_categories.live[PoolCategoryId(category)].name = category;
    program.pools.live[PoolId(name)] = {PoolCategoryId(category), name, {}};
    return PoolId(name);
  }

  // The registration of the person called `name`, who is added when needed.
  Registration& person(const std::string& name, const std::string& at_site = "") {
    Person& person = program.people.live[PersonId(name)];
    person.name = name;
    if (!at_site.empty()) person.site = site(at_site);
    Registration& registration = program.registrations.live[RegistrationId(name)];
    registration.event = event_id;
    registration.person = PersonId(name);
    return registration;
  }

  Registration& mentor(const std::string& name, const std::string& offers, int level = 0,
                       const std::string& at_site = "") {
    Registration& registration = person(name, at_site);
    registration.mentors = true;
    registration.offers[topic_id(offers)] = {level, false};
    return registration;
  }

  Registration& mentee(const std::string& name, const std::string& requests, int rank = 1,
                       const std::string& at_site = "") {
    Registration& registration = person(name, at_site);
    registration.seeks = true;
    registration.requests[topic_id(requests)].rank = rank;
    return registration;
  }

  MatchId match(const std::string& mentor, const std::string& mentee, const std::string& about,
                MatchState state = MatchState::proposed) {
    const MatchId id(mentor + ">" + mentee + ">" + about);
    Match& match = program.matches.live[id];
    match = {event_id, PersonId(mentor), PersonId(mentee), TopicId(about), state, false, false, {}};
    return id;
  }

  EventView view() const { return *view_event(program, event_id); }

  static Pairing pairing(const EventView& view, const std::string& mentee, const std::string& about,
                         const std::string& mentor) {
    return {view.find(PersonId(mentee)), TopicId(about), view.find(PersonId(mentor))};
  }

 private:
  // Topics with a focus area are declared by topic(); others stand for themselves.
  TopicId topic_id(const std::string& name) {
    const TopicId id(name);
    if (program.topics.find(id) == nullptr) topic(name);
    return id;
  }
};

// Where fit is by level: Cleo fits Ana in full and Dora less (40 of 100), Ben fits Ana less (40)
// and Dora not at all. Each mentor has one place.
inline EventBuilder one_good_mentor() {
  EventBuilder builder;
  builder.event().weights = {{Factor::level, 5}};
  builder.mentor("Ana", "Circles", 4).capacity = 1;
  builder.mentor("Dora", "Circles", 1).capacity = 1;
  builder.mentee("Ben", "Circles").requests[TopicId("Circles")].level = 4;
  builder.mentee("Cleo", "Circles").requests[TopicId("Circles")].level = 1;
  return builder;
}

}  // namespace rondo::test
