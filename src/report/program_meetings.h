// All meetings of a program that took place, whatever kind of event they belong to: what hours,
// load and reports are counted from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/program.h"
#include "model/school_year.h"
#include "report/report_scope.h"

namespace rondo {

// A held session of a match, or a meeting of a sitting.
struct ProgramMeeting {
  EventId event;
  MatchId match;  // empty for a sitting
  PersonId mentor, mentee;
  TopicId topic;    // of a sitting: that the two share; may be empty
  std::string day;  // ISO date, local; empty: not known
  int minutes = 0;  // of a sitting: that its round lasted (minutes_sat)

  bool operator==(const ProgramMeeting&) const = default;
};

// In the order of days, then of events, mentors and mentees. A meeting whose day is not known
// counts where the scope has neither a first nor a last day. O(records of the program).
std::vector<ProgramMeeting> program_meetings(const Program& program, const ReportScope& scope,
                                             std::int64_t now_utc_ms);

// Minutes as a mentor and as a mentee.
struct PersonMinutes {
  int given = 0;
  int received = 0;

  bool operator==(const PersonMinutes&) const = default;
};
std::map<PersonId, PersonMinutes> minutes_by_person(const std::vector<ProgramMeeting>& meetings);

// Whether a day (ISO date or time; empty: not known) is of the scope.
bool is_in(const ReportScope& scope, const std::string& day);

}  // namespace rondo
