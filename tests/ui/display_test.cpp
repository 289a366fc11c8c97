#include "ui/widgets/display.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "ui/widget_screen.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

using namespace rondo::ui;
using rondo::access::Node;
using rondo::access::Rect;
using rondo::access::Role;

TEST_CASE("a chart is a table with the same figures for those who don't see it") {
  constexpr std::array<ChartBar, 2> bars = {
      {{"Data literacy", "12 requests", 12}, {"Circles", "3 requests", 3}}};
  WidgetScreen screen([&](Ui& ui) {
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

TEST_CASE("figures are no wider than one reads across, also in a grid") {
  constexpr std::array<ChartBar, 1> bars = {{{"Circles", "3 requests", 3}}};
  constexpr std::array<KeyValue, 1> pairs = {{{"Pairs across sites", "62%"}}};
  WidgetScreen screen([&](Ui& ui) {
    const Grid grid(ui, {.id = "grid", .min_width = 320, .max_columns = 1});
    key_values(ui, "values", pairs);
    bar_chart(ui, {.id = "chart",
                   .label = "Requests",
                   .label_heading = "Topic",
                   .value_heading = "Requests",
                   .bars = bars});
  });
  const Rect key = screen.page.find(Role::text, "Pairs across sites").rect;
  const Rect value = screen.page.find(Role::text, "62%").rect;
  CHECK(value.right() - key.x <= size::figures);
  CHECK(screen.page.find(Role::text, "3 requests").rect.width <= size::figures);
}

TEST_CASE("what is awaited is said once, not as many empty lines") {
  WidgetScreen screen(
      [](Ui& ui) { skeleton(ui, {.id = "waiting", .label = "Reading the list", .lines = 6}); });
  CHECK(screen.page.find(Role::status, "Reading the list").busy);
  CHECK(screen.page.names(Role::text).empty());
}

TEST_CASE("a chip is text, once for each time it is shown, and cut where there is no room") {
  WidgetScreen screen([](Ui& ui) {
    const Column column(ui, {.id = "column", .width = 100});
    chip(ui, "matched", Status::good, Icon::check);
    chip(ui, "matched");
    chip(ui, "waits for an answer of both sides", Status::warn);
  });
  CHECK(screen.page.names(Role::text) ==
        std::vector<std::string>{"matched", "matched", "waits for an answer of both sides"});
  const Node& cut = screen.page.find(Role::text, "waits for an answer of both sides");
  CHECK(cut.rect.width == 100);
  CHECK(screen.page.cut() == std::vector<std::string>{cut.name});
}

TEST_CASE("initials are of the first and the last word") {
  CHECK(initials("Amara Okafor") == "AO");
  CHECK(initials("  Zoë de la Cruz ") == "ZC");
  CHECK(initials("Madonna") == "M");
  CHECK(initials("山田 花子") == "山花");
  CHECK(initials("").empty());
}

TEST_CASE("an avatar is decoration: a person is read by name and second line alone") {
  WidgetScreen screen([](Ui& ui) {
    avatar(ui, "Ben Ríos", Side::both);
    person(ui, {.name = "Amara Okafor", .detail = "North High", .side = Side::mentor});
    person(ui, {.name = "Kai Lindqvist"});
  });
  std::vector<std::string> all;
  for (const Node& node : screen.page.tree().nodes()) all.push_back(node.name);
  CHECK(all == std::vector<std::string>{"Amara Okafor", "North High", "Kai Lindqvist"});
}

TEST_CASE("where there is little room a name has it, not its initials") {
  float width = 300;
  WidgetScreen screen([&](Ui& ui) {
    const Column column(ui, {.id = "column", .width = width});
    person(ui, {.name = "Amara Okafor"});
  });
  const float left = screen.page.find(Role::text, "Amara Okafor").rect.x;
  width = 120;
  screen.page.settle();
  CHECK(screen.page.find(Role::text, "Amara Okafor").rect.x < left - size::avatar);
}

TEST_CASE("a stat card reads as one group with its label") {
  int followed = 0;
  WidgetScreen screen([&](Ui& ui) {
    stat_card(ui,
              {.id = "served", .label = "Requests served", .value = "93 %", .note = "118 of 127"});
    followed += stat_card(ui, {.id = "unserved",
                               .label = "Unserved",
                               .value = "3",
                               .note = "See why",
                               .note_address = "#/why"});
  });
  const Node& card = screen.page.find(Role::group, "Requests served");
  CHECK(screen.page.text_in(card) == "Requests served Requests served 93 % 118 of 127");
  screen.page.click(Role::link, "See why");
  CHECK(followed == 1);
  CHECK(screen.page.followed == std::vector<std::string>{"#/why"});
}

TEST_CASE("progress tells its share and its words") {
  WidgetScreen screen([](Ui& ui) {
    progress(ui, {.id = "sheet",
                  .label = "Reading the sheet",
                  .share = 0.625,
                  .value_text = "41 of 66 answers"});
    progress(ui, {.id = "quiet", .label = "Saving", .share = 1, .hide_label = true});
  });
  const Node& node = screen.page.find(Role::progress, "Reading the sheet");
  CHECK(node.number == 0.625);
  CHECK(node.minimum == 0);
  CHECK(node.maximum == 1);
  CHECK(node.value == "41 of 66 answers");
  CHECK(screen.page.names(Role::text) ==
        std::vector<std::string>{"Reading the sheet", "41 of 66 answers"});
  CHECK(screen.page.has(Role::progress, "Saving"));
}

TEST_CASE("progress without a known end has no value, and moves unless that is unwanted") {
  WidgetScreen screen([](Ui& ui) { progress(ui, {.id = "p", .label = "Looking", .share = -1}); });
  const Node& node = screen.page.find(Role::progress, "Looking");
  CHECK(node.maximum <= node.minimum);
  CHECK(screen.page.ui().next_frame_s() > 0);
  screen.page.input().reduced_motion = true;
  screen.page.settle();
  CHECK(screen.page.ui().next_frame_s() < 0);
}

TEST_CASE("how well a match fits is read as words, over a bar no wider than its room") {
  constexpr float kBar = 8, kGap = 3;
  WidgetScreen screen([](Ui& ui) {
    const Column column(ui, {.id = "column", .gap = 0, .width = 60});
    fit_bar(ui, {.words = "Good", .share = 0.7, .width = 400});
    text(ui, "below");
  });
  CHECK(screen.page.names(Role::text) == std::vector<std::string>{"Good", "below"});
  // The bar takes its room between the words and what follows.
  const Rect words = screen.page.find(Role::text, "Good").rect;
  CHECK(screen.page.find(Role::text, "below").rect.y ==
        doctest::Approx(words.bottom() + kGap + kBar));
}

TEST_CASE("keys and values are a list of pairs, the value at the end of a narrow column") {
  constexpr std::array<KeyValue, 2> kFacts = {{{"Checked in", "23 of 27"}, {"Walk-ups", "2"}}};
  WidgetScreen screen([&](Ui& ui) {
    const Column column(ui, {.id = "column", .width = 300});
    key_values(ui, "facts", kFacts);
  });
  CHECK(screen.page.names(Role::description_list).size() == 1);
  CHECK(screen.page.names(Role::text) ==
        std::vector<std::string>{"Checked in", "23 of 27", "Walk-ups", "2"});
  const Rect key = screen.page.find(Role::text, "Walk-ups").rect;
  const Rect value = screen.page.find(Role::text, "2").rect;
  CHECK(value.right() == doctest::Approx(key.x + 300));
}

TEST_CASE("values stand next to their keys, below each other, however wide the page is") {
  constexpr std::array<KeyValue, 2> kPairs = {
      {{"Pairs", "28"}, {"Meetings that were held", "154"}}};
  WidgetScreen screen([&](Ui& ui) { key_values(ui, "facts", kPairs); });
  const Rect longest = screen.page.find(Role::text, "Meetings that were held").rect;
  const Rect value = screen.page.find(Role::text, "154").rect;
  CHECK(value.x > longest.x + longest.width);
  CHECK(value.x < longest.x + size::figures / 2);
  CHECK(screen.page.find(Role::text, "28").rect.x == value.x);
}

TEST_CASE("a banner is a region named by its title, with its buttons inside") {
  int applied = 0;
  WidgetScreen screen([&](Ui& ui) {
    const Banner banner(
        ui, {.id = "banner", .title = "Noah has not come back", .detail = "Two rounds change."});
    applied += button(ui, {.id = "apply", .label = "Apply"});
  });
  const Node& region = screen.page.find(Role::region, "Noah has not come back");
  CHECK(screen.page.text_in(region) ==
        "Noah has not come back Noah has not come back Two rounds change. Apply");
  const Rect inside = screen.page.find(Role::button, "Apply").rect;
  CHECK(inside.bottom() < region.rect.bottom());
  CHECK(inside.x == screen.page.find(Role::text, "Two rounds change.").rect.x);
  screen.page.click(Role::button, "Apply");
  CHECK(applied == 1);
}

TEST_CASE("where there is nothing yet it says what to do, once for each press") {
  int pressed = 0;
  WidgetScreen screen([&](Ui& ui) {
    pressed += empty_state(ui, {.id = "nobody",
                                .icon = Icon::people,
                                .title = "Nobody yet",
                                .detail = "Import the sheet.",
                                .action = "Import"});
    pressed += empty_state(ui, {.id = "none", .title = "No matches"});
  });
  CHECK(screen.page.names(Role::text) ==
        std::vector<std::string>{"Nobody yet", "Import the sheet.", "No matches"});
  CHECK(screen.page.names(Role::button) == std::vector<std::string>{"Import"});
  screen.page.click(Role::button, "Import");
  CHECK(pressed == 1);
}
