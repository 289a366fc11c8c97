// What those who meet at a sitting talk about, on its plan and on the day.
#include <doctest/doctest.h>

#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("run and plan: who meet have a topic, and the plan says why they meet") {
  for (const Screen screen : {Screen::event_run, Screen::event_plan}) {
    SittingPage shown(screen);
    shown.change([&](Program& program) {
      program.topics.live[TopicId("tickets")].name = "Exit tickets";
      shown.registration("ana").offers[TopicId("tickets")];
      shown.registration("dora").requests[TopicId("tickets")].goal = "Quicker checks";
      WantedMeeting& wanted = program.wanted_meetings.live[WantedMeetingId("w")];
      wanted.event = kSittingEvent;
      wanted.mentor = PersonId("ana");
      wanted.mentee = PersonId("dora");
      wanted.round = 1;
    });
    shown.plan();
    CHECK(shown.says("About Exit tickets"));
    const bool explains = screen == Screen::event_plan;
    CHECK(shown.page.has(Role::button, "Why they meet, Ana Ruiz with Dora Weiss") == explains);
    if (!explains) continue;
    shown.page.click(Role::button, "Why they meet, Ana Ruiz with Dora Weiss");
    CHECK(shown.says("Why this meeting"));
    CHECK(shown.says("Exit tickets: Excellent 100"));
    CHECK(shown.says("Quicker checks"));
    CHECK(shown.says("It was set under “By hand” that they meet."));
    shown.change([](Program& program) { program.speed_meetings.live.clear(); });
    CHECK_FALSE(shown.says("Why this meeting"));
  }
}

TEST_CASE("plan: what the mentor offers is named where it is only near to what is asked") {
  SittingPage shown(Screen::event_plan);
  shown.change([&](Program& program) {
    program.topics.live[TopicId("area")].name = "Instruction";
    program.topics.live[TopicId("data")] = {"Data literacy", TopicId("area"), {}, {}, {}};
    program.topics.live[TopicId("checks")] = {"Quick checks", TopicId("area"), {}, {}, {}};
    for (const char* mentor : {"ana", "ben", "cara"}) {
      shown.registration(mentor).offers[TopicId("checks")];
    }
    shown.registration("dora").requests[TopicId("data")];
  });
  shown.plan();
  CHECK(shown.says("Asks about Data literacy; the mentor offers Quick checks, near to it"));
  CHECK_FALSE(shown.says("About Data literacy"));
}
