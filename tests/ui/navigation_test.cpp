#include "ui/widgets/navigation.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "ui/widget_screen.h"
#include "ui/widgets/buttons.h"

using namespace rondo::ui;
using rondo::access::Key;
using rondo::access::Node;
using rondo::access::Role;

namespace {

constexpr std::array<Tab, 3> kTabs = {
    {{"people", "People"}, {"topics", "Topics"}, {"pools", "Pools"}}};
constexpr std::array<StepItem, 3> kSteps = {{{"setup", "Set up", "#/sel/setup", true},
                                             {"people", "People", "#/sel/people", false},
                                             {"match", "Match", "#/sel/match", false}}};

}  // namespace

TEST_CASE("arrow keys walk through tabs and choose") {
  std::string chosen = "people";
  WidgetScreen screen(
      [&](Ui& ui) { tabs(ui, {.id = "kinds", .label = "Kinds", .tabs = kTabs}, chosen); });
  screen.page.click(Role::tab, "Topics");
  CHECK(chosen == "topics");
  const auto after = [&](Key key) {
    screen.page.key(key);
    CHECK(screen.page.focused()->selected);
    return screen.page.focused()->name;
  };
  CHECK(after(Key::right) == "Pools");
  CHECK(chosen == "pools");
  CHECK(after(Key::right) == "People");
  CHECK(after(Key::left) == "Pools");
  CHECK(after(Key::home) == "People");
  CHECK(after(Key::end) == "Pools");
  CHECK(chosen == "pools");
}

TEST_CASE("tabs are one stop, at the chosen one, in a named list") {
  std::string chosen = "topics";
  WidgetScreen screen([&](Ui& ui) {
    button(ui, {.id = "before", .label = "Before"});
    tabs(ui, {.id = "kinds", .label = "Kinds", .tabs = kTabs}, chosen);
    button(ui, {.id = "after", .label = "After"});
  });
  CHECK(screen.page.tab()->name == "Before");
  CHECK(screen.page.tab()->name == "Topics");
  CHECK(screen.page.tab()->name == "After");
  const Node& list = screen.page.find(Role::tab_list, "Kinds");
  for (const Tab& tab : kTabs) {
    const Node& node = screen.page.find(Role::tab, tab.label);
    CHECK(node.parent == list.id);
    CHECK(node.selected == (tab.id == "topics"));
  }
}

TEST_CASE("another tab is told once, the same one not at all") {
  std::string chosen = "people";
  int told = 0;
  WidgetScreen screen(
      [&](Ui& ui) { told += tabs(ui, {.id = "kinds", .label = "Kinds", .tabs = kTabs}, chosen); });
  screen.page.click(Role::tab, "People");
  CHECK(told == 0);
  const auto rect = screen.page.find(Role::tab, "Pools").rect;
  screen.page.press_at(rect.x + 5, rect.y + 5);
  CHECK(chosen == "pools");
  CHECK(told == 1);
  screen.page.key(Key::left);
  CHECK(told == 2);
}

TEST_CASE("steps are links in a landmark of their own, and say where one is") {
  WidgetScreen screen([](Ui& ui) {
    steps(ui, {.id = "steps", .label = "Steps", .items = kSteps, .current = "people"});
  });
  const Node& landmark = screen.page.find(Role::navigation, "Steps");
  CHECK(screen.page.names(Role::link) == std::vector<std::string>{"Set up", "People", "Match"});
  for (const StepItem& step : kSteps) {
    const Node& node = screen.page.find(Role::link, step.label);
    CHECK(node.parent == landmark.id);
    CHECK(node.value == step.address);
    CHECK(node.current == (step.id == "people"));
  }
}

TEST_CASE("a step is followed once, by name and by the pointer") {
  WidgetScreen screen([](Ui& ui) {
    steps(ui, {.id = "steps", .label = "Steps", .items = kSteps, .current = "people"});
  });
  screen.page.click(Role::link, "Match");
  const auto rect = screen.page.find(Role::link, "Set up").rect;
  screen.page.press_at(rect.x + 5, rect.y + 5);
  CHECK(screen.page.followed == std::vector<std::string>{"#/sel/match", "#/sel/setup"});
}

TEST_CASE("each step is a stop of Tab, as links are") {
  WidgetScreen screen([](Ui& ui) {
    steps(ui, {.id = "steps", .label = "Steps", .items = kSteps, .current = "people"});
  });
  CHECK(screen.page.tab()->name == "Set up");
  CHECK(screen.page.tab()->name == "People");
  CHECK(screen.page.tab()->name == "Match");
}

TEST_CASE("steps stand closer together where that keeps them in one line") {
  const auto last_of = [](float width) {
    WidgetScreen screen(
        [](Ui& ui) {
          steps(ui, {.id = "steps", .label = "Steps", .items = kSteps, .current = "people"});
        },
        width, 700);
    CHECK(screen.page.find(Role::link, "Set up").rect.y ==
          screen.page.find(Role::link, "Match").rect.y);
    return screen.page.find(Role::link, "Match").rect.right();
  };
  const float free = last_of(1000);
  for (const float width : {free + 4, free - 20}) CHECK(last_of(width) <= width - space::l);
}

TEST_CASE("on a narrow page tabs and steps go on in another line") {
  std::string chosen = "people";
  WidgetScreen screen(
      [&](Ui& ui) {
        tabs(ui, {.id = "kinds", .label = "Kinds", .tabs = kTabs}, chosen);
        steps(ui, {.id = "steps", .label = "Steps", .items = kSteps, .current = "people"});
      },
      150, 700);
  CHECK(screen.page.find(Role::tab, "Pools").rect.y > screen.page.find(Role::tab, "People").rect.y);
  for (const Node& node : screen.page.tree().nodes()) CHECK(node.rect.right() <= 150);
}
