// Speed mentoring: the tables of an event, who meets whom in which round, and what the clock was
// told. match/rounds.h plans them, speed/ tells what they mean on the day. Rounds count from 1.
#pragma once

#include <map>
#include <string>

#include "base/value.h"
#include "model/ids.h"

namespace rondo {

// Where a pair or a small group sits.
struct MeetingTable {
  using Id = MeetingTableId;

  EventId event;
  std::string name;         // "7", "Window"
  std::string room;         // empty: there is one room
  int place = 0;            // in walking order: neighbours are one apart
  bool accessible = false;  // can be reached and sat at with a wheelchair
  int closed_from = 0;      // nobody sits there from this round on; 0: open

  bool operator==(const MeetingTable&) const = default;
};

// A mentor and a mentee at a table in a round. At a table with several mentees there is one for
// each.
struct SpeedMeeting {
  using Id = SpeedMeetingId;

  EventId event;
  int round = 1;
  MeetingTableId table;
  PersonId mentor;
  PersonId mentee;

  bool operator==(const SpeedMeeting&) const = default;
};

// Two who have to meet, whatever the plan would do without.
struct WantedMeeting {
  using Id = WantedMeetingId;

  EventId event;
  PersonId mentor;
  PersonId mentee;
  int round = 0;  // 0: in any

  bool operator==(const WantedMeeting&) const = default;
};

// What the host told the clock. Everything else follows from the event's settings and the time it
// is, so a page that was closed, or slept, is right at once. Times are ISO texts in UTC to the
// millisecond. At most one for an event.
struct EventClock {
  using Id = EventClockId;

  EventId event;
  std::string started_at;                         // of round 1; empty: not yet
  std::map<std::string, std::string> ended;       // round -> ended by hand, before its time
  std::map<std::string, std::string> began;       // round -> begun by hand, before its time
  std::map<std::string, int> extra_seconds;       // round -> so much longer
  std::map<std::string, int> extra_walk_seconds;  // round -> so much longer the way to it
  std::map<std::string, std::string> pauses;      // from -> until; empty: it still lasts
  std::string finished_at;                        // the host ended the event early
  bool called_off = false;                        // so it ended because its event was cancelled

  bool operator==(const EventClock&) const = default;
};

// What the latest plan of an event came to, as MatchRun does for matches. At most one for an event.
struct RoundsRun {
  using Id = RoundsRunId;

  EventId event;
  std::string run_at;                     // ISO time, UTC
  std::string fingerprint;                // of what was planned: another one now means "plan again"
  bool proven = false;                    // the independent checker accepted the proof
  int rounds = 0;                         // that were planned; 0: not known
  int meetings_possible = 0;              // no plan has more
  std::map<std::string, Value> unserved;  // mentee id -> the reason as a Message

  bool operator==(const RoundsRun&) const = default;
};

}  // namespace rondo
