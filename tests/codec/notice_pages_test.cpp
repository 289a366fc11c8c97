#include "codec/notice_pages.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "codec/payload_checks.h"

namespace rondo::codec {
namespace {

NoticePage small_notice_page() {
  NoticePage page;
  page.program = "7QX2B4KM9TRW";
  page.event = EventId("4ZJ8N1CD6VHP");
  page.match = MatchId("9VHP4ZJ8N1CD");
  page.person = PersonId("M3FY5E0SGA2X");
  page.event_name = "SEL sprint";
  page.kind = EventKind::topic_sprint;
  page.person_name = "Zoë Núñez";
  page.partner = "王小明";
  page.partner_site = "North \"High\"";
  page.partner_roles = {"School counselor"};
  page.wanted = {"Assistant principal", "West K-8"};
  page.topic = "Check-ins";
  page.near_topic = "Circles";
  page.goal = "Start calmly,\nevery day";
  page.needed_by = "2026-09-18";
  page.mentors = true;
  page.times = {"Mon 15:00", "Tue 8:00"};
  page.sessions = 3;
  page.minutes = 45;
  return page;
}

NoticeAnswer small_notice_answer() {
  const NoticePage page = small_notice_page();
  return {
      page.program,
      {page.event, page.match, page.person, false, "no time\nthis term", "2026-09-10T08:30:00Z"}};
}

std::string notice_page_with(std::string_view part, std::string_view by) {
  const std::string payload = opened(write_notice_link(small_notice_page())).payload;
  return outcome_of(read_notice_page(replaced(payload, part, by)));
}

std::string notice_answer_with(std::string_view part, std::string_view by) {
  const std::string payload = opened(write_notice_answer_link(small_notice_answer())).payload;
  return outcome_of(read_notice_answer(replaced(payload, part, by)));
}

TEST_CASE("notice pages: page and answer come back from their links") {
  const Link page = opened(write_notice_link(small_notice_page()));
  CHECK(page.kind == kNoticeLinkKind);
  REQUIRE(read_notice_page(page.payload).ok());
  CHECK(*read_notice_page(page.payload) == small_notice_page());
  const Link answer = opened(write_notice_answer_link(small_notice_answer()));
  CHECK(answer.kind == kNoticeAnswerLinkKind);
  REQUIRE(read_notice_answer(answer.payload).ok());
  CHECK(*read_notice_answer(answer.payload) == small_notice_answer());
}

TEST_CASE("notice pages: an answer may be to the whole event, unless it is a yes") {
  NoticeAnswer leaves = small_notice_answer();
  leaves.said.withdraws = true;
  const std::string payload = opened(write_notice_answer_link(leaves)).payload;
  REQUIRE(read_notice_answer(payload).ok());
  CHECK(*read_notice_answer(payload) == leaves);
  const auto both = read_notice_answer(replaced(payload, "\"y\":false", "\"y\":true"));
  REQUIRE(both.ok());
  CHECK(both->said.accepts);
  CHECK_FALSE(both->said.withdraws);
}

TEST_CASE("notice pages: a page says who gets the answer") {
  NoticePage page = small_notice_page();
  page.coordinator = {"Amara Okafor", "amara@riverbend.example"};
  const Result<NoticePage> read = read_notice_page(opened(write_notice_link(page)).payload);
  REQUIRE(read.ok());
  CHECK(*read == page);
}

TEST_CASE("notice pages: a usual page fits a QR code") {
  const std::string address = std::string(60, 'x') + "#" + *write_notice_link(small_notice_page());
  CHECK(link_advice(address) == LinkAdvice::qr_code);
}

TEST_CASE("notice pages: one of the first version opens for ever") {
  const auto page = read_notice_page(
      R"({"v":1,"g":"prog","e":"ev","m":"ma","p":"pe","o":"Diego","k":2,"d":30,"later":[1.5]})");
  REQUIRE(page.ok());
  CHECK(page->partner == "Diego");
  CHECK(page->sessions == 2);
  const auto answer = read_notice_answer(
      R"({"v":1,"g":"prog","e":"ev","m":"ma","p":"pe","y":true,"t":"2026-09-10T08:30:00Z"})");
  REQUIRE(answer.ok());
  CHECK(answer->said.accepts);
}

TEST_CASE("notice pages: reading is strict and says where") {
  CHECK(notice_page_with("\"v\":1", "\"v\":2") == "error.guest.newer /v");
  CHECK(notice_page_with("\"v\":1", "\"v\":0") == "error.program.version /v");
  CHECK(notice_page_with("9VHP4ZJ8N1CD", "") == "error.program.bad_id /m");
  CHECK(notice_page_with("\"k\":3", "\"k\":0") == "error.problem.number /k");
  CHECK(notice_page_with("\"k\":3,", "") == "error.program.missing /k");
  CHECK(notice_page_with("SEL sprint", std::string(kMaxNoticeName + 1, 'x')) ==
        "error.guest.too_long /n");
  CHECK(notice_page_with("\"i\":true", "\"i\":1") == "error.program.expected_flag /i");
  CHECK(notice_answer_with("\"v\":1", "\"v\":2") == "error.guest.newer /v");
  CHECK(notice_answer_with("\"y\":false", "\"y\":\"no\"") == "error.program.expected_flag /y");
  CHECK(notice_answer_with("2026-09-10T08:30:00Z", "yesterday") == "error.guest.time /t");
}

TEST_CASE("notice pages: what could not be read again is not written") {
  NoticeAnswer answer = small_notice_answer();
  answer.said.reason = std::string(kMaxNoticeText + 1, 'x');
  REQUIRE_FALSE(write_notice_answer_link(answer).ok());
  CHECK(write_notice_answer_link(answer).error().key == "error.guest.too_long");
}

TEST_CASE("notice pages: of a text with many links each one is read") {
  const std::string good = *write_notice_answer_link(small_notice_answer());
  const std::string text = "From: hana@example.org\n> https://rondo.example/#" + good +
                           "\n\nno time\n\nhttps://rondo.example/#" +
                           good.substr(0, good.size() - 4) + "\n\nhttps://rondo.example/#" + good;
  const auto links = read_links(text).links;
  REQUIRE(links.size() == 2);  // each once
  CHECK(links[0].ok());
  CHECK(links[1].error().key == "error.link.cut");
}

}  // namespace
TEST_CASE("notice: the last day to answer comes along") {
  NoticePage page = small_notice_page();
  page.answer_by = "2026-09-30";
  const Result<NoticePage> read = read_notice_page(opened(write_notice_link(page)).payload);
  REQUIRE(read);
  CHECK(*read == page);
}

}  // namespace rondo::codec
