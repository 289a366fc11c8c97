// Plans, archiving and erasing, carried out by the application.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/event_setups.h"
#include "app/program_files.h"
#include "app/removals.h"
#include "codec/program_json.h"
#include "edit/erasure.h"
#include "model/field_tables.h"
#include "support/random_program.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

// Somebody who mentors and whom others name.
PersonId some_mentor(const Page& page) {
  for (const auto& [id, registration] : page.program().registrations) {
    if (registration.mentors && !registration.seeks) return registration.person;
  }
  FAIL("nobody mentors");
  return {};
}

// And not by the person.
std::set<TopicId> offered_by_others(const Page& page, const PersonId& person) {
  std::set<TopicId> topics;
  for (const auto& [id, registration] : page.program().registrations) {
    if (registration.person == person) continue;
    for (const auto& [topic, offer] : registration.offers) topics.insert(topic);
  }
  for (const auto& [id, registration] : page.program().registrations) {
    if (!(registration.person == person)) continue;
    for (const auto& [topic, offer] : registration.offers) topics.erase(topic);
  }
  return topics;
}

bool storage_holds(const Browser& browser, const std::string& text) {
  for (const auto& [name, records] : browser.contents.collections) {
    for (const auto& [key, bytes] : records) {
      if (key.find(text) != std::string::npos || bytes.find(text) != std::string::npos) return true;
    }
  }
  return false;
}

// What somebody is told that a removal takes with it.
Losses losses_told(const Page& page, const Removal& removal) {
  return losses_of(page.program(), after_removal(page.program(), removal), removal);
}

// --- every reference of one person turned into a word that can be searched for ------------------

constexpr std::string_view kMark = "PERSON-TO-ERASE";

void mark(PersonId& id, const PersonId& which) {
  if (id == which) id = PersonId(std::string(kMark));
}

template <class Member>
void mark(Member& member, const PersonId& which) {
  if constexpr (std::is_same_v<Member, std::set<PersonId>>) {
    if (member.erase(which) != 0) member.insert(PersonId(std::string(kMark)));
  } else if constexpr (std::is_same_v<Member, std::map<PersonId, int>>) {
    if (member.erase(which) != 0) member[PersonId(std::string(kMark))] = 1;
  } else if constexpr (std::is_same_v<Member, std::map<std::string, Value>>) {
    member[std::string(kMark) + "/topic"] = Value("why");
    member["other/topic"] = Value(Value::Object{{"mentor", Value(kMark)}});
  }
}

Program marked_program(std::uint64_t seed) {
  Program program = test::random_program(seed, 8);
  const PersonId which("id3");
  const auto mark_rows = [&](auto& rows) {
    for (auto& row : rows) {
      auto& record = row.second;
      using Record = std::remove_cvref_t<decltype(record)>;
      std::apply([&](const auto&... field) { (mark(record.*(field.member), which), ...); },
                 FieldTable<Record>::fields);
    }
  };
  for_each_collection([&](const auto& collection) {
    mark_rows((program.*(collection.table)).live);
    mark_rows((program.*(collection.table)).removed);
  });
  const PersonId id{std::string(kMark)};
  Person person;
  person.name = std::string(kMark) + " Name";
  person.email = std::string(kMark) + "@example.org";
  program.people.live[id] = person;
  program.people.removed.erase(id);
  program.unknown[{key_of<Person>(id), "photo"}] = "1";
  return program;
}

}  // namespace

TEST_CASE(
    "what the question before a removal counts is what the removal takes, and Undo gives back") {
  Browser browser;
  Page page(browser);
  tell_sample(page);
  const Program before = page.program();
  const PersonId mentor = before.matches.begin()->second.mentor;
  const TopicId topic = before.matches.begin()->second.topic;
  const SiteId site = before.people.find(mentor)->site;
  for (const Removal& removal :
       {Removal(command::RemovePeople{{mentor}}), Removal(command::RemoveTopic{topic}),
        Removal(command::RemoveSite{site}), Removal(command::RemoveEvent{page.only_event()})}) {
    const Losses told = losses_told(page, removal);
    CHECK(loses_more(told));
    std::visit([&](const auto& one) { page.run(one); }, removal);
    CHECK(losses_between(before, page.program()) == told);
    page.run(command::Undo{});
    CHECK(page.program() == before);
  }
}

TEST_CASE("a match that met is asked about before it goes, itself not counted") {
  Browser browser;
  Page page(browser);
  tell_sample(page);
  const MatchId id = page.program().matches.begin()->first;
  const Removal removal = command::RemoveMatch{id};
  CHECK_FALSE(loses_more(losses_told(page, removal)));
  put_session(page, id, "2026-09-09T15:00", "", SessionState::held);
  const Losses losses = losses_told(page, removal);
  CHECK(losses.sessions_held == 1);
  CHECK(losses.matches == 0);
  CHECK(loses_more(losses));
  page.run(command::RemoveMatch{id});
  CHECK(page.program().matches.find(id) == nullptr);
}

TEST_CASE("app: a plan is started, changed, signed up for in one press, and removed, with undo") {
  Browser browser;
  Page page(browser);
  import_sample(page, "pd-plan");
  const PersonId person = some_mentor(page);
  PdPlan plan;
  plan.person = person;
  page.run(command::PutPlan{{}, plan});
  CHECK(page.error() == "error.name_missing");
  plan.name = " PD  plan ";
  page.run(command::PutPlan{{}, plan});
  REQUIRE(page.program().pd_plans.size() == 1);
  plan.name = "pd plan";
  page.run(command::PutPlan{{}, plan});
  CHECK(page.error() == "error.name_taken");
  REQUIRE(page.program().pd_plans.size() == 1);
  const auto [id, added] = *page.program().pd_plans.begin();
  const PdPlanId plan_id = id;
  CHECK(added.name == "PD plan");
  page.run(command::SignUpForPlan{plan_id});
  CHECK(page.error() == "error.plan_no_events");
  plan.name = "PD plan";
  plan.events = {page.only_event()};
  page.run(command::PutPlan{plan_id, plan});
  page.run(command::SignUpForPlan{plan_id});
  CHECK(page.error() == "error.plan_no_topics");
  for (const TopicId& topic : offered_by_others(page, person)) {
    if (plan.topics.size() < 2) plan.topics.emplace(topic, PlanReason::growth);
  }
  page.run(command::PutPlan{plan_id, plan});
  const Program before = page.program();
  page.run(command::SignUpForPlan{plan_id});
  CHECK(page.error().empty());
  const std::string& event = page.program().events.find(page.only_event())->name;
  CHECK(page.told().ends_with("as both mentor and mentee in “" + event + "”"));
  CHECK(page.program().registrations.size() == before.registrations.size());
  const auto& registrations = page.program().registrations;
  const auto signed_up =
      std::find_if(registrations.begin(), registrations.end(),
                   [&](const auto& entry) { return entry.second.person == person; });
  REQUIRE(signed_up != registrations.end());
  CHECK(signed_up->second.seeks);
  CHECK(signed_up->second.requests.size() == 2);
  page.run(command::SignUpForPlan{plan_id});
  CHECK(page.error() == "error.plan_signed_up");
  page.run(command::Undo{});
  CHECK(page.program() == before);

  // What they offer in the event they don't come to ask for there.
  const auto theirs =
      std::find_if(registrations.begin(), registrations.end(),
                   [&](const auto& entry) { return entry.second.person == person; });
  REQUIRE_FALSE(theirs->second.offers.empty());
  PdPlan contrary = plan;
  contrary.topics = {{theirs->second.offers.begin()->first, PlanReason::growth}};
  page.run(command::PutPlan{plan_id, contrary});
  page.run(command::SignUpForPlan{plan_id});
  CHECK(page.error() == "error.plan_held_back");
  page.run(command::Undo{});
  CHECK(page.program() == before);

  page.run(command::PrintPlan{plan_id});
  REQUIRE_FALSE(page.printer.blocks.empty());
  CHECK(page.printer.blocks[0].text == "PD plan");
  page.run(command::ExportPlan{plan_id});
  REQUIRE(page.files.downloads.size() == 1);
  CHECK(page.files.downloads[0].bytes.find("PD plan") != std::string::npos);
  page.run(command::RemovePlan{plan_id});
  CHECK(page.program().pd_plans.empty());
  page.run(command::Undo{});
  CHECK(page.program() == before);
}

TEST_CASE("app: a plan takes topics that the program does not have yet, each as one step") {
  Browser browser;
  Page page(browser);
  import_sample(page, "pd-plan");
  PdPlan plan;
  plan.person = some_mentor(page);
  plan.name = "PD plan";
  page.run(command::PutPlan{{}, plan});
  const PdPlanId id = page.program().pd_plans.begin()->first;
  const Program before = page.program();
  page.run(command::AddTopicToPlan{id, "  "});
  CHECK(page.program() == before);
  page.run(command::AddTopicToPlan{id, " Writing  conferences "});  // of the template
  const PdPlan& now = *page.program().pd_plans.find(id);
  REQUIRE(now.topics.size() == 1);
  const Topic* topic = page.program().topics.find(now.topics.begin()->first);
  REQUIRE(topic != nullptr);
  CHECK(topic->name == "Writing conferences");
  CHECK(page.program().topics.find(topic->focus_area) != nullptr);
  page.run(command::AddTopicToPlan{id, "writing conferences"});
  CHECK(page.program().pd_plans.find(id)->topics.size() == 1);
  page.run(command::AddTopicToPlan{id, "Puppetry"});
  CHECK(page.program().pd_plans.find(id)->topics.size() == 2);
  page.run(command::Undo{});
  page.run(command::Undo{});
  CHECK(page.program() == before);
}

TEST_CASE("app: people are archived and brought back, together, and stay in the program") {
  Browser browser;
  Page page(browser);
  import_sample(page, "pd-plan");
  std::vector<PersonId> two{some_mentor(page), page.program().people.begin()->first};
  const Program before = page.program();
  page.run(command::ArchivePeople{two, true});
  for (const PersonId& id : two) CHECK(page.program().people.find(id)->archived);
  CHECK(page.program().registrations == before.registrations);
  page.run(command::ArchivePeople{two, true});  // nothing to do
  page.run(command::Undo{});
  CHECK(page.program() == before);
  page.run(command::Redo{});
  page.run(command::ArchivePeople{two, false});
  CHECK(page.program() == before);
}

TEST_CASE("app: who is put on a list comes back from the archive, and the whole is one step") {
  Browser browser;
  Page page(browser);
  import_sample(page, "pd-plan");
  const PersonId person = some_mentor(page);
  page.run(command::ArchivePeople{{person}, true});
  page.run(command::AddEvent{"one-off"});
  const Program before = page.program();
  const EventId other = EventId(page.state().place.id);
  page.run(command::RegisterPeople{other, {person}, true, false});
  CHECK_FALSE(page.program().people.find(person)->archived);
  page.run(command::Undo{});
  CHECK(page.program() == before);
  Registration registration;
  registration.event = other;
  registration.person = person;
  page.run(command::PutRegistration{{}, registration});
  CHECK_FALSE(page.program().people.find(person)->archived);
}

TEST_CASE("app: an erased person is in no file, no storage and no history") {
  Browser browser;
  Page page(browser);
  import_sample(page, "pd-plan");
  page.run(command::RunMatch{page.only_event()});
  const PersonId id = some_mentor(page);
  const Person person = *page.program().people.find(id);
  Person renamed = person;
  renamed.characteristics["Only here"] = "Hobby of Gardening";
  page.run(command::PutPerson{id, renamed, {}, {}});
  PdPlan plan;
  plan.person = id;
  plan.name = "Plan to erase";
  page.run(command::PutPlan{{}, plan});
  page.run(command::GoTo{{Screen::person, id.text()}});
  page.run(command::RemovePeople{{id}});
  CHECK(page.state().place == Place{Screen::people, {}});  // that page is gone
  page.run(command::Undo{});
  REQUIRE(storage_holds(browser, "Hobby of Gardening"));
  REQUIRE(file_of(page.program()).find(id.text()) != std::string::npos);

  page.run(command::ErasePerson{id});
  CHECK(page.program().people.size() == 63);
  page.run(command::ExportProgram{});
  const std::string& file = page.files.downloads.back().bytes;
  for (const std::string& trace :
       {id.text(), person.name, person.email, std::string("Hobby of"), std::string("Plan to er")}) {
    CAPTURE(trace);
    CHECK(file.find(trace) == std::string::npos);
    CHECK_FALSE(storage_holds(browser, trace));
  }
  CHECK(page.state().history.next_undo() == nullptr);
  CHECK(page.state().programs.size() == 1);
  CHECK(page.state().programs[0].people == 63);
  const Page again(browser);
  CHECK(again.program() == page.program());
}

TEST_CASE("app: whatever names a person, nothing of it is left in the bytes") {
  const PersonId id{std::string(kMark)};
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const Program program = marked_program(seed);
    REQUIRE(file_of(program).find(kMark) != std::string::npos);
    const Erased erased = erase_person(program, id);
    CHECK(file_of(erased.program).find(kMark) == std::string::npos);
    CHECK(codec::read_program(file_of(erased.program)).ok());
  }
}

TEST_CASE("app: who is archived while matches count on them is told of") {
  Browser browser;
  Page page(browser);
  const test::OneMatch pair(page);
  become(page, pair.match, {MatchState::approved, MatchState::notified});
  page.run(command::ArchivePeople{{pair.ana}, true});
  CHECK(latest_notice(page.state()).text.key == "notice.archived_with_matches");
  page.run(command::ArchivePeople{{pair.ana}, false});
  page.run(command::SetMatchState{{pair.match}, MatchState::declined});
  page.run(command::ArchivePeople{{pair.ana}, true});
  CHECK(latest_notice(page.state()).text.key != "notice.archived_with_matches");
}

TEST_CASE("app: the message that asks mentors is the program's own, with Undo, and goes out") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"topic-sprint"});
  page.run(command::PutTopic{{}, Topic{"Circles", {}, {}, {}, {}}});
  const EventId event = page.only_event();
  const TopicId topic = page.program().topics.begin()->first;
  Person person;
  person.name = "Ida Moss";
  person.characteristics["Training"] = "Circles";
  page.run(command::PutPerson{{}, person, {}, {}});
  const PersonId id = page.program().people.begin()->first;
  const Program before = page.program();
  page.run(command::SetMentorRequestTexts{MentorRequest::knows,
                                          {"About {topic}", "Dear {name}, {event}?"}});
  REQUIRE(page.error() == "");
  page.files.downloads.clear();
  page.run(command::ExportMentorRequests{event, topic, {id}});
  REQUIRE(page.files.downloads.size() == 1);
  const std::string& sheet = page.files.downloads[0].bytes;
  CHECK(sheet.find("About Circles") != std::string::npos);
  CHECK(sheet.find("Dear Ida Moss, " + page.program().events.find(event)->name) !=
        std::string::npos);
  page.run(command::SetMentorRequestTexts{MentorRequest::knows, {"", "{goal}"}});
  CHECK(page.error() != "");
  page.run(command::Undo{});
  CHECK(page.program() == before);
}
