// Random problems for the property tests of the matcher: small enough to enumerate, or
// middle-sized.
#pragma once

#include <cstdint>
#include <vector>

#include "base/random.h"
#include "match/problem.h"

namespace rondo::match {

struct ProblemShape {
  int max_mentors = 4;
  int max_requests = 6;
  int max_capacity = 3;
  int max_load_cost = 400;
  bool locks = true;
  bool limits = true;
  bool groups = true;
};

// A number from low to high, both included.
int random_between(SeededRandom& random, int low, int high);

// Ids are in no particular order, so that sorting by id matters.
Problem random_problem(SeededRandom& random, const ProblemShape& shape,
                       const std::vector<Stage>& stages);

// The same problem with all its lists shuffled.
Problem shuffled(SeededRandom& random, const Problem& problem);

}  // namespace rondo::match
