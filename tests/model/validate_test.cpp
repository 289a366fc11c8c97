#include "model/validate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "support/put_records.h"

namespace rondo {
namespace {

// Two people of one site, registered in one event, matched: nothing to complain about.
Program sound_program() {
  Program program;
  program.id = "p";
  program.info.live[ProgramInfoId(std::string(kProgramInfo))].name = "District";
  program.sites.live[SiteId("s1")].name = "North";
  program.topics.live[TopicId("t0")].name = "Well-being";
  Topic& topic = program.topics.live[TopicId("t1")];
  topic.name = "SEL check-ins";
  topic.focus_area = TopicId("t0");
  program.pool_categories.live[PoolCategoryId("c1")].name = "Grade span";
  program.pools.live[PoolId("b1")] = {PoolCategoryId("c1"), "Grades 6-8", {}};
  for (const char* id : {"p1", "p2"}) {
    Person& person = program.people.live[PersonId(id)];
    person.name = "Person";
    person.site = SiteId("s1");
  }
  Event& event = program.events.live[EventId("e1")];
  event.name = "Sprint";
  event.weights[Factor::topic] = 10;
  event.categories[PoolCategoryId("c1")] = {1, 2};
  Registration& mentor = program.registrations.live[RegistrationId("r1")];
  mentor.event = EventId("e1");
  mentor.person = PersonId("p1");
  mentor.capacity = 0;
  mentor.offers[TopicId("t1")] = {4, true};
  mentor.pools = {PoolId("b1")};
  Registration& mentee = program.registrations.live[RegistrationId("r2")];
  mentee.event = EventId("e1");
  mentee.person = PersonId("p2");
  mentee.requests[TopicId("t1")] = {1, 0, ""};
  mentee.preferred_mentors[PersonId("p1")] = 1;
  Match& match = program.matches.live[MatchId("m1")];
  match = {EventId("e1"),        PersonId("p1"), PersonId("p2"), TopicId("t1"),
           MatchState::approved, false,          false,          {}};
  program.match_runs.live[MatchRunId("u1")].event = EventId("e1");
  return program;
}

// The one issue that `spoil` brings.
Issue issue_after(const std::function<void(Program&)>& spoil) {
  Program program = sound_program();
  spoil(program);
  const std::vector<Issue> issues = validate(program);
  REQUIRE(issues.size() == 1);
  return issues.front();
}

void check_issue(const Issue& issue, std::string_view collection, std::string_view id,
                 std::string_view field, std::string_view key) {
  CHECK(issue.record == RecordKey{std::string(collection), std::string(id)});
  CHECK(issue.field == field);
  CHECK(issue.message.key == key);
}

Registration& registration(Program& program) {
  return program.registrations.live.at(RegistrationId("r2"));
}
Event& event(Program& program) {
  return program.events.live.at(EventId("e1"));
}
Match& match(Program& program) {
  return program.matches.live.at(MatchId("m1"));
}

TEST_CASE("validate: a sound program has no issues") {
  CHECK(validate(sound_program()).empty());
  CHECK(validate(Program{}).empty());
}

TEST_CASE("validate: references to what is not there") {
  check_issue(
      issue_after([](Program& p) { p.people.live.at(PersonId("p1")).site = SiteId("gone"); }),
      "people", "p1", "site", "issue.dangling");
  check_issue(
      issue_after([](Program& p) { p.topics.live.at(TopicId("t1")).focus_area = TopicId("gone"); }),
      "topics", "t1", "focusArea", "issue.dangling");
  check_issue(issue_after([](Program& p) {
                p.pools.live.at(PoolId("b1")).category = PoolCategoryId("gone");
              }),
              "pools", "b1", "category", "issue.dangling");
  check_issue(issue_after([](Program& p) { event(p).categories[PoolCategoryId("gone")]; }),
              "events", "e1", "categories/gone", "issue.dangling");
  check_issue(issue_after([](Program& p) { registration(p).event = EventId("gone"); }),
              "registrations", "r2", "event", "issue.dangling");
  check_issue(issue_after([](Program& p) { registration(p).requests[TopicId("gone")]; }),
              "registrations", "r2", "requests/gone", "issue.dangling");
  check_issue(issue_after([](Program& p) { registration(p).offers[TopicId("gone")]; }),
              "registrations", "r2", "offers/gone", "issue.dangling");
  check_issue(issue_after([](Program& p) { registration(p).pools.insert(PoolId("gone")); }),
              "registrations", "r2", "pools/gone", "issue.dangling");
  check_issue(issue_after([](Program& p) { registration(p).vetoes.insert(PersonId("gone")); }),
              "registrations", "r2", "vetoes/gone", "issue.dangling");
  check_issue(
      issue_after([](Program& p) { registration(p).preferred_mentees[PersonId("gone")] = 1; }),
      "registrations", "r2", "preferredMentees/gone", "issue.dangling");
  check_issue(issue_after([](Program& p) { match(p).topic = TopicId("gone"); }), "matches", "m1",
              "topic", "issue.dangling");
}

TEST_CASE("validate: a sitting of more rounds than can be counted is told, and takes no hours") {
  check_issue(issue_after([](Program& p) {
                Event& event = p.events.live.at(EventId("e1"));
                event.kind = EventKind::speed_mentoring;
                event.starts_at = "2026-09-15T15:00";
                event.rounds = 2'000'000'000;
              }),
              "events", "e1", "rounds", "issue.number_too_big");
}

TEST_CASE("validate: nobody is in two sessions, or in one and at a sitting, at the same time") {
  Program program = sound_program();
  Match other = match(program);
  other.mentee = PersonId("p3");
  program.matches.live[MatchId("m2")] = other;
  program.people.live[PersonId("p1")].name = "Ada Okafor";
  program.people.live[PersonId("p2")].name = "Bo Li";
  program.people.live[PersonId("p3")].name = "Cy Ortiz";
  const auto put = [&](const char* id, const char* of, const char* starts_at) -> Session& {
    Session& session = program.sessions.live[SessionId(id)];
    session.match = MatchId(of);
    session.starts_at = starts_at;
    session.minutes = 30;
    return session;
  };
  put("a", "m1", "2026-09-15T15:00");
  Session& second = put("b", "m2", "2026-09-15T15:20");
  std::vector<Issue> issues = validate(program);
  REQUIRE(issues.size() == 1);
  check_issue(issues[0], "sessions", "b", "startsAt", "issue.double_booked");
  CHECK(issues[0].message.args ==
        std::vector<Arg>{arg("name", "Ada Okafor"), arg("partner", "Cy Ortiz"),
                         arg("when", WallTime{"2026-09-15T15:20"}), arg("other", "Bo Li"),
                         arg("other_when", WallTime{"2026-09-15T15:00"})});
  second.state = SessionState::missed;
  CHECK(validate(program).empty());

  Event& sitting = test::put_sitting_with(program, "p2", "2026-09-15T14:00");
  sitting.rounds = 1;
  sitting.session_minutes = 60;
  CHECK(validate(program).empty());  // one begins when the other ends
  sitting.session_minutes = 61;
  issues = validate(program);
  REQUIRE(issues.size() == 1);
  check_issue(issues[0], "sessions", "a", "startsAt", "issue.session_in_sitting");
  CHECK(std::get<std::string>(*issues[0].message.find("name")) == "Bo Li");
  CHECK(std::get<std::string>(*issues[0].message.find("sitting")) == "Opening evening");
  // Told once, also when both of the pair are there.
  Registration& ada = program.registrations.live[RegistrationId("evening-ada")];
  ada.event = EventId("evening");
  ada.person = PersonId("p1");
  ada.mentors = true;
  CHECK(validate(program).size() == 1);
}

TEST_CASE("validate: a removed record is as good as gone, a merged one is not") {
  Program program = sound_program();
  auto removed = program.people.live.extract(PersonId("p2"));
  program.people.removed.insert(std::move(removed));
  std::vector<Issue> issues = validate(program);
  REQUIRE(issues.size() == 2);
  check_issue(issues[0], "matches", "m1", "mentee", "issue.dangling");
  check_issue(issues[1], "registrations", "r2", "person", "issue.dangling");
  CHECK(std::get<std::string>(*issues[0].message.find("target")) == "p2");

  Person& joined = program.people.live[PersonId("p3")];
  joined.name = "Joined";
  joined.merged_ids.insert(PersonId("p2"));
  CHECK(validate(program).empty());
}

TEST_CASE("validate: a record without what it is about") {
  check_issue(issue_after([](Program& p) { registration(p).person = PersonId(); }), "registrations",
              "r2", "person", "issue.missing_reference");
  check_issue(issue_after([](Program& p) { match(p).event = EventId(); }), "matches", "m1", "event",
              "issue.missing_reference");
  check_issue(issue_after([](Program& p) { match(p).mentor = PersonId(); }), "matches", "m1",
              "mentor", "issue.missing_reference");
  check_issue(
      issue_after([](Program& p) { p.pools.live.at(PoolId("b1")).category = PoolCategoryId(); }),
      "pools", "b1", "category", "issue.missing_reference");
}

TEST_CASE("validate: names") {
  check_issue(issue_after([](Program& p) { p.sites.live.at(SiteId("s1")).name = ""; }), "sites",
              "s1", "name", "issue.empty_name");
  check_issue(issue_after([](Program& p) { p.people.live.at(PersonId("p1")).name = " \t"; }),
              "people", "p1", "name", "issue.empty_name");
  check_issue(issue_after([](Program& p) { event(p).name.clear(); }), "events", "e1", "name",
              "issue.empty_name");
  check_issue(issue_after([](Program& p) { p.info.live.begin()->second.name.clear(); }), "info",
              "program", "name", "issue.empty_name");
}

TEST_CASE("validate: numbers out of range") {
  const auto too_small = [](std::string_view collection, std::string_view id,
                            std::string_view field, const std::function<void(Program&)>& spoil) {
    check_issue(issue_after(spoil), collection, id, field, "issue.number_too_small");
  };
  const auto too_big = [](std::string_view collection, std::string_view id, std::string_view field,
                          const std::function<void(Program&)>& spoil) {
    check_issue(issue_after(spoil), collection, id, field, "issue.number_too_big");
  };
  too_small("registrations", "r2", "capacity", [](Program& p) { registration(p).capacity = -1; });
  too_small("registrations", "r2", "requests/t1",
            [](Program& p) { registration(p).requests.begin()->second.rank = 0; });
  too_big("registrations", "r2", "requests/t1",
          [](Program& p) { registration(p).requests.begin()->second.level = 5; });
  too_big("registrations", "r2", "offers/t1",
          [](Program& p) { registration(p).offers[TopicId("t1")].level = 5; });
  too_small("registrations", "r2", "preferredMentors/p1",
            [](Program& p) { registration(p).preferred_mentors.begin()->second = 0; });
  too_small("events", "e1", "defaultCapacity", [](Program& p) { event(p).default_capacity = -1; });
  too_small("events", "e1", "requestsPerMentee",
            [](Program& p) { event(p).requests_per_mentee = 0; });
  too_small("events", "e1", "maxSessions", [](Program& p) { event(p).max_sessions = 0; });
  too_big("events", "e1", "maxSessions", [](Program& p) { event(p).max_sessions = 4; });
  too_small("events", "e1", "sessionMinutes", [](Program& p) { event(p).session_minutes = 0; });
  too_small("events", "e1", "weights/topic",
            [](Program& p) { event(p).weights[Factor::topic] = -1; });
  too_big("events", "e1", "weights/topic",
          [](Program& p) { event(p).weights[Factor::topic] = 11; });
  too_big("events", "e1", "loadPrice", [](Program& p) { event(p).load_price = 1001; });
  too_small("events", "e1", "revision", [](Program& p) { event(p).revision = -1; });
  too_small("events", "e1", "categories/c1", [](Program& p) {
    event(p).categories.begin()->second = {-1, 0};
  });
  too_big("matchRuns", "u1", "placesServed",
          [](Program& p) { p.match_runs.live.begin()->second.places_served = 1; });
}

TEST_CASE("validate: days") {
  for (const char* no_day : {"2026-02-29", "tomorrow", "2026-09-14T15:10"}) {
    CAPTURE(no_day);
    check_issue(issue_after([&](Program& p) { event(p).cancelled_on = no_day; }), "events", "e1",
                "cancelledOn", "issue.no_day");
    check_issue(issue_after([&](Program& p) { event(p).meet_by = no_day; }), "events", "e1",
                "meetBy", "issue.no_day");
    check_issue(issue_after([&](Program& p) {
                  registration(p).requests[TopicId("t1")].needed_by = no_day;
                }),
                "registrations", "r2", "requests/t1", "issue.no_day");
  }
  Program program = sound_program();
  event(program).closes_on = "2028-02-29";
  CHECK(validate(program).empty());
}

TEST_CASE("validate: ticks") {
  check_issue(issue_after([](Program& p) {
                event(p).categories.begin()->second = {3, 2};
              }),
              "events", "e1", "categories/c1", "issue.ticks");
  Program unbounded = sound_program();
  event(unbounded).categories.begin()->second = {3, 0};
  CHECK(validate(unbounded).empty());
}

TEST_CASE("validate: doubles") {
  check_issue(issue_after([](Program& p) {
                Registration& again = p.registrations.live[RegistrationId("r3")];
                again.event = EventId("e1");
                again.person = PersonId("p1");
              }),
              "registrations", "r3", "person", "issue.duplicate_registration");
  check_issue(issue_after([](Program& p) { p.matches.live[MatchId("m2")] = match(p); }), "matches",
              "m2", "", "issue.duplicate_match");
  check_issue(
      issue_after([](Program& p) { p.match_runs.live[MatchRunId("u2")].event = EventId("e1"); }),
      "matchRuns", "u2", "event", "issue.duplicate_run");

  Program declined = sound_program();
  declined.matches.live[MatchId("m2")] = match(declined);
  declined.matches.live[MatchId("m2")].state = MatchState::declined;
  CHECK(validate(declined).empty());
}

TEST_CASE("validate: nobody mentors themselves") {
  check_issue(issue_after([](Program& p) { match(p).mentee = PersonId("p1"); }), "matches", "m1",
              "mentee", "issue.same_person");
  check_issue(issue_after([](Program& p) {
                p.forbidden_pairs.live[ForbiddenPairId("f")] = {EventId("e1"), PersonId("p1"),
                                                                PersonId("p1")};
              }),
              "forbiddenPairs", "f", "mentee", "issue.same_person");
}

TEST_CASE("validate: a focus area that lies in its own topic") {
  check_issue(
      issue_after([](Program& p) { p.topics.live.at(TopicId("t1")).focus_area = TopicId("t1"); }),
      "topics", "t1", "focusArea", "issue.topic_cycle");
  Program longer = sound_program();
  longer.topics.live.at(TopicId("t0")).focus_area = TopicId("t1");
  CHECK(validate(longer).size() == 2);
}

TEST_CASE("validate: malformed text, in a field, an element or an id") {
  check_issue(issue_after([](Program& p) { p.people.live.at(PersonId("p1")).email = "a\xff"; }),
              "people", "p1", "email", "issue.encoding");
  check_issue(issue_after([](Program& p) { registration(p).availability.insert("Mon\xc3"); }),
              "registrations", "r2", "availability/Mon\xc3", "issue.encoding");
  check_issue(issue_after([](Program& p) {
                p.match_runs.live.begin()->second.unserved["p2/t1"] =
                    Value(Value::Object{{"key", Value("\xc0")}});
              }),
              "matchRuns", "u1", "unserved/p2/t1", "issue.encoding");
  check_issue(issue_after([](Program& p) { p.sites.live[SiteId("\xff")].name = "South"; }), "sites",
              "\xff", "", "issue.encoding");
}

TEST_CASE("validate: mentees over the cap of a school year, those by hand as well") {
  const auto with_two = [](Program& p, const std::string& second_day, bool locked) {
    event(p).created_on = "2026-09-01";
    p.events.live[EventId("e2")] = event(p);
    p.events.live[EventId("e2")].created_on = second_day;
    Match& second = p.matches.live[MatchId("m2")] = match(p);
    second.event = EventId("e2");
    second.state = locked ? MatchState::proposed : MatchState::completed;
    second.locked = locked;
    p.info.live[ProgramInfoId(std::string(kProgramInfo))].name = "District";
    p.info.live[ProgramInfoId(std::string(kProgramInfo))].mentees_per_year = 1;
  };
  for (const bool locked : {false, true}) {
    const Issue issue = issue_after([&](Program& p) { with_two(p, "2027-07-31", locked); });
    check_issue(issue, "people", "p1", "menteesPerYear", "issue.over_year_cap");
    CHECK(issue.message.find("year") != nullptr);
  }
  Program program = sound_program();
  with_two(program, "2027-08-01", false);
  CHECK(validate(program).empty());
  with_two(program, "2027-07-31", false);
  program.people.live.at(PersonId("p1")).mentees_per_year = 2;
  CHECK(validate(program).empty());
  check_issue(issue_after([](Program& p) {
                p.people.live.at(PersonId("p1")).mentees_per_year = -1;
                p.matches.live.clear();
              }),
              "people", "p1", "menteesPerYear", "issue.number_too_small");
}

TEST_CASE("validate: the list is sorted by record, then field") {
  Program program = sound_program();
  match(program).topic = TopicId("gone");
  match(program).event = EventId("gone");
  program.people.live.at(PersonId("p2")).name.clear();
  event(program).max_sessions = 9;
  const std::vector<Issue> issues = validate(program);
  REQUIRE(issues.size() == 4);
  CHECK(std::is_sorted(issues.begin(), issues.end(), [](const Issue& left, const Issue& right) {
    return std::tie(left.record, left.field) < std::tie(right.record, right.field);
  }));
  CHECK(validate(program) == issues);
}

}  // namespace
}  // namespace rondo
