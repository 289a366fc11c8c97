// Room for words on every screen: in longer languages each text shows whole and within the page, on
// a desktop, at 200 %, on a phone and at 320 pixels. Dialogs, menus and messages:
// room_overlays_test.
#include "ui/room.h"
#include "ui/event_import_parts.h"
#include "ui/event_match_parts.h"
#include "ui/event_people_parts.h"

#include <doctest/doctest.h>

#include <string_view>

#include "app/import_session.h"
#include "ui/event_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

void check_screen(AppState state) {
  const Screen screen = state.place.screen;
  CAPTURE(static_cast<int>(screen));
  state.languages = {{"en", "English"}, {"es", "Español"}};
  state.place.id = screen == Screen::person ? "amara" : "sel";
  ScreenPage shown(std::move(state));
  check_room_everywhere(shown);
}

}  // namespace

TEST_CASE("every screen has room for longer words") {
  for (const Screen screen : all_screens()) check_screen(sample_state(screen));
}

TEST_CASE("every screen has room for longer words before there is anything") {
  for (const Screen screen : all_screens()) check_screen(new_state(screen));
}

TEST_CASE("the sample program's mark has room for longer words") {
  for (const Screen screen : {Screen::home, Screen::files}) {
    AppState state = sample_state(screen);
    state.program.info.live.begin()->second.sample = true;
    state.programs.front().sample = true;
    check_screen(std::move(state));
  }
}

TEST_CASE("what is being read has room for longer words") {
  AppState state = new_state(Screen::home);
  state.ready = false;
  check_screen(std::move(state));
}

TEST_CASE("home has room on a phone with the largest letters") {
  const std::vector<float> widths = {390 / 1.5F};
  ScreenPage first(new_state(Screen::home));
  check_room_everywhere(first, {}, widths);
  ScreenPage waiting(sample_state(Screen::home));
  check_room_everywhere(waiting, {}, widths);
  EventPage matched(Screen::home);
  matched.match();
  check_room_everywhere(matched, {}, widths);
}

TEST_CASE("an event has room for longer words, whatever its list shows") {
  EventPage shown(Screen::event_match);
  check_room_everywhere(shown);
  shown.state.matching = RunningMatch{kEvent, {}, true};
  check_room_everywhere(shown);
  shown.state.matching.reset();
  shown.match();
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("ana")].withdrawn = true;
    program.forbidden_pairs.live[ForbiddenPairId("f")] = {kEvent, PersonId("ben"),
                                                          PersonId("dora")};
  });
  for (const std::string_view tab : {"matches", "unserved", "mentors", "pairs"}) {
    CAPTURE(tab);
    EventMatchDrafts& drafts = shown.drafts.event.of<EventMatchDrafts>();
    drafts.tab = tab;
    drafts.panel = MatchPanel::none;
    drafts.explains_first = false;
    check_room_everywhere(shown);
  }
}

TEST_CASE("the list of an event has room for longer words with and without mentors") {
  EventPage shown(Screen::event_people);
  check_room_everywhere(shown);
  shown.page.type(Role::search_field, "Find a person or topic", "nobody like that");
  check_room_everywhere(shown);
  shown.drafts.event.of<EventPeopleDrafts>().search.clear();
  shown.change([](Program& program) {
    for (auto& [id, registration] : program.registrations.live) registration.mentors = false;
  });
  check_room_everywhere(shown);
}

TEST_CASE("the preview of an import has room for longer words") {
  EventPage shown(Screen::event_import);
  shown.read_sheet(
      "Timestamp,Email Address,What is your full name?,Which school do you work at?,"
      "Which topics could you mentor a colleague in?,Which topics would you like support with?,"
      "If mentoring: how many colleagues at most?,\n"
      "2026/09/01 8:00:00,gus@example.org,Gus Hall,North High,Data literacy,,2\n"
      "2026/09/01 8:05:00,hana@example.org,Hana Sato,East High,,Family outreach,\n"
      "2026/09/01 8:07:00,ana@example.org,Ana Ruiz,North High,Data literacy,,many,x\n"
      "2026/09/01 8:09:00,,Ida Noor,West K-8,,Famly outreach,\n"
      "2026/09/01 8:10:00,no address,Jo Lund,West K-8,Knitting,,\n");
  REQUIRE(shown.state.import->preview.problems.size() > 3);
  shown.drafts.event.of<EventImportDrafts>().all_problems = true;
  check_room_everywhere(shown);
  shown.read_sheet("Colour,Number\nred,1\nblue,2\n");
  check_room_everywhere(shown);
}
