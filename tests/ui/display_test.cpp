// Widgets that show figures and waiting, and fields for dates.
#include <doctest/doctest.h>

#include <array>

#include "ui/gallery_states.h"
#include "ui/widget_screen.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"

using namespace rondo::ui;
using rondo::access::Check;
using rondo::access::Node;
using rondo::access::Role;

namespace {

using Screen = WidgetScreen;

}  // namespace

TEST_CASE("a chart is a table with the same figures for those who don't see it") {
  constexpr std::array<ChartBar, 2> bars = {
      {{"Data literacy", "12 requests", 12}, {"Circles", "3 requests", 3}}};
  Screen screen([&](Ui& ui) {
    bar_chart(ui, {.id = "chart",
                   .label = "Requests by topic",
                   .label_heading = "Topic",
                   .value_heading = "Requests",
                   .bars = bars});
  });
  const Node& table = screen.page.find(Role::table, "Requests by topic");
  CHECK(screen.page.text_in(table).find("Topic") != std::string::npos);
  CHECK(screen.page.text_in(table).find("12 requests") != std::string::npos);
  CHECK(screen.page.names(Role::row).size() == 3);
  CHECK(screen.page.names(Role::column_header).size() == 2);
  CHECK(screen.page.names(Role::cell).size() == 4);
}

TEST_CASE("what is awaited is said once, not as many empty lines") {
  Screen screen(
      [](Ui& ui) { skeleton(ui, {.id = "waiting", .label = "Reading the list", .lines = 6}); });
  CHECK(screen.page.find(Role::status, "Reading the list").busy);
  CHECK(screen.page.names(Role::text).empty());
}

TEST_CASE("a date is a field of its own kind with an ISO value") {
  std::string date = "2026-11-23";
  int commits = 0;
  Screen screen([&](Ui& ui) {
    commits +=
        text_field(ui, {.id = "date", .label = "First session", .kind = FieldKind::date}, date)
            .committed;
  });
  CHECK(screen.page.find(Role::date_field, "First session").value == "2026-11-23");
  screen.page.type(Role::date_field, "First session", "2026-12-01");
  CHECK(date == "2026-12-01");
  CHECK(commits == 1);
}

TEST_CASE("what is switched off is told, and can't be changed") {
  GalleryStates state;
  const GalleryStates before = state;
  Screen screen([&](Ui& ui) { gallery_states(ui, state); });
  int off = 0;
  for (const Node& node : screen.page.tree().nodes()) off += node.disabled ? 1 : 0;
  CHECK(off >= 12);
  for (const auto& [role, name] :
       {std::pair(Role::checkbox, "Told both sides"), std::pair(Role::toggle, "Cross-site only"),
        std::pair(Role::radio, "Mentee")}) {
    for (const Node* node : screen.page.tree().find_all(role, name)) {
      screen.page.press_at(node->rect.x + 8, node->rect.y + 8);
    }
  }
  CHECK(state.on == before.on);
  CHECK(state.side == before.side);
  CHECK(screen.page.find(Role::text_field, "Site").disabled);
  CHECK(screen.page.find(Role::slider, "Same level").disabled);
  CHECK(screen.page.find(Role::text_field, "Email of the office").invalid);
  CHECK(screen.page.find(Role::select, "Role in this event").invalid);
}

TEST_CASE("a box for several that differ is mixed, and a click sets all") {
  GalleryStates state;
  Screen screen([&](Ui& ui) { gallery_states(ui, state); });
  CHECK(screen.page.find(Role::checkbox, "All sites").check == Check::mixed);
  screen.page.click(Role::checkbox, "All sites");
  CHECK(state.some);
}

TEST_CASE("a list to find in narrows down and is chosen from") {
  GalleryStates state;
  Screen screen([&](Ui& ui) { gallery_states(ui, state); });
  screen.page.type(Role::combo_box, "Find a site", "West");
  CHECK(screen.page.names(Role::option).size() == 1);
  screen.page.click(Role::option, "West K-8");
  CHECK(state.found == "West K-8");
}
