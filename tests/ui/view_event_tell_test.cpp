#include <doctest/doctest.h>

#include "ui/event_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// The small event, matched and approved.
struct TellPage : EventPage {
  TellPage() : EventPage(Screen::event_tell) {
    match();
    become(MatchState::approved);
  }

  void become(MatchState next) {
    change([&](Program& program) {
      for (auto& [id, match] : program.matches.live) match.state = next;
    });
  }

  const command::SetMatchState& set() {
    const auto* found = last<command::SetMatchState>();
    REQUIRE(found != nullptr);
    return *found;
  }
};

}  // namespace

TEST_CASE("tell: before anything is approved it leads to the matches") {
  EventPage shown(Screen::event_tell);
  shown.page.click(Role::button, "Go to the matches");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_match);
}

TEST_CASE("tell: messages to copy or to take along, then all are marked as told") {
  TellPage shown;
  CHECK(shown.says("Told: 0 of 3. Accepted: 0."));
  CHECK(shown.says("You mentor Carl Weiss"));
  shown.page.click(Role::button, "Copy, Carl Weiss");
  REQUIRE(shown.last<command::CopyText>() != nullptr);
  CHECK(shown.last<command::CopyText>()->text.find("Hello Carl Weiss,") != std::string::npos);
  shown.page.click(Role::button, "Download for mail merge");
  CHECK(shown.last<command::ExportMatchMessages>()->message == MatchMessage::notice);
  shown.page.click(Role::radio, "Reminder");
  CHECK(shown.says("Reminders go to those who were told and have not answered yet."));
  shown.page.click(Role::button, "Mark 3 as told");
  CHECK(shown.set().state == MatchState::notified);
  CHECK(shown.set().ids.size() == 3);
}

TEST_CASE("tell: each match offers what comes next") {
  TellPage shown;
  shown.page.click(Role::tab, "Answers");
  const std::string pair = "Ben Ito with Eli Ode";
  const auto press = [&](const std::string& word) {
    shown.page.click(Role::button, word + ", " + pair);
    return shown.set().state;
  };
  CHECK(press("Told") == MatchState::notified);
  shown.become(MatchState::notified);
  CHECK(press("Accepts") == MatchState::accepted);
  shown.become(MatchState::accepted);
  CHECK(press("Has begun") == MatchState::active);
  shown.become(MatchState::active);
  CHECK(press("Completed") == MatchState::completed);
  shown.become(MatchState::completed);
  CHECK(shown.says("completed"));
  CHECK_FALSE(shown.page.has(Role::button, "Completed, " + pair));
}

TEST_CASE("tell: who declines is asked for a reason, and the request can be matched again") {
  TellPage shown;
  shown.become(MatchState::notified);
  shown.page.click(Role::tab, "Answers");
  shown.page.click(Role::button, "Declines, Ben Ito with Eli Ode");
  CHECK(shown.page.has(Role::dialog, "Decline this match?"));
  shown.page.click(Role::button, "Cancel");
  CHECK_FALSE(shown.page.has(Role::dialog, "Decline this match?"));
  CHECK(shown.last<command::SetMatchState>() == nullptr);
  shown.page.click(Role::button, "Declines, Ben Ito with Eli Ode");
  shown.page.type(Role::text_area, "Reason, if you know it", "no time");
  shown.page.click(Role::button, "Decline");
  CHECK(shown.set().state == MatchState::declined);
  CHECK(shown.set().reason == "no time");
  shown.become(MatchState::declined);
  CHECK(shown.says("3 matches did not come about, or ended early"));
  shown.page.click(Role::button, "Match again");
  CHECK(shown.last<command::RunMatch>()->event == kEvent);
}
