// A small genetic search for rounds, as common group schedulers use: the peer that the bench
// compares plans with. As many mentors as mentees, everybody meets in every round.
#pragma once

#include <cstdint>
#include <vector>

#include "match/rounds_problem.h"

namespace rondo::bench {

struct GeneticResult {
  std::int64_t repeats = 0;  // meetings of two who have met before
  std::int64_t fit = 0;      // without the repeats
};

// Plans are one permutation of mentees a round. The fitter half of a population lives on; a child
// takes each round from one of two parents and then swaps a few mentees. Repeats count most.
GeneticResult genetic_rounds(const match::RoundsProblem& problem, int population, int generations,
                             std::uint64_t seed);

}  // namespace rondo::bench
