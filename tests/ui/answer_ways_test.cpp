// How an answer goes back, and what the page says of it then.
#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "ui/room.h"
#include "ui/sign_up_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("answer ways: after one was taken the page says what was done and what is left to do") {
  Program program = program_with_form();
  send_answers_to_amara(program);
  SignUpPage shown(program);
  shown.fill_in();
  shown.finish();
  const std::string who = "Amara Okafor (amara@riverbend.example)";
  CHECK(shown.says("Nothing was sent yet"));
  shown.page.click(Role::button, "Send by mail");
  CHECK_FALSE(shown.says("Nothing was sent yet"));
  CHECK(shown.says("opens with the answer to " + who + " in it: press Send there."));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Copy the link");
  CHECK(shown.says("The link is copied: paste it into a message to " + who + " and send it."));
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.says("attach it to a mail or message to " + who + " and send it."));
  // Another answer was not sent.
  auto visit = std::make_shared<SignUpVisit>(*shown.state.sign_up);
  visit->answer_address += "z";
  shown.state.sign_up = visit;
  shown.page.settle();
  CHECK(shown.says("Nothing was sent yet"));
}

TEST_CASE("answer ways: without somebody named, what is left to do names the coordinator") {
  SignUpPage shown(program_with_form());
  shown.fill_in();
  shown.finish();
  shown.page.click(Role::button, "Copy the link");
  CHECK(shown.says("paste it into a message to the coordinator and send it."));
}
