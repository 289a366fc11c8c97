// What is left to decide once the locks are taken out: each lock uses up one place of its mentor,
// one of its mentee's limit and one seat of its group. Internal to match/.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/message.h"
#include "match/problem.h"

namespace rondo::match {

struct Remaining {
  // Why the locks can't all hold, if they can't: infeasible.lock_no_pair {request, mentor},
  // .lock_twice {request}, .lock_capacity {mentor, count, places}, .lock_limit {mentee, count,
  // limit}, .lock_repeat {mentee, mentor}, .lock_seats {group, count, seats}.
  std::optional<Message> conflict;

  std::vector<char> locked;             // per request
  std::vector<int> places_taken;        // per mentor, by locks
  std::map<std::string, int> limits;    // left, per limited mentee
  std::vector<int> seats;               // left, per group
  std::vector<int> group_of_pair;       // per pair, -1 for none
  std::vector<char> open;               // per pair: whether it may still be chosen
  std::vector<Pair> locked_pairs;       // with their fits
  std::vector<char> blocked_by_repeat;  // per pair: closed because the mentee has a lock there
};

Remaining remaining_after_locks(const Problem& problem);

}  // namespace rondo::match
