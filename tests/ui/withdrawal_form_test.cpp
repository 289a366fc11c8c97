// Withdrawing by link: on the sign-up form, and as the coordinator sees it come in.
#include <doctest/doctest.h>

#include <memory>

#include "app/sign_up_visit.h"
#include "app/withdrawals.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("sign-up: somebody who signed up before says that they can't take part") {
  ScreenPage shown(new_state(Screen::sign_up));
  SignUpVisit visit;
  visit.number = 1;
  visit.form.event_name = "SEL sprint";
  visit.form.topics = {{"circ", "Circles"}};
  const auto show = [&] {
    shown.state.sign_up = std::make_shared<const SignUpVisit>(visit);
    shown.page.settle();
  };
  show();
  shown.page.type(Role::text_field, "Your name", "Hana Sato");
  shown.page.click(Role::button, "I signed up, but can’t take part after all");
  // It stands alone, and the form is there again as it was.
  CHECK_FALSE(shown.page.has(Role::text_field, "Your name"));
  shown.page.click(Role::button, "Cancel");
  CHECK(shown.page.find(Role::text_field, "Your name").value == "Hana Sato");
  shown.page.click(Role::button, "I signed up, but can’t take part after all");
  check_room_everywhere(shown);
  shown.page.type(Role::text_field, "Name under which you signed up", "Hana Sato");
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerWithdrawal>() != nullptr);
  CHECK(shown.last<command::AnswerWithdrawal>()->name == "Hana Sato");
  visit.withdrawal.name = "Hana Sato";
  visit.withdrawal_address = "https://rondo.example/#rondo2.withdrawal.1.x.y";
  show();
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find("take%20part") != std::string::npos);
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.last<command::SaveWithdrawal>() != nullptr);
  check_room_everywhere(shown);
}

TEST_CASE("people: withdrawals by the form are shown with what ends before they are taken in") {
  EventPage shown(Screen::event_people);
  auto received = std::make_shared<ReceivedWithdrawals>();
  received->given = {{"", kEvent, "2001-09-09T08:00:00Z", "Dora Kim", "", "New duties"},
                     {"", kEvent, "2001-09-09T08:00:00Z", "Eve Stone", "", ""}};
  shown.state.received_withdrawals = received;
  shown.page.settle();
  for (const char* words : {"Dora Kim withdraws", "Takes part no more · New duties",
                            "Nobody of that name or address is on the event’s list."}) {
    CHECK(shown.says(words));
  }
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Take in");
  REQUIRE(shown.last<command::TakeWithdrawals>() != nullptr);
  CHECK(shown.last<command::TakeWithdrawals>()->take);
}
