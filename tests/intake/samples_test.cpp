// The sample sheets, whatever their format, come to the same people, sites, topics and capacities.
// What is expected was written by the script that invents the people, not by the importer.
#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/value.h"
#include "codec/strict_json.h"
#include "intake/sheets.h"

namespace rondo::intake {
namespace {

struct Expected {
  std::string email, site;
  std::set<std::string> offers, requests, grades;
  std::optional<int> capacity;

  bool operator==(const Expected&) const = default;
};
using Everybody = std::map<std::string, Expected>;

Value expected_json() {
  const std::string text = rondo::test::read_file("tests/fixtures/sheets/expected.json");
  const Result<Value> value = codec::read_json(text);
  REQUIRE(value.ok());
  return *value;
}

std::string text_in(const Value& person, std::string_view name) {
  return *person.find(name)->as_text();
}

std::set<std::string> texts_in(const Value& person, std::string_view name) {
  std::set<std::string> texts;
  for (const Value& text : *person.find(name)->as_list()) texts.insert(*text.as_text());
  return texts;
}

Everybody expected_people() {
  const Value json = expected_json();
  Everybody everybody;
  for (const Value& person : *json.find("people")->as_list()) {
    Expected one{text_in(person, "email"),   text_in(person, "site"),
                 texts_in(person, "offers"), texts_in(person, "requests"),
                 texts_in(person, "grades"), std::nullopt};
    if (const auto* capacity = person.find("capacity")->as_int()) {
      one.capacity = static_cast<int>(*capacity);
    }
    everybody.emplace(text_in(person, "name"), one);
  }
  REQUIRE(everybody.size() == 64);
  return everybody;
}

Everybody imported_people(const Program& program) {
  Everybody everybody;
  for (const auto& [id, registration] : program.registrations) {
    const Person& person = *program.people.find(registration.person);
    CHECK(registration.mentors == !registration.offers.empty());
    CHECK(registration.seeks == !registration.requests.empty());
    Expected one{person.email,
                 program.sites.find(person.site)->name,
                 test::names(program.topics, registration.offers),
                 test::names(program.topics, registration.requests),
                 test::names(program.pools, registration.pools),
                 registration.capacity};
    CHECK(everybody.emplace(person.name, one).second);
  }
  return everybody;
}

std::vector<codec::Sheet> samples(const std::vector<std::string>& names) {
  std::vector<codec::Sheet> sheets;
  for (const std::string& name : names) sheets.push_back(test::sheet_file(name));
  return sheets;
}

// The two questions that the Google export leaves to the coordinator, answered.
void decide(Draft& draft, const Program& program) {
  for (const Problem& problem : preview(draft, program).problems) {
    if (problem.message.key == "import.looks_like_topic") answer(draft, problem.question, "same");
  }
}

void check_like_expected(const std::vector<std::string>& names) {
  CAPTURE(names);
  Program program = test::program_with_event();
  Draft draft = test::draft_of(program, samples(names));
  INFO(test::meanings(draft));
  decide(draft, program);
  test::import(program, draft);

  const Everybody expected = expected_people();
  const Everybody imported = imported_people(program);
  CHECK(imported.size() == expected.size());
  for (const auto& entry : expected) {
    // Plain references: clang 14 lets no lambda see a structured binding, and CAPTURE is one.
    const std::string& name = entry.first;
    const Expected& person = entry.second;
    CAPTURE(name);
    const auto found = imported.find(name);
    REQUIRE(found != imported.end());
    CHECK(found->second.email == person.email);
    CHECK(found->second.site == person.site);
    CHECK(found->second.offers == person.offers);
    CHECK(found->second.requests == person.requests);
    CHECK(found->second.capacity == person.capacity);
    CHECK(found->second.grades == person.grades);
  }
  CHECK(program.sites.size() == 4);
  std::set<std::string> topics;
  for (const auto& [id, topic] : program.topics) topics.insert(topic.name);
  CHECK(topics == texts_in(expected_json(), "topics"));

  const Program once = program;
  const Draft again = test::draft_of(program, samples(names));
  const Preview shown = preview(again, program);
  CHECK(shown.unchanged == 64);
  CHECK(shown.added + shown.changed + shown.absent == 0);
  CHECK_FALSE(shown.has_changes);
  CHECK(test::import(program, again).changes.empty());
  CHECK(program == once);
}

TEST_CASE("the Google Forms export") {
  check_like_expected({"assets/samples/google-forms.csv"});
}

TEST_CASE("the zip file that Google's form button downloads") {
  check_like_expected({"assets/samples/google-forms.csv.zip"});
}

TEST_CASE("the Microsoft Forms export as text") {
  check_like_expected({"assets/samples/microsoft-forms.csv"});
}

TEST_CASE("the workbook that Microsoft Forms downloads") {
  check_like_expected({"assets/samples/microsoft-forms.xlsx"});
}

TEST_CASE("a roster of mentors and one of mentees") {
  check_like_expected({"assets/samples/mentors.csv", "assets/samples/mentees.csv"});
}

TEST_CASE("the two rosters in the other order") {
  check_like_expected({"assets/samples/mentees.csv", "assets/samples/mentors.csv"});
}

TEST_CASE("a roster with a role column") {
  check_like_expected({"assets/samples/roster-with-roles.csv"});
}

TEST_CASE("a roster with a yes or no column per topic") {
  check_like_expected({"assets/samples/roster-with-ticks.csv"});
}

TEST_CASE("the roster as UTF-16 without a mark, separated by tabs") {
  check_like_expected({"tests/fixtures/sheets/roster-utf16.tsv"});
}

TEST_CASE("with a template's topics at hand people still get the topics that they wrote") {
  Program program = test::program_with_event();
  Transaction edit(program);
  Event event = *program.events.find(test::kEvent);
  event.kind = EventKind::topic_sprint;
  edit.put(test::kEvent, event);
  (void)edit.finish({});
  const std::vector<codec::Sheet> sheets = samples({"assets/samples/roster-with-roles.csv"});
  test::import(program, test::draft_of(program, sheets));
  CHECK(imported_people(program) == expected_people());
  CHECK_FALSE(preview(test::draft_of(program, sheets), program).has_changes);
}

TEST_CASE("the Western part of the roster as Windows-1252") {
  Program program = test::program_with_event();
  test::import(program,
               test::draft_of(program, samples({"tests/fixtures/sheets/roster-windows1252.csv"})));
  const Everybody expected = expected_people();
  const Everybody imported = imported_people(program);
  const std::set<std::string> western = texts_in(expected_json(), "western");
  CHECK(western.size() > 40);
  CHECK(imported.size() == western.size());
  for (const std::string& name : western) {
    CAPTURE(name);
    REQUIRE(imported.count(name) == 1);
    CHECK(imported.at(name) == expected.at(name));
  }
}

TEST_CASE("the preview of the Google Forms export says what a coordinator needs to know") {
  const Program program = test::program_with_event();
  const Draft draft = test::draft_of(program, samples({"assets/samples/google-forms.csv"}));
  const Preview shown = preview(draft, program);
  CHECK(test::meanings(draft) ==
        "timestamp, email, name, site, offers, requests, capacity, pool:Grade bands, goal, ignore");
  CHECK(shown.answers == 66);
  CHECK(shown.answered_again == 2);
  CHECK(shown.added == 64);
  CHECK(shown.new_sites.size() == 4);
  CHECK(test::problems_of(shown, "import.answered_again").size() == 2);
  CHECK(test::problems_of(shown, "import.looks_like_topic").size() == 1);
  CHECK(test::problems_of(shown, "import.looks_like_site").size() == 1);
  CHECK(test::problems_of(shown, "import.no_email").size() == 1);
  CHECK_FALSE(test::problems_of(shown, "import.read_as_site").empty());
  CHECK(test::problems_of(shown, "import.default_capacity").size() == 1);
  CHECK(shown.has_changes);
}

}  // namespace
}  // namespace rondo::intake
