// Which of the answers on the program's own form counts, and when they were given.
#include <doctest/doctest.h>

#include "edit/removal.h"
#include "intake/form_program.h"

namespace rondo::intake {

using namespace test;

TEST_CASE("a clock that runs ahead keeps no later sign-up out") {
  for (const char* ahead : {"2026-09-10T17:00:00Z", "2027-09-10T10:00:00Z"}) {
    CAPTURE(ahead);
    Program program = program_with_form();
    const codec::SignUp fast = answer_of(program, kai(), ahead);
    CHECK(take_at("2026-09-10T12:00:00Z", program, {fast}).added == 1);
    CHECK(test::registration_of(program, "Kai Lee").signed_up_at == "2026-09-10T12:00:00+00:00");
    FilledIn less = kai();
    less.registration.seeks = false;
    const codec::SignUp later = answer_of(program, less, "2026-09-11T08:00:00Z");
    // Also when the first one comes along again.
    const SignUpPreview taken = take_at("2026-09-11T12:00:00Z", program, {fast, later});
    CHECK(taken.changed == 1);
    CHECK(taken.questions.empty());
    CHECK_FALSE(test::registration_of(program, "Kai Lee").seeks);
    const Program before = program;
    for (const char* now : {"2026-09-12T12:00:00Z", "2028-01-01T12:00:00Z"}) {
      CHECK(take_at(now, program, {fast}).unchanged == 1);
      CHECK(take_at(now, program, {later, fast}).questions.empty());
      CHECK(program == before);
    }
  }
}

TEST_CASE("of two sign-ups by a clock that runs ahead the later counts, whenever they are opened") {
  FilledIn less = kai();
  less.registration.seeks = false;
  Program together = program_with_form(), apart = program_with_form();
  Program backwards = program_with_form();
  const codec::SignUp first = answer_of(together, kai(), "2027-09-10T10:00:00Z");
  const codec::SignUp second = answer_of(together, less, "2027-09-11T10:00:00Z");
  CHECK(take(together, {second, first}).questions[0].message.key == "received.older_unsure");
  take_at("2026-09-10T12:00:00Z", apart, {first});
  CHECK(take_at("2026-09-11T12:00:00Z", apart, {second}).changed == 1);
  take_at("2026-09-11T12:00:00Z", backwards, {second});
  CHECK(take_at("2026-09-12T12:00:00Z", backwards, {first}).questions.size() == 1);
  for (const Program* program : {&together, &apart, &backwards}) {
    CHECK_FALSE(test::registration_of(*program, "Kai Lee").seeks);
  }
}

TEST_CASE("a sign-up that is ahead, with an older one of another device: which counts is asked") {
  FilledIn less = kai();
  less.registration.seeks = false;
  Program program = program_with_form(), decided = program_with_form();
  const codec::SignUp fast = answer_of(program, kai(), "2027-09-10T10:00:00Z");
  const codec::SignUp other = answer_of(program, less, "2026-09-09T10:00:00Z");
  const SignUpPreview taken = take(program, {fast, other});
  CHECK(test::registration_of(program, "Kai Lee").seeks);
  REQUIRE(taken.questions.size() == 1);
  CHECK(taken.questions[0].message.key == "received.older_unsure");
  take(decided, {fast, other}, {{taken.questions[0].question, "take"}});
  CHECK_FALSE(test::registration_of(decided, "Kai Lee").seeks);
}

TEST_CASE("what was seen and left out does not win when it is opened once more") {
  FilledIn less = kai();
  less.registration.seeks = false;
  // Three hours ahead: on the next day both times have come.
  Program fast = program_with_form();
  const codec::SignUp early = answer_of(fast, kai(), "2026-09-10T15:00:00Z");
  const codec::SignUp late = answer_of(fast, less, "2026-09-10T15:05:00Z");
  take_at("2026-09-10T12:10:00Z", fast, {early, late});
  CHECK_FALSE(test::registration_of(fast, "Kai Lee").seeks);
  const Program before = fast;
  for (const std::vector<codec::SignUp>& again :
       {std::vector{early}, std::vector{early, late}, std::vector{late}}) {
    CHECK(take_at("2026-09-11T12:00:00Z", fast, again).unchanged == 1);
    CHECK(fast == before);
  }
  // The older one was taken all the same.
  Program decided = program_with_form();
  const codec::SignUp first = answer_of(decided, kai(), "2026-09-10T10:00:00Z");
  const codec::SignUp second = answer_of(decided, less, "2026-09-10T11:00:00Z");
  const SignUpPreview seen = take(decided, {first, second});
  REQUIRE(seen.questions.size() == 1);
  Program other = program_with_form();
  take(other, {first, second}, {{seen.questions[0].question, "take"}});
  CHECK(test::registration_of(other, "Kai Lee").seeks);
  const Program taken = other;
  take(other, {first, second});
  CHECK(other == taken);
}

TEST_CASE("a sign-up is known whose time was kept in UTC without saying so") {
  for (const int minutes_east : {-5 * 60, 0, 2 * 60}) {
    CAPTURE(minutes_east);
    Program program = program_with_form();
    const codec::SignUp answer = answer_of(program, kai(), "2026-09-10T10:05:00Z");
    take(program, {answer}, {}, clock_at(kNow, minutes_east));
    Registration& kept = program.registrations.live.begin()->second;
    kept.signed_up_at = "2026-09-10T10:05:00";
    kept.withdrawn = true;
    const Program before = program;
    CHECK(take(program, {answer}, {}, clock_at(kNow, minutes_east)).questions.empty());
    CHECK(program == before);
  }
}

TEST_CASE("an older sign-up that is left out adds no topic either") {
  Program program = program_with_form();
  take(program, {answer_of(program, kai())});
  FilledIn other = kai();
  other.registration.offers[TopicId(id_on_form({"", "Puppetry"}))] = {};
  const Program before = program;
  take(program, {answer_of(program, other, "2026-09-09T10:00:00Z")});
  CHECK(program == before);
}

TEST_CASE("a sign-up that was taken already brings back no site that was removed since") {
  Program program = program_with_form();
  FilledIn said = kai();
  said.person.site = SiteId(id_on_form({"", "Harbor School"}));
  const codec::SignUp answer = answer_of(program, said);
  take(program, {answer});
  const SiteId site = program.people.live.begin()->second.site;
  REQUIRE(program.sites.find(site) != nullptr);
  {
    Transaction edit(program);
    remove_site(edit, site);
    (void)edit.finish({});
  }
  const Program before = program;
  CHECK(take(program, {answer}).unchanged == 1);
  CHECK(program == before);
  // Nor does an older one that is left out; a newer one says it anew.
  said.person.site = SiteId(id_on_form({"", "Lake School"}));
  take(program, {answer_of(program, said, "2026-09-09T10:00:00Z")});
  CHECK(program == before);
  take(program, {answer_of(program, said, "2026-09-11T10:00:00Z")});
  CHECK(program.sites.find(program.people.live.begin()->second.site)->name == "Lake School");
}

TEST_CASE("sheets and sign-ups on the form are compared by what the clocks here showed") {
  Program program = program_with_form();
  const rondo::test::FakeClock chicago = clock_at("2026-09-10T20:00:00Z", -5 * 60);
  take(program, {answer_of(program, kai(), "2026-09-10T15:00:00Z")}, {}, chicago);
  CHECK(test::registration_of(program, "Kai Lee").signed_up_at == "2026-09-10T10:00:00-05:00");
  const std::string head = "Timestamp,Name,Email,Topics offered\n";
  const std::string tail = ",Kai Lee,kai@example.org,Puppetry\n";
  test::import(program, test::draft_of(program, head + "2026-09-10 09:59:00" + tail));
  CHECK(test::registration_of(program, "Kai Lee").offers == kai().registration.offers);
  test::import(program, test::draft_of(program, head + "2026-09-10 11:00:00" + tail));
  CHECK(test::registration_of(program, "Kai Lee").offers != kai().registration.offers);
  const Program before = program;
  CHECK(take(program, {answer_of(program, kai(), "2026-09-10T15:30:00Z")}, {}, chicago)
            .questions.size() == 1);
  CHECK(program == before);
  CHECK(take(program, {answer_of(program, kai(), "2026-09-10T17:00:00Z")}, {}, chicago).changed ==
        1);
}

TEST_CASE("whether an answer is late goes by the day here, around midnight") {
  const auto is_late = [](const char* given_at, int minutes_east, const char* now = kNow) {
    Program program = program_with_form();  // closes on September 30
    return notes(
        take(program, {answer_of(program, kai(), given_at)}, {}, clock_at(now, minutes_east)),
        "received.late");
  };
  CHECK(is_late("2026-10-01T00:00:00Z", 0));
  CHECK_FALSE(is_late("2026-09-30T23:59:00Z", 0));
  // Ten in the evening of the last day in Chicago, and its midnight.
  CHECK_FALSE(is_late("2026-10-01T03:00:00Z", -5 * 60));
  CHECK(is_late("2026-10-01T05:00:00Z", -5 * 60));
  // Half past midnight in Madrid.
  CHECK(is_late("2026-09-30T22:30:00Z", 2 * 60));
  // By a clock that runs ahead it was given no later than it is taken over.
  CHECK_FALSE(is_late("2026-10-05T10:00:00Z", 0, "2026-09-20T12:00:00Z"));
}

}  // namespace rondo::intake
