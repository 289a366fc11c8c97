#include "report/loss_lines.h"

#include <doctest/doctest.h>

#include "report/written.h"

using namespace rondo;
using rondo::test::english;

TEST_CASE("what a removal takes is told line by line, with events by name and hours") {
  Program program;
  program.events.live[EventId("b")].name = "Spring plan";
  program.events.live[EventId("a")].name = "Fall sprint";
  const Words words = english();
  CHECK(loss_lines({}, program, words).empty());
  Losses losses;
  losses.people = 1;
  losses.registrations = 2;
  losses.lists = {EventId("a"), EventId("b")};
  losses.matches = 3;
  losses.sessions_held = 2;
  losses.minutes_held = 135;
  losses.feedback_given = 4;
  losses.feedback = 5;
  CHECK(loss_lines(losses, program, words) ==
        std::vector<LossLine>{{"Sign-ups", "2 (Fall sprint, Spring plan)"},
                              {"Matches", "3"},
                              {"Sessions held", "2 (2\u00a0h 15\u00a0min)"},
                              {"Feedback given", "4"},
                              {"Feedback of others", "5"}});
  // Where nobody goes it is not about anybody's own.
  losses = {};
  losses.feedback = 5;
  CHECK(loss_lines(losses, program, words) == std::vector<LossLine>{{"Feedback", "5"}});
}
