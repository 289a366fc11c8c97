// What tests of the program's own form share: a program that asks, somebody who answers, and taking
// answers over at a time and place.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/iso_time.h"
#include "intake/sheets.h"
#include "intake/sign_ups.h"
#include "support/fake_clock.h"

namespace rondo::intake::test {

// A program with an event, sites, topics in a focus area, and a category of pools with a limit.
inline Program program_with_form() {
  Program program = program_with_event();
  Transaction edit(program);
  edit.put(SiteId("north"), Site{"North High", {}});
  edit.put(SiteId("west"), Site{"West K-8", {}});
  edit.put(TopicId("area"), Topic{"SEL", {}, {}, {}, {}});
  edit.put(TopicId("calm"), Topic{"Calm starts", TopicId("area"), {}, {}, {}});
  edit.put(TopicId("data"), Topic{"Data talks", {}, {}, {}, {}});
  edit.put(PoolCategoryId("grades"), PoolCategory{"Grade span"});
  edit.put(PoolId("low"), Pool{PoolCategoryId("grades"), "Grades K-5", {}});
  edit.put(PoolId("high"), Pool{PoolCategoryId("grades"), "Grades 9-12", {}});
  const EventId id = program.events.begin()->first;
  Event event = *program.events.find(id);
  event.categories = {{PoolCategoryId("grades"), {1, 1}}};
  event.asked = {{"Language", {.answer = ProfileAnswer::one_of, .choices = "English\nEspañol"}},
                 {"Hobby", {}}};
  event.closes_on = "2026-09-30";
  edit.put(id, event);
  (void)edit.finish({});
  return program;
}

inline EventId event_of(const Program& program) {
  return program.events.begin()->first;
}

inline codec::SignUpForm form_of(const Program& program) {
  return sign_up_form(program, event_of(program), codec::embedded_templates()).value();
}

struct FilledIn {
  Person person;
  Registration registration;
};

// Kai helps with calm starts and asks for data talks.
inline FilledIn kai() {
  FilledIn said;
  said.person.name = "Kai Lee";
  said.person.email = "kai@example.org";
  said.person.site = SiteId("north");
  said.registration.mentors = said.registration.seeks = true;
  said.registration.offers[TopicId("calm")] = {3, true};
  said.registration.requests[TopicId("data")] = {1, 0, "Ask better questions"};
  said.registration.pools = {PoolId("low")};
  said.registration.availability = {"Mon 15:00"};
  said.registration.characteristics["Language"] = "Español";
  return said;
}

inline codec::SignUp answer_of(const Program& program, const FilledIn& said,
                               const std::string& at = "2026-09-10T10:00:00Z") {
  return sign_up_from(form_of(program), said.person, said.registration, at).value();
}

// On a day of October when all that is not said to be ahead was given.
inline constexpr const char* kNow = "2026-10-10T12:00:00Z";

inline rondo::test::FakeClock clock_at(const char* now, int minutes_east = 0) {
  rondo::test::FakeClock clock;
  clock.now = *utc_ms_of(now);
  clock.minutes_east = minutes_east;
  return clock;
}

inline SignUpPreview take(Program& program, const std::vector<codec::SignUp>& given,
                          const std::map<std::string, std::string>& decisions,
                          const rondo::test::FakeClock& clock) {
  SeededRandom random(program.registrations.size() * 100 + program.people.size() + 77);
  Transaction edit(program);
  SignUpPreview taken = take_sign_ups(given, decisions, codec::embedded_templates(), clock, edit,
                                      random, Namesakes::wait);
  (void)edit.finish({});
  return taken;
}

inline SignUpPreview take(Program& program, const std::vector<codec::SignUp>& given,
                          const std::map<std::string, std::string>& decisions = {}) {
  return take(program, given, decisions, clock_at(kNow));
}

inline SignUpPreview take_at(const char* now, Program& program,
                             const std::vector<codec::SignUp>& given) {
  return take(program, given, {}, clock_at(now));
}

inline bool notes(const SignUpPreview& preview, std::string_view key) {
  for (const SignUpNews& one : preview.people) {
    for (const Message& note : one.notes) {
      if (note.key == key) return true;
    }
  }
  return false;
}

template <class Change>
void change_event(Program& program, Change change) {
  Transaction edit(program);
  Event event = *program.events.find(event_of(program));
  change(event);
  edit.put(event_of(program), event);
  (void)edit.finish({});
}

// Kai, as another sheet brought him in: with times, and on both sides.
inline Program program_with_kai() {
  Program program = program_with_form();
  take(program, {answer_of(program, kai())});
  return program;
}

}  // namespace rondo::intake::test
