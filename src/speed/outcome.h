// What came of a sitting: meetings held, people met, topics, sites, and what people said.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "feedback/scores.h"
#include "model/program.h"

namespace rondo {

struct TopicMeetings {
  TopicId topic;
  int meetings = 0;

  bool operator==(const TopicMeetings&) const = default;
};
struct SiteMeetings {
  SiteId mentor, mentee;  // empty: not known
  int meetings = 0;

  bool operator==(const SiteMeetings&) const = default;
};

struct SittingOutcome {
  int planned = 0;                    // meetings of the plan as it is now
  int held = 0;                       // see held_meetings()
  std::vector<int> by_round;          // held, from round 1 on
  int people = 0;                     // who had a meeting
  int unseen = 0;                     // of these, whom nobody checked in: they count as there
  int partners_tenths = 0;            // whom a person met on average, in tenths
  int with_sites = 0;                 // held, of people whose sites are both known
  int across_sites = 0;               // of those, between two sites
  int new_connections = 0;            // pairs that no other event had brought together
  std::vector<TopicMeetings> topics;  // most first; without those of no common topic
  std::vector<SiteMeetings> sites;    // most first

  // Of meetings that people are asked about (meetings_asked_about()) and who had one.
  int answered = 0;                   // people who said anything
  Scores useful_meetings;             // of meetings
  Scores useful_event;                // of the event as a whole
  int again_yes = 0, again_no = 0;    // would meet again, of meetings
  int again_people = 0;               // who said so or so
  int mutual = 0;                     // pairs who both would
  int followed = 0;                   // of those, with a match in the event that follows
  std::vector<std::string> will_try;  // what people will try, in the order of the texts
};

// All zero where there is no such event. O(records of the program).
SittingOutcome outcome_of(const Program& program, const EventId& event, std::int64_t now_utc_ms);

}  // namespace rondo
