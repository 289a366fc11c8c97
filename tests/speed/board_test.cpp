#include "speed/board.h"

#include <doctest/doctest.h>

#include "speed/small_sitting.h"

using namespace rondo;

namespace {

void add_meeting(Program& program, int round, const char* table, const char* mentor,
                 const char* mentee) {
  const std::string id = std::to_string(round) + mentor + mentee;
  program.speed_meetings.live[SpeedMeetingId(id)] = {kSitting, round, MeetingTableId(table),
                                                     PersonId(mentor), PersonId(mentee)};
}

// Two rounds with three mentors, three mentees and three tables for up to two of them.
Program two_rounds() {
  Program program = small_sitting(3, 3, 3, 2);
  program.events.live[kSitting].table_seats = 2;
  add_meeting(program, 1, "t1", "m1", "e1");
  add_meeting(program, 1, "t1", "m1", "e2");
  add_meeting(program, 1, "t2", "m2", "e3");
  add_meeting(program, 2, "t3", "m2", "e1");
  return program;
}

// Rounds of 8 minutes with 2 between, from 16:00 on.
void start(Program& program) {
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = "2026-11-28T16:00:00.000Z";
}

using Ids = std::vector<PersonId>;
using Away = std::map<PersonId, Attendance>;

Ids ids(std::initializer_list<const char*> texts) {
  Ids found;
  for (const char* text : texts) found.emplace_back(text);
  return found;
}

}  // namespace

TEST_CASE("a round's board has every table in walking order, and who rests") {
  const auto boards = round_boards(two_rounds(), kSitting);
  REQUIRE(boards.size() == 2);
  REQUIRE(boards[0].tables.size() == 3);
  CHECK(boards[0].tables[0].mentor == PersonId("m1"));
  CHECK(boards[0].tables[0].mentees == ids({"e1", "e2"}));
  CHECK(boards[0].tables[1].mentees == ids({"e3"}));
  CHECK(boards[0].tables[2].table == MeetingTableId("t3"));
  CHECK(boards[0].tables[2].mentor.empty());
  CHECK(boards[0].resting == ids({"m3"}));
  CHECK(boards[1].resting == ids({"e2", "e3", "m1", "m3"}));
  CHECK(round_boards(two_rounds(), EventId("other")).empty());
}

TEST_CASE("a board tells an agreed break from one that the plan left") {
  Program program = two_rounds();
  registration_of(program, "m3").rests = {"2"};
  registration_of(program, "m1").rests = {"1"};  // and is planned all the same, by an earlier plan
  const auto boards = round_boards(program, kSitting);
  CHECK(boards[0].agreed.empty());
  CHECK(boards[1].agreed == std::set<PersonId>{PersonId("m3")});
}

TEST_CASE("whoever is absent, gone or withdrawn does not rest") {
  Program program = two_rounds();
  registration_of(program, "m3").absent = true;
  registration_of(program, "e2").left_at = "2026-11-28T16:00:00Z";
  registration_of(program, "e3").withdrawn = true;
  const auto boards = round_boards(program, kSitting);
  CHECK(boards[0].resting.empty());
  CHECK(boards[1].resting == ids({"m1"}));
}

TEST_CASE("an itinerary tells table and partners by round, and the breaks between") {
  const auto boards = round_boards(two_rounds(), kSitting);
  const auto mentee = itinerary(boards, PersonId("e1"));
  REQUIRE(mentee.size() == 2);
  CHECK(mentee[0]->table == MeetingTableId("t1"));
  CHECK(mentee[0]->with == ids({"m1"}));
  CHECK(mentee[1]->table == MeetingTableId("t3"));
  const auto mentor = itinerary(boards, PersonId("m1"));
  CHECK(mentor[0]->with == ids({"e1", "e2"}));
  CHECK(mentor[0]->mentors);
  CHECK_FALSE(mentee[0]->mentors);
  CHECK_FALSE(mentor[1]);
}

TEST_CASE("both roles takes who is there as mentor and as mentee") {
  Program program = two_rounds();
  registration_of(program, "e1").mentors = true;
  registration_of(program, "e2").mentors = true;
  registration_of(program, "e2").withdrawn = true;
  CHECK(people_of_both_roles(program, kSitting) == std::set<PersonId>{PersonId("e1")});
}

TEST_CASE("figures count meetings, mentees, sites and what there would be room for") {
  Program program = two_rounds();
  program.people.live[PersonId("e3")].site = SiteId("north");
  program.people.live[PersonId("e2")].site = SiteId();
  const SittingFigures figures = figures_of(program, kSitting, round_boards(program, kSitting));
  CHECK(figures.meetings == 4);
  CHECK(figures.mentees == 3);
  CHECK(figures.fewest == 1);
  CHECK(figures.most == 2);
  CHECK(figures.sites.across == 2);
  CHECK(figures.seats == 6);
}

TEST_CASE("there is room for every meeting that was held, whoever has gone since") {
  Program program = two_rounds();
  start(program);
  for (const char* person : {"m1", "m2"}) {
    registration_of(program, person).left_at = "2026-11-28T17:00:00Z";
  }
  const SittingFigures figures = figures_of(program, kSitting, round_boards(program, kSitting));
  CHECK(figures.meetings == 4);
  CHECK(figures.seats >= figures.meetings);
}

TEST_CASE("a board tells who of those seated is away, and who waits for them in vain") {
  Program program = two_rounds();
  registration_of(program, "m2").absent = true;
  registration_of(program, "e1").absent = true;
  auto boards = round_boards(program, kSitting);
  CHECK(boards[0].away ==
        Away{{PersonId("e1"), Attendance::absent}, {PersonId("m2"), Attendance::absent}});
  CHECK(waits_in_vain(boards[0], PersonId("e3")));
  CHECK_FALSE(waits_in_vain(boards[0], PersonId("m1")));  // e2 comes
  CHECK_FALSE(waits_in_vain(boards[0], PersonId("m2")));
  CHECK_FALSE(waits_in_vain(boards[0], PersonId("m3")));  // has a break
  registration_of(program, "e2").withdrawn = true;
  boards = round_boards(program, kSitting);
  CHECK(waits_in_vain(boards[0], PersonId("m1")));
}

TEST_CASE("who has left is away in the rounds that had not begun by then") {
  Program program = two_rounds();
  registration_of(program, "m2").left_at = "2026-11-28T16:05:00Z";
  CHECK(round_boards(program, kSitting)[0].away.size() == 1);
  start(program);
  const auto boards = round_boards(program, kSitting);
  CHECK(boards[0].away.empty());
  CHECK(boards[1].away == Away{{PersonId("m2"), Attendance::left}});
}

TEST_CASE("figures don't count a meeting to which somebody does not come") {
  Program program = two_rounds();
  registration_of(program, "m2").absent = true;
  const SittingFigures figures = figures_of(program, kSitting, round_boards(program, kSitting));
  CHECK(figures.meetings == 2);
  CHECK(figures.lost == 2);
  CHECK(figures.sites.pairs == figures.meetings);
  CHECK(figures.lost_sites.pairs == figures.lost);
  CHECK(figures.fewest == 0);
}
