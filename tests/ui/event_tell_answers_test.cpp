// What the pairs answer, on the step Tell.
#include <doctest/doctest.h>

#include <string_view>

#include "ui/room.h"
#include "ui/tell_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("tell: who declines is asked by name, and may be left open") {
  TellPage shown;
  shown.become(MatchState::notified);
  shown.page.click(Role::tab, "Answers");
  const auto ask = [&] {
    shown.page.click(Role::button, "One declines, Ben Ito with Eli Ode");
  };
  const auto is_chosen = [&](std::string_view name) {
    return shown.page.find(Role::radio, name).check == access::Check::on;
  };
  ask();
  CHECK(is_chosen("Not said"));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::radio, "Eli Ode");
  shown.page.click(Role::button, "Decline");
  CHECK(shown.last<command::SetMatchState>()->by == PersonId("eli"));
  ask();
  CHECK(is_chosen("Not said"));
  shown.page.click(Role::button, "Decline");
  CHECK(shown.last<command::SetMatchState>()->by.empty());
  // One yes is known: the no is the other one's, unless somebody says otherwise.
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) match.accepted_by = {match.mentee};
  });
  ask();
  CHECK(is_chosen("Ben Ito"));
  shown.page.click(Role::button, "Decline");
  CHECK(shown.last<command::SetMatchState>()->by == PersonId("ben"));
}

TEST_CASE("tell: whose mentee has said yes is still to be told") {
  TellPage shown;
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) match.accepted_by = match.told = {match.mentee};
  });
  CHECK(shown.says("Pairs told: 0 of 3."));
  // Who knows of it may decline after all.
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.page.has(Role::button, "One declines, Ben Ito with Eli Ode"));
  shown.page.click(Role::tab, "Messages");
  CHECK(shown.page.has(Role::button, "Mark as told, Ben Ito"));
  CHECK_FALSE(shown.page.has(Role::button, "Mark as told, Eli Ode"));
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("Eli Ode has said yes"));
  CHECK(shown.page.has(Role::button, "Mark as told, Ben Ito with Eli Ode"));
}

TEST_CASE("tell: what has begun without a yes is not counted as accepted alone") {
  TellPage shown;
  shown.become(MatchState::active);
  CHECK(shown.says("Pairs told: 3 of 3. Accepted or begun: 3."));
}

TEST_CASE("tell: only one-off support says of what is open again that it may not be settled") {
  TellPage shown;
  shown.become(MatchState::declined);
  shown.page.click(Role::tab, "Answers");
  CHECK(shown.says("What was declined or ended early has no other match yet."));
  change_event(shown, [](Event& event) { event.kind = EventKind::one_off; });
  CHECK(shown.says("What was declined, ended early or not settled has no other match yet."));
}
