// Withdrawals from sign-up forms: whose they are, and what taking them in does.
#include "intake/withdrawals.h"

#include <doctest/doctest.h>

#include "base/iso_time.h"
#include "model/taking_part.h"

using namespace rondo;
using namespace rondo::intake;

namespace {

const EventId kOngoing("sprint");
constexpr const char* kSaid = "2026-09-10T08:00:00Z";

void sign_up(Program& program, const char* id, const char* name, const char* email,
             const char* signed_up_at = "2026-09-08T08:00:00Z") {
  Person& person = program.people.live[PersonId(id)];
  person.name = name;
  person.email = email;
  Registration& registration = program.registrations.live[RegistrationId(id)];
  registration.event = kOngoing;
  registration.person = PersonId(id);
  registration.seeks = true;
  registration.signed_up_at = signed_up_at;
}

Program signed_up_program() {
  Program program;
  program.id = "program";
  program.events.live[kOngoing].name = "Sprint";
  sign_up(program, "ana", "Ana Ruiz", "ana@example.org");
  sign_up(program, "ben", "Ben Ito", "");
  return program;
}

codec::SignUpWithdrawal said_by(const char* name, const char* email = "", const char* at = kSaid) {
  return {"program", kOngoing, at, name, email, "New duties"};
}

// By looking and by taking alike; they are in the program then.
std::vector<WithdrawalNews> take_all(Program& program,
                                     const std::vector<codec::SignUpWithdrawal>& given) {
  const std::int64_t now = *utc_ms_of("2026-09-20T12:00:00Z");
  const auto news = preview_withdrawals(program, given, now);
  Transaction edit(program);
  take_withdrawals(edit, given, now, "2026-09-20", {"mentor", "mentee"});
  (void)edit.finish({});
  return news;
}

bool has_withdrawn(const Program& program, const char* id) {
  return program.registrations.find(RegistrationId(id))->withdrawn;
}

}  // namespace

TEST_CASE(
    "withdrawals: who is not matched withdraws by address or by name; again, nothing changes") {
  Program program = signed_up_program();
  const std::vector<codec::SignUpWithdrawal> given{said_by("A. Ruiz", "ANA@example.org"),
                                                   said_by("ben  ito")};
  const auto news = take_all(program, given);
  CHECK(news[0] == WithdrawalNews{WithdrawalEffect::withdraws, RegistrationId("ana")});
  CHECK(news[1] == WithdrawalNews{WithdrawalEffect::withdraws, RegistrationId("ben")});
  CHECK(has_withdrawn(program, "ana"));
  CHECK(has_withdrawn(program, "ben"));
  for (const WithdrawalNews& again : take_all(program, given)) {
    CHECK(again.effect == WithdrawalEffect::known);
  }
}

TEST_CASE("withdrawals: what was said of it stays with the sign-up until the person is back") {
  Program program = signed_up_program();
  take_all(program, {said_by("Ana Ruiz", "ana@example.org")});
  Registration& ana = program.registrations.live.at(RegistrationId("ana"));
  CHECK(ana.withdrawal_reason == "New duties");
  rejoin(ana);
  CHECK_FALSE(ana.withdrawn);
  CHECK(ana.withdrawal_reason.empty());
}

TEST_CASE("withdrawals: from a page of one's own it is that person, whoever has the name") {
  Program program = signed_up_program();
  sign_up(program, "ana2", "Ana Ruiz", "");
  const auto said_on_page = [](const char* person) {
    codec::SignUpWithdrawal said = said_by("Ana Ruiz");
    said.person = PersonId(person);
    return said;
  };
  program.people.live[PersonId("ana2")].merged_ids = {PersonId("once")};
  const WithdrawalNews ana2{WithdrawalEffect::withdraws, RegistrationId("ana2")};
  CHECK(preview_withdrawals(program, {said_on_page("ana2")}, 0)[0] == ana2);
  CHECK(preview_withdrawals(program, {said_on_page("once")}, 0)[0] == ana2);
  CHECK(take_all(program, {said_on_page("gone")})[0].effect == WithdrawalEffect::nobody);
  CHECK_FALSE(has_withdrawn(program, "ana"));
}

TEST_CASE("withdrawals: somebody who has another address, or signed up since, is not withdrawn") {
  Program program = signed_up_program();
  CHECK(take_all(program, {said_by("Ana Ruiz", "other@example.org")})[0].effect ==
        WithdrawalEffect::nobody);
  CHECK(take_all(program, {said_by("Eve Stone")})[0].effect == WithdrawalEffect::nobody);
  sign_up(program, "ana", "Ana Ruiz", "ana@example.org", "2026-09-12T03:00:00-05:00");
  CHECK(take_all(program, {said_by("Ana Ruiz", "ana@example.org")})[0].effect ==
        WithdrawalEffect::older);
  CHECK_FALSE(has_withdrawn(program, "ana"));
}

TEST_CASE("withdrawals: of two of one name without address none is guessed") {
  Program program = signed_up_program();
  sign_up(program, "ben2", "Ben Ito", "");
  CHECK(take_all(program, {said_by("Ben Ito")})[0].effect == WithdrawalEffect::several);
  CHECK_FALSE(has_withdrawn(program, "ben"));
}

TEST_CASE("withdrawals: who is matched leaves the match with what was said") {
  Program program = signed_up_program();
  Match& match = program.matches.live[MatchId("m")];
  match.event = kOngoing;
  match.mentor = PersonId("ben");
  match.mentee = PersonId("ana");
  match.state = MatchState::notified;
  take_all(program, {said_by("Ana Ruiz", "ana@example.org")});
  CHECK(program.matches.find(MatchId("m"))->state == MatchState::declined);
  CHECK(program.matches.find(MatchId("m"))->reason == "New duties");
}
