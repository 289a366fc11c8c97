#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "speed/person_codes.h"
#include "ui/event_frame.h"
#include "ui/event_page.h"
#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Key;
using access::Role;

namespace {

const std::string kSearch = "Search";

// The page with the dialog open, as after Ctrl K.
struct Searching : EventPage {
  Searching() : EventPage(Screen::home) {
    state.overlay = PageOverlay::search;
    page.settle();
  }

  void type(std::string_view words) { page.type(Role::combo_box, kSearch, words); }
  // What the list offers, its first first.
  std::vector<std::string> offered() const { return page.names(Role::option); }
  Place went() const {
    const auto* command = last<command::GoTo>();
    REQUIRE(command != nullptr);
    return command->place;
  }
  bool closed() const {
    const auto* command = last<command::ShowOverlay>();
    return command != nullptr && command->overlay == PageOverlay::none;
  }
};

}  // namespace

TEST_CASE("search: the top bar opens it") {
  EventPage shown(Screen::home);
  CHECK_FALSE(shown.page.has(Role::dialog, kSearch));
  shown.page.click(Role::button, "Search people, topics, commands");
  REQUIRE(shown.last<command::ShowOverlay>() != nullptr);
  CHECK(shown.last<command::ShowOverlay>()->overlay == PageOverlay::search);
}

TEST_CASE("search: opens on every screen with the focus in its field") {
  for (const Screen screen : all_screens()) {
    if (is_for_others(screen)) continue;
    CAPTURE(static_cast<int>(screen));
    for (const float width : {1280.0F, 390.0F}) {
      EventPage shown(screen, width, 844);
      shown.state.overlay = PageOverlay::search;
      shown.page.settle();
      CHECK(shown.page.find(Role::dialog, kSearch).modal);
      REQUIRE(shown.page.focused() != nullptr);
      CHECK(shown.page.focused()->role == Role::combo_box);
    }
  }
}

TEST_CASE("search: is not there for those who stand before a shared screen") {
  EventPage shown(Screen::event_kiosk);
  shown.state.overlay = PageOverlay::search;
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::dialog, kSearch));
}

TEST_CASE("search: before anything is typed it offers the screens") {
  const Searching shown;
  REQUIRE_FALSE(shown.offered().empty());
  CHECK(shown.offered().front() == "Home");
  CHECK(shown.page.find(Role::option, "Home").selected);
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->role == Role::combo_box);
}

TEST_CASE("search: offers nobody the parts that screens are made of") {
  Searching shown;
  shown.type("Interface parts");
  CHECK_FALSE(shown.page.has(Role::option, "Interface parts"));
}

TEST_CASE("search: a person by part of the name, however it is typed, and Enter goes there") {
  Searching shown;
  shown.page.submit(Role::combo_box, kSearch, "CARL wies");
  CHECK(shown.went() == Place{Screen::person, "carl"});
  CHECK(shown.closed());
}

TEST_CASE("search: arrows walk the list and go around, and the field tells where they are") {
  Searching shown;
  shown.type("family");
  REQUIRE(shown.offered().size() == 1);
  shown.type("an");
  REQUIRE(shown.offered().size() > 2);
  const std::string first = shown.offered().front(), last = shown.offered().back();
  CHECK(shown.page.find(Role::option, first).selected);
  shown.page.key(Key::up);
  CHECK(shown.page.find(Role::option, last).selected);
  const access::Node& field = shown.page.find(Role::combo_box, kSearch);
  CHECK(field.active == shown.page.find(Role::option, last).id);
  shown.page.key(Key::down);
  CHECK(shown.page.find(Role::option, first).selected);
}

TEST_CASE("search: a topic opens the list of topics at it") {
  Searching shown;
  shown.type("data lit");
  shown.page.click(Role::option, "Data literacy");
  CHECK(shown.went() == Place{Screen::topics, {}});
  CHECK(shown.drafts.program.topics.search == "Data literacy");
}

TEST_CASE("search: an event opens where it goes on, and its steps are found by its name") {
  Searching shown;
  const std::string name = shown.state.program.events.find(kEvent)->name;
  shown.page.submit(Role::combo_box, kSearch, name);
  CHECK(shown.went().id == kEvent.text());
  shown.type(name + " set up");
  shown.page.click(Role::option, "Set up");
  CHECK(shown.went() == Place{Screen::event_setup, kEvent.text()});
}

TEST_CASE("search: every screen of the coordinator's that needs no record is found") {
  Searching shown;
  std::vector<Screen> led_to;
  for (const char* words : {"home", "events", "people", "topics", "reports", "templates",
                            "pd plans", "files", "settings", "about rondo"}) {
    CAPTURE(words);
    shown.page.submit(Role::combo_box, kSearch, words);
    led_to.push_back(shown.went().screen);
  }
  for (const Screen screen : all_screens()) {
    // The gallery is for who builds Rondo.
    if (needs_id(screen) || is_for_others(screen) || screen == Screen::gallery) continue;
    CAPTURE(address_of({screen, {}}));
    CHECK(std::count(led_to.begin(), led_to.end(), screen) == 1);
  }
}

TEST_CASE("search: every step of an event is found by its name, and sessions by what they are") {
  for (const EventKind kind :
       {EventKind::topic_sprint, EventKind::one_off, EventKind::speed_mentoring}) {
    CAPTURE(static_cast<int>(kind));
    Searching shown;
    Event& event = shown.state.program.events.live.begin()->second;
    event.kind = kind;
    event.preferences = Sides::both;
    ++shown.state.revision;
    shown.page.settle();
    for (const EventStep& step : steps_of(event, Screen::home)) {
      CAPTURE(step.id);
      const std::string name = shown.state.words.text("event.step." + std::string(step.id));
      shown.type(event.name + " " + name);
      shown.page.click(Role::option, name);
      CHECK(shown.went() == Place{step.screen, kEvent.text()});
    }
  }
  Searching shown;
  shown.page.submit(Role::combo_box, kSearch, "sessions");
  CHECK(shown.went() == Place{Screen::event_meet, kEvent.text()});
}

TEST_CASE("search: commands are carried out") {
  Searching shown;
  shown.page.submit(Role::combo_box, kSearch, "download program");
  CHECK(shown.last<command::ExportProgram>() != nullptr);
  CHECK(shown.closed());
}

TEST_CASE("search: says how many there are, and when there is nothing") {
  Searching shown;
  shown.page.announcements.clear();
  shown.type("carl");
  REQUIRE(shown.page.announcements.size() == 1);
  CHECK(shown.page.announcements[0].text == "1 result");
  shown.type("xylophone");
  CHECK(shown.offered().empty());
  CHECK(shown.page.has(Role::text, "Nothing fits. Try fewer letters, or another word."));
  CHECK(shown.page.find(Role::combo_box, kSearch).expand == access::Expand::closed);
  shown.page.submit(Role::combo_box, kSearch, "xylophone");
  CHECK_FALSE(shown.closed());
}

TEST_CASE("search: Esc closes it, and next time it begins anew") {
  Searching shown;
  shown.type("carl");
  shown.page.key(Key::escape);
  CHECK(shown.closed());
  shown.state.overlay = PageOverlay::none;
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::dialog, kSearch));
  shown.state.overlay = PageOverlay::search;
  shown.page.settle();
  CHECK(shown.page.find(Role::combo_box, kSearch).value.empty());
}

TEST_CASE("search: a dialog opens on the screen that it belongs to") {
  Searching shown;
  shown.type("Add a person");
  shown.page.click(Role::option, "Add a person");
  CHECK(shown.went().screen == Screen::people);
  CHECK(shown.drafts.program.people.add.open);
  CHECK(shown.closed());
}

TEST_CASE("search: a QR code is read from anywhere") {
  Searching shown;
  shown.page.submit(Role::combo_box, kSearch, "qr code");
  CHECK(shown.last<command::PickPictures>() != nullptr);
  CHECK(shown.closed());
}

TEST_CASE("search: settings are found by what they are and by what they offer") {
  Searching shown;
  shown.type("colors dark");
  shown.page.click(Role::option, "Dark");
  const auto* set = shown.last<command::SetPreference>();
  REQUIRE(set != nullptr);
  CHECK(set->key == "theme");
  CHECK(set->value == "dark");
}

TEST_CASE("search: an archived event is found, and can be brought back") {
  Searching shown;
  shown.state.program.events.live.begin()->second.archived = true;
  ++shown.state.revision;
  const std::string name = shown.state.program.events.begin()->second.name;
  shown.type(name);
  REQUIRE_FALSE(shown.offered().empty());
  CHECK(shown.offered().front() == name);
  shown.type("match now");
  for (const std::string& offered : shown.offered()) CHECK(offered != "Match now");
  shown.page.submit(Role::combo_box, kSearch, "bring back");
  const auto* put = shown.last<command::PutEvent>();
  REQUIRE(put != nullptr);
  CHECK_FALSE(put->event.archived);
}

TEST_CASE("search: another program of this browser is opened by its name") {
  Searching shown;
  shown.state.programs = {{"other", "Hillside College", 0, 3, 1, false}};
  shown.page.settle();
  shown.page.submit(Role::combo_box, kSearch, "hillside");
  const auto* opened = shown.last<command::OpenProgram>();
  REQUIRE(opened != nullptr);
  CHECK(opened->id == "other");
}

TEST_CASE("search: the program's name is changed from anywhere") {
  Searching shown;
  shown.page.submit(Role::combo_box, kSearch, "rename the program");
  CHECK(shown.drafts.program.program_name.open);
  CHECK(shown.went() == Place{Screen::files, {}});
}

TEST_CASE("search: a new program is asked for its name, on Home") {
  Searching shown;
  shown.page.submit(Role::combo_box, kSearch, "new program");
  CHECK(shown.drafts.program.program_name.open);
  CHECK(shown.drafts.program.program_name.id.empty());
  CHECK(shown.went() == Place{Screen::home, {}});
}

TEST_CASE("search: the check-in screen is opened only once its code was shown, as on Run") {
  SittingPage shown(Screen::home);
  shown.state.place.id.clear();
  shown.state.overlay = PageOverlay::search;
  shown.page.settle();
  shown.page.type(Role::combo_box, kSearch, "check-in screen");
  CHECK_FALSE(shown.page.has(Role::option, "Check-in screen"));
  shown.plan();
  shown.page.type(Role::combo_box, kSearch, "check-in scr");
  shown.page.click(Role::option, "Check-in screen");
  REQUIRE(shown.last<command::GoTo>() != nullptr);
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_run, kSittingEvent.text()});
  shown.state.overlay = PageOverlay::none;
  shown.follow();
  CHECK(shown.page.has(Role::dialog, "Check-in screen"));
  CHECK(shown.page.has(Role::text, host_code(kSittingEvent)));
  shown.page.click(Role::button, "Open it");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_kiosk, kSittingEvent.text()});
}
