#include "ui/widgets/drop_zone.h"

#include <doctest/doctest.h>

#include "ui/widget_screen.h"
#include "ui/widgets/buttons.h"

using namespace rondo::ui;
using rondo::access::Node;
using rondo::access::Rect;
using rondo::access::Role;

namespace {

bool zone(Ui& ui, bool dragging = false) {
  return drop_zone(ui, {.id = "drop",
                        .title = "Drop the sheet here",
                        .detail = "or paste it; .csv or .xlsx",
                        .action = "Choose a file",
                        .dragging = dragging});
}

}  // namespace

TEST_CASE("where a file is dropped is a group with a button that is told once") {
  int pressed = 0;
  WidgetScreen screen([&](Ui& ui) { pressed += zone(ui); });
  const Node& group = screen.page.find(Role::group, "Drop the sheet here");
  CHECK(screen.page.has(Role::text, "or paste it; .csv or .xlsx"));
  CHECK(screen.page.find(Role::button, "Choose a file").parent == group.id);
  screen.page.click(Role::button, "Choose a file");
  CHECK(pressed == 1);
  const Rect rect = screen.page.find(Role::button, "Choose a file").rect;
  screen.page.press_at(rect.x + 5, rect.y + 5);
  CHECK(pressed == 2);
  // Only the button opens the file dialog.
  screen.page.press_at(group.rect.x + 10, group.rect.y + 10);
  CHECK(pressed == 2);
}

TEST_CASE("nothing of the drop zone moves while a file hangs over the page") {
  bool dragging = false;
  WidgetScreen screen([&](Ui& ui) { zone(ui, dragging); });
  const Rect before = screen.page.find(Role::button, "Choose a file").rect;
  dragging = true;
  screen.page.settle();
  CHECK(screen.page.find(Role::button, "Choose a file").rect == before);
}

TEST_CASE("over the page it says what dropping does, and keeps within a narrow one") {
  for (const float width : {1280.0F, 320.0F}) {
    CAPTURE(width);
    HeadlessUi page(
        [](Ui& ui) {
          in_window(ui, [](Ui& inner) { button(inner, {.id = "below", .label = "Below"}); });
          drop_overlay(ui, "Drop to import", "It opens before anything changes");
        },
        width, 800);
    const Node& news = page.find(Role::status, "Drop to import. It opens before anything changes");
    CHECK(news.rect.x >= 0);
    CHECK(news.rect.right() <= width);
    CHECK(news.rect.x + news.rect.width / 2 == doctest::Approx(width / 2));
    // A person who drags has no hand free: what lies below stays in reach of the keyboard.
    CHECK(page.tree().modal_layer() == 0);
  }
}
