// The day of a sitting as its people see it: the hall's screen, the door and the check-in screen.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "match/messages.h"
#include "speed/clock.h"
#include "ui/event_board.h"
#include "ui/room.h"
#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

constexpr std::array kMentees{"Dora Weiss", "Eli Novak", "Finn Hale", "Gita Shah"};
constexpr std::string_view kRepairWaits = "Not everybody is where the plan has them";

void let_mentees_move(SittingPage& shown) {
  shown.change(
      [](Program& program) { program.events.live[kSittingEvent].movers = MovingSide::mentees; });
  shown.plan();
}

// From round to round people change roles: Dora walks to mentor, Eli to the table where Ana stays,
// and Cara, whose partners come to her, has a break at last.
void plan_with_both_roles(Program& program) {
  struct Seats {
    int round;
    const char *table, *mentor, *mentee;
  };
  constexpr std::array kSeats{
      Seats{1, "t1", "ana", "dora"}, Seats{1, "t2", "ben", "eli"},   Seats{1, "t3", "cara", "finn"},
      Seats{2, "t1", "ana", "eli"},  Seats{2, "t2", "dora", "ben"},  Seats{2, "t3", "cara", "gita"},
      Seats{3, "t1", "finn", "ana"}, Seats{3, "t2", "gita", "dora"},
  };
  program.speed_meetings.live.clear();
  for (const auto& [round, table, mentor, mentee] : kSeats) {
    const std::string id = std::to_string(round) + table;
    program.speed_meetings.live[SpeedMeetingId(id)] = {kSittingEvent, round, MeetingTableId(table),
                                                       PersonId(mentor), PersonId(mentee)};
  }
}

// Where everybody is in a round, counted from the meetings alone.
std::map<PersonId, std::string> places_in(const Program& program, int round) {
  std::map<PersonId, std::string> places;
  for (const auto& [id, registration] : program.registrations) {
    places[registration.person] = "Break";
  }
  for (const auto& [id, meeting] : program.speed_meetings) {
    if (meeting.round != round) continue;
    const std::string& table = program.meeting_tables.find(meeting.table)->name;
    places[meeting.mentor] = places[meeting.mentee] = table;
  }
  return places;
}

using NameAndPlace = std::pair<std::string, std::string>;

// Who has to look where to go.
std::set<NameAndPlace> moves_before(const Program& program, int round) {
  std::set<NameAndPlace> moves;
  const std::map<PersonId, std::string> before = places_in(program, round - 1);
  for (const auto& [id, place] : places_in(program, round)) {
    if (place != before.at(id) || place == "Break") {
      moves.emplace(program.people.find(id)->name, place);
    }
  }
  return moves;
}

std::set<NameAndPlace> moves_on_the_wall(const SittingPage& shown) {
  std::set<NameAndPlace> moves;
  std::set<std::string> people;
  for (const auto& [id, person] : shown.state.program.people) people.insert(person.name);
  const Names texts = shown.page.names(Role::text);
  for (std::size_t at = 0; at + 1 < texts.size(); ++at) {
    if (people.count(texts[at]) > 0) moves.emplace(texts[at], texts[at + 1]);
  }
  return moves;
}

// At the door, where it is scrolled down to that button.
void press_at_door(SittingPage& shown, const std::string& button) {
  shown.page.ui().focus(shown.page.find(Role::button, button).id);
  shown.page.settle();
  shown.page.click(Role::button, button);
}

// As the application carries it out, at once: the frame after the press shows what came of it.
void note_absent(SittingPage& shown, const char* person) {
  shown.drafts.event.of<SittingDrafts>().noted_at_door = shown.state.revision;
  shown.change([&](Program&) { shown.registration(person).absent = true; });
}

}  // namespace

TEST_CASE("run: who is free is offered first as a stand-in, and it is said who sits where") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.change([](Program& program) {
    program.speed_meetings.live.clear();
    const auto meet = [&](int round, int table, const char* mentor, const char* mentee) {
      program.speed_meetings.live[SpeedMeetingId(std::to_string(round) + mentee)] = {
          kSittingEvent, round, MeetingTableId("t" + std::to_string(table)), PersonId(mentor),
          PersonId(mentee)};
    };
    for (int round = 1; round <= 3; ++round) {
      meet(round, 1, "ana", "dora");
      meet(round, 2, "ben", "eli");
    }
    meet(1, 3, "cara", "finn");
    meet(2, 3, "cara", "gita");
  });
  shown.change([&](Program&) { shown.registration("ana").absent = true; });
  shown.page.click(Role::tab, "People");
  shown.page.click(Role::button, "Find a stand-in, Ana Ruiz");
  const auto offered = [&] {
    std::vector<std::string> names;
    for (const std::string& name : shown.page.names(Role::button)) {
      constexpr std::string_view kChoose = "Choose, ";
      if (name.starts_with(kChoose)) names.push_back(name.substr(kChoose.size()));
    }
    return names;
  };
  // Dora, who would wait for Ana alone, is as free as Gita is in the first round.
  CHECK(offered() == std::vector<std::string>{"Dora Weiss", "Gita Shah", "Finn Hale", "Cara Ode",
                                              "Ben Ito", "Eli Novak"});
  CHECK(shown.says("Free in round 1"));
  CHECK(shown.says("At table 2 in round 1"));
  shown.start(1);
  shown.page.settle();
  CHECK(offered().front() == "Dora Weiss");
  CHECK(offered()[1] == "Finn Hale");
  CHECK(shown.says("Free in round 2"));
}

TEST_CASE("projector: who has a break next stands among those who move") {
  SittingPage shown(Screen::event_projector);
  let_mentees_move(shown);
  shown.start(3);
  REQUIRE(shown.says("Next: move to"));
  for (const char* mentee : kMentees) {
    CAPTURE(mentee);
    CHECK(shown.says(mentee));
  }
  CHECK(shown.says("Break"));
  CHECK_FALSE(shown.says("Ana Ruiz"));
}

TEST_CASE(
    "projector: before the first round everybody is on the list, also who begins with a break") {
  SittingPage shown(Screen::event_projector);
  let_mentees_move(shown);
  for (const char* mentee : kMentees) {
    CAPTURE(mentee);
    CHECK(shown.says(mentee));
  }
  CHECK(shown.says("Ana Ruiz"));
  CHECK(shown.says("Break"));
}

TEST_CASE("projector: everybody who changes tables is listed, in whatever role") {
  SittingPage shown(Screen::event_projector);
  shown.change([&](Program& program) {
    for (auto& [id, registration] : program.registrations.live) {
      registration.mentors = registration.seeks = true;
    }
  });
  SUBCASE("as planned") {
    shown.plan();
  }
  SUBCASE("by hand") {
    shown.change(plan_with_both_roles);
  }
  // Rounds take 8 minutes, and 2 to walk: in each of the first two, and on the way from it.
  struct Shown {
    int minutes, round;
  };
  for (const MovingSide movers : {MovingSide::mentors, MovingSide::mentees}) {
    for (const Shown& when : {Shown{3, 2}, Shown{9, 2}, Shown{13, 3}, Shown{19, 3}}) {
      CAPTURE(when.minutes);
      shown.change([&](Program& program) { program.events.live[kSittingEvent].movers = movers; });
      shown.start(when.minutes);
      CHECK(moves_on_the_wall(shown) == moves_before(shown.state.program, when.round));
    }
  }
}

namespace {

// The mentee whom Ana is to meet in round 1.
std::string waits_for_ana(const SittingPage& shown) {
  for (const auto& [id, meeting] : shown.state.program.speed_meetings) {
    if (meeting.round == 1 && meeting.mentor == PersonId("ana")) {
      return shown.state.program.people.find(meeting.mentee)->name;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("run: before the start it says who does not come, who waits for them, and what to do") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  CHECK_FALSE(shown.page.has(Role::button, "Look at it"));
  shown.change([&](Program&) { shown.registration("ana").absent = true; });
  CHECK(shown.page.has(Role::text, "not coming"));
  CHECK(shown.says("Nobody to meet in this round"));
  CHECK(shown.says("The plan does not fit any more."));
  shown.page.click(Role::button, "Look at it");
  shown.page.settle();
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Apply");
  check_room_everywhere(shown);
  shown.plan();
  CHECK_FALSE(shown.page.has(Role::text, "not coming"));
  CHECK_FALSE(shown.page.has(Role::button, "Look at it"));
}

TEST_CASE("projector: nobody is sent to a table to wait for somebody who does not come") {
  SittingPage shown(Screen::event_projector);
  shown.plan();
  shown.change([&](Program&) { shown.registration("ana").absent = true; });
  const std::set<NameAndPlace> moves = moves_on_the_wall(shown);
  CHECK(moves.count({"Ana Ruiz", "Not coming"}) == 1);
  CHECK(moves.count({waits_for_ana(shown), "See the host"}) == 1);
}

TEST_CASE("check-in screen: whose partner does not come is led to the host, not to the table") {
  SittingPage shown(Screen::event_kiosk);
  shown.plan();
  const std::string name = waits_for_ana(shown);
  shown.change([&](Program&) { shown.registration("ana").absent = true; });
  shown.page.type(Role::text_field, "Your name, or the code on your card", name);
  shown.page.click(Role::button, "I am here, " + name);
  CHECK(shown.says("Round 1: whom you were to meet is not here. Please ask the host."));
  CHECK_FALSE(shown.says("please go to table"));
  CHECK_FALSE(shown.says("Ana Ruiz"));
}

TEST_CASE("home: of a sitting on the clock it says that it is running, and in which round") {
  SittingPage shown(Screen::home);
  shown.plan();
  REQUIRE(shown.says("Opening day is planned"));
  shown.start(13);
  CHECK_FALSE(shown.says("Opening day is planned"));
  CHECK(shown.says("Opening day is running"));
  CHECK(shown.says("Round 2 of 3"));
  shown.page.click(Role::button, "Run, Opening day is running");
  REQUIRE(shown.last<command::GoTo>() != nullptr);
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_run, kSittingEvent.text()});
  shown.start(9);
  CHECK(shown.says("Change tables for round 2 of 3"));
  shown.change([&](Program& program) {
    EventClock& clock = program.event_clocks.live[EventClockId("clock")];
    clock = pause_clock(clock, shown.state.now_utc_ms);
  });
  CHECK(shown.says("Opening day is paused"));
}

TEST_CASE("home: a sitting on the clock comes before whatever else there is to do") {
  SittingPage shown(Screen::home);
  shown.plan();
  shown.change([](Program& program) {
    for (int number = 1; number <= 6; ++number) {
      Event& later = program.events.live[EventId("later-" + std::to_string(number))];
      later.name = "Sprint " + std::to_string(number);
      later.created_on = "2026-09-20";
    }
  });
  CHECK_FALSE(shown.says("Opening day is planned"));  // behind “Show all”
  shown.start(13);
  const std::string text = shown.text();
  REQUIRE(text.find("Opening day is running") != std::string::npos);
  CHECK(text.find("Opening day is running") < text.find("Sprint 1"));
}

TEST_CASE("projector: the hall reads nothing of what the host did before") {
  for (const Screen other : {Screen::event_projector, Screen::event_kiosk}) {
    SittingPage shown(Screen::event_run);
    shown.plan();
    shown.state.notices = {{.number = 1, .text = {"done.repair_rounds", {}}}};
    shown.page.settle();
    const std::string told = shown.state.words.text("done.repair_rounds");
    REQUIRE(shown.page.has(Role::group, told));
    shown.state.place.screen = other;
    shown.page.settle();
    CHECK_FALSE(shown.page.has(Role::group, told));
  }
}

TEST_CASE("run: at the door far down, a new plan that waits is told there, with the way to it") {
  SittingPage shown(Screen::event_run, 1280, 500);
  shown.plan();
  shown.page.click(Role::tab, "People");
  press_at_door(shown, "Not coming, Gita Shah");
  CHECK_FALSE(shown.page.has(Role::group, kRepairWaits));  // it is not done yet
  note_absent(shown, "gita");
  REQUIRE(shown.page.has(Role::group, kRepairWaits));
  SUBCASE("the button leads to it") {
    shown.page.click(Role::button, "Show the change");
    shown.page.settle();
    REQUIRE(shown.page.focused() != nullptr);
    CHECK(shown.page.focused()->name == "Apply");
  }
  SUBCASE("it goes when there is nothing to change any more") {
    shown.change([&](Program&) { shown.registration("gita").absent = false; });
    CHECK_FALSE(shown.page.has(Role::group, kRepairWaits));
  }
}

TEST_CASE("run: on a phone who is led from the door to the change reads first who moves") {
  SittingPage shown(Screen::event_run, 390, 844);
  shown.plan();
  shown.page.click(Role::tab, "People");
  press_at_door(shown, "Not coming, Gita Shah");
  note_absent(shown, "gita");
  const auto title_in_sight = [&] {
    const access::Node& card = shown.page.find(Role::region, kRepairWaits);
    return card.rect.y >= card.clip.y && card.rect.y + 100 <= card.clip.bottom();
  };
  REQUIRE_FALSE(title_in_sight());  // and its coming moved nothing
  shown.page.click(Role::button, "Show the change");
  shown.page.settle();
  CHECK(title_in_sight());
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Apply");
}

TEST_CASE("run: a new plan in sight is not told once more") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.page.click(Role::tab, "People");
  shown.page.click(Role::button, "Not coming, Gita Shah");
  note_absent(shown, "gita");
  REQUIRE(shown.says(kRepairWaits));
  CHECK_FALSE(shown.page.has(Role::button, "Show the change"));
}

TEST_CASE("run: a press at the door that came to nothing is not what a later change comes from") {
  SittingPage shown(Screen::event_run, 1280, 500);
  shown.plan();
  shown.page.click(Role::tab, "People");
  press_at_door(shown, "Not coming, Gita Shah");
  // It was refused; a while later another window notes it.
  shown.change([&](Program&) { shown.registration("gita").absent = true; });
  CHECK_FALSE(shown.page.has(Role::button, "Show the change"));
}

TEST_CASE("check-in screen: it says what it is for, and once all is over asks for feedback") {
  SittingPage shown(Screen::event_kiosk);
  shown.plan();
  CHECK(shown.page.has(Role::heading, "Check in"));
  CHECK(shown.says("Then you see where to sit."));
  shown.start(600);
  CHECK_FALSE(shown.page.has(Role::heading, "Check in"));
  CHECK(shown.page.has(Role::heading, "Give feedback"));
}

TEST_CASE("plan: what is over does not ask what would help somebody without a meeting") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.change([](Program& program) {
    for (auto& [id, run] : program.rounds_runs.live) {
      run.unserved["gita"] = message_to_value({"rule.mentor_absent", {arg("mentor", "Ana Ruiz")}});
    }
  });
  CHECK(shown.page.has(Role::button, "What would help?"));
  shown.start(24 * 60);
  CHECK_FALSE(shown.page.has(Role::button, "What would help?"));
  CHECK_FALSE(shown.says("1 mentee has no meeting"));
}

TEST_CASE("plan: rounds that were not held, as the event ended before them, are told as that") {
  constexpr std::string_view kNotHeld =
      "This round was not held: the event ended before it. Below is what was planned.";
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.start(13);  // in round 2
  CHECK(shown.says("in 3 rounds"));
  shown.end_now();
  CHECK(shown.says("as planned; rounds held: 2 of 3"));
  shown.page.click(Role::tab, "Round 2");
  CHECK_FALSE(shown.says(kNotHeld));
  shown.page.click(Role::tab, "Round 3");
  CHECK(shown.says(kNotHeld));
  check_room_everywhere(shown);
  shown.page.click(Role::tab, "By person");
  CHECK(shown.says("Not held"));
  check_room_everywhere(shown);
  // One that went on to its end held all of them.
  SittingPage whole(Screen::event_plan);
  whole.plan();
  whole.start(24 * 60);
  CHECK(whole.says("in 3 rounds"));
  whole.page.click(Role::tab, "Round 3");
  CHECK_FALSE(whole.says(kNotHeld));
  whole.page.click(Role::tab, "By person");
  CHECK_FALSE(whole.says("Not held"));
}

TEST_CASE("steps: that a sitting has begun tells nobody of its plan") {
  SittingPage shown(Screen::event_people);
  const auto tells_done = [&] {
    return shown.page.find(Role::link, "Tell").description == "Done";
  };
  shown.plan();
  shown.start(3);
  CHECK_FALSE(tells_done());
  SUBCASE("who was told before knows it, also when it changes meanwhile") {
    shown.tell_all();
    CHECK(tells_done());
    shown.change([&](Program&) {  // on no side, so without a plan
      shown.registration("hal").event = kSittingEvent;
      shown.registration("hal").person = PersonId("gita");
    });
    CHECK(tells_done());
    shown.change([&](Program& program) {
      program.events.live[kSittingEvent].venue = "Gym";
      shown.registration("gita").plan_told.clear();
      shown.registration("gita").walk_up = true;
    });
    CHECK(tells_done());
  }
}

TEST_CASE("plan: what can't take place is not counted, nor called the best possible") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  REQUIRE(shown.says("Proven best: 9 are possible"));
  shown.change([&](Program&) { shown.registration("ana").absent = true; });
  CHECK_FALSE(shown.says("Proven best"));
  CHECK(shown.says("3 more can’t be held: somebody is not there"));
  CHECK(shown.page.has(Role::text, "not coming"));
}

TEST_CASE("plan: the share of the seats that are taken is rounded as reports round") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  CHECK_FALSE(shown.page.has(Role::text, "67%"));
  shown.change([](Program& program) {
    std::erase_if(program.speed_meetings.live,
                  [](const auto& entry) { return entry.second.round == 3; });
  });
  CHECK(shown.page.has(Role::text, "67%"));  // 6 of 9
}

TEST_CASE("run: a sitting that is over or archived closes no table and asks for nothing") {
  SittingPage over(Screen::event_run);
  over.plan();
  over.start(24 * 60);
  CHECK(over.page.has(Role::heading, "Table 1"));
  CHECK_FALSE(over.page.has(Role::button, "Close table, Table 1"));
  SittingPage archived(Screen::event_run);
  archived.plan();
  archived.change([&](Program& program) {
    program.events.live.at(kSittingEvent).archived = true;
    archived.registration("eli").absent = true;
  });
  CHECK(archived.says("The clock of this event was never started."));
  CHECK_FALSE(archived.page.has(Role::button, "Start the first round"));
  CHECK_FALSE(archived.page.has(Role::button, "Close table, Table 1"));
  CHECK_FALSE(archived.says(kRepairWaits));
  check_room_everywhere(archived);
}
