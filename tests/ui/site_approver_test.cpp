// For a site's approver: the file that goes out, what the copy says of itself, and its coming back.
#include <doctest/doctest.h>

#include "edit/event_copy.h"
#include "edit/site_copy.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

constexpr std::string_view kTake = "Take in the approvals";

// The small event, where everybody has to be approved and nobody was yet.
Program program_to_approve() {
  Program program = small_event();
  program.events.live[kEvent].approval = Sides::both;
  for (auto& [id, registration] : program.registrations.live) {
    registration.approval = Approval::waiting;
  }
  return program;
}

Program copy_for_north() {
  return site_copy(program_to_approve(), kEvent, SiteId("north"), "North High’s copy").value();
}

AppState state_with(Screen screen, Program program) {
  AppState state = new_state(screen);
  state.program = std::move(program);
  state.revision = 1;
  state.place.id = screen == Screen::event_people ? kEvent.text() : std::string();
  return state;
}

// The copy comes back to the coordinator, with Ana approved and Eli refused.
struct Returned : ScreenPage {
  explicit Returned(Program here)
      : ScreenPage(state_with(Screen::home, std::move(here)), 1280, 2000) {
    Program copy = copy_for_north();
    copy.registrations.live[RegistrationId("ana")].approval = Approval::approved;
    copy.registrations.live[RegistrationId("eli")].approval = Approval::refused;
    state.same_program = SameProgramQuestion{std::move(copy), {}, "riverbend-north.json", 0};
    page.settle();
  }
};

}  // namespace

TEST_CASE("invite: a site's people go to its approver as a file") {
  EventPage shown(Screen::event_invite, 1280, 3200);
  CHECK_FALSE(shown.page.has(Role::heading, "For a site’s approver"));
  shown.change([](Program& program) { program.events.live[kEvent].approval = Sides::both; });
  CHECK(shown.page.has(Role::heading, "For a site’s approver"));
  CHECK(shown.page.find(Role::button, "Save the file").disabled);
  shown.page.choose("Site of the approver", "North High · 3 people");
  shown.page.click(Role::button, "Save the file");
  REQUIRE(shown.last<command::ExportSiteCopy>() != nullptr);
  CHECK(shown.last<command::ExportSiteCopy>()->event == kEvent);
  CHECK(shown.last<command::ExportSiteCopy>()->site == SiteId("north"));
  check_room_everywhere(shown);
  shown.change([](Program& program) {
    for (auto& [id, person] : program.people.live) person.site = {};
  });
  CHECK(shown.says("Nobody with a site has signed up yet."));
}

TEST_CASE("a copy says what it is, leads to its people and goes back as a file") {
  for (const Screen screen : {Screen::home, Screen::files, Screen::event_people}) {
    CAPTURE(static_cast<int>(screen));
    ScreenPage shown(state_with(screen, copy_for_north()), 1280, 2400);
    CHECK(shown.says("A copy for the approver of North High"));
    shown.page.click(Role::button, "Download to send back");
    CHECK(shown.last<command::ExportProgram>() != nullptr);
    if (screen != Screen::event_people) {
      shown.page.click(Role::button, "Go to the people");
      REQUIRE(shown.last<command::GoTo>() != nullptr);
      CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_people, kEvent.text()});
    }
    check_room_everywhere(shown);
  }
  ScreenPage whole(state_with(Screen::home, program_to_approve()), 1280, 2400);
  CHECK_FALSE(whole.says("A copy for the approver"));
}

TEST_CASE("a copy offers what it is for, and nothing of the rest of a program") {
  for (const Screen screen : {Screen::home, Screen::events}) {
    CAPTURE(static_cast<int>(screen));
    ScreenPage shown(state_with(screen, copy_for_north()), 1280, 2400);
    CHECK_FALSE(shown.page.has(Role::button, "New event"));
    CHECK_FALSE(shown.page.has(Role::heading, "Start from a template"));
    CHECK_FALSE(shown.says("lacks places"));
  }
  ScreenPage people(state_with(Screen::event_people, copy_for_north()), 1280, 2400);
  CHECK_FALSE(people.page.has(Role::link, "Set up"));
  ScreenPage whole(state_with(Screen::home, program_to_approve()), 1280, 2400);
  CHECK(whole.page.has(Role::button, "New event"));
  ScreenPage cohost(
      state_with(Screen::home, event_copy(program_to_approve(), kEvent, "Copy").value()), 1280,
      2400);
  CHECK_FALSE(cohost.page.has(Role::button, "New event"));
}

TEST_CASE(
    "in a copy each sign-up is approved or refused in one press, and shows what was decided") {
  Program copy = copy_for_north();
  copy.registrations.live.at(RegistrationId("eli")).approval = Approval::approved;
  ScreenPage shown(state_with(Screen::event_people, std::move(copy)), 1280, 2400);
  CHECK(shown.page.has(Role::button, "Approve all"));
  CHECK(shown.says("approved"));
  shown.page.click(Role::button, "Refuse, Ana Ruiz");
  REQUIRE(shown.last<command::SetApproval>() != nullptr);
  CHECK(shown.last<command::SetApproval>()->ids == std::vector{RegistrationId("ana")});
  CHECK(shown.last<command::SetApproval>()->approval == Approval::refused);
  shown.page.click(Role::button, "Approve, Ana Ruiz");
  CHECK(shown.last<command::SetApproval>()->approval == Approval::approved);
  check_room_everywhere(shown);
}

TEST_CASE("a copy that comes back says who was decided about, and never replaces the program") {
  Program here = program_to_approve();
  here.registrations.live[RegistrationId("eli")].approval = Approval::approved;
  Returned shown(std::move(here));
  CHECK(shown.page.has(Role::dialog, "A site’s approver sends this back"));
  CHECK(shown.says("1 decision to take in"));
  CHECK(shown.says("left as they are: Eli Ode"));
  CHECK(shown.says("Approved: Ana Ruiz"));
  CHECK_FALSE(shown.page.has(Role::button, "Replace with the file"));
  shown.page.click(Role::button, kTake);
  shown.page.click(Role::button, "Keep the copy beside it");
  shown.page.key(access::Key::escape);
  std::vector<command::SameProgram> choices;
  for (const auto& one : shown.all<command::DecideSameProgram>()) choices.push_back(one.choice);
  CHECK(choices == std::vector{command::SameProgram::take_approvals,
                               command::SameProgram::keep_both, command::SameProgram::cancel});
  check_room_everywhere(shown, {Role::dialog});
}

TEST_CASE("where a copy is here itself, the usual question is asked of any other") {
  Returned shown(copy_for_north());
  CHECK(shown.page.has(Role::dialog, "A copy of this program is already here"));
  CHECK(shown.says("North High’s copy"));
  CHECK_FALSE(shown.page.has(Role::button, kTake));
  shown.state.same_program->incoming =
      event_copy(program_to_approve(), kEvent, "The co-host’s copy").value();
  shown.page.settle();
  CHECK(shown.page.has(Role::dialog, "A copy of this program is already here"));
  CHECK(shown.page.has(Role::button, "Replace with the file"));
}

TEST_CASE("a co-host's copy that comes back never takes the program's place") {
  Program whole = program_to_approve();
  ScreenPage shown(state_with(Screen::home, whole), 1280, 2000);
  shown.state.same_program = SameProgramQuestion{
      event_copy(whole, kEvent, "The co-host’s copy").value(), {}, "riverbend-sprint.json", 0};
  shown.state.same_program->day.arrived = 2;
  shown.page.settle();
  CHECK(shown.page.has(Role::dialog, "A co-host sends this back"));
  CHECK_FALSE(shown.page.has(Role::button, "Replace with the file"));
  CHECK_FALSE(shown.page.has(Role::button, kTake));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Take in the check-ins");
  CHECK(shown.last<command::DecideSameProgram>()->choice == command::SameProgram::take_day);
}
