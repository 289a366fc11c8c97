#include <doctest/doctest.h>

#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

void cancel(EventPage& shown) {
  shown.change([](Program& program) {
    Event& event = program.events.live.at(kEvent);
    event.cancelled_on = "2001-09-08";
    event.cancel_reason = "The hall is closed";
  });
}

}  // namespace

TEST_CASE("cancel: the set-up asks why before an event is cancelled") {
  EventPage shown(Screen::event_setup, 1280, 3200);
  shown.page.click(Role::button, "Cancel the event…");
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Keep it");
  CHECK(shown.last<command::CancelEvent>() == nullptr);
  shown.page.click(Role::button, "Cancel the event…");
  shown.page.type(Role::text_area, "Why? People are told this", " The hall is closed ");
  shown.page.click(Role::button, "Cancel the event");
  const auto* sent = shown.last<command::CancelEvent>();
  REQUIRE(sent != nullptr);
  CHECK(sent->id == kEvent);
  CHECK(sent->reason == "The hall is closed");
  CHECK_FALSE(shown.page.has(Role::button, "Keep it"));
}

TEST_CASE("cancel: from the end of the set-up one is led to the banner, and on to telling people") {
  EventPage shown(Screen::event_setup);
  shown.page.click(Role::button, "Cancel the event…");
  shown.page.click(Role::button, "Cancel the event");
  cancel(shown);
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Tell people");
}

TEST_CASE("cancel: every step says that the event is cancelled, and whom to tell what") {
  for (const Screen screen : {Screen::event_setup, Screen::event_people, Screen::event_match}) {
    EventPage shown(screen, 1280, 3200);
    cancel(shown);
    CAPTURE(static_cast<int>(screen));
    CHECK(shown.says("Cancelled on 2001-09-08"));
    CHECK(shown.says("The hall is closed"));
    shown.page.click(Role::button, "Tell people");
    CHECK(shown.page.has(Role::dialog, "Tell people"));
    check_room_everywhere(shown);
    shown.page.click(Role::button, "Copy, Ana Ruiz");
    const std::string& message = shown.last<command::CopyText>()->text;
    CHECK(message.find("Hello Ana Ruiz") != std::string::npos);
    CHECK(message.find("The hall is closed") != std::string::npos);
  }
}

TEST_CASE("cancel: who leaves the step leaves what to tell people, too") {
  EventPage shown(Screen::event_setup);
  cancel(shown);
  shown.page.click(Role::button, "Tell people");
  REQUIRE(shown.page.has(Role::dialog, "Tell people"));
  const Place setup = shown.state.place;
  shown.state.place = {Screen::files, {}};
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::dialog, "Tell people"));
  shown.state.place = setup;
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::dialog, "Tell people"));
}

TEST_CASE("cancel: what goes out with the messages takes a sitting out of calendars") {
  EventPage shown(Screen::event_setup, 1280, 3200);
  cancel(shown);
  shown.page.click(Role::button, "Tell people");
  CHECK_FALSE(shown.page.has(Role::button, "Calendar file"));  // never said when it starts
  shown.change(
      [](Program& program) { program.events.live.at(kEvent).starts_at = "2026-12-01T14:00"; });
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Calendar file");
  const auto* sent = shown.last<command::ExportCalendar>();
  REQUIRE(sent != nullptr);
  CHECK(sent->event == kEvent);
  CHECK(sent->person.empty());
}

TEST_CASE("cancel: one file takes the sessions that pairs had planned out of calendars") {
  for (const Screen screen : {Screen::event_tell, Screen::event_meet}) {
    EventPage shown(screen, 1280, 3200);
    CAPTURE(static_cast<int>(screen));
    const bool meets = screen == Screen::event_meet;
    const char* file = meets ? "Download for calendars" : "Calendar file of sessions";
    shown.match();
    cancel(shown);
    CHECK_FALSE(shown.page.has(Role::button, file));
    shown.change([](Program& program) {
      auto& [id, match] = *program.matches.live.begin();
      match.state = MatchState::ended_early;
      match.called_off = true;
      Session& session = program.sessions.live[SessionId("s")];
      session.match = id;
      session.starts_at = "2026-12-01T14:00";
      session.state = SessionState::cancelled;
    });
    check_room_everywhere(shown);
    shown.page.click(Role::button, file);
    const auto* sent = shown.last<command::ExportSessions>();
    REQUIRE(sent != nullptr);
    CHECK(sent->event == kEvent);
    CHECK(sent->person.empty());
    CHECK(sent->match.empty());
  }
}

TEST_CASE("cancel: the step Tell shows who is to be told of it and who was, and nothing else") {
  EventPage shown(Screen::event_tell, 1280, 3200);
  cancel(shown);
  CHECK(shown.says("0 of 5 told that it is cancelled"));
  CHECK_FALSE(shown.page.has(Role::button, "Tell people"));
  CHECK_FALSE(shown.page.has(Role::tab, "Answers"));
  CHECK(shown.page.has(Role::tab, "To tell (5)"));
  shown.page.click(Role::button, "Mark as told, Ana Ruiz");
  const auto* one = shown.last<command::MarkToldOfCancelling>();
  REQUIRE(one != nullptr);
  CHECK(one->event == kEvent);
  CHECK(one->people == std::vector<PersonId>{PersonId("ana")});
  CHECK(one->told);
  shown.page.click(Role::button, "Mark 5 people as told");
  CHECK(shown.last<command::MarkToldOfCancelling>()->people.size() == 5);
  check_room_everywhere(shown);

  shown.change([](Program& program) {
    program.registrations.live.at(RegistrationId("ana")).cancel_told_on = "2001-09-09";
  });
  CHECK(shown.says("1 of 5 told that it is cancelled"));
  CHECK_FALSE(shown.page.has(Role::button, "Mark as told, Ana Ruiz"));
  shown.page.click(Role::tab, "Told (1)");
  CHECK(shown.says("Told on 2001-09-09"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Not told yet, Ana Ruiz");
  CHECK(shown.last<command::MarkToldOfCancelling>()->people ==
        std::vector<PersonId>{PersonId("ana")});
  CHECK_FALSE(shown.last<command::MarkToldOfCancelling>()->told);
}

TEST_CASE("cancel: the text is edited where people are told, with the reason as a field") {
  EventPage shown(Screen::event_tell, 1280, 3200);
  cancel(shown);
  shown.page.click(Role::button, "Edit the text");
  CHECK(shown.page.find(Role::text_area, "Text").value.find("{reason}") != std::string::npos);
  check_room_everywhere(shown);
  shown.page.type(Role::text_area, "Text", "Dear {name}, ");
  shown.page.click(Role::button, "Reason");
  CHECK(shown.says("The hall is closed"));
  shown.page.click(Role::button, "Save the text");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.messages.at("cancelled") == "Dear {name}, {reason}");
  shown.change(
      [](Program& program) { program.events.live.at(kEvent).messages["cancelled"] = "{goal}"; });
  CHECK(shown.says("The text of this message can’t be read"));
  CHECK(shown.page.has(Role::button, "Edit the text"));
}

TEST_CASE("cancel: the banner's buttons stand beside each other, and wrap where it is narrow") {
  EventPage shown(Screen::event_people);
  cancel(shown);
  const auto& tell = shown.page.find(Role::button, "Tell people");
  const auto& resume = shown.page.find(Role::button, "Resume the event");
  CHECK(tell.rect.y + tell.rect.height / 2 == resume.rect.y + resume.rect.height / 2);
  CHECK(resume.rect.x > tell.rect.x + tell.rect.width);
}

TEST_CASE("cancel: an event that was never matched says so, and shows no figures of nothing") {
  EventPage shown(Screen::event_match);
  cancel(shown);
  CHECK(shown.says("Nobody was matched before the event was cancelled."));
  CHECK_FALSE(shown.page.has(Role::tab, "Matches (0)"));
}

TEST_CASE("cancel: no step leads on to the next, and matches that are over are counted") {
  for (const Screen screen : {Screen::event_setup, Screen::event_invite, Screen::event_people,
                              Screen::event_match, Screen::event_prefer}) {
    EventPage shown(screen, 1280, 3200);
    CAPTURE(static_cast<int>(screen));
    shown.match();
    cancel(shown);
    for (const char* next : {"Go on to invite", "Go on to people", "Go on to wishes",
                             "Go on to match", "Import sign-up sheet", "Add a person", "Adjust"}) {
      CAPTURE(next);
      CHECK_FALSE(shown.page.has(Role::button, next));
    }
  }
  EventPage shown(Screen::event_match, 1280, 3200);
  shown.match();
  const std::size_t all = shown.state.program.matches.live.size();
  cancel(shown);
  shown.become(MatchState::ended_early);
  CHECK(shown.page.has(Role::tab, "Matches (0), " + std::to_string(all) + " fell through"));
}

TEST_CASE("cancel: an event that is cancelled goes on after all") {
  EventPage shown(Screen::event_people);
  cancel(shown);
  shown.page.click(Role::button, "Resume the event");
  CHECK(shown.page.has(Role::dialog, "Resume Fall sprint?"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Let it go on");
  CHECK(shown.last<command::ResumeEvent>()->id == kEvent);
}

TEST_CASE("cancel: where cancelling ended a clock, the question says where that stands then") {
  EventPage shown(Screen::event_people);
  cancel(shown);
  shown.change([](Program& program) {
    EventClock& clock = program.event_clocks.live[EventClockId("clock")];
    clock.event = kEvent;
    clock.called_off = true;
  });
  shown.page.click(Role::button, "Resume the event");
  CHECK(shown.says("The clock stands, paused, where it stopped"));
}

TEST_CASE("cancel: the list of events says so, and offers both ways") {
  EventPage shown(Screen::events);
  shown.page.click(Role::button, "More for Fall sprint");
  shown.page.click(Role::menu_item, "Cancel the event…");
  CHECK(shown.page.has(Role::dialog, "Cancel Fall sprint?"));
  shown.page.click(Role::button, "Keep it");
  cancel(shown);
  CHECK(shown.says("Cancelled"));
  shown.page.click(Role::button, "More for Fall sprint");
  shown.page.click(Role::menu_item, "Resume the event…");
  shown.page.click(Role::button, "Let it go on");
  CHECK(shown.last<command::ResumeEvent>()->id == kEvent);
}
