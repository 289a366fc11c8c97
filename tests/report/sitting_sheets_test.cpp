#include "report/sitting_sheets.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "base/random.h"
#include "codec/link.h"
#include "report/guest_page.h"
#include "report/written.h"
#include "speed/small_sitting.h"
#include "support/fake_clock.h"

using namespace rondo;
using rondo::test::english;

namespace {

const rondo::test::FakeClock kClock;

using Kind = PrintBlock::Kind;
using Rows = std::vector<std::vector<std::string>>;

// Two rounds; m1 meets e1 and then e2, e1 has a break in the second.
Program planned() {
  Program program = small_sitting(1, 2, 2, 2);
  program.people.live[PersonId("m1")].name = "Amara Okafor";
  program.people.live[PersonId("e1")].name = "Kai Lee";
  program.people.live[PersonId("e2")].name = "Bo <b>Tan</b>";
  program.meeting_tables.live[MeetingTableId("t2")].room = "Library";
  program.speed_meetings.live[SpeedMeetingId("a")] = {kSitting, 1, MeetingTableId("t2"),
                                                      PersonId("m1"), PersonId("e1")};
  program.speed_meetings.live[SpeedMeetingId("b")] = {kSitting, 2, MeetingTableId("t2"),
                                                      PersonId("m1"), PersonId("e2")};
  return program;
}

std::vector<PrintBlock> sheet(SittingSheet which) {
  return sitting_sheet(planned(), kSitting, which, {kClock}, english());
}

}  // namespace

TEST_CASE("everybody has a card with table, partner and topic of each round, by name") {
  const auto cards = sheet(SittingSheet::cards);
  REQUIRE(cards.size() == 3);
  CHECK(cards[0].kind == Kind::card);
  CHECK(cards[0].text == "Amara Okafor");
  CHECK(cards[0].table.rows ==
        Rows{{"1", "Table 2, Library", "Kai Lee (Topic 1)"},
             {"2", "Table 2, Library", "Bo <b>Tan</b>"}});  // they share none
  CHECK(cards[2].text == "Kai Lee");
  CHECK(cards[2].table.rows ==
        Rows{{"1", "Table 2, Library", "Amara Okafor (Topic 1)"}, {"2", "Break", ""}});
}

TEST_CASE("cards and pages tell who takes both roles, and nobody else, as what they sit there") {
  Program program = planned();
  for (const char* both : {"m1", "e1"}) {
    registration_of(program, both).mentors = true;
    registration_of(program, both).seeks = true;
  }
  program.speed_meetings.live[SpeedMeetingId("b")] = {kSitting, 2, MeetingTableId("t1"),
                                                      PersonId("e2"), PersonId("m1")};
  const auto cards = sitting_sheet(program, kSitting, SittingSheet::cards, {kClock}, english());
  const auto partner = [](const PrintBlock& card, std::size_t round) {
    const std::string& words = card.table.rows[round][2];
    return words.substr(0, words.find(" ("));
  };
  CHECK(partner(cards[0], 0) == "Mentee: Kai Lee");
  CHECK(partner(cards[0], 1) == "Mentor: Bo <b>Tan</b>");
  CHECK(partner(cards[1], 1).find(':') == std::string::npos);
  CHECK(partner(cards[2], 0).starts_with("Mentor: "));
  const GuestPages pages(program, kSitting, kClock);
  const auto said = [&](const char* person) {
    std::vector<std::optional<bool>> roles;
    const codec::GuestPage page = *pages.page(PersonId(person));
    for (const codec::GuestRound& round : page.rounds) roles.push_back(round.mentors);
    return roles;
  };
  using Roles = std::vector<std::optional<bool>>;
  CHECK(said("m1") == Roles{true, false});
  CHECK(said("e1") == Roles{false, std::nullopt});
  CHECK(said("e2") == Roles{std::nullopt, std::nullopt});
}

TEST_CASE("cards and pages name what the mentor offers where it is only near to what is asked") {
  Program program = planned();
  program.topics.live[TopicId("area")].name = "Area";
  for (const char* topic : {"topic1", "topic2"}) {
    program.topics.live[TopicId(topic)].focus_area = TopicId("area");
  }
  const auto cards = sitting_sheet(program, kSitting, SittingSheet::cards, {kClock}, english());
  CHECK(cards[0].table.rows[0][2] == "Kai Lee (Topic 1)");
  CHECK(cards[0].table.rows[1][2] == "Bo <b>Tan</b> (asked: Topic 2; offered: Topic 1)");
  const Result<codec::GuestPage> page = GuestPages(program, kSitting, kClock).page(PersonId("e2"));
  REQUIRE(page.ok());
  CHECK(page->partners.front().topic == "Topic 2");
  CHECK(page->partners.front().near_topic == "Topic 1");
}

TEST_CASE("each table that is used has a sign, each person a badge") {
  const auto signs = sheet(SittingSheet::signs);
  REQUIRE(signs.size() == 1);
  CHECK(signs[0].kind == Kind::sign);
  CHECK(signs[0].text == "2");
  CHECK(signs[0].table.rows == Rows{{"Library"}});
  const auto badges = sheet(SittingSheet::badges);
  REQUIRE(badges.size() == 3);
  CHECK(badges[0].kind == Kind::badge);
  CHECK(badges[0].table.rows == Rows{{"North High"}, {"Opening day"}});
}

TEST_CASE("the run sheet has every round with its minutes, its tables and who rests") {
  const auto blocks = sheet(SittingSheet::run_sheet);
  REQUIRE(blocks.size() == 7);
  CHECK(blocks[0].text == "Opening day: run sheet");
  CHECK(blocks[1].text == "Round 1: minute 0 to 8");
  CHECK(blocks[2].table.rows == Rows{{"Table 2, Library", "Amara Okafor", "Kai Lee"}});
  CHECK(blocks[3].text == "Break: Bo <b>Tan</b>");
  CHECK(blocks[4].text == "Round 2: minute 10 to 18");
}

TEST_CASE(
    "run sheet and slides have the agenda, the run sheet also when, where and the questions") {
  Program program = planned();
  Event& event = program.events.live[kSitting];
  event.starts_at = "2026-12-01T14:00";
  event.venue = "Gym";
  event.agenda = "1 min: Names\n7 min: One question";
  event.questions = "What helped you?";
  const auto texts_of_sheet = [&](SittingSheet which) {
    std::vector<std::string> texts;
    for (const PrintBlock& block : sitting_sheet(program, kSitting, which, {kClock}, english())) {
      texts.push_back(block.text);
    }
    return texts;
  };
  const auto run = texts_of_sheet(SittingSheet::run_sheet);
  REQUIRE(run.size() == 14);
  CHECK(run[1].find("14:00 to 14:18") != std::string::npos);
  CHECK(run[2] == "Gym");
  CHECK(run[3] == "Round 1: 14:00 to 14:08");
  CHECK(std::vector<std::string>(run.begin() + 9, run.end()) ==
        std::vector<std::string>{"An agenda for each meeting", "1 min: Names",
                                 "7 min: One question", "Questions to start from",
                                 "What helped you?"});
  CHECK(texts_of_sheet(SittingSheet::slides)[1] == "An agenda for each meeting");
}

TEST_CASE("cards have the agenda and the first questions in short") {
  Program program = planned();
  // Above the line that says what the code is for.
  const auto note = [&] {
    std::string all =
        sitting_sheet(program, kSitting, SittingSheet::cards, {kClock}, english())[0].note;
    const std::size_t of_code = all.find("Type ");
    REQUIRE(of_code != std::string::npos);
    return all.substr(0, of_code == 0 ? 0 : of_code - 1);
  };
  CHECK(note().empty());
  Event& event = program.events.live[kSitting];
  event.agenda = "1 min: Names\n7 min: One question";
  CHECK(note() == "Each meeting: 1 min: Names · 7 min: One question");
  event.questions = "What helped?\n[Topic 1] Why?\nWho else?\nAnd now?\nWhat is next?";
  CHECK(note() ==
        "Each meeting: 1 min: Names · 7 min: One question\n"
        "To start from: What helped? · Who else? · And now?");
}

TEST_CASE("own pages have agenda and questions, codes on paper leave them out") {
  Program program = planned();
  Event& event = program.events.live[kSitting];
  event.agenda = "1 min: Names\n7 min: One question";
  event.questions = "What helped?\n[Topic 1] Why?";
  const GuestPages pages(program, kSitting, kClock);
  const auto read = [](const Result<std::string>& address) {
    REQUIRE(address.ok());
    const Result<codec::Link> link = codec::read_link(*address);
    REQUIRE(link.ok());
    return codec::read_guest_page(link->payload).value();
  };
  const std::string page_address = "https://rondo.example/";
  const PersonId person("m1");
  const codec::GuestPage own = read(pages.address(person, page_address));
  CHECK(own.agenda == std::vector<std::string>{"1 min: Names", "7 min: One question"});
  CHECK(own.questions == std::vector<std::string>{"What helped?"});
  const codec::GuestPage printed = read(pages.printed_address(person, page_address));
  CHECK(printed.agenda.empty());
  CHECK(printed.questions.empty());
  CHECK(printed.partners == own.partners);
}

TEST_CASE("an agenda that a code has no room for is left out of the own page before its topics") {
  Program program = planned();
  Event& event = program.events.live[kSitting];
  SeededRandom random(7);  // so that packing makes them little shorter
  for (int line = 0; line < 100; ++line) {
    for (int part = 0; part < 4; ++part) event.agenda += std::to_string(random.next());
    event.agenda += "\n";
  }
  const Result<std::string> address =
      GuestPages(program, kSitting, kClock).address(PersonId("m1"), "https://rondo.example/");
  REQUIRE(address.ok());
  CHECK(codec::link_advice(*address) == codec::LinkAdvice::qr_code);
  const auto page = codec::read_guest_page(codec::read_link(*address)->payload);
  REQUIRE(page.ok());
  CHECK(page->agenda.empty());
  CHECK(page->partners.front().topic == "Topic 1");
}

TEST_CASE("with a start, cards tell the time of each round; each has a code and a QR code") {
  Program program = planned();
  program.events.live[kSitting].starts_at = "2026-12-01T23:55";
  const Words words = english();
  const auto cards = sitting_sheet(program, kSitting, SittingSheet::cards,
                                   {kClock, "https://rondo.example/"}, words);
  REQUIRE(cards.size() == 3);
  CHECK(cards[0].table.rows[0][0] == "1 · 23:55");
  CHECK(cards[0].table.rows[1][0] == "2 · 00:05");
  CHECK(cards[0].picture.find("<svg") == 0);
  CHECK(cards[0].caption.find("Code ") == 0);
  CHECK(sheet(SittingSheet::cards)[0].picture.empty());
}

TEST_CASE("cards and forms say of which event they are and what their code is for") {
  const Program program = planned();
  const auto first = [&](SittingSheet which, const std::string& page_address) {
    return sitting_sheet(program, kSitting, which, {kClock, page_address}, english())[0];
  };
  const PrintBlock card = first(SittingSheet::cards, "");
  const std::string code = card.caption.substr(std::string("Code ").size());
  CHECK(card.lead == "Opening day");
  CHECK(card.note ==
        "Type " + code + " on the check-in screen to check in and, afterwards, to give feedback.");
  const PrintBlock with_page = first(SittingSheet::cards, "https://rondo.example/");
  CHECK(with_page.note == "The QR code opens your own page. " + card.note);
  const std::string form = first(SittingSheet::feedback_forms, "").lead;
  CHECK(form.find("Opening day\n“Meet again?” is private") == 0);
  CHECK(form.find("type " + code + " on the check-in screen") != std::string::npos);
  CHECK(form.find("QR code") == std::string::npos);
  CHECK(first(SittingSheet::feedback_forms, "https://rondo.example/").lead.find("QR code") !=
        std::string::npos);
}

TEST_CASE("a feedback form has a line for each partner, the event and the plans") {
  const auto forms = sheet(SittingSheet::feedback_forms);
  REQUIRE(forms.size() == 3);
  CHECK(forms[0].kind == Kind::form);
  CHECK(forms[0].text == "Amara Okafor");
  REQUIRE(forms[0].table.rows.size() == 4);
  CHECK(forms[0].table.rows[0] ==
        std::vector<std::string>{"Kai Lee", "□ 1   □ 2   □ 3   □ 4   □ 5", "□ Yes   □ No"});
  CHECK(forms[0].table.rows[2][0] == "The event as a whole");
}

TEST_CASE("slides begin with the event, show each round and end with thanks") {
  const auto slides = sheet(SittingSheet::slides);
  REQUIRE(slides.size() == 4);
  CHECK(slides[0].text == "Opening day");
  CHECK(slides[1].text == "Round 1");
  CHECK(slides[1].table.rows == Rows{{"Table 2, Library", "Amara Okafor", "Kai Lee"}});
  CHECK(slides[3].text == "Thank you!");
}

TEST_CASE("of an event that is not there nothing is printed") {
  CHECK(sitting_sheet(planned(), EventId("other"), SittingSheet::cards, {kClock}, Words{}).empty());
}
