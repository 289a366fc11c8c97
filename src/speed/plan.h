// Plans of a sitting: made for an event, repaired on the day, and written into its records.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "edit/transaction.h"
#include "match/repair_rounds.h"
#include "match/verify_rounds.h"
#include "speed/sitting.h"

namespace rondo {

struct PlannedSitting {
  Sitting sitting;
  match::RoundsProblem problem;  // that was planned
  match::RoundsPlan plan;        // before anybody's fixed table
  match::RoundsVerdict verdict;  // of the independent checker
  // As they are to be: where somebody can't move, everybody else comes to their table.
  std::vector<match::Meeting> meetings;
};

// Plans all rounds that have not begun. Errors: those of view_sitting and RoundsPlanner;
// error.speed.not_free {name, other, round} where two have to meet in a round in which the first is
// away or has an agreed break.
Result<PlannedSitting> plan_sitting(const Program& program, const EventId& event, int begun);

// How many rounds do, where the event has more: in these everybody meets all whom they may meet, as
// a plan shows, and nobody can meet twice. Looked for among few people, before the sitting begins.
std::optional<int> enough_rounds(const Program& program, const EventId& event);

// The sitting as its records have it, in the planner's numbers. Errors: those of view_sitting.
struct RecordedSitting {
  Sitting sitting;
  match::RoundsProblem problem;
  match::RoundsPlan plan;  // its meetings alone
};
Result<RecordedSitting> recorded_sitting(const Program& program, const EventId& event);

struct SittingRepair {
  PlannedSitting planned;
  std::vector<match::RoundsMove> moves;  // who has to know, by person and round
  int were_possible = 0;                 // meetings to come that could stay
  int kept = 0;
};

// The plan for those who are there now. Errors as above.
Result<SittingRepair> repair_sitting(const Program& program, const EventId& event, int begun,
                                     match::RepairStyle style);

// Makes the event's meetings those of the plan. A pair that met in another round or at another
// table keeps its record.
void put_meetings(Transaction& edit, const Sitting& sitting,
                  const std::vector<match::Meeting>& meetings, Random& random);

// Notes what the plan came to, in place of an earlier note.
void put_rounds_run(Transaction& edit, const PlannedSitting& planned, std::string_view now_utc,
                    Random& random);

// All of it: plans, writes meetings and note, and gives what was planned; an event without tables
// gets one for each mentor. Errors as above; of a plan that the checker refuses, its reason.
Result<PlannedSitting> plan_event(Transaction& edit, const EventId& event, int begun,
                                  std::string_view now_utc, Random& random);

// The note of the event's latest plan; nullptr when it has none.
const RoundsRun* rounds_run_of(const Program& program, const EventId& event);

// That plan, where the event has another number of rounds by now than it was made for; nullptr
// where it has not, or the plan does not say for how many.
const RoundsRun* plan_of_other_rounds(const Program& program, const EventId& event);

// Stays the same as long as the planner would be given the same.
std::string fingerprint(const Sitting& sitting);

}  // namespace rondo
