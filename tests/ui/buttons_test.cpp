#include "ui/widgets/buttons.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "imgui_internal.h"
#include "ui/widget_screen.h"
#include "ui/widgets/layout.h"

using namespace rondo::ui;
using rondo::access::Check;
using rondo::access::Expand;
using rondo::access::Node;
using rondo::access::Rect;
using rondo::access::Role;

namespace {

// A tooltip is drawn alone: its words are the name or the description already.
bool tooltip_shown() {
  const ImGuiWindow* window = ImGui::FindWindowByName("##tooltip");
  return window != nullptr && window->Active;
}

}  // namespace

TEST_CASE("a button answers once to a click by name, by mouse and never while disabled") {
  int pressed = 0;
  bool disabled = false;
  WidgetScreen screen([&](Ui& ui) {
    if (button(ui, {.id = "import", .label = "Import", .disabled = disabled})) ++pressed;
  });
  screen.page.click(Role::button, "Import");
  CHECK(pressed == 1);
  const Rect rect = screen.page.find(Role::button, "Import").rect;
  screen.page.press_at(rect.x + 5, rect.y + 5);
  CHECK(pressed == 2);
  disabled = true;
  screen.page.settle();
  screen.page.press_at(rect.x + 5, rect.y + 5);
  screen.page.try_click(Role::button, "Import");
  CHECK(pressed == 2);
  // Still a stop of the keyboard: a person can learn that it is there.
  const Node& off = screen.page.find(Role::button, "Import");
  CHECK(off.disabled);
  CHECK(off.focusable);
}

TEST_CASE("a button with less room than its words says them in several lines") {
  WidgetScreen screen([](Ui& ui) {
    const Column column(ui, {.width = 150});
    button(ui, {.id = "sheet", .label = "Import the sign-up sheet", .icon = Icon::upload});
    button(ui, {.id = "add", .label = "Add"});
  });
  CHECK(screen.page.cut().empty());
  CHECK(screen.page.broken().empty());
  CHECK(screen.page.find(Role::button, "Import the sign-up sheet").rect.width <= 150);
  CHECK(screen.page.find(Role::button, "Import the sign-up sheet").rect.height > size::control);
  CHECK(screen.page.find(Role::button, "Add").rect.height == size::control);
}

TEST_CASE("a press that ends beside the button is none") {
  int pressed = 0;
  WidgetScreen screen([&](Ui& ui) {
    if (button(ui, {.id = "import", .label = "Import"})) ++pressed;
  });
  const Rect rect = screen.page.find(Role::button, "Import").rect;
  screen.page.press_at(rect.right() + 40, rect.y + 5);
  CHECK(pressed == 0);
}

TEST_CASE("a changed label keeps the button's id") {
  std::string label = "Approve 41 matches";
  WidgetScreen screen([&](Ui& ui) { button(ui, {.id = "approve", .label = label}); });
  const auto id = screen.page.find(Role::button, label).id;
  label = "Approve 40 matches";
  screen.page.settle();
  CHECK(screen.page.find(Role::button, label).id == id);
}

TEST_CASE("a busy button says so and is not pressed a second time") {
  int pressed = 0;
  bool busy = true;
  WidgetScreen screen([&](Ui& ui) {
    if (button(ui, {.id = "match", .label = "Match", .busy = busy})) ++pressed;
  });
  const Node node = screen.page.find(Role::button, "Match");
  CHECK(node.busy);
  screen.page.click(Role::button, "Match");
  screen.page.press_middle(node.rect);
  CHECK(pressed == 0);
  busy = false;
  screen.page.settle();
  screen.page.click(Role::button, "Match");
  CHECK(pressed == 1);
  CHECK_FALSE(screen.page.find(Role::button, "Match").busy);
}

TEST_CASE("a button that is only an icon is a square with its label as its name") {
  int pressed = 0;
  WidgetScreen screen([&](Ui& ui) {
    const Row row(ui, {.id = "row"});
    pressed +=
        button(ui, {.id = "print", .label = "Print", .icon = Icon::print, .icon_only = true});
  });
  const Rect rect = screen.page.find(Role::button, "Print").rect;
  CHECK(rect.width == rect.height);
  screen.page.press_middle(rect);
  CHECK(pressed == 1);
  screen.page.input().touch = true;
  screen.page.settle();
  CHECK(screen.page.find(Role::button, "Print").rect.width == size::control_touch);
}

TEST_CASE("a button that turns something on and off says which") {
  bool locked = false;
  WidgetScreen screen([&](Ui& ui) {
    const Check pressed = rondo::access::check_of(locked);
    if (button(ui, {.id = "lock", .label = "Lock", .pressed = pressed})) locked = !locked;
    button(ui, {.id = "swap", .label = "Swap"});
  });
  CHECK(screen.page.find(Role::button, "Lock").check == Check::off);
  screen.page.click(Role::button, "Lock");
  CHECK(screen.page.find(Role::button, "Lock").check == Check::on);
  screen.page.click(Role::button, "Lock");
  CHECK(screen.page.find(Role::button, "Lock").check == Check::off);
  CHECK(screen.page.find(Role::button, "Swap").check == Check::none);
}

TEST_CASE("a button that opens a menu tells that, and whether it is open") {
  bool open = false;
  WidgetScreen screen([&](Ui& ui) {
    button(ui, {.id = "more", .label = "More", .has_menu = true, .expanded = open});
    button(ui, {.id = "swap", .label = "Swap", .expanded = open});
  });
  CHECK(screen.page.find(Role::button, "More").has_popup);
  CHECK(screen.page.find(Role::button, "More").expand == Expand::closed);
  open = true;
  screen.page.settle();
  CHECK(screen.page.find(Role::button, "More").expand == Expand::open);
  CHECK(screen.page.find(Role::button, "Swap").expand == Expand::none);
}

TEST_CASE("buttons with one label are told apart by what they act on") {
  WidgetScreen screen([](Ui& ui) {
    button(ui, {.id = "one", .label = "Remove", .about = "Data literacy"});
    text_button(ui, {.id = "two", .label = "Remove", .about = "Circles"});
    button(
        ui,
        {.id = "undo", .label = "Undo", .description = "Rename program", .shortcut = "Control+Z"});
  });
  CHECK(screen.page.names(Role::button) ==
        std::vector<std::string>{"Remove, Data literacy", "Remove, Circles", "Undo"});
  CHECK(screen.page.find(Role::button, "Undo").description == "Rename program");
  CHECK(screen.page.find(Role::button, "Undo").keys == "Control+Z");
}

TEST_CASE("a wide button takes all that is offered, others what their words need") {
  WidgetScreen screen([](Ui& ui) {
    const Column column(ui, {.id = "column", .width = 400});
    button(ui, {.id = "wide", .label = "Wide", .wide = true});
    button(ui, {.id = "usual", .label = "Usual"});
  });
  CHECK(screen.page.find(Role::button, "Wide").rect.width == 400);
  CHECK(screen.page.find(Role::button, "Usual").rect.width < 200);
}

TEST_CASE("a tooltip comes where the pointer rests and goes with it") {
  WidgetScreen screen([](Ui& ui) {
    button(ui, {.id = "print", .label = "Print", .icon = Icon::print, .icon_only = true});
    button(ui, {.id = "plain", .label = "Its words say it all"});
  });
  const auto rest_at = [&](const Rect& rect) {
    screen.page.point_at(rect.x + rect.width / 2, rect.y + rect.height / 2);
    screen.page.wait(1);
  };
  const Rect print = screen.page.find(Role::button, "Print").rect;
  screen.page.point_at(print.x + 5, print.y + 5);
  CHECK_FALSE(tooltip_shown());  // only passing
  rest_at(print);
  CHECK(tooltip_shown());
  rest_at({900, 700, 10, 10});
  CHECK_FALSE(tooltip_shown());
  rest_at(screen.page.find(Role::button, "Its words say it all").rect);
  CHECK_FALSE(tooltip_shown());
  // Under a finger nothing rests.
  screen.page.input().touch = true;
  rest_at(print);
  CHECK_FALSE(tooltip_shown());
}

TEST_CASE("a tooltip comes with the keyboard's focus as well") {
  WidgetScreen screen([](Ui& ui) {
    button(ui, {.id = "print", .label = "Print", .icon = Icon::print, .icon_only = true});
    button(ui, {.id = "next", .label = "Next"});
  });
  screen.page.tab();
  screen.page.wait(1);
  CHECK(tooltip_shown());
  screen.page.tab();
  screen.page.wait(1);
  CHECK_FALSE(tooltip_shown());
}

TEST_CASE("a link is followed") {
  WidgetScreen screen(
      [](Ui& ui) { link(ui, {.id = "people", .label = "People", .address = "#/people"}); });
  screen.page.click(Role::link, "People");
  CHECK(screen.page.followed == std::vector<std::string>{"#/people"});
  CHECK(screen.page.find(Role::link, "People").value == "#/people");
}

TEST_CASE("a button inside text is pressed once, is high enough, and can be off") {
  int pressed = 0;
  bool disabled = false;
  WidgetScreen screen([&](Ui& ui) {
    pressed += text_button(ui, {.id = "why",
                                .label = "See why",
                                .disabled = disabled,
                                .description = "Opens the reasons"});
  });
  const Node node = screen.page.find(Role::button, "See why");
  CHECK(node.description == "Opens the reasons");
  CHECK(node.rect.height >= 24);
  screen.page.click(Role::button, "See why");
  screen.page.press_middle(node.rect);
  CHECK(pressed == 2);
  disabled = true;
  screen.page.settle();
  screen.page.try_click(Role::button, "See why");
  screen.page.press_middle(node.rect);
  CHECK(pressed == 2);
  CHECK(screen.page.find(Role::button, "See why").disabled);
  screen.page.input().touch = true;
  screen.page.settle();
  CHECK(screen.page.find(Role::button, "See why").rect.height == size::control_touch);
}

TEST_CASE("a card to press is one button, all of it, as high as the one beside it") {
  int pressed = 0;
  WidgetScreen screen([&](Ui& ui) {
    const Grid grid(ui, {.id = "cards", .min_width = 200, .max_columns = 2});
    pressed += action_card(ui, {.id = "one", .title = "One-off", .icon = Icon::bolt});
    const std::string detail(400, 'x');
    action_card(ui, {.id = "sprint", .title = "Sprint", .detail = detail, .disabled = true});
  });
  const Node low = screen.page.find(Role::button, "One-off");
  const Node high = screen.page.find(Role::button, "Sprint");
  CHECK(high.description.size() == 400);
  CHECK(low.rect.height == high.rect.height);
  screen.page.press_at(low.rect.right() - 5, low.rect.bottom() - 5);
  CHECK(pressed == 1);
  screen.page.click(Role::button, "One-off");
  CHECK(pressed == 2);
}

TEST_CASE("a card that is switched off does nothing") {
  int pressed = 0;
  WidgetScreen screen([&](Ui& ui) {
    pressed += action_card(ui, {.id = "sprint", .title = "Sprint", .disabled = true});
  });
  CHECK(screen.page.find(Role::button, "Sprint").disabled);
  screen.page.press_middle(screen.page.find(Role::button, "Sprint").rect);
  screen.page.try_click(Role::button, "Sprint");
  CHECK(pressed == 0);
}
