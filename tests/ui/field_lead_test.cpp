// Buttons that lead to something to change: to the field itself, in sight and with the focus.
#include "ui/field_lead.h"

#include <doctest/doctest.h>

#include <string>

#include "base/random.h"
#include "ui/event_page.h"
#include "ui/widget_screen.h"
#include "ui/widgets/fields.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// Of which next to nothing can be saved when it is made shorter for a link.
std::string letters(Random& random, int count) {
  std::string text;
  for (int at = 0; at < count; ++at) text += static_cast<char>('a' + random.next() % 26);
  return text;
}

struct Screens {
  float width, height;
  bool touch;
};
constexpr Screens kLaptop{1280, 800, false}, kPhone{390, 844, true};

// Invite, of an event whose form is too long for a code after `change`.
struct LongForm : EventPage {
  template <class Change>
  LongForm(const Screens& screen, Change lengthen)
      : EventPage(Screen::event_invite, screen.width, screen.height) {
    page.input().touch = screen.touch;
    SeededRandom random(5);
    change([&](Program& program) { lengthen(program, random); });
  }
};

void lengthen_purpose(Program& program, Random& random) {
  program.events.live[kEvent].purpose = letters(random, 1'990);
}

// Of two categories, the first by name is not on the form.
void add_pools(Program& program, Random& random) {
  program.pool_categories.live[PoolCategoryId("credential")].name = "Credential";
  program.events.live[kEvent].categories = {{PoolCategoryId("grades"), {}}};
  for (int pool = 0; pool < 90; ++pool) {
    program.pools.live[PoolId("p" + std::to_string(pool))] = {
        PoolCategoryId("grades"), letters(random, 25), {}};
  }
}

void add_sites(Program& program, Random& random) {
  for (int site = 0; site < 90; ++site) {
    program.sites.live[SiteId("s" + std::to_string(site))].name = letters(random, 25);
  }
}

}  // namespace

TEST_CASE("a form that is too long leads to the purpose itself") {
  for (const Screens& screen : {kLaptop, kPhone}) {
    CAPTURE(screen.width);
    LongForm shown(screen, lengthen_purpose);
    shown.page.click(Role::button, "Edit the purpose");
    CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_setup, kEvent.text()});
    shown.follow();
    CHECK(shown.focused_in_sight() == "What it is for");
    CHECK(shown.page.focused()->role == Role::text_area);
  }
}

TEST_CASE("a form that is too long leads to the categories that are on it") {
  for (const Screens& screen : {kLaptop, kPhone}) {
    CAPTURE(screen.width);
    LongForm shown(screen, add_pools);
    shown.page.click(Role::button, "Choose categories");
    CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_setup, kEvent.text()});
    shown.follow();
    CHECK(shown.focused_in_sight() == "Grade span");
    CHECK(shown.page.focused()->role == Role::checkbox);
  }
}

TEST_CASE("a form that is too long leads to the list of sites") {
  LongForm shown(kPhone, add_sites);
  shown.page.click(Role::button, "Edit the sites");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::topics, {}});
  shown.follow();
  CHECK(shown.focused_in_sight() == "Sites");
  CHECK(shown.page.focused()->role == Role::tab);
}

TEST_CASE("who comes to Set up by another way stands at its top") {
  LongForm shown(kLaptop, lengthen_purpose);
  shown.page.click(Role::button, "Edit the purpose");
  shown.follow();
  shown.state.place.screen = Screen::event_people;
  shown.page.settle();
  shown.state.place.screen = Screen::event_setup;
  ++shown.state.openings;
  shown.page.settle();
  CHECK(shown.focused_in_sight() != "What it is for");
}

TEST_CASE("a field that the screen does not have is not led to later") {
  struct Led {
    std::string field;
    bool there = false;
  };
  AppState state = new_state(Screen::home);
  UiState drafts;
  Commands sent;
  Led led;
  WidgetScreen shown([&](Ui& ui) {
    View view{ui, state, drafts, sent};
    if (!led.field.empty()) lead_to(view, state.place, led.field);
    led.field.clear();
    std::string value;
    if (led.there) {
      focus_if_led_to(view, "later", "field");
      text_field(ui, {.id = "field", .label = "Field"}, value);
    }
    end_lead(view);
  });
  led.field = "later";
  shown.page.settle();
  led.there = true;
  shown.page.settle();
  CHECK(shown.page.focused() == nullptr);
  led.field = "later";
  shown.page.settle();
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Field");
  CHECK(sent.empty());
}
