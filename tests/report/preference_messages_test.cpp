#include "report/preference_messages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "codec/link.h"
#include "codec/preference_pages.h"
#include "match/event_builder.h"
#include "report/preference_page.h"
#include "report/written.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::EventBuilder;

namespace {

constexpr const char* kPageAddress = "https://rondo.example/";

// Diego and Amara mentor, Hana and Noah ask; nobody offers what Noah wants.
EventBuilder small_event() {
  EventBuilder builder;
  builder.program.id = "program";
  Registration& diego = builder.mentor("Diego", "Check-ins", 3, "West");
  diego.vetoes = {PersonId("Hana")};
  diego.wishes_said_at = "2026-09-08T08:00:00Z";
  builder.mentor("Amara", "Check-ins", 3);
  builder.mentee("Hana", "Check-ins", 1, "North");
  builder.mentee("Noah", "Phonics", 1);
  builder.program.people.live[PersonId("Hana")].email = "hana@example.org";
  return builder;
}

std::vector<PersonMessage> messages_of(const EventBuilder& builder) {
  const EventView view = builder.view();
  const auto messages = preference_messages(view, asked_for_wishes(view),
                                            texts_of(*view.event, EventMessage::wishes, english()),
                                            kPageAddress, english());
  REQUIRE(messages.ok());
  return *messages;
}

codec::PreferencePage page_in(const PersonMessage& message) {
  const Result<codec::Link> link = codec::read_link(message.text);
  REQUIRE(link.ok());
  CHECK(link->kind == codec::kPreferenceLinkKind);
  const auto page = codec::read_preference_page(link->payload);
  REQUIRE(page.ok());
  return *page;
}

}  // namespace

TEST_CASE("preference messages: to each who has said nothing yet, with the way to a page") {
  EventBuilder builder = small_event();
  const ProgramInfoId info{std::string(kProgramInfo)};
  builder.program.info.live[info].coordinator = "Amara Okafor";
  const auto messages = messages_of(builder);
  // Diego has said something, Noah has nobody to choose from.
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].name == "Amara");
  const PersonMessage& hana = messages[1];
  CHECK(hana.email == "hana@example.org");
  CHECK(hana.subject == "SEL sprint: with whom would you like to meet?");
  CHECK(hana.text.find("Hello Hana,\n") == 0);
  CHECK(hana.text.find("Only the coordinator sees what you say.") != std::string::npos);
  const codec::PreferencePage page = page_in(hana);
  CHECK(page.program == "program");
  CHECK(page.coordinator == Coordinator{"Amara Okafor", ""});
  CHECK(page.person == PersonId("Hana"));
  CHECK(page.person_name == "Hana");
  CHECK(page.requests == std::vector<std::string>{"Check-ins"});
  CHECK(page_in(messages[0]).requests.empty());  // Amara mentors
  REQUIRE(page.partners.size() == 2);
  CHECK(page.partners[0].name == "Amara");
  CHECK(page.partners[1] ==
        codec::PreferencePartner{PersonId("Diego"), "Diego", "West", {"Check-ins"}, true, false});
}

TEST_CASE("preference messages: a page says what its reader asked for, the most wanted first") {
  EventBuilder builder = small_event();
  builder.program.topics.live[TopicId("Art")].name = "Art";
  Registration& hana = builder.program.registrations.live[RegistrationId("Hana")];
  hana.requests[TopicId("Check-ins")].rank = 1;
  hana.requests[TopicId("Art")].rank = 2;
  const auto messages = messages_of(builder);
  REQUIRE(messages.size() == 2);
  CHECK(page_in(messages[1]).requests == std::vector<std::string>{"Check-ins", "Art"});
}

TEST_CASE("preference messages: how each who is asked stands") {
  EventBuilder builder = small_event();
  const auto state_of = [&](const char* person) {
    const EventView view = builder.view();
    for (const AskedForWishes& one : asked_for_wishes(view)) {
      if (one.person == PersonId(person)) return one.state;
    }
    FAIL("is not asked: " << person);
    return WishState::due;
  };
  CHECK(state_of("Diego") == WishState::said);
  CHECK(state_of("Hana") == WishState::due);
  CHECK(state_of("Noah") == WishState::nobody);
  Registration& hana = builder.program.registrations.live[RegistrationId("Hana")];
  hana.wishes_asked_on = "2026-09-07";
  CHECK(state_of("Hana") == WishState::asked);
  CHECK(messages_of(builder).size() == 2);
  hana.wishes_said_at = "2026-09-08T08:00:00Z";  // that there is no wish
  CHECK(state_of("Hana") == WishState::said);
  hana.wishes_asked_on = hana.wishes_said_at = {};
  builder.event().preferences = Sides::mentees;
  CHECK(asked_for_wishes(builder.view()).size() == 2);
  builder.event().preferences = Sides::nobody;
  CHECK(messages_of(builder).empty());
}

TEST_CASE("preference messages: names too long for a page are cut") {
  EventBuilder builder = small_event();
  builder.program.people.live[PersonId("Amara")].name = std::string(500, 'x');
  const codec::PreferencePage page = page_in(messages_of(builder)[0]);
  CHECK(page.person == PersonId("Hana"));
  CHECK(page.partners[1].name.size() < 500);
}

TEST_CASE("preference messages: of very many partners a page lists those who suit best") {
  EventBuilder builder = small_event();
  builder.event().weights[Factor::level] = 5;
  for (std::size_t number = 0; number < kMostListedPartners; ++number) {
    builder.mentor("Mentor " + std::to_string(number), "Check-ins", 1);
  }
  builder.mentor("Best", "Check-ins", 4);
  const auto messages = messages_of(builder);
  const auto hana =
      std::find_if(messages.begin(), messages.end(),
                   [](const PersonMessage& message) { return message.name == "Hana"; });
  REQUIRE(hana != messages.end());
  const codec::PreferencePage page = page_in(*hana);
  CHECK(page.partners.size() == kMostListedPartners);
  CHECK(std::any_of(page.partners.begin(), page.partners.end(),
                    [](const codec::PreferencePartner& one) { return one.name == "Best"; }));
}
