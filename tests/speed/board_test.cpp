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

using Ids = std::vector<PersonId>;

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

TEST_CASE("there is room for every meeting that stands in the plan, whoever has gone meanwhile") {
  Program program = two_rounds();
  for (const char* person : {"m1", "m2"}) registration_of(program, person).absent = true;
  const SittingFigures figures = figures_of(program, kSitting, round_boards(program, kSitting));
  CHECK(figures.meetings == 4);
  CHECK(figures.seats >= figures.meetings);
}
