#include <doctest/doctest.h>

#include "ui/headless_ui.h"
#include "ui/room.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

AppState with_broken_link() {
  AppState state = sample_state(Screen::open_link);
  state.broken_link = Error{"error.link.cut", {}};
  return state;
}

// Refuses every link, as the application does between two frames.
struct RefusingPage {
  AppState state = with_broken_link();
  UiState drafts;
  Commands sent;
  HeadlessUi page{[this](Ui& ui) {
                    View view{ui, state, drafts, sent};
                    draw_screen(view);
                    if (sent.empty()) return;
                    sent.clear();
                    Notice refused{.text = {"error.link.altered", {}}, .error = true};
                    refused.number = latest_notice(state).number + 1;
                    state.notices.push_back(refused);
                  },
                  390, 844};
};

}  // namespace

TEST_CASE("open link: says what happened and what to do, and shows nothing of a program") {
  ScreenPage shown(with_broken_link());
  CHECK(shown.page.find(Role::heading, "This link can’t be opened").level == 1);
  CHECK(shown.says("The link ends too early"));
  CHECK(shown.says("copy all of the address"));
  CHECK(shown.says("Nothing was changed on this device."));
  CHECK_FALSE(shown.says("Riverbend"));
  CHECK(shown.page.names(Role::navigation).empty());
  CHECK(shown.page.names(Role::link).empty());
  shown.page.click(Role::button, "Open a file");
  CHECK(shown.last<command::PickLinkFile>() != nullptr);
  shown.page.click(Role::button, "I came for something else: to the beginning");
  CHECK(shown.last<command::GoTo>()->place == Place{});
}

TEST_CASE("open link: the whole link is pasted, and a refusal stands at the field") {
  ScreenPage shown(with_broken_link());
  CHECK(shown.page.find(Role::button, "Open the link").disabled);
  shown.page.type(Role::text_area, "The whole link", "#rondo2.form.5");
  shown.page.click(Role::button, "Open the link");
  REQUIRE(shown.last<command::OpenLink>() != nullptr);
  CHECK(shown.last<command::OpenLink>()->text == "#rondo2.form.5");
  CHECK_FALSE(shown.last<command::OpenLink>()->from_address);

  RefusingPage refused;
  refused.page.type(Role::text_area, "The whole link", "#rondo2.form.5");
  refused.page.click(Role::button, "Open the link");
  const access::Node field = refused.page.find(Role::text_area, "The whole link");
  CHECK(field.value == "#rondo2.form.5");
  CHECK(field.invalid);
  CHECK(field.description.find("altered on its way") != std::string::npos);
  REQUIRE_FALSE(refused.page.announcements.empty());
  CHECK(refused.page.announcements.back().politeness == access::Politeness::assertive);
  refused.page.type(Role::text_area, "The whole link", "#rondo2.form.57");
  CHECK_FALSE(refused.page.find(Role::text_area, "The whole link").invalid);
}

TEST_CASE("open link: there is room for it in longer languages") {
  ScreenPage shown(with_broken_link());
  check_room_everywhere(shown);
}

TEST_CASE("open link: opened by itself it only asks for a link") {
  ScreenPage shown(sample_state(Screen::open_link));
  CHECK(shown.page.find(Role::heading, "Open a link").level == 1);
  CHECK_FALSE(shown.says("Nothing was changed"));
}
