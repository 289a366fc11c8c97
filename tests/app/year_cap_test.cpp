// The cap of mentees in a school year, where two events were matched before either was approved.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "app/app_fixture.h"
#include "codec/program_json.h"
#include "match/event_builder.h"
#include "model/school_year.h"

using namespace rondo;
using test::Browser;
using test::EventBuilder;
using test::Page;

namespace {

const EventId kSecond("second");
const PersonId kDiego("Diego");

// Diego, of at most two mentees in a school year, takes two in the first event and two in the
// second; Amara has no cap and takes one in the second.
struct TwoEvents : Page {
  explicit TwoEvents(Browser& browser) : Page(browser) {
    EventBuilder builder;
    builder.program.id = "program";
    builder.mentor("Diego", "Check-ins").capacity = 2;
    builder.mentee("Hana", "Check-ins");
    builder.mentee("Kai", "Check-ins");
    builder.program.people.live[kDiego].mentees_per_year = 2;
    first = builder.event_id;
    builder.event_id = kSecond;
    builder.event() = *builder.program.events.find(first);
    builder.event().name = "Second sprint";
    const auto also = [&](Registration registration, const std::string& person) {
      registration.event = kSecond;
      registration.person = PersonId(person);
      builder.program.people.live[PersonId(person)].name = person;
      builder.program.registrations.live[RegistrationId("second " + person)] = registration;
    };
    Registration mentors = *builder.program.registrations.find(RegistrationId("Diego"));
    Registration asks = *builder.program.registrations.find(RegistrationId("Hana"));
    also(mentors, "Diego");
    also(asks, "Noa");
    also(asks, "Sami");
    builder.topic("Phonics");
    mentors.offers = {{TopicId("Phonics"), {}}};
    asks.requests = {{TopicId("Phonics"), {}}};
    also(mentors, "Amara");
    also(asks, "Tom");
    files.give("program.json", codec::write_program(builder.program));
    run(command::RunMatch{first});
    run(command::RunMatch{kSecond});
    REQUIRE(error() == "");
    REQUIRE(program().matches.size() == 5);
  }

  int approved(const PersonId& mentor) const {
    return static_cast<int>(
        std::count_if(program().matches.begin(), program().matches.end(), [&](const auto& entry) {
          return entry.second.mentor == mentor && entry.second.state == MatchState::approved;
        }));
  }
  std::vector<MatchId> proposals_of(const PersonId& mentor) const {
    std::vector<MatchId> ids;
    for (const auto& [id, match] : program().matches) {
      if (match.mentor == mentor && match.state == MatchState::proposed) ids.push_back(id);
    }
    return ids;
  }

  EventId first;
};

}  // namespace

TEST_CASE("year cap: of two events matched before either was approved, the second one waits") {
  Browser browser;
  TwoEvents page(browser);
  page.run(command::ApproveAll{page.first});
  CHECK(page.approved(kDiego) == 2);
  page.run(command::ApproveAll{kSecond});
  CHECK(page.error() == "error.beyond_year_cap");
  CHECK(page.told().find("Diego would have 4 mentees this school year, of at most 2") !=
        std::string::npos);
  // The rest is approved, and one Undo takes that back.
  CHECK(page.approved(kDiego) == 2);
  CHECK(page.approved(PersonId("Amara")) == 1);
  page.run(command::Undo{});
  CHECK(page.approved(PersonId("Amara")) == 0);
  CHECK(page.approved(kDiego) == 2);
  // Matched again, the second event counts what the first one took.
  page.run(command::RunMatch{kSecond});
  CHECK(page.proposals_of(kDiego).empty());
  page.run(command::ApproveAll{kSecond});
  CHECK(page.approved(PersonId("Amara")) == 1);
}

TEST_CASE("year cap: one by one, as many are approved as the mentor takes") {
  Browser browser;
  TwoEvents page(browser);
  const auto proposals = page.proposals_of(kDiego);
  REQUIRE(proposals.size() == 4);
  // Together they are too many, and nothing is decided by chance.
  page.run(command::SetMatchState{proposals, MatchState::approved});
  CHECK(page.error() == "error.beyond_year_cap");
  CHECK(page.approved(kDiego) == 0);
  for (const MatchId& id : proposals) page.run(command::SetMatchState{{id}, MatchState::approved});
  CHECK(page.approved(kDiego) == 2);
  CHECK(page.error() == "error.beyond_year_cap");
  CHECK(page.told().find("Diego would have 3 mentees") != std::string::npos);
  // The person's own number is the way beyond it.
  Person diego = *page.program().people.find(kDiego);
  diego.mentees_per_year = 4;
  page.run(command::PutPerson{kDiego, diego, {}, {}});
  page.run(command::SetMatchState{page.proposals_of(kDiego), MatchState::approved});
  CHECK(page.approved(kDiego) == 4);
}

TEST_CASE("year cap: a pair made by hand counts as well, and several mentors are named") {
  Browser browser;
  TwoEvents page(browser);
  page.run(command::ApproveAll{page.first});
  Person amara = *page.program().people.find(PersonId("Amara"));
  amara.mentees_per_year = 1;
  page.run(command::PutPerson{PersonId("Amara"), amara, {}, {}});
  page.run(command::ForcePair{kSecond, PersonId("Amara"), PersonId("Noa"), TopicId("Check-ins")});
  REQUIRE(page.proposals_of(PersonId("Amara")).size() == 2);
  const Program before = page.program();
  page.run(command::ApproveAll{kSecond});
  CHECK(page.error() == "error.beyond_year_cap.several");
  CHECK(page.told().find("3 matches, because Amara and Diego would have") != std::string::npos);
  CHECK(page.program() == before);
}
