#include "ui/ui.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/widget_screen.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
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

TEST_CASE("a field that is led to is seen with its label and with what is wrong there") {
  std::string name;
  std::vector<std::string> chosen;
  WidgetScreen screen(
      [&](Ui& ui) {
        spacer(ui, 1500);
        text_field(ui, {.id = "name", .label = "Name", .error = "Nobody is called that"}, name);
        spacer(ui, 1500);
        chip_set(ui, {.id = "sides", .label = "Roles", .choices = kSides}, chosen);
        spacer(ui, 1500);
      },
      390, 600);
  const auto lead_to = [&](Role role, std::string_view to) {
    screen.page.ui().focus(screen.page.find(role, to).id);
    screen.page.settle();
    return screen.page.find(role, to).rect;
  };
  const auto shows_all = [&] {
    screen.page.scroll(200, 300, 1000);  // from below, so that its upper edge comes last
    const auto field = lead_to(Role::text_field, "Name");
    CHECK(screen.page.draws("Name"));
    CHECK(field.y >= 20);
    CHECK(screen.page.draws("Nobody is called that"));
    CHECK(field.bottom() <= 600 - 15);
  };
  shows_all();
  screen.page.scroll(200, 300, 1000);
  CHECK(lead_to(Role::checkbox, "Mentor").y >= 20);
  CHECK(screen.page.draws("Roles"));
  screen.page.scroll(200, 300, -1000);  // and from above
  const auto field = lead_to(Role::text_field, "Name");
  CHECK(field.bottom() <= 600 - 15);
  CHECK(screen.page.draws("Nobody is called that"));
}

TEST_CASE("what is wrong in a field comes into sight with it when it is said for the first time") {
  std::string name, error;
  bool leads = false;
  WidgetScreen screen(
      [&](Ui& ui) {
        spacer(ui, 1500);
        if (std::exchange(leads, false)) ui.focus(ui.id("name"));
        text_field(ui, {.id = "name", .label = "Name", .error = error}, name);
        spacer(ui, 1500);
      },
      390, 600);
  screen.page.ui().focus(screen.page.find(Role::text_field, "Name").id);
  screen.page.settle();
  error =
      "Nobody is called that. Write the name of somebody on the list as it stands there, with the "
      "first name before the last, and the site behind it where two have one name";
  leads = true;
  screen.page.settle();
  const Node& field = screen.page.find(Role::text_field, "Name");
  CHECK(field.rect.bottom() + 40 <= field.clip.bottom());  // for its lines
}

TEST_CASE("what is opened further down a page comes into sight, and moves nothing on arrival") {
  for (const float height : {200.0F, 2000.0F}) {
    CAPTURE(height);
    bool open = false;
    std::string place = "one";
    HeadlessUi page(
        [&](Ui& ui) {
          ui.set_place(place);
          const AppShell shell(ui, {});
          const Page inner(ui, {.id = "page"});
          if (button(ui, {.id = "edit", .label = "Edit the text"})) open = true;
          spacer(ui, 900);
          if (open) {
            const Opened opened(ui, "editor");
            heading(ui, "The text", {.level = 2});
            spacer(ui, height);
            text(ui, "Its end");
          }
          spacer(ui, 900);
        },
        390, 700);
    const auto in_sight = [&](const Node& node) {
      return node.rect.y >= node.clip.y && node.rect.bottom() <= node.clip.bottom();
    };
    page.click(Role::button, "Edit the text");
    CHECK(in_sight(page.find(Role::heading, "The text")));
    CHECK(in_sight(page.find(Role::text, "Its end")) == (height < 500));
    place = "two";
    page.settle();
    CHECK(in_sight(page.find(Role::button, "Edit the text")));
  }
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
