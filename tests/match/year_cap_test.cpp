// The cap of mentees in a school year, through the matcher, its reasons and its explanations.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "match/eligibility.h"
#include "match/event_builder.h"
#include "match/fingerprint.h"
#include "match/fit.h"
#include "match/messages.h"
#include "match/remedies.h"
#include "match/run.h"
#include "match/summary.h"
#include "model/school_year.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

constexpr std::string_view kCapNow = "2026-09-02T10:00:00Z";
const PersonId kDiego("Diego");

void cap_all(Program& program, std::optional<int> mentees) {
  program.info.live[ProgramInfoId(std::string(kProgramInfo))].mentees_per_year = mentees;
}

// A mentee of the mentor in an event of that day.
void add_elsewhere(Program& program, const std::string& mentor, const std::string& day,
                   MatchState state = MatchState::approved) {
  const std::string id = day + ":" + std::to_string(program.matches.live.size());
  program.events.live[EventId(id)].created_on = day;
  Match& match = program.matches.live[MatchId(id)];
  match.event = EventId(id);
  match.mentor = PersonId(mentor);
  match.mentee = PersonId("Somebody");
  match.topic = TopicId("Check-ins");
  match.state = state;
}

// Diego offers what two ask for, and has room for three in this event.
EventBuilder diego_and_two() {
  EventBuilder builder;
  builder.mentor("Diego", "Check-ins").capacity = 3;
  builder.mentee("Hana", "Check-ins");
  builder.mentee("Kai", "Check-ins");
  return builder;
}

MatchOutcome match_now(EventBuilder& builder) {
  SeededRandom random(1);
  Result<MatchOutcome> outcome = run_match(builder.program, builder.event_id, kCapNow, random);
  REQUIRE(outcome.ok());
  CHECK(outcome->run.proven);
  for (const auto& [id, match] : outcome->proposed) builder.program.matches.live[id] = match;
  builder.program.match_runs.live[outcome->run_id] = outcome->run;
  return *std::move(outcome);
}

Message only_reason(const MatchOutcome& outcome) {
  REQUIRE(outcome.run.unserved.size() == 1);
  const auto reason = message_from_value(outcome.run.unserved.begin()->second);
  REQUIRE(reason.has_value());
  return *reason;
}

}  // namespace

TEST_CASE("year cap: a person's own number comes before that of all, and none is no limit") {
  EventBuilder builder = diego_and_two();
  const auto places = [&] {
    return builder.view().find(kDiego)->places();
  };
  CHECK(places() == 3);
  cap_all(builder.program, 2);
  CHECK(places() == 2);
  builder.program.people.live[kDiego].mentees_per_year = 1;
  CHECK(places() == 1);
  builder.program.people.live[kDiego].mentees_per_year = 9;
  CHECK(places() == 3);
  builder.program.people.live[kDiego].mentees_per_year = 0;
  CHECK(places() == 0);
}

TEST_CASE("year cap: matches that people were told of count, in events of the same school year") {
  EventBuilder builder = diego_and_two();
  cap_all(builder.program, 3);
  const auto left = [&] {
    return builder.view().find(kDiego)->left_this_year();
  };
  CHECK(left() == 3);
  add_elsewhere(builder.program, "Diego", "2026-07-31");
  add_elsewhere(builder.program, "Diego", "2027-08-01");
  add_elsewhere(builder.program, "Diego", "2026-10-01", MatchState::proposed);
  add_elsewhere(builder.program, "Diego", "2026-10-02", MatchState::declined);
  add_elsewhere(builder.program, "Diego", "2026-10-03", MatchState::ended_early);
  CHECK(left() == 3);
  add_elsewhere(builder.program, "Diego", "2026-08-01");
  CHECK(left() == 2);
  add_elsewhere(builder.program, "Diego", "2027-07-31", MatchState::completed);
  CHECK(left() == 1);
  CHECK(mentees_of_year(builder.program, 2026).at(kDiego) == 2);
}

TEST_CASE("year cap: reached in other events it is a rule in the way, with a remedy of its own") {
  EventBuilder builder = diego_and_two();
  cap_all(builder.program, 1);
  add_elsewhere(builder.program, "Diego", "2026-10-01");
  const Message text{"rule.year_cap", {arg("count", 1), arg("most", 1)}};
  {
    const EventView view = builder.view();
    const auto rules =
        rules_in_the_way(view, EventBuilder::pairing(view, "Hana", "Check-ins", "Diego"));
    CHECK(rules == std::vector<RuleInTheWay>{{Rule::year_cap, text}});
    const RequestKey request{PersonId("Hana"), TopicId("Check-ins")};
    CHECK(remedy_for(view, request, {"reason.ruled_out.year_cap", {}},
                     alternative_mentors(view, request, {}, {})) ==
          RequestRemedy{Remedy::year_cap, kDiego, {}});
  }
  const MatchOutcome outcome = match_now(builder);
  CHECK(outcome.proposed.empty());
  REQUIRE(outcome.run.unserved.size() == 2);
  const auto reason = message_from_value(outcome.run.unserved.begin()->second);
  REQUIRE(reason.has_value());
  CHECK(reason->key == "reason.ruled_out.year_cap");
}

TEST_CASE("year cap: who goes unserved for it hears so, and raising it serves them") {
  EventBuilder builder = diego_and_two();
  cap_all(builder.program, 2);
  add_elsewhere(builder.program, "Diego", "2026-10-01");
  const Message reason = only_reason(match_now(builder));
  CHECK(reason.key == "reason.competition.year_cap");
  CHECK(reason.find("mentor") != nullptr);
  {
    const EventView view = builder.view();
    const auto open = unserved_requests(view);
    REQUIRE(open.size() == 1);
    const auto nearest = alternative_mentors(view, open[0].request, {}, {});
    REQUIRE(nearest.size() == 1);
    CHECK(nearest[0].by_year);
    CHECK(nearest[0].text == Message{"rule.year_cap", {arg("count", 2), arg("most", 2)}});
    CHECK(remedy_for(view, open[0].request, open[0].reason, nearest) ==
          RequestRemedy{Remedy::year_cap, kDiego, {}});
    const MatchSummary summary = summarize(view);
    REQUIRE(summary.mentors.size() == 1);
    CHECK(summary.mentors[0].places == 1);
    CHECK(summary.mentors[0].capacity == 3);
    CHECK(summary.mentors[0].year == 2);
    CHECK(summary.mentors[0].at_year_cap());
    CHECK(summary.mentors_at_cap == 1);
    CHECK(is_current(view, builder.program.match_runs.live.begin()->second));
  }
  builder.program.people.live[kDiego].mentees_per_year = 3;
  CHECK_FALSE(is_current(builder.view(), builder.program.match_runs.live.begin()->second));
  CHECK(match_now(builder).run.places_served == 2);
}

TEST_CASE("year cap: without a place left in the event, the event's own number is named") {
  EventBuilder builder = diego_and_two();
  builder.person("Diego").capacity = 1;
  cap_all(builder.program, 5);
  CHECK(only_reason(match_now(builder)).key == "reason.competition.one_place");
}

TEST_CASE("year cap: kept matches that exceed it stay, and say so") {
  EventBuilder builder = diego_and_two();
  const MatchId first = builder.match("Diego", "Hana", "Check-ins", MatchState::approved);
  builder.match("Diego", "Kai", "Check-ins", MatchState::notified);
  builder.mentee("Noa", "Check-ins");
  cap_all(builder.program, 1);
  const MatchOutcome outcome = match_now(builder);
  CHECK(outcome.kept == 2);
  CHECK(outcome.proposed.empty());
  CHECK(only_reason(outcome).key == "reason.no_place.year_cap");
  const auto explained = explain_match(builder.view(), first, {});
  REQUIRE(explained.has_value());
  CHECK(explained->mentor_load_this_year == 2);
  CHECK(explained->mentor_year_cap == 1);
  CHECK(explained->rules ==
        std::vector<RuleInTheWay>{
            {Rule::year_cap, {"rule.year_cap", {arg("count", 2), arg("most", 1)}}}});
}

namespace {

struct RandomYear {
  EventBuilder builder;
  SeededRandom random;

  explicit RandomYear(std::uint64_t seed) : random(seed) {
    if (below(4) != 0) cap_all(builder.program, below(4));
    builder.event().requests_per_mentee = 1 + below(2);
    builder.event().load_price = below(2) * 100;
    for (int mentor = 0; mentor < 4; ++mentor) {
      const std::string name = "m" + std::to_string(mentor);
      builder.mentor(name, below(2) == 0 ? "A" : "B").capacity = below(4);
      if (below(3) == 0) builder.program.people.live[PersonId(name)].mentees_per_year = below(4);
      for (int more = below(4); more > 0; --more) {
        static const std::vector<std::string> kDays{"2026-07-30", "2026-08-01", "2027-02-03",
                                                    "2027-08-02"};
        add_elsewhere(builder.program, name, kDays[static_cast<std::size_t>(below(4))],
                      static_cast<MatchState>(below(8)));
      }
    }
    for (int mentee = 0; mentee < 7; ++mentee) {
      builder.mentee("p" + std::to_string(mentee), below(2) == 0 ? "A" : "B", 1 + below(3));
    }
    if (below(2) == 0) builder.match("m0", "p0", "A", MatchState::approved);
    if (below(3) == 0) {
      builder.program.matches.live[builder.match("m1", "p1", "B")].locked = true;
    }
  }

  int below(int limit) {
    return static_cast<int>(random.next() % static_cast<std::uint64_t>(limit));
  }
};

// Counted from the records alone, of the school year 2026: from 2026-08-01 to 2027-07-31.
bool counts_elsewhere(const Program& program, const Match& match) {
  const std::string& day = program.events.live.at(match.event).created_on;
  const bool told = match.state == MatchState::approved || match.state == MatchState::notified ||
                    match.state == MatchState::accepted || match.state == MatchState::active ||
                    match.state == MatchState::completed;
  return told && day >= "2026-08-01" && day <= "2027-07-31";
}

}  // namespace

TEST_CASE("year cap: no run exceeds it but by what is kept, seeds 1 to 300") {
  int bound = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const RandomYear year(seed);
    const Program& program = year.builder.program;
    SeededRandom ids(seed);
    const auto outcome = run_match(program, year.builder.event_id, kCapNow, ids);
    if (!outcome) {
      CHECK(outcome.error().key == "error.match.no_places");
      continue;
    }
    CHECK(outcome->run.proven);
    std::map<PersonId, int> before, proposed;
    for (const auto& [id, match] : program.matches) {
      const bool here = match.event == year.builder.event_id;
      if (here || counts_elsewhere(program, match)) ++before[match.mentor];
    }
    for (const auto& [id, match] : outcome->proposed) ++proposed[match.mentor];
    const auto info = program.info.live.find(ProgramInfoId(std::string(kProgramInfo)));
    for (const auto& [mentor, count] : proposed) {
      std::optional<int> cap = program.people.live.at(mentor).mentees_per_year;
      if (!cap && info != program.info.live.end()) cap = info->second.mentees_per_year;
      if (!cap) continue;
      CHECK(before[mentor] + count <= *cap);
      if (before[mentor] + count == *cap) ++bound;
    }
  }
  CHECK(bound > 50);
}

TEST_CASE("year cap: approving never exceeds it, and holds nothing else back, seeds 1 to 300") {
  int held_back = 0, approved = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    RandomYear year(seed);
    Program& program = year.builder.program;
    year.builder.event().opens_on = "2026-10-01";
    SeededRandom ids(seed);
    if (const auto outcome = run_match(program, year.builder.event_id, kCapNow, ids)) {
      for (const auto& [id, match] : outcome->proposed) program.matches.live[id] = match;
    }
    std::vector<MatchId> asked;
    for (const auto& [id, match] : program.matches) {
      if (match.state == MatchState::proposed && year.below(3) != 0) asked.push_back(id);
    }
    const BeyondYearCap beyond = beyond_year_cap(program, asked);
    // By mentor and by the school year of 2026 or another one: carried, and to be approved.
    const auto count = [&](const Match& of, auto counts) {
      const auto in_2026 = [&](const Match& match) {
        const Event& event = *program.events.find(match.event);
        const std::string& day = event.opens_on.empty() ? event.created_on : event.opens_on;
        return day < "2026-08-01" ? 0 : day <= "2027-07-31" ? 1 : 2;
      };
      int number = 0;
      for (const auto& [id, match] : program.matches) {
        const bool same = match.mentor == of.mentor && in_2026(match) == in_2026(of);
        if (same && counts(id, match)) ++number;
      }
      return number;
    };
    for (const MatchId& id : asked) {
      const Match& match = *program.matches.find(id);
      const int mentees = count(match, [&](const MatchId& each, const Match& one) {
        return is_held(one.state) || std::find(asked.begin(), asked.end(), each) != asked.end();
      });
      const Person& mentor = program.people.live.at(match.mentor);
      const auto info = program.info.live.find(ProgramInfoId(std::string(kProgramInfo)));
      std::optional<int> cap = mentor.mentees_per_year;
      if (!cap && info != program.info.live.end()) cap = info->second.mentees_per_year;
      const bool held =
          std::find(beyond.matches.begin(), beyond.matches.end(), id) != beyond.matches.end();
      CHECK(held == (cap && mentees > *cap));
      ++(held ? held_back : approved);
    }
  }
  CHECK(held_back > 50);
  CHECK(approved > 50);
}
