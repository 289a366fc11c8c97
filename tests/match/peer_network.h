// A problem without locks, limits, groups and repeats as a network with one cost, for LEMON.
#pragma once

#include <cstdint>

#include "match/lemon_peer.h"
#include "match/problem.h"

namespace rondo::match {

// What the arcs cost. Leaving a request unserved costs `unserved`, or its own unserved cost when
// that is negative; a pair costs 1000 - fit.
struct PeerCosts {
  std::int64_t unserved = -1;
  bool load = true;
};

lemon_peer::Network peer_network(const Problem& problem, const PeerCosts& costs);

}  // namespace rondo::match
