#include <doctest/doctest.h>

#include <string>

#include "ui/widget_screen.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

constexpr float kHeight = 600;

// A dialog of so many lines with a button at its end.
WidgetScreen dialog_screen(int lines, bool has_buttons = true, float width = 1280) {
  return WidgetScreen(
      [lines, has_buttons](Ui& ui) {
        const Dialog dialog(ui, {.id = "notes", .title = "Notes"});
        for (int line = 0; line < lines; ++line) text(ui, "Line " + std::to_string(line));
        if (!has_buttons) return;
        const DialogActions actions(ui);
        button(ui, {.id = "keep", .label = "Keep"});
      },
      width, kHeight);
}

}  // namespace

TEST_CASE("a dialog's buttons are in sight under what has to be scrolled") {
  for (const float width : {1280.0F, 390.0F}) {
    CAPTURE(width);
    WidgetScreen screen = dialog_screen(60, true, width);
    const access::Rect panel = screen.page.find(Role::dialog, "Notes").rect;
    const access::Rect keep = screen.page.find(Role::button, "Keep").rect;
    CHECK(keep.y + keep.height <= panel.y + panel.height);
    CHECK(panel.y + panel.height <= kHeight);
    CHECK(screen.page.draws("Keep"));
    CHECK(screen.page.draws("Line 0"));
    CHECK_FALSE(screen.page.draws("Line 59"));
  }
}

TEST_CASE("a short dialog is as high as what is in it, and its buttons lie over none of that") {
  WidgetScreen screen = dialog_screen(3);
  const access::Rect panel = screen.page.find(Role::dialog, "Notes").rect;
  const access::Rect keep = screen.page.find(Role::button, "Keep").rect;
  const access::Rect last = screen.page.find(Role::text, "Line 2").rect;
  CHECK(panel.height < kHeight / 2);
  CHECK(last.y + last.height < keep.y);
  CHECK(keep.y + keep.height < panel.y + panel.height);
  WidgetScreen without = dialog_screen(3, false);
  CHECK(without.page.find(Role::dialog, "Notes").rect.height < panel.height);
}
