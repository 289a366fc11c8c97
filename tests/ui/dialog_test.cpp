#include <doctest/doctest.h>

#include <array>
#include <string>

#include "ui/widget_screen.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/shell.h"
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

TEST_CASE("a question stands at a phone's foot, as high as what is in it") {
  WidgetScreen screen = dialog_screen(2, true, 390);
  const access::Rect panel = screen.page.find(Role::dialog, "Notes").rect;
  const access::Rect keep = screen.page.find(Role::button, "Keep").rect;
  const access::Rect last = screen.page.find(Role::text, "Line 1").rect;
  CHECK(panel.height < kHeight / 2);
  CHECK(panel.bottom() == doctest::Approx(kHeight));
  CHECK(panel.width == 390);
  CHECK(last.bottom() < keep.y);
  CHECK(keep.bottom() < panel.bottom());
  CHECK(screen.page.draws("Line 0"));
  CHECK(screen.page.draws("Keep"));
  WidgetScreen without = dialog_screen(2, false, 390);
  CHECK(without.page.find(Role::dialog, "Notes").rect.height < panel.height);
  // The phone's own bar lies over none of it.
  without.page.input().safe_bottom = 34;
  without.page.settle();
  CHECK(without.page.find(Role::text, "Line 1").rect.bottom() < kHeight - 34);
}

TEST_CASE("a large dialog fills a phone, and goes on to when less is left in it") {
  int lines = 2;
  WidgetScreen screen(
      [&](Ui& ui) {
        const Dialog dialog(ui, {.id = "notes", .title = "Notes"});
        for (int line = 0; line < lines; ++line) text(ui, "Line " + std::to_string(line));
      },
      390, kHeight);
  const auto height = [&](int count) {
    lines = count;
    screen.page.settle();
    return screen.page.find(Role::dialog, "Notes").rect.height;
  };
  CHECK(height(4) < kHeight / 2);
  CHECK(height(40) == kHeight);
  CHECK(height(1) == kHeight);
}

TEST_CASE("a dialog to type into fills a phone, whose keyboard takes the foot") {
  std::string name;
  WidgetScreen screen(
      [&](Ui& ui) {
        const Dialog dialog(ui, {.id = "rename", .title = "Rename"});
        text_field(ui, {.id = "name", .label = "Name"}, name);
      },
      390, kHeight);
  CHECK(screen.page.find(Role::dialog, "Rename").rect.height == kHeight);
}

TEST_CASE("a dialog with a day to type fills a phone as well") {
  std::string day;
  WidgetScreen screen(
      [&](Ui& ui) {
        const Dialog dialog(ui, {.id = "move", .title = "Move"});
        text_field(ui, {.id = "day", .label = "Day", .kind = FieldKind::date}, day);
      },
      390, kHeight);
  CHECK(screen.page.find(Role::dialog, "Move").rect.height == kHeight);
}

TEST_CASE("title and cross of what fills a phone stay in sight while the rest scrolls") {
  for (const bool panel : {true, false}) {
    CAPTURE(panel);
    HeadlessUi page(
        [panel](Ui& ui) {
          const AppShell shell(ui, {});
          { const Page inner(ui, {.id = "page"}); }
          const auto draw = [&] {
            text(ui, "First line");
            spacer(ui, 2000);
            text(ui, "Last line");
          };
          if (panel) {
            const SidePanel side(ui, {.id = "notes", .title = "Notes", .chip = "Proposed"});
            draw();
          } else {
            const Dialog dialog(ui, {.id = "notes", .title = "Notes"});
            draw();
          }
        },
        390, kHeight);
    const access::Rect cross = page.find(Role::button, "Close, Notes").rect;
    const access::Rect title = page.find(Role::heading, "Notes").rect;
    page.scroll(200, 400, 40);
    CHECK(page.draws("Last line"));
    CHECK_FALSE(page.draws("First line"));
    CHECK(page.draws("Notes"));
    CHECK(page.find(Role::button, "Close, Notes").rect == cross);
    CHECK(page.find(Role::heading, "Notes").rect == title);
    CHECK(page.find(Role::text, "Last line").rect.y > cross.bottom());
  }
}

TEST_CASE("a title that would leave little room scrolls with the rest") {
  const std::string title = "A long title that takes many lines on a screen that is this low";
  WidgetScreen screen(
      [&](Ui& ui) {
        const Dialog dialog(ui, {.id = "notes", .title = title, .detail = title + " " + title});
        spacer(ui, 2000);
        const DialogActions actions(ui);
        button(ui, {.id = "keep", .label = "Keep"});
      },
      320, 240);
  const float before = screen.page.find(Role::heading, title).rect.y;
  screen.page.scroll(100, 60, 3);
  CHECK(screen.page.find(Role::heading, title).rect.y < before);
  CHECK(screen.page.find(Role::button, "Keep").rect.bottom() <= 240);
}

namespace {

// Two places of a page; the dialog is drawn at the first, or at both.
struct DialogPlaces {
  DialogPlaces(bool at_both, bool waits)
      : page([this, at_both, waits](Ui& ui) {
          ui.set_place(place);
          const AppShell shell(ui, {});
          {
            const Page inner(ui, {.id = "page"});
            heading(ui, "At " + place, {.level = 1});
            if (button(ui, {.id = "move", .label = "Move people"})) open = true;
          }
          if (!open || !(at_both || place == "one")) return;
          const Dialog dialog(ui, {.id = "move-people", .title = "Where to", .waits = waits});
          text(ui, "Sites");
          if (dialog.dismissed()) open = false;
        }) {
    page.click(Role::button, "Move people");
    REQUIRE(page.has(Role::dialog, "Where to"));
  }
  void go(const std::string& to) {
    place = to;
    page.settle();
  }

  std::string place = "one";
  bool open = false;
  HeadlessUi page;
};

}  // namespace

TEST_CASE("who leaves a place leaves its dialog, and finds it closed on coming back") {
  for (const bool at_both : {false, true}) {
    CAPTURE(at_both);
    DialogPlaces places(at_both, false);
    places.go("two");
    CHECK_FALSE(places.page.has(Role::dialog, "Where to"));
    REQUIRE(places.page.focused() != nullptr);
    CHECK(places.page.focused()->name == "At two");
    places.go("one");
    CHECK_FALSE(places.page.has(Role::dialog, "Where to"));
    CHECK_FALSE(places.open);
    REQUIRE(places.page.focused() != nullptr);
    CHECK(places.page.focused()->name == "At one");
    // Asked for anew it opens.
    places.page.click(Role::button, "Move people");
    CHECK(places.page.has(Role::dialog, "Where to"));
  }
}

TEST_CASE("what is opened on the way to a place is open there, although it was left open before") {
  DialogPlaces places(false, false);
  places.go("two");
  places.page.ui().open_at_next_place();
  places.go("one");
  CHECK(places.page.has(Role::dialog, "Where to"));
  places.page.key(access::Key::escape);
  CHECK_FALSE(places.page.has(Role::dialog, "Where to"));
}

TEST_CASE("a question about what came from outside waits wherever one goes") {
  DialogPlaces places(true, true);
  places.go("two");
  CHECK(places.page.has(Role::dialog, "Where to"));
  places.page.key(access::Key::escape);
  CHECK_FALSE(places.page.has(Role::dialog, "Where to"));
}

TEST_CASE("Escape closes what was opened last, and Back is told what fills a phone") {
  bool panel_open = true, dialog_open = true;
  HeadlessUi page(
      [&](Ui& ui) {
        const AppShell shell(ui, {});
        { const Page inner(ui, {.id = "page"}); }
        if (panel_open) {
          const SidePanel panel(ui, {.id = "person", .title = "Dana Weiss"});
          text(ui, "Asks for one topic");
          if (panel.dismissed()) panel_open = false;
        }
        if (!dialog_open) return;
        const Dialog dialog(ui, {.id = "why", .title = "Why"});
        text(ui, "A reason");
        if (dialog.dismissed()) dialog_open = false;
      },
      390, kHeight);
  CHECK(page.ui().back_closes());
  page.key(access::Key::escape);
  CHECK_FALSE(dialog_open);
  CHECK(panel_open);
  CHECK(page.ui().back_closes());
  page.key(access::Key::escape);
  CHECK_FALSE(panel_open);
  CHECK_FALSE(page.ui().back_closes());
}

TEST_CASE("a panel's chip keeps off the line under it while the rest is scrolled") {
  HeadlessUi page(
      [](Ui& ui) {
        { const Page inner(ui, {.id = "page"}); }
        const SidePanel panel(ui, {.id = "why", .title = "Why", .chip = "Proven best"});
        for (int line = 0; line < 60; ++line) text(ui, "Line " + std::to_string(line));
      },
      390, kHeight);
  const access::Rect chip = page.find(Role::text, "Proven best").rect;
  const access::Rect shown = page.find(Role::text, "Line 0").clip;
  CHECK(shown.y >= chip.bottom() + space::xs);
}

TEST_CASE("Back is told of an open menu on a phone, until Escape has closed it") {
  std::string chosen;
  const auto draw = [&](Ui& ui) {
    static constexpr std::array<MenuItem, 1> kItems{{{.id = "archive", .label = "Archive"}}};
    const Page inner(ui, {.id = "page"});
    const std::string_view item = menu_button(ui, {.id = "more", .label = "More", .items = kItems});
    if (!item.empty()) chosen = item;
  };
  HeadlessUi page(draw, 390, kHeight);
  CHECK_FALSE(page.ui().back_closes());
  page.click(Role::button, "More");
  REQUIRE(page.has(Role::menu_item, "Archive"));
  CHECK(page.ui().back_closes());
  page.key(access::Key::escape);
  CHECK_FALSE(page.has(Role::menu_item, "Archive"));
  CHECK_FALSE(page.ui().back_closes());
  CHECK(chosen.empty());
  page.click(Role::button, "More");
  page.click(Role::menu_item, "Archive");
  CHECK(chosen == "archive");
  CHECK_FALSE(page.ui().back_closes());

  HeadlessUi wide(draw, 1280, kHeight);
  wide.click(Role::button, "More");
  REQUIRE(wide.has(Role::menu_item, "Archive"));
  CHECK_FALSE(wide.ui().back_closes());
}

TEST_CASE("a dialog, the button that opens it and what is in it may be called the same") {
  for (const bool panel : {false, true}) {
    CAPTURE(panel);
    bool open = false;
    std::string other;
    HeadlessUi page([&](Ui& ui) {
      const AppShell shell(ui, {});
      {
        const Page inner(ui, {.id = "page"});
        if (button(ui, {.id = "join", .label = "Merge with"})) open = true;
      }
      if (!open) return;
      const auto draw = [&] {
        text_field(ui, {.id = "title", .label = "The other"}, other);
      };
      if (panel) {
        const SidePanel side(ui, {.id = "join", .title = "Merge two people"});
        return draw();
      }
      const Dialog dialog(ui, {.id = "join", .title = "Merge two people"});
      draw();
      if (dialog.dismissed()) open = false;
    });
    page.click(Role::button, "Merge with");
    CHECK(page.has(Role::button, "Merge with"));
    CHECK(page.has(panel ? Role::complementary : Role::dialog, "Merge two people"));
    if (panel) continue;
    REQUIRE(page.focused() != nullptr);
    CHECK(page.focused()->name == "The other");
    page.key(access::Key::escape);
    CHECK_FALSE(page.has(Role::dialog, "Merge two people"));
    REQUIRE(page.focused() != nullptr);
    CHECK(page.focused()->name == "Merge with");
  }
}

TEST_CASE("a dialog begins at its first choice, or at the one that is chosen") {
  for (const std::string_view before : {"", "mentee"}) {
    CAPTURE(before);
    std::string chosen(before), note;
    WidgetScreen screen([&](Ui& ui) {
      const Dialog dialog(ui, {.id = "answers", .title = "Answers"});
      text(ui, "First line");
      segmented(ui, {.id = "side", .label = "Side", .choices = kSides}, chosen);
      spacer(ui, 2000);
      text_field(ui, {.id = "note", .label = "Note"}, note);
    });
    REQUIRE(screen.page.focused() != nullptr);
    CHECK(screen.page.focused()->name == (before.empty() ? "Mentor" : "Mentee"));
    CHECK(screen.page.draws("First line"));
  }
}
