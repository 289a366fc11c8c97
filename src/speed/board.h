// The board of a sitting: who sits where in a round, who rests, and where one person goes. Reads
// the recorded meetings; the same for screens, printed sheets and links.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "match/site_mix.h"
#include "model/program.h"
#include "speed/attendance.h"

namespace rondo {

struct SeatedTable {
  MeetingTableId table;
  PersonId mentor;                // empty: the table is free in this round
  std::vector<PersonId> mentees;  // sorted by id
};

struct RoundBoard {
  std::vector<SeatedTable> tables;  // all of the event's, in walking order
  // Those on the list who are there and have no meeting in this round, sorted by id.
  std::vector<PersonId> resting;
  std::set<PersonId> agreed;  // of these: whose break was agreed beforehand
  // Of those seated: who does not come (absent), or has left before the round. The plan has them
  // until it is repaired.
  std::map<PersonId, Attendance> away;
};

// The rounds of the event from 1 on. O(records of the program).
std::vector<RoundBoard> round_boards(const Program& program, const EventId& event);

// Whether somebody sits there in vain: all whom the person would meet in that round are away.
bool waits_in_vain(const RoundBoard& board, const PersonId& person);

struct Stop {
  MeetingTableId table;
  std::vector<PersonId> with;  // the mentor, or the mentees; sorted by id
  bool mentors = false;        // the person is the mentor there
};
// Where the person is in each round; nothing is a break. A person of both sides is at one place.
std::vector<std::optional<Stop>> itinerary(const std::vector<RoundBoard>& boards,
                                           const PersonId& person);

// Who takes part as mentor and as mentee, so that it has to be said as what in which round.
std::set<PersonId> people_of_both_roles(const Program& program, const EventId& event);

struct SittingFigures {
  int meetings = 0;          // of two who are not away
  int lost = 0;              // the others of the plan
  int mentees = 0;           // who take part
  int fewest = 0, most = 0;  // meetings of a mentee
  SiteMix sites;             // of the meetings
  SiteMix lost_sites;        // of those that are lost
  int seats = 0;             // that tables, rounds and people allow
};
SittingFigures figures_of(const Program& program, const EventId& event,
                          const std::vector<RoundBoard>& boards);

}  // namespace rondo
