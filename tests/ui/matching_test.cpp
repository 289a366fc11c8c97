// A match that is under way, on the screen of its event and elsewhere; and the whole of it, with
// the application behind the page.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/app_fixture.h"
#include "codec/program_json.h"
#include "match/large_event.h"
#include "ui/event_page.h"
#include "ui/screen_page.h"
#include "ui/view.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// As if the application had started one.
void start_match(EventPage& shown, const MatchProgress& progress) {
  shown.state.matching = RunningMatch{kEvent, progress, false};
  shown.page.settle();
}

// The page and the application, on a machine so slow that a match takes many frames.
struct LivePage {
  explicit LivePage(const Program& program) {
    app.files.give("program.json", codec::write_program(program));
    app.clock.ms_a_look = 1000;
  }

  void go(Screen screen, const std::string& id = {}) {
    app.run(command::GoTo{{screen, id}});
    page.settle();
  }
  bool matches_shown() const { return page.has(Role::table, "Matches of Large sprint"); }

  test::Browser browser;
  test::Page app{browser};
  UiState drafts;
  HeadlessUi page{[this](Ui& ui) {
    app.app.look_around();
    app.app.go_on();
    Commands commands;
    View view{ui, app.state(), drafts, commands};
    draw_screen(view);
    app.app.run(commands);
  }};
};

Program some_event() {
  return test::large_program({.mentors = 40, .mentees = 120, .topics = 4, .areas = 1});
}

}  // namespace

TEST_CASE("matching: says how far it is in place of the button that started it") {
  EventPage shown(Screen::event_match);
  REQUIRE(shown.page.has(Role::button, "Match"));
  start_match(shown, {MatchStep::place, 1, 4});
  CHECK_FALSE(shown.page.has(Role::button, "Match"));
  const access::Node& bar = shown.page.find(Role::progress, "Matching…");
  CHECK(bar.value == "Finding the best places: 1 of 4 wanted");
  CHECK(bar.number == doctest::Approx(0.3125));
  shown.page.click(Role::button, "Cancel");
  CHECK(shown.last<command::CancelMatch>() != nullptr);
}

TEST_CASE("matching: each step has its words") {
  EventPage shown(Screen::event_match);
  const auto words_of = [&](const MatchProgress& progress) {
    start_match(shown, progress);
    return shown.page.find(Role::progress, "Matching…").value;
  };
  CHECK(words_of({MatchStep::compare, 2, 3}) == "Comparing requests with mentors: 2 of 3");
  CHECK(words_of({MatchStep::place, 0, 0}) == "Getting ready");
  CHECK(words_of({MatchStep::explain, 1, 3}) ==
        "Finding what stood in the way of the rest: 1 of 3 requests");
  CHECK(words_of({MatchStep::check, 3, 3}) ==
        "Checking that nothing better exists: 3 of 3 requests");
}

TEST_CASE("matching: again, the matches so far stay on screen") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.change(
      [](Program& program) { program.registrations.live[RegistrationId("ana")].capacity = 2; });
  REQUIRE(shown.page.has(Role::button, "Match again"));
  start_match(shown, {MatchStep::compare, 1, 3});
  CHECK(shown.page.has(Role::progress, "Matching…"));
  CHECK(shown.page.has(Role::button, "Ana Ruiz with Carl Weiss"));
  CHECK_FALSE(shown.page.has(Role::button, "Match again"));
  CHECK_FALSE(shown.says("Something has changed since this match"));
  shown.state.matching->started_over = true;
  shown.page.settle();
  CHECK(shown.says("The event has changed, so matching has started over."));
  shown.state.matching.reset();
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::progress, "Matching…"));
  CHECK(shown.page.has(Role::button, "Match again"));
}

TEST_CASE("matching: another event's match is no concern of this screen") {
  EventPage shown(Screen::event_match);
  shown.state.matching = RunningMatch{EventId("other"), {MatchStep::place, 1, 4}, false};
  shown.page.settle();
  CHECK(shown.page.has(Role::button, "Match"));
  CHECK_FALSE(shown.page.has(Role::progress, "Matching…"));
}

TEST_CASE("matching: from the button to the result, with the page answering all the while") {
  LivePage live(some_event());
  const Program before = live.app.program();
  live.go(Screen::event_match, test::kLargeEvent.text());
  live.page.click(Role::button, "Match");
  REQUIRE(live.page.has(Role::progress, "Matching…"));
  const double share = live.page.find(Role::progress, "Matching…").number;
  live.page.settle();
  CHECK(live.page.find(Role::progress, "Matching…").number > share);

  live.go(Screen::people);
  CHECK(live.page.has(Role::button, "Person m10000"));
  CHECK(live.app.program() == before);
  live.go(Screen::event_match, test::kLargeEvent.text());
  REQUIRE(live.page.has(Role::progress, "Matching…"));
  for (int i = 0; i < 1000 && live.app.state().matching; ++i) live.page.settle();
  CHECK_FALSE(live.page.has(Role::progress, "Matching…"));
  CHECK(live.matches_shown());
  CHECK_FALSE(live.app.program() == before);
}

TEST_CASE("matching: cancelled from its screen, nothing has changed") {
  LivePage live(some_event());
  const Program before = live.app.program();
  live.go(Screen::event_match, test::kLargeEvent.text());
  live.page.click(Role::button, "Match");
  live.page.click(Role::button, "Cancel");
  CHECK_FALSE(live.page.has(Role::progress, "Matching…"));
  CHECK(live.page.has(Role::button, "Match"));
  CHECK_FALSE(live.matches_shown());
  CHECK(live.app.program() == before);
  const auto& told = live.page.announcements;
  CHECK(std::any_of(told.begin(), told.end(), [](const access::Announcement& news) {
    return news.text == "Matching was cancelled. Nothing has changed.";
  }));
}

TEST_CASE("matching: what other mentors would cost is told once it has been weighed") {
  LivePage live(test::large_program({.mentors = 20, .mentees = 60, .topics = 4, .areas = 1}));
  live.app.clock.ms_a_look = 0;
  live.app.run(command::RunMatch{test::kLargeEvent});
  live.app.clock.ms_a_look = 1000;
  const auto says_somewhere = [&](std::string_view words) {
    const auto& nodes = live.page.tree().nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const access::Node& node) {
      return node.name.find(words) != std::string::npos;
    });
  };
  live.page.settle();
  REQUIRE(says_somewhere("Why this match"));
  CHECK_FALSE(live.app.state().weighed.has_value());
  CHECK(says_somewhere("all 2 places are taken"));
  for (int i = 0; i < 1000 && !live.app.state().weighed; ++i) live.page.settle();
  live.page.settle();
  CHECK_FALSE(says_somewhere("all 2 places are taken"));
  CHECK(says_somewhere(" in all"));
}
