// Room for words: in a language whose texts are 40 % longer than the English ones, every screen
// still shows each of them whole and keeps within the page, on a desktop, a phone and at 320
// pixels.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/assets.h"
#include "codec/strings.h"
#include "ui/event_page.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

constexpr float kWidths[] = {1280, 800, 390, 320};

// A stretched text stands in brackets; names and other data may be cut.
void check_room(const ScreenPage& shown) {
  for (const std::string& text : shown.page.cut()) {
    CAPTURE(text);
    CHECK_FALSE((text.front() == '[' && text.back() == ']'));
  }
  for (const access::Node& node : shown.page.tree().nodes()) {
    if (node.layer < shown.page.tree().modal_layer() || node.rect.width <= 0) continue;
    CAPTURE(node.name);
    CAPTURE(node.rect.right());
    CHECK(node.rect.right() <= shown.page.width() + 1);
    CHECK(node.rect.x >= -1);
  }
}

void check_screens(const Words& words) {
  for (const Screen screen : all_screens()) {
    for (const float width : kWidths) {
      AppState state = sample_state(screen);
      state.words = words;
      state.languages = {{"en", "English"}, {"es", "Español"}};
      state.place.id = screen == Screen::person ? "amara" : "sel";
      CAPTURE(static_cast<int>(screen));
      CAPTURE(width);
      check_room(ScreenPage(std::move(state), width, 1600));
    }
  }
}

}  // namespace

TEST_CASE("every screen has room for longer words") {
  check_screens(new_state(Screen::home).words.stretched());
}

TEST_CASE("every screen has room for Spanish") {
  const Result<Words> spanish = codec::read_words(asset("strings/es.json"));
  REQUIRE(spanish.ok());
  check_screens(*spanish);
}

TEST_CASE("a matched event has room for longer words, whatever its list and panel show") {
  for (const float width : kWidths) {
    CAPTURE(width);
    EventPage shown(Screen::event_match, width);
    shown.match();
    shown.state.words = shown.state.words.stretched();
    for (const std::string_view tab : {"matches", "unserved", "mentors", "forbidden"}) {
      shown.drafts.event.match.tab = tab;
      for (const MatchPanel panel : {MatchPanel::none, MatchPanel::match, MatchPanel::adjust}) {
        shown.drafts.event.match.panel = panel;
        shown.drafts.event.match.match = shown.state.program.matches.begin()->first;
        CAPTURE(tab);
        CAPTURE(static_cast<int>(panel));
        shown.page.settle();
        check_room(shown);
      }
    }
  }
}

TEST_CASE("dialogs have room for longer words") {
  for (const float width : kWidths) {
    CAPTURE(width);
    for (const PageOverlay overlay : {PageOverlay::search, PageOverlay::keys}) {
      AppState state = sample_state(Screen::people);
      state.words = state.words.stretched();
      state.overlay = overlay;
      check_room(ScreenPage(std::move(state), width, 1600));
    }
    ScreenPage people(sample_state(Screen::people), width, 1600);
    people.state.words = people.state.words.stretched();
    people.drafts.program.people.table.marked = {"ben", "dana"};
    people.drafts.program.people.table.marking = true;
    people.page.settle();
    check_room(people);
    people.drafts.program.people.register_people = {true, "sel", "mentor"};
    people.page.settle();
    check_room(people);
    people.drafts.program.people.register_people = {};
    people.drafts.program.people.add.open = true;
    people.page.settle();
    check_room(people);
  }
}
