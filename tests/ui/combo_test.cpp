#include "ui/widgets/combo.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ui/widget_screen.h"

using namespace rondo::ui;
using rondo::access::Expand;
using rondo::access::Key;
using rondo::access::Node;
using rondo::access::Role;

namespace {

std::vector<ComboItem> sites(std::string_view typed) {
  std::vector<ComboItem> items;
  for (const std::string name : {"North High", "West K-8", "South Middle", "West Annex"}) {
    if (name.find(typed) == std::string::npos) continue;
    items.push_back({.id = name, .label = name, .detail = "Riverbend", .kind = "Site"});
  }
  return items;
}

struct Combo {
  std::string typed;
  int lit = 0;
  std::vector<std::string> chosen;
  WidgetScreen screen{[this](Ui& ui) {
    const ComboEvent event = combo_list(
        ui, {.id = "sites", .label = "Find a site", .none_found = "No site is called so"}, sites,
        typed, lit);
    if (!event.chosen.empty()) chosen.push_back(event.chosen);
  }};
  HeadlessUi& page = screen.page;

  const Node& field() const { return screen.page.find(Role::combo_box, "Find a site"); }
  // The option that the field names as the one that Enter chooses.
  std::string active() const {
    const Node* option = screen.page.tree().find(field().active);
    return option == nullptr ? "" : option->name;
  }
  void key(Key key) {
    page.ui().focus(field().id);
    page.key(key);
  }
};

}  // namespace

TEST_CASE("a list to find in narrows down and is chosen from") {
  Combo combo;
  CHECK(combo.page.names(Role::option).size() == 4);
  combo.page.type(Role::combo_box, "Find a site", "West");
  CHECK(combo.page.names(Role::option) == std::vector<std::string>{"West K-8", "West Annex"});
  combo.page.click(Role::option, "West Annex");
  CHECK(combo.chosen == std::vector<std::string>{"West Annex"});
}

TEST_CASE("arrow keys move the option that Enter would choose, around the ends") {
  Combo combo;
  CHECK(combo.active() == "North High");
  combo.key(Key::down);
  CHECK(combo.active() == "West K-8");
  CHECK(combo.page.find(Role::option, "West K-8").selected);
  CHECK_FALSE(combo.page.find(Role::option, "North High").selected);
  // The focus stays where one types.
  CHECK(combo.page.focused()->role == Role::combo_box);
  combo.key(Key::up);
  combo.key(Key::up);
  CHECK(combo.active() == "West Annex");
  combo.key(Key::down);
  CHECK(combo.active() == "North High");
  combo.key(Key::page_down);
  CHECK(combo.active() == "West Annex");
  combo.key(Key::page_up);
  CHECK(combo.active() == "North High");
  CHECK(combo.chosen.empty());
}

TEST_CASE("Enter chooses the lit option, once") {
  Combo combo;
  combo.key(Key::down);
  combo.page.submit(Role::combo_box, "Find a site", combo.typed);
  CHECK(combo.chosen == std::vector<std::string>{"West K-8"});
}

TEST_CASE("leaving the field chooses nothing") {
  Combo combo;
  combo.page.type(Role::combo_box, "Find a site", "North");
  CHECK(combo.typed == "North");
  CHECK(combo.chosen.empty());
}

TEST_CASE("what is typed lights the best one again") {
  Combo combo;
  combo.key(Key::page_down);
  combo.page.type(Role::combo_box, "Find a site", "West");
  CHECK(combo.active() == "West K-8");
}

TEST_CASE("an option tells what it is and its place") {
  Combo combo;
  const Node& list = combo.page.find(Role::list_box, "Find a site");
  const Node& option = combo.page.find(Role::option, "South Middle");
  CHECK(option.parent == list.id);
  CHECK(option.description == "Riverbend, Site");
  CHECK(option.row == 3);
  CHECK(option.row_count == 4);
  CHECK(combo.field().controls == list.id);
  CHECK(combo.field().expand == Expand::open);
}

TEST_CASE("a list without anything that fits is closed, and says so") {
  Combo combo;
  combo.page.type(Role::combo_box, "Find a site", "nowhere");
  CHECK(combo.page.has(Role::text, "No site is called so"));
  CHECK_FALSE(combo.page.has(Role::list_box, "Find a site"));
  CHECK(combo.field().expand == Expand::closed);
  CHECK(combo.field().controls == 0);
  CHECK(combo.field().active == 0);
  combo.key(Key::down);
  combo.page.submit(Role::combo_box, "Find a site", "nowhere");
  CHECK(combo.chosen.empty());
}

TEST_CASE("an option is chosen by the pointer, once") {
  Combo combo;
  const auto rect = combo.page.find(Role::option, "South Middle").rect;
  combo.page.press_middle(rect);
  CHECK(combo.chosen == std::vector<std::string>{"South Middle"});
}
