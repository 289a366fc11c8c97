// MinCostFlow: exact minimum-cost flow from many supplies to one sink, with a cost of several
// components that is minimized in lexicographic order: first component 0, among its minima
// component 1, and so on, in one run.
//
// Network: nodes 0..n-1, the sink is n-1, and every arc goes from a lower to a higher number. So
// the network has no cycle, any sign of cost is welcome, and first potentials come from one pass
// over the arcs.
//
// Method: successive shortest paths (Jewell; Iri; Busacker and Gowen, 1960f) with node potentials
// (Edmonds and Karp, 1972), one supply after the other as in the assignment method of Jonker and
// Volgenant (1987): each unit goes by a cheapest path of the residual network to the sink, found by
// Dijkstra's method on reduced costs, which ends at the sink and raises potentials only where it
// went.
//
// Invariant: with potential(v) as a lower bound of v's distance to the sink (the sink has 0), every
// residual arc v -> w has cost + potential(w) - potential(v) >= 0. At the end this is the proof
// that the flow is cheapest: the potentials are optimal dual prices.
//
// Bounds: let D_j be the greatest |component j| of a simple path to the sink (estimated as the sum,
// over nodes, of the greatest |component j| of an arc that can leave the node). A potential is a
// difference of two path costs, so at most 2 D_j; reduced costs and distances are at most 5 D_j,
// and two of them differ by at most 10 D_j. With these bounds components are packed into 64-bit
// limbs (cost_packing.h); networks whose costs do not fit are refused before the run.
//
// Complexity: O(units * (arcs + nodes) log(nodes)) comparisons at worst, each of `limbs` numbers;
// in practice a search settles few nodes. Memory: 32 bytes an arc, costs are shared by class.
//
// Deterministic: equal distances are taken by node number, supplies in node order. No clock, no
// randomness, no recursion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/result.h"

namespace rondo::graph {

struct FlowArc {
  int from = 0;
  int to = 0;        // > from
  int capacity = 0;  // >= 0
  int cost = 0;      // which cost class
};

struct FlowNetwork {
  int nodes = 0;  // at least 1; the last one is the sink
  std::vector<FlowArc> arcs;
  std::vector<int> supplies;  // one per node, >= 0; the sink has none
  std::size_t components = 1;
  // Cost class k is the numbers [k * components, (k + 1) * components).
  std::vector<std::int64_t> cost_classes;
};

enum class FlowStatus {
  running,
  optimal,
  infeasible,  // some supply finds no way to the sink
};

class MinCostFlow {
 public:
  // The network must outlive the flow. Error "error.flow.too_large" when the costs do not fit (see
  // Bounds).
  static Result<MinCostFlow> make(const FlowNetwork& network);

  MinCostFlow(MinCostFlow&&) noexcept;
  MinCostFlow& operator=(MinCostFlow&&) noexcept;
  ~MinCostFlow();

  // Goes on for about `budget` arcs looked at, and ends between two nodes of a search or after one
  // of the two passes over all arcs that come first; call it until it no longer answers `running`.
  // The result does not depend on the budgets.
  FlowStatus step(std::int64_t budget);
  FlowStatus run();
  FlowStatus status() const;
  // How much of the supplies has found its way; the flow is optimal when it is all of them.
  std::int64_t units_sent() const;

  // Units on an arc, by its place in FlowNetwork::arcs.
  int flow(std::size_t arc) const;
  // The components of a node's potential. All 0 for a node from which the sink can't be reached.
  std::vector<std::int64_t> potential(int node) const;

  class Engine;  // one per number of limbs; see min_cost_flow.cpp

 private:
  explicit MinCostFlow(std::unique_ptr<Engine> engine);

  std::unique_ptr<Engine> engine_;
};

}  // namespace rondo::graph
