#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "codec/strings.h"
#include "codec/templates.h"
#include "ui/event_page.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("a first visit shows the templates and the sample") {
  ScreenPage home(new_state(Screen::home));
  CHECK(home.page.has(Role::heading, "Welcome to Rondo"));
  for (const EventTemplate& each : home.state.templates) {
    CHECK(home.page.has(Role::button, each.title));
  }
  home.page.click(Role::button, "Try the sample program");
  CHECK(home.all<command::OpenSample>().size() == 1);
  home.page.click(Role::button, "Open a file");
  CHECK(home.all<command::PickProgramFile>().size() == 1);
}

TEST_CASE("on a phone with the largest letters home breaks no word and the buttons go below") {
  ScreenPage home(sample_state(Screen::home), 390 / 1.5F, 3000);
  const auto bottom_of = [&](std::string_view text) {
    return home.page.find(Role::text, text).rect.bottom();
  };
  for (const bool touch : {false, true}) {
    CAPTURE(touch);
    home.page.input().touch = touch;
    home.page.settle();
    CHECK(home.page.cut().empty());
    CHECK(home.page.broken().empty());
    CHECK(home.page.find(Role::button, "New event").rect.y >= bottom_of("2 things need you."));
    CHECK(home.page.find(Role::button, "Match, SEL sprint is ready to match").rect.y >=
          bottom_of("SEL sprint is ready to match"));
  }
}

TEST_CASE("on a phone every next thing has its button under its words") {
  ScreenPage home(sample_state(Screen::home), 390, 3000);
  const auto rect_of = [&](Role role, std::string_view name) {
    return home.page.find(role, name).rect;
  };
  const access::Rect title = rect_of(Role::text, "SEL sprint is ready to match");
  const access::Rect act = rect_of(Role::button, "Match, SEL sprint is ready to match");
  CHECK(act.y >= title.bottom());
  CHECK(act.x == title.x);
}

TEST_CASE("a title that the top bar of a phone has no room for stands whole under it") {
  const std::string_view name = "Welcome back";
  ScreenPage home(sample_state(Screen::home), 390);
  CHECK(home.page.find(Role::heading, name).rect.bottom() <= size::top_bar);
  home.page.input().width = 220;
  home.page.settle();
  CHECK(home.page.draws(name));
  CHECK(home.page.find(Role::heading, name).level == 1);
  CHECK(home.page.find(Role::heading, name).rect.y > size::top_bar);

  EventPage event(Screen::event_people, 390);
  const std::string_view longer =
      "Restorative circles, family outreach and all else that new staff asked about in fall";
  event.change([&](Program& program) { program.events.live[kEvent].name = longer; });
  CHECK(event.page.find(Role::heading, longer).rect.y > size::top_bar);
  CHECK(event.page.find(Role::heading, longer).rect.height > 2 * type::page);
}

TEST_CASE("pressing a template starts its event") {
  ScreenPage home(new_state(Screen::home));
  home.page.click(Role::button, "Topic sprint");
  REQUIRE(home.all<command::AddEvent>().size() == 1);
  CHECK(home.all<command::AddEvent>()[0].template_name == "topic-sprint");
}

TEST_CASE("home starts events from the program's own templates first, the latest at the front") {
  for (const bool first_visit : {false, true}) {
    CAPTURE(first_visit);
    AppState state = first_visit ? new_state(Screen::home) : sample_state(Screen::home);
    const Value content = codec::template_value(state.templates.front());
    auto& saved = state.program.saved_templates.live;
    saved[SavedTemplateId("early")] = {"Autumn visits", "2025-09-30", content};
    saved[SavedTemplateId("late")] = {"Winter visits", "2026-01-12", content};
    saved[SavedTemplateId("newer")] = {"Can't be read", "2026-02-01",
                                       Value(Value::Object{{"templateVersion", Value(3)}})};
    const std::size_t built_in = state.templates.size();
    const std::string first = state.templates.front().title, last = state.templates.back().title;
    ScreenPage home(std::move(state));
    const Names buttons = home.page.names(Role::button);
    const auto place_of = [&](std::string_view name) {
      return std::find(buttons.begin(), buttons.end(), name) - buttons.begin();
    };
    CHECK(place_of("Winter visits (yours)") + 1 == place_of("Autumn visits (yours)"));
    CHECK(place_of("Autumn visits (yours)") + 1 == place_of(first));
    CHECK_FALSE(home.says("Can't be read"));
    // A line of five is all that a program with events has room for.
    REQUIRE(built_in > 3);
    CHECK(home.page.has(Role::button, last) == first_visit);
    home.page.click(Role::button, "Autumn visits (yours)");
    REQUIRE(home.all<command::AddEventFrom>().size() == 1);
    CHECK(home.all<command::AddEventFrom>()[0].id == SavedTemplateId("early"));
  }
}

TEST_CASE("home says what is next and does it") {
  ScreenPage home(sample_state(Screen::home));
  CHECK(home.page.has(Role::text, "2 requests for Data literacy still wait, with room for 1"));
  CHECK(home.page.has(Role::text, "2 things need you."));
  home.page.click(Role::button, "Match, SEL sprint is ready to match");
  REQUIRE(home.all<command::RunMatch>().size() == 1);
  CHECK(home.all<command::RunMatch>()[0].event == EventId("sel"));
  REQUIRE(home.all<command::GoTo>().size() == 1);
  CHECK(home.all<command::GoTo>()[0].place == Place{Screen::event_match, "sel"});
}

TEST_CASE("home shows the first things, and the others when asked") {
  AppState state = sample_state(Screen::home);
  for (int number = 1; number <= 5; ++number) {
    Event event;
    event.name = "Sprint " + std::to_string(number);
    event.created_on = "2026-08-0" + std::to_string(number);
    state.program.events.live[EventId(event.name)] = event;
  }
  ScreenPage home(std::move(state));
  const std::string_view last = "Sprint 1 has no people yet";
  CHECK(home.says("7 things need you."));
  CHECK_FALSE(home.page.has(Role::text, last));
  home.page.click(Role::button, "Show all 7");
  CHECK(home.page.has(Role::text, last));
  home.page.click(Role::button, "Show fewer");
  CHECK_FALSE(home.page.has(Role::text, last));
  home.state.words = codec::embedded_words().at("es");
  home.change([](Program&) {});
  CHECK(home.says("Hay 7 asuntos pendientes."));
  CHECK(home.page.has(Role::button, "Mostrar los 7"));
}

TEST_CASE("home counts the people who are not archived") {
  AppState state = sample_state(Screen::home);
  state.programs.clear();
  CHECK(ScreenPage(state).says("4 people"));
  state.program.people.live[PersonId("amara")].archived = true;
  CHECK(ScreenPage(std::move(state)).says("3 people"));
}

TEST_CASE("home lists an event that changed since its match, looked at once per change") {
  EventPage home(Screen::home);
  home.match();
  const std::string_view title = "Fall sprint changed since the last match: match again";
  CHECK_FALSE(home.page.has(Role::text, title));
  home.state.program.registrations.live[RegistrationId("ana")].capacity = 2;
  home.page.settle();
  CHECK_FALSE(home.page.has(Role::text, title));  // the same revision
  ++home.state.revision;
  home.page.settle();
  CHECK(home.page.has(Role::text, title));
  home.page.click(Role::button, "Go to matches, " + std::string(title));
  REQUIRE(home.last<command::GoTo>() != nullptr);
  CHECK(home.last<command::GoTo>()->place == Place{Screen::event_match, kEvent.text()});
  CHECK(home.last<command::RunMatch>() == nullptr);
}

TEST_CASE("home leads from requests without a mentor to the list of them") {
  EventPage home(Screen::home);
  home.change([](Program& program) {
    program.registrations.live.erase(RegistrationId("ben"));
    program.registrations.live.erase(RegistrationId("dora"));
  });
  home.match();
  home.page.click(Role::button, "See why, 1 request has no mentor");
  REQUIRE(home.last<command::GoTo>() != nullptr);
  home.state.place = home.last<command::GoTo>()->place;
  home.page.settle();
  CHECK(home.page.find(Role::tab, "Unserved (1)").selected);
  CHECK(home.page.has(Role::button, "See why, Eli Ode, Family outreach"));
}

TEST_CASE("home says that an event is being matched and leads to it") {
  ScreenPage home(sample_state(Screen::home));
  home.state.matching = RunningMatch{EventId("sel"), {}, false};
  home.page.settle();
  home.page.click(Role::button, "Show, SEL sprint is being matched");
  REQUIRE(home.last<command::GoTo>() != nullptr);
  CHECK(home.last<command::GoTo>()->place == Place{Screen::event_match, "sel"});
  CHECK(home.last<command::RunMatch>() == nullptr);
}

TEST_CASE("the programs in this browser can be opened, renamed, duplicated and removed") {
  ScreenPage home(sample_state(Screen::home));
  CHECK(home.page.has(Role::text, "80 people · 2 events · changed 3 days ago"));
  home.page.click(Role::button, "Open, Northside");
  REQUIRE(home.all<command::OpenProgram>().size() == 1);
  CHECK(home.all<command::OpenProgram>()[0].id == "OTHER");

  home.page.click(Role::button, "More for Northside");
  home.page.click(Role::menu_item, "Duplicate");
  REQUIRE(home.all<command::DuplicateProgram>().size() == 1);
  home.page.click(Role::button, "More for Northside");
  home.page.click(Role::menu_item, "Remove from this browser");
  REQUIRE(home.all<command::RemoveProgram>().size() == 1);
  CHECK(home.all<command::RemoveProgram>()[0].id == "OTHER");

  home.page.click(Role::button, "More for Northside");
  home.page.click(Role::menu_item, "Rename");
  home.page.type(Role::text_field, "Name of the program", "Northside schools");
  home.page.click(Role::button, "Rename");
  REQUIRE(home.all<command::RenameProgram>().size() == 1);
  CHECK(home.all<command::RenameProgram>()[0].name == "Northside schools");
  CHECK_FALSE(home.page.has(Role::dialog, "Rename the program"));
}

TEST_CASE("what a program replaced is brought back from its menu, after a look at both") {
  ScreenPage home(sample_state(Screen::home));
  home.page.click(Role::button, "More for Northside");
  CHECK_FALSE(home.page.has(Role::menu_item, "Bring back the one before"));
  home.page.key(access::Key::escape);
  ProgramEntry before;
  before.id = "OTHER";
  before.name = "Northside of last week";
  before.people = 71;
  home.state.replaced = {before};
  home.page.settle();
  CHECK(home.says("the one before it is kept"));
  home.page.click(Role::button, "More for Northside");
  home.page.click(Role::menu_item, "Bring back the one before");
  CHECK(home.page.has(Role::dialog, "Bring back the program before this one?"));
  CHECK(home.says("Northside of last week"));
  CHECK(home.says("71"));
  home.page.click(Role::button, "Cancel");
  CHECK(home.last<command::BringBackProgram>() == nullptr);
  home.page.click(Role::button, "More for Northside");
  home.page.click(Role::menu_item, "Bring back the one before");
  home.page.click(Role::button, "Bring back");
  REQUIRE(home.last<command::BringBackProgram>() != nullptr);
  CHECK(home.last<command::BringBackProgram>()->id == "OTHER");
  CHECK_FALSE(home.page.has(Role::dialog, "Bring back the program before this one?"));
}

TEST_CASE("a new program is asked for a name; one that is free stands there") {
  ScreenPage home(sample_state(Screen::home));
  home.state.programs.front().name = "my mentoring program";
  home.page.settle();
  home.page.click(Role::button, "New program");
  CHECK(home.all<command::NewProgram>().empty());
  CHECK(home.page.find(Role::text_field, "Name of the program").value == "My mentoring program 2");
  home.page.type(Role::text_field, "Name of the program", "Westside schools");
  home.page.click(Role::button, "Create");
  REQUIRE(home.all<command::NewProgram>().size() == 1);
  CHECK(home.all<command::NewProgram>()[0].name == "Westside schools");
  CHECK_FALSE(home.page.has(Role::dialog, "New program"));
}

TEST_CASE("the sample program says what it is wherever it is named, and goes with one press") {
  for (const Screen screen : {Screen::home, Screen::files}) {
    AppState state = sample_state(screen);
    state.program.info.live.begin()->second.sample = true;
    state.programs.front().sample = true;
    ScreenPage shown(std::move(state));
    CHECK(shown.page.has(Role::text, "This is the sample program"));
    CHECK(shown.says("Sample · 4 people · 1 event"));
    CHECK_FALSE(shown.says("Sample · 80 people"));
    shown.page.click(Role::button, "Remove the sample");
    REQUIRE(shown.all<command::RemoveProgram>().size() == 1);
    CHECK(shown.all<command::RemoveProgram>()[0].id == "PROGRAM");
    shown.change([](Program& program) { program.info.live.begin()->second.sample = false; });
    CHECK_FALSE(shown.says("This is the sample program"));
  }
}

TEST_CASE("who counts on a match that is off is named on home, and Tell opens with the message") {
  ScreenPage home(sample_state(Screen::home));
  home.change([](Program& program) {
    Match& match = program.matches.live[MatchId("off")];
    match.event = EventId("sel");
    match.mentor = PersonId("amara");
    match.mentee = PersonId("ben");
    match.topic = TopicId("circles");
    match.state = MatchState::declined;
    match.told_of = {{match.mentee, match.mentor}};
  });
  home.page.click(Role::button, "Tell people, Tell 1 person that a match is off");
  REQUIRE(home.last<command::GoTo>() != nullptr);
  CHECK(home.last<command::GoTo>()->place == Place{Screen::event_tell, "sel"});
  home.follow();
  CHECK(home.page.has(Role::button, "Copy, Ben Ríos"));
}

TEST_CASE("home tells of a load between two in halves") {
  ScreenPage shown(sample_state(Screen::home));
  const auto match = [&](const char* mentor, const char* mentee) {
    Match one;
    one.event = EventId("sel");
    one.mentor = PersonId(mentor);
    one.mentee = PersonId(mentee);
    one.topic = TopicId("data");
    one.state = MatchState::approved;
    shown.change([&](Program& program) {
      program.matches.live[MatchId(std::string(mentor) + mentee)] = one;
    });
  };
  match("amara", "dana");
  match("amara", "chidi");
  CHECK(shown.says("Median 2 each"));
  match("ben", "dana");
  CHECK(shown.says("Median 1.5 each"));
}
