#include "ui/widgets/lists.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "ui/widget_screen.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

using namespace rondo::ui;
using rondo::access::Node;
using rondo::access::Rect;
using rondo::access::Role;

namespace {

struct Todo {
  int opened = 0;
  int reviewed = 0;
  bool pressable = true;
  std::string chip = "late";

  void draw(Ui& ui) {
    const List list(ui, {.id = "todo", .label = "What needs you"});
    {
      const ListRow row(ui, {.id = "approve",
                             .icon = Icon::people,
                             .title = "3 people wait",
                             .detail = "SEL sprint",
                             .chip = chip,
                             .pressable = pressable});
      opened += row.activated();
      reviewed += button(ui, {.id = "review", .label = "Review"});
    }
    const ListRow row(ui, {.id = "amara", .side = Side::mentor, .title = "Amara Okafor"});
  }
};

}  // namespace

TEST_CASE("a list has a name and its rows, one under the other") {
  Todo todo;
  WidgetScreen screen([&](Ui& ui) { todo.draw(ui); });
  const Node& list = screen.page.find(Role::list, "What needs you");
  std::vector<const Node*> rows;
  for (const Node& node : screen.page.tree().nodes()) {
    if (node.role == Role::list_item) rows.push_back(&node);
  }
  REQUIRE(rows.size() == 2);
  CHECK(rows[0]->parent == list.id);
  CHECK(rows[1]->parent == list.id);
  CHECK(rows[1]->rect.y == doctest::Approx(rows[0]->rect.bottom()));
  CHECK(list.rect.bottom() == doctest::Approx(rows[1]->rect.bottom()));
  CHECK(screen.page.text_in(*rows[0]) == "3 people wait late Review");
}

TEST_CASE("a row to press is a button, with its second line as description") {
  Todo todo;
  WidgetScreen screen([&](Ui& ui) { todo.draw(ui); });
  const Node& row = screen.page.find(Role::button, "3 people wait");
  CHECK(row.description == "SEL sprint");
  CHECK(row.focusable);
  screen.page.click(Role::button, "3 people wait");
  CHECK(todo.opened == 1);
  // All of it can be pressed, up to its empty middle.
  const Rect rect = screen.page.find(Role::button, "3 people wait").rect;
  screen.page.press_at(rect.x + rect.width / 2, rect.bottom() - 4);
  CHECK(todo.opened == 2);
}

TEST_CASE("a button in a row acts alone, without pressing the row around it") {
  Todo todo;
  WidgetScreen screen([&](Ui& ui) { todo.draw(ui); });
  const Rect rect = screen.page.find(Role::button, "Review").rect;
  screen.page.press_middle(rect);
  CHECK(todo.reviewed == 1);
  CHECK(todo.opened == 0);
  CHECK(rect.right() > screen.page.find(Role::list, "What needs you").rect.right() - 40);
}

TEST_CASE("a row that is not pressed is text") {
  Todo todo{.pressable = false};
  WidgetScreen screen([&](Ui& ui) { todo.draw(ui); });
  CHECK_FALSE(screen.page.has(Role::button, "3 people wait"));
  CHECK(screen.page.has(Role::text, "3 people wait"));
  CHECK(screen.page.has(Role::text, "SEL sprint"));
  const Rect rect = screen.page.find(Role::text, "3 people wait").rect;
  screen.page.press_at(rect.x + 5, rect.y + 5);
  CHECK(todo.opened == 0);
}

TEST_CASE("Tab goes to a row, then to what stands in it") {
  Todo todo;
  WidgetScreen screen([&](Ui& ui) { todo.draw(ui); });
  CHECK(screen.page.tab()->name == "3 people wait");
  CHECK(screen.page.tab()->name == "Review");
}

TEST_CASE("a chip stands beside the title, on a phone under that of a row with an icon") {
  for (const float width : {1280.0F, 390.0F}) {
    CAPTURE(width);
    Todo todo{.pressable = false, .chip = "late"};
    WidgetScreen screen([&](Ui& ui) { todo.draw(ui); }, width, 844);
    const Rect chip = screen.page.find(Role::text, todo.chip).rect;
    const Rect detail = screen.page.find(Role::text, "SEL sprint").rect;
    CHECK((chip.y > detail.bottom()) == (width < 700));
    CHECK(chip.right() <= width);
  }
}

TEST_CASE("a point that wraps goes on under its first word, not under its bullet") {
  const std::array<std::string, 2> points{"Short", "A point that needs more than one line here"};
  WidgetScreen screen([&](Ui& ui) { bullets(ui, {.id = "agenda", .label = "Agenda"}, points); },
                      200);
  const Rect one = screen.page.find(Role::text, points[0]).rect;
  const Rect two = screen.page.find(Role::text, points[1]).rect;
  CHECK(screen.page.has(Role::list, "Agenda"));
  CHECK(two.height > 1.5F * one.height);
  CHECK(two.x == one.x);
  CHECK(one.x > space::l);  // what is left of it is the bullet's alone
  CHECK(two.right() <= 200 - space::l + 1);
}
