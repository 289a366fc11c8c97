// After a sitting: answers, pairs, report and messages; the shared screen and a person's own page.
#include <doctest/doctest.h>

#include <algorithm>

#include "codec/guest_pages.h"
#include "report/guest_page.h"
#include "speed/person_codes.h"
#include "ui/event_feedback.h"
#include "ui/room.h"
#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

struct AfterSitting : SittingPage {
  explicit AfterSitting(Screen screen, float width = 1280, float height = 1600)
      : SittingPage(screen, width, height) {
    plan();
    start(90);
  }

  void want_again(const std::string& from, const std::string& about) {
    change([&](Program& program) {
      Feedback& feedback = program.feedback.live[FeedbackId(from + about)];
      feedback.event = kSittingEvent;
      feedback.from = PersonId(from);
      feedback.about = PersonId(about);
      feedback.useful = 4;
      feedback.meet_again = MeetAgain::yes;
    });
  }

  // Somebody whom the plan has meet Ana.
  std::string partner_of_ana() const {
    for (const auto& [id, meeting] : state.program.speed_meetings) {
      if (meeting.mentor == PersonId("ana")) return meeting.mentee.text();
    }
    return {};
  }
  std::string name_of(const std::string& person) const {
    return state.program.people.find(PersonId(person))->name;
  }
};

}  // namespace

TEST_CASE("feedback: before there is a plan it leads there") {
  SittingPage shown(Screen::event_feedback);
  shown.page.click(Role::button, "Go to the plan");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_plan);
}

TEST_CASE("feedback: what stands on paper is typed in, one person at a time") {
  AfterSitting shown(Screen::event_feedback);
  CHECK(shown.says("Answers from 0 of 7 people"));
  shown.page.click(Role::button, "Type in, Ana Ruiz");
  const std::string partner = shown.name_of(shown.partner_of_ana());
  CHECK(shown.page.has(Role::dialog, "Feedback of Ana Ruiz"));
  CHECK(shown.page.has(Role::radio_group, "How useful was the meeting with " + partner + "?"));
  shown.page.type(Role::text_area, "What will you try?", "Exit tickets");
  shown.page.click(Role::button, "Save the answers");
  const auto* given = shown.last<command::GiveFeedback>();
  REQUIRE(given != nullptr);
  CHECK(given->from == PersonId("ana"));
  CHECK(given->answers[0].will_try == "Exit tickets");
  CHECK_FALSE(shown.page.has(Role::dialog, "Feedback of Ana Ruiz"));
}

TEST_CASE("feedback: a form with nothing filled in says so and stays") {
  AfterSitting shown(Screen::event_feedback);
  const char* nothing = "Nothing is filled in yet.";
  shown.page.click(Role::button, "Type in, Ana Ruiz");
  CHECK_FALSE(shown.says(nothing));
  // As the program answers.
  FeedbackDrafts& drafts = shown.drafts.event.of<FeedbackDrafts>();
  const int asked = latest_notice(shown.state).number;
  drafts.sent = {{true, asked}, drafts.answers, {}};
  shown.state.notices = {
      {.number = asked + 1, .text = {"error.feedback.nothing_said", {}}, .error = true}};
  shown.page.settle();
  CHECK(shown.page.has(Role::dialog, "Feedback of Ana Ruiz"));
  CHECK(shown.says(nothing));
  shown.page.type(Role::text_area, "What will you try?", "Exit tickets");
  CHECK_FALSE(shown.says(nothing));
  shown.page.click(Role::button, "Save the answers");
  CHECK(shown.last<command::GiveFeedback>()->answers[0].will_try == "Exit tickets");
  CHECK_FALSE(shown.page.has(Role::dialog, "Feedback of Ana Ruiz"));
}

TEST_CASE("feedback: typing in begins at the first answer, at the top of the form") {
  for (const float width : {1280.0F, 390.0F}) {
    CAPTURE(width);
    AfterSitting shown(Screen::event_feedback, width, 800);
    shown.page.click(Role::button, "Type in, Ana Ruiz");
    const access::Tree& tree = shown.page.tree();
    const auto first_of = [&](Role role) {
      return std::find_if(tree.nodes().begin(), tree.nodes().end(), [&](const access::Node& node) {
        return node.role == role && node.layer == tree.modal_layer() && node.level != 2;
      });
    };
    const auto answer = first_of(Role::radio), partner = first_of(Role::heading);
    REQUIRE(answer != tree.nodes().end());
    REQUIRE(partner != tree.nodes().end());
    CHECK(shown.page.focused() == &*answer);
    CHECK_FALSE(shown.focused_in_sight().empty());
    CHECK(partner->rect.y >= partner->clip.y);
    CHECK(partner->rect.bottom() <= answer->rect.y);
  }
}

TEST_CASE("feedback: of a sitting that ended early only what was held is asked, and nobody else") {
  SittingPage shown(Screen::event_feedback);
  shown.plan();
  shown.start(13);  // in round 2 of 3
  shown.change([&](Program&) { shown.registration("ana").absent = true; });
  shown.end_now();
  CHECK(shown.says("2 meetings"));
  CHECK_FALSE(shown.says("3 meetings"));
  CHECK_FALSE(shown.page.has(Role::button, "Type in, Ana Ruiz"));
  shown.page.click(Role::button, "Type in, Ben Ito");
  for (const auto& [id, meeting] : shown.state.program.speed_meetings) {
    if (!(meeting.mentor == PersonId("ben"))) continue;
    const std::string& mentee = shown.state.program.people.find(meeting.mentee)->name;
    CAPTURE(mentee);
    CHECK(shown.page.has(Role::radio_group, "How useful was the meeting with " + mentee + "?") ==
          (meeting.round < 3));
  }
}

TEST_CASE("feedback: the check-in screen is opened once its code was shown, and leads back here") {
  AfterSitting shown(Screen::event_feedback);
  CHECK(shown.says("Code to leave it: " + host_code(kSittingEvent)));
  CHECK_FALSE(shown.page.has(Role::link, "Check-in screen"));
  shown.page.click(Role::button, "Check-in screen");
  CHECK(shown.last<command::GoTo>() == nullptr);
  CHECK(shown.page.has(Role::text, host_code(kSittingEvent)));
  shown.page.click(Role::button, "Open it");
  REQUIRE(shown.last<command::GoTo>() != nullptr);
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_kiosk, kSittingEvent.text()});
  const auto leave = [&] {
    shown.state.place.screen = Screen::event_kiosk;
    shown.page.settle();
    shown.page.click(Role::button, "Leave this screen");
    shown.page.type(Role::text_field, "For the host: code to leave", host_code(kSittingEvent));
    shown.page.click(Role::button, "Leave");
    REQUIRE(shown.last<command::LeaveKiosk>() != nullptr);
    return shown.last<command::LeaveKiosk>()->to;
  };
  CHECK(leave() == Screen::event_feedback);
  // Where it was opened the time before is forgotten.
  CHECK(leave() == Screen::event_run);
}

TEST_CASE("kiosk: who met nobody is not asked for feedback") {
  AfterSitting shown(Screen::event_kiosk);
  shown.change([&](Program&) { shown.registration("ana").absent = true; });
  shown.page.type(Role::text_field, "The code on your card",
                  person_codes(shown.state.program, kSittingEvent).at(PersonId("ana")));
  CHECK(shown.says("You had no meeting here"));
  CHECK_FALSE(shown.page.has(Role::button, "Give feedback, Ana Ruiz"));
}

TEST_CASE("feedback: a wish said before is not shown again, and stays") {
  AfterSitting shown(Screen::event_feedback);
  shown.want_again("ana", shown.partner_of_ana());
  CHECK(shown.says("answered"));
  shown.page.click(Role::button, "Type in, Ana Ruiz");
  for (const access::Node& node : shown.page.tree().nodes()) {
    if (node.role == Role::radio && node.name == "Yes") CHECK(node.check != access::Check::on);
  }
  shown.page.click(Role::button, "Save the answers");
  for (const Feedback& answer : shown.last<command::GiveFeedback>()->answers) {
    CHECK(answer.meet_again == MeetAgain::not_said);
  }
}

TEST_CASE("feedback: pairs who both want to meet again become matches in one press") {
  AfterSitting shown(Screen::event_feedback);
  const std::string partner = shown.partner_of_ana();
  shown.want_again("ana", partner);
  shown.page.click(Role::tab, "Meet again");
  CHECK(shown.says("No pair yet"));
  shown.want_again(partner, "ana");
  CHECK(shown.says("Ana Ruiz and " + shown.name_of(partner)));
  shown.page.click(Role::button, "Make a follow-up match of 1 pair");
  CHECK(shown.last<command::FollowUp>()->event == kSittingEvent);
}

TEST_CASE("feedback: figures stand with bars, and hide what few have said") {
  AfterSitting shown(Screen::event_feedback);
  CHECK_FALSE(shown.page.has(Role::tab, "Report"));  // the step after this one
  shown.page.click(Role::tab, "Figures");
  CHECK(shown.says("Meetings held"));
  CHECK(shown.says("100% (9 of 9)"));
  CHECK(shown.page.has(Role::table, "Meetings by round"));
  CHECK(shown.says("What people said is shown once 5"));
  shown.page.click(Role::button, "Print the report");
  CHECK(shown.last<command::PrintSitting>()->sheet == SittingSheet::report);
  shown.page.click(Role::button, "Copy the figures");
  CHECK(shown.last<command::CopyTable>()->table.rows.size() > 5);
}

TEST_CASE("feedback: messages of a sitting are edited, copied one by one or taken along together") {
  AfterSitting shown(Screen::event_feedback);
  shown.page.click(Role::tab, "Messages");
  CHECK(shown.says("Thank you for Opening day"));
  shown.page.click(Role::button, "Copy, Ana Ruiz");
  CHECK(shown.last<command::CopyText>()->text.find("Hello Ana Ruiz,") != std::string::npos);
  shown.page.click(Role::radio, "Feedback");
  CHECK(shown.says("have not said yet how it was"));
  shown.page.click(Role::button, "Download for mail merge");
  CHECK(shown.last<command::ExportEventMessages>()->message == EventMessage::sitting_feedback);
  shown.want_again("ana", shown.partner_of_ana());
  CHECK_FALSE(shown.page.has(Role::button, "Copy, Ana Ruiz"));
  shown.page.click(Role::radio, "Meet again");
  CHECK(shown.says("Nobody to write to now"));
  shown.page.click(Role::radio, "Thank you");
  shown.page.click(Role::button, "Edit the text");
  shown.page.type(Role::text_area, "Text", "Well done, {name}: {partners}!");
  shown.page.click(Role::button, "Save the text");
  const auto* put = shown.last<command::PutEvent>();
  REQUIRE(put != nullptr);
  CHECK(put->event.messages.at("sitting-thanks") == "Well done, {name}: {partners}!");
}

TEST_CASE("feedback: whole mails with answers are pasted as they are") {
  AfterSitting shown(Screen::event_feedback);
  shown.page.type(Role::text_area, "Mails or links with answers", "one\n\ntwo");
  shown.page.click(Role::button, "Look at the answers");
  CHECK(shown.last<command::OpenLink>()->text == "one\n\ntwo");
}

TEST_CASE("feedback: answers that a link brought are looked at before they count") {
  AfterSitting shown(Screen::event_feedback);
  codec::GuestAnswers given;
  given.event = kSittingEvent;
  given.person = PersonId("ana");
  given.answers = {{PersonId(shown.partner_of_ana()), 5, "Ask first", MeetAgain::yes}};
  shown.state.received_answers = {given};
  shown.page.settle();
  CHECK(shown.page.has(Role::dialog, "Answers from Ana Ruiz"));
  CHECK(shown.says("useful 5 of 5"));
  shown.change([](Program& program) { program.events.live[kSittingEvent].archived = true; });
  CHECK(shown.says("Nothing is lost"));
  shown.page.click(Role::button, "Take in");
  CHECK(shown.last<command::TakeAnswers>()->take);
}

TEST_CASE("kiosk: people find themselves by three letters or their code, and see no list") {
  SittingPage shown(Screen::event_kiosk);
  shown.plan();
  CHECK_FALSE(shown.says("Ana Ruiz"));
  shown.page.type(Role::text_field, "Your name, or the code on your card", "an");
  CHECK_FALSE(shown.says("Ana Ruiz"));
  shown.page.type(Role::text_field, "Your name, or the code on your card", "ana");
  CHECK(shown.says("Ana Ruiz"));
  CHECK_FALSE(shown.says("North High"));
  CHECK_FALSE(shown.page.has(Role::button, "Give feedback, Ana Ruiz"));
  shown.page.click(Role::button, "I am here, Ana Ruiz");
  CHECK(shown.last<command::SetAttendance>()->attendance == Attendance::here);
  CHECK(shown.says("Welcome, Ana Ruiz!"));
  CHECK(shown.says("please go to table"));
  shown.page.click(Role::button, "Done");
  CHECK_FALSE(shown.says("Ana Ruiz"));
}

TEST_CASE("kiosk: whoever walks away leaves no name behind") {
  SittingPage shown(Screen::event_kiosk);
  shown.plan();
  shown.page.type(Role::text_field, "Your name, or the code on your card", "gita");
  shown.page.click(Role::button, "I am here, Gita Shah");
  CHECK(shown.says("Gita Shah"));
  shown.state.now_utc_ms += 20'000;
  shown.page.settle();
  CHECK_FALSE(shown.says("Gita Shah"));
}

TEST_CASE(
    "kiosk: two of one name are told apart by their codes, and only the host's code leads out") {
  SittingPage shown(Screen::event_kiosk);
  shown.plan();
  const std::string field = "Your name, or the code on your card";
  shown.change([](Program& program) { program.people.live[PersonId("gita")].name = "Ana Ruiz"; });
  shown.page.type(Role::text_field, field, "ana");
  CHECK(shown.says("Several people have this name."));
  CHECK_FALSE(shown.page.has(Role::button, "I am here, Ana Ruiz"));
  shown.page.type(Role::text_field, field,
                  person_codes(shown.state.program, kSittingEvent).at(PersonId("gita")));
  CHECK(shown.page.has(Role::button, "I am here, Ana Ruiz"));
  const std::string code = "For the host: code to leave";
  CHECK_FALSE(shown.page.has(Role::text_field, code));
  shown.page.click(Role::button, "Leave this screen");
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == code);
  shown.page.type(Role::text_field, code, "WRONG1");
  shown.page.click(Role::button, "Leave");
  CHECK(shown.last<command::LeaveKiosk>() == nullptr);
  CHECK(shown.page.find(Role::text_field, code).invalid);
  CHECK(shown.page.find(Role::text_field, code).description.find("That is not the host’s code.") ==
        0);
  shown.page.type(Role::text_field, code, host_code(kSittingEvent));
  CHECK_FALSE(shown.page.find(Role::text_field, code).invalid);
  shown.page.click(Role::button, "Leave");
  REQUIRE(shown.last<command::LeaveKiosk>() != nullptr);
  CHECK(shown.last<command::LeaveKiosk>()->code == host_code(kSittingEvent));
  CHECK(shown.last<command::LeaveKiosk>()->to == Screen::event_run);
}

TEST_CASE("kiosk: who tries to get out is told that the host's code is needed") {
  SittingPage shown(Screen::event_kiosk);
  shown.plan();
  const std::string field = "For the host: code to leave";
  shown.state.kiosk_refusals = 1;
  shown.page.settle();
  CHECK(shown.page.find(Role::text_field, field).invalid);
  CHECK(shown.page.find(Role::text_field, field)
            .description.find("To leave this screen, type the host’s code here.") == 0);
  CHECK(shown.says("Is the code lost?"));
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == field);
  // Whoever comes next only wants to check in.
  shown.page.type(Role::text_field, "Your name, or the code on your card", "gi");
  CHECK_FALSE(shown.page.has(Role::text_field, field));
}

TEST_CASE("kiosk: a name that was typed is forgotten when nobody goes on") {
  SittingPage shown(Screen::event_kiosk);
  shown.plan();
  shown.page.type(Role::text_field, "Your name, or the code on your card", "dora");
  shown.state.now_utc_ms += 180'000;
  shown.page.settle();
  CHECK_FALSE(shown.says("Dora Weiss"));
}

TEST_CASE("drafts of one event are not shown in another") {
  AfterSitting shown(Screen::event_feedback);
  shown.page.click(Role::button, "Type in, Ana Ruiz");
  CHECK(shown.page.has(Role::dialog, "Feedback of Ana Ruiz"));
  shown.change([](Program& program) {
    program.events.live[EventId("other")] = program.events.live[kSittingEvent];
  });
  shown.state.place.id = "other";
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::dialog, "Feedback of Ana Ruiz"));
}

TEST_CASE("kiosk: feedback is given there without seeing earlier answers") {
  AfterSitting shown(Screen::event_kiosk);
  shown.want_again("ana", shown.partner_of_ana());
  shown.page.type(Role::text_field, "The code on your card", "ana");
  CHECK_FALSE(shown.page.has(Role::button, "Give feedback, Ana Ruiz"));
  const std::string code = person_codes(shown.state.program, kSittingEvent).at(PersonId("ana"));
  shown.page.type(Role::text_field, "The code on your card", code);
  shown.page.click(Role::button, "Give feedback, Ana Ruiz");
  CHECK(shown.page.has(Role::heading, "Feedback of Ana Ruiz"));
  for (const access::Node& node : shown.page.tree().nodes()) {
    if (node.role == Role::radio) CHECK(node.check != access::Check::on);
  }
  shown.page.type(Role::text_area, "What will you try?", "Exit tickets");
  shown.page.click(Role::button, "Send");
  const auto* given = shown.last<command::GiveFeedback>();
  REQUIRE(given != nullptr);
  CHECK(given->answers[0].will_try == "Exit tickets");
  shown.page.settle();
  CHECK(shown.says("Thank you for your feedback."));
  CHECK_FALSE(shown.says("Ana Ruiz"));
}

TEST_CASE("kiosk: once all is over nobody checks in, and a name is told to give way to the code") {
  AfterSitting shown(Screen::event_kiosk);
  CHECK_FALSE(shown.page.has(Role::text_field, "Your name, or the code on your card"));
  const std::string field = "The code on your card", needs_code = "A name is not enough";
  CHECK(shown.page.find(Role::text_field, field).description.find("You have no card?") == 0);
  shown.page.type(Role::text_field, field, "an");
  CHECK_FALSE(shown.says(needs_code));
  shown.page.type(Role::text_field, field, "ana");
  CHECK(shown.says(needs_code));
  CHECK_FALSE(shown.says("Ana Ruiz"));
  CHECK_FALSE(shown.page.has(Role::button, "I am here, Ana Ruiz"));
  shown.page.type(Role::text_field, field, "xqz");
  CHECK_FALSE(shown.says(needs_code));
  CHECK(shown.says("No card has this code."));
  shown.page.type(Role::text_field, field,
                  person_codes(shown.state.program, kSittingEvent).at(PersonId("ana")));
  CHECK_FALSE(shown.says(needs_code));
  CHECK_FALSE(shown.page.has(Role::button, "I am here, Ana Ruiz"));
  CHECK(shown.page.has(Role::button, "Give feedback, Ana Ruiz"));
}

TEST_CASE("own page: shows the way through the rounds, and makes answers ready") {
  AfterSitting source(Screen::event_plan);
  source.state.program.events.live[kSittingEvent].starts_at = "2026-12-01T14:00";
  source.state.program.events.live[kSittingEvent].venue = "Library, North High";
  source.change([&](Program& program) {
    program.topics.live[TopicId("tickets")].name = "Exit tickets";
    source.registration("ana").offers[TopicId("tickets")];
    const PersonId partner(source.partner_of_ana());
    source.registration(partner.text()).requests[TopicId("tickets")];
  });
  const auto page =
      GuestPages(source.state.program, kSittingEvent, *source.state.clock).page(PersonId("ana"));
  REQUIRE(page);
  ScreenPage shown(new_state(Screen::guest));
  CHECK(shown.says("Open the link or the QR code that you were given once more."));
  shown.state.guest = GuestVisit{1, *page, {}, {}};
  shown.page.settle();
  CHECK(shown.says("For Ana Ruiz"));
  CHECK(shown.says("Library, North High"));
  CHECK(shown.says("Round 1: table"));
  CHECK(shown.says(" (Exit tickets)"));
  CHECK(shown.says("14:00"));
  CHECK_FALSE(shown.says(", as mentor"));
  shown.state.guest->page.rounds[0].mentors = true;
  shown.state.guest->page.rounds[1].mentors = false;
  CHECK_FALSE(shown.page.has(Role::heading, "An agenda for each meeting"));
  shown.state.guest->page.agenda = {"1 min: Names", "7 min: One question"};
  shown.state.guest->page.questions = {"What helped you?"};
  shown.page.settle();
  CHECK(shown.page.has(Role::heading, "An agenda for each meeting"));
  CHECK(shown.says(", as mentor"));
  CHECK(shown.says(", as mentee"));
  CHECK(shown.says("7 min: One question"));
  CHECK(shown.page.has(Role::heading, "Questions to start from"));
  CHECK(shown.says("What helped you?"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Save to my calendar");
  CHECK(shown.last<command::SaveGuestCalendar>() != nullptr);
  CHECK_FALSE(shown.says("This event is cancelled."));
  shown.state.guest->page.cancelled = true;
  shown.page.settle();
  CHECK(shown.says("This event is cancelled."));
  CHECK(shown.says("before you close this tab: opened anew, the link brings an empty form."));
  shown.page.type(Role::text_area, "What will you try?", "Exit tickets");
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerAsGuest>() != nullptr);
  CHECK(shown.last<command::AnswerAsGuest>()->answers[0].will_try == "Exit tickets");
  shown.state.guest->answers = shown.last<command::AnswerAsGuest>()->answers;
  shown.state.guest->answers_address = "https://rondo.example/#rondo2.answers.1.x.y";
  shown.page.settle();
  CHECK(shown.says("Your answers are ready"));
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Copy the link");
  shown.page.click(Role::button, "Copy the link");
  CHECK(shown.last<command::CopyText>()->text == shown.state.guest->answers_address);
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find("mailto:?subject=") == 0);
  CHECK(shown.page.has(Role::image, "QR code that takes the answer to the coordinator"));
  shown.state.guest->page.coordinator = {"Amara Okafor", "amara@riverbend.example"};
  shown.page.settle();
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find("mailto:amara@riverbend.example?") == 0);
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.last<command::SaveAnswers>() != nullptr);
  shown.page.click(Role::button, "Forget this page on this device");
  CHECK(shown.last<command::ForgetGuestPage>() == nullptr);
  shown.page.click(Role::button, "Forget");
  CHECK(shown.last<command::ForgetGuestPage>() != nullptr);
}

TEST_CASE("own page: until its day somebody can say there that they can't take part") {
  AfterSitting source(Screen::event_plan);
  source.state.program.events.live[kSittingEvent].starts_at = "2026-12-01T14:00";
  const auto page =
      GuestPages(source.state.program, kSittingEvent, *source.state.clock).page(PersonId("ana"));
  REQUIRE(page);
  ScreenPage shown(new_state(Screen::guest));
  shown.state.guest = GuestVisit{1, *page, {}, {}};
  shown.state.now_local = "2026-12-01T12:00";
  shown.page.settle();
  shown.page.click(Role::button, "I can’t take part after all");
  shown.page.type(Role::text_area, "Why, if you want to say", "New duties");
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::WithdrawAsGuest>() != nullptr);
  CHECK(shown.last<command::WithdrawAsGuest>()->reason == "New duties");
  shown.state.guest->withdrawal_reason = "New duties";
  shown.state.guest->withdrawal_address = "https://rondo.example/#rondo2.withdrawal.1.x.y";
  shown.page.settle();
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find("take%20part") != std::string::npos);
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.last<command::SaveGuestWithdrawal>() != nullptr);
  shown.page.click(Role::button, "Cancel");
  CHECK(shown.page.has(Role::button, "Finish"));
  shown.state.now_local = "2026-12-02T08:00";
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::button, "I can’t take part after all"));
}
