// How long messages stay, and what lies over them.
#include "ui/widgets/toasts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "ui/headless_ui.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

using namespace rondo::ui;
using rondo::access::Rect;
using rondo::access::Role;

namespace {

constexpr std::string_view kRemoved = "Topic removed";

// A page that shows one message at its beginning.
struct MessagePage {
  explicit MessagePage(std::string action)
      : page([this, action = std::move(action)](Ui& ui) {
          if (number == 0) {
            number =
                show_toast(ui, {.text = std::string(kRemoved), .action = action, .act = [this] {
                                  undone = true;
                                }});
          }
          if (drops_action) take_toast_action(ui, number);
          draw_toasts(ui);
        }) {}
  bool shows() const { return page.has(Role::group, kRemoved); }

  int number = 0;
  bool undone = false, drops_action = false;
  HeadlessUi page;
};

}  // namespace

TEST_CASE("a message with something to press stays longer than one without") {
  MessagePage plain(""), with_undo("Undo");
  for (MessagePage* one : {&plain, &with_undo}) one->page.wait(6);
  CHECK(plain.shows());
  for (MessagePage* one : {&plain, &with_undo}) one->page.wait(6);
  CHECK_FALSE(plain.shows());
  CHECK(with_undo.shows());
  with_undo.page.wait(12);
  CHECK_FALSE(with_undo.shows());
}

TEST_CASE("on a phone the action stands beside a short message and under a long one") {
  const auto stands_below = [](const char* words) {
    HeadlessUi page(
        [&, shown = false](Ui& ui) mutable {
          if (!shown) show_toast(ui, {.text = words, .action = "See the match"});
          shown = true;
          draw_toasts(ui);
        },
        390, 844);
    const Rect action = page.find(Role::button, "See the match").rect;
    return action.y >= page.find(Role::button, "Close").rect.bottom();
  };
  CHECK_FALSE(stands_below("Matched: 1 pair"));
  CHECK(
      stands_below("Ben Ito mentors Kai Lee now (Beekeeping). Ana Ruiz has a free place again, and "
                   "two others wait for somebody who offers Pottery."));
}

TEST_CASE("a message stays while the pointer or the keyboard is at it") {
  MessagePage message("");
  const Rect rect = message.page.find(Role::group, kRemoved).rect;
  message.page.point_at(rect.x + 10, rect.y + 10);
  message.page.wait(60);
  CHECK(message.shows());
  message.page.point_at(5, 5);
  message.page.ui().focus(message.page.find(Role::button, "Close").id);
  message.page.wait(60);
  CHECK(message.shows());
  message.page.ui().focus(0);
  message.page.wait(1);
  message.page.wait(12);
  CHECK_FALSE(message.shows());
}

TEST_CASE("a press on a message beside its buttons puts it away, and the next reaches the page") {
  constexpr std::array<const char*, 8> kLabels = {
      "The first place of the page",   "The second place of the page",
      "The third place of the page",   "The fourth place of the page",
      "The fifth place of the page",   "The sixth place of the page",
      "The seventh place of the page", "The eighth place of the page"};
  for (const bool error : {false, true}) {
    CAPTURE(error);
    bool undone = false;
    std::string reached;
    HeadlessUi page(
        [&, shown = false](Ui& ui) mutable {
          const AppShell shell(ui, {});
          {
            const Page inner(ui, {.id = "page"});
            spacer(ui, 540);
            for (const char* label : kLabels) {
              if (button(ui, {.id = label, .label = label})) reached = label;
            }
          }
          if (!shown) {
            show_toast(ui, {.text = std::string(kRemoved),
                            .action = "Undo",
                            .act = [&undone] { undone = true; },
                            .error = error});
          }
          shown = true;
        },
        390, 844);
    const Rect rect = page.find(Role::group, kRemoved).rect;
    std::string covered;
    const float x = rect.x + 20;
    float y = 0;
    for (const char* label : kLabels) {
      const Rect place = page.find(Role::button, label).rect;
      const float top = std::max(rect.y, place.y);
      const float bottom = std::min(rect.bottom(), place.bottom());
      if (bottom - top < 8 || !place.contains(x, bottom - 2)) continue;
      covered = label;
      y = (top + bottom) / 2;
    }
    REQUIRE_FALSE(covered.empty());
    page.press_at(x, y);
    CHECK_FALSE(page.has(Role::group, kRemoved));
    CHECK_FALSE(undone);
    CHECK(reached.empty());
    page.press_at(x, y);
    CHECK(reached == covered);
  }
}

TEST_CASE("a press on the action of a message is not taken for one beside it") {
  MessagePage message("Undo");
  message.page.press_middle(message.page.find(Role::button, "Undo").rect);
  CHECK(message.undone);
  CHECK_FALSE(message.shows());
}

TEST_CASE("a finger that swipes off a message puts it away, a mouse does not") {
  MessagePage swiped("Undo"), left("Undo");
  const Rect rect = swiped.page.find(Role::group, kRemoved).rect;
  const float x = rect.x + 10, y = rect.y + 10;
  swiped.page.touch_along(x, y, x, y - 200);
  swiped.page.settle();
  CHECK_FALSE(swiped.shows());
  CHECK_FALSE(swiped.undone);
  left.page.mouse_along(x, y, x, y - 200);
  left.page.settle();
  CHECK(left.shows());
}

TEST_CASE("a message keeps its words when there is nothing left to press") {
  MessagePage message("Undo");
  message.drops_action = true;
  message.page.settle();
  CHECK(message.shows());
  CHECK_FALSE(message.page.has(Role::button, "Undo"));
  CHECK(message.page.has(Role::button, "Close"));
  CHECK_FALSE(message.undone);
}

TEST_CASE("a message without its button any more stays as long as one that never had any") {
  MessagePage early("Undo"), late("Undo");
  early.page.wait(3);
  early.drops_action = true;
  early.page.settle();
  CHECK(early.shows());
  early.page.wait(6);
  CHECK_FALSE(early.shows());
  late.page.wait(10);
  CHECK(late.shows());
  late.drops_action = true;
  late.page.settle();
  CHECK_FALSE(late.shows());
}

TEST_CASE("a message that comes under a pointer at rest goes all the same") {
  const Rect rect = MessagePage("").page.find(Role::group, kRemoved).rect;
  bool wanted = false;
  HeadlessUi page([&, shown = false](Ui& ui) mutable {
    if (wanted && !shown) show_toast(ui, {.text = std::string(kRemoved)});
    shown = wanted;
    draw_toasts(ui);
  });
  page.point_at(rect.x + 10, rect.y + 10);
  wanted = true;
  page.settle();
  REQUIRE(page.has(Role::group, kRemoved));
  page.wait(12);
  CHECK_FALSE(page.has(Role::group, kRemoved));
}

TEST_CASE("a menu lies over a message, and the press is the menu's") {
  constexpr std::array<MenuItem, 3> kItems = {
      {{"rename", "Rename"}, {"copy", "Make a copy"}, {"remove", "Remove"}}};
  std::string chosen;
  HeadlessUi page(
      [&, shown = false](Ui& ui) mutable {
        if (!shown) show_toast(ui, {.text = std::string(kRemoved), .action = "Undo"});
        shown = true;
        const AppShell shell(
            ui,
            {.product = "Rondo", .program_name = "", .items = {}, .current = "", .save_state = ""});
        const Page inner(ui, {.id = "page"});
        spacer(ui, 540);
        const auto item = menu_button(ui, {.id = "more", .label = "More here", .items = kItems});
        if (!item.empty()) chosen = item;
        spacer(ui, 900);
      },
      390, 844);
  page.click(Role::button, "More here");
  const Rect message = page.find(Role::group, kRemoved).rect;
  const Rect item = page.find(Role::menu_item, "Make a copy").rect;
  const float x = message.x + 20, y = item.y + item.height / 2;
  REQUIRE(message.contains(x, y));
  REQUIRE(item.contains(x, y));
  page.press_at(x, y);
  CHECK(chosen == "copy");
}

TEST_CASE(
    "on a phone the last button of a page and of a panel at its foot comes out from under it") {
  for (const bool panel : {false, true}) {
    CAPTURE(panel);
    HeadlessUi page(
        [&, shown = false](Ui& ui) mutable {
          const AppShell shell(ui, {});
          {
            const Page inner(ui, {.id = "page"});
            heading(ui, "People", {.level = 1});
            spacer(ui, 900);
            button(ui, {.id = "last", .label = "Last of the page"});
          }
          if (panel) {
            const SidePanel low(ui, {.id = "panel", .title = "Why", .keeps_page = true});
            spacer(ui, 600);
            button(ui, {.id = "low", .label = "Last of the panel"});
          }
          if (!shown) show_toast(ui, {.text = std::string(kRemoved), .error = true});
          shown = true;
        },
        390, 844);
    const auto check_free = [&](const char* label, float scrolled_at) {
      page.scroll(195, scrolled_at, 100);
      const Rect rect = page.find(Role::button, label).rect;
      CHECK(rect.y > 0);
      CHECK(rect.bottom() <= page.find(Role::group, kRemoved).rect.y);
    };
    check_free("Last of the page", 200);
    if (panel) check_free("Last of the panel", 600);
  }
}
