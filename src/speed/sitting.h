// A sitting of speed mentoring as its planner sees it: from the records of an event to a
// RoundsProblem, and from the planner's numbers back to people and tables.
//
// Who may meet: a mentor and a mentee of the event whom no rule keeps apart. They need no topic in
// common; one makes the fit greater. The fit of two is that of the request which suits best. Of two
// who could mentor each other one does, so that they do not meet twice.
//
// Who is there: everybody on the list who has not withdrawn, for all rounds, unless somebody is
// absent or has left: they are in no round that could still be changed. In rounds of an agreed
// break (Registration::rests) they are not planned.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "match/event_view.h"
#include "match/repair_rounds.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"
#include "model/program.h"
#include "speed/tables.h"

namespace rondo {

struct Sitting {
  EventId event;
  // Of people and tables as they were meant to be: what became of them stands in `news`.
  match::RoundsProblem problem;
  match::RoundsNews news;                    // from the first round that can be changed on
  std::vector<PersonId> mentors;             // of the problem's lists, sorted by id
  std::vector<PersonId> mentees;             // likewise
  std::vector<MeetingTableId> tables;        // of the problem's tables, in walking order
  std::vector<MeetingTableId> fixed_tables;  // of the mentors, then of the mentees; empty: free
};

// `begun`: rounds that are over or run, which stay as the event's meetings say. Errors:
// error.match.no_event; error.match.no_mentors, .no_mentees; error.speed.no_tables.
Result<Sitting> view_sitting(const Program& program, const EventId& event, int begun);

// The event's meetings in the planner's numbers, by round, table and mentee. Left out are those of
// people or tables that the sitting does not have.
std::vector<match::Meeting> meetings_of(const Sitting& sitting, const Program& program);

// How well two suit each other here, and the topic that they would talk about: of the mentee's
// requests the one that fits best; empty when the mentor offers none of them.
struct SittingFit {
  int total = 0;  // 0..1000
  TopicId topic;
  TopicId offered;  // by the mentor, near that topic; empty where that is the topic itself
};
SittingFit sitting_fit(const EventView& view, const Participant& mentor, const Participant& mentee);

// The topic of that fit; empty where there is none, or one of them is not on the list any more.
TopicId meeting_topic(const EventView& view, const PersonId& mentor, const PersonId& mentee);

// What those who meet in the event, as it is planned now, would talk about: by mentor and mentee,
// as in their fit. Pairs without a common topic are left out. O(records of the program).
struct MeetingTopic {
  TopicId asked, offered;
};
using MeetingTopics = std::map<std::pair<PersonId, PersonId>, MeetingTopic>;
MeetingTopics meeting_topics(const Program& program, const EventId& event);

}  // namespace rondo
