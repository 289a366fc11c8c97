#include "codec/withdrawal_pages.h"

#include <doctest/doctest.h>

#include "codec/payload_checks.h"

namespace rondo::codec {
namespace {

SignUpWithdrawal small_withdrawal() {
  return {"7QX2B4KM9TRW", EventId("4ZJ8N1CD6VHP"), "2026-09-10T08:30:00Z",
          "Zoë Núñez",    "zoe@example.org",       "New \"duties\"\nsince May"};
}

std::string withdrawal_with(std::string_view part, std::string_view by) {
  const std::string payload = opened(write_withdrawal_link(small_withdrawal())).payload;
  return outcome_of(read_withdrawal(replaced(payload, part, by)));
}

}  // namespace

TEST_CASE("withdrawal pages: one comes back from its link, with name alone, too") {
  SignUpWithdrawal said = small_withdrawal();
  const Link link = opened(write_withdrawal_link(said));
  CHECK(link.kind == kWithdrawalLinkKind);
  REQUIRE(read_withdrawal(link.payload).ok());
  CHECK(*read_withdrawal(link.payload) == said);
  said.email.clear();
  said.reason.clear();
  CHECK(*read_withdrawal(opened(write_withdrawal_link(said)).payload) == said);
}

TEST_CASE("withdrawal pages: one from a page of one's own says whose it is") {
  SignUpWithdrawal said = small_withdrawal();
  said.person = PersonId("3F5G7H9J1K2M");
  const std::string payload = opened(write_withdrawal_link(said)).payload;
  CHECK(*read_withdrawal(payload) == said);
  CHECK(outcome_of(read_withdrawal(replaced(payload, "\"3F5G7H9J1K2M\"", "\"\""))) ==
        "error.program.bad_id /p");
}

TEST_CASE("withdrawal pages: reading is strict and says where") {
  CHECK(withdrawal_with("\"v\":1", "\"v\":2") == "error.guest.newer /v");
  CHECK(withdrawal_with("4ZJ8N1CD6VHP", "") == "error.program.bad_id /e");
  CHECK(withdrawal_with("2026-09-10T08:30:00Z", "today") == "error.guest.time /t");
  CHECK(withdrawal_with("zoe@example.org", std::string(kMaxWithdrawalName + 1, 'x')) ==
        "error.guest.too_long /m");
  SignUpWithdrawal nobody = small_withdrawal();
  nobody.name.clear();
  CHECK_FALSE(write_withdrawal_link(nobody).ok());
}

}  // namespace rondo::codec
