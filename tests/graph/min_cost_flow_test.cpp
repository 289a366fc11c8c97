#include "graph/min_cost_flow.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/random.h"
#include "graph/numbers.h"

namespace rondo::graph {
namespace {

Numbers cost_of_arc(const FlowNetwork& network, const FlowArc& arc) {
  const auto start =
      network.cost_classes.begin() +
      static_cast<std::ptrdiff_t>(arc.cost) * static_cast<std::ptrdiff_t>(network.components);
  return Numbers(start, start + static_cast<std::ptrdiff_t>(network.components));
}

// All ways to send units over the arcs, in arc order; arcs go upwards, so a node's inflow is known
// before its own arcs are filled if arcs are sorted by tail.
class Enumeration {
 public:
  explicit Enumeration(const FlowNetwork& network) : network_(network), excess_(network.supplies) {
    arcs_ = network.arcs;
    std::stable_sort(arcs_.begin(), arcs_.end(), [](const FlowArc& left, const FlowArc& right) {
      return left.from < right.from;
    });
  }

  std::optional<Numbers> best() {
    fill(0, Numbers(network_.components, 0));
    return best_;
  }

 private:
  void fill(std::size_t arc, const Numbers& cost) {
    const int done = arc < arcs_.size() ? arcs_[arc].from : network_.nodes - 1;
    for (int node = 0; node < done; ++node) {
      if (excess_[static_cast<std::size_t>(node)] > 0) return;  // units that can't leave any more
    }
    if (arc == arcs_.size()) {
      if (!best_ || cost < *best_) best_ = cost;
      return;
    }
    int& from = excess_[static_cast<std::size_t>(arcs_[arc].from)];
    int& to = excess_[static_cast<std::size_t>(arcs_[arc].to)];
    const int most = std::min(arcs_[arc].capacity, from);
    for (int units = 0; units <= most; ++units) {
      Numbers next = cost;
      add_times(next, cost_of_arc(network_, arcs_[arc]), units);
      from -= units;
      to += units;
      fill(arc + 1, next);
      from += units;
      to -= units;
    }
  }

  const FlowNetwork& network_;
  std::vector<FlowArc> arcs_;
  std::vector<int> excess_;
  std::optional<Numbers> best_;
};

FlowNetwork random_network(SeededRandom& random) {
  const auto below = [&](std::uint64_t bound) {
    return static_cast<int>(random.next() % bound);
  };
  FlowNetwork network;
  network.nodes = 2 + below(5);
  network.components = 1 + static_cast<std::size_t>(below(3));
  const int classes = 1 + below(8);
  for (int i = 0; i < classes * static_cast<int>(network.components); ++i) {
    network.cost_classes.push_back(below(9) - 4);
  }
  const int arcs = below(11);
  for (int i = 0; i < arcs; ++i) {
    const int from = below(static_cast<std::uint64_t>(network.nodes - 1));
    const int to = from + 1 + below(static_cast<std::uint64_t>(network.nodes - 1 - from));
    network.arcs.push_back({from, to, below(4), below(static_cast<std::uint64_t>(classes))});
  }
  for (int node = 0; node + 1 < network.nodes; ++node) {
    network.supplies.push_back(below(4) == 0 ? 1 + below(2) : 0);
  }
  network.supplies.push_back(0);
  return network;
}

void check_conservation(const FlowNetwork& network, const MinCostFlow& flow) {
  std::vector<int> excess = network.supplies;
  for (std::size_t i = 0; i < network.arcs.size(); ++i) {
    CHECK(flow.flow(i) >= 0);
    CHECK(flow.flow(i) <= network.arcs[i].capacity);
    excess[static_cast<std::size_t>(network.arcs[i].from)] -= flow.flow(i);
    excess[static_cast<std::size_t>(network.arcs[i].to)] += flow.flow(i);
  }
  for (int node = 0; node + 1 < network.nodes; ++node) {
    CHECK(excess[static_cast<std::size_t>(node)] == 0);
  }
}

// The invariant of the header, for arcs from whose ends the sink can be reached.
void check_potentials(const FlowNetwork& network, const MinCostFlow& flow) {
  std::vector<bool> reaches(static_cast<std::size_t>(network.nodes), false);
  reaches.back() = true;
  for (int node = network.nodes - 2; node >= 0; --node) {
    for (const FlowArc& arc : network.arcs) {
      if (arc.from == node && arc.capacity > 0 && reaches[static_cast<std::size_t>(arc.to)]) {
        reaches[static_cast<std::size_t>(node)] = true;
      }
    }
  }
  for (std::size_t i = 0; i < network.arcs.size(); ++i) {
    const FlowArc& arc = network.arcs[i];
    if (!reaches[static_cast<std::size_t>(arc.to)]) continue;
    Numbers reduced = cost_of_arc(network, arc);
    add_times(reduced, flow.potential(arc.to), 1);
    add_times(reduced, flow.potential(arc.from), -1);
    const Numbers zero(network.components, 0);
    if (flow.flow(i) < arc.capacity) CHECK(reduced >= zero);
    if (flow.flow(i) > 0) CHECK(reduced <= zero);
  }
}

TEST_CASE("min_cost_flow: agrees with trying every flow, seeds 0..2999") {
  int infeasible = 0;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const FlowNetwork network = random_network(random);
    auto flow = MinCostFlow::make(network);
    REQUIRE(flow.ok());
    const FlowStatus status = flow->run();
    CHECK(status == flow->status());
    const std::optional<Numbers> best = Enumeration(network).best();
    REQUIRE((status == FlowStatus::optimal) == best.has_value());
    if (!best) {
      ++infeasible;
      continue;
    }
    Numbers cost(network.components, 0);
    for (std::size_t i = 0; i < network.arcs.size(); ++i) {
      add_times(cost, cost_of_arc(network, network.arcs[i]), flow->flow(i));
    }
    CHECK(cost == *best);
    check_conservation(network, *flow);
    check_potentials(network, *flow);
  }
  CHECK(infeasible > 100);
  CHECK(infeasible < 2000);
}

TEST_CASE("min_cost_flow: a later component never outweighs an earlier one") {
  // Two ways to the sink: a little worse in the first component, or hugely worse in the second.
  const std::int64_t huge = 100'000'000'000'000'000;
  FlowNetwork network;
  network.nodes = 2;
  network.components = 2;
  network.cost_classes = {1, -huge, 0, huge};
  network.arcs = {{0, 1, 1, 0}, {0, 1, 1, 1}};
  network.supplies = {1, 0};
  auto flow = MinCostFlow::make(network);
  REQUIRE(flow.ok());
  CHECK(flow->run() == FlowStatus::optimal);
  CHECK(flow->flow(0) == 0);
  CHECK(flow->flow(1) == 1);
  CHECK(flow->potential(0) == Numbers{0, huge});
}

TEST_CASE("min_cost_flow: costs that can't be added safely are refused") {
  FlowNetwork network;
  network.nodes = 2;
  network.arcs = {{0, 1, 1, 0}};
  network.supplies = {1, 0};
  for (const std::int64_t cost : {INT64_MAX, INT64_MIN, INT64_MAX / 10}) {
    network.cost_classes = {cost};
    const auto flow = MinCostFlow::make(network);
    REQUIRE(!flow.ok());
    CHECK(flow.error().key == "error.flow.too_large");
  }
}

}  // namespace
}  // namespace rondo::graph
