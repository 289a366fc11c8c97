#include "ui/widgets/flow_picture.h"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "imgui.h"
#include "ui/widget_screen.h"

using namespace rondo;
using namespace rondo::ui;
using access::Node;
using access::Rect;
using access::Role;

namespace {

constexpr auto kNamed = PeopleGroup::Kind::named;

SiteFlowPicture in_words(SiteFlowPicture picture) {
  for (std::vector<FlowSite>* side : {&picture.mentors, &picture.mentees}) {
    for (FlowSite& site : *side) site.words = site.name + ": " + std::to_string(site.pairs);
  }
  for (FlowBand& band : picture.bands) {
    band.words = picture.mentors[band.mentors].name + " to " + picture.mentees[band.mentees].name;
  }
  picture.summary = "Most pairs: North to Lake";
  return picture;
}

SiteFlowPicture three_bands() {
  return in_words(site_flow_picture({{kNamed, kNamed, "North", "Lake", 9},
                                     {kNamed, kNamed, "Lake", "Lake", 4},
                                     {kNamed, kNamed, "Lake", "North", 5}}));
}

struct Shown {
  explicit Shown(float width = 1280)
      : screen(
            [this](Ui& ui) {
              flow_picture(ui,
                           {.id = "flow",
                            .label = "Bands",
                            .hint = "Point at a band",
                            .picture = picture,
                            .headings = headings,
                            .across = "Across sites",
                            .within = "Within one site",
                            .unclear = "Sites not told"},
                           marked);
            },
            width) {}

  SiteFlowPicture picture = three_bands();
  FlowHeadings headings{"Mentors’ sites", "Mentees’ sites"};
  std::optional<std::size_t> marked;
  WidgetScreen screen;
};

}  // namespace

TEST_CASE("flow picture on screen: an image in words, and a button a band") {
  Shown shown;
  HeadlessUi& page = shown.screen.page;
  const Node& image = page.find(Role::image, "Most pairs: North to Lake");
  CHECK(image.rect.width <= 520);
  CHECK(page.names(Role::button) ==
        std::vector<std::string>{"Lake to Lake", "Lake to North", "North to Lake"});
  CHECK(page.has(Role::text, "North: 9"));
  CHECK(page.has(Role::text, "Within one site"));
  CHECK_FALSE(page.has(Role::text, "Sites not told"));
  CHECK(page.draws("Point at a band"));
}

TEST_CASE("flow picture on screen: the band under the pointer is named") {
  Shown shown;
  HeadlessUi& page = shown.screen.page;
  const Rect within = page.find(Role::button, "Lake to Lake").rect;
  // It runs level, so the middle of what surrounds it is on it.
  page.point_at(within.x + 6, within.y + within.height / 2);
  CHECK(page.draws("Lake to Lake"));
  CHECK_FALSE(page.draws("Point at a band"));
  page.point_at(5, 790);
  CHECK_FALSE(page.draws("Lake to Lake"));
}

TEST_CASE("flow picture on screen: pressing a band keeps it marked until it is pressed again") {
  Shown shown;
  HeadlessUi& page = shown.screen.page;
  page.click(Role::button, "North to Lake");
  CHECK(page.find(Role::button, "North to Lake").check == access::Check::on);
  CHECK(page.draws("North to Lake"));
  page.click(Role::button, "North to Lake");
  CHECK(page.find(Role::button, "North to Lake").check == access::Check::off);
  const Rect within = page.find(Role::button, "Lake to Lake").rect;
  page.press_at(within.x + 6, within.y + within.height / 2);
  CHECK(page.find(Role::button, "Lake to Lake").check == access::Check::on);
}

TEST_CASE("flow picture on screen: one stop of Tab, walked by arrow keys") {
  Shown shown;
  HeadlessUi& page = shown.screen.page;
  REQUIRE(page.tab() != nullptr);
  CHECK(page.focused()->name == "Lake to Lake");
  page.key(access::Key::down);
  CHECK(page.focused()->name == "Lake to North");
  CHECK(page.draws("Lake to North"));
  page.key(access::Key::end);
  CHECK(page.focused()->name == "North to Lake");
  page.key(access::Key::down);
  CHECK(page.focused()->name == "Lake to Lake");
  CHECK(page.tab() == nullptr);
}

TEST_CASE("flow picture on screen: no band crosses the words of a site") {
  for (const float width : {1280.0F, 390.0F, 320.0F}) {
    CAPTURE(width);
    Shown shown(width);
    HeadlessUi& page = shown.screen.page;
    for (const char* words : {"North: 9", "Lake: 9"}) {
      const Rect of_site = page.find(Role::text, words).rect;
      for (const char* band : {"Lake to Lake", "Lake to North", "North to Lake"}) {
        const Rect around = page.find(Role::button, band).rect;
        CHECK(access::intersect(of_site, around).width <= 0);
      }
    }
  }
}

TEST_CASE("flow picture on screen: a band within one site fades out at its edges") {
  Shown shown(390);
  // Two that do not cross.
  shown.picture = in_words(site_flow_picture(
      {{kNamed, kNamed, "North", "North", 9}, {kNamed, kNamed, "Lake", "Lake", 5}}));
  shown.screen.page.settle();
  const Rect band = shown.screen.page.find(Role::button, "Lake to Lake").rect;
  const auto on_band = [&](const ImDrawVert& corner) {
    return corner.pos.x >= band.x && corner.pos.x <= band.right() && corner.pos.y >= band.y - 1 &&
           corner.pos.y <= band.bottom() + 1;
  };
  int filled = 0, faded = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawVert& corner : list->VtxBuffer) {
      if (!on_band(corner)) continue;
      ((corner.col & IM_COL32_A_MASK) == 0 ? faded : filled) += 1;
    }
  }
  CHECK(filled > 0);
  CHECK(faded == filled);  // one beside each, so that no edge is a staircase
}

TEST_CASE("flow picture on screen: it fits a phone") {
  Shown shown(390);
  const Node& image = shown.screen.page.find(Role::image, "Most pairs: North to Lake");
  CHECK(image.rect.right() <= 390);
  CHECK(shown.screen.page.cut().empty());
}
