// Who has heard of the plan of a sitting. What somebody was told is kept as a short key of it
// (Registration::plan_told), so that a plan which changes afterwards shows who has to hear of it
// again: those who go to another table, meet somebody else, or come at another time or place, and
// nobody else.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "edit/transaction.h"

namespace rondo {

struct PlanNews {
  int people = 0;              // who take part
  std::set<PersonId> to_tell;  // of these: who has not heard of the plan as it is now
  std::set<PersonId> earlier;  // of those to tell: who knows an earlier one
};
// All zero while nothing is planned. O(records of the program).
PlanNews plan_news(const Program& program, const EventId& event);

// The key of what there is to tell each of those who take part; empty while nothing is planned.
// O(records of the program).
std::map<PersonId, std::string> plan_keys(const Program& program, const EventId& event);

// Whether the sitting is still to come on `today` (ISO date, local): it goes on, was not started,
// and its day, where it is said, has not passed.
bool sitting_lies_ahead(const Program& program, const EventId& event, std::string_view today);

// Notes that these people have heard of the plan as it is now. Who takes no part is passed over.
void note_told_of_plan(Transaction& edit, const EventId& event, const std::set<PersonId>& people);

}  // namespace rondo
