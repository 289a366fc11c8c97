// Swapping a match with another one, on the event's Match.
#include <doctest/doctest.h>

#include <utility>

#include "base/random.h"
#include "edit/pair_by_hand.h"
#include "edit/transaction.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

constexpr std::string_view kList = "Swap the mentor of Carl Weiss";
constexpr std::string_view kQuestion = "Swap anyway?";
constexpr std::string_view kWithEli = "Swap, Ben Ito with Eli Ode, Family outreach";

MatchId id_of(const EventPage& shown, std::string_view mentee) {
  for (const auto& [id, match] : shown.state.program.matches) {
    if (match.mentee.text() == mentee) return id;
  }
  FAIL("has no match: " << mentee);
  return {};
}

void set_states(EventPage& shown, MatchState state) {
  shown.change([&](Program& program) {
    for (auto& [id, match] : program.matches.live) match.state = state;
  });
}

// Ana with Carl on data literacy, Ben with Dora and with Eli on family outreach; the list of swaps
// of the first is open.
struct SwapsOfCarl : EventPage {
  explicit SwapsOfCarl(bool ben_can = true, float width = 1280)
      : EventPage(Screen::event_match, width, 2400) {
    match();
    change([&](Program& program) {
      if (ben_can) program.registrations.live[RegistrationId("ben")].offers[TopicId("data")] = {};
    });
    REQUIRE(match_of("carl").mentor == PersonId("ana"));
    REQUIRE(match_of("eli").mentor == PersonId("ben"));
    page.click(Role::button, "Ana Ruiz with Carl Weiss");
  }

  void open() {
    page.click(Role::button, "Swap with…");
    REQUIRE(page.has(Role::dialog, kList));
  }
};

}  // namespace

TEST_CASE("matches: a swap is chosen from what each would come to") {
  for (const float width : {1280.0F, 390.0F}) {
    CAPTURE(width);
    SwapsOfCarl shown(true, width);
    shown.open();
    CHECK(shown.says("Carl Weiss: Ben Ito instead of Ana Ruiz."));
    CHECK(shown.says("Eli Ode: Ana Ruiz instead of Ben Ito."));
    CHECK(shown.says("Together "));
    const MatchId carl = id_of(shown, "carl"), eli = id_of(shown, "eli");
    shown.page.click(Role::button, kWithEli);
    const auto* swap = shown.last<command::SwapMatches>();
    REQUIRE(swap != nullptr);
    CHECK(swap->one == carl);
    CHECK(swap->other == eli);
    CHECK_FALSE(shown.page.has(Role::dialog, kList));

    // What the panel told of is shown as what it has become.
    shown.change([&](Program& program) {
      for (const auto& [id, mentor] : {std::pair(carl, "ben"), std::pair(eli, "ana")}) {
        Match match = program.matches.live.at(id);
        program.matches.live.erase(id);
        match.mentor = PersonId(mentor);
        match.locked = match.forced = true;
        program.matches.live[MatchId(id.text() + "-swapped")] = match;
      }
    });
    CHECK(shown.says("Instead of Ben Ito"));
    CHECK(shown.page.has(Role::button, "Unlock"));
  }
}

TEST_CASE("matches: a swap against a rule names it and is done only when it is meant") {
  SwapsOfCarl shown(false);
  shown.open();
  CHECK(shown.says("Ben Ito with Carl Weiss: does not offer Data literacy"));
  shown.page.click(Role::button, kWithEli);
  CHECK(shown.last<command::SwapMatches>() == nullptr);
  CHECK(shown.page.has(Role::dialog, kQuestion));
  CHECK(shown.says("It goes against a rule"));
  shown.page.click(Role::button, "Back to the list");
  CHECK(shown.page.has(Role::dialog, kList));
  shown.page.click(Role::button, kWithEli);
  shown.page.key(access::Key::escape);
  CHECK(shown.page.has(Role::dialog, kList));
  shown.page.click(Role::button, kWithEli);
  shown.page.click(Role::button, "Swap these two");
  REQUIRE(shown.last<command::SwapMatches>() != nullptr);
  CHECK_FALSE(shown.page.has(Role::dialog, kQuestion));
  CHECK_FALSE(shown.page.has(Role::dialog, kList));
}

TEST_CASE("matches: a swap of what people know of says whom to tell again, before it is done") {
  SwapsOfCarl shown;
  set_states(shown, MatchState::notified);
  shown.open();
  CHECK(shown.says("have heard of a match that would be no more."));
  shown.page.click(Role::button, kWithEli);
  CHECK(shown.page.has(Role::dialog, kQuestion));
  CHECK(shown.says("People have been told"));
  CHECK(shown.says("Ana Ruiz, Ben Ito, Carl Weiss"));
  CHECK(shown.last<command::SwapMatches>() == nullptr);
  shown.page.click(Role::button, "Swap these two");
  CHECK(shown.last<command::SwapMatches>() != nullptr);
}

TEST_CASE("matches: that approved pairs lose their approval is said before they are swapped") {
  SwapsOfCarl shown;
  shown.open();
  CHECK_FALSE(shown.says("Approved pairs lose their approval"));
  set_states(shown, MatchState::approved);
  CHECK(shown.says("Approved pairs lose their approval"));
  shown.page.click(Role::button, kWithEli);
  CHECK(shown.last<command::SwapMatches>() != nullptr);
}

TEST_CASE("matches: what has begun can't be swapped, and says so where it is looked for") {
  SwapsOfCarl shown;
  shown.change([&](Program& program) {
    program.matches.live[id_of(shown, "eli")].state = MatchState::active;
  });
  shown.open();
  CHECK(shown.says("Ben Ito and Eli Ode have begun, so this match stays as it is."));
  CHECK_FALSE(shown.page.has(Role::button, kWithEli));
  shown.page.key(access::Key::escape);
  CHECK_FALSE(shown.page.has(Role::dialog, kList));
  set_states(shown, MatchState::active);
  CHECK_FALSE(shown.page.has(Role::button, "Swap with…"));
}

TEST_CASE("matches: a planned session is to be called off before its match is swapped") {
  SwapsOfCarl shown;
  set_states(shown, MatchState::accepted);
  shown.change([&](Program& program) {
    program.sessions.live[SessionId("s")].match = id_of(shown, "carl");
  });
  shown.open();
  CHECK(shown.says("Ana Ruiz and Carl Weiss have a session planned."));
  CHECK_FALSE(shown.page.has(Role::button, kWithEli));
}

TEST_CASE("matches: where nobody else mentors there is nothing to swap with") {
  SwapsOfCarl shown;
  shown.change([&](Program& program) {
    program.matches.live.erase(id_of(shown, "dora"));
    program.matches.live.erase(id_of(shown, "eli"));
  });
  shown.open();
  CHECK(shown.says("The event has no other match with another mentor."));
  shown.page.click(Role::button, "Cancel");
  CHECK_FALSE(shown.page.has(Role::dialog, kList));
}

namespace {

// As the command does it: Carl and Eli exchange their mentors.
void swap_carl_with_eli(EventPage& shown) {
  shown.change([&](Program& program) {
    SeededRandom random(11);
    Transaction edit(program);
    swap_mentors(edit, id_of(shown, "carl"), id_of(shown, "eli"), random);
    edit.finish({"step.swap_matches", {}});
  });
}

}  // namespace

TEST_CASE("matches: a swap is no reason to match again, and is named as set by hand afterwards") {
  SwapsOfCarl shown;
  // What the run answered is what is there now.
  shown.match(8);
  REQUIRE(shown.says("Proven best"));
  swap_carl_with_eli(shown);
  CHECK_FALSE(shown.says("Something has changed since this match"));
  CHECK(shown.page.has(Role::button, "Approve 3 matches"));
  CHECK(shown.says("Set by you"));
  CHECK_FALSE(shown.says("Proven best"));
  shown.match(9);
  CHECK(shown.says("Set by you"));
  CHECK(shown.says("the list as a whole is best with your decisions"));
  CHECK_FALSE(shown.says("the list as a whole is proven best"));
  shown.page.click(Role::button, "Ben Ito with Dora Kim");
  CHECK(shown.says("Best with your decisions"));
  CHECK_FALSE(shown.says("Proven best"));
  check_room_everywhere(shown);
}

TEST_CASE("matches: what was set by hand is listed among the decided pairs, and taken back there") {
  SwapsOfCarl shown;
  swap_carl_with_eli(shown);
  shown.change([&](Program& program) { program.matches.live[id_of(shown, "dora")].locked = true; });
  shown.page.click(Role::tab, "Decided pairs (3)");
  CHECK_FALSE(shown.says("You have not decided"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Unlock, Ben Ito with Dora Kim");
  REQUIRE(shown.last<command::LockMatches>() != nullptr);
  CHECK_FALSE(shown.last<command::LockMatches>()->locked);
  CHECK(shown.page.has(Role::button, "Remove, Ben Ito with Carl Weiss"));
}
