#include "report/sign_up_poster.h"

#include <doctest/doctest.h>

#include "report/written.h"

using namespace rondo;
using rondo::test::english;

namespace {

using Rows = std::vector<std::vector<std::string>>;

const std::string kAddress = "https://rondo.example/#rondo2.form.4.abcd.0123456789ab";

Event sprint() {
  Event event;
  event.name = "Fall <b>sprint</b>";
  event.purpose = "Six weeks of trying things out.";
  return event;
}

PrintBlock poster(const Event& event, const std::string& address = kAddress,
                  const Coordinator& to = {}) {
  const SignUpPoster made = sign_up_poster(event, to, address, english());
  REQUIRE(made.blocks.size() == 1);
  CHECK(made.with_code == !made.blocks[0].picture.empty());
  return made.blocks[0];
}

}  // namespace

TEST_CASE("poster: one page with name, purpose, code and what to do") {
  const PrintBlock page = poster(sprint());
  CHECK(page.kind == PrintBlock::Kind::sign);
  CHECK(page.text == "Fall <b>sprint</b>");
  CHECK(page.table.rows == Rows{{"Six weeks of trying things out."}});
  CHECK(page.picture.find("<svg") == 0);
  CHECK(page.caption.find("camera") != std::string::npos);
}

TEST_CASE("poster: for whom, when it begins, and when one can sign up") {
  Event event = sprint();
  event.purpose.clear();
  event.signs_up = Sides::mentees;
  event.starts_at = "2026-11-20T15:30";
  event.closes_on = "2026-11-10";
  CHECK(poster(event).table.rows == Rows{{"For everybody who would like help."},
                                         {"2026-11-20, 15:30"},
                                         {"Sign up by 2026-11-10"}});
  event.opens_on = "2026-10-01";
  CHECK(poster(event).table.rows.back()[0] == "Sign up from 2026-10-01 to 2026-11-10");
  event.closes_on.clear();
  CHECK(poster(event).table.rows.back()[0] == "Sign up from 2026-10-01");
  event.signs_up = Sides::nobody;
  CHECK(poster(event).table.rows.front()[0] == "Sign-up is closed.");
}

TEST_CASE("poster: a form too large for a code is printed with the steps to take, a line each") {
  const PrintBlock page = poster(sprint(), kAddress + std::string(1'200, 'x'));
  CHECK(page.picture.empty());
  CHECK(page.caption.rfind("How to sign up\n1. Ask for the link", 0) == 0);
  CHECK(page.caption.find("\n3. Send back the link") != std::string::npos);
  CHECK(page.caption.rfind("\nWhom to ask:") == page.caption.size() - 13);
}

TEST_CASE("poster: it says to whom the sign-up goes, and whom to ask where there is no code") {
  const Coordinator amara{"Amara Okafor", "amara@riverbend.example"};
  CHECK(poster(sprint(), kAddress, amara).caption.find(amara.line()) != std::string::npos);
  const std::string ask = poster(sprint(), kAddress + std::string(1'200, 'x'), amara).caption;
  CHECK(ask.rfind("\nWhom to ask: " + amara.line()) != std::string::npos);
}

TEST_CASE("poster: a link in capitals has its code where as many small letters had none") {
  const std::string link = "https://rondo.example/#rondo2.form.1200.";
  CHECK_FALSE(poster(sprint(), link + std::string(1'200, 'A')).picture.empty());
  CHECK(poster(sprint(), link + std::string(1'200, 'a')).picture.empty());
}
