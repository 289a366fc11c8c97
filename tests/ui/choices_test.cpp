#include "ui/widgets/choices.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "ui/widget_screen.h"
#include "ui/widgets/layout.h"

using namespace rondo::ui;
using rondo::access::Check;
using rondo::access::Node;
using rondo::access::Role;

namespace {

// Tries all ways to press something.
void press_all_ways(WidgetScreen& screen, Role role, std::string_view name) {
  screen.page.try_click(role, name);
  screen.page.press_middle(screen.page.find(role, name).rect);
}

}  // namespace

TEST_CASE("checkbox and switch turn with each click and say their state") {
  bool approved = false, reminders = true;
  WidgetScreen screen([&](Ui& ui) {
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

TEST_CASE("the words beside a box are pressed as the box is, and it is told once") {
  bool approved = false, reminders = false;
  int told = 0;
  WidgetScreen screen([&](Ui& ui) {
    told += checkbox(ui, {.id = "approved", .label = "Needs approval"}, approved);
    told += toggle(ui, {.id = "reminders", .label = "Reminders"}, reminders);
  });
  screen.page.press_middle(screen.page.find(Role::checkbox, "Needs approval").rect);
  screen.page.press_middle(screen.page.find(Role::toggle, "Reminders").rect);
  CHECK(approved);
  CHECK(reminders);
  CHECK(told == 2);
}

TEST_CASE("a box keeps its name without a visible label, and its hint is read") {
  bool on = false;
  WidgetScreen screen([&](Ui& ui) {
    checkbox(ui, {.id = "hidden", .label = "Select Amara Okafor", .hide_label = true}, on);
    checkbox(ui, {.id = "hinted", .label = "All sites", .hint = "Some of them"}, on);
    toggle(ui, {.id = "reminders", .label = "Reminders", .hint = "Two days before"}, on);
  });
  const Node& hidden = screen.page.find(Role::checkbox, "Select Amara Okafor");
  CHECK(hidden.rect.width == 24);  // no wider than its target
  CHECK(screen.page.find(Role::checkbox, "All sites").description == "Some of them");
  CHECK(screen.page.find(Role::toggle, "Reminders").description == "Two days before");
}

TEST_CASE("a mixed checkbox is set by a click") {
  bool all = false;
  bool mixed = true;
  WidgetScreen screen([&](Ui& ui) {
    if (checkbox(ui, {.id = "all", .label = "All", .mixed = mixed}, all)) mixed = false;
  });
  CHECK(screen.page.find(Role::checkbox, "All").check == Check::mixed);
  screen.page.click(Role::checkbox, "All");
  CHECK(all);
  CHECK(screen.page.find(Role::checkbox, "All").check == Check::on);
}

TEST_CASE("what can be ticked and is switched off says so and stays as it is") {
  bool on = true;
  int told = 0;
  std::vector<std::string> sides = {"mentor"};
  WidgetScreen screen([&](Ui& ui) {
    told += checkbox(ui, {.id = "box", .label = "Box", .disabled = true}, on);
    told += toggle(ui, {.id = "switch", .label = "Switch", .disabled = true}, on);
    told += chip_set(
        ui, {.id = "all-off", .label = "All off", .choices = {kSides.data(), 1}, .disabled = true},
        sides);
    told += chip_set(ui, {.id = "one-off", .label = "One off", .choices = {&kFewer[2], 1}}, sides);
  });
  for (const auto& each :
       {std::pair(Role::checkbox, "Box"), std::pair(Role::toggle, "Switch"),
        std::pair(Role::checkbox, "Mentor"), std::pair(Role::checkbox, "Both")}) {
    const auto role = each.first;
    const std::string_view name = each.second;
    CAPTURE(name);
    CHECK(screen.page.find(role, name).disabled);
    press_all_ways(screen, role, name);
  }
  CHECK(on);
  CHECK(sides == std::vector<std::string>{"mentor"});
  CHECK(told == 0);
}

TEST_CASE("a label that is longer than its line makes its choice higher, not shorter") {
  bool on = false;
  const std::string label = "One mentor may serve two requests of the same mentee";
  float width = 900;
  WidgetScreen screen([&](Ui& ui) {
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

using OneOf = bool (*)(Ui&, const ChoiceOptions&, std::string&);

TEST_CASE("of radio buttons and of segments one is on, and only a change is told") {
  for (const OneOf one_of : {OneOf(radio_group), OneOf(segmented)}) {
    std::string side = "mentor";
    int told = 0;
    WidgetScreen screen([&](Ui& ui) {
      told += one_of(ui, {.id = "side", .label = "Takes part as", .choices = kSides}, side);
    });
    screen.page.click(Role::radio, "Both");
    CHECK(side == "both");
    CHECK(screen.page.find(Role::radio, "Both").check == Check::on);
    CHECK(screen.page.find(Role::radio, "Mentor").check == Check::off);
    CHECK(told == 1);
    screen.page.click(Role::radio, "Both");
    CHECK(told == 1);
    screen.page.press_middle(screen.page.find(Role::radio, "Mentee").rect);
    CHECK(side == "mentee");
    CHECK(told == 2);
    // One stop of the browser's: all of them are children of the named group.
    const Node& group = screen.page.find(Role::radio_group, "Takes part as");
    for (const Choice& choice : kSides) {
      CHECK(screen.page.find(Role::radio, choice.label).parent == group.id);
    }
  }
}

TEST_CASE("a choice that is off, or all of them, can't be chosen") {
  for (const OneOf one_of : {OneOf(radio_group), OneOf(segmented)}) {
    std::string side = "mentor";
    bool off = false;
    WidgetScreen screen([&](Ui& ui) {
      one_of(ui, {.id = "side", .label = "Side", .choices = kFewer, .disabled = off}, side);
    });
    CHECK(screen.page.find(Role::radio, "Both").disabled);
    CHECK(screen.page.find(Role::radio, "Both").description == "Once as each");
    press_all_ways(screen, Role::radio, "Both");
    CHECK(side == "mentor");
    off = true;
    screen.page.settle();
    press_all_ways(screen, Role::radio, "Mentee");
    CHECK(side == "mentor");
  }
}

TEST_CASE("an error and a hint are read with what they are about") {
  std::string side;
  std::vector<std::string> sides;
  WidgetScreen screen([&](Ui& ui) {
    const auto options = [](std::string_view id) {
      return ChoiceOptions{.id = id,
                           .label = id,
                           .choices = kSides,
                           .hint = "In this event",
                           .error = "Choose one",
                           .hide_label = true};
    };
    radio_group(ui, options("radios"), side);
    segmented(ui, options("segments"), side);
    select(ui, options("select"), side);
    chip_set(ui, options("chips"), sides);
  });
  for (const auto& each :
       {std::pair(Role::radio_group, "radios"), std::pair(Role::radio_group, "segments"),
        std::pair(Role::select, "select"), std::pair(Role::group, "chips")}) {
    const auto role = each.first;
    CAPTURE(each.second);
    const Node& node = screen.page.find(role, each.second);
    CHECK(node.description == "Choose one. In this event");
    if (role != Role::group) CHECK(node.invalid);
  }
}

TEST_CASE("choices that don't fit beside each other go on in another line") {
  std::string side = "mentor";
  float width = 600;
  WidgetScreen screen([&](Ui& ui) {
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

TEST_CASE("choices that go on in another line stand in columns, none of them alone for its width") {
  std::string side = "mentor";
  WidgetScreen screen([&](Ui& ui) {
    const Column column(ui, {.id = "column", .width = 150});
    segmented(ui, {.id = "side", .label = "Takes part as", .choices = kSides}, side);
  });
  const auto rect = [&](std::string_view name) {
    return screen.page.find(Role::radio, name).rect;
  };
  CHECK(rect("Mentee").width == rect("Mentor").width);
  CHECK(rect("Both").width == rect("Mentor").width);
  CHECK(rect("Both").x == rect("Mentor").x);
}

TEST_CASE("a filter that has no room on a phone is a select there") {
  std::string side = "mentor";
  WidgetScreen screen([&](Ui& ui) {
    const Column column(ui, {.id = "column", .width = 150});
    segmented(ui,
              {.id = "side", .label = "Takes part as", .choices = kSides, .select_on_phone = true},
              side);
  });
  CHECK(screen.page.has(Role::radio, "Mentor"));  // a narrow place of a wide page
  screen.page.input().width = 390;
  screen.page.settle();
  CHECK_FALSE(screen.page.has(Role::radio, "Mentor"));
  CHECK(screen.page.find(Role::select, "Takes part as").value == "mentor");
  screen.page.choose("Takes part as", "Both");
  CHECK(side == "both");
}

TEST_CASE("chips are on or off each by itself") {
  std::vector<std::string> sides;
  WidgetScreen screen(
      [&](Ui& ui) { chip_set(ui, {.id = "sides", .label = "Roles", .choices = kSides}, sides); });
  screen.page.click(Role::checkbox, "Both");
  screen.page.click(Role::checkbox, "Mentor");
  CHECK(sides == std::vector<std::string>{"both", "mentor"});
  CHECK(screen.page.find(Role::checkbox, "Both").check == Check::on);
  screen.page.click(Role::checkbox, "Both");
  CHECK(sides == std::vector<std::string>{"mentor"});
  CHECK(screen.page.find(Role::checkbox, "Both").check == Check::off);
  const Node& group = screen.page.find(Role::group, "Roles");
  CHECK(screen.page.find(Role::checkbox, "Both").parent == group.id);
}

TEST_CASE("for a finger each choice side by side is as wide as a fingertip") {
  constexpr std::array<Choice, 5> kMarks = {
      {{"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}}};
  for (const float width : {390.0F, 320.0F, 200.0F}) {
    CAPTURE(width);
    std::string mark;
    WidgetScreen screen(
        [&](Ui& ui) {
          segmented(ui, {.id = "mark", .label = "How was it?", .choices = kMarks}, mark);
        },
        width, 400);
    screen.page.input().touch = true;
    screen.page.settle();
    for (const Choice& one : kMarks) {
      const auto rect = screen.page.find(Role::radio, one.label).rect;
      CHECK(rect.width >= size::control_touch);
      CHECK(rect.height >= size::control_touch);
      CHECK(rect.right() <= width);
    }
  }
}
