// A match told by link: the page it opens, the answer that goes back, and taking answers in.
#include <doctest/doctest.h>

#include "app/event_setups.h"
#include "app/notice_visit.h"
#include "report/match_notice.h"

using namespace rondo;
using test::Browser;
using test::kPageAddress;
using test::Page;

namespace {

std::vector<std::pair<MatchId, Match>> matches_of(const Page& page) {
  const auto& live = page.program().matches.live;
  return {live.begin(), live.end()};
}

std::string notice_link(const Page& host, const MatchId& id, const Match& match, bool to_mentor) {
  const Result<EventView> view = view_event(host.program(), host.only_event());
  REQUIRE(view.ok());
  return notice_address(*view, id, match, to_mentor, kPageAddress);
}

// What comes back when that person opens the link and answers.
std::string answer_link(const Page& host, const MatchId& id, const Match& match, bool to_mentor,
                        bool accepts, const std::string& reason = {}) {
  Browser phone;
  Page guest(phone);
  guest.run(command::OpenLink{notice_link(host, id, match, to_mentor)});
  guest.run(command::AnswerNotice{accepts, reason});
  REQUIRE(guest.state().notice != nullptr);
  REQUIRE(guest.state().notice->answered);
  return guest.state().notice->answer_address;
}

// Ana and Ben, whose match is approved and of which nobody has heard.
struct Approved {
  Approved() { page.run(command::SetMatchState{{pair.match}, MatchState::approved}); }
  const Match& match() const { return *page.program().matches.find(pair.match); }

  Browser browser;
  Page page{browser};
  test::OneMatch pair{page};
};

}  // namespace

TEST_CASE("a notice opens from its link, is remembered with the answer, and forgotten when asked") {
  Browser browser;
  Page host(browser);
  tell_sample(host);
  const auto [id, match] = matches_of(host).front();
  const std::string link = notice_link(host, id, match, false);
  Browser phone;
  {
    Page guest(phone);
    guest.addresses.changed(link.substr(link.find('#')));
    guest.frame();
    REQUIRE(guest.state().notice != nullptr);
    CHECK(guest.state().notice->page.match == id);
    CHECK(guest.state().place.screen == Screen::notice);
    CHECK(guest.addresses.address == "#/notice");
    CHECK(guest.program().people.empty());
    guest.run(command::SaveNoticeAnswer{});
    CHECK(guest.files.downloads.empty());
    guest.run(command::AnswerNotice{false, "  no time "});
    guest.run(command::SaveNoticeAnswer{});
    REQUIRE(guest.files.downloads.size() == 1);
    CHECK(guest.files.downloads[0].bytes.find("#rondo2.noticeanswer.") != std::string::npos);
  }
  Page again(phone);
  again.addresses.changed("#/notice");
  REQUIRE(again.state().notice != nullptr);
  CHECK(again.state().notice->answered);
  CHECK(again.state().notice->reason == "no time");
  again.run(command::ForgetGuestPage{});
  CHECK(again.state().notice == nullptr);
  CHECK(again.state().place.screen == Screen::notice);  // not the program of this browser
  Page after(phone);
  after.addresses.changed("#/notice");
  CHECK(after.state().notice == nullptr);
}

TEST_CASE("answers by link are looked at and taken in as one step; opened twice, they do no harm") {
  Browser browser;
  Page host(browser);
  tell_sample(host);
  const auto all = matches_of(host);
  const auto [id, match] = all[0];
  const auto [other_id, other] = all[1];
  const std::string text = "Hello,\n\n" + answer_link(host, id, match, true, true) +
                           "\n\nand\n\n> " + answer_link(host, id, match, false, true) + "\n\n" +
                           answer_link(host, other_id, other, false, false, "no time") + "\n";
  const Program before = host.program();
  host.run(command::OpenLink{text});
  host.run(command::OpenLink{text});
  REQUIRE(host.state().received_match_answers != nullptr);
  CHECK(host.state().received_match_answers->answers.size() == 3);
  CHECK(host.program() == before);
  CHECK(host.state().place == Place{Screen::event_tell, host.only_event().text()});
  host.run(command::TakeMatchAnswers{true});
  CHECK(host.state().received_match_answers == nullptr);
  CHECK(host.program().matches.find(id)->state == MatchState::accepted);
  CHECK(host.program().matches.find(other_id)->state == MatchState::declined);
  CHECK(host.program().matches.find(other_id)->reason == "no time");
  const Program taken = host.program();
  host.run(command::OpenLink{text});
  host.run(command::TakeMatchAnswers{true});
  CHECK(host.program() == taken);
  host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("answers come as files, and can be put aside") {
  Browser browser;
  Page host(browser);
  tell_sample(host);
  const auto all = matches_of(host);
  const Program before = host.program();
  for (std::size_t at = 0; at < 2; ++at) {
    host.files.give("answer.rondo.txt",
                    answer_link(host, all[at].first, all[at].second, true, false) + "\n");
  }
  REQUIRE(host.state().received_match_answers != nullptr);
  CHECK(host.state().received_match_answers->answers.size() == 2);
  host.run(command::TakeMatchAnswers{false});
  CHECK(host.state().received_match_answers == nullptr);
  CHECK(host.program() == before);
}

TEST_CASE("answers that can't be used are refused with a reason, and the others count") {
  Browser browser;
  Page host(browser);
  tell_sample(host);
  const auto [id, match] = matches_of(host).front();
  const std::string good = answer_link(host, id, match, true, true);
  Browser elsewhere;
  Page other(elsewhere, 7);
  tell_sample(other);
  other.run(command::OpenLink{good});
  CHECK(other.error() == "error.answers.other_program");
  CHECK(other.state().received_match_answers == nullptr);

  const auto [other_id, other_match] = matches_of(other).front();
  host.run(command::OpenLink{answer_link(other, other_id, other_match, true, true) + "\n\n" +
                             good.substr(0, good.size() - 3) + "\n\n" + good});
  REQUIRE(host.state().received_match_answers != nullptr);
  CHECK(host.state().received_match_answers->answers.size() == 1);
  CHECK(host.error() == "error.links.refused");
  host.run(command::TakeMatchAnswers{true});
  CHECK(host.program().matches.find(id)->accepted_by.size() == 1);

  host.run(command::RemoveEvent{host.only_event()});
  host.run(command::OpenLink{good});
  CHECK(host.error() == "error.answers.no_event");
  CHECK(latest_notice(host.state()).text.find("event") != nullptr);
}

TEST_CASE("a released match asks anew, and an own text that can't be read is not kept") {
  Browser browser;
  Page page(browser);
  tell_sample(page);
  const auto [id, match] = matches_of(page).front();
  page.run(command::OpenLink{answer_link(page, id, match, true, true)});
  page.run(command::TakeMatchAnswers{true});
  REQUIRE(page.program().matches.find(id)->accepted_by.size() == 1);
  page.run(command::SetMatchState{{id}, MatchState::proposed});
  CHECK(page.program().matches.find(id)->accepted_by.empty());

  Event event = *page.program().events.find(page.only_event());
  event.messages["notice"] = "{who}";
  const Program before = page.program();
  page.run(command::PutEvent{page.only_event(), event});
  CHECK(page.error() == "error.message_text.unknown_field");
  CHECK(page.program() == before);
  event.messages["notice"] = "{partner}: {link}";
  page.run(command::PutEvent{page.only_event(), event});
  page.run(command::ExportEventMessages{page.only_event(), EventMessage::notice});
  REQUIRE_FALSE(page.files.downloads.empty());
  CHECK(page.files.downloads.back().bytes.find("https://rondo.example/#rondo2.notice.") !=
        std::string::npos);
}

TEST_CASE("mail merge goes to everybody a message is for, or to those who are marked") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  const EventId event = page.only_event();
  for (const char* name : {"Ana", "Ben"}) {
    Person person;
    person.name = name;
    page.run(command::PutPerson{{}, person});
  }
  std::vector<PersonId> people;
  std::vector<RegistrationId> sign_ups;
  for (const auto& [id, person] : page.program().people) people.push_back(id);
  REQUIRE(people.size() == 2);
  page.run(command::RegisterPeople{event, people, false, true});
  for (const auto& [id, registration] : page.program().registrations) sign_ups.push_back(id);
  page.run(command::SetApproval{sign_ups, Approval::approved});
  const auto file = [&](std::vector<PersonId> only) {
    page.run(command::ExportEventMessages{event, EventMessage::sign_up_approved, std::move(only)});
    REQUIRE_FALSE(page.files.downloads.empty());
    return page.files.downloads.back().bytes;
  };
  CHECK(file({}).find("Hello Ana,") != std::string::npos);
  CHECK(file({}).find("Hello Ben,") != std::string::npos);
  const std::string& first = page.program().people.find(people[0])->name;
  const std::string& second = page.program().people.find(people[1])->name;
  CHECK(file({people[0]}).find("Hello " + first) != std::string::npos);
  CHECK(file({people[0]}).find("Hello " + second) == std::string::npos);
}

TEST_CASE("a link to the mail program goes there, and not to a screen") {
  Browser browser;
  Page page(browser);
  page.app.follow("mailto:hana@example.org?subject=SEL");
  CHECK(page.windows.mails == std::vector<std::string>{"mailto:hana@example.org?subject=SEL"});
  CHECK(page.state().place.screen == Screen::home);
}

TEST_CASE("app: a match is told once both of its people have heard of it") {
  Approved here;
  here.page.run(command::MarkToldOfMatches{here.pair.event, {here.pair.ben}});
  CHECK(here.match().state == MatchState::approved);
  CHECK_FALSE(is_to_be_told(here.match(), here.pair.ben));
  CHECK(is_to_be_told(here.match(), here.pair.ana));
  here.page.run(command::MarkToldOfMatches{here.pair.event, {here.pair.ana}});
  CHECK(here.match().state == MatchState::notified);
  CHECK_FALSE(is_to_be_told(here.match(), here.pair.ana));
  here.page.run(command::Undo{});
  CHECK(here.match().state == MatchState::approved);
  CHECK(is_to_be_told(here.match(), here.pair.ana));
  here.page.run(command::Undo{});
  CHECK(is_to_be_told(here.match(), here.pair.ben));
  here.page.run(command::MarkToldOfMatches{here.pair.event, {here.pair.ana}});
  here.page.run(command::SetMatchState{{here.pair.match}, MatchState::proposed});
  here.page.run(command::SetMatchState{{here.pair.match}, MatchState::approved});
  CHECK(is_to_be_told(here.match(), here.pair.ana));
}

TEST_CASE("app: an answer by link tells of nobody else, who is still to be told") {
  Approved here;
  here.page.run(
      command::OpenLink{answer_link(here.page, here.pair.match, here.match(), false, true)});
  here.page.run(command::TakeMatchAnswers{true});
  CHECK(here.match().state == MatchState::approved);
  CHECK(here.match().accepted_by == std::set{here.pair.ben});
  CHECK_FALSE(is_to_be_told(here.match(), here.pair.ben));
  CHECK(is_to_be_told(here.match(), here.pair.ana));
  here.page.run(command::MarkToldOfMatches{here.pair.event, {here.pair.ana}});
  CHECK(here.match().state == MatchState::notified);
  CHECK(here.match().accepted_by == std::set{here.pair.ben});
}
