#include "codec/guest_pages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.h"
#include "base/value.h"
#include "codec/payload_checks.h"
#include "codec/strict_json.h"

namespace rondo::codec {
namespace {

GuestPage small_guest_page() {
  GuestPage page;
  page.program = "7QX2B4KM9TRW";
  page.event = EventId("4ZJ8N1CD6VHP");
  page.person = PersonId("M3FY5E0SGA2X");
  page.event_name = "Opening day";
  page.person_name = "Zoë Núñez";
  page.starts_at = "2026-09-01T08:30";
  page.asks_feedback = true;
  page.minutes_east = -300;
  page.revision = 2;
  page.cancelled = true;
  page.venue = "Library";
  page.partners = {{PersonId("m1"), "Amara Okafor", "Exit tickets"}, {PersonId("m2"), "王小明"}};
  page.rounds = {{0, 8, "7", "Library", {0}}, {10, 18, "", "", {}}, {20, 28, "3", "", {1, 0}}};
  page.agenda = {"1 min: Names", "7 min: \"One\" question"};
  page.questions = {"¿Qué le ayudó?"};
  return page;
}

GuestAnswers small_answers() {
  GuestAnswers answers;
  answers.program = "7QX2B4KM9TRW";
  answers.event = EventId("4ZJ8N1CD6VHP");
  answers.person = PersonId("M3FY5E0SGA2X");
  answers.given_at = "2026-09-01T10:05:00Z";
  answers.answers = {{PersonId("m1"), 5, "Exit tickets,\nevery Friday", MeetAgain::yes},
                     {PersonId("m2"), 0, "", MeetAgain::no},
                     {PersonId(), 3, "", MeetAgain::not_said}};
  return answers;
}

// The form about somebody's matches.
GuestPage match_page() {
  GuestPage page = small_guest_page();
  page.starts_at.clear();
  page.rounds.clear();
  page.kind = EventKind::topic_sprint;
  page.matches = {{MatchId("h1"), 0, true, "Phonics", "", false},
                  {MatchId("h2"), 1, false, "数学", "Start\ncalmly", false},
                  {MatchId("h2"), 1, false, "数学", "", true}};
  return page;
}

GuestAnswers match_answers() {
  GuestAnswers answers = small_answers();
  answers.kind = EventKind::topic_sprint;
  answers.answers.clear();
  GuestAnswer answer;
  answer.match = MatchId("h2");
  answer.said = {{"useful", "4"}, {"will_try", "Exit tickets,\nevery Friday"}, {"", ""}};
  answers.answers.push_back(answer);
  answer.later = true;
  answer.said = {{"practice", "part-of-it"}};
  answers.answers.push_back(answer);
  return answers;
}

std::string page_payload() {
  return opened(write_guest_link(small_guest_page())).payload;
}

std::string answers_payload() {
  return opened(write_answers_link(small_answers())).payload;
}

std::string match_page_payload() {
  return opened(write_guest_link(match_page())).payload;
}

std::string match_answers_payload() {
  return opened(write_answers_link(match_answers())).payload;
}

std::string guest_page_with(std::string_view part, std::string_view by) {
  return outcome_of(read_guest_page(replaced(page_payload(), part, by)));
}

std::string answers_with(std::string_view part, std::string_view by) {
  return outcome_of(read_guest_answers(replaced(answers_payload(), part, by)));
}

// A person's page and answers of any size, of texts that are awkward in JSON.
class GuestPageGenerator {
 public:
  explicit GuestPageGenerator(std::uint64_t seed) : random_(seed) {}

  GuestPage page() {
    GuestPage page;
    fill_head(page);
    page.event_name = text();
    page.person_name = text();
    if (below(2) == 0) page.starts_at = "2028-02-29T23:59";
    page.asks_feedback = below(2) == 0;
    if (below(2) == 0) page.minutes_east = below(1'801) - kMaxGuestMinutesEast;
    page.revision = below(3);
    page.cancelled = below(2) == 0;
    if (below(2) == 0) page.venue = "Room " + std::to_string(below(100));
    for (int count = below(12); count > 0; --count) {
      page.partners.push_back({PersonId(id() + std::to_string(count)), text(), text(), text()});
    }
    for (int count = below(12); count > 0; --count) page.rounds.push_back(round(page));
    for (int count = below(4); count > 0; --count) page.agenda.push_back(text());
    for (int count = below(4); count > 0; --count) page.questions.push_back(text());
    page.kind = static_cast<EventKind>(below(7));
    for (int count = page.partners.empty() ? 0 : below(12); count > 0; --count) {
      const auto partner = below(static_cast<int>(page.partners.size()));
      page.matches.push_back({MatchId(id() + std::to_string(count)), partner, below(2) == 0, text(),
                              text(), below(2) == 0});
    }
    return page;
  }

  GuestAnswers answers() {
    GuestAnswers answers;
    fill_head(answers);
    answers.given_at = "2026-09-01T10:05:00.250Z";
    for (int count = below(12); count > 0; --count) {
      answers.answers.push_back({PersonId(id() + std::to_string(count)), below(kMaxUseful + 1),
                                 text(), static_cast<MeetAgain>(below(3))});
    }
    if (below(2) == 0) answers.answers.push_back({PersonId(), below(6), text(), MeetAgain::yes});
    answers.kind = static_cast<EventKind>(below(7));
    for (int count = below(6); count > 0; --count) {
      GuestAnswer& answer = answers.answers.emplace_back();
      answer.match = MatchId(id() + std::to_string(count));
      answer.later = below(2) == 0;
      for (int said = below(5); said > 0; --said) answer.said[text()] = text();
    }
    return answers;
  }

 private:
  int below(int bound) { return static_cast<int>(random_.next() % static_cast<unsigned>(bound)); }

  std::string id() { return "id" + std::to_string(random_.next() % 1000) + "/~"; }

  std::string text() {
    constexpr std::array<std::string_view, 8> kTexts{
        "", "Kai Lee", "a\nb\"c\\", "عائشة بن علي", "王小明", "null", "\U0001F600", "\x01\x7f"};
    return std::string(kTexts[static_cast<std::size_t>(below(8))]);
  }

  template <class PageOrAnswers>
  void fill_head(PageOrAnswers& into) {
    into.program = id();
    into.event = EventId(id());
    into.person = PersonId(id());
  }

  GuestRound round(const GuestPage& page) {
    GuestRound round{below(500), 0, text(), text(), {}};
    round.ends_min = round.begins_min + below(60);
    if (below(2) == 0) round.mentors = below(2) == 0;
    for (std::size_t index = 0; index < page.partners.size(); ++index) {
      if (below(3) == 0) round.with.push_back(static_cast<int>(index));
    }
    return round;
  }

  SeededRandom random_;
};

TEST_CASE("guest pages: page and answers come back from their links") {
  const Link page = opened(write_guest_link(small_guest_page()));
  CHECK(page.kind == kGuestLinkKind);
  const Result<GuestPage> read = read_guest_page(page.payload);
  REQUIRE(read.ok());
  CHECK(*read == small_guest_page());

  const Link answers = opened(write_answers_link(small_answers()));
  CHECK(answers.kind == kAnswersLinkKind);
  const Result<GuestAnswers> given = read_guest_answers(answers.payload);
  REQUIRE(given.ok());
  CHECK(*given == small_answers());
}

TEST_CASE("guest pages: forms about matches and answers to them come back from their links") {
  const Result<GuestPage> page = read_guest_page(match_page_payload());
  REQUIRE(page.ok());
  CHECK(*page == match_page());
  const Result<GuestAnswers> answers = read_guest_answers(match_answers_payload());
  REQUIRE(answers.ok());
  CHECK(*answers == match_answers());
}

TEST_CASE("guest pages: of a sitting and of matches, they say who gets the answers") {
  for (GuestPage page : {small_guest_page(), match_page()}) {
    page.coordinator = {"Amara Okafor", "amara@riverbend.example"};
    const Result<GuestPage> read = read_guest_page(opened(write_guest_link(page)).payload);
    REQUIRE(read.ok());
    CHECK(*read == page);
  }
}

TEST_CASE("guest pages: a round says as what the person sits there, where that was said") {
  GuestPage page = small_guest_page();
  page.rounds[0].mentors = true;
  page.rounds[2].mentors = false;
  const std::string payload = opened(write_guest_link(page)).payload;
  CHECK(payload.find(R"("v":1)") != std::string::npos);  // who can't read it passes over it
  const Result<GuestPage> read = read_guest_page(payload);
  REQUIRE(read.ok());
  CHECK(*read == page);
}

TEST_CASE("guest pages: a sitting is written for readers of the first version, matches are not") {
  CHECK(page_payload().find(R"("v":1)") != std::string::npos);
  CHECK(answers_payload().find(R"("v":1)") != std::string::npos);
  CHECK(match_page_payload().find(R"("v":2)") != std::string::npos);
  CHECK(match_answers_payload().find(R"("v":2)") != std::string::npos);
}

TEST_CASE("guest pages: what is wrong in matches and answers to them is refused with its place") {
  const auto page_with_match = [](std::string_view part, std::string_view by) {
    return outcome_of(read_guest_page(replaced(match_page_payload(), part, by)));
  };
  CHECK(page_with_match(R"("k":"topic-sprint")", R"("k":"picnic")") ==
        "error.program.expected_choice /k");
  CHECK(page_with_match(R"("a":0,"i":"h1")", R"("a":2,"i":"h1")") ==
        "error.problem.reference /m/0/a");
  CHECK(page_with_match(R"("i":"h1")", R"("i":"")") == "error.program.bad_id /m/0/i");
  CHECK(page_with_match(R"("i":"h1")", R"("i":"h2")") == "error.guest.repeated /m/1");
  CHECK(page_with_match(R"("r":true)", R"("r":1)") == "error.program.expected_flag /m/0/r");
  CHECK(page_with_match("Phonics", std::string(201, 'x')) == "error.guest.too_long /m/0/t");
  CHECK(page_with_match("calmly", std::string(2'001, 'x')) == "error.guest.too_long /m/1/o");
  const auto answers_about_match = [](std::string_view part, std::string_view by) {
    return outcome_of(read_guest_answers(replaced(match_answers_payload(), part, by)));
  };
  CHECK(answers_about_match(R"("l":true,)", "") == "error.guest.repeated /a/1");
  CHECK(answers_about_match(R"("useful":"4")", R"("useful":4)") ==
        "error.program.expected_text /a/0/q/useful");
  CHECK(answers_about_match("Friday", std::string(2'001, 'x')) ==
        "error.guest.too_long /a/0/q/will_try");
  GuestAnswers many = match_answers();
  for (std::size_t count = 0; count < kMaxGuestQuestions; ++count) {
    many.answers[1].said["q" + std::to_string(count)] = "x";
  }
  CHECK(outcome_of(write_answers_link(many)) == "error.guest.too_many /a/1/q");
}

TEST_CASE("guest pages: ones of the first version open for ever") {
  const Result<GuestPage> page = read_guest_page(
      R"({"a":[{"i":"m1","n":"Amara"}],"e":"e","f":true,"g":"g","n":"Opening day","p":"p",)"
      R"("r":[{"a":[0],"b":0,"e":8,"o":"Library","t":"7"},{"b":10,"e":18}],)"
      R"("s":"2026-09-01T08:30","v":1,"w":"Kai"})");
  REQUIRE(page.ok());
  CHECK(*page == GuestPage{"g",
                           EventId("e"),
                           PersonId("p"),
                           "Opening day",
                           "Kai",
                           "2026-09-01T08:30",
                           true,
                           {{PersonId("m1"), "Amara"}},
                           {{0, 8, "7", "Library", {0}}, {10, 18, "", "", {}}}});
  const Result<GuestAnswers> answers = read_guest_answers(
      R"({"a":[{"i":"m1","m":"yes","u":5,"w":"Exit tickets"},{}],"e":"e","g":"g","p":"p",)"
      R"("t":"2026-09-01T10:05:00Z","v":1})");
  REQUIRE(answers.ok());
  CHECK(*answers == GuestAnswers{"g",
                                 EventId("e"),
                                 PersonId("p"),
                                 "2026-09-01T10:05:00Z",
                                 {{PersonId("m1"), 5, "Exit tickets", MeetAgain::yes}, {}}});
}

TEST_CASE("guest pages: random ones come back, seeds 1 to 300") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    GuestPageGenerator make(seed);
    const GuestPage page = make.page();
    const Result<GuestPage> read = read_guest_page(opened(write_guest_link(page)).payload);
    REQUIRE(read.ok());
    CHECK(*read == page);
    const GuestAnswers answers = make.answers();
    const Result<GuestAnswers> given =
        read_guest_answers(opened(write_answers_link(answers)).payload);
    REQUIRE(given.ok());
    CHECK(*given == answers);
  }
}

TEST_CASE("guest pages: one of 8 rounds and 8 partners fits a QR code, seeds 1 to 50") {
  constexpr std::array<std::string_view, 8> kNames{
      "Maximiliane Oberhofer", "Siobhan O’Callaghan",  "Rajeshwari Natarajan", "Kwabena Asante",
      "Guadalupe Hernández",   "Bartholomew Whitaker", "Nguyễn Thị Minh Khai", "Abdulrahman Qasim"};
  constexpr std::size_t kAddress = 60;
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    GuestPage page = small_guest_page();
    page.program = new_id_text(random);
    page.event = new_id<EventId>(random);
    page.person = new_id<PersonId>(random);
    page.event_name = "Speed mentoring for new teachers, autumn";
    page.partners.clear();
    page.rounds.clear();
    for (int round = 0; round < 8; ++round) {
      page.partners.push_back({PersonId(new_id_text(random).substr(0, 10)),
                               std::string(kNames[static_cast<std::size_t>(round)])});
      page.rounds.push_back({round * 10,
                             round * 10 + 8,
                             std::to_string(1 + random.next() % 30),
                             "Upper gymnasium",
                             {round}});
    }
    const Result<std::string> link = write_guest_link(page);
    REQUIRE(link.ok());
    const std::string address = std::string(kAddress, 'x') + "#" + *link;
    CHECK_MESSAGE(link_advice(address) == LinkAdvice::qr_code, address.size());
  }
}

TEST_CASE("guest pages: what is absent or wrong in a page is refused with its place") {
  CHECK(outcome_of(read_guest_page("")) == "error.json.empty ");
  CHECK(outcome_of(read_guest_page("[]")) == "error.program.expected_object /");
  CHECK(outcome_of(read_guest_page("{}")) == "error.program.missing /v");
  CHECK(guest_page_with(R"("v":1)", R"("v":"1")") == "error.program.expected_whole_number /v");
  CHECK(guest_page_with(R"("v":1)", R"("v":0)") == "error.program.version /v");
  CHECK(guest_page_with(R"("v":1)", R"("v":3)") == "error.guest.newer /v");
  CHECK(guest_page_with(R"("g":"7QX2B4KM9TRW",)", "") == "error.program.missing /g");
  CHECK(guest_page_with(R"("7QX2B4KM9TRW")", R"("")") == "error.program.bad_id /g");
  CHECK(guest_page_with("7QX2B4KM9TRW", std::string(101, 'x')) == "error.program.bad_id /g");
  CHECK(guest_page_with(R"("4ZJ8N1CD6VHP")", "4") == "error.program.expected_text /e");
  CHECK(guest_page_with(R"("M3FY5E0SGA2X")", "null") == "error.program.expected_text /p");
  CHECK(guest_page_with("\"Opening day\"", "[]") == "error.program.expected_text /n");
  CHECK(guest_page_with("Opening day", std::string(201, 'x')) == "error.guest.too_long /n");
  CHECK(guest_page_with("Zoë Núñez", std::string(201, 'x')) == "error.guest.too_long /w");
  CHECK(guest_page_with("2026-09-01T08:30", "2026-09-31T08:30") == "error.guest.time /s");
  CHECK(guest_page_with("2026-09-01T08:30", "2026-09-01T08:30Z") == "error.guest.time /s");
  CHECK(guest_page_with("2026-09-01T08:30", "") == "error.guest.time /s");
  CHECK(guest_page_with(R"("f":true)", R"("f":1)") == "error.program.expected_flag /f");
  CHECK(guest_page_with(R"("z":-300)", R"("z":901)") == "error.problem.number /z");
  CHECK(guest_page_with(R"("q":2)", R"("q":-1)") == "error.problem.number /q");
  CHECK(guest_page_with(R"("x":true)", R"("x":1)") == "error.program.expected_flag /x");
}

TEST_CASE("guest pages: what is wrong in partners and rounds is refused with its place") {
  CHECK(guest_page_with(R"([{"i":"m1","n":"Amara Okafor","t":"Exit tickets"})", R"([0)") ==
        "error.program.expected_object /a/0");
  CHECK(guest_page_with(R"("i":"m2",)", "") == "error.program.missing /a/1/i");
  CHECK(guest_page_with(R"("i":"m2")", R"("i":"m1")") == "error.guest.repeated /a/1");
  CHECK(guest_page_with("王小明", std::string(201, 'x')) == "error.guest.too_long /a/1/n");
  CHECK(guest_page_with(R"("b":10,)", "") == "error.program.missing /r/1/b");
  CHECK(guest_page_with(R"("b":10)", R"("b":-1)") == "error.problem.number /r/1/b");
  CHECK(guest_page_with(R"("b":10)", R"("b":1.5)") == "error.program.expected_whole_number /r/1/b");
  CHECK(guest_page_with(R"("e":18)", R"("e":9)") == "error.problem.number /r/1/e");
  CHECK(guest_page_with(R"("e":18)", R"("e":10001)") == "error.problem.number /r/1/e");
  CHECK(guest_page_with(R"("b":10)", R"("m":1,"b":10)") == "error.program.expected_flag /r/1/m");
  CHECK(guest_page_with(R"("t":"7")", R"("t":7)") == "error.program.expected_text /r/0/t");
  CHECK(guest_page_with("Library", std::string(201, 'x')) == "error.guest.too_long /r/0/o");
  CHECK(guest_page_with(R"("a":[0])", R"("a":0)") == "error.program.expected_list /r/0/a");
  CHECK(guest_page_with(R"("a":[0])", R"("a":[2])") == "error.problem.reference /r/0/a/0");
  CHECK(guest_page_with(R"("a":[0])", R"("a":[-1])") == "error.problem.reference /r/0/a/0");
  CHECK(guest_page_with(R"("a":[1,0])", R"("a":[1,1])") == "error.guest.repeated /r/2/a/1");
}

TEST_CASE("guest pages: what is absent or wrong in answers is refused with its place") {
  CHECK(answers_with(R"("v":1)", R"("v":3)") == "error.guest.newer /v");
  CHECK(answers_with(R"("t":"2026-09-01T10:05:00Z",)", "") == "error.program.missing /t");
  CHECK(answers_with("10:05:00Z", "10:05") == "error.guest.time /t");
  CHECK(answers_with(R"("i":"m1")", R"("i":"")") == "error.program.bad_id /a/0/i");
  CHECK(answers_with(R"("i":"m2")", R"("i":"m1")") == "error.guest.repeated /a/1");
  CHECK(answers_with(R"({"u":3})", R"({"i":"m1"})") == "error.guest.repeated /a/2");
  CHECK(answers_with(R"("u":5)", R"("u":6)") == "error.problem.number /a/0/u");
  CHECK(answers_with(R"("u":3)", R"("u":true)") == "error.program.expected_whole_number /a/2/u");
  CHECK(answers_with("Exit", std::string(2'000, 'x')) == "error.guest.too_long /a/0/w");
  CHECK(answers_with(R"("m":"no")", R"("m":"maybe")") == "error.program.expected_choice /a/1/m");
  CHECK(answers_with(R"("m":"no")", R"("m":2)") == "error.program.expected_text /a/1/m");
}

TEST_CASE("guest pages: as many and as long as allowed, and not more") {
  GuestPage page = small_guest_page();
  page.person_name.clear();
  // Limits are of characters, whatever their bytes.
  for (std::size_t count = kMaxGuestName; count > 0; --count) page.person_name += "é";
  page.rounds.resize(kMaxGuestRounds);
  for (std::size_t count = page.partners.size(); count < kMaxGuestPartners; ++count) {
    page.partners.push_back({PersonId("p" + std::to_string(count)), ""});
  }
  const Result<GuestPage> read = read_guest_page(opened(write_guest_link(page)).payload);
  REQUIRE(read.ok());
  CHECK(*read == page);

  GuestPage longer = page;
  longer.person_name += "é";
  CHECK(outcome_of(write_guest_link(longer)) == "error.guest.too_long /w");
  GuestPage more = page;
  more.rounds.emplace_back();
  CHECK(outcome_of(write_guest_link(more)) == "error.guest.too_many /r");
  more = page;
  more.partners.push_back({PersonId("one more"), ""});
  CHECK(outcome_of(write_guest_link(more)) == "error.guest.too_many /a");

  GuestAnswers answers = small_answers();
  for (std::size_t count = answers.answers.size(); count <= kMaxGuestPartners; ++count) {
    answers.answers.push_back({PersonId("p" + std::to_string(count)), 1, "", MeetAgain::no});
  }
  CHECK(outcome_of(write_answers_link(answers)) == "read");
  answers.answers.push_back({PersonId("one more"), 1, "", MeetAgain::no});
  CHECK(outcome_of(write_answers_link(answers)) == "error.guest.too_many /a");
}

TEST_CASE("guest pages: what could not be read is not written") {
  GuestPage page = small_guest_page();
  page.rounds[0].with = {2};
  CHECK(outcome_of(write_guest_link(page)) == "error.problem.reference /r/0/a/0");
  page = small_guest_page();
  page.event = EventId();
  CHECK(outcome_of(write_guest_link(page)) == "error.program.bad_id /e");
  GuestAnswers answers = small_answers();
  answers.given_at.clear();
  CHECK(outcome_of(write_answers_link(answers)) == "error.guest.time /t");
}

TEST_CASE("guest pages: members of later versions are passed over") {
  for (const std::string_view more :
       {R"({"zz":1.5e9,"a":[{"zz":[],)", R"({"A":{"deep":[{"er":null}]},"a":[{"j":"x",)"}) {
    CAPTURE(more);
    const Result<GuestPage> page = read_guest_page(replaced(page_payload(), R"({"a":[{)", more));
    REQUIRE(page.ok());
    CHECK(*page == small_guest_page());
    const Result<GuestAnswers> answers =
        read_guest_answers(replaced(answers_payload(), R"({"a":[{)", more));
    REQUIRE(answers.ok());
    CHECK(*answers == small_answers());
  }
}

TEST_CASE("guest pages: payloads and links that were cut are refused") {
  const std::string payload = page_payload();
  for (std::size_t length = 0; length < payload.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(read_guest_page(payload.substr(0, length)).ok());
  }
  const std::string answers = answers_payload();
  for (std::size_t length = 0; length < answers.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(read_guest_answers(answers.substr(0, length)).ok());
  }
  const Result<std::string> link = write_guest_link(small_guest_page());
  REQUIRE(link.ok());
  for (std::size_t length = 1; length < link->size(); ++length) {
    const Result<Link> read = read_link(link->substr(0, length));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().key == "error.link.cut");
  }
}

TEST_CASE(
    "guest pages: any one byte changed gives an error or a page, never a crash, seeds 1 to "
    "3000") {
  const std::string page = page_payload();
  const std::string answers = answers_payload();
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    for (std::string text : {page, answers}) {
      text[random.next() % text.size()] = static_cast<char>(random.next());
      // What opens can be passed on.
      if (const auto read = read_guest_page(text)) CHECK(write_guest_link(*read).ok());
      if (const auto read = read_guest_answers(text)) CHECK(write_answers_link(*read).ok());
    }
  }
}

}  // namespace
TEST_CASE("guest page: the days on which it takes answers come along") {
  GuestPage page = small_guest_page();
  page.opens_on = "2026-09-01";
  page.closes_on = "2026-09-30";
  const Result<GuestPage> read = read_guest_page(opened(write_guest_link(page)).payload);
  REQUIRE(read);
  CHECK(*read == page);
  page.closes_on = "soon";
  CHECK_FALSE(write_guest_link(page).ok());
}

}  // namespace rondo::codec
