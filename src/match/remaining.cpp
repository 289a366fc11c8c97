#include "match/remaining.h"

#include <algorithm>
#include <cstddef>
#include <set>

#include "base/index.h"

namespace rondo::match {
namespace {

// What each list of the problem is looked up by.
struct Lookup {
  std::map<std::pair<int, int>, std::size_t> locks;  // request and mentor -> place in pairs
  std::map<std::pair<int, int>, int> groups;         // request and mentor -> group
};

Lookup look_up(const Problem& problem) {
  Lookup lookup;
  for (const Lock& lock : problem.locked) {
    lookup.locks.emplace(std::pair(lock.request, lock.mentor), problem.pairs.size());
  }
  for (std::size_t i = 0; i < problem.pairs.size() && !lookup.locks.empty(); ++i) {
    const auto found = lookup.locks.find({problem.pairs[i].request, problem.pairs[i].mentor});
    if (found != lookup.locks.end()) found->second = i;
  }
  for (std::size_t g = 0; g < problem.groups.size(); ++g) {
    for (const int request : problem.groups[g].requests) {
      lookup.groups.emplace(std::pair(request, problem.groups[g].mentor), static_cast<int>(g));
    }
  }
  return lookup;
}

class Reduction {
 public:
  explicit Reduction(const Problem& problem) : problem_(problem), lookup_(look_up(problem)) {
    left_.locked.assign(problem.requests.size(), 0);
    left_.places_taken.assign(problem.mentors.size(), 0);
    left_.limits = problem.mentee_limits;
    for (const Group& group : problem.groups) left_.seats.push_back(group.seats);
    left_.open.assign(problem.pairs.size(), 0);
    left_.blocked_by_repeat.assign(problem.pairs.size(), 0);
    left_.group_of_pair.assign(problem.pairs.size(), -1);
  }

  Remaining run() && {
    for (const Lock& lock : problem_.locked) {
      if (!left_.conflict) left_.conflict = take(lock);
    }
    if (!left_.conflict) left_.conflict = overdrawn();
    note_exhausted_limits();
    for (std::size_t i = 0; i < problem_.pairs.size(); ++i) open(i);
    return std::move(left_);
  }

 private:
  std::optional<Message> take(const Lock& lock) {
    const std::string& request = problem_.requests[index(lock.request)].id;
    const std::string& mentee = problem_.requests[index(lock.request)].mentee;
    const std::string& mentor = problem_.mentors[index(lock.mentor)].id;
    const std::size_t pair = lookup_.locks.at({lock.request, lock.mentor});
    if (pair == problem_.pairs.size()) {
      return Message{"infeasible.lock_no_pair", {arg("request", request), arg("mentor", mentor)}};
    }
    if (left_.locked[index(lock.request)] != 0) {
      return Message{"infeasible.lock_twice", {arg("request", request)}};
    }
    if (!met_.emplace(mentee, lock.mentor).second && !problem_.repeat_mentor) {
      return Message{"infeasible.lock_repeat", {arg("mentee", mentee), arg("mentor", mentor)}};
    }
    left_.locked[index(lock.request)] = 1;
    left_.locked_pairs.push_back(problem_.pairs[pair]);
    ++left_.places_taken[index(lock.mentor)];
    const auto limit = left_.limits.find(mentee);
    if (limit != left_.limits.end()) --limit->second;
    const auto group = lookup_.groups.find({lock.request, lock.mentor});
    if (group != lookup_.groups.end()) --left_.seats[index(group->second)];
    return std::nullopt;
  }

  // The first allowance of which the locks take more than there is.
  std::optional<Message> overdrawn() const {
    for (std::size_t m = 0; m < problem_.mentors.size(); ++m) {
      const Mentor& mentor = problem_.mentors[m];
      if (left_.places_taken[m] <= mentor.capacity()) continue;
      return Message{"infeasible.lock_capacity",
                     {arg("mentor", mentor.id), arg("count", std::int64_t{left_.places_taken[m]}),
                      arg("places", std::int64_t{mentor.capacity()})}};
    }
    for (const auto& [mentee, left] : left_.limits) {
      if (left >= 0) continue;
      const int limit = problem_.mentee_limits.at(mentee);
      return Message{"infeasible.lock_limit",
                     {arg("mentee", mentee), arg("count", std::int64_t{limit} - left),
                      arg("limit", std::int64_t{limit})}};
    }
    for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
      const Group& group = problem_.groups[g];
      if (left_.seats[g] >= 0) continue;
      return Message{
          "infeasible.lock_seats",
          {arg("group", group.id), arg("count", std::int64_t{group.seats} - left_.seats[g]),
           arg("seats", std::int64_t{group.seats})}};
    }
    return std::nullopt;
  }

  // By request, as there are many pairs to each mentee.
  void note_exhausted_limits() {
    limit_exhausted_.assign(problem_.requests.size(), 0);
    for (std::size_t r = 0; r < problem_.requests.size(); ++r) {
      const auto limit = left_.limits.find(problem_.requests[r].mentee);
      limit_exhausted_[r] = limit != left_.limits.end() && limit->second <= 0 ? 1 : 0;
    }
  }

  bool met(const Pair& pair) const {
    if (met_.empty()) return false;
    return met_.count({problem_.requests[index(pair.request)].mentee, pair.mentor}) > 0;
  }

  void open(std::size_t i) {
    const Pair& pair = problem_.pairs[i];
    const auto group = lookup_.groups.find({pair.request, pair.mentor});
    if (group != lookup_.groups.end()) left_.group_of_pair[i] = group->second;
    if (left_.locked[index(pair.request)] != 0) return;
    if (!problem_.repeat_mentor && met(pair)) {
      left_.blocked_by_repeat[i] = 1;
      return;
    }
    const int capacity = problem_.mentors[index(pair.mentor)].capacity();
    if (left_.places_taken[index(pair.mentor)] >= capacity) return;
    if (limit_exhausted_[index(pair.request)] != 0) return;
    const int seats = left_.group_of_pair[i] < 0 ? 1 : left_.seats[index(left_.group_of_pair[i])];
    left_.open[i] = seats > 0 ? 1 : 0;
  }

  const Problem& problem_;
  Lookup lookup_;
  std::set<std::pair<std::string, int>> met_;  // mentee and mentor of the locks
  std::vector<char> limit_exhausted_;          // per request: its mentee may have no more
  Remaining left_;
};

}  // namespace

Remaining remaining_after_locks(const Problem& problem) {
  return Reduction(problem).run();
}

}  // namespace rondo::match
