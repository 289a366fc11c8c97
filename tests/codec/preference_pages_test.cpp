#include "codec/preference_pages.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "base/random.h"
#include "codec/payload_checks.h"

namespace rondo::codec {
namespace {

PreferencePage small_preference_page() {
  PreferencePage page;
  page.program = "7QX2B4KM9TRW";
  page.event = EventId("4ZJ8N1CD6VHP");
  page.person = PersonId("M3FY5E0SGA2X");
  page.event_name = "SEL sprint";
  page.person_name = "Zoë Núñez";
  page.partners = {
      {PersonId("9VHP4ZJ8N1CD"), "王小明", "North \"High\"", {"Check-ins", "Circles"}, true, false},
      {PersonId("8N1CD9VHP4ZJ"), "Kai\nLee", "", {}, true, true},
      {PersonId("1CD9VHP4ZJ8N"), "Kai\nLee", "West", {"Circles"}, false, true}};
  page.requests = {"Phonics", "Ärger & Co"};
  return page;
}

PreferenceAnswer small_preference_answer() {
  const PreferencePage page = small_preference_page();
  return {page.program,
          page.event,
          page.person,
          {{page.partners[0].person, 2}, {page.partners[2].person, 1}},
          {page.partners[1].person},
          "2026-09-10T08:30:00Z"};
}

std::string preference_page_with(std::string_view part, std::string_view by) {
  const std::string payload = opened(write_preference_link(small_preference_page())).payload;
  return outcome_of(read_preference_page(replaced(payload, part, by)));
}

std::string preference_answer_with(std::string_view part, std::string_view by) {
  const std::string payload =
      opened(write_preference_answer_link(small_preference_answer())).payload;
  return outcome_of(read_preference_answer(replaced(payload, part, by)));
}

// Pages and answers of any size, of texts that are awkward in JSON.
class PreferenceGenerator {
 public:
  explicit PreferenceGenerator(std::uint64_t seed) : random_(seed) {}

  PreferencePage page() {
    PreferencePage page;
    page.program = id();
    page.event = EventId(id());
    page.person = PersonId(id());
    page.event_name = text();
    page.person_name = text();
    for (int count = below(30); count > 0; --count) {
      PreferencePartner partner;
      partner.person = PersonId(id() + std::to_string(count));
      partner.name = text();
      partner.site = text();
      for (int topics = below(4); topics > 0; --topics) partner.topics.push_back(text());
      partner.mentors = below(2) == 0;
      partner.seeks = !partner.mentors || below(2) == 0;
      page.partners.push_back(std::move(partner));
    }
    for (int topics = below(4); topics > 0; --topics) page.requests.push_back(text());
    return page;
  }

  PreferenceAnswer answer() {
    PreferenceAnswer answer;
    answer.program = id();
    answer.event = EventId(id());
    answer.person = PersonId(id());
    for (int count = below(20); count > 0; --count) {
      const PersonId person(id() + std::to_string(count));
      if (below(3) == 0) {
        answer.vetoes.insert(person);
      } else {
        answer.preferred[person] = 1 + below(kMaxPreferenceRank);
      }
    }
    answer.given_at = "2026-09-02T10:05:00.250Z";
    return answer;
  }

 private:
  int below(int bound) { return static_cast<int>(random_.next() % static_cast<unsigned>(bound)); }
  std::string id() { return "id" + std::to_string(random_.next() % 1000) + "/~"; }
  std::string text() {
    constexpr std::array<std::string_view, 8> kTexts{
        "", "Kai Lee", "a\nb\"c\\", "عائشة بن علي", "王小明", "null", "\U0001F600", "\x01\x7f"};
    return std::string(kTexts[static_cast<std::size_t>(below(8))]);
  }

  SeededRandom random_;
};

}  // namespace

TEST_CASE("preference pages: page and answer come back from their links") {
  const Link page = opened(write_preference_link(small_preference_page()));
  CHECK(page.kind == kPreferenceLinkKind);
  REQUIRE(read_preference_page(page.payload).ok());
  CHECK(*read_preference_page(page.payload) == small_preference_page());
  const Link answer = opened(write_preference_answer_link(small_preference_answer()));
  CHECK(answer.kind == kPreferenceAnswerLinkKind);
  REQUIRE(read_preference_answer(answer.payload).ok());
  CHECK(*read_preference_answer(answer.payload) == small_preference_answer());
}

TEST_CASE("preference pages: a page says who gets the answer") {
  PreferencePage page = small_preference_page();
  page.coordinator = {"Amara Okafor", "amara@riverbend.example"};
  const auto read = read_preference_page(opened(write_preference_link(page)).payload);
  REQUIRE(read.ok());
  CHECK(*read == page);
}

TEST_CASE("preference pages: random ones come back, seeds 1 to 300") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    PreferenceGenerator make(seed);
    const PreferencePage page = make.page();
    const auto read = read_preference_page(opened(write_preference_link(page)).payload);
    REQUIRE(read.ok());
    CHECK(*read == page);
    const PreferenceAnswer answer = make.answer();
    const auto said = read_preference_answer(opened(write_preference_answer_link(answer)).payload);
    REQUIRE(said.ok());
    CHECK(*said == answer);
  }
}

TEST_CASE("preference pages: ones of the first version open for ever") {
  const auto page = read_preference_page(
      R"({"v":1,"g":"prog","e":"ev","p":"pe","a":[{"i":"di","n":"Diego","r":1,"z":0}],"z":[1.5]})");
  REQUIRE(page.ok());
  REQUIRE(page->partners.size() == 1);
  CHECK(page->requests.empty());
  CHECK(page->partners[0] == PreferencePartner{PersonId("di"), "Diego", "", {}, true, false});
  const auto answer = read_preference_answer(
      R"({"v":1,"g":"prog","e":"ev","p":"pe","r":[{"i":"di","k":1}],"t":"2026-09-10T08:30:00Z"})");
  REQUIRE(answer.ok());
  CHECK(answer->preferred == std::map<PersonId, int>{{PersonId("di"), 1}});
  CHECK(answer->vetoes.empty());
}

TEST_CASE("preference pages: reading is strict and says where") {
  CHECK(preference_page_with("\"v\":1", "\"v\":2") == "error.guest.newer /v");
  CHECK(preference_page_with("\"v\":1", "\"v\":0") == "error.program.version /v");
  CHECK(preference_page_with("M3FY5E0SGA2X", "") == "error.program.bad_id /p");
  CHECK(preference_page_with("9VHP4ZJ8N1CD", "") == "error.program.bad_id /a/0/i");
  CHECK(preference_page_with("9VHP4ZJ8N1CD", "8N1CD9VHP4ZJ") == "error.guest.repeated /a/1");
  CHECK(preference_page_with("\"r\":3", "\"r\":0") == "error.problem.number /a/1/r");
  CHECK(preference_page_with("\"r\":3", "\"r\":4") == "error.problem.number /a/1/r");
  CHECK(preference_page_with(",\"r\":3", "") == "error.program.missing /a/1/r");
  CHECK(preference_page_with("North", std::string(kMaxPreferenceName, 'x')) ==
        "error.guest.too_long /a/0/s");
  CHECK(preference_page_with("\"Check-ins\"", "7") == "error.program.expected_text /a/0/t/0");
  CHECK(preference_page_with("\"Phonics\"", "7") == "error.program.expected_text /q/0");
  CHECK(preference_answer_with("\"v\":1", "\"v\":2") == "error.guest.newer /v");
  CHECK(preference_answer_with("\"k\":2", "\"k\":0") == "error.problem.number /r/1/k");
  CHECK(preference_answer_with("\"k\":2", "\"k\":100") == "error.problem.number /r/1/k");
  CHECK(preference_answer_with("\"k\":2", "\"k\":\"2\"") ==
        "error.program.expected_whole_number /r/1/k");
  CHECK(preference_answer_with("1CD9VHP4ZJ8N", "9VHP4ZJ8N1CD") == "error.guest.repeated /r/1");
  // Nobody is wanted and not wanted at once.
  CHECK(preference_answer_with("[\"8N1CD9VHP4ZJ\"]", "[\"9VHP4ZJ8N1CD\"]") ==
        "error.guest.repeated /x/0");
  CHECK(preference_answer_with("[\"8N1CD9VHP4ZJ\"]", "[7]") == "error.program.expected_text /x/0");
  CHECK(preference_answer_with("[\"8N1CD9VHP4ZJ\"]", "{}") == "error.program.expected_list /x");
  CHECK(preference_answer_with("2026-09-10T08:30:00Z", "yesterday") == "error.guest.time /t");
}

TEST_CASE("preference pages: sizes have limits, in reading and in writing") {
  PreferencePage page = small_preference_page();
  const PreferencePartner partner = page.partners[0];
  page.partners.clear();
  for (std::size_t at = 0; at <= kMaxPreferencePartners; ++at) {
    page.partners.push_back(partner);
    page.partners.back().person = PersonId(std::to_string(at));
  }
  const auto too_many = write_preference_link(page);
  REQUIRE_FALSE(too_many.ok());
  CHECK(too_many.error().key == "error.guest.too_many");
  page.partners.pop_back();
  CHECK(write_preference_link(page).ok());
  PreferenceAnswer answer = small_preference_answer();
  answer.preferred.begin()->second = kMaxPreferenceRank + 1;
  CHECK_FALSE(write_preference_answer_link(answer).ok());
}

TEST_CASE("preferences: the days on which it takes answers come along") {
  PreferencePage page = small_preference_page();
  page.opens_on = "2026-09-01";
  page.closes_on = "2026-09-30";
  const Result<PreferencePage> read =
      read_preference_page(opened(write_preference_link(page)).payload);
  REQUIRE(read);
  CHECK(*read == page);
  page.closes_on = "soon";
  CHECK_FALSE(write_preference_link(page).ok());
}

}  // namespace rondo::codec
