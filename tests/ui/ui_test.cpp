#include "ui/ui.h"

#include <doctest/doctest.h>

#include "ui/widget_screen.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

using namespace rondo::ui;
using rondo::access::Node;
using rondo::access::Role;

TEST_CASE("Tab goes in the order of reading and leaves the page at its end") {
  bool on = false;
  std::string name;
  WidgetScreen screen([&](Ui& ui) {
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
  WidgetScreen screen([](Ui& ui) {
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

TEST_CASE("the same words twice on a page are two elements") {
  WidgetScreen screen([](Ui& ui) {
    text(ui, "SEL check-ins");
    text(ui, "SEL check-ins");
    chip(ui, "matched");
    chip(ui, "matched");
  });
  CHECK(screen.page.names(Role::text).size() == 4);
}
