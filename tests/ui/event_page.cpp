#include "ui/event_page.h"

#include <doctest/doctest.h>

#include <memory>

#include "app/import_session.h"
#include "base/random.h"
#include "codec/read_sheet.h"
#include "edit/transaction.h"
#include "match/run.h"

namespace rondo::ui {
namespace {

struct Who {
  std::string_view id;
  std::string_view name;
  std::string_view site;
};

void add_person(Program& program, const Who& who, const Registration& given) {
  Person person;
  person.name = who.name;
  person.email = std::string(who.id) + "@example.org";
  person.site = SiteId(std::string(who.site));
  const PersonId id{std::string(who.id)};
  program.people.live[id] = person;
  Registration registration = given;
  registration.event = kEvent;
  registration.person = id;
  program.registrations.live[RegistrationId(std::string(who.id))] = registration;
}

Registration mentor(const std::vector<std::string>& topics, std::optional<int> capacity) {
  Registration registration;
  registration.mentors = true;
  registration.capacity = capacity;
  for (const std::string& topic : topics) registration.offers[TopicId(topic)] = {3, true};
  return registration;
}

Registration mentee(const std::vector<std::string>& topics) {
  Registration registration;
  registration.seeks = true;
  for (const std::string& topic : topics) {
    const int rank = static_cast<int>(registration.requests.size()) + 1;
    registration.requests[TopicId(topic)] = {rank, 1, ""};
  }
  return registration;
}

AppState state_of(Screen screen) {
  AppState state = new_state(screen);
  state.program = small_event();
  state.revision = 1;
  state.place.id = kEvent.text();
  return state;
}

}  // namespace

Program small_event() {
  Program program;
  program.id = "program";
  program.info.live[ProgramInfoId(std::string(kProgramInfo))] = {"Riverbend", false};
  program.sites.live[SiteId("north")] = {"North High", {}};
  program.sites.live[SiteId("west")] = {"West K-8", {}};
  program.topics.live[TopicId("data")] = {"Data literacy", {}, {}, {}, {}};
  program.topics.live[TopicId("family")] = {"Family outreach", {}, {}, {}, {}};
  program.pool_categories.live[PoolCategoryId("grades")] = {"Grade span"};
  program.pools.live[PoolId("low")] = {PoolCategoryId("grades"), "Grades K-5", {}};
  program.pools.live[PoolId("high")] = {PoolCategoryId("grades"), "Grades 9-12", {}};
  Event event;
  event.name = "Fall sprint";
  event.kind = EventKind::topic_sprint;
  event.default_capacity = 2;
  event.weights = {{Factor::topic, 10}, {Factor::site, 3}};
  event.site_setting = SiteSetting::prefer_other;
  program.events.live[kEvent] = event;
  add_person(program, {"ana", "Ana Ruiz", "north"}, mentor({"data", "family"}, 1));
  add_person(program, {"ben", "Ben Ito", "west"}, mentor({"family"}, std::nullopt));
  add_person(program, {"carl", "Carl Weiss", "west"}, mentee({"data"}));
  add_person(program, {"dora", "Dora Kim", "north"}, mentee({"data", "family"}));
  add_person(program, {"eli", "Eli Ode", "north"}, mentee({"family"}));
  return program;
}

EventPage::EventPage(Screen screen, float width, float height)
    : ScreenPage(state_of(screen), width, height) {}

void EventPage::match(std::uint64_t seed) {
  SeededRandom random(seed);
  Result<MatchOutcome> outcome = run_match(state.program, kEvent, "2026-09-01T10:00:00Z", random);
  REQUIRE(outcome.ok());
  change([&](Program& program) {
    Transaction edit(program);
    record(edit, *outcome);
    edit.finish({"step.match", {}});
  });
}

void EventPage::read_sheet(std::string_view csv) {
  Result<codec::Sheet> sheet = codec::read_sheet(std::string(csv), "sign-up.csv");
  REQUIRE(sheet.ok());
  ImportSession session;
  session.draft = intake::start(state.program, kEvent, {*sheet}, state.templates);
  session.preview = intake::preview(session.draft, state.program);
  state.import = std::make_shared<const ImportSession>(std::move(session));
  page.settle();
}

const Match& EventPage::match_of(std::string_view mentee) const {
  for (const auto& [id, match] : state.program.matches) {
    if (match.mentee.text() == mentee) return match;
  }
  FAIL("has no match: " << mentee);
  return state.program.matches.begin()->second;
}

void EventPage::become(MatchState next) {
  change([&](Program& program) {
    for (auto& [id, match] : program.matches.live) match.state = next;
  });
}

void EventPage::decline_match_of(std::string_view mentee) {
  change([&](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      const bool theirs = match.mentee.text() == mentee;
      match.state = theirs ? MatchState::declined : MatchState::notified;
    }
  });
}

void EventPage::match_also(std::string_view mentee, const char* mentor, MatchState became,
                           const char* topic) {
  Match another = match_of(mentee);
  another.mentor = PersonId(mentor);
  another.state = became;
  if (*topic != '\0') another.topic = TopicId(topic);
  change([&](Program& program) { program.matches.live[kAnotherMatch] = another; });
}

}  // namespace rondo::ui
