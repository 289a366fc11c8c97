#include <doctest/doctest.h>

#include "imgui.h"
#include "ui/widget_screen.h"
#include "ui/widgets/buttons.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("an icon tells what it means where the mouse rests, until Esc") {
  WidgetScreen screen([](Ui& ui) {
    button(ui, {.id = "more", .label = "More for Ada", .icon = Icon::more, .icon_only = true});
  });
  const access::Rect at = screen.page.find(Role::button, "More for Ada").rect;
  CHECK_FALSE(screen.page.draws("More for Ada"));
  ImGui::GetIO().AddMousePosEvent(at.x + 5, at.y + 5);
  screen.page.settle();
  CHECK_FALSE(screen.page.draws("More for Ada"));
  screen.page.wait(1);
  CHECK(screen.page.draws("More for Ada"));
  screen.page.key(access::Key::escape);
  CHECK_FALSE(screen.page.draws("More for Ada"));
  screen.page.wait(1);
  CHECK_FALSE(screen.page.draws("More for Ada"));
}
