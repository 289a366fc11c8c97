#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "ui/scrolling.h"
#include "ui/widget_screen.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/text.h"

using namespace rondo::ui;
using rondo::access::Check;
using rondo::access::Key;
using rondo::access::Node;
using rondo::access::Role;

namespace {

using Screen = WidgetScreen;

}  // namespace

TEST_CASE("a button answers once to a click by name, by mouse and never while disabled") {
  int pressed = 0;
  bool disabled = false;
  Screen screen([&](Ui& ui) {
    if (button(ui, {.id = "import", .label = "Import", .disabled = disabled})) ++pressed;
  });
  screen.page.click(Role::button, "Import");
  CHECK(pressed == 1);
  const auto rect = screen.page.find(Role::button, "Import").rect;
  screen.page.press_at(rect.x + 5, rect.y + 5);
  CHECK(pressed == 2);
  disabled = true;
  screen.page.settle();
  screen.page.press_at(rect.x + 5, rect.y + 5);
  CHECK(pressed == 2);
  CHECK(screen.page.find(Role::button, "Import").disabled);
}

TEST_CASE("a press that ends beside the button is none") {
  int pressed = 0;
  Screen screen([&](Ui& ui) {
    if (button(ui, {.id = "import", .label = "Import"})) ++pressed;
  });
  const auto rect = screen.page.find(Role::button, "Import").rect;
  screen.page.press_at(rect.right() + 40, rect.y + 5);
  CHECK(pressed == 0);
}

TEST_CASE("a changed label keeps the button's id") {
  std::string label = "Approve 41 matches";
  Screen screen([&](Ui& ui) { button(ui, {.id = "approve", .label = label}); });
  const auto id = screen.page.find(Role::button, label).id;
  label = "Approve 40 matches";
  screen.page.settle();
  CHECK(screen.page.find(Role::button, label).id == id);
}

TEST_CASE("a link is followed") {
  Screen screen(
      [](Ui& ui) { link(ui, {.id = "people", .label = "People", .address = "#/people"}); });
  screen.page.click(Role::link, "People");
  CHECK(screen.page.followed == std::vector<std::string>{"#/people"});
  CHECK(screen.page.find(Role::link, "People").value == "#/people");
}

TEST_CASE("checkbox and switch turn with each click and say their state") {
  bool approved = false, reminders = true;
  Screen screen([&](Ui& ui) {
    checkbox(ui, {.id = "approved", .label = "Needs approval"}, approved);
    toggle(ui, {.id = "reminders", .label = "Reminders"}, reminders);
  });
  screen.page.click(Role::checkbox, "Needs approval");
  screen.page.click(Role::toggle, "Reminders");
  CHECK(approved);
  CHECK_FALSE(reminders);
  CHECK(screen.page.find(Role::checkbox, "Needs approval").check == Check::on);
  CHECK(screen.page.find(Role::toggle, "Reminders").check == Check::off);
}

TEST_CASE("a mixed checkbox is set by a click") {
  bool all = false;
  bool mixed = true;
  Screen screen([&](Ui& ui) {
    if (checkbox(ui, {.id = "all", .label = "All", .mixed = mixed}, all)) mixed = false;
  });
  CHECK(screen.page.find(Role::checkbox, "All").check == Check::mixed);
  screen.page.click(Role::checkbox, "All");
  CHECK(all);
  CHECK(screen.page.find(Role::checkbox, "All").check == Check::on);
}

namespace {

constexpr std::array<Choice, 3> kSides = {
    {{"mentor", "Mentor"}, {"mentee", "Mentee"}, {"both", "Both"}}};

}  // namespace

TEST_CASE("of a radio group one is on") {
  std::string side = "mentor";
  Screen screen([&](Ui& ui) {
    radio_group(ui, {.id = "side", .label = "Takes part as", .choices = kSides}, side);
  });
  screen.page.click(Role::radio, "Both");
  CHECK(side == "both");
  CHECK(screen.page.find(Role::radio, "Both").check == Check::on);
  CHECK(screen.page.find(Role::radio, "Mentor").check == Check::off);
  CHECK(screen.page.has(Role::radio_group, "Takes part as"));
}

TEST_CASE("choices that don't fit beside each other go on in another line") {
  std::string side = "mentor";
  float width = 600;
  Screen screen([&](Ui& ui) {
    const Column column(ui, {.id = "column", .width = width});
    segmented(ui, {.id = "side", .label = "Takes part as", .choices = kSides}, side);
  });
  const auto top = [&](std::string_view name) {
    return screen.page.find(Role::radio, name).rect.y;
  };
  CHECK(top("Both") == top("Mentor"));
  width = 150;
  screen.page.settle();
  CHECK(top("Mentee") == top("Mentor"));
  CHECK(top("Both") > top("Mentor"));
  screen.page.click(Role::radio, "Both");
  CHECK(side == "both");
}

TEST_CASE("a label that is longer than its line makes its choice higher, not shorter") {
  bool on = false;
  const std::string label = "One mentor may serve two requests of the same mentee";
  float width = 900;
  Screen screen([&](Ui& ui) {
    const Column column(ui, {.id = "column", .width = width});
    checkbox(ui, {.id = "twice", .label = label}, on);
  });
  const float height = screen.page.find(Role::checkbox, label).rect.height;
  width = 240;
  screen.page.settle();
  const auto narrow = screen.page.find(Role::checkbox, label).rect;
  CHECK(narrow.width <= 240);
  CHECK(narrow.height > height);
}

TEST_CASE("a select is chosen by its native list and by its drawn one") {
  std::string side = "mentor";
  int changes = 0;
  Screen screen([&](Ui& ui) {
    if (select(ui, {.id = "side", .label = "Role", .choices = kSides}, side)) ++changes;
  });
  screen.page.choose("Role", "Mentee");
  CHECK(side == "mentee");
  const auto box = screen.page.find(Role::select, "Role").rect;
  screen.page.press_at(box.x + 10, box.y + 10);
  CHECK(screen.page.ui().pointer_captured());
  // The third of the list that opened below the box.
  screen.page.press_at(box.x + 20, box.bottom() + 4 + 6 + 2.5F * 36);
  CHECK(side == "both");
  CHECK(changes == 2);
  CHECK_FALSE(screen.page.ui().pointer_captured());
}

TEST_CASE("a press beside an open list closes it and chooses nothing") {
  std::string side = "mentor";
  Screen screen(
      [&](Ui& ui) { select(ui, {.id = "side", .label = "Role", .choices = kSides}, side); });
  const auto box = screen.page.find(Role::select, "Role").rect;
  screen.page.press_at(box.x + 10, box.y + 10);
  REQUIRE(screen.page.ui().pointer_captured());
  screen.page.press_at(1000, 700);
  CHECK_FALSE(screen.page.ui().pointer_captured());
  CHECK(side == "mentor");
}

TEST_CASE("chips are on or off each by itself") {
  std::vector<std::string> sides;
  Screen screen(
      [&](Ui& ui) { chip_set(ui, {.id = "sides", .label = "Roles", .choices = kSides}, sides); });
  screen.page.click(Role::checkbox, "Both");
  screen.page.click(Role::checkbox, "Mentor");
  CHECK(sides == std::vector<std::string>{"both", "mentor"});
  screen.page.click(Role::checkbox, "Both");
  CHECK(sides == std::vector<std::string>{"mentor"});
}

TEST_CASE("a list of many choices stays open while several are chosen") {
  std::vector<std::string> sides;
  Screen screen([&](Ui& ui) {
    multi_select(ui, {.id = "sides", .label = "Roles", .choices = kSides}, sides);
  });
  screen.page.click(Role::button, "Roles: 0 selected");
  CHECK(screen.page.has(Role::menu, "Roles"));
  screen.page.click(Role::menu_check, "Mentor");
  screen.page.click(Role::menu_check, "Both");
  CHECK(sides == std::vector<std::string>{"mentor", "both"});
  screen.page.key(Key::escape);
  CHECK_FALSE(screen.page.has(Role::menu, "Roles"));
  CHECK(screen.page.has(Role::button, "Roles: Mentor, Both"));
}

TEST_CASE("typing changes the text at once and commits it once") {
  std::string name = "Amara";
  int changes = 0, commits = 0, submits = 0;
  Screen screen([&](Ui& ui) {
    const FieldEvent event = text_field(ui, {.id = "name", .label = "Name"}, name);
    changes += event.changed;
    commits += event.committed;
    submits += event.submitted;
  });
  screen.page.type(Role::text_field, "Name", "Amara Okafor");
  CHECK(name == "Amara Okafor");
  CHECK(changes == 1);
  CHECK(commits == 1);
  CHECK(submits == 0);
  screen.page.submit(Role::text_field, "Name", "Zoë Brontë 山田 محمد");
  CHECK(name == "Zoë Brontë 山田 محمد");
  CHECK(screen.page.find(Role::text_field, "Name").value == name);
  CHECK(submits == 1);
}

TEST_CASE("an error is read before the hint, and marks the field") {
  std::string email = "amara";
  Screen screen([&](Ui& ui) {
    text_field(ui,
               {.id = "email",
                .label = "Email",
                .hint = "Used to find the same person again",
                .error = "An email address has an @"},
               email);
  });
  const Node& field = screen.page.find(Role::text_field, "Email");
  CHECK(field.invalid);
  CHECK(field.description == "An email address has an @. Used to find the same person again");
}

TEST_CASE("a number keeps to its range and is never lost to text") {
  int capacity = 2;
  Screen screen([&](Ui& ui) {
    number_field(ui, {.id = "capacity", .label = "Mentees", .maximum = 9}, capacity);
  });
  screen.page.type(Role::spin_button, "Mentees", "5");
  CHECK(capacity == 5);
  screen.page.type(Role::spin_button, "Mentees", "40");
  CHECK(capacity == 9);
  screen.page.type(Role::spin_button, "Mentees", "many");
  CHECK(capacity == 9);
  CHECK(screen.page.find(Role::spin_button, "Mentees").value == "9");
  screen.page.key(Key::down);
  CHECK(capacity == 8);
  screen.page.key(Key::home);
  CHECK(capacity == 0);
  screen.page.key(Key::down);
  CHECK(capacity == 0);
}

TEST_CASE("a slider follows the pointer and the keyboard's native range") {
  int weight = 40;
  Screen screen([&](Ui& ui) {
    slider(ui, {.id = "weight", .label = "Across sites", .maximum = 80, .step = 10}, weight);
  });
  const auto rect = screen.page.find(Role::slider, "Across sites").rect;
  screen.page.press_at(rect.right() - 1, rect.y + rect.height / 2);
  CHECK(weight == 80);
  screen.page.press_at(rect.x + rect.width / 2, rect.y + rect.height / 2);
  CHECK(weight == 40);
  screen.page.type(Role::slider, "Across sites", "30");
  CHECK(weight == 30);
}

TEST_CASE("arrow keys walk through tabs and choose") {
  std::string chosen = "people";
  static constexpr std::array<Tab, 3> kTabs = {
      {{"people", "People"}, {"topics", "Topics"}, {"pools", "Pools"}}};
  Screen screen(
      [&](Ui& ui) { tabs(ui, {.id = "kinds", .label = "Kinds", .tabs = kTabs}, chosen); });
  screen.page.click(Role::tab, "Topics");
  CHECK(chosen == "topics");
  screen.page.key(Key::right);
  CHECK(chosen == "pools");
  screen.page.key(Key::right);
  CHECK(chosen == "people");
  CHECK(screen.page.focused()->name == "People");
  CHECK(screen.page.find(Role::tab, "Topics").skip_tab);
}

TEST_CASE("Tab goes in the order of reading and leaves the page at its end") {
  bool on = false;
  std::string name;
  Screen screen([&](Ui& ui) {
    text_field(ui, {.id = "name", .label = "Name"}, name);
    checkbox(ui, {.id = "on", .label = "Approved"}, on);
    button(ui, {.id = "go", .label = "Import"});
  });
  CHECK(screen.page.tab()->name == "Name");
  CHECK(screen.page.tab()->name == "Approved");
  CHECK(screen.page.tab()->name == "Import");
  CHECK(screen.page.tab() == nullptr);
}

TEST_CASE("what gets the focus out of sight is scrolled into sight") {
  Screen screen([](Ui& ui) {
    button(ui, {.id = "first", .label = "First"});
    spacer(ui, 3000);
    button(ui, {.id = "last", .label = "Last"});
  });
  CHECK(screen.page.find(Role::button, "Last").rect.y > 2000);
  screen.page.tab();
  screen.page.tab();
  const Node& last = screen.page.find(Role::button, "Last");
  CHECK(last.rect.bottom() <= 800);
  CHECK(last.rect.y >= 0);
}

TEST_CASE("initials are of the first and the last word") {
  CHECK(initials("Amara Okafor") == "AO");
  CHECK(initials("  Zoë de la Cruz ") == "ZC");
  CHECK(initials("Madonna") == "M");
  CHECK(initials("山田 花子") == "山花");
  CHECK(initials("").empty());
}

TEST_CASE("the same words twice on a page are two elements") {
  Screen screen([](Ui& ui) {
    text(ui, "SEL check-ins");
    text(ui, "SEL check-ins");
    chip(ui, "matched");
    chip(ui, "matched");
  });
  CHECK(screen.page.names(Role::text).size() == 4);
}

TEST_CASE("a stat card reads as one group with its label") {
  Screen screen([](Ui& ui) {
    stat_card(ui,
              {.id = "served", .label = "Requests served", .value = "93 %", .note = "118 of 127"});
  });
  const Node& card = screen.page.find(Role::group, "Requests served");
  CHECK(screen.page.text_in(card) == "Requests served Requests served 93 % 118 of 127");
}
