// Feedback on matches as it is asked for, printed, read and taken along.
#include <doctest/doctest.h>

#include "codec/csv.h"
#include "codec/link.h"
#include "feedback/matched_pairs.h"
#include "report/feedback_forms.h"
#include "report/feedback_list.h"
#include "report/feedback_messages.h"
#include "report/feedback_page.h"
#include "report/written.h"
#include "speed/met_sitting.h"
#include "support/fake_clock.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::holds;
using rondo::test::MatchedPairs;

namespace {

const std::string kToday = "2026-10-12";
const std::string kPage = "https://rondo.example/";

std::vector<PersonMessage> messages(const MatchedPairs& pairs, EventMessage kind,
                                    const std::string& today = kToday) {
  const Event& event = *pairs.program.events.find(pairs.event_id);
  const auto written = feedback_messages(pairs.program, pairs.event_id, kind,
                                         texts_of(event, kind, english()), today, kPage, english());
  REQUIRE(written.ok());
  return *written;
}

void say(MatchedPairs& pairs, const char* from, const MatchId& match, Feedback said) {
  said.event = pairs.event_id;
  said.from = PersonId(from);
  said.match = match;
  const Match& about = *pairs.program.matches.find(match);
  said.about = about.mentor == said.from ? about.mentee : about.mentor;
  said.given_at = "2026-10-06T09:00:00Z";
  const std::string id = "f" + std::to_string(pairs.program.feedback.size());
  pairs.program.feedback.live[FeedbackId(id)] = said;
}

// Hana was useful, wants to meet again and left a note; Diego says what he learned.
MatchedPairs with_answers() {
  MatchedPairs pairs;
  Feedback hana;
  hana.useful = 4;
  hana.will_try = "Exit tickets";
  hana.answers["goal"] = "partly";
  hana.meet_again = MeetAgain::yes;
  hana.private_note = "Came late";
  say(pairs, "Hana", pairs.hana, hana);
  Feedback diego;
  diego.answers["learned"] = "To wait";
  say(pairs, "Diego", pairs.hana, diego);
  Feedback noah;
  noah.meet_again = MeetAgain::no;
  say(pairs, "Noah", pairs.noah, noah);
  return pairs;
}

}  // namespace

TEST_CASE(
    "feedback messages: those who have met and not answered are asked, once for all matches") {
  MatchedPairs pairs;
  CHECK(messages(pairs, EventMessage::feedback).empty());
  pairs.hold(pairs.hana, "2026-10-05T15:00");
  pairs.hold(pairs.noah, "2026-10-06T15:00");
  const auto all = messages(pairs, EventMessage::feedback);
  REQUIRE(all.size() == 3);
  CHECK(all[0].name == "Diego");
  CHECK(all[0].subject == "SEL sprint: how was it?");
  CHECK(all[0].text.find("Hello Diego,\n") == 0);
  CHECK(holds(all[0], "Hana: Check-ins\n\nNoah: Check-ins\n"));
  CHECK(holds(all[0], kPage + "#rondo2.guest."));
  CHECK(holds(all[1], "Diego: Check-ins\n"));
  Feedback said;
  said.useful = 3;
  say(pairs, "Hana", pairs.hana, said);
  CHECK(messages(pairs, EventMessage::feedback).size() == 2);
}

TEST_CASE("feedback messages: of a PD plan they are true of the mentor as of the mentee") {
  MatchedPairs pairs;
  pairs.program.events.live[pairs.event_id].kind = EventKind::pd_plan;
  pairs.hold(pairs.hana, "2026-10-05T15:00");
  const auto all = messages(pairs, EventMessage::feedback);
  REQUIRE(all.size() == 2);
  for (const PersonMessage& message : all) {
    CHECK(holds(message, "This topic is part of a PD plan."));
    CHECK_FALSE(holds(message, "Your answer closes"));  // the mentor's does not
  }
}

TEST_CASE("feedback messages: mentees hear again four weeks after their last session") {
  MatchedPairs pairs;
  pairs.hold(pairs.hana, "2026-09-14T15:00");
  CHECK(messages(pairs, EventMessage::feedback_later, "2026-10-11").empty());
  const auto all = messages(pairs, EventMessage::feedback_later);
  REQUIRE(all.size() == 1);
  CHECK(all[0].name == "Hana");
  CHECK(holds(all[0], "Some weeks ago you met in SEL sprint:\n\nDiego: Check-ins\n"));
}

TEST_CASE("feedback page: a person's forms with partner, topic and goal, and nobody else's") {
  MatchedPairs pairs;
  const ProgramInfoId info{std::string(kProgramInfo)};
  pairs.program.info.live[info].coordinator_email = "amara@riverbend.example";
  const auto forms = match_forms(pairs.program, pairs.event_id, kToday);
  const auto page = feedback_page(pairs.program, pairs.event_id, PersonId("Diego"), forms);
  REQUIRE(page);
  CHECK(page->coordinator == Coordinator{"", "amara@riverbend.example"});
  CHECK(page->kind == EventKind::topic_sprint);
  CHECK(page->person_name == "Diego");
  REQUIRE(page->matches.size() == 3);
  REQUIRE(page->partners.size() == 3);
  for (const codec::GuestMatch& match : page->matches) {
    const std::string& partner = page->partners[static_cast<std::size_t>(match.partner)].name;
    CHECK(match.mentors == (partner != "Amara"));
    CHECK(match.goal == (partner == "Hana" ? "Start calmly" : ""));
    CHECK(match.topic == (partner == "Amara" ? "Circles" : "Check-ins"));
  }
  CHECK(feedback_page(pairs.program, pairs.event_id, PersonId("Kai"), forms).error().key ==
        "error.feedback.no_match");
  const auto address =
      feedback_page_address(pairs.program, pairs.event_id, PersonId("Diego"), forms, kPage);
  REQUIRE(address);
  CHECK(*codec::read_guest_page(codec::read_link(*address)->payload) == *page);
}

TEST_CASE("feedback page: once they have met somebody, people are not asked about the others") {
  MatchedPairs pairs;
  pairs.hold(pairs.hana, "2026-09-14T15:00");
  const auto forms = match_forms(pairs.program, pairs.event_id, kToday);
  const auto own = forms_to_fill_in(forms, PersonId("Diego"));
  REQUIRE(own.size() == 1);
  CHECK(own[0].match == pairs.hana);
  const auto page = feedback_page(pairs.program, pairs.event_id, PersonId("Diego"), forms);
  REQUIRE(page);
  REQUIRE(page->matches.size() == 1);
  CHECK(page->matches[0].id == pairs.hana);
}

TEST_CASE("feedback forms: one for each person and match that has not answered, by name") {
  MatchedPairs pairs = with_answers();
  const auto blocks = feedback_forms(pairs.program, pairs.event_id, kToday, kPage, english());
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].text == "Amara");
  CHECK(blocks[1].text == "Diego");
  CHECK(blocks[2].text == "Diego");
  CHECK(blocks[0].kind == PrintBlock::Kind::form);
  CHECK(blocks[0].table.header[0] == "Diego: Circles");
  REQUIRE(blocks[0].table.rows.size() == 5);
  CHECK(blocks[0].table.rows[0] ==
        std::vector<std::string>{"Was mentoring Diego a good use of your time?",
                                 "□ 1   □ 2   □ 3   □ 4   □ 5"});
  CHECK(blocks[0].table.rows[1][1] == "□ Yes   □ Maybe   □ No");
  CHECK(blocks[0].table.rows[2][1].empty());
  CHECK(blocks[0].lead == "SEL sprint");
  CHECK(blocks[0].table.rows[3][0].find("\nPrivate: only when both say yes is it told.") !=
        std::string::npos);
  CHECK(blocks[0].picture.find("<svg") != std::string::npos);
  CHECK(feedback_forms(pairs.program, pairs.event_id, kToday, "", english())[0].picture.empty());
}

TEST_CASE("answers are read without wishes, and without private notes unless they are asked for") {
  const MatchedPairs pairs = with_answers();
  const auto answers = answers_said(pairs.program, pairs.event_id, test::FakeClock(), english());
  REQUIRE(answers.size() == 2);
  CHECK(answers[0].name == "Diego");
  CHECK(answers[0].about == "Hana");
  CHECK(answers[1].lines == std::vector<SaidLine>{{"Useful", "4 of 5", false},
                                                  {"Will try", "Exit tickets", false},
                                                  {"Goal carried out", "Partly", false},
                                                  {"Private note", "Came late", true}});
  const std::string open = answers_csv(answers, false, english(), ByteOrderMark::none);
  CHECK(open.find("Came late") == std::string::npos);
  const auto sheet = codec::read_csv(open, "feedback.csv");
  REQUIRE(sheet.ok());
  REQUIRE(sheet->rows.size() == 4);
  CHECK(sheet->rows[1].cells == std::vector<std::string>{"Hana", "Mentee", "Diego", "Check-ins",
                                                         "Useful", "4 of 5", "2026-10-06", ""});
  const std::string all = answers_csv(answers, true, english(), ByteOrderMark::none);
  CHECK(all.find("Came late") != std::string::npos);
  CHECK(codec::read_csv(all, "feedback.csv")->rows.size() == 5);
}

TEST_CASE("answers: of two people with one name it is said who answered") {
  MatchedPairs pairs = with_answers();
  Person namesake = *pairs.program.people.find(PersonId("Hana"));
  pairs.program.people.live.at(PersonId("Hana")).email = "hana@example.org";
  pairs.program.people.live[PersonId("other-hana")] = std::move(namesake);
  const auto answers = answers_said(pairs.program, pairs.event_id, test::FakeClock(), english());
  REQUIRE(answers.size() == 2);
  CHECK(answers[0].about == "Hana (hana@example.org)");
  CHECK(answers[1].name == "Hana (hana@example.org)");
}

TEST_CASE("answers about a sitting are read the same way") {
  Program program = met_sitting();
  Feedback& said = program.feedback.live[FeedbackId("f")];
  said.event = kSitting;
  said.from = PersonId("e1");
  said.will_try = "Exit tickets";
  const auto answers = answers_said(program, kSitting, test::FakeClock(), english());
  REQUIRE(answers.size() == 1);
  CHECK(answers[0].about == "The event as a whole");
  CHECK(answers[0].lines == std::vector<SaidLine>{{"Will try", "Exit tickets", false}});
}

TEST_CASE("an answer is of the day that it was here, around midnight") {
  MatchedPairs pairs = with_answers();
  test::FakeClock here;
  const auto days = [&](const char* given_at, int minutes_east) {
    for (auto& [id, said] : pairs.program.feedback.live) said.given_at = given_at;
    here.minutes_east = minutes_east;
    return answers_said(pairs.program, pairs.event_id, here, english())[0].given_on;
  };
  // Nine in the evening in Chicago, and half past midnight in Madrid.
  CHECK(days("2026-10-07T02:00:00Z", -5 * 60) == "2026-10-06");
  CHECK(days("2026-10-06T22:30:00Z", 2 * 60) == "2026-10-07");
  CHECK(days("2026-10-06T22:30:00Z", 0) == "2026-10-06");
  CHECK(days("", 0).empty());
}
