#include "report/person_record.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/random.h"
#include "match/event_builder.h"
#include "support/fake_clock.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

const PersonId kHana("Hana");

Session held(const MatchId& match, const std::string& day, int minutes) {
  Session session;
  session.match = match;
  session.starts_at = day + "T15:00";
  session.minutes = minutes;
  session.state = SessionState::held;
  return session;
}

// Diego mentors Hana on circles; they met twice, once after the summer; Hana tried it.
Program two_years() {
  EventBuilder builder;
  builder.event().created_on = "2026-02-01";
  builder.mentor("Diego", "Circles");
  builder.mentee("Hana", "Circles");
  builder.mentee("Hana", "Phonics", 2);
  const MatchId match = builder.match("Diego", "Hana", "Circles", MatchState::active);
  Program& program = builder.program;
  program.sessions.live[SessionId("s1")] = held(match, "2026-07-31", 45);
  program.sessions.live[SessionId("s2")] = held(match, "2026-08-01", 30);
  Session missed = held(match, "2026-03-01", 60);
  missed.state = SessionState::missed;
  program.sessions.live[SessionId("s3")] = missed;
  Feedback& feedback = program.feedback.live[FeedbackId("f")];
  feedback.event = builder.event_id;
  feedback.from = kHana;
  feedback.about = PersonId("Diego");
  feedback.match = match;
  feedback.practice = Practice::tried;
  feedback.given_at = "2026-09-20T10:00:00Z";
  return program;
}

// A program with random matches, sessions and feedback of eight people in four events of three
// years.
class RandomYears {
 public:
  explicit RandomYears(std::uint64_t seed) : random_(seed) {}

  Program make() {
    Program program;
    for (int at = 0; at < 8; ++at) program.people.live[person(at)].name = person(at).text();
    for (int at = 0; at < 4; ++at) {
      Event& event = program.events.live[EventId("e" + std::to_string(at))];
      event.created_on = day();
    }
    for (int at = 0; at < 30; ++at) add_match(program, at);
    return program;
  }

  static PersonId person(int at) { return PersonId("p" + std::to_string(at)); }

 private:
  int below(int bound) {
    return static_cast<int>(random_.next() % static_cast<std::uint64_t>(bound));
  }
  std::string day() {
    const int month = 1 + below(12);
    return std::to_string(2024 + below(3)) + (month < 10 ? "-0" : "-") + std::to_string(month) +
           (below(2) == 0 ? "-01" : "-28");
  }
  void add_match(Program& program, int at) {
    const std::string name = std::to_string(at);
    Match& match = program.matches.live[MatchId("m" + name)];
    match.event = EventId("e" + std::to_string(below(4)));
    match.mentor = person(below(8));
    match.mentee = person(below(8));
    match.topic = TopicId("t" + std::to_string(below(3)));
    match.state = static_cast<MatchState>(below(8));
    for (int session = below(3); session > 0; --session) {
      Session& one = program.sessions.live[SessionId(name + "/" + std::to_string(session))];
      one = held(MatchId("m" + name), day(), 15 * (1 + below(4)));
      one.state = static_cast<SessionState>(below(4));
    }
  }

  SeededRandom random_;
};

// The same, counted from the other end: over sessions and matches, by comparing dates as numbers.
struct Counted {
  int given = 0, received = 0, sessions = 0, carried = 0;
  std::set<PersonId> mentees;
};

int as_number(const std::string& day) {
  return std::stoi(day.substr(0, 4)) * 10000 + std::stoi(day.substr(5, 2)) * 100 +
         std::stoi(day.substr(8, 2));
}

Counted count(const Program& program, const PersonId& person, int year) {
  const auto of_year = [&](const std::string& day) {
    return as_number(day) > year * 10000 + 731 && as_number(day) < (year + 1) * 10000 + 801;
  };
  Counted counted;
  for (const auto& [id, session] : program.sessions) {
    const Match& match = program.matches.live.at(session.match);
    if (session.state != SessionState::held || !of_year(session.starts_at)) continue;
    if (match.mentor == person) counted.given += session.minutes;
    if (match.mentor == person) counted.mentees.insert(match.mentee);
    if (match.mentee == person && match.mentor != person) counted.received += session.minutes;
    counted.sessions += match.mentor == person || match.mentee == person ? 1 : 0;
  }
  for (const auto& [id, match] : program.matches) {
    const bool told = match.state == MatchState::approved || match.state == MatchState::notified ||
                      match.state == MatchState::accepted || match.state == MatchState::active ||
                      match.state == MatchState::completed;
    if (told && match.mentor == person && of_year(program.events.live.at(match.event).created_on)) {
      ++counted.carried;
      if (match.state == MatchState::completed) counted.mentees.insert(match.mentee);
    }
  }
  return counted;
}

}  // namespace

TEST_CASE("person record: a school year begins on 1 August") {
  CHECK(school_year_of("2026-07-31") == 2025);
  CHECK(school_year_of("2026-08-01T09:00") == 2026);
  CHECK_FALSE(school_year_of("soon"));
  CHECK(school_year(2026) == ReportScope{{}, "2026-08-01", "2027-07-31"});
  CHECK(school_year_name(2099) == "2099–00");
}

TEST_CASE("person record: feedback belongs to the school year of the day here") {
  Program program = two_years();
  // In the evening of 31 July in Chicago.
  program.feedback.live[FeedbackId("f")].given_at = "2026-08-01T02:00:00Z";
  test::FakeClock clock;
  clock.minutes_east = -300;
  CHECK(person_record(program, kHana, school_year(2025), 0, &clock).feedback == 1);
  CHECK(person_record(program, kHana, school_year(2026), 0, &clock).feedback == 0);
  CHECK(person_record(program, kHana, school_year(2026), 0).feedback == 1);
  program.sessions.live.erase(SessionId("s2"));
  CHECK(school_years(program, kHana, 0, &clock) == std::vector{2025});
}

TEST_CASE("person record: what a mentee received, by school year") {
  const Program program = two_years();
  CHECK(school_years(program, kHana, 0) == std::vector{2026, 2025});
  const PersonRecord before = person_record(program, kHana, school_year(2025), 0);
  REQUIRE(before.events.size() == 1);
  CHECK(before.minutes == PersonMinutes{0, 45});
  CHECK(before.sessions_received == 1);
  CHECK(before.events[0].partners == std::set{PersonId("Diego")});
  CHECK(before.events[0].topics == std::set{TopicId("Circles")});
  CHECK(before.feedback == 0);
  CHECK(before.growth.at(TopicId("Phonics")) == TopicGrowth{true, 0, false});
  const PersonRecord after = person_record(program, kHana, school_year(2026), 0);
  REQUIRE(after.events.size() == 1);
  CHECK(after.minutes == PersonMinutes{0, 30});
  CHECK(after.feedback == 1);
  CHECK(after.growth.at(TopicId("Circles")) == TopicGrowth{false, 1, true});
  const PersonRecord all = person_record(program, kHana, {}, 0);
  CHECK(all.minutes == PersonMinutes{0, 75});
  CHECK(all.growth.at(TopicId("Circles")) == TopicGrowth{true, 2, true});
}

TEST_CASE("person record: mentees are those who were met, or whose match was completed") {
  Program program = two_years();
  const PersonId diego("Diego");
  CHECK(person_record(program, diego, school_year(2025), 0).mentees == std::set{kHana});
  // They met once more in the year after that of the event.
  const PersonRecord after = person_record(program, diego, school_year(2026), 0);
  CHECK(after.mentees == std::set{kHana});
  CHECK(after.events[0].partners == after.mentees);
  CHECK(person_record(program, diego, school_year(2025), 0).minutes == PersonMinutes{45, 0});
  // To be told of somebody is not yet to have supported them.
  program.sessions.live.clear();
  MatchState& state = program.matches.live.begin()->second.state;
  state = MatchState::notified;
  const PersonRecord told = person_record(program, diego, school_year(2025), 0);
  CHECK(told.mentees.empty());
  CHECK(told.events.at(0).partners == std::set{kHana});
  state = MatchState::completed;
  CHECK(person_record(program, diego, school_year(2025), 0).mentees == std::set{kHana});
  state = MatchState::declined;
  CHECK(person_record(program, diego, school_year(2025), 0).mentees.empty());
  CHECK(person_record(program, PersonId("nobody"), {}, 0) == PersonRecord{});
  CHECK(school_years(program, PersonId("nobody"), 0).empty());
}

TEST_CASE("person record: figures agree with an independent count") {
  int minutes = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const Program program = RandomYears(seed).make();
    for (int at = 0; at < 8; ++at) {
      const PersonId person = RandomYears::person(at);
      CAPTURE(at);
      for (int year = 2023; year <= 2026; ++year) {
        const PersonRecord record = person_record(program, person, school_year(year), 0);
        const Counted counted = count(program, person, year);
        CHECK(record.minutes == PersonMinutes{counted.given, counted.received});
        CHECK(record.sessions_given + record.sessions_received == counted.sessions);
        CHECK(record.mentees == counted.mentees);
        int by_event = 0;
        for (const EventRecord& event : record.events) {
          by_event += event.minutes.given + event.minutes.received;
        }
        CHECK(by_event == counted.given + counted.received);
        const auto carried = mentees_of_year(program, year);
        CHECK((carried.count(person) == 0 ? 0 : carried.at(person)) == counted.carried);
        minutes += by_event;
      }
    }
  }
  CHECK(minutes > 0);
}
