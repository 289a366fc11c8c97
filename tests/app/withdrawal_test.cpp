// Somebody takes part in an event no more: one step, with everything that ends by it.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/event_setups.h"
#include "app/notice_visit.h"
#include "app/sign_up_visit.h"
#include "app/sitting_steps.h"
#include "app/withdrawals.h"
#include "edit/event_list.h"
#include "report/guest_page.h"
#include "report/match_notice.h"

using namespace rondo;
using test::Browser;
using test::kPageAddress;
using test::OneMatch;
using test::Page;

namespace {

bool tells_who_waits(const Page& page) {
  return page.told().find(" for a place in ") != std::string::npos;
}

void put_on_hold(Page& page, const EventId& event, const std::string& name,
                 const std::string& signed_up_at) {
  Person person;
  person.name = name;
  person.email = name + "@example.org";
  Registration registration;
  registration.seeks = true;
  registration.approval = Approval::waitlisted;
  registration.signed_up_at = signed_up_at;
  page.run(command::PutPerson{{}, person, event, registration});
  REQUIRE(page.error() == "");
}

}  // namespace

TEST_CASE("who withdraws leaves the open match, in one step that undo takes back whole") {
  Browser browser;
  Page page(browser);
  const OneMatch one(page);
  become(page, one.match, {MatchState::approved, MatchState::notified});
  put_session(page, one.match, "2099-09-14T15:10");
  const Program before = page.program();
  const RegistrationId id = registration_in(before, one.event, one.ana);

  page.run(command::SetWithdrawn{{id}, true});
  CHECK(page.program().registrations.find(id)->withdrawn);
  CHECK(page.program().matches.find(one.match)->state == MatchState::declined);
  CHECK(page.program().matches.find(one.match)->reason == "The mentor withdrew");
  CHECK(page.program().matches.find(one.match)->declined_by == one.ana);
  CHECK(page.program().sessions.begin()->second.state == SessionState::cancelled);
  const Program withdrawn = page.program();

  page.run(command::SetWithdrawn{{id}, false});
  CHECK_FALSE(page.program().registrations.find(id)->withdrawn);
  CHECK(page.program().matches.find(one.match)->state == MatchState::declined);
  page.run(command::Undo{});
  CHECK(page.program() == withdrawn);
  page.run(command::Undo{});
  Program expected = before;
  expected.sessions.live.begin()->second.revision = 2;  // calendars hear of it once more
  CHECK(page.program() == expected);
}

TEST_CASE("who leaves makes room, and it is said how many wait for a place") {
  Browser browser;
  Page page(browser);
  const OneMatch one(page);
  const RegistrationId ben = registration_in(page.program(), one.event, one.ben);
  page.run(command::SetWithdrawn{{ben}, true});
  CHECK_FALSE(tells_who_waits(page));
  page.run(command::Undo{});

  put_on_hold(page, one.event, "Kai", "2026-09-02T08:00:00");
  put_on_hold(page, one.event, "Mia", "2026-09-01T08:00:00");
  const auto waiting = waiting_for_a_place(page.program(), one.event);
  REQUIRE(waiting.size() == 2);
  SUBCASE("who waits makes none") {
    page.run(command::SetWithdrawn{{waiting.front()}, true});
    CHECK_FALSE(tells_who_waits(page));
  }
  SUBCASE("by withdrawing") {
    page.run(command::SetWithdrawn{{ben}, true});
    CHECK(tells_who_waits(page));
  }
  SUBCASE("by leaving the list") {
    page.run(command::RemoveRegistrations{{ben}});
    CHECK(tells_who_waits(page));
  }
  SUBCASE("by leaving the program") {
    page.run(command::RemovePeople{{one.ben}});
    CHECK(tells_who_waits(page));
  }
}

TEST_CASE("who waits is told in one message with who left, whose Undo it keeps") {
  Browser browser;
  Page page(browser);
  const OneMatch one(page);
  page.run(command::AddEvent{"blank"});
  const Program with_two_events = page.program();
  for (const auto& [id, event] : with_two_events.events) {
    Event named = event;
    named.name = "Ready, set, go!";
    page.run(command::PutEvent{id, named});
    page.run(command::RegisterPeople{id, {one.ben}, false, true});
    put_on_hold(page, id, "Kai" + id.text(), "2026-09-02T08:00:00");
  }
  REQUIRE(page.program().events.size() == 2);
  const Program before = page.program();
  page.run(command::RemovePeople{{one.ben}});
  CHECK(latest_notice(page.state()).undo_of_revision == page.state().revision);
  const std::string told = page.told();
  const std::size_t first = told.find("waits for a place in Ready, set, go! 1 person waits");
  CHECK(first != std::string::npos);
  CHECK(told.find(". 1 person waits") < first);
  CHECK(told.find("!.") == std::string::npos);
  page.run(command::Undo{});
  CHECK(page.program() == before);
}

TEST_CASE("somebody withdraws by the link of a match; nothing changes before it is taken in") {
  Browser browser;
  Page host(browser);
  const OneMatch one(host);
  become(host, one.match, {MatchState::approved, MatchState::active});
  const Result<EventView> view = view_event(host.program(), one.event);
  REQUIRE(view.ok());
  const std::string link = notice_address(*view, one.match, *host.program().matches.find(one.match),
                                          false, kPageAddress);

  Browser phone;
  std::string answer;
  {
    Page guest(phone);
    guest.run(command::OpenLink{link});
    guest.run(command::AnswerNotice{false, "", true});
    REQUIRE(guest.state().notice != nullptr);
    answer = guest.state().notice->answer_address;
  }
  Page again(phone);
  again.addresses.changed("#/notice");
  REQUIRE(again.state().notice != nullptr);
  CHECK(again.state().notice->withdraws);

  const Program before = host.program();
  host.run(command::OpenLink{answer});
  REQUIRE(host.state().received_match_answers != nullptr);
  CHECK(host.state().received_match_answers->answers[0].said.withdraws);
  CHECK(host.program() == before);
  host.run(command::TakeMatchAnswers{true});
  const RegistrationId ben = registration_in(before, one.event, one.ben);
  CHECK(host.program().registrations.find(ben)->withdrawn);
  CHECK(host.program().matches.find(one.match)->state == MatchState::ended_early);
  CHECK(host.program().matches.find(one.match)->reason == "The mentee withdrew");
  host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("somebody withdraws by the own page of a sitting, and the plan is to be made anew") {
  Browser browser;
  Page host(browser);
  test::plan_sitting(host);
  const EventId event = host.only_event();
  const PersonId person = host.program().registrations.begin()->second.person;
  const RegistrationId listed = host.program().registrations.begin()->first;
  const Result<std::string> link =
      GuestPages(host.program(), event, host.clock).address(person, kPageAddress);
  REQUIRE(link.ok());
  Browser phone;
  std::string answer;
  {
    Page guest(phone);
    guest.run(command::OpenLink{*link});
    REQUIRE(guest.state().guest);
    guest.run(command::WithdrawAsGuest{" New duties "});
    REQUIRE(guest.error() == "");
    CHECK(guest.state().guest->withdrawal_reason == "New duties");
    answer = guest.state().guest->withdrawal_address;
    guest.run(command::SaveGuestWithdrawal{});
    REQUIRE(guest.files.downloads.size() == 1);
    CHECK(guest.files.downloads[0].bytes == answer + "\n");
  }
  const Program before = host.program();
  host.run(command::OpenLink{answer});
  REQUIRE(host.state().received_withdrawals != nullptr);
  CHECK(host.program() == before);
  host.run(command::TakeWithdrawals{true});
  REQUIRE(host.error() == "");
  CHECK(host.program().registrations.find(listed)->withdrawn);
  host.run(command::PlanRounds{event});
  REQUIRE(host.error() == "");
  for (const auto& [id, meeting] : host.program().speed_meetings) {
    CHECK_FALSE(meeting.mentor == person);
    CHECK_FALSE(meeting.mentee == person);
  }
  host.run(command::Undo{});
  host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("who is not matched yet withdraws by the sign-up form, opened again by its link") {
  Browser browser;
  Page host(browser);
  const OneMatch one(host);
  host.run(command::RemoveMatch{one.match});
  const std::string form = *sign_up_address(host.state(), one.event);
  Browser phone;
  Page guest(phone);
  guest.run(command::OpenLink{form});
  guest.run(command::AnswerWithdrawal{" ", "", ""});
  CHECK(guest.error() == "error.name_missing");
  guest.run(command::AnswerWithdrawal{"Ben", "ben at school", ""});
  CHECK(guest.error() == "error.sign_up.email");
  guest.run(command::AnswerWithdrawal{"Ben", "ben@example.org", "New duties"});
  guest.run(command::SaveWithdrawal{});
  REQUIRE(guest.files.downloads.size() == 1);
  CHECK(guest.files.downloads[0].bytes.find("#rondo2.withdrawal.") != std::string::npos);

  put_on_hold(host, one.event, "Kai", "2026-09-02T08:00:00");
  const Program before = host.program();
  host.run(command::OpenLink{guest.files.downloads[0].bytes});
  REQUIRE(host.state().received_withdrawals != nullptr);
  CHECK(host.state().place == Place{Screen::event_people, one.event.text()});
  CHECK(host.program() == before);
  host.run(command::TakeWithdrawals{true});
  CHECK(host.state().received_withdrawals == nullptr);
  const RegistrationId ben = registration_in(before, one.event, one.ben);
  CHECK(host.program().registrations.find(ben)->withdrawn);
  CHECK(tells_who_waits(host));
  host.run(command::Undo{});
  CHECK(host.program() == before);
  host.run(command::OpenLink{guest.files.downloads[0].bytes});
  host.run(command::TakeWithdrawals{false});
  CHECK(host.program() == before);
}

TEST_CASE("a sign-up and the withdrawal from it may come in one mail") {
  Browser browser;
  Page host(browser);
  const OneMatch one(host);
  const std::string form = *sign_up_address(host.state(), one.event);
  Browser phone;
  Page guest(phone);
  guest.run(command::OpenLink{form});
  Person person;
  person.name = "Hana";
  Registration registration;
  registration.seeks = true;
  const TopicId topic(intake::id_on_form(guest.state().sign_up->form.topics.front()));
  registration.requests[topic].rank = 1;
  guest.run(command::AnswerSignUp{person, registration});
  guest.clock.now += 60'000;
  guest.run(command::AnswerWithdrawal{"Hana", "", ""});
  REQUIRE(guest.error() == "");
  host.run(command::OpenLink{guest.state().sign_up->answer_address + "\n\n" +
                             guest.state().sign_up->withdrawal_address});
  host.run(command::TakeSignUps{true});
  host.run(command::TakeWithdrawals{true});
  const auto hana = std::find_if(host.program().people.begin(), host.program().people.end(),
                                 [](const auto& entry) { return entry.second.name == "Hana"; });
  REQUIRE(hana != host.program().people.end());
  const RegistrationId id = registration_in(host.program(), one.event, hana->first);
  CHECK(host.program().registrations.find(id)->withdrawn);
}
