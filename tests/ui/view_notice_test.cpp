#include <doctest/doctest.h>

#include "app/notice_visit.h"
#include "ui/room.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

NoticeVisit small_notice() {
  NoticeVisit visit;
  visit.number = 1;
  visit.page.event_name = "SEL sprint";
  visit.page.person_name = "Hana Sato";
  visit.page.partner = "Diego Paz";
  visit.page.partner_site = "West";
  visit.page.topic = "Check-ins";
  visit.page.goal = "Start calmly";
  visit.page.times = {"Mon 15:00", "Tue 8:00"};
  visit.page.sessions = 2;
  visit.page.minutes = 30;
  return visit;
}

void show(ScreenPage& shown, const NoticeVisit& visit) {
  shown.state.notice = std::make_shared<NoticeVisit>(visit);
  shown.page.settle();
}

}  // namespace

TEST_CASE("notice: shows the match, and asks for nothing but an answer") {
  ScreenPage shown(new_state(Screen::notice));
  CHECK(shown.says("Open the link in the message once more."));
  show(shown, small_notice());
  for (const char* words : {"For Hana Sato", "West", "Check-ins", "Start calmly",
                            "Mon 15:00, Tue 08:00", "Up to 2 times, 30 minutes each"}) {
    CHECK(shown.says(words));
  }
  CHECK(shown.page.has(Role::heading, "Your mentor: Diego Paz"));
  CHECK(shown.page.find(Role::button, "Finish").disabled);
  NoticeVisit visit = small_notice();
  visit.page.mentors = true;
  show(shown, visit);
  CHECK(shown.page.has(Role::heading, "You mentor Diego Paz"));
}

TEST_CASE("notice: opened anew, the page says that it knows of no answer that was sent") {
  ScreenPage shown(new_state(Screen::notice));
  NoticeVisit visit = small_notice();
  show(shown, visit);
  const char* words = "If you have sent your answer already, nothing is left to do";
  CHECK(shown.says(words));
  check_room_everywhere(shown);
  visit.answered = true;
  show(shown, visit);
  CHECK_FALSE(shown.says(words));
}

TEST_CASE("notice: a near topic that the mentor offers is named to both") {
  ScreenPage shown(new_state(Screen::notice));
  NoticeVisit visit = small_notice();
  show(shown, visit);
  CHECK_FALSE(shown.says("a topic near to it"));
  visit.page.near_topic = "Circles";
  show(shown, visit);
  CHECK(shown.says("Your mentor offers"));
  CHECK(shown.says("Circles, a topic near to it"));
  visit.page.mentors = true;
  show(shown, visit);
  CHECK(shown.says("You offer"));
  check_room_everywhere(shown);
}

TEST_CASE("notice: an interview speaks of a talk, and of what the other one does") {
  ScreenPage shown(new_state(Screen::notice));
  NoticeVisit visit = small_notice();
  visit.page.kind = EventKind::informational_interview;
  visit.page.partner_roles = {"School counselor"};
  visit.page.wanted = {"Assistant principal", "West K-8"};
  visit.page.needed_by = "2026-09-18";
  show(shown, visit);
  CHECK(shown.page.has(Role::heading, "You talk with Diego Paz"));
  CHECK(shown.says("School counselor"));
  CHECK(shown.says("Assistant principal, West K-8"));
  CHECK(shown.says("2026-09-18"));
  visit.page.mentors = true;
  show(shown, visit);
  CHECK(shown.page.has(Role::heading, "Diego Paz would like to hear from you"));
  check_room_everywhere(shown);
}

TEST_CASE("notice: a yes is made ready, and goes by mail, link, file or QR code") {
  ScreenPage shown(new_state(Screen::notice));
  NoticeVisit visit = small_notice();
  show(shown, visit);
  shown.page.click(Role::radio, "Yes, it suits me");
  CHECK_FALSE(shown.page.has(Role::text_area, "Why not, if you want to say"));
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerNotice>() != nullptr);
  CHECK(shown.last<command::AnswerNotice>()->accepts);
  CHECK_FALSE(shown.page.has(Role::button, "Copy the link"));
  visit.answered = true;
  visit.accepts = true;
  visit.answer_address = "https://rondo.example/#rondo2.noticeanswer.1.x.y";
  show(shown, visit);
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Copy the link");
  shown.page.click(Role::button, "Copy the link");
  CHECK(shown.last<command::CopyText>()->text == visit.answer_address);
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.last<command::SaveNoticeAnswer>() != nullptr);
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find(
            "mailto:?subject=SEL%20sprint%3A%20Hana%20Sato%20says%20yes&body=") == 0);
  CHECK(shown.page.has(Role::image, "QR code that takes the answer to the coordinator"));
  visit.page.coordinator = {"Amara Okafor", "amara@riverbend.example"};
  show(shown, visit);
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find("mailto:amara@riverbend.example?") == 0);
  check_room_everywhere(shown);
  // Of a changed mind there is no link yet.
  shown.page.click(Role::radio, "No, please look for somebody else");
  CHECK_FALSE(shown.page.has(Role::button, "Copy the link"));
}

TEST_CASE("notice: a no may say why, and the page can be forgotten") {
  ScreenPage shown(new_state(Screen::notice));
  show(shown, small_notice());
  shown.page.click(Role::radio, "No, please look for somebody else");
  shown.page.type(Role::text_area, "Why not, if you want to say", "no time this term");
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Finish");
  CHECK_FALSE(shown.last<command::AnswerNotice>()->accepts);
  CHECK(shown.last<command::AnswerNotice>()->reason == "no time this term");
  shown.page.click(Role::button, "Forget this page on this device");
  CHECK(shown.last<command::ForgetGuestPage>() == nullptr);
  shown.page.click(Role::button, "Forget");
  CHECK(shown.last<command::ForgetGuestPage>() != nullptr);
}

TEST_CASE("notice: somebody can say that they take part no more, and what that means") {
  ScreenPage shown(new_state(Screen::notice));
  NoticeVisit visit = small_notice();
  show(shown, visit);
  CHECK_FALSE(shown.says("All your matches in this event end, and the others are told."));
  shown.page.click(Role::radio, "I can’t take part after all");
  CHECK(shown.says("All your matches in this event end, and the others are told."));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerNotice>() != nullptr);
  CHECK_FALSE(shown.last<command::AnswerNotice>()->accepts);
  CHECK(shown.last<command::AnswerNotice>()->withdraws);
  visit.answered = true;
  visit.withdraws = true;
  visit.answer_address = "https://rondo.example/#rondo2.noticeanswer.1.x.y";
  show(shown, visit);
  CHECK(shown.page.has(Role::button, "Copy the link"));
  shown.page.click(Role::radio, "No, please look for somebody else");
  CHECK_FALSE(shown.page.has(Role::button, "Copy the link"));
}

TEST_CASE("notice: says by when to answer, and takes an answer after that") {
  ScreenPage shown(new_state(Screen::notice));
  NoticeVisit visit = small_notice();
  visit.page.answer_by = "2001-09-09";
  show(shown, visit);
  CHECK(shown.says("Please answer by 2001-09-09."));
  visit.page.answer_by = "2001-09-08";
  show(shown, visit);
  CHECK(shown.says("You were asked to answer by 2001-09-08."));
  CHECK(shown.page.has(Role::button, "Finish"));
  check_room_everywhere(shown);
}
