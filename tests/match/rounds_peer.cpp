#include "match/rounds_peer.h"

#include <cstddef>

#include "match/problem.h"

namespace rondo::match {
namespace {

// One cost for three goals: all fits together weigh less than a step of level, all levels together
// less than a meeting.
struct Weights {
  std::int64_t level;
  std::int64_t meeting;
  std::int64_t most;  // meetings

  explicit Weights(const RoundsProblem& problem)
      : most(static_cast<std::int64_t>(problem.mentees.size()) * problem.rounds) {
    level = kMaxFit * most + 1;
    meeting = level * (problem.rounds * most + 1);
  }
};

}  // namespace

lemon_peer::Network rounds_network(const RoundsProblem& problem) {
  const Weights weights(problem);
  const int mentees = static_cast<int>(problem.mentees.size());
  const int mentors = static_cast<int>(problem.mentors.size());
  const int source = mentees + mentors;
  const int sink = source + 1;
  const int most = static_cast<int>(weights.most);
  lemon_peer::Network network;
  network.nodes = sink + 1;
  network.supplies.assign(static_cast<std::size_t>(network.nodes), 0);
  network.supplies[static_cast<std::size_t>(source)] = most;
  network.supplies[static_cast<std::size_t>(sink)] = -most;
  network.arcs.push_back({source, sink, most, weights.meeting});
  for (int mentee = 0; mentee < mentees; ++mentee) {
    for (int nth = 0; nth < problem.rounds; ++nth) {
      network.arcs.push_back({source, mentee, 1, nth * weights.level});
    }
  }
  for (const CoupleFit& pair : problem.fit) {
    network.arcs.push_back(
        {pair.couple.mentee, mentees + pair.couple.mentor, 1, kMaxFit - pair.fit});
  }
  for (int mentor = 0; mentor < mentors; ++mentor) {
    network.arcs.push_back({mentees + mentor, sink, problem.rounds * problem.table_seats, 0});
  }
  return network;
}

std::int64_t cost_in_network(const RoundsProblem& problem, const RoundsScore& score) {
  const Weights weights(problem);
  const std::int64_t meetings = score[goal(RoundsGoal::meetings)];
  return (weights.most - meetings) * weights.meeting -
         score[goal(RoundsGoal::level)] * weights.level + meetings * kMaxFit -
         score[goal(RoundsGoal::fit)];
}

}  // namespace rondo::match
