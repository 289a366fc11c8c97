#include <doctest/doctest.h>

#include "codec/link.h"
#include "codec/templates.h"
#include "ui/event_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

const SavedTemplateId kOwn{"own"};

// The gallery of a program that keeps "Peer visits", made of the Topic sprint.
struct GalleryPage : ScreenPage {
  GalleryPage() : ScreenPage(with_own(new_state(Screen::templates))) {}

  static AppState with_own(AppState state) {
    EventTemplate made = state.templates.front();
    made.title = "Peer visits";
    made.event.purpose = "Colleagues shadow each other for a morning.";
    state.program.saved_templates.live[kOwn] = {"Peer visits", "2026-10-05",
                                                codec::template_value(made)};
    state.page_address = "https://rondo.example/";
    return state;
  }
};

}  // namespace

TEST_CASE("the gallery tells of each kind what it is for, and starts it") {
  ScreenPage shown(new_state(Screen::templates));
  for (const EventTemplate& each : shown.state.templates) {
    CAPTURE(each.name);
    CHECK(shown.page.has(Role::heading, each.title));
    CHECK(shown.page.has(Role::text, each.event.purpose));
  }
  CHECK_FALSE(shown.page.has(Role::heading, "Your templates"));
  const EventTemplate& first = shown.state.templates.front();
  shown.page.click(Role::button, "Start " + first.title);
  REQUIRE(shown.all<command::AddEvent>().size() == 1);
  CHECK(shown.all<command::AddEvent>()[0].template_name == first.name);
}

TEST_CASE("a template is looked at before it is used") {
  ScreenPage shown(new_state(Screen::templates));
  shown.page.click(Role::button, "Details, Topic sprint");
  CHECK(shown.page.has(Role::dialog, "Topic sprint"));
  CHECK(shown.says("Up to 3 sessions of 45 minutes"));
  CHECK(shown.says("15 min: How the mentor does it"));
  CHECK(shown.says("What is the smallest step that I can take this week?"));
  CHECK(shown.says("SEL: SEL check-ins, Restorative circles"));
  CHECK(shown.says("Ask each mentee for one concrete thing to try"));
  shown.page.click(Role::button, "Start an event with it");
  REQUIRE(shown.last<command::AddEvent>() != nullptr);
  CHECK(shown.last<command::AddEvent>()->template_name == "topic-sprint");
  CHECK_FALSE(shown.page.has(Role::dialog, "Topic sprint"));
}

TEST_CASE("the details of a template are read from their beginning") {
  ScreenPage shown(new_state(Screen::templates), 1280, 600);
  shown.page.click(Role::button, "Details, Topic sprint");
  const access::Node& dialog = shown.page.find(Role::dialog, "Topic sprint");
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Close, Topic sprint");
  CHECK(shown.page.focused()->rect.y >= dialog.rect.y);
}

TEST_CASE("templates are found by what they are for and by their topics") {
  GalleryPage shown;
  const auto type = [&](const std::string& words) {
    shown.page.type(Role::search_field, "Find a template by name, purpose or topic", words);
  };
  type("school counselor");
  CHECK(shown.page.has(Role::heading, "Informational interview"));
  CHECK_FALSE(shown.page.has(Role::heading, "Topic sprint"));
  CHECK_FALSE(shown.page.has(Role::heading, "Your templates"));
  type("shadow");
  CHECK(shown.page.has(Role::heading, "Peer visits"));
  CHECK_FALSE(shown.page.has(Role::heading, "Ready to use"));
  type("submarine");
  CHECK(shown.says("No template fits"));
  shown.page.click(Role::button, "Show all templates");
  CHECK(shown.page.has(Role::heading, "Blank event"));
}

TEST_CASE("a template that was saved is in sight, whatever was looked for before") {
  GalleryPage shown;
  const auto look_for = [&](const char* words) {
    shown.page.type(Role::search_field, "Find a template by name, purpose or topic", words);
  };
  look_for("submarine");
  CHECK(shown.says("No template fits"));
  shown.change([](Program& program) {
    program.saved_templates.live[SavedTemplateId("new")] = {
        "Fall again", "2026-10-06", program.saved_templates.live[kOwn].content};
  });
  CHECK(shown.page.has(Role::heading, "Fall again"));
  CHECK_FALSE(shown.says("No template fits"));
  // What is looked for stays when one goes.
  look_for("submarine");
  shown.change(
      [](Program& program) { program.saved_templates.live.erase(SavedTemplateId("new")); });
  CHECK(shown.says("No template fits"));
}

TEST_CASE("a template of one's own is used, looked at, shared and removed") {
  GalleryPage shown;
  CHECK(shown.page.has(Role::heading, "Your templates"));
  CHECK(shown.says("Saved on "));
  shown.page.click(Role::button, "Start Peer visits (yours)");
  REQUIRE(shown.last<command::AddEventFrom>() != nullptr);
  CHECK(shown.last<command::AddEventFrom>()->id == kOwn);
  shown.page.click(Role::button, "Details, Peer visits (yours)");
  CHECK(shown.page.has(Role::dialog, "Peer visits"));
  shown.page.click(Role::button, "Start an event with it");
  CHECK(shown.all<command::AddEventFrom>().size() == 2);

  shown.page.click(Role::button, "Share, Peer visits (yours)");
  shown.page.click(Role::button, "Copy the link");
  REQUIRE(shown.last<command::CopyText>() != nullptr);
  const std::string& address = shown.last<command::CopyText>()->text;
  CHECK(address.rfind("https://rondo.example/#rondo2.template.", 0) == 0);
  const Result<codec::Link> link = codec::read_link(address);
  REQUIRE(link.ok());
  CHECK(codec::read_template(link->payload)->title == "Peer visits");
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.last<command::SaveTemplateFile>()->id == kOwn);
  shown.page.click(Role::button, "Close, Share Peer visits");

  shown.page.click(Role::button, "Remove, Peer visits (yours)");
  CHECK(shown.last<command::RemoveTemplate>()->id == kOwn);
}

TEST_CASE("a template too long for a link is given as a file") {
  GalleryPage shown;
  EventTemplate made = shown.state.templates.front();
  SeededRandom random(5);
  for (int word = 0; word < 3000; ++word) {
    made.event.questions += std::to_string(random.next()) + "\n";
  }
  shown.change([&](Program& program) {
    program.saved_templates.live[kOwn].content = codec::template_value(made);
  });
  shown.page.click(Role::button, "Share, Peer visits (yours)");
  CHECK(shown.says("It holds too much for a link."));
  CHECK_FALSE(shown.page.has(Role::button, "Copy the link"));
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.last<command::SaveTemplateFile>() != nullptr);
}

TEST_CASE("a saved template that can't be read says why, and can be removed") {
  GalleryPage shown;
  shown.change([](Program& program) {
    program.saved_templates.live[kOwn].content =
        Value(Value::Object{{"templateVersion", Value(3)}});
  });
  CHECK(shown.says("The template was made by a newer Rondo"));
  CHECK_FALSE(shown.page.has(Role::button, "Start Peer visits (yours)"));
  CHECK(shown.page.has(Role::button, "Remove, Peer visits (yours)"));
}

TEST_CASE("a template that was sent is shown first, then kept or put aside") {
  ScreenPage shown(new_state(Screen::templates));
  shown.state.received_template =
      std::make_shared<const EventTemplate>(shown.state.templates.front());
  shown.page.settle();
  CHECK(shown.page.has(Role::dialog, "You were sent a template: Topic sprint"));
  CHECK(shown.says("15 min: How the mentor does it"));
  shown.page.click(Role::button, "Not now");
  REQUIRE(shown.last<command::TakeTemplate>() != nullptr);
  CHECK_FALSE(shown.last<command::TakeTemplate>()->take);
  shown.page.click(Role::button, "Keep it in my templates");
  CHECK(shown.last<command::TakeTemplate>()->take);
}

TEST_CASE("an event is saved as a template under a name") {
  EventPage shown(Screen::event_setup, 1280, 3600);
  shown.page.click(Role::button, "Save as a template");
  shown.page.type(Role::text_field, "Name of the template", "Fall again");
  shown.page.click(Role::button, "Save");
  REQUIRE(shown.last<command::SaveTemplate>() != nullptr);
  CHECK(shown.last<command::SaveTemplate>()->event == kEvent);
  CHECK(shown.last<command::SaveTemplate>()->name == "Fall again");
}

TEST_CASE("setting up: texts are edited, and the usual ones come back") {
  EventPage shown(Screen::event_setup, 1280, 3600);
  shown.page.type(Role::text_area, "Agenda of a session", "5 min: Ours");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.agenda == "5 min: Ours");
  shown.page.click(Role::button, "As in the template, Agenda of a session");
  const Event& put = shown.last<command::PutEvent>()->event;
  const auto& kinds = shown.state.templates;
  const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const EventTemplate& each) {
    return each.event.kind == put.kind;
  });
  REQUIRE(kind != kinds.end());
  CHECK(put.agenda == kind->event.agenda);
  CHECK_FALSE(shown.page.has(Role::button, "As in the template, Agenda of a session"));
  CHECK(shown.page.has(Role::button, "As in the template, Question guide"));
}

TEST_CASE("search starts an event from a template of one's own") {
  GalleryPage shown;
  shown.state.overlay = PageOverlay::search;
  shown.page.settle();
  shown.page.type(Role::combo_box, "Search", "peer visits");
  const std::vector<std::string> offered = shown.page.names(Role::option);
  REQUIRE(offered.size() == 1);
  shown.page.click(Role::option, offered[0]);
  REQUIRE(shown.last<command::AddEventFrom>() != nullptr);
  CHECK(shown.last<command::AddEventFrom>()->id == kOwn);
}
