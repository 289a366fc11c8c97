#include "match/peer_network.h"

namespace rondo::match {

lemon_peer::Network peer_network(const Problem& problem, const PeerCosts& costs) {
  const int requests = static_cast<int>(problem.requests.size());
  const int mentors = static_cast<int>(problem.mentors.size());
  lemon_peer::Network network;
  const int sink = requests + mentors;
  network.nodes = sink + 1;
  network.supplies.assign(static_cast<std::size_t>(network.nodes), 0);
  network.supplies.back() = -requests;
  for (int r = 0; r < requests; ++r) {
    const std::int64_t own = problem.requests[static_cast<std::size_t>(r)].unserved_cost;
    network.supplies[static_cast<std::size_t>(r)] = 1;
    network.arcs.push_back({r, sink, 1, costs.unserved < 0 ? own : costs.unserved});
  }
  for (const Pair& pair : problem.pairs) {
    network.arcs.push_back({pair.request, requests + pair.mentor, 1, kMaxFit - pair.fit});
  }
  for (int m = 0; m < mentors; ++m) {
    for (const std::int64_t cost : problem.mentors[static_cast<std::size_t>(m)].load_cost) {
      network.arcs.push_back({requests + m, sink, 1, costs.load ? cost : 0});
    }
  }
  return network;
}

}  // namespace rondo::match
