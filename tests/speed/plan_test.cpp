#include "speed/plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "model/validate.h"
#include "speed/small_sitting.h"

using namespace rondo;
using match::RepairStyle;

namespace {

constexpr std::string_view kPlannedAt = "2026-11-28T15:30:00Z";

// Plans the event and records that.
PlannedSitting plan(Program& program, Random& random, int begun = 0) {
  Result<PlannedSitting> planned = plan_sitting(program, kSitting, begun);
  REQUIRE(planned);
  Transaction edit(program);
  put_meetings(edit, planned->sitting, planned->meetings, random);
  put_rounds_run(edit, *planned, kPlannedAt, random);
  edit.finish({"step.plan_rounds", {}});
  return std::move(*planned);
}

SittingRepair repair(Program& program, Random& random, int begun,
                     RepairStyle style = RepairStyle::fewest_moves) {
  Result<SittingRepair> repaired = repair_sitting(program, kSitting, begun, style);
  REQUIRE(repaired);
  Transaction edit(program);
  put_meetings(edit, repaired->planned.sitting, repaired->planned.meetings, random);
  edit.finish({"step.repair_rounds", {}});
  return std::move(*repaired);
}

using Row = std::tuple<int, std::string, std::string, std::string>;

// Round, table, mentor, mentee.
std::set<Row> rows(const Program& program) {
  std::set<Row> rows;
  for (const auto& [id, meeting] : program.speed_meetings) {
    rows.emplace(meeting.round, meeting.table.text(), meeting.mentor.text(), meeting.mentee.text());
  }
  return rows;
}

std::set<Row> rows_until(const Program& program, int round) {
  std::set<Row> all = rows(program);
  std::erase_if(all, [&](const Row& row) { return std::get<0>(row) > round; });
  return all;
}

std::map<std::string, int> meetings_by_mentee(const Program& program) {
  std::map<std::string, int> counts;
  for (const auto& [id, meeting] : program.speed_meetings) ++counts[meeting.mentee.text()];
  return counts;
}

}  // namespace

TEST_CASE("a plan gives everybody as many meetings as there are rounds") {
  Program program = small_sitting(4, 4, 4, 3);
  SeededRandom random(1);
  const PlannedSitting planned = plan(program, random);
  CHECK(planned.verdict.right);
  CHECK(planned.verdict.proven_best);
  CHECK(rows(program).size() == 12);
  for (const auto& [mentee, count] : meetings_by_mentee(program)) CHECK(count == 3);
  CHECK(validate(program).empty());
  const RoundsRun* run = rounds_run_of(program, kSitting);
  REQUIRE(run != nullptr);
  CHECK(run->proven);
  CHECK(run->meetings_possible == 12);
  CHECK(run->rounds == 3);
  CHECK(run->run_at == kPlannedAt);
  CHECK(run->unserved.empty());
}

TEST_CASE("topics in common come before others when there is no time for all") {
  Program program = small_sitting(3, 3, 3, 1);
  SeededRandom random(1);
  plan(program, random);
  for (const auto& [id, meeting] : program.speed_meetings) {
    CHECK(meeting.mentor.text().substr(1) == meeting.mentee.text().substr(1));
  }
}

TEST_CASE("planning again keeps the records and is no change") {
  Program program = small_sitting(4, 6, 4, 3);
  SeededRandom random(1);
  plan(program, random);
  const Program before = program;
  Result<PlannedSitting> again = plan_sitting(program, kSitting, 0);
  REQUIRE(again);
  Transaction edit(program);
  put_meetings(edit, again->sitting, again->meetings, random);
  put_rounds_run(edit, *again, kPlannedAt, random);
  CHECK(edit.empty());
  CHECK(program == before);
}

TEST_CASE("what is missing is said") {
  const auto error = [](const Program& program) {
    const Result<PlannedSitting> planned = plan_sitting(program, kSitting, 0);
    return planned ? std::string() : planned.error().key;
  };
  CHECK(error(small_sitting(0, 3, 3, 2)) == "error.match.no_mentors");
  CHECK(error(small_sitting(3, 0, 3, 2)) == "error.match.no_mentees");
  CHECK(error(small_sitting(3, 3, 0, 2)) == "error.speed.no_tables");
  CHECK(error(Program{}) == "error.match.no_event");
}

TEST_CASE("a veto and a forbidden pair never meet, a wanted pair does, also where none fits") {
  Program program = small_sitting(3, 3, 3, 2);
  registration_of(program, "e1").vetoes.insert(PersonId("m1"));
  program.forbidden_pairs.live[ForbiddenPairId("f")] = {kSitting, PersonId("m2"), PersonId("e2")};
  program.wanted_meetings.live[WantedMeetingId("w")] = {kSitting, PersonId("m2"), PersonId("e3"),
                                                        2};
  SeededRandom random(1);
  plan(program, random);
  std::set<std::tuple<std::string, std::string, int>> met;
  for (const auto& [id, meeting] : program.speed_meetings) {
    met.emplace(meeting.mentor.text(), meeting.mentee.text(), meeting.round);
  }
  for (int round = 1; round <= 2; ++round) {
    CHECK(met.count({"m1", "e1", round}) == 0);
    CHECK(met.count({"m2", "e2", round}) == 0);
  }
  CHECK(met.count({"m2", "e3", 2}) == 1);
}

TEST_CASE("everybody comes to the table of those who can't move, whichever side walks") {
  for (const MovingSide movers : {MovingSide::mentees, MovingSide::mentors}) {
    Program program = small_sitting(4, 4, 4, 4);
    program.events.live[kSitting].movers = movers;
    registration_of(program, "e2").fixed_table = MeetingTableId("t3");
    registration_of(program, "m4").fixed_table = MeetingTableId("t1");
    program.forbidden_pairs.live[ForbiddenPairId("f")] = {kSitting, PersonId("m4"), PersonId("e2")};
    SeededRandom random(1);
    plan(program, random);
    CHECK(validate(program).empty());
    for (const auto& [id, meeting] : program.speed_meetings) {
      if (meeting.mentee == PersonId("e2")) CHECK(meeting.table == MeetingTableId("t3"));
      if (meeting.mentor == PersonId("m4")) CHECK(meeting.table == MeetingTableId("t1"));
    }
  }
}

TEST_CASE("who is absent before the start is not planned for") {
  Program program = small_sitting(4, 4, 4, 3);
  registration_of(program, "e1").absent = true;
  SeededRandom random(1);
  plan(program, random);
  CHECK(meetings_by_mentee(program).count("e1") == 0);
  CHECK(meetings_by_mentee(program).size() == 3);
}

TEST_CASE("in a round of an agreed break somebody is not planned, and planning again is due") {
  Program program = small_sitting(4, 6, 4, 3);
  SeededRandom random(1);
  const PlannedSitting before = plan(program, random);
  registration_of(program, "m2").rests = {"2", "9"};
  const Result<Sitting> sitting = view_sitting(program, kSitting, 0);
  REQUIRE(sitting);
  CHECK(fingerprint(*sitting) != fingerprint(before.sitting));
  const PlannedSitting planned = plan(program, random);
  CHECK(planned.verdict.right);
  CHECK(fingerprint(*sitting) == fingerprint(planned.sitting));
  CHECK(program.speed_meetings.live.size() == 11);
  for (const auto& [round, table, mentor, mentee] : rows(program)) {
    CHECK_FALSE((round == 2 && mentor == "m2"));
  }
}

TEST_CASE("a break that is agreed on the day leaves held rounds and every other card") {
  Program program = small_sitting(6, 9, 6, 5);
  SeededRandom random(1);
  plan(program, random);
  const Program before = program;
  registration_of(program, "m2").rests = {"1", "4"};
  const SittingRepair repaired = repair(program, random, 2);
  CHECK(repaired.planned.verdict.right);
  CHECK(rows_until(program, 2) == rows_until(before, 2));
  for (const Row& row : rows(before)) {
    const auto& [round, table, mentor, mentee] = row;
    CHECK(rows(program).count(row) == (round == 4 && mentor == "m2" ? 0 : 1));
  }
}

TEST_CASE("two who have to meet in a round of a break, or away, are named with the round") {
  Program program = small_sitting(3, 3, 3, 3);
  program.wanted_meetings.live[WantedMeetingId("w")] = {kSitting, PersonId("m2"), PersonId("e3"),
                                                        2};
  const auto error = [&] {
    const Result<PlannedSitting> planned = plan_sitting(program, kSitting, 0);
    return planned ? Error{} : planned.error();
  };
  const auto not_free = [](const char* name, const char* other) {
    return Error{"error.speed.not_free", {arg("name", name), arg("other", other), arg("round", 2)}};
  };
  CHECK(error() == Error{});
  registration_of(program, "m2").rests = {"2"};
  CHECK(error() == not_free("Person m2", "Person e3"));
  registration_of(program, "m2").rests = {"3"};
  CHECK(error() == Error{});
  registration_of(program, "e3").absent = true;
  CHECK(error() == not_free("Person e3", "Person m2"));
}

TEST_CASE("a repair leaves what has begun and every other card as printed") {
  Program program = small_sitting(6, 9, 6, 5);
  SeededRandom random(1);
  plan(program, random);
  const Program before = program;
  registration_of(program, "m2").left_at = "2026-11-28T16:00:00Z";
  const SittingRepair repaired = repair(program, random, 2);
  CHECK(rows_until(program, 2) == rows_until(before, 2));
  CHECK(repaired.planned.verdict.right);
  CHECK(repaired.kept == repaired.were_possible);
  // All that was to come without m2 is still to come, in the same round at the same table.
  for (const Row& row : rows(before)) {
    const auto& [round, table, mentor, mentee] = row;
    if (round > 2 && mentor != "m2") CHECK(rows(program).count(row) == 1);
    if (round > 2 && mentor == "m2") CHECK(rows(program).count(row) == 0);
  }
  CHECK(validate(program).empty());
}

TEST_CASE("the moves of a repair are what differs on people's cards") {
  Program program = small_sitting(5, 8, 5, 4);
  SeededRandom random(1);
  plan(program, random);
  const std::set<Row> before = rows(program);
  registration_of(program, "e3").absent = true;
  const SittingRepair repaired = repair(program, random, 1);
  std::set<std::pair<std::string, int>> told, differing;
  for (const match::RoundsMove& move : repaired.moves) told.emplace(move.person, move.round + 1);
  const std::set<Row> after = rows(program);
  const auto note = [&](const std::set<Row>& here, const std::set<Row>& there) {
    for (const auto& [round, table, mentor, mentee] : here) {
      if (there.count({round, table, mentor, mentee}) > 0) continue;
      differing.emplace(mentor, round);
      differing.emplace(mentee, round);
    }
  };
  note(before, after);
  note(after, before);
  CHECK(told == differing);
  CHECK_FALSE(told.empty());
}

TEST_CASE("a walk-up fills what is free and moves nobody") {
  Program program = small_sitting(4, 3, 4, 3);
  SeededRandom random(1);
  plan(program, random);
  const std::set<Row> before = rows(program);
  Registration walk_up = registration_of(program, "e1");
  program.people.live[PersonId("a0")].name = "Robin Hale";
  walk_up.person = PersonId("a0");
  walk_up.walk_up = true;
  program.registrations.live[RegistrationId("r-a0")] = walk_up;
  const SittingRepair repaired = repair(program, random, 1);
  CHECK(meetings_by_mentee(program)["a0"] == 2);
  for (const Row& row : before) CHECK(rows(program).count(row) == 1);
  for (const match::RoundsMove& move : repaired.moves) CHECK(move.round >= 1);
}

TEST_CASE("a closed table is left by its meetings, and nobody else has to know") {
  Program program = small_sitting(3, 3, 4, 3);
  SeededRandom random(1);
  plan(program, random);
  const std::set<Row> before = rows(program);
  const MeetingTableId closed = program.speed_meetings.begin()->second.table;
  program.meeting_tables.live[closed].closed_from = 2;
  repair(program, random, 1);
  for (const auto& [round, table, mentor, mentee] : rows(program)) {
    if (round > 1) CHECK(table != closed.text());
  }
  CHECK(rows(program).size() == before.size());
  for (const Row& row : before) {
    if (std::get<1>(row) != closed.text()) CHECK(rows(program).count(row) == 1);
  }
}

TEST_CASE("the fingerprint tells what would be planned otherwise, and nothing else") {
  Program program = small_sitting(3, 3, 3, 2);
  const auto print = [&] {
    return fingerprint(*view_sitting(program, kSitting, 0));
  };
  const std::string before = print();
  program.people.live[PersonId("e1")].name = "Somebody else";
  registration_of(program, "e1").arrived_at = "2026-11-28T15:00:00Z";
  CHECK(print() == before);
  registration_of(program, "e1").absent = true;
  CHECK(print() != before);
  registration_of(program, "e1").absent = false;
  CHECK(print() == before);
  program.events.live[kSitting].rounds = 3;
  CHECK(print() != before);
}

TEST_CASE("two who are mentor and mentee both meet once, whoever of them mentors") {
  for (const int people : {4, 7, 12}) {
    CAPTURE(people);
    Program program = small_sitting(people, 1, people / 2, 6);
    for (auto& [id, registration] : program.registrations.live) {
      registration.mentors = registration.seeks = true;
    }
    SeededRandom random(static_cast<std::uint64_t>(people));
    plan(program, random);
    std::set<std::pair<PersonId, PersonId>> pairs;
    for (const auto& [id, meeting] : program.speed_meetings) {
      CHECK(pairs.insert(std::minmax(meeting.mentor, meeting.mentee)).second);
    }
    // Everybody could sit in each round, or in one less where there are too few others.
    const int rounds = std::min(6, people);
    CHECK(static_cast<int>(pairs.size()) >= rounds * (people / 2) - people);
    const Program before = program;
    plan(program, random);
    CHECK(program.speed_meetings.size() == before.speed_meetings.size());
    registration_of(program, "m1").absent = true;
    repair(program, random, 2);
    pairs.clear();
    for (const auto& [id, meeting] : program.speed_meetings) {
      CHECK(pairs.insert(std::minmax(meeting.mentor, meeting.mentee)).second);
    }
  }
}

TEST_CASE("plan: rounds beyond those in which all have met are said to be too many") {
  CHECK(enough_rounds(small_sitting(3, 4, 3, 6), kSitting) == 4);
  CHECK(enough_rounds(small_sitting(3, 4, 3, 4), kSitting) == std::nullopt);
  CHECK(enough_rounds(small_sitting(3, 4, 3, 3), kSitting) == std::nullopt);
  Program two_seats = small_sitting(1, 4, 1, 6);
  two_seats.events.live[kSitting].table_seats = 2;
  CHECK(enough_rounds(two_seats, kSitting) == 2);
  CHECK(enough_rounds(small_sitting(0, 4, 3, 6), kSitting) == std::nullopt);
  Program one_absent = small_sitting(3, 5, 3, 6);
  CHECK(enough_rounds(one_absent, kSitting) == 5);
  registration_of(one_absent, "e5").absent = true;
  CHECK(enough_rounds(one_absent, kSitting) == 4);
}
