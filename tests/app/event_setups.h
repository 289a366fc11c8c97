// Events that tests of commands begin with.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "app/app_fixture.h"
#include "base/assets.h"

namespace rondo::test {

inline void give_sample_sheet(Page& page) {
  page.files.give("signup.csv", std::string(asset("samples/google-forms.csv")));
}

// An event of the template with the people of the sample sheet.
inline void import_sample(Page& page, const std::string& template_name = "topic-sprint") {
  page.run(command::AddEvent{template_name});
  give_sample_sheet(page);
  page.run(command::ApplyImport{});
  REQUIRE(page.program().people.size() == 64);
}

// A topic sprint of the sample sheet, matched and approved.
inline void approve_sample(Page& page) {
  import_sample(page);
  page.run(command::RunMatch{page.only_event()});
  page.run(command::ApproveAll{page.only_event()});
  REQUIRE(page.error() == "");
  REQUIRE(page.program().matches.size() > 2);
}

// And told.
inline void tell_sample(Page& page) {
  approve_sample(page);
  std::vector<MatchId> ids;
  for (const auto& entry : page.program().matches) ids.push_back(entry.first);
  page.run(command::SetMatchState{ids, MatchState::notified});
  REQUIRE(page.error() == "");
}

// A topic sprint in which Ana mentors Ben.
struct OneMatch {
  explicit OneMatch(Page& page) {
    page.run(command::PutTopic{{}, Topic{"Circles", {}, {}, {}, {}}});
    topic = page.program().topics.begin()->first;
    page.run(command::AddEvent{"topic-sprint"});
    event = page.only_event();
    Registration mentor;
    mentor.mentors = true;
    mentor.offers[topic] = {};
    ana = add_person(page, "Ana", mentor);
    Registration mentee;
    mentee.seeks = true;
    mentee.requests[topic] = {};
    ben = add_person(page, "Ben", mentee);
    page.run(command::ForcePair{event, ana, ben, topic});
    REQUIRE(page.error() == "");
    match = page.program().matches.begin()->first;
  }

  TopicId topic;
  EventId event;
  PersonId ana, ben;
  MatchId match;

 private:
  PersonId add_person(Page& page, const std::string& name, const Registration& registration) const {
    Person person;
    person.name = name;
    person.email = name + "@example.org";
    page.run(command::PutPerson{{}, person, event, registration});
    REQUIRE(page.error() == "");
    for (const auto& [id, known] : page.program().people) {
      if (known.name == name) return id;
    }
    return {};
  }
};

// The match goes through these states. `reason`: of the one at which it is declined or ends early.
inline void become(Page& page, const MatchId& match, std::initializer_list<MatchState> states,
                   const std::string& reason = {}) {
  for (const MatchState state : states) {
    page.run(command::SetMatchState{{match}, state, reason});
    REQUIRE(page.error() == "");
  }
}

inline void put_session(Page& page, const MatchId& match, const char* starts_at,
                        const char* place = "", SessionState state = SessionState::planned) {
  Session session;
  session.match = match;
  session.starts_at = starts_at;
  session.place = place;
  session.state = state;
  page.run(command::PutSession{{}, session});
  REQUIRE(page.error() == "");
}

}  // namespace rondo::test
