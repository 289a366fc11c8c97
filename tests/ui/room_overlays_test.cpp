// Room for words in what lies over a screen for a while: dialogs, menus, lists, panels, messages.
// Each is opened with English words, by role and name, and then shown in the longer languages.
#include <doctest/doctest.h>

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/templates.h"
#include "speed/clock.h"
#include "speed/feedback.h"
#include "ui/event_board.h"
#include "ui/event_feedback.h"
#include "ui/event_own_page.h"
#include "ui/event_page.h"
#include "ui/match_feedback.h"
#include "ui/room.h"
#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

using Presses = std::vector<std::pair<Role, std::string_view>>;

void press_all(ScreenPage& shown, const Presses& presses) {
  for (const auto& [role, name] : presses) shown.page.click(role, name);
}

struct OpenedPage {
  Screen screen;
  Presses presses;
  Role role;  // of what is open then
};

ScreenPage sample_page(Screen screen, float width = 1280) {
  AppState state = sample_state(screen);
  state.place.id = screen == Screen::person ? "amara" : "sel";
  return ScreenPage(std::move(state), width);
}

void check_opened(const std::vector<OpenedPage>& all) {
  for (const OpenedPage& opened : all) {
    CAPTURE(opened.presses.back().second);
    ScreenPage shown = sample_page(opened.screen);
    press_all(shown, opened.presses);
    check_room_everywhere(shown, {opened.role});
  }
}

constexpr std::initializer_list<Role> kPanel = {Role::complementary, Role::dialog};

}  // namespace

TEST_CASE("menus have room for longer words") {
  check_opened({
      {Screen::people, {{Role::button, "Order and columns"}}, Role::menu},
      {Screen::people,
       {{Role::checkbox, "Select Ben Ríos"}, {Role::button, "Set site"}},
       Role::menu},
      {Screen::events, {{Role::button, "More for SEL sprint"}}, Role::menu},
      {Screen::files, {{Role::button, "More for Riverbend"}}, Role::menu},
      {Screen::topics, {{Role::button, "More for Data literacy"}}, Role::menu},
      {Screen::topics, {{Role::button, "More for Classroom climate"}}, Role::menu},
      {Screen::topics, {{Role::tab, "Pools"}, {Role::button, "More for K-5"}}, Role::menu},
      {Screen::topics, {{Role::tab, "Sites"}, {Role::button, "More for West K-8"}}, Role::menu},
  });
  EventPage event(Screen::event_match);
  event.match();
  event.page.click(Role::button, "More for Fall sprint");
  check_room_everywhere(event, {Role::menu});
  event.state.place.screen = Screen::event_people;
  event.page.settle();
  event.change([](Program& program) {
    program.registrations.live[RegistrationId("ana")].availability = {"Mon 15:00"};
  });
  press_all(event, {{Role::button, "Ana Ruiz"}});
  CHECK(event.page.has(Role::checkbox, "Monday 15:00"));
  check_room_everywhere(event);
}

TEST_CASE("the menus of phones have room for longer words") {
  ScreenPage shown = sample_page(Screen::people, 390);
  shown.page.click(Role::button, "More");
  check_room_everywhere(shown, {Role::menu}, kPhoneWidths);
}

TEST_CASE("the list of a select has room for longer words") {
  for (const LongLanguage& language : long_languages()) {
    for (const float width : kRoomWidths) {
      CAPTURE(language.name);
      CAPTURE(width);
      AppState state = sample_state(Screen::people);
      state.words = language.words;
      ScreenPage shown(std::move(state), width, kRoomHeight);
      const access::Node select =
          shown.page.find(Role::select, language.words.text("people.filter_event"));
      shown.page.press_at(select.rect.x + 20, select.rect.y + select.rect.height / 2);
      shown.page.settle();
      CHECK(shown.page.draws("SEL sprint"));
      check_room(shown.page, language);
    }
  }
}

TEST_CASE("dialogs about records have room for longer words") {
  check_opened({
      {Screen::topics, {{Role::button, "Add topic"}}, Role::dialog},
      {Screen::topics, {{Role::button, "Restorative circles"}}, Role::dialog},
      {Screen::topics,
       {{Role::tab, "Pools"}, {Role::button, "Add pool, Grade span"}},
       Role::dialog},
      {Screen::topics, {{Role::tab, "Pools"}, {Role::button, "Add category"}}, Role::dialog},
      {Screen::topics, {{Role::tab, "Sites"}, {Role::button, "Add site"}}, Role::dialog},
      {Screen::topics, {{Role::tab, "Sites"}, {Role::button, "North High"}}, Role::dialog},
  });
  ScreenPage closed = sample_page(Screen::topics);
  closed.change(
      [](Program& program) { program.sites.live.at(SiteId("west")).closed_on = "2026-06-20"; });
  closed.page.click(Role::tab, "Sites");
  check_room_everywhere(closed);
  closed.page.click(Role::button, "Move people, West K-8");
  check_room_everywhere(closed, {Role::dialog});
  ScreenPage refused = sample_page(Screen::topics);
  refused.page.click(Role::button, "Add topic");
  refused.drafts.program.record.refusal = {"error.name_taken", {arg("name", "Data literacy")}};
  check_room_everywhere(refused, {Role::dialog});
}

TEST_CASE("questions before something is removed have room for longer words") {
  check_opened({
      {Screen::person, {{Role::button, "Remove"}}, Role::dialog},
      {Screen::topics,
       {{Role::button, "More for Data literacy"}, {Role::menu_item, "Remove"}},
       Role::dialog},
      {Screen::topics,
       {{Role::tab, "Sites"}, {Role::button, "More for West K-8"}, {Role::menu_item, "Remove"}},
       Role::dialog},
      {Screen::events,
       {{Role::button, "More for SEL sprint"}, {Role::menu_item, "Remove"}},
       Role::dialog},
  });
}

TEST_CASE("dialogs that merge have room for longer words") {
  const auto merge = [](std::string_view tab, std::string_view menu, std::string_view other) {
    ScreenPage shown = sample_page(Screen::topics);
    press_all(shown, {{Role::tab, tab}, {Role::button, menu}, {Role::menu_item, "Merge with…"}});
    check_room_everywhere(shown, {Role::dialog});
    shown.page.choose("Merge with", other);
    check_room_everywhere(shown, {Role::radio_group});
  };
  merge("Topics", "More for Data literacy", "Restorative circles");
  merge("Pools", "More for K-5", "Grades 9-12");
  merge("Sites", "More for West K-8", "North High");
  check_opened({{Screen::person, {{Role::button, "Merge with…"}}, Role::dialog}});
  ScreenPage people = sample_page(Screen::people);
  press_all(people, {{Role::checkbox, "Select Chidi Bello"},
                     {Role::checkbox, "Select Dana Weiss"},
                     {Role::button, "Merge the two"}});
  check_room_everywhere(people, {Role::radio_group});
}

TEST_CASE("dialogs about people have room for longer words") {
  ScreenPage people = sample_page(Screen::people);
  people.page.click(Role::button, "Add person");
  people.page.choose("Event", "SEL sprint");
  people.drafts.program.people.add.refusal = {
      "error.email_taken", {arg("email", "ben@example.org"), arg("name", "Ben Ríos")}};
  check_room_everywhere(people, {Role::dialog});
  people.drafts.program.people.add = {};
  people.page.settle();
  press_all(people,
            {{Role::checkbox, "Select Dana Weiss"}, {Role::button, "Put on an event’s list"}});
  check_room_everywhere(people, {Role::dialog});

  EventPage event(Screen::event_people);
  event.page.click(Role::button, "Add a person");
  check_room_everywhere(event, {Role::dialog});
  event.change([](Program& program) { program.registrations.live.erase(RegistrationId("ana")); });
  event.page.type(Role::text_field, "Name", "ana");
  REQUIRE(event.says("Already in this program"));
  check_room_everywhere(event, {Role::dialog});
}

TEST_CASE("swapping a match has room for longer words, in the list and in the question") {
  EventPage event(Screen::event_match);
  event.match();
  event.page.click(Role::button, "Swap with…");
  check_room_everywhere(event, {Role::dialog});
  event.become(MatchState::notified);
  event.page.click(Role::button, "Swap, Ben Ito with Eli Ode, Family outreach");
  check_room_everywhere(event, {Role::dialog});
}

TEST_CASE("dialogs about programs have room for longer words") {
  check_opened({{Screen::files,
                 {{Role::button, "More for Riverbend"}, {Role::menu_item, "Rename"}},
                 Role::dialog},
                {Screen::home, {{Role::button, "New program"}}, Role::dialog}});
  AppState state = sample_state(Screen::home);
  state.same_program = SameProgramQuestion{state.program, {}, "riverbend.json", 0};
  state.same_program->day.arrived = 12;
  state.same_program->day.differ = 1;
  state.replaced = {entry_of(state.program, 1)};
  ScreenPage question(std::move(state));
  check_room_everywhere(question, {Role::dialog});
  question.state.same_program.reset();
  question.page.settle();
  question.page.click(Role::button, "More for Riverbend");
  question.page.click(Role::menu_item, "Bring back the one before");
  check_room_everywhere(question, {Role::dialog});
}

TEST_CASE("dialogs about templates have room for longer words") {
  check_opened({
      {Screen::templates, {{Role::button, "Details, PD plan cluster"}}, Role::dialog},
      {Screen::event_setup, {{Role::button, "Save as a template"}}, Role::dialog},
  });
  AppState state = sample_state(Screen::templates);
  const EventTemplate sent = state.templates.front();
  state.program.saved_templates.live[SavedTemplateId("own")] = {"Peer visits", "2026-10-05",
                                                                codec::template_value(sent)};
  state.page_address = "http://localhost:8765/";
  ScreenPage shown(std::move(state));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Share, Peer visits (yours)");
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Close, Share Peer visits");
  shown.state.received_template = std::make_shared<const EventTemplate>(sent);
  check_room_everywhere(shown, {Role::dialog});
}

TEST_CASE("dialogs of a sitting have room for longer words") {
  SittingPage page(Screen::event_feedback);
  page.plan();
  page.start(90);
  const PersonId ana("ana");
  page.drafts.event.of<FeedbackDrafts>().person = ana;
  page.drafts.event.of<FeedbackDrafts>().answers =
      answers_of(page.state.program, kSittingEvent, ana, page.state.now_utc_ms);
  check_room_everywhere(page, {Role::dialog});
  page.drafts.event.of<FeedbackDrafts>().person = PersonId();
  codec::GuestAnswers given;
  given.event = kSittingEvent;
  given.person = ana;
  given.answers = {{PersonId(), 5, "Exit tickets", MeetAgain::not_said}};
  page.state.received_answers = {given, given};
  check_room_everywhere(page, {Role::dialog});
  page.state.received_answers.clear();
  page.state.place.screen = Screen::event_run;
  page.drafts.event.of<SittingDrafts>().replaced = ana;
  check_room_everywhere(page, {Role::dialog});
  page.drafts.event.of<SittingDrafts>().replaced = PersonId();
  page.state.place.screen = Screen::event_plan;
  page.drafts.event.of<OwnPageDraft>() = {kSittingEvent, ana, "2026-12-01T14:00", {}};
  check_room_everywhere(page, {Role::dialog});
}

TEST_CASE("a sitting under way has room for longer words") {
  SittingPage page(Screen::event_run);
  page.plan();
  page.start(3);
  check_room_everywhere(page, {});
  page.drafts.event.of<SittingDrafts>().asks_to_finish = true;
  check_room_everywhere(page, {Role::dialog});
  page.drafts.event.of<SittingDrafts>().asks_to_finish = false;
  page.page.settle();
  page.page.click(Role::button, "Check-in screen");
  check_room_everywhere(page, {Role::dialog});
  page.page.click(Role::button, "Cancel");
  page.state.place.screen = Screen::event_plan;
  const SpeedMeeting& meeting = page.state.program.speed_meetings.begin()->second;
  page.drafts.event.of<SittingDrafts>().why = {meeting.mentor, meeting.mentee};
  check_room_everywhere(page, {});
}

TEST_CASE("the day of a sitting has room for longer words at the door and in each phase") {
  SittingPage page(Screen::event_run);
  page.plan();
  page.change([&](Program&) {
    page.registration("ana").absent = true;
    page.registration("ben").absent = true;
    page.registration("gita").stands_in_for = PersonId("ben");
    page.registration("eli").arrived_at = "2026-09-21T13:00:00Z";
    page.registration("finn").left_at = "2026-09-21T13:45:00Z";
  });
  page.drafts.event.of<SittingDrafts>().day_tab = "people";
  check_room_everywhere(page);
  page.start(9);  // they change tables
  check_room_everywhere(page);
  page.change([&](Program& program) {
    EventClock& clock = program.event_clocks.live[EventClockId("clock")];
    clock = pause_clock(clock, page.state.now_utc_ms);
  });
  check_room_everywhere(page);
  page.start(600);
  check_room_everywhere(page);
}

TEST_CASE("what a sitting comes to has room for longer words") {
  SittingPage page(Screen::event_feedback);
  page.plan();
  page.start(90);
  for (const char* tab : {"answers", "again", "sums", "messages"}) {
    CAPTURE(tab);
    page.drafts.event.of<FeedbackDrafts>().tab = tab;
    check_room_everywhere(page, {});
  }
  page.drafts.event.of<FeedbackDrafts>().message = "sitting-feedback";
  check_room_everywhere(page, {});
  page.state.place.screen = Screen::event_plan;
  for (const char* tab : {"wishes", "rehearsal"}) {
    CAPTURE(tab);
    page.drafts.event.of<SittingDrafts>().tab = tab;
    check_room_everywhere(page, {});
  }
}

TEST_CASE("telling the people of a sitting has room for longer words") {
  SittingPage page(Screen::event_tell);
  check_room_everywhere(page, {});
  page.plan();
  page.tell_all();
  page.change(
      [](Program& program) { program.events.live[kSittingEvent].starts_at = "2026-12-01T14:00"; });
  check_room_everywhere(page, {});
  page.state.place.screen = Screen::event_plan;
  check_room_everywhere(page, {});
}

TEST_CASE("feedback on matches has room for longer words") {
  EventPage page(Screen::event_feedback);
  page.match();
  page.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      match.state = MatchState::completed;
      Feedback& said = program.feedback.live[FeedbackId(id.text())];
      said.event = kEvent;
      said.match = id;
      said.from = match.mentee;
      said.about = match.mentor;
      said.answers["goal"] = "partly";
      said.private_note = "Was late";
    }
  });
  for (const char* tab : {"people", "answers", "again", "sums", "messages"}) {
    CAPTURE(tab);
    page.drafts.event.of<MatchFeedbackDrafts>().tab = tab;
    check_room_everywhere(page, {});
  }
  EventPage form(Screen::event_feedback);
  form.match();
  form.become(MatchState::completed);
  form.page.click(Role::button, "Type in, Eli Ode");
  check_room_everywhere(form, {Role::dialog});
}

TEST_CASE("search, keys and the place for a dropped file have room for longer words") {
  for (const PageOverlay overlay : {PageOverlay::search, PageOverlay::keys}) {
    AppState state = sample_state(Screen::people);
    state.overlay = overlay;
    ScreenPage shown(std::move(state));
    check_room_everywhere(shown, {Role::dialog});
    if (overlay == PageOverlay::keys) continue;
    for (const std::string_view typed : {"a", "nothing is called so"}) {
      shown.drafts.search.typed = typed;
      check_room_everywhere(shown, {Role::dialog});
    }
  }
  for (const Screen screen : {Screen::people, Screen::event_import}) {
    ScreenPage shown = sample_page(screen);
    shown.state.dragging_file = true;
    check_room_everywhere(shown);
  }
}

TEST_CASE("the panel of a person in an event has room for longer words") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.page.click(Role::button, "Ana Ruiz");
  check_room_everywhere(shown, kPanel);
  shown.change([](Program& program) {
    Registration& ana = program.registrations.live[RegistrationId("ana")];
    ana.seeks = true;
    ana.withdrawn = true;
    ana.requests[TopicId("data")] = {1, 2, "Read my class's results"};
    ana.comment = "Only on Tuesdays, please";
    ana.pools = {PoolId("low"), PoolId("high")};
  });
  check_room_everywhere(shown, kPanel);
}

TEST_CASE("why a pair was matched has room for longer words") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Ana Ruiz with Carl Weiss");
  REQUIRE(shown.says("Why this match"));
  check_room_everywhere(shown, kPanel);
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) match.locked = true;
    program.registrations.live[RegistrationId("ana")].capacity = 0;
  });
  check_room_everywhere(shown, kPanel);
  shown.become(MatchState::approved);
  check_room_everywhere(shown, kPanel);
}

TEST_CASE("why somebody is unserved has room for longer words") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.change([](Program& program) {
    program.registrations.live.erase(RegistrationId("ben"));
    program.registrations.live.erase(RegistrationId("dora"));
  });
  shown.match();
  press_all(shown,
            {{Role::tab, "Unserved (1)"}, {Role::button, "See why, Eli Ode, Family outreach"}});
  REQUIRE(shown.says("Why unserved"));
  check_room_everywhere(shown, kPanel);
}

TEST_CASE("what counts has room for longer words") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Adjust");
  check_room_everywhere(shown, kPanel);
}

TEST_CASE("messages have room for longer words") {
  const Notice removed{.text = {"step.remove_person", {arg("name", "Dana Weiss")}},
                       .undo_of_revision = 5};
  const Notice program_gone{.text = {"notice.program_removed", {arg("name", "Riverbend")}},
                            .offers_restore = true};
  const Notice refused{
      .text = {"error.email_taken", {arg("email", "ben@example.org"), arg("name", "Ben Ríos")}},
      .error = true};
  for (const LongLanguage& language : long_languages()) {
    for (const float width : kRoomWidths) {
      CAPTURE(language.name);
      CAPTURE(width);
      AppState state = sample_state(Screen::people);
      state.words = language.words;
      ScreenPage shown(std::move(state), width, kRoomHeight);
      int number = 0;
      for (Notice notice : {removed, program_gone, refused}) {
        notice.number = ++number;
        shown.state.notices = {notice};
        shown.page.settle();
        CHECK(shown.page.has(Role::group, language.words.text(notice.text)));
        check_room(shown.page, language);
      }
      shown.state.save = SaveState::failed;
      shown.state.save_error = {"error.storage.unavailable", {}};
      shown.page.settle();
      CHECK(shown.page.has(Role::button, language.words.text("files.export")));
      check_room(shown.page, language);
    }
  }
}
