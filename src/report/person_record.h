// What one person has given and received over time: events, partners, topics, time and load.
//
// An event is of a scope when its day is (day_of_event), or when the person had a meeting there
// within the scope.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "base/clock.h"
#include "model/program.h"
#include "report/program_meetings.h"
#include "report/report_scope.h"
#include "report/school_year.h"

namespace rondo {

// What a person did in one event.
struct EventRecord {
  EventId event;
  bool mentors = false, seeks = false;  // registered or matched there as such
  std::set<PersonId> partners;          // of matches that stand and of meetings
  std::set<TopicId> topics;             // likewise
  int sessions = 0;                     // held, in either role
  PersonMinutes minutes;
  int feedback = 0;  // how often the person said how it was

  bool operator==(const EventRecord&) const = default;
};

// How far somebody came with a topic.
struct TopicGrowth {
  bool requested = false;
  int sessions = 0;        // held about it, as a mentee
  bool practised = false;  // said later that it was tried, or is part of the work now

  bool operator==(const TopicGrowth&) const = default;
};

struct PersonRecord {
  std::vector<EventRecord> events;  // the latest first
  std::map<TopicId, TopicGrowth> growth;
  int sessions_given = 0, sessions_received = 0;
  PersonMinutes minutes;
  // Those among the partners whom the person mentored: in meetings within the scope, and in matches
  // of its events that were completed, though nobody logged a session. The load of a mentor is
  // something else: it counts matches by the event's year (model/school_year.h).
  std::set<PersonId> mentees;
  int feedback = 0;

  bool operator==(const PersonRecord&) const = default;
};

// `clock`, of this device, says on which day feedback was given; null: days are those of UTC.
// O(records of the program).
PersonRecord person_record(const Program& program, const PersonId& person, const ReportScope& scope,
                           std::int64_t now_utc_ms, const Clock* clock = nullptr);

// The school years in which the person did anything, the latest first. `clock`: likewise.
std::vector<int> school_years(const Program& program, const PersonId& person,
                              std::int64_t now_utc_ms, const Clock* clock = nullptr);

}  // namespace rondo
