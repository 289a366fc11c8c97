// Sign-ups by people whom the program may know: who they are, and what they said in earlier events.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "app/sign_up_steps.h"
#include "codec/sign_up_pages.h"
#include "intake/likely_duplicates.h"

using namespace rondo;
using namespace test::sign_up;
using test::Browser;
using test::Page;

namespace {

constexpr const char* kOtherSam = "sam.ortiz@example.org";

// With Sam Ortiz at a site.
void start_event_with_sam(Page& host) {
  start_event(host);
  host.run(command::PutSite{{}, Site{"North High", {}}});
  Person sam;
  sam.name = "Sam Ortiz";
  sam.email = "sam@example.org";
  sam.site = host.program().sites.begin()->first;
  host.run(command::PutPerson{{}, sam});
  REQUIRE(host.error() == "");
}

// Of somebody at that site with that address.
std::string answer_from(const Page& host, const std::string& name, const std::string& email) {
  const std::string address = answer_by(form_fragment(host), name);
  codec::SignUp said = *codec::read_sign_up(codec::read_link(address)->payload);
  const auto& [id, site] = *host.program().sites.begin();
  said.email = email;
  said.site = {id.text(), site.name};
  return "#" + *codec::write_sign_up_link(said);
}

}  // namespace

TEST_CASE("of two with one name it is asked, and the decision counts") {
  Browser browser;
  Page host(browser);
  start_event(host);
  Person known;
  known.name = "Kai Lee";
  known.email = "kai@example.org";
  Site site;
  site.name = "North High";
  host.run(command::PutSite{{}, site});
  known.site = host.program().sites.begin()->first;
  host.run(command::PutPerson{{}, known});
  const PersonId id = host.program().people.begin()->first;
  host.run(command::OpenLink{answer_by(form_fragment(host), "Kai Lee")});
  REQUIRE(host.state().received_sign_ups->preview.questions.size() == 1);
  const std::string question = host.state().received_sign_ups->preview.questions[0].question;
  host.run(command::AnswerImportQuestion{question, "new"});
  CHECK(host.state().received_sign_ups->preview.questions[0].decided);
  host.run(command::AnswerImportQuestion{question, id.text()});
  host.run(command::TakeSignUps{true});
  CHECK(host.program().people.size() == 1);
}

TEST_CASE("who may be somebody with another address waits for a decision, and the others don't") {
  Browser browser;
  Page host(browser);
  start_event_with_sam(host);
  const Program at_first = host.program();
  host.run(command::OpenLink{answer_from(host, "Sam Ortiz", kOtherSam) + "\n\n" +
                             answer_from(host, "Kai Lee", "kai@example.org")});
  const auto shown = [&]() -> const intake::SignUpPreview& {
    REQUIRE(host.state().received_sign_ups != nullptr);
    return host.state().received_sign_ups->preview;
  };
  CHECK(shown().added == 1);
  CHECK(shown().undecided == 1);
  host.run(command::TakeSignUps{true});
  CHECK(host.program().people.size() == 2);
  CHECK(host.program().registrations.size() == 1);
  // What is not decided stays to be looked at.
  CHECK(host.state().received_sign_ups->given.size() == 1);
  REQUIRE(shown().questions.size() == 1);
  CHECK(shown().questions[0].waits);
  const Program without = host.program();
  host.run(command::TakeSignUps{true});
  CHECK(host.program() == without);
  const std::string question = shown().questions[0].question;
  SUBCASE("somebody new, who is not asked about again") {
    host.run(command::AnswerImportQuestion{question, "new"});
    CHECK(shown().added == 1);
    host.run(command::TakeSignUps{true});
    CHECK(host.state().received_sign_ups == nullptr);
    CHECK(host.program().people.size() == 3);
    CHECK(intake::likely_duplicates(host.program()).empty());
    host.run(command::Undo{});
    CHECK(host.program() == without);
  }
  SUBCASE("the same person, with one address more") {
    const PersonId sam = at_first.people.begin()->first;
    host.run(command::AnswerImportQuestion{question, sam.text()});
    host.run(command::TakeSignUps{true});
    CHECK(host.program().people.size() == 2);
    CHECK(host.program().people.find(sam)->email == kOtherSam);
    CHECK(host.program().people.find(sam)->other_emails.count("sam@example.org") == 1);
  }
  SUBCASE("whether they are one, of somebody who is not there any more") {
    host.run(command::Undo{});
    host.run(command::RemovePeople{{at_first.people.begin()->first}});
    host.frame();
    CHECK(shown().undecided == 0);
    CHECK(shown().added == 1);
  }
  SUBCASE("put aside") {
    host.run(command::TakeSignUps{false});
    CHECK(host.state().received_sign_ups == nullptr);
    CHECK(host.program() == without);
  }
}

TEST_CASE("where nobody looks, somebody with another address is new, and asked about later") {
  Browser browser;
  Page host(browser);
  start_event_with_sam(host);
  Person other = host.program().people.begin()->second;
  other.email = kOtherSam;
  Registration registration;
  registration.mentors = true;
  registration.offers[host.program().topics.begin()->first] = {2, true};
  host.run(command::SignUpHere{host.only_event(), other, registration});
  REQUIRE(host.error() == "");
  CHECK(host.program().people.size() == 2);
  CHECK(intake::likely_duplicates(host.program()).size() == 1);
}

TEST_CASE("a profile of an earlier event fills in what this sign-up leaves out") {
  Browser browser;
  Page host(browser);
  start_event(host);
  const EventId earlier = host.only_event();
  host.run(command::OpenLink{answer_by(form_fragment(host), "Kai Lee")});
  host.run(command::TakeSignUps{true});
  const PersonId person = host.program().people.begin()->first;
  const auto offers = host.program().registrations.begin()->second.offers;
  host.run(command::AddEvent{"topic-sprint"});
  EventId now;
  for (const auto& [id, event] : host.program().events) {
    if (!(id == earlier)) now = id;
  }
  host.run(command::RegisterPeople{now, {person}, true, false});
  RegistrationId here;
  for (const auto& [id, registration] : host.program().registrations) {
    if (registration.event == now) here = id;
  }
  host.run(command::ReuseProfile{here});
  CHECK(host.program().registrations.find(here)->offers == offers);
  host.run(command::ReuseProfile{here});
  CHECK(host.error() == "error.nothing_to_reuse");
}

TEST_CASE("each part of a profile is of the latest earlier event in which it was said") {
  Browser browser;
  Page host(browser);
  add_topic(host, "Data talks");
  const TopicId topic = host.program().topics.begin()->first;
  Person ravi;
  ravi.name = "Ravi Menon";
  host.run(command::PutPerson{{}, ravi});
  const PersonId person = host.program().people.begin()->first;
  const auto sign_up_on = [&](const char* day, Registration registration) {
    const auto events_before = host.program().events.live;
    host.run(command::AddEvent{"blank"});
    for (const auto& [id, event] : host.program().events) {
      if (events_before.count(id) == 0) registration.event = id;
    }
    Event event = *host.program().events.find(registration.event);
    event.created_on = day;
    host.run(command::PutEvent{registration.event, event});
    registration.person = person;
    host.run(command::PutRegistration{{}, registration});
    REQUIRE(host.error() == "");
    for (const auto& [id, one] : host.program().registrations) {
      if (one.event == registration.event) return id;
    }
    return RegistrationId();
  };
  Registration mentored, asked, later, now;
  mentored.mentors = true;
  mentored.capacity = 3;
  mentored.offers[topic] = {2, true};
  mentored.availability = {"Mon 15:00"};
  mentored.characteristics = {{"Language", "Español"}, {"Role", "Teacher"}};
  sign_up_on("2026-09-01", mentored);
  asked.seeks = true;
  asked.requests[topic] = {1, 0, "Start", "2026-12-20"};
  asked.availability = {"Tue 15:00"};
  asked.characteristics = {{"Role", "Coach"}};
  sign_up_on("2026-12-01", asked);
  later.mentors = true;
  later.capacity = 9;
  later.offers[topic] = {4, true};
  sign_up_on("2027-03-01", later);
  now.mentors = now.seeks = true;
  const RegistrationId here = sign_up_on("2027-02-01", now);
  const Program before = host.program();
  host.run(command::ReuseProfile{here});
  const Registration filled = *host.program().registrations.find(here);
  CHECK(filled.offers == mentored.offers);
  CHECK(filled.capacity == 3);
  CHECK(filled.requests.at(topic) == Request{1, 0, "Start"});  // by a day of its own
  CHECK(filled.availability == asked.availability);
  CHECK(filled.characteristics ==
        std::map<std::string, std::string>{{"Language", "Español"}, {"Role", "Coach"}});
  host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("what was said in a later event alone fills in nothing") {
  Browser browser;
  Page host(browser);
  start_event(host);
  host.run(command::OpenLink{answer_by(form_fragment(host), "Kai Lee")});
  host.run(command::TakeSignUps{true});
  const PersonId person = host.program().people.begin()->first;
  const EventId later = host.only_event();
  change_event(host, [](Event& event) { event.created_on = "2099-01-01"; });
  host.run(command::AddEvent{"topic-sprint"});
  Registration registration;
  registration.person = person;
  registration.mentors = true;
  for (const auto& [id, event] : host.program().events) {
    if (!(id == later)) registration.event = id;
  }
  host.run(command::PutRegistration{{}, registration});
  for (const auto& [id, one] : host.program().registrations) {
    if (one.event == registration.event) host.run(command::ReuseProfile{id});
  }
  CHECK(host.error() == "error.no_earlier_profile");
}
