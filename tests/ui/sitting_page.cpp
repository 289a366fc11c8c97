#include "ui/sitting_page.h"

#include <doctest/doctest.h>

#include <utility>

#include "speed/clock.h"
#include "speed/plan.h"
#include "speed/plan_told.h"
#include "support/fake_clock.h"

namespace rondo::ui {
namespace {

void add(Program& program, const std::string& id, const std::string& name, bool mentors) {
  Person& person = program.people.live[PersonId(id)];
  person.name = name;
  person.site = SiteId(mentors ? "north" : "west");
  Registration& registration = program.registrations.live[RegistrationId("r-" + id)];
  registration.event = kSittingEvent;
  registration.person = PersonId(id);
  registration.mentors = mentors;
  registration.seeks = !mentors;
}

AppState sitting_state(Screen screen) {
  AppState state = new_state(screen);
  state.place.id = kSittingEvent.text();
  state.save = SaveState::saved;
  static const rondo::test::FakeClock clock;
  state.clock = &clock;
  state.now_utc_ms = clock.now;
  state.now_local = "2026-09-21T14:13";
  Program& program = state.program;
  program.info.live[ProgramInfoId(std::string(kProgramInfo))] = ProgramInfo{"Riverbend", false};
  program.sites.live[SiteId("north")].name = "North High";
  program.sites.live[SiteId("west")].name = "West K-8";
  Event& event = program.events.live[kSittingEvent];
  event.name = "Opening day";
  event.kind = EventKind::speed_mentoring;
  event.created_on = "2026-09-01";
  event.rounds = 3;
  event.session_minutes = 8;
  event.weights[Factor::topic] = 8;
  add(program, "ana", "Ana Ruiz", true);
  add(program, "ben", "Ben Ito", true);
  add(program, "cara", "Cara Ode", true);
  add(program, "dora", "Dora Weiss", false);
  add(program, "eli", "Eli Novak", false);
  add(program, "finn", "Finn Hale", false);
  add(program, "gita", "Gita Shah", false);
  for (int number = 1; number <= 3; ++number) {
    MeetingTable& table = program.meeting_tables.live[MeetingTableId("t" + std::to_string(number))];
    table.event = kSittingEvent;
    table.name = std::to_string(number);
    table.place = number;
  }
  return state;
}

}  // namespace

SittingPage::SittingPage(Screen screen, float width, float height)
    : ScreenPage(sitting_state(screen), width, height) {}

void SittingPage::plan() {
  SeededRandom random(1);
  change([&](Program& program) {
    const Result<PlannedSitting> planned = plan_sitting(program, kSittingEvent, 0);
    REQUIRE(planned);
    Transaction edit(program);
    put_meetings(edit, planned->sitting, planned->meetings, random);
    put_rounds_run(edit, *planned, "2026-09-01T08:00:00Z", random);
    edit.finish({"step", {}});
  });
}

void SittingPage::tell_all() {
  change([&](Program& program) {
    Transaction edit(program);
    note_told_of_plan(edit, kSittingEvent, plan_news(program, kSittingEvent).to_tell);
    edit.finish({"step", {}});
  });
}

void SittingPage::start(std::int64_t minutes_ago) {
  change([&](Program& program) {
    EventClock clock = start_clock({}, state.now_utc_ms - minutes_ago * 60'000);
    clock.event = kSittingEvent;
    program.event_clocks.live[EventClockId("clock")] = clock;
  });
}

void SittingPage::end_now() {
  change([&](Program& program) {
    EventClock& clock = program.event_clocks.live[EventClockId("clock")];
    clock = finish_clock(clock, state.now_utc_ms);
  });
}

Registration& SittingPage::registration(const std::string& person) {
  return state.program.registrations.live[RegistrationId("r-" + person)];
}

}  // namespace rondo::ui
