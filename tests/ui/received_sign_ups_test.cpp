// The dialog that shows what came of the form, before it is taken in.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/random.h"
#include "edit/transaction.h"
#include "support/fake_clock.h"
#include "ui/room.h"
#include "ui/sign_up_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

codec::SignUp answer_named(const Program& program, const std::string& name) {
  Person person;
  person.name = name;
  Registration registration;
  registration.mentors = true;
  registration.offers[TopicId("data")] = {3, true};
  registration.pools = {PoolId("low")};
  return intake::sign_up_from(form_of(program), person, registration, "2026-09-02T10:00:00Z")
      .value();
}

void receive(ScreenPage& shown, std::vector<codec::SignUp> given) {
  auto received = std::make_shared<ReceivedSignUps>();
  const rondo::test::FakeClock clock;
  received->preview =
      intake::preview_sign_ups(given, {}, shown.state.templates, clock, shown.state.program);
  received->given = std::move(given);
  shown.state.received_sign_ups = std::move(received);
  shown.page.settle();
}

}  // namespace

TEST_CASE("sign-ups for an archived event: it is said what to do, and one press does it") {
  EventPage shown(Screen::event_people);
  receive(shown, {answer_named(shown.state.program, "Kai Lee")});
  CHECK_FALSE(shown.page.has(Role::region, "Fall sprint is archived"));
  change_event(shown, [](Event& event) { event.archived = true; });
  CHECK(shown.page.has(Role::region, "Fall sprint is archived"));
  CHECK(shown.says("Nothing is lost"));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Bring back, Fall sprint");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK_FALSE(shown.last<command::PutEvent>()->event.archived);
  CHECK(shown.page.has(Role::button, "Take in"));
}

TEST_CASE("received sign-ups: what each brings is shown before they are taken over") {
  EventPage shown(Screen::event_people);
  receive(shown, {answer_named(shown.state.program, "Kai Lee"),
                  answer_named(shown.state.program, "Ana Ruiz")});
  CHECK(shown.page.has(Role::dialog, "2 sign-ups have come in"));
  CHECK(shown.says("New: 1 · Changed: 1. Nothing is in the program yet."));
  CHECK(shown.says("Mentor · Offers: Data literacy"));
  // Of somebody who is here, all that is asked and offered now, and what of it is new.
  CHECK(shown.says("Mentor · North High · Offers: Data literacy · Changed: Topics offered"));
  // Ana is somebody of that name without a site here.
  CHECK(shown.says("Is this Ana Ruiz somebody who is in the program already?"));
  shown.page.click(Role::button, "Somebody new");
  CHECK(shown.last<command::AnswerImportQuestion>()->choice == intake::kNewPerson);
  shown.page.click(Role::button, "Take in");
  CHECK(shown.last<command::TakeSignUps>()->take);
  shown.page.click(Role::button, "Cancel");
  CHECK_FALSE(shown.last<command::TakeSignUps>()->take);
  check_room_everywhere(shown, {Role::dialog});
}

TEST_CASE("received sign-ups: where the event approves, it is said who then waits for it") {
  EventPage shown(Screen::event_people);
  const auto show_answer = [&] {
    receive(shown, {answer_named(shown.state.program, "Kai Lee")});
  };
  show_answer();
  CHECK_FALSE(shown.says("for your approval"));
  change_event(shown, [](Event& event) { event.approval = Sides::mentees; });
  show_answer();
  CHECK_FALSE(shown.says("for your approval"));  // it is a mentor's
  change_event(shown, [](Event& event) { event.approval = Sides::both; });
  show_answer();
  CHECK(shown.says("1 sign-up then waits for your approval, under People."));
  check_room_everywhere(shown, {Role::dialog});
}

TEST_CASE("received sign-ups: of a namesake both addresses are shown, and the choice is pressed") {
  EventPage shown(Screen::event_people);
  codec::SignUp answer = answer_named(shown.state.program, "Ana Ruiz");
  answer.email = "ruiz@example.org";
  answer.site = {"north", "North High"};
  receive(shown, {answer});
  CHECK(shown.says("This answer: North High, ruiz@example.org"));
  CHECK(shown.says("1 sign-up is not taken in before you say below who it is."));
  CHECK(shown.says("Who is it?"));
  const std::string same = "Same person: Ana Ruiz, North High, ana@example.org";
  CHECK(shown.page.find(Role::button, same).check == access::Check::off);
  CHECK(shown.page.find(Role::button, "Somebody new").check == access::Check::off);
  CHECK(shown.page.find(Role::button, "Take in").disabled);
  check_room_everywhere(shown, {Role::dialog});

  auto received = std::make_shared<ReceivedSignUps>(*shown.state.received_sign_ups);
  received->decisions[received->preview.questions.at(0).question] = intake::kNewPerson;
  received->preview =
      intake::preview_sign_ups(received->given, received->decisions, shown.state.templates,
                               rondo::test::FakeClock(), shown.state.program);
  shown.state.received_sign_ups = std::move(received);
  shown.page.settle();
  CHECK(shown.page.find(Role::button, same).check == access::Check::off);
  CHECK(shown.page.find(Role::button, "Somebody new").check == access::Check::on);
  CHECK_FALSE(shown.page.find(Role::button, "Take in").disabled);
  CHECK_FALSE(shown.says("is not taken in"));
  check_room_everywhere(shown, {Role::dialog});
}

TEST_CASE("received sign-ups: where all is in the program already there is nothing but to close") {
  EventPage shown(Screen::event_people);
  const codec::SignUp answer = answer_named(shown.state.program, "Kai Lee");
  shown.change([&](Program& program) {
    const rondo::test::FakeClock clock;
    SeededRandom random(1);
    Transaction edit(program);
    intake::take_sign_ups({answer}, {}, shown.state.templates, clock, edit, random,
                          intake::Namesakes::wait);
    (void)edit.finish({});
  });
  receive(shown, {answer});
  CHECK(shown.says("All of this is in the program already. Nothing changes."));
  CHECK_FALSE(shown.page.has(Role::button, "Take in"));
  CHECK_FALSE(shown.page.has(Role::button, "Cancel"));
  shown.page.click(Role::button, "OK");
  REQUIRE(shown.last<command::TakeSignUps>() != nullptr);
  CHECK_FALSE(shown.last<command::TakeSignUps>()->take);
  check_room_everywhere(shown, {Role::dialog});
}

TEST_CASE("received sign-ups: an older one is left out unless it is taken all the same") {
  EventPage shown(Screen::event_people);
  const auto named_at = [&](const char* given_at) {
    codec::SignUp answer = answer_named(shown.state.program, "Kai Lee");
    answer.given_at = given_at;
    return answer;
  };
  receive(shown, {named_at("2026-09-02T10:00:00Z"), named_at("2026-09-01T09:30:00Z")});
  CHECK(shown.page.has(Role::dialog, "A sign-up has come in"));
  CHECK(
      shown.says("Kai Lee: an answer of 2026-09-01, 09:30 is left out, because the one of "
                 "2026-09-02, 10:00 is newer."));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Take it all the same");
  CHECK(shown.last<command::AnswerImportQuestion>()->choice == "take");
}

TEST_CASE("received sign-ups: topics stand in the order in which they were chosen") {
  EventPage shown(Screen::event_people);
  Person person;
  person.name = "Kai Lee";
  Registration registration;
  registration.seeks = true;
  registration.requests[TopicId("data")] = {2, 0, "", {}};
  registration.requests[TopicId("family")] = {1, 0, "", {}};
  receive(shown, {intake::sign_up_from(form_of(shown.state.program), person, registration,
                                       "2026-09-02T10:00:00Z")
                      .value()});
  CHECK(shown.says("Mentee · Asks for: 1. Family outreach, 2. Data literacy"));
  // It is the only one, so there is nothing to count.
  CHECK(shown.says("Nothing is in the program yet."));
  CHECK_FALSE(shown.says("New: 1"));
}
