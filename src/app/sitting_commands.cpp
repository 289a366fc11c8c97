// Sittings of speed mentoring: tables, the plan of rounds and its repair, who is there, the clock.
#include <set>
#include <string>

#include "app/execute.h"
#include "app/naming.h"
#include "base/iso_time.h"
#include "edit/each.h"
#include "edit/event_list.h"
#include "edit/removal.h"
#include "report/sitting_sheets.h"
#include "speed/clock.h"
#include "speed/plan.h"
#include "speed/plan_told.h"

namespace rondo {
namespace {

constexpr int kMostTables = 300;
constexpr int kExtension_s = 60;

int rounds_begun_now(const Workbench& bench, const EventId& id) {
  const Program& program = bench.state.program;
  const Event* event = program.events.find(id);
  const EventClock* clock = clock_of(program, id);
  if (event == nullptr || clock == nullptr) return 0;
  return rounds_begun(*event, *clock, bench.clock.now_utc_ms());
}

Result<Done> check_table(const Program& program, const MeetingTable& table) {
  if (program.events.find(table.event) == nullptr) return Error{"error.match.no_event", {}};
  if (table.closed_from < 0) return Error{"error.event.round", {}};
  return Done{};
}

}  // namespace

Result<Done> execute(Workbench& bench, const command::SetTableCount& command) {
  const Program& program = bench.state.program;
  const Event* event = program.events.find(command.event);
  if (event == nullptr) return Done{};
  if (command.count < 0 || command.count > kMostTables) {
    return Error{"error.event.tables", {arg("most", kMostTables)}};
  }
  return bench.edit({"step.set_tables", {arg("count", command.count)}}, [&](Transaction& edit) {
    set_table_count(edit, command.event, command.count, bench.random);
  });
}

Result<Done> execute(Workbench& bench, const command::PutMeetingTable& command) {
  const Program& program = bench.state.program;
  if (Result<Done> good = check_table(program, command.table); !good) return good;
  Result<std::string> name =
      tidy_name(program.meeting_tables, command.id, command.table.name,
                [&](const MeetingTable& other) { return other.event == command.table.event; });
  if (!name) return name.error();
  MeetingTable table = command.table;
  table.name = *name;
  table.room = collapse_spaces(table.room);
  const MeetingTableId id = command.id.empty() ? new_id<MeetingTableId>(bench.random) : command.id;
  return bench.edit({"step.edit_table", {arg("name", table.name)}},
                    [&](Transaction& edit) { edit.put(id, table); });
}

Result<Done> execute(Workbench& bench, const command::RemoveMeetingTable& command) {
  const MeetingTable* table = bench.state.program.meeting_tables.find(command.id);
  if (table == nullptr) return Done{};
  return bench.edit(
      {"step.remove_table", {arg("name", table->name)}},
      [&](Transaction& edit) { remove_meeting_table(edit, command.id); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::PlanRounds& command) {
  Transaction edit(bench.state.program);
  const Result<PlannedSitting> planned =
      plan_event(edit, command.event, rounds_begun_now(bench, command.event),
                 iso_time(bench.clock.now_utc_ms()), bench.random);
  if (!planned) return planned.error();
  const auto count = static_cast<std::int64_t>(planned->meetings.size());
  bench.record(edit.finish({"step.plan_rounds", {arg("count", count)}}), Tell::with_undo);
  return Done{};
}

Result<Done> execute(Workbench& bench, const command::RepairRounds& command) {
  const auto style =
      command.most_meetings ? match::RepairStyle::most_meetings : match::RepairStyle::fewest_moves;
  Result<SittingRepair> repaired = repair_sitting(bench.state.program, command.event,
                                                  rounds_begun_now(bench, command.event), style);
  if (!repaired) return repaired.error();
  const PlannedSitting& planned = repaired->planned;
  if (!planned.verdict.right) return planned.verdict.reason;
  return bench.edit(
      {"step.repair_rounds", {}},
      [&](Transaction& edit) {
        put_meetings(edit, planned.sitting, planned.meetings, bench.random);
        put_rounds_run(edit, planned, iso_time(bench.clock.now_utc_ms()), bench.random);
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::WantMeeting& command) {
  const WantedMeeting& wanted = command.meeting;
  if (wanted.mentor == wanted.mentee) return Error{"error.pair_with_self", {}};
  const Program& program = bench.state.program;
  const Event* event = program.events.find(wanted.event);
  if (event == nullptr) return Error{"error.match.no_event", {}};
  if (wanted.round < 0 || wanted.round > event->rounds) return Error{"error.event.round", {}};
  for (const PersonId& person : {wanted.mentor, wanted.mentee}) {
    if (!is_on_list(program, wanted.event, person)) return Error{"error.feedback.no_person", {}};
  }
  const WantedMeetingId id =
      command.id.empty() ? new_id<WantedMeetingId>(bench.random) : command.id;
  return bench.edit({"step.want_meeting",
                     {arg("mentor", name_of_person(program, wanted.mentor)),
                      arg("mentee", name_of_person(program, wanted.mentee))}},
                    [&](Transaction& edit) {
                      remove_each<WantedMeeting>(edit, [&](const auto& other, const auto& pair) {
                        return !(other == id) && pair.event == wanted.event &&
                               pair.mentor == wanted.mentor && pair.mentee == wanted.mentee;
                      });
                      edit.put(id, wanted);
                    });
}

Result<Done> execute(Workbench& bench, const command::UnwantMeeting& command) {
  const Program& program = bench.state.program;
  const WantedMeeting* wanted = program.wanted_meetings.find(command.id);
  if (wanted == nullptr) return Done{};
  return bench.edit({"step.unwant_meeting",
                     {arg("mentor", name_of_person(program, wanted->mentor)),
                      arg("mentee", name_of_person(program, wanted->mentee))}},
                    [&](Transaction& edit) { edit.remove<WantedMeeting>(command.id); });
}

// Only what differs is changed, so that what another desk noted beside it stays.
Result<Done> execute(Workbench& bench, const command::SetAttendance& command) {
  const Registration* found = bench.state.program.registrations.find(command.id);
  if (found == nullptr) return Done{};
  const std::string now = iso_time(bench.clock.now_utc_ms());
  Registration registration = *found;
  registration.absent = command.attendance == Attendance::absent;
  if (command.attendance == Attendance::left) {
    registration.left_at = now;
  } else {
    registration.left_at.clear();
  }
  const bool unseen =
      command.attendance == Attendance::expected || command.attendance == Attendance::absent;
  if (unseen) registration.arrived_at.clear();
  if (command.attendance == Attendance::here && registration.arrived_at.empty()) {
    registration.arrived_at = now;
  }
  constexpr std::string_view kKeys[] = {"step.attendance.expected", "step.attendance.here",
                                        "step.attendance.absent", "step.attendance.left"};
  return bench.edit(
      {std::string(kKeys[static_cast<std::size_t>(command.attendance)]),
       {arg("name", name_of_person(bench.state.program, registration.person))}},
      [&](Transaction& edit) { edit.put(command.id, registration); }, Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::SetStandIn& command) {
  const Program& program = bench.state.program;
  const Registration* found = program.registrations.find(command.id);
  if (found == nullptr) return Done{};
  if (found->person == command.stands_in_for) return Error{"error.pair_with_self", {}};
  Registration registration = *found;
  registration.stands_in_for = command.stands_in_for;
  return bench.edit(
      {command.stands_in_for.empty() ? "step.no_stand_in" : "step.stand_in",
       {arg("name", name_of_person(program, registration.person)),
        arg("mentor", name_of_person(program, command.stands_in_for))}},
      [&](Transaction& edit) {
        // One takes the other's place, and nobody else does.
        change_each<Registration>(edit, [&](Registration& other) {
          const bool same =
              other.event == registration.event && other.stands_in_for == command.stands_in_for;
          if (same) other.stands_in_for = PersonId();
        });
        edit.put(command.id, registration);
      },
      Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::CloseTable& command) {
  const MeetingTable* found = bench.state.program.meeting_tables.find(command.id);
  if (found == nullptr) return Done{};
  MeetingTable table = *found;
  table.closed_from = command.closed ? rounds_begun_now(bench, table.event) + 1 : 0;
  return bench.edit(
      {command.closed ? "step.close_table" : "step.open_table", {arg("name", table.name)}},
      [&](Transaction& edit) { edit.put(command.id, table); }, Tell::aloud);
}

Result<Done> execute(Workbench& bench, const command::Rehearse& command) {
  return bench.study.rehearse(bench, command.event, command.rates);
}

Result<Done> execute(Workbench& bench, const command::FindIdeas& command) {
  return bench.study.find_ideas(bench, command.event);
}

Result<Done> execute(Workbench& bench, const command::TellClock& command) {
  const Program& program = bench.state.program;
  const Event* event = program.events.find(command.event);
  if (event == nullptr) return Done{};
  const std::int64_t now = bench.clock.now_utc_ms();
  const EventClock* known = clock_of(program, command.event);
  EventClock clock = known == nullptr ? EventClock{} : *known;
  EventClockId id = new_id<EventClockId>(bench.random);
  for (const auto& [other, entry] : program.event_clocks) {
    if (&entry == known) id = other;
  }
  clock.event = command.event;
  using command::ClockWord;
  std::string_view key;
  switch (command.word) {
    case ClockWord::start:
      clock = start_clock(clock, now);
      key = "step.clock.start";
      break;
    case ClockWord::pause:
      clock = pause_clock(clock, now);
      key = "step.clock.pause";
      break;
    case ClockWord::resume:
      clock = resume_clock(clock, now);
      key = "step.clock.resume";
      break;
    case ClockWord::extend:
      clock = extend_phase(*event, clock, now, kExtension_s);
      key = "step.clock.extend";
      break;
    case ClockWord::skip:
      clock = skip_phase(*event, clock, now);
      key = "step.clock.skip";
      break;
    case ClockWord::finish:
      clock = finish_clock(clock, now);
      key = "step.clock.finish";
      break;
  }
  // What ends the day is easily pressed in haste.
  const Tell tell = command.word == ClockWord::finish ? Tell::with_undo : Tell::aloud;
  return bench.edit(
      {std::string(key), {arg("name", event->name)}},
      [&](Transaction& edit) { edit.put(id, clock); }, tell);
}

Result<Done> execute(Workbench& bench, const command::ResetClock& command) {
  return bench.edit(
      {"step.clock.reset", {}},
      [&](Transaction& edit) {
        remove_each<EventClock>(edit, [&](const auto&, const EventClock& clock) {
          return clock.event == command.event;
        });
      },
      Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::MarkToldOfPlan& command) {
  const std::set<PersonId> people(command.people.begin(), command.people.end());
  return bench.edit(
      {"step.plan_told", {arg("count", std::ssize(people))}},
      [&](Transaction& edit) { note_told_of_plan(edit, command.event, people); }, Tell::with_undo);
}

Result<Done> execute(Workbench& bench, const command::PrintSitting& command) {
  const Program& program = bench.state.program;
  const Event* event = program.events.find(command.event);
  if (event == nullptr) return Error{"error.match.no_event", {}};
  const SheetSetting setting{bench.clock, bench.state.page_address};
  bench.services.printer->print(event->name, sitting_sheet(program, command.event, command.sheet,
                                                           setting, bench.state.words));
  return Done{};
}

}  // namespace rondo
