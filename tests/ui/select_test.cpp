// Choosing from a list that opens: select and multi_select of ui/widgets/choices.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "ui/widget_screen.h"
#include "ui/widgets/choices.h"

using namespace rondo::ui;
using rondo::access::Check;
using rondo::access::Expand;
using rondo::access::Key;
using rondo::access::Node;
using rondo::access::Role;

namespace {

// Presses the item of the list that opened below `box`.
void press_item(WidgetScreen& screen, const rondo::access::Rect& box, float place) {
  screen.page.press_at(box.x + 20, box.bottom() + 4 + 6 + (place + 0.5F) * size::control);
}

}  // namespace

TEST_CASE("a select is chosen by its native list and by its drawn one") {
  std::string side = "mentor";
  int changes = 0;
  WidgetScreen screen([&](Ui& ui) {
    if (select(ui, {.id = "side", .label = "Role", .choices = kSides}, side)) ++changes;
  });
  screen.page.choose("Role", "Mentee");
  CHECK(side == "mentee");
  const auto box = screen.page.find(Role::select, "Role").rect;
  screen.page.press_at(box.x + 10, box.y + 10);
  CHECK(screen.page.ui().pointer_captured());
  press_item(screen, box, 2);
  CHECK(side == "both");
  CHECK(changes == 2);
  CHECK_FALSE(screen.page.ui().pointer_captured());
  // What is chosen already is no change.
  screen.page.choose("Role", "Both");
  CHECK(changes == 2);
}

TEST_CASE("a select tells all its choices and which one it has") {
  std::string side = "mentee";
  WidgetScreen screen(
      [&](Ui& ui) { select(ui, {.id = "side", .label = "Role", .choices = kSides}, side); });
  const Node& node = screen.page.find(Role::select, "Role");
  CHECK(node.value == "mentee");
  REQUIRE(node.options.size() == 3);
  CHECK(node.options[2] == rondo::access::Option{"both", "Both"});
}

TEST_CASE("a press beside an open list closes it and chooses nothing") {
  std::string side = "mentor";
  WidgetScreen screen(
      [&](Ui& ui) { select(ui, {.id = "side", .label = "Role", .choices = kSides}, side); });
  const auto box = screen.page.find(Role::select, "Role").rect;
  screen.page.press_at(box.x + 10, box.y + 10);
  REQUIRE(screen.page.ui().pointer_captured());
  screen.page.press_at(1000, 700);
  CHECK_FALSE(screen.page.ui().pointer_captured());
  CHECK(side == "mentor");
}

TEST_CASE("Esc closes an open list and chooses nothing") {
  std::string side = "mentor";
  WidgetScreen screen(
      [&](Ui& ui) { select(ui, {.id = "side", .label = "Role", .choices = kSides}, side); });
  const auto box = screen.page.find(Role::select, "Role").rect;
  screen.page.press_at(box.x + 10, box.y + 10);
  REQUIRE(screen.page.ui().pointer_captured());
  screen.page.key(Key::escape);
  CHECK_FALSE(screen.page.ui().pointer_captured());
  CHECK(side == "mentor");
}

TEST_CASE("a choice that is off can't be taken from the open list") {
  std::string side = "mentor";
  WidgetScreen screen(
      [&](Ui& ui) { select(ui, {.id = "side", .label = "Role", .choices = kFewer}, side); });
  const auto box = screen.page.find(Role::select, "Role").rect;
  screen.page.press_at(box.x + 10, box.y + 10);
  press_item(screen, box, 2);
  CHECK(side == "mentor");
  press_item(screen, box, 1);
  CHECK(side == "mentee");
}

TEST_CASE("a select that is off neither opens nor takes a value") {
  std::string side = "mentor";
  WidgetScreen screen([&](Ui& ui) {
    select(ui, {.id = "side", .label = "Role", .choices = kSides, .disabled = true}, side);
  });
  const Node node = screen.page.find(Role::select, "Role");
  CHECK(node.disabled);
  screen.page.press_at(node.rect.x + 10, node.rect.y + 10);
  CHECK_FALSE(screen.page.ui().pointer_captured());
  screen.page.choose("Role", "Both");
  CHECK(side == "mentor");
}

TEST_CASE("a list of many choices stays open while several are chosen") {
  std::vector<std::string> sides;
  int told = 0;
  WidgetScreen screen([&](Ui& ui) {
    told += multi_select(ui, {.id = "sides", .label = "Roles", .choices = kSides}, sides);
  });
  const Node& closed = screen.page.find(Role::button, "Roles: 0 selected");
  CHECK(closed.has_popup);
  CHECK(closed.expand == Expand::closed);
  screen.page.click(Role::button, "Roles: 0 selected");
  CHECK(screen.page.find(Role::button, "Roles: 0 selected").expand == Expand::open);
  CHECK(screen.page.has(Role::menu, "Roles"));
  screen.page.click(Role::menu_check, "Mentor");
  screen.page.click(Role::menu_check, "Both");
  CHECK(sides == std::vector<std::string>{"mentor", "both"});
  CHECK(told == 2);
  CHECK(screen.page.find(Role::menu_check, "Both").check == Check::on);
  CHECK(screen.page.find(Role::menu_check, "Mentee").check == Check::off);
  screen.page.key(Key::escape);
  CHECK_FALSE(screen.page.has(Role::menu, "Roles"));
  CHECK(screen.page.has(Role::button, "Roles: Mentor, Both"));
  CHECK(screen.page.focused()->name == "Roles: Mentor, Both");
}

TEST_CASE("a list of many choices is walked by arrow keys, Home and End") {
  std::vector<std::string> sides;
  WidgetScreen screen([&](Ui& ui) {
    multi_select(ui, {.id = "sides", .label = "Roles", .choices = kSides}, sides);
  });
  screen.page.click(Role::button, "Roles: 0 selected");
  CHECK(screen.page.focused()->name == "Mentor");
  screen.page.key(Key::end);
  CHECK(screen.page.focused()->name == "Both");
  screen.page.key(Key::down);
  CHECK(screen.page.focused()->name == "Mentor");
  screen.page.key(Key::down);
  CHECK(screen.page.focused()->name == "Mentee");
  screen.page.key(Key::home);
  CHECK(screen.page.focused()->name == "Mentor");
}

namespace {

constexpr std::array<Choice, 12> kTopics = {{{"a", "Attendance"},
                                             {"b", "Behavior plans"},
                                             {"c", "Co-teaching"},
                                             {"d", "Data literacy"},
                                             {"e", "Early reading"},
                                             {"f", "Family outreach"},
                                             {"g", "Grading"},
                                             {"h", "Home visits"},
                                             {"i", "Inquiry"},
                                             {"j", "Journals"},
                                             {"k", "Kindness"},
                                             {"l", "Lab safety"}}};

}  // namespace

TEST_CASE("a list of more choices than can be looked through is narrowed by typing") {
  for (const float width : {1280.0F, 390.0F}) {
    CAPTURE(width);
    std::vector<std::string> topics;
    int told = 0;
    WidgetScreen screen(
        [&](Ui& ui) {
          told += multi_select(ui, {.id = "topics", .label = "Topics", .choices = kTopics}, topics);
        },
        width, 844);
    screen.page.click(Role::button, "Topics: 0 selected");
    CHECK(screen.page.has(Role::dialog, "Topics"));
    CHECK(screen.page.focused()->role == Role::search_field);
    CHECK(screen.page.names(Role::checkbox).size() == 12);
    screen.page.type(Role::search_field, "Type to find", "famly");
    CHECK(screen.page.names(Role::checkbox) == std::vector<std::string>{"Family outreach"});
    REQUIRE_FALSE(screen.page.announcements.empty());
    CHECK(screen.page.announcements.back().text == "Found: 1");
    screen.page.click(Role::checkbox, "Family outreach");
    CHECK(topics == std::vector<std::string>{"f"});
    CHECK(screen.page.has(Role::text, "Topics: Family outreach"));
    screen.page.submit(Role::search_field, "Type to find", "data");
    CHECK(topics == std::vector<std::string>{"f", "d"});
    CHECK(screen.page.names(Role::checkbox).size() == 12);
    CHECK(screen.page.find(Role::checkbox, "Data literacy").check == Check::on);
    screen.page.click(Role::checkbox, "Family outreach");
    CHECK(topics == std::vector<std::string>{"d"});
    CHECK(told == 3);
    screen.page.type(Role::search_field, "Type to find", "welding");
    CHECK(screen.page.names(Role::checkbox).empty());
    CHECK(screen.page.has(Role::text, "Nothing fits what you typed."));
    screen.page.key(Key::escape);
    CHECK_FALSE(screen.page.has(Role::dialog, "Topics"));
    CHECK(screen.page.focused()->name == "Topics: Data literacy");
    // Opened again it shows all of them.
    screen.page.click(Role::button, "Topics: Data literacy");
    CHECK(screen.page.names(Role::checkbox).size() == 12);
    screen.page.click(Role::button, "Done");
    CHECK_FALSE(screen.page.has(Role::dialog, "Topics"));
  }
}

TEST_CASE("a long list that is narrowed has what begins as typed first, and Enter takes it") {
  std::array<Choice, 12> more = kTopics;
  more[2] = {"c", "Counseling"};
  more[3] = {"s", "Self-regulation"};
  std::vector<std::string> topics;
  WidgetScreen screen([&](Ui& ui) {
    multi_select(ui, {.id = "topics", .label = "Topics", .choices = more, .none_found = "Ask us."},
                 topics);
  });
  screen.page.click(Role::button, "Topics: 0 selected");
  screen.page.type(Role::search_field, "Type to find", "sel");
  CHECK(screen.page.names(Role::checkbox) ==
        std::vector<std::string>{"Self-regulation", "Counseling"});
  screen.page.submit(Role::search_field, "Type to find", "sel");
  CHECK(topics == std::vector<std::string>{"s"});
  screen.page.type(Role::search_field, "Type to find", "welding");
  CHECK(screen.page.has(Role::text, "Ask us."));
}

TEST_CASE("a finger can look through a long list before a keyboard comes up") {
  std::vector<std::string> topics;
  WidgetScreen screen(
      [&](Ui& ui) {
        multi_select(ui, {.id = "topics", .label = "Topics", .choices = kTopics}, topics);
      },
      390, 700);
  screen.page.input().touch = true;
  screen.page.settle();
  screen.page.click(Role::button, "Topics: 0 selected");
  CHECK(screen.page.focused()->role == Role::button);
  CHECK(screen.page.find(Role::checkbox, "Attendance").rect.height >= size::control_touch);
  CHECK(screen.page.find(Role::button, "Done").rect.bottom() <= 700);
}

TEST_CASE("the foot of a long list says that nothing is chosen, not to choose something") {
  std::vector<std::string> topics;
  WidgetScreen screen([&](Ui& ui) {
    multi_select(
        ui, {.id = "topics", .label = "Topics", .choices = kTopics, .none_chosen = "Choose topics"},
        topics);
  });
  screen.page.click(Role::button, "Topics: Choose topics");
  CHECK(screen.page.has(Role::text, "Topics: 0 selected"));
  CHECK_FALSE(screen.page.has(Role::text, "Topics: Choose topics"));
}

TEST_CASE("a list of many choices that is off does not open") {
  std::vector<std::string> sides;
  WidgetScreen screen([&](Ui& ui) {
    multi_select(ui, {.id = "sides", .label = "Roles", .choices = kSides, .disabled = true}, sides);
  });
  const Node& node = screen.page.find(Role::button, "Roles: 0 selected");
  CHECK(node.disabled);
  screen.page.try_click(Role::button, "Roles: 0 selected");
  CHECK_FALSE(screen.page.has(Role::menu, "Roles"));
}

TEST_CASE("on a low screen a long list scrolls once, over a button that stays in sight") {
  std::vector<std::string> topics;
  WidgetScreen screen(
      [&](Ui& ui) {
        multi_select(ui, {.id = "topics", .label = "Topics", .choices = kTopics}, topics);
      },
      844, 390);
  screen.page.click(Role::button, "Topics: 0 selected");
  const auto done = screen.page.find(Role::button, "Done").rect;
  CHECK(done.bottom() <= 390);
  const auto first = [&] {
    return screen.page.find(Role::checkbox, kTopics.front().label).rect;
  };
  const auto before = first();
  screen.page.scroll(422, before.y + 10, 2);
  CHECK(first().y < before.y);
  CHECK(screen.page.find(Role::button, "Done").rect == done);
  screen.page.scroll(422, before.y + 10, 100);
  const Node& last = screen.page.find(Role::checkbox, kTopics.back().label);
  CHECK(last.rect.bottom() <= last.clip.bottom());
  CHECK(last.rect.bottom() <= done.y);
}
