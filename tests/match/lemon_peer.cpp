#include "match/lemon_peer.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>

namespace lemon_peer {
namespace {

using Clock = std::chrono::steady_clock;

double ms_between(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

}  // namespace

std::optional<Outcome> solve(const Network& network) {
  using Graph = lemon::SmartDigraph;
  const Clock::time_point start = Clock::now();
  Graph graph;
  graph.reserveNode(network.nodes);
  graph.reserveArc(static_cast<int>(network.arcs.size()));
  std::vector<Graph::Node> nodes;
  for (int i = 0; i < network.nodes; ++i) nodes.push_back(graph.addNode());
  Graph::ArcMap<std::int64_t> capacity(graph);
  Graph::ArcMap<std::int64_t> cost(graph);
  Graph::NodeMap<std::int64_t> supply(graph);
  for (const Arc& arc : network.arcs) {
    const Graph::Arc added = graph.addArc(nodes[static_cast<std::size_t>(arc.from)],
                                          nodes[static_cast<std::size_t>(arc.to)]);
    capacity[added] = arc.capacity;
    cost[added] = arc.cost;
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) supply[nodes[i]] = network.supplies[i];

  using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;
  Simplex simplex(graph);
  simplex.upperMap(capacity).costMap(cost).supplyMap(supply);
  const Clock::time_point built = Clock::now();
  if (simplex.run() != Simplex::OPTIMAL) return std::nullopt;
  const Clock::time_point solved = Clock::now();
  return Outcome{simplex.totalCost<std::int64_t>(), ms_between(start, built),
                 ms_between(built, solved)};
}

}  // namespace lemon_peer
