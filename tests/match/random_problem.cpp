#include "match/random_problem.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "base/index.h"

namespace rondo::match {
namespace {

template <class Item>
void shuffle(SeededRandom& random, std::vector<Item>& items) {
  for (std::size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[random.next() % i]);
  }
}

// Names whose order is not the order of their making.
std::vector<std::string> random_ids(SeededRandom& random, char prefix, int count) {
  std::vector<std::string> ids;
  for (int i = 0; i < count; ++i) ids.push_back(prefix + std::to_string(i));
  shuffle(random, ids);
  return ids;
}

void add_mentors(SeededRandom& random, const ProblemShape& shape, Problem& problem) {
  const int count = random_between(random, 1, shape.max_mentors);
  for (const std::string& id : random_ids(random, 'm', count)) {
    Mentor mentor{id, {}};
    const int capacity = random_between(random, 0, shape.max_capacity);
    for (int k = 0; k < capacity; ++k) {
      // Small numbers make ties, and ties are where mistakes hide.
      const int cost = random.next() % 2 == 0 ? random_between(random, 0, shape.max_load_cost)
                                              : random_between(random, 0, 3);
      mentor.load_cost.push_back(cost);
    }
    std::sort(mentor.load_cost.begin(), mentor.load_cost.end());
    problem.mentors.push_back(std::move(mentor));
  }
}

void add_requests(SeededRandom& random, const ProblemShape& shape, Problem& problem) {
  const int count = random_between(random, 1, shape.max_requests);
  const int mentees = random_between(random, (count + 1) / 2, count);
  for (const std::string& id : random_ids(random, 'r', count)) {
    Request request{id, "p" + std::to_string(random_between(random, 1, mentees)), 1, 0};
    request.rank = random_between(random, 1, 3);
    request.unserved_cost = random_between(random, 0, 2) * 700;
    problem.requests.push_back(std::move(request));
  }
}

void add_pairs(SeededRandom& random, Problem& problem) {
  const int density = random_between(random, 2, 10);
  const bool coarse = random.next() % 2 == 0;
  for (int r = 0; index(r) < problem.requests.size(); ++r) {
    for (int m = 0; index(m) < problem.mentors.size(); ++m) {
      if (random_between(random, 1, 10) > density) continue;
      const int fit = coarse ? 500 * random_between(random, 0, 2) : random_between(random, 0, 1000);
      problem.pairs.push_back({r, m, fit});
    }
  }
  shuffle(random, problem.pairs);
}

void add_locks(SeededRandom& random, Problem& problem) {
  for (const Pair& pair : problem.pairs) {
    if (random_between(random, 1, 12) == 1) problem.locked.push_back({pair.request, pair.mentor});
  }
}

void add_limits(SeededRandom& random, Problem& problem) {
  for (const Request& request : problem.requests) {
    if (random.next() % 2 == 0) {
      problem.mentee_limits[request.mentee] = random_between(random, 0, 2);
    }
  }
}

void add_groups(SeededRandom& random, Problem& problem) {
  const int count = random_between(random, 0, 2);
  for (int g = 0; g < count; ++g) {
    const int mentors = static_cast<int>(problem.mentors.size());
    Group group{"g" + std::to_string(7 - g), random_between(random, 0, mentors - 1), 0, {}};
    group.seats = random_between(random, 0, 3);
    for (int r = 0; index(r) < problem.requests.size(); ++r) {
      const bool taken =
          std::any_of(problem.groups.begin(), problem.groups.end(), [&](const Group& other) {
            return other.mentor == group.mentor &&
                   std::count(other.requests.begin(), other.requests.end(), r) > 0;
          });
      if (!taken && random.next() % 2 == 0) group.requests.push_back(r);
    }
    problem.groups.push_back(std::move(group));
  }
}

// A new order of the records, and where each old place went.
template <class Record>
std::vector<int> shuffle_records(SeededRandom& random, std::vector<Record>& records) {
  std::vector<int> order(records.size());
  std::iota(order.begin(), order.end(), 0);
  shuffle(random, order);
  std::vector<Record> moved;
  std::vector<int> place(records.size());
  for (const int old : order) {
    place[index(old)] = static_cast<int>(moved.size());
    moved.push_back(records[index(old)]);
  }
  records = std::move(moved);
  return place;
}

}  // namespace

int random_between(SeededRandom& random, int low, int high) {
  return low + static_cast<int>(random.next() % static_cast<std::uint64_t>(high - low + 1));
}

Problem random_problem(SeededRandom& random, const ProblemShape& shape,
                       const std::vector<Stage>& stages) {
  Problem problem;
  problem.stages = stages;
  problem.repeat_mentor = random.next() % 4 == 0;
  add_mentors(random, shape, problem);
  add_requests(random, shape, problem);
  add_pairs(random, problem);
  if (shape.locks) add_locks(random, problem);
  if (shape.limits) add_limits(random, problem);
  if (shape.groups) add_groups(random, problem);
  return problem;
}

Problem shuffled(SeededRandom& random, const Problem& problem) {
  Problem other = problem;
  const std::vector<int> mentors = shuffle_records(random, other.mentors);
  const std::vector<int> requests = shuffle_records(random, other.requests);
  for (Pair& pair : other.pairs) {
    pair = {requests[index(pair.request)], mentors[index(pair.mentor)], pair.fit};
  }
  for (Lock& lock : other.locked) {
    lock = {requests[index(lock.request)], mentors[index(lock.mentor)]};
  }
  for (Group& group : other.groups) {
    group.mentor = mentors[index(group.mentor)];
    for (int& request : group.requests) request = requests[index(request)];
    shuffle(random, group.requests);
  }
  shuffle(random, other.pairs);
  shuffle(random, other.locked);
  shuffle(random, other.groups);
  return other;
}

}  // namespace rondo::match
