// What people say of their matches, through commands and links.
#include <doctest/doctest.h>

#include "app/event_setups.h"
#include "codec/link.h"
#include "feedback/match_feedback.h"
#include "report/feedback_page.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// A topic sprint in which Ana has mentored Ben: the match is completed.
struct CompletedSprint : test::OneMatch {
  explicit CompletedSprint(Page& host) : OneMatch(host), page(host) {
    for (const MatchState state :
         {MatchState::approved, MatchState::active, MatchState::completed}) {
      page.run(command::SetMatchState{{match}, state});
    }
    REQUIRE(page.program().matches.find(match)->state == MatchState::completed);
  }

  Feedback says(int useful, MeetAgain again = MeetAgain::not_said) const {
    Feedback answer;
    answer.match = match;
    answer.useful = useful;
    answer.meet_again = again;
    return answer;
  }

  std::string address(const PersonId& person) const {
    const auto forms = match_forms(page.program(), event, "2026-11-28");
    return *feedback_page_address(page.program(), event, person, forms, test::kPageAddress);
  }

  // Ben's answers, as his phone makes them ready.
  std::string answers_of_ben() const {
    Browser phone;
    Page guest(phone);
    guest.run(command::OpenLink{address(ben)});
    REQUIRE(guest.state().guest);
    Feedback answer = says(4, MeetAgain::yes);
    answer.answers["goal"] = "yes";
    guest.run(command::AnswerAsGuest{{answer}});
    REQUIRE(guest.error() == "");
    return guest.state().guest->answers_address;
  }

  Page& page;
};

}  // namespace

TEST_CASE("feedback on a match is one step, which Undo takes back") {
  Browser browser;
  Page page(browser);
  const CompletedSprint sprint(page);
  page.run(command::GiveFeedback{sprint.event, sprint.ben, {sprint.says(4)}});
  REQUIRE(page.program().feedback.size() == 1);
  const Feedback& kept = page.program().feedback.begin()->second;
  CHECK(kept.about == sprint.ana);
  CHECK(kept.match == sprint.match);
  page.run(command::Undo{});
  CHECK(page.program().feedback.empty());
  Feedback strange = sprint.says(4);
  strange.answers["pipeline"] = "yes";
  page.run(command::GiveFeedback{sprint.event, sprint.ben, {strange}});
  CHECK(page.error() == "error.feedback.other_form");
}

TEST_CASE("feedback that says nothing is refused, blanks likewise") {
  Browser browser;
  Page page(browser);
  const CompletedSprint sprint(page);
  Feedback nothing = sprint.says(0);
  SUBCASE("nothing") {}
  SUBCASE("blanks") {
    nothing.will_try = " ";
    nothing.answers["goal"] = "";
  }
  const Program before = page.program();
  page.run(command::GiveFeedback{sprint.event, sprint.ben, {nothing}});
  CHECK(page.error() == "error.feedback.nothing_said");
  CHECK(page.program() == before);
}

TEST_CASE("two who both want to go on get a match in an event that follows, in one step") {
  Browser browser;
  Page page(browser);
  const CompletedSprint sprint(page);
  page.run(command::GiveFeedback{sprint.event, sprint.ben, {sprint.says(4, MeetAgain::yes)}});
  page.run(command::FollowUp{sprint.event});
  CHECK(page.error() == "error.feedback.nothing_mutual");
  page.run(command::GiveFeedback{sprint.event, sprint.ana, {sprint.says(5, MeetAgain::yes)}});
  page.run(command::FollowUp{sprint.event});
  const EventId event = follow_up_of(page.program(), sprint.event);
  REQUIRE_FALSE(event.empty());
  CHECK(page.state().place == Place{Screen::event_match, event.text()});
  CHECK(page.program().matches.size() == 2);
  page.run(command::Undo{});
  CHECK(page.program().matches.size() == 1);
  CHECK(page.program().events.size() == 1);
}

TEST_CASE("answers about a match come back by link or file; taking them in twice is harmless") {
  Browser browser;
  Page page(browser);
  const CompletedSprint sprint(page);
  const std::string address = sprint.answers_of_ben();
  SUBCASE("by link") {
    page.run(command::OpenLink{address});
  }
  SUBCASE("by file") {
    page.files.give("ben.rondo.txt", address + "\n");
  }
  REQUIRE(page.state().received_answers.size() == 1);
  CHECK(page.state().place == Place{Screen::event_feedback, sprint.event.text()});
  page.run(command::TakeAnswers{true});
  REQUIRE(page.program().feedback.size() == 1);
  const Feedback kept = page.program().feedback.begin()->second;
  CHECK(kept.useful == 4);
  CHECK(kept.meet_again == MeetAgain::yes);
  CHECK(kept.answers.at("goal") == "yes");
  const Program before = page.program();
  page.run(command::OpenLink{address});
  page.run(command::TakeAnswers{true});
  CHECK(page.error() == "");
  CHECK(page.program() == before);
  page.run(command::Undo{});
  CHECK(page.program().feedback.empty());
}

TEST_CASE("answers whose event or match is gone, or on an older form, are told of") {
  Browser browser;
  Page page(browser);
  const CompletedSprint sprint(page);
  const std::string address = sprint.answers_of_ben();
  SUBCASE("the match is gone") {
    page.run(command::RemoveMatch{sprint.match});
    page.run(command::OpenLink{address});
    page.run(command::TakeAnswers{true});
    CHECK(latest_notice(page.state()).text.key == "notice.answers_left_out");
    CHECK(page.program().feedback.empty());
  }
  SUBCASE("the event is gone") {
    page.run(command::RemoveEvent{sprint.event});
    page.run(command::OpenLink{address});
    CHECK(page.error() == "error.answers.no_event");
  }
  SUBCASE("the event is of another kind now") {
    Event event = *page.program().events.find(sprint.event);
    event.kind = EventKind::one_off;
    page.run(command::PutEvent{sprint.event, event});
    page.run(command::OpenLink{address});
    CHECK(page.error() == "error.feedback.other_form");
  }
  SUBCASE("a question is not asked any more") {
    codec::GuestAnswers given = *codec::read_guest_answers(codec::read_link(address)->payload);
    given.answers[0].said["favourite"] = "blue";
    page.run(command::OpenLink{*codec::write_answers_link(given)});
    page.run(command::TakeAnswers{true});
    CHECK(page.error() == "error.feedback.other_form");
    CHECK(page.program().feedback.empty());
  }
}

TEST_CASE("answers about matches made ready are there again after the page was closed") {
  Browser browser;
  Page page(browser);
  const CompletedSprint sprint(page);
  Browser phone;
  {
    Page guest(phone);
    guest.run(command::OpenLink{sprint.address(sprint.ana)});
    Feedback answer = sprint.says(5);
    answer.answers["learned"] = "To wait";
    guest.run(command::AnswerAsGuest{{answer}});
    REQUIRE(guest.error() == "");
  }
  Page again(phone);
  again.addresses.changed("#/guest");
  REQUIRE(again.state().guest);
  REQUIRE(again.state().guest->answers.size() == 1);
  CHECK(again.state().guest->answers[0].useful == 5);
  CHECK(again.state().guest->answers[0].answers.at("learned") == "To wait");
}

TEST_CASE("forms are printed and messages taken along as long as somebody is to be asked") {
  Browser browser;
  Page page(browser);
  const CompletedSprint sprint(page);
  page.run(command::ExportEventMessages{sprint.event, EventMessage::feedback});
  REQUIRE(page.files.downloads.size() == 1);
  const std::string& csv = page.files.downloads[0].bytes;
  CHECK(csv.find("Ana,Ana@example.org,") != std::string::npos);
  CHECK(csv.find("https://rondo.example/#rondo2.guest.") != std::string::npos);
  page.run(command::PrintFeedbackForms{sprint.event});
  CHECK(page.printer.blocks.size() == 2);
  page.run(command::GiveFeedback{sprint.event, sprint.ben, {sprint.says(4)}});
  page.run(command::GiveFeedback{sprint.event, sprint.ana, {sprint.says(4)}});
  page.run(command::PrintFeedbackForms{sprint.event});
  CHECK(page.error() == "error.feedback.no_forms");
}

TEST_CASE("a follow-up beyond the cap of the school year is made only when it is meant") {
  Browser browser;
  Page page(browser);
  const CompletedSprint sprint(page);
  page.run(command::GiveFeedback{sprint.event, sprint.ben, {sprint.says(4, MeetAgain::yes)}});
  page.run(command::GiveFeedback{sprint.event, sprint.ana, {sprint.says(5, MeetAgain::yes)}});
  page.run(command::SetYearCap{1});
  const Program before = page.program();
  page.run(command::FollowUp{sprint.event});
  CHECK(page.error() == "error.follow_up.beyond_cap");
  CHECK(page.program() == before);
  page.run(command::FollowUp{sprint.event, true});
  CHECK(page.program().matches.size() == 2);
  page.run(command::Undo{});
  CHECK(page.program() == before);
}

TEST_CASE("a cap below what mentors have already says at once who has more") {
  Browser browser;
  Page page(browser);
  const CompletedSprint sprint(page);
  page.run(command::SetYearCap{1});
  CHECK(latest_notice(page.state()).text.key != "notice.beyond_cap");
  page.run(command::SetYearCap{0});
  CHECK(latest_notice(page.state()).text ==
        Message{"notice.beyond_cap", {arg("count", 1), arg("names", "Ana")}});
  page.run(command::SetYearCap{});
  Person ana = *page.program().people.find(sprint.ana);
  ana.mentees_per_year = 0;
  page.run(command::PutPerson{sprint.ana, ana, {}, {}});
  CHECK(latest_notice(page.state()).text ==
        Message{"notice.person_beyond_cap", {arg("name", "Ana"), arg("count", 1)}});
}
