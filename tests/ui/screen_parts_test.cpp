// Tables, dialogs, menus, toasts and the shell, in the gallery that shows them all.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "ui/headless_ui.h"
#include "ui/view_gallery.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toasts.h"

using namespace rondo::ui;
using rondo::access::Key;
using rondo::access::Node;
using rondo::access::Politeness;
using rondo::access::Role;

namespace {

struct Gallery {
  explicit Gallery(float width = 1280, float height = 800)
      : page([this](Ui& ui) { view_gallery(ui, state); }, width, height) {}
  GalleryState state;
  HeadlessUi page;
};

int count(const HeadlessUi& page, Role role) {
  return static_cast<int>(page.names(role).size());
}

}  // namespace

TEST_CASE("a screen has one main, one title and its landmarks, at both sizes") {
  for (const float width : {1280.0F, 390.0F, 320.0F}) {
    CAPTURE(width);
    Gallery gallery(width, 844);
    CHECK(count(gallery.page, Role::main) == 1);
    CHECK(count(gallery.page, Role::navigation) == 2);
    CHECK(count(gallery.page, Role::banner) == 1);
    int titles = 0;
    for (const Node& node : gallery.page.tree().nodes()) {
      titles += node.role == Role::heading && node.level == 1;
    }
    CHECK(titles == 1);
  }
}

TEST_CASE("nothing lies wider than a narrow page") {
  Gallery gallery(320, 844);
  for (const Node& node : gallery.page.tree().nodes()) {
    CAPTURE(node.name);
    CHECK(node.rect.right() <= 320.5F);
  }
}

TEST_CASE("what can be pressed is at least 24 high and wide") {
  for (const float width : {1280.0F, 390.0F}) {
    Gallery gallery(width, 844);
    for (const Node& node : gallery.page.tree().nodes()) {
      if (!node.focusable || node.role == Role::main) continue;
      CAPTURE(node.name);
      CHECK(node.rect.height >= 24);
      CHECK(node.rect.width >= 24);
    }
  }
}

TEST_CASE("the rail's current place is marked") {
  Gallery gallery;
  CHECK(gallery.page.find(Role::link, "Gallery").current);
  CHECK_FALSE(gallery.page.find(Role::link, "Home").current);
}

TEST_CASE("on phones what does not fit the bar is under More") {
  Gallery gallery(390, 844);
  CHECK_FALSE(gallery.page.has(Role::link, "Settings"));
  gallery.page.click(Role::button, "More");
  gallery.page.click(Role::menu_item, "Settings");
  CHECK(gallery.page.followed == std::vector<std::string>{"#/settings"});
}

TEST_CASE("a table has headers, and its rows tell their place") {
  Gallery gallery;
  CHECK(gallery.page.names(Role::column_header) ==
        std::vector<std::string>{"Select rows", "Mentor", "Mentee", "Topic", "Fit", "Topic",
                                 "Requests"});  // the last two are the chart's
  const Node& table = gallery.page.find(Role::table, "Matches");
  CHECK(table.row_count == 9);
  int least = 99;
  for (const Node& node : gallery.page.tree().nodes()) {
    if (node.role == Role::row && node.row > 1) least = std::min(least, node.row);
  }
  CHECK(least == 2);
}

TEST_CASE("a row is chosen by its name and then says so") {
  Gallery gallery;
  gallery.page.click(Role::button, "Ngozi Bello with Tomas Brandt");
  CHECK(gallery.state.selected_row == 2);
  CHECK(gallery.page.find(Role::button, "Ngozi Bello with Tomas Brandt").check ==
        rondo::access::Check::on);
  CHECK(gallery.page.find(Role::button, "Diego Fuentes with Hana Sato").check ==
        rondo::access::Check::off);
}

TEST_CASE("a sortable header sorts up, down and as given again") {
  Gallery gallery;
  const auto order = [&] {
    return gallery.page.find(Role::column_header, "Mentee").sort;
  };
  CHECK(order() == rondo::access::SortOrder::none);
  gallery.page.click(Role::button, "Mentee");
  CHECK(gallery.state.table.sort.column == "mentee");
  CHECK(order() == rondo::access::SortOrder::ascending);
  gallery.page.click(Role::button, "Mentee");
  CHECK(gallery.state.table.sort.descending);
  CHECK(order() == rondo::access::SortOrder::descending);
  gallery.page.click(Role::button, "Mentee");
  CHECK(gallery.state.table.sort.column.empty());
  CHECK(order() == rondo::access::SortOrder::none);
}

TEST_CASE("cards are sorted and turned around by the table's menu") {
  Gallery gallery(390, 844);
  const auto choose = [&](Role role, std::string_view item) {
    gallery.page.click(Role::button, "Order and columns");
    gallery.page.click(role, item);
  };
  choose(Role::menu_check, "Sort by Mentee");
  CHECK(gallery.state.table.sort.column == "mentee");
  choose(Role::menu_item, "Reverse the order");
  CHECK(gallery.state.table.sort.descending);
  choose(Role::menu_check, "Usual order");
  CHECK(gallery.state.table.sort.column.empty());
}

TEST_CASE("on phones rows are cards in a list and can be chosen as well") {
  Gallery gallery(390, 844);
  CHECK(gallery.page.has(Role::list, "Matches"));
  CHECK(count(gallery.page, Role::column_header) == 2);  // the chart's
  gallery.page.click(Role::button, "Priya Raman with Lena Fischer");
  CHECK(gallery.page.has(Role::dialog, "Why this match"));
  gallery.page.key(Key::escape);
  CHECK_FALSE(gallery.page.has(Role::dialog, "Why this match"));
}

TEST_CASE("a dialog takes the focus, keeps it, and gives it back") {
  Gallery gallery;
  gallery.page.click(Role::button, "Open a dialog");
  CHECK(gallery.page.tree().modal_layer() == 1);
  CHECK(gallery.page.focused()->name == "Program name");
  CHECK(gallery.page.tab()->name == "Cancel");
  CHECK(gallery.page.tab()->name == "Rename");
  CHECK(gallery.page.tab() == nullptr);
  gallery.page.key(Key::escape);
  CHECK_FALSE(gallery.page.has(Role::dialog, "Rename program"));
  CHECK(gallery.page.focused()->name == "Open a dialog");
}

TEST_CASE("a dialog's buttons act and its cross closes it") {
  Gallery gallery;
  gallery.page.click(Role::button, "Open a dialog");
  gallery.page.click(Role::button, "Rename");
  CHECK(gallery.state.last_action == "Renamed");
  gallery.page.click(Role::button, "Open a dialog");
  gallery.page.click(Role::button, "Close, Rename program");
  CHECK_FALSE(gallery.state.dialog_open);
}

TEST_CASE("a menu is walked by arrow keys, which wrap, and closed by Esc") {
  Gallery gallery;
  gallery.page.click(Role::button, "Actions");
  CHECK(gallery.page.focused()->name == "Lock");
  gallery.page.key(Key::up);
  CHECK(gallery.page.focused()->name == "Remove");
  gallery.page.key(Key::down);
  CHECK(gallery.page.focused()->name == "Lock");
  gallery.page.key(Key::escape);
  CHECK_FALSE(gallery.page.has(Role::menu, "Actions"));
  CHECK(gallery.page.focused()->name == "Actions");
}

TEST_CASE("a menu's item is chosen once") {
  Gallery gallery;
  gallery.page.click(Role::button, "Actions");
  gallery.page.click(Role::menu_item, "Forbid");
  CHECK(gallery.state.last_action == "forbid");
  CHECK_FALSE(gallery.page.has(Role::menu, "Actions"));
}

TEST_CASE("a toast is announced, offers its action, and goes away by itself") {
  Gallery gallery;
  gallery.page.click(Role::button, "Show a toast");
  REQUIRE(gallery.page.announcements.size() == 1);
  CHECK(gallery.page.announcements[0].text == "Match removed");
  CHECK(gallery.page.announcements[0].politeness == Politeness::polite);
  CHECK(gallery.page.has(Role::group, "Match removed"));
  gallery.page.wait(20);
  CHECK_FALSE(gallery.page.has(Role::group, "Match removed"));
}

TEST_CASE("a new message takes the place of the last one, but not of an error") {
  int shown = 0;
  HeadlessUi page([&](Ui& ui) {
    if (shown == 0) show_toast(ui, {.text = "The file can't be read", .error = true});
    if (shown < 2) show_toast(ui, {.text = shown == 0 ? "Topic added" : "Topic removed"});
    ++shown;
    draw_toasts(ui);
  });
  CHECK(page.has(Role::group, "Topic removed"));
  CHECK_FALSE(page.has(Role::group, "Topic added"));
  CHECK(page.has(Role::group, "The file can't be read"));
}

TEST_CASE("an error stays until it is closed") {
  HeadlessUi page([shown = false](Ui& ui) mutable {
    if (!shown) show_toast(ui, {.text = "The file can't be read", .error = true});
    shown = true;
    draw_toasts(ui);
  });
  CHECK(page.announcements[0].politeness == Politeness::assertive);
  page.wait(100);
  CHECK(page.has(Role::group, "The file can't be read"));
  page.click(Role::button, "Close");
  CHECK_FALSE(page.has(Role::group, "The file can't be read"));
}

TEST_CASE("on a phone a message stands on the bar, or at the foot of a dialog that hides it") {
  bool open = false;
  HeadlessUi page(
      [&, shown = false](Ui& ui) mutable {
        const AppShell shell(ui, {});
        {
          const Page inner(ui, {.id = "page"});
          heading(ui, "People", {.level = 1});
        }
        if (!shown) show_toast(ui, {.text = "The file can't be read", .error = true});
        shown = true;
        if (!open) return;
        const Dialog dialog(ui, {.id = "dialog", .title = "Add a person"});
        text(ui, "Name");
        const DialogActions actions(ui);
        button(ui, {.id = "add", .label = "Add"});
      },
      390, 844);
  const auto foot = [&] {
    page.settle();
    return page.find(Role::group, "The file can't be read").rect.bottom();
  };
  CHECK(foot() == doctest::Approx(844 - size::bottom_bar - space::l));
  open = true;
  CHECK(foot() == doctest::Approx(844 - space::l));
  // What the dialog is left by stays in reach above it.
  CHECK(page.find(Role::button, "Add").rect.bottom() <=
        page.find(Role::group, "The file can't be read").rect.y);
  open = false;
  CHECK(foot() == doctest::Approx(844 - size::bottom_bar - space::l));
}

TEST_CASE("what the keyboard is at comes out from under a message") {
  HeadlessUi page([](Ui& ui) {
    const AppShell shell(ui, {});
    const Page inner(ui, {.id = "page"});
    heading(ui, "Long", {.level = 1});
    spacer(ui, 3000);
    if (button(ui, {.id = "remove", .label = "Remove"})) {
      show_toast(ui, {.text = "Topic removed", .action = "Undo"});
    }
  });
  while (page.tab() != nullptr && page.focused()->name != "Remove") {
  }
  const auto foot = [&] {
    return page.find(Role::button, "Remove").rect.bottom();
  };
  const float before = foot();
  page.try_click(Role::button, "Remove");
  const float message_top = page.find(Role::group, "Topic removed").rect.y;
  CHECK(before > message_top);
  CHECK(foot() <= message_top);
  page.click(Role::button, "Close");
  CHECK(foot() > message_top);
}

TEST_CASE("where there is no room beside the page the side panel comes in over it") {
  for (const float width : {1280.0F, 1100.0F, 900.0F}) {
    CAPTURE(width);
    const bool over = width < 1000;
    Gallery gallery(width);
    gallery.state.panel_open = true;
    gallery.page.settle();
    const Role role = over ? Role::dialog : Role::complementary;
    const Node panel = gallery.page.find(role, "Why this match");
    CHECK(panel.modal == over);
    CHECK(panel.rect.right() <= width);
    const Node main = gallery.page.find(Role::main, "");
    CHECK((main.rect.right() <= panel.rect.x) == !over);
  }
}

TEST_CASE("each place keeps how far it was scrolled, and a new one is read from its title") {
  std::string place = "one";
  HeadlessUi page([&](Ui& ui) {
    ui.set_place(place);
    const AppShell shell(ui, {});
    const Page inner(ui, {.id = "page"});
    heading(ui, "Long", {.level = 1});
    spacer(ui, 3000);
    const std::string low = "low in " + place;
    button(ui, {.id = low, .label = low});
  });
  const auto top = [&] {
    page.settle();
    return page.find(Role::heading, "Long").rect.y;
  };
  const float at_rest = top();
  page.scroll(500, 500, 4);
  CHECK(top() == doctest::Approx(at_rest - 300));
  place = "two";
  CHECK(top() == doctest::Approx(at_rest));
  place = "one";
  CHECK(top() == doctest::Approx(at_rest - 300));
  page.ui().focus(page.find(Role::button, "low in one").id);
  page.settle();
  place = "three";
  CHECK(top() == doctest::Approx(at_rest));
  CHECK(page.focused()->name == "Long");
}

TEST_CASE("a place that is opened is shown from its top, also when it is shown already") {
  int opening = 1;
  std::string place = "one";
  HeadlessUi page([&](Ui& ui) {
    ui.set_place(place, opening);
    const AppShell shell(ui, {});
    const Page inner(ui, {.id = "page"});
    heading(ui, "Long", {.level = 1});
    spacer(ui, 3000);
  });
  const auto top = [&] {
    page.settle();
    return page.find(Role::heading, "Long").rect.y;
  };
  const float at_rest = top();
  page.scroll(500, 500, 4);
  REQUIRE(top() < at_rest - 100);
  ++opening;
  CHECK(top() == doctest::Approx(at_rest));
  page.scroll(500, 500, 4);
  const float scrolled = top();
  REQUIRE(scrolled < at_rest - 100);
  place = "two";
  ++opening;
  CHECK(top() == doctest::Approx(at_rest));
  place = "one";  // come back to
  CHECK(top() == doctest::Approx(scrolled));
}

TEST_CASE("a message that goes with the focus leaves it to the page, not to the link before it") {
  bool undone = false;
  HeadlessUi page([&, shown = false](Ui& ui) mutable {
    const AppShell shell(ui, {});
    const Page inner(ui, {.id = "page"});
    heading(ui, "People", {.level = 1});
    if (!shown) {
      show_toast(ui, {.text = "Topic removed", .action = "Undo", .act = [&] {
                        undone = true;
                      }});
    }
    shown = true;
  });
  const auto rect = page.find(Role::button, "Close").rect;
  page.ui().focus(page.find(Role::button, "Close").id);
  page.settle();
  page.press_middle(rect);
  page.settle();
  CHECK_FALSE(undone);
  REQUIRE(page.focused() != nullptr);
  CHECK(page.focused()->name == "People");
}

TEST_CASE("what is pressed stays under the pointer until it is let go") {
  int pressed = 0;
  HeadlessUi page([&](Ui& ui) {
    ui.set_place("place");
    const AppShell shell(ui, {});
    const Page inner(ui, {.id = "page"});
    heading(ui, "Long", {.level = 1});
    spacer(ui, 630);
    if (button(ui, {.id = "go", .label = "Go"})) ++pressed;
    spacer(ui, 1000);
  });
  const auto rect = page.find(Role::button, "Go").rect;
  REQUIRE(rect.y < page.ui().height());
  REQUIRE(rect.bottom() > page.ui().height());
  page.press_at(rect.x + 10, page.ui().height() - 2, 5);
  CHECK(pressed == 1);
}

TEST_CASE("a finger drags the page, which glides on and comes to rest") {
  Gallery gallery(390, 844);
  gallery.page.input().touch = true;
  gallery.page.settle();
  // On phones the title stands above what is scrolled.
  const auto top = [&] {
    return gallery.page.find(Role::heading, "Buttons").rect.y;
  };
  const float before = top();
  gallery.page.drag(200, 600, 400);
  const float let_go = top();
  CHECK(let_go == doctest::Approx(before - 200).epsilon(0.1));
  gallery.page.wait(0.05);
  CHECK(top() < let_go);
  for (int i = 0; i < 300 && gallery.page.ui().next_frame_s() == 0; ++i) gallery.page.wait(0.05);
  const float at_rest = top();
  CHECK(gallery.page.ui().next_frame_s() != 0);
  gallery.page.wait(0.05);
  CHECK(top() == at_rest);
}

TEST_CASE("where motion is unwanted the page stays where the finger left it") {
  Gallery gallery(390, 844);
  gallery.page.input().touch = true;
  gallery.page.input().reduced_motion = true;
  gallery.page.settle();
  gallery.page.drag(200, 600, 400);
  const float let_go = gallery.page.find(Role::heading, "Buttons").rect.y;
  gallery.page.wait(0.05);
  CHECK(gallery.page.find(Role::heading, "Buttons").rect.y == let_go);
}

TEST_CASE("the wheel scrolls the page and no widget is lost") {
  Gallery gallery;
  const auto before = gallery.page.find(Role::heading, "Gallery").rect.y;
  gallery.page.scroll(500, 500, 4);
  CHECK(gallery.page.find(Role::heading, "Gallery").rect.y == doctest::Approx(before - 300));
  CHECK(gallery.page.has(Role::button, "Choose a file"));
}
