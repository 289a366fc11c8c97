#include "speed/desk.h"

#include <doctest/doctest.h>

#include "speed/met_sitting.h"

using namespace rondo;

namespace {

const std::string kEarly = "2026-11-28T15:50:00Z", kLate = "2026-11-28T15:58:00Z";

DeskNews take(Program& ours, const Program& theirs) {
  Transaction edit(ours);
  const DeskNews news = take_desk(edit, theirs);
  edit.finish({});
  return news;
}

void add_walk_up(Program& program, const std::string& id) {
  Person& person = program.people.live[PersonId(id)];
  person.name = "Walk Up " + id;
  person.site = SiteId("east");
  program.sites.live[SiteId("east")].name = "East";
  Registration& registration = registration_of(program, id);
  registration.event = kSitting;
  registration.person = PersonId(id);
  registration.seeks = true;
  registration.walk_up = true;
  registration.arrived_at = kLate;
}

}  // namespace

TEST_CASE("both desks' check-ins stay, and the earlier arrival counts") {
  Program ours = met_sitting(), theirs = ours;
  registration_of(ours, "m1").arrived_at = kLate;
  registration_of(theirs, "m1").arrived_at = kEarly;
  registration_of(ours, "m2").arrived_at = kEarly;
  registration_of(theirs, "e1").arrived_at = kLate;
  const DeskNews news = take(ours, theirs);
  CHECK(news.arrived == 1);
  CHECK(registration_of(ours, "m1").arrived_at == kEarly);
  CHECK(registration_of(ours, "m2").arrived_at == kEarly);
  CHECK(registration_of(ours, "e1").arrived_at == kLate);
  CHECK(take(ours, theirs).changes() == 0);
}

TEST_CASE("whom one desk saw is not absent, and the difference is told") {
  Program ours = met_sitting(), theirs = ours;
  registration_of(ours, "m1").absent = true;
  registration_of(theirs, "m1").arrived_at = kEarly;
  registration_of(ours, "m2").arrived_at = kEarly;
  registration_of(theirs, "m2").absent = true;
  registration_of(theirs, "m3").absent = true;
  const DeskNews news = take(ours, theirs);
  CHECK_FALSE(registration_of(ours, "m1").absent);
  CHECK_FALSE(registration_of(ours, "m2").absent);
  CHECK(registration_of(ours, "m3").absent);
  CHECK(news.differ == 2);
  CHECK(news.absent == 1);
}

TEST_CASE("walk-ups come with their person, site and topics, but not what was taken off here") {
  Program ours = met_sitting(), theirs = ours;
  add_walk_up(theirs, "w1");
  add_walk_up(theirs, "w2");
  registration_of(theirs, "w1").requests[TopicId("new")];
  theirs.topics.live[TopicId("new")].name = "New topic";
  ours.registrations.removed[RegistrationId("r-w2")] = {};
  CHECK(desk_news(ours, theirs).walk_ups == 1);
  CHECK(ours.people.find(PersonId("w1")) == nullptr);
  CHECK(take(ours, theirs).walk_ups == 1);
  CHECK(ours.people.find(PersonId("w1"))->name == "Walk Up w1");
  CHECK(ours.sites.find(SiteId("east")) != nullptr);
  CHECK(ours.topics.find(TopicId("new")) != nullptr);
  CHECK(ours.registrations.find(RegistrationId("r-w2")) == nullptr);
}

TEST_CASE("the later answer about the same meeting counts") {
  Program ours = met_sitting(), theirs = ours;
  const auto say = [](Program& program, const char* id, int useful, const std::string& at) {
    Feedback& feedback = program.feedback.live[FeedbackId(id)];
    feedback.event = kSitting;
    feedback.from = PersonId("e1");
    feedback.about = PersonId("m1");
    feedback.useful = useful;
    feedback.given_at = at;
  };
  say(ours, "ours", 2, kEarly);
  say(theirs, "theirs", 5, kLate);
  CHECK(take(ours, theirs).feedback == 1);
  REQUIRE(ours.feedback.size() == 1);
  CHECK(ours.feedback.begin()->second.useful == 5);
  say(theirs, "theirs", 1, kEarly);
  CHECK(take(ours, theirs).feedback == 0);
}

TEST_CASE("answers by clocks that run ahead, taken over at either desk, are known at both") {
  Program ours = met_sitting(), theirs = ours;
  const auto say = [](Program& program, const std::string& at, const std::string& ahead) {
    Feedback& feedback = program.feedback.live[FeedbackId("said")];
    feedback.event = kSitting;
    feedback.from = PersonId("e1");
    feedback.about = PersonId("m1");
    feedback.useful = 3;
    feedback.given_at = at;
    feedback.given_ahead = {ahead};
  };
  say(ours, kEarly, "2027-11-28T15:00:00Z");
  say(theirs, kLate, "2028-11-28T15:00:00Z");
  CHECK(take(ours, theirs).feedback == 1);
  CHECK(ours.feedback.begin()->second.given_at == kLate);
  CHECK(ours.feedback.begin()->second.given_ahead.size() == 2);
}

TEST_CASE("half the rounds done, another desk's file leaves plan and clock as they are") {
  Program ours = met_sitting(), theirs = ours;
  ours.event_clocks.live[EventClockId("clock")].started_at = kLate;
  ours.event_clocks.live[EventClockId("clock")].event = kSitting;
  theirs.speed_meetings.live.clear();
  registration_of(theirs, "e3").left_at = kLate;
  const Program before = ours;
  CHECK(take(ours, theirs).left == 1);
  CHECK(ours.speed_meetings == before.speed_meetings);
  CHECK(ours.event_clocks == before.event_clocks);
}
