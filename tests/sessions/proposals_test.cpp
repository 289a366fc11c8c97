#include "sessions/proposals.h"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <set>
#include <string>

#include "base/random.h"
#include "match/event_builder.h"
#include "match/fit.h"

using namespace rondo;
using test::EventBuilder;

namespace {

constexpr std::string_view kMonday = "2026-09-14T12:00";

std::vector<std::string> times_of(const SessionProposals& proposals) {
  std::vector<std::string> times;
  for (const Session& session : proposals.sessions) times.push_back(session.starts_at);
  return times;
}

}  // namespace

TEST_CASE("a match gets the first time that suits both, some days ahead") {
  EventBuilder builder;
  builder.event().session_minutes = 30;
  builder.mentor("Ada", "SEL").availability = {"Mon 15:00", "Tue 15:00", "Thu 12:00"};
  builder.mentee("Bo", "SEL").availability = {"tue 15:00", "Thu 12:00", "Fri 9:00"};
  const MatchId match = builder.match("Ada", "Bo", "SEL", MatchState::accepted);

  const auto proposals = *propose_sessions(builder.program, builder.event_id, kMonday);
  CHECK(times_of(proposals) == std::vector<std::string>{"2026-09-17T12:00"});
  CHECK(proposals.sessions[0].match == match);
  CHECK(proposals.sessions[0].minutes == 30);
  CHECK(proposals.without_a_time.empty());

  const EventView view = builder.view();
  CHECK(free_times(view, match, "2026-09-16", 3) ==
        std::vector<std::string>{"2026-09-17T12:00", "2026-09-22T15:00", "2026-09-24T12:00"});
}

TEST_CASE("proposals: a time that a pair has called off is not proposed to it again") {
  EventBuilder builder;
  for (const char* mentor : {"Ada", "Cy"}) {
    builder.mentor(mentor, "SEL").availability = {"Thu 12:00"};
  }
  for (const char* mentee : {"Bo", "Di"}) {
    builder.mentee(mentee, "SEL").availability = {"Thu 12:00"};
  }
  Session off;
  off.match = builder.match("Ada", "Bo", "SEL", MatchState::accepted);
  off.state = SessionState::cancelled;
  off.starts_at = "2026-09-17T12:00";
  builder.program.sessions.live[SessionId("off")] = off;
  const MatchId other = builder.match("Cy", "Di", "SEL", MatchState::accepted);
  const auto proposals = *propose_sessions(builder.program, builder.event_id, kMonday);
  REQUIRE(proposals.sessions.size() == 2);
  for (const Session& session : proposals.sessions) {
    CHECK(session.starts_at == (session.match == other ? "2026-09-17T12:00" : "2026-09-24T12:00"));
  }
  const EventView view = builder.view();
  CHECK(free_times(view, off.match, "2026-09-16", 1) ==
        std::vector<std::string>{"2026-09-24T12:00"});
}

TEST_CASE("proposals: nobody is asked to come at night, or at a time that nobody wrote") {
  const auto proposed = [](const char* mentor, const char* mentee) {
    EventBuilder builder;
    builder.mentor("Ada", "SEL").availability = {mentor};
    builder.mentee("Bo", "SEL").availability = {mentee};
    builder.match("Ada", "Bo", "SEL", MatchState::accepted);
    return times_of(*propose_sessions(builder.program, builder.event_id, kMonday));
  };
  CHECK(proposed("Thu 2:30", "Thu 2:30") == std::vector<std::string>{"2026-09-17T14:30"});
  CHECK(proposed("Thu 9-10", "jueves de 9 a 10") == std::vector<std::string>{"2026-09-17T09:00"});
  CHECK(proposed("Thu 25:99", "Thu 25:99").empty());
}

TEST_CASE("of a pair it is known who of them said when") {
  EventBuilder builder;
  builder.mentor("Ada", "SEL").availability = {"Thu 12:00"};
  builder.mentee("Bo", "SEL");
  builder.match("Ada", "Bo", "SEL", MatchState::accepted);
  const EventView view = builder.view();
  CHECK(said_when(view, PersonId("Ada")));
  CHECK_FALSE(said_when(view, PersonId("Bo")));
  CHECK_FALSE(said_when(view, PersonId("nobody")));
}

TEST_CASE("proposals: a start that one named may be in what the other said") {
  EventBuilder builder;
  builder.event().session_minutes = 30;
  Registration& ada = builder.mentor("Ada", "SEL");
  Registration& bo = builder.mentee("Bo", "SEL");
  const MatchId match = builder.match("Ada", "Bo", "SEL", MatchState::accepted);
  const auto proposed = [&](const char* mentor, const char* mentee) {
    ada.availability = {mentor};
    bo.availability = {mentee};
    const auto times = times_of(*propose_sessions(builder.program, builder.event_id, kMonday));
    const Match& pair = *builder.program.matches.find(match);
    CHECK(have_time_in_common(builder.view(), pair) == !times.empty());
    return times.empty() ? std::string() : times.front();
  };
  CHECK(proposed("Wed after 4", "Wed 4:30") == "2026-09-16T16:30");
  CHECK(proposed("Wed 4:30", "Wed after 4") == "2026-09-16T16:30");
  CHECK(proposed("Thu 9-10", "Thu 9:30") == "2026-09-17T09:30");
  CHECK(proposed("Thu 9-10", "Thu after 9:15") == "2026-09-17T09:15");
  CHECK(proposed("after school", "Thu 3:30 PM") == "2026-09-17T15:30");
  CHECK(proposed("Wed after 4", "Wed 3:30").empty());
  CHECK(proposed("Wed after 4", "Thu 4:30").empty());
  CHECK(proposed("Thu 9-10", "Thu 9:45").empty());  // it would be over too late
  CHECK(proposed("after my last class", "after my last class").empty());
}

TEST_CASE("proposals: Match and Meet agree on the times of a pair (seeds 1 to 200)") {
  constexpr std::array kTimes{
      "Tue 3:30", "Tuesdays after school", "after lunch", "Thu 9-10",
      "Thu 9:30", "Thu after 9:15",        "lunes 15:30", "Mon and Wed at 4",
      "Friday",   "Fri afternoon",         "Wed after 4", "flexible"};
  int pairs_with_times = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    EventBuilder builder;
    builder.event().session_minutes = 15 + static_cast<int>(random.next() % 60);
    const auto some_times = [&](Registration& registration) {
      for (const char* time : kTimes) {
        if (random.next() % 5 == 0) registration.availability.insert(time);
      }
    };
    some_times(builder.mentor("Ada", "SEL"));
    some_times(builder.mentee("Bo", "SEL"));
    const MatchId id = builder.match("Ada", "Bo", "SEL", MatchState::accepted);
    const EventView view = builder.view();
    const Match& match = *builder.program.matches.find(id);
    std::set<WeeklyTime> said_in_match;
    for (const std::string& slot : common_slots(EventBuilder::pairing(view, "Bo", "SEL", "Ada"))) {
      for (const WeeklyTime& time : times_of_slot(slot)) said_in_match.insert(time);
    }
    // As written, one by one.
    std::set<WeeklyTime> expected;
    const auto add_within = [&](const Registration& one, const Registration& other) {
      for (const std::string& slot : one.availability) {
        for (const WeeklyTime& start : times_of_slot(slot)) {
          for (const std::string& other_slot : other.availability) {
            for (const WeeklySpan& span : spans_of_slot(other_slot)) {
              const bool in_time = start.minute + builder.event().session_minutes <= span.until &&
                                   span.begin < start && span.begin.weekday == start.weekday;
              if (start == span.begin || in_time) expected.insert(start);
            }
          }
        }
      }
    };
    add_within(builder.person("Ada"), builder.person("Bo"));
    add_within(builder.person("Bo"), builder.person("Ada"));
    CHECK(said_in_match == expected);
    CHECK(have_time_in_common(view, match) == !expected.empty());
    if (expected.empty()) continue;
    ++pairs_with_times;
    std::set<WeeklyTime> proposed;  // in the week of Monday the 14th, each of them once
    for (const std::string& time :
         free_times(view, id, "2026-09-14", static_cast<int>(expected.size()))) {
      proposed.insert({std::stoi(time.substr(8, 2)) - 14,
                       std::stoi(time.substr(11, 2)) * 60 + std::stoi(time.substr(14, 2))});
    }
    CHECK(proposed == expected);
  }
  CHECK(pairs_with_times > 50);
}

TEST_CASE("a match whose people named no time in common is told of, not guessed at") {
  EventBuilder builder;
  builder.mentor("Ada", "SEL").availability = {"Mon 15:00"};
  builder.mentee("Bo", "SEL").availability = {"Tue 15:00"};
  builder.mentee("Cy", "SEL");
  const MatchId bo = builder.match("Ada", "Bo", "SEL", MatchState::accepted);
  const MatchId cy = builder.match("Ada", "Cy", "SEL", MatchState::accepted);
  const auto proposals = *propose_sessions(builder.program, builder.event_id, kMonday);
  CHECK(proposals.sessions.empty());
  CHECK(proposals.without_a_time == std::vector{bo, cy});
}

TEST_CASE("who has fewer times to choose from comes first") {
  EventBuilder builder;
  builder.mentor("Ada", "SEL").availability = {"Wed 15:00", "Thu 15:00"};
  builder.mentee("Bo", "SEL").availability = {"Wed 15:00", "Thu 15:00"};
  builder.mentee("Cy", "SEL").availability = {"Wed 15:00"};
  builder.match("Ada", "Bo", "SEL", MatchState::accepted);
  builder.match("Ada", "Cy", "SEL", MatchState::accepted);
  const auto proposals = *propose_sessions(builder.program, builder.event_id, kMonday);
  REQUIRE(proposals.sessions.size() == 2);
  std::map<std::string, std::string> time_of_mentee;
  for (const Session& session : proposals.sessions) {
    time_of_mentee[builder.program.matches.find(session.match)->mentee.text()] = session.starts_at;
  }
  CHECK(time_of_mentee["Cy"] == "2026-09-16T15:00");
  CHECK(time_of_mentee["Bo"] == "2026-09-17T15:00");
}

TEST_CASE("proposals keep clear of a sitting that one of the two takes part in") {
  EventBuilder builder;
  builder.event().session_minutes = 30;
  builder.mentor("Ada", "SEL").availability = {"Wed 15:00"};
  builder.mentee("Bo", "SEL").availability = {"Wed 15:00"};
  const MatchId match = builder.match("Ada", "Bo", "SEL", MatchState::accepted);
  Event& sitting = builder.program.events.live[EventId("evening")];
  sitting.kind = EventKind::speed_mentoring;
  sitting.starts_at = "2026-09-16T15:20";
  Registration& ada = builder.program.registrations.live[RegistrationId("evening-ada")];
  ada.event = EventId("evening");
  ada.person = builder.program.matches.find(match)->mentor;
  ada.mentors = true;
  CHECK(times_of(*propose_sessions(builder.program, builder.event_id, kMonday)) ==
        std::vector<std::string>{"2026-09-23T15:00"});
  CHECK(free_times(builder.view(), match, "2026-09-16", 1) ==
        std::vector<std::string>{"2026-09-23T15:00"});
}

TEST_CASE("only what has to be planned is proposed") {
  EventBuilder builder;
  builder.mentor("Ada", "SEL").availability = {"Wed 15:00"};
  builder.mentee("Bo", "SEL").availability = {"Wed 15:00"};
  const MatchId match = builder.match("Ada", "Bo", "SEL", MatchState::accepted);
  Session& session = builder.program.sessions.live[SessionId("a")];
  session.match = match;
  session.starts_at = "2026-09-16T15:00";
  CHECK(propose_sessions(builder.program, builder.event_id, kMonday)->sessions.empty());
  session.state = SessionState::missed;
  CHECK(times_of(*propose_sessions(builder.program, builder.event_id, kMonday)) ==
        std::vector<std::string>{"2026-09-16T15:00"});
  CHECK(propose_sessions(builder.program, EventId("gone"), kMonday).error().key ==
        "error.match.no_event");
}

TEST_CASE("proposals never book anybody twice (seeds 1 to 40)") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const auto below = [&](std::uint64_t bound) {
      return static_cast<int>(random.next() % bound);
    };
    EventBuilder builder;
    builder.event().session_minutes = 20 + below(60);
    const char* slots[] = {"Mon 15:00", "Mon 15:30", "Tue lunch", "Wed 8:00", "Thu after school"};
    const auto some_times = [&](Registration& registration) {
      for (const char* slot : slots) {
        if (below(3) > 0) registration.availability.insert(slot);
      }
    };
    for (int number = 0; number < 4; ++number) {
      some_times(builder.mentor("m" + std::to_string(number), "SEL"));
    }
    for (int number = 0; number < 10; ++number) {
      const std::string name = "e" + std::to_string(number);
      some_times(builder.mentee(name, "SEL"));
      builder.match("m" + std::to_string(below(4)), name, "SEL", MatchState::notified);
    }
    const auto proposals = *propose_sessions(builder.program, builder.event_id, kMonday);
    CHECK(proposals.sessions.size() + proposals.without_a_time.size() == 10);
    // Minutes of each person's days, marked one by one.
    std::map<std::pair<std::string, std::string>, std::vector<bool>> taken;
    for (const Session& session : proposals.sessions) {
      const Match& match = *builder.program.matches.find(session.match);
      const int from = std::stoi(session.starts_at.substr(11, 2)) * 60 +
                       std::stoi(session.starts_at.substr(14, 2));
      for (const PersonId& person : {match.mentor, match.mentee}) {
        auto& day = taken[{person.text(), session.starts_at.substr(0, 10)}];
        day.resize(24 * 60 + 120);
        for (int minute = from; minute < from + session.minutes; ++minute) {
          CHECK_FALSE(day[static_cast<std::size_t>(minute)]);
          day[static_cast<std::size_t>(minute)] = true;
        }
      }
    }
  }
}
