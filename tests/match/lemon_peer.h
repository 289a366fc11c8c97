// LEMON's network simplex as an independent solver of the same network: an oracle for the tests and
// the peer that the bench measures against. Plain numbers only, because LEMON needs C++17 where the
// project is C++20.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace lemon_peer {

struct Arc {
  int from = 0;
  int to = 0;
  int capacity = 0;
  std::int64_t cost = 0;
};

struct Network {
  int nodes = 0;
  std::vector<Arc> arcs;
  std::vector<int> supplies;  // per node; negative: demand
};

struct Outcome {
  std::int64_t cost = 0;
  double build_ms = 0;
  double solve_ms = 0;
};

// Nothing when there is no feasible flow.
std::optional<Outcome> solve(const Network& network);

}  // namespace lemon_peer
