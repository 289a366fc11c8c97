// Commands of sittings of speed mentoring: tables, plan, the day, and what people say of it.
#pragma once

#include <cstdint>
#include <vector>

#include "match/rehearsal.h"
#include "model/program.h"
#include "report/sitting_sheets.h"
#include "speed/attendance.h"

namespace rondo::command {

// As many as Rondo says would do, before the sitting has begun. Where there is a plan, it is made
// anew in the same step.
struct SetRounds {
  EventId event;
  int rounds;
};
// Adds tables called by the next numbers, or takes off the last ones.
struct SetTableCount {
  EventId event;
  int count;
};
struct PutMeetingTable {
  MeetingTableId id;
  MeetingTable table;
};
struct RemoveMeetingTable {
  MeetingTableId id;
};
// Plans every round that has not begun. Whatever was planned for them before goes. An event without
// tables gets one for each mentor.
struct PlanRounds {
  EventId event;
};
// The plan for those who are there now.
struct RepairRounds {
  EventId event;
  bool most_meetings;  // may move people whose cards could stay as they are
};
struct WantMeeting {  // an empty id adds
  WantedMeetingId id;
  WantedMeeting meeting;
};
struct UnwantMeeting {
  WantedMeetingId id;
};
struct PrintSitting {
  EventId event;
  SittingSheet sheet;
};
struct SetAttendance {
  RegistrationId id;
  Attendance attendance;
};
// Somebody takes the place of a mentor who is not there: gets the meetings to come with the next
// repair. An empty person: for nobody any more.
struct SetStandIn {
  RegistrationId id;
  PersonId stands_in_for;
};
struct CloseTable {  // from the next round that can be changed on
  MeetingTableId id;
  bool closed;
};
// Plays many days with chance; see app/sitting_study.h.
struct Rehearse {
  EventId event;
  match::RehearsalRates rates;
};
// Looks for what would bring more people together than the plan does.
struct FindIdeas {
  EventId event;
};
enum class ClockWord : std::uint8_t { start, pause, resume, extend, skip, finish };
struct TellClock {
  EventId event;
  ClockWord word;
};
// So that the event can be run again from the beginning. Meetings and check-ins stay.
struct ResetClock {
  EventId event;
};

// It takes the place of what the person said before about the same. Refused where nothing is said.
struct GiveFeedback {
  EventId event;
  PersonId from;
  std::vector<Feedback> answers;
};
// Makes matches of pairs who both want to meet again, in an event that follows, and goes there.
// Pairs whose mentor would have more mentees this school year than the cap allows are left out, and
// it is said, unless they are meant.
struct FollowUp {
  EventId event;
  bool beyond_cap = false;
};
// The sitting for calendars; an empty person: for everybody, without a plan of one's own.
struct ExportCalendar {
  EventId event;
  PersonId person;
};
// Notes that these people have heard of the plan as it is now (speed/plan_told.h).
struct MarkToldOfPlan {
  EventId event;
  std::vector<PersonId> people;
};

}  // namespace rondo::command
