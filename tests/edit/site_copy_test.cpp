// The copy for a site's approver, and what comes back in it.
#include "edit/site_copy.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/random.h"
#include "edit/known_ids.h"
#include "edit/removal.h"
#include "model/validate.h"

using namespace rondo;
using namespace rondo::test;

namespace {

Registration registration_of(const PersonId& person, Approval approval) {
  Registration registration;
  registration.event = kEvent;
  registration.person = person;
  registration.seeks = true;
  registration.approval = approval;
  return registration;
}

// Ana, Bo and Cy of North High wait, Dee of West K-8 as well.
Program district() {
  Program program;
  program.id = "program";
  Transaction edit(program);
  edit.put(ProgramInfoId(std::string(kProgramInfo)), ProgramInfo{"Riverbend", false, {}});
  edit.put(kNorth, Site{"North High", {"N. High"}});
  edit.put(kWest, Site{"West K-8", {}});
  edit.put(TopicId("area"), Topic{"SEL", {}, {}, {}, {}});
  edit.put(TopicId("calm"), Topic{"Calm starts", TopicId("area"), {"Quiet"}, {}, {}});
  edit.put(TopicId("data"), Topic{"Data talks", {}, {}, {}, {}});
  edit.put(PoolCategoryId("grades"), PoolCategory{"Grade span"});
  edit.put(PoolId("low"), Pool{PoolCategoryId("grades"), "Grades K-5", {}});
  edit.put(PoolId("high"), Pool{PoolCategoryId("grades"), "Grades 9-12", {}});
  Event event;
  event.name = "Fall sprint";
  event.approval = Sides::both;
  event.categories = {{PoolCategoryId("grades"), {0, 1}}};
  event.form_topics = {TopicId("calm"), TopicId("data")};
  edit.put(kEvent, event);
  for (const char* name : {"ana", "bo", "cy", "dee"}) {
    Person person;
    person.name = name;
    person.site = std::string(name) == "dee" ? kWest : kNorth;
    edit.put(PersonId(name), person);
    edit.put(RegistrationId(name), registration_of(PersonId(name), Approval::waiting));
  }
  Registration ana = *program.registrations.find(RegistrationId("ana"));
  ana.requests[TopicId("calm")] = {1, 2, "Start the day"};
  ana.pools = {PoolId("low")};
  ana.preferred_mentors = {{PersonId("dee"), 1}};
  ana.vetoes = {PersonId("dee")};
  ana.comment = "Not with Dee";
  edit.put(RegistrationId("ana"), ana);
  (void)edit.finish({});
  return program;
}

Program copy_of(const Program& program) {
  Result<Program> copy = site_copy(program, kEvent, kNorth, "North High’s copy");
  REQUIRE(copy.ok());
  return *copy;
}

void decide(Program& program, const std::string& id, Approval approval) {
  program.registrations.live.at(RegistrationId(id)).approval = approval;
}

Approval approval_of(const Program& program, const std::string& id) {
  return program.registrations.find(RegistrationId(id))->approval;
}

// Takes in what the copy decided, as one step.
ApprovalNews take(Program& program, const Program& copy, Step* step = nullptr) {
  Transaction edit(program);
  const ApprovalNews news = take_approvals(edit, copy);
  Step taken = edit.finish({});
  if (step != nullptr) *step = taken;
  return news;
}

}  // namespace

TEST_CASE("site copy: the event, the site, its people and what their sign-ups name") {
  const Program program = district();
  const Program copy = copy_of(program);
  CHECK(copy.id == program.id);
  CHECK(copy.name() == "North High’s copy");
  CHECK(approver_site_of(copy) == kNorth);
  CHECK(approver_site_of(program).empty());
  CHECK(copy.sites.size() == 1);
  CHECK(copy.people.size() == 3);
  CHECK(copy.registrations.size() == 3);
  CHECK(copy.topics.size() == 2);
  CHECK(copy.topics.find(TopicId("calm"))->focus_area == TopicId("area"));
  CHECK(copy.pools.size() == 1);
  CHECK(copy.pool_categories.size() == 1);
  const Registration& ana = *copy.registrations.find(RegistrationId("ana"));
  CHECK(ana.requests.at(TopicId("calm")).goal == "Start the day");
  CHECK(ana.pools == std::set<PoolId>{PoolId("low")});
  CHECK(ana.preferred_mentors.empty());
  CHECK(ana.vetoes.empty());
  CHECK(ana.comment.empty());
  CHECK(copy.events.find(kEvent)->approval == Sides::both);
  CHECK(validate(copy).empty());
}

TEST_CASE("site copy: none without the event, the site, or anybody of the site") {
  const Program program = district();
  CHECK(site_copy(program, EventId("gone"), kNorth, {}).error().key == "error.match.no_event");
  CHECK(site_copy(program, kEvent, SiteId("gone"), {}).error().key == "error.site_copy.no_site");
  Program empty = program;
  empty.registrations.live.erase(RegistrationId("dee"));
  CHECK(site_copy(empty, kEvent, kWest, {}).error() ==
        Error{"error.site_copy.nobody", {arg("site", "West K-8")}});
}

TEST_CASE("approvals that come back are taken over, who was decided otherwise here is told") {
  Program program = district();
  Program copy = copy_of(program);
  decide(copy, "ana", Approval::approved);
  decide(copy, "bo", Approval::refused);
  decide(copy, "cy", Approval::approved);
  decide(program, "cy", Approval::refused);
  const ApprovalNews news = take(program, copy);
  CHECK(news.event == kEvent);
  CHECK(news.taken == std::vector<RegistrationId>{RegistrationId("ana"), RegistrationId("bo")});
  CHECK(news.kept == std::vector<std::string>{"cy"});
  CHECK(approval_of(program, "ana") == Approval::approved);
  CHECK(approval_of(program, "bo") == Approval::refused);
  CHECK(approval_of(program, "cy") == Approval::refused);
  CHECK(approval_of(program, "dee") == Approval::waiting);
  CHECK(take(program, copy).taken.empty());
}

TEST_CASE("who waits for a place can be approved by the copy, and what it left alone is no news") {
  Program program = district();
  decide(program, "ana", Approval::waitlisted);
  decide(program, "bo", Approval::waitlisted);
  Program copy = copy_of(program);
  decide(copy, "ana", Approval::approved);
  decide(program, "bo", Approval::approved);
  ApprovalNews news = take(program, copy);
  CHECK(news.taken == std::vector<RegistrationId>{RegistrationId("ana")});
  CHECK(news.kept.empty());
  CHECK(approval_of(program, "ana") == Approval::approved);
  CHECK(approval_of(program, "bo") == Approval::approved);
  // Put on the waiting list here after the copy went out: that was a decision.
  decide(copy, "cy", Approval::approved);
  decide(program, "cy", Approval::waitlisted);
  news = take(program, copy);
  CHECK(news.taken.empty());
  CHECK(news.kept == std::vector<std::string>{"cy"});
  CHECK(approval_of(program, "cy") == Approval::waitlisted);
}

TEST_CASE("who went to another site or off the list meanwhile stays so, and is told") {
  Program program = district();
  Program copy = copy_of(program);
  for (const char* id : {"ana", "bo", "cy"}) decide(copy, id, Approval::approved);
  program.people.live.at(PersonId("ana")).site = kWest;
  {
    Transaction edit(program);
    remove_registration(edit, RegistrationId("bo"));
    (void)edit.finish({});
  }
  const ApprovalNews news = take(program, copy);
  CHECK(news.taken == std::vector<RegistrationId>{RegistrationId("cy")});
  CHECK(news.kept == std::vector<std::string>{"ana", "bo"});
  CHECK(program.registrations.find(RegistrationId("bo")) == nullptr);
}

TEST_CASE("decisions count also when the site was joined into another meanwhile") {
  Program program = district();
  Program copy = copy_of(program);
  decide(copy, "ana", Approval::approved);
  const SiteId site = program.people.live.at(PersonId("ana")).site;
  for (auto& [id, person] : program.people.live) {
    if (person.site == site) person.site = kWest;
  }
  program.sites.live.erase(site);
  CHECK(take(program, copy).taken == std::vector<RegistrationId>{RegistrationId("ana")});
}

TEST_CASE("nothing is taken from what is no copy, or of an event that is not here") {
  Program program = district();
  Program other = program;
  decide(other, "ana", Approval::approved);
  CHECK(approval_news(program, other) == ApprovalNews{});
  Program copy = copy_of(program);
  decide(copy, "ana", Approval::approved);
  {
    Transaction edit(program);
    remove_event(edit, kEvent);
    (void)edit.finish({});
  }
  CHECK(approval_news(program, copy) == ApprovalNews{});
}

TEST_CASE("whatever else was changed in a copy, only approvals are taken, seeds 1 to 200") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const auto below = [&](std::uint64_t bound) {
      return random.next() % bound;
    };
    Program program = district();
    Program copy = copy_of(program);
    for (auto& [id, registration] : copy.registrations.live) {
      registration.approval = static_cast<Approval>(below(5));
      if (below(2) == 0) registration.withdrawn = true;
      if (below(2) == 0) registration.requests.clear();
      if (below(2) == 0) registration.comment = "changed";
    }
    for (auto& [id, person] : copy.people.live) {
      if (below(2) == 0) person.name += " changed";
      if (below(3) == 0) person.site = {};
    }
    if (below(2) == 0) copy.people.live[PersonId("new")].name = "Somebody new";
    if (below(2) == 0) {
      copy.registrations.live[RegistrationId("new")] =
          registration_of(PersonId("new"), Approval::approved);
    }
    if (below(2) == 0) copy.events.live[EventId("another")].name = "Another";
    if (below(2) == 0) copy.events.live.at(kEvent).name = "Changed";
    if (below(2) == 0) copy.topics.live.clear();
    // A hand could write somebody of another site into the file.
    if (below(2) == 0) {
      copy.registrations.live[RegistrationId("dee")] =
          registration_of(PersonId("dee"), Approval::approved);
    }
    const Program before = program;
    Step step;
    const ApprovalNews news = take(program, copy, &step);
    CHECK(step.changes.size() == news.taken.size());
    CHECK(approval_of(program, "dee") == Approval::waiting);
    Program reset = program;
    for (auto& [id, registration] : reset.registrations.live) {
      registration.approval = before.registrations.find(id)->approval;
    }
    CHECK(reset == before);
    for (const char* id : {"ana", "bo", "cy"}) {
      const Approval said = approval_of(copy, id);
      const bool decided = said != Approval::waiting && said != Approval::none_needed;
      CHECK(approval_of(program, id) == (decided ? said : Approval::waiting));
    }
  }
}

TEST_CASE("an approver's copy: nobody approves at a site that has closed") {
  Program program = district();
  program.sites.live.at(kNorth).closed_on = "2026-06-20";
  const Result<Program> copy = site_copy(program, kEvent, kNorth, "North High’s copy");
  REQUIRE_FALSE(copy.ok());
  CHECK(copy.error().key == "error.site_copy.closed");
}
