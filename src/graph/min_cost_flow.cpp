#include "graph/min_cost_flow.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "base/index.h"
#include "graph/cost_packing.h"
#include "graph/lex_cost.h"

namespace rondo::graph {

class MinCostFlow::Engine {
 public:
  virtual ~Engine() = default;
  virtual FlowStatus step(std::int64_t budget) = 0;
  virtual FlowStatus status() const = 0;
  virtual std::int64_t units_sent() const = 0;
  virtual int flow(std::size_t arc) const = 0;
  virtual std::vector<std::int64_t> potential(int node) const = 0;
};

namespace {

// Whether the sink can be reached from each node over arcs with capacity.
std::vector<char> reach_sink(const FlowNetwork& network) {
  std::vector<std::size_t> first(index(network.nodes) + 1, 0);  // arcs into each node, in `from`
  for (const FlowArc& arc : network.arcs) {
    assert(0 <= arc.from && arc.from < arc.to && arc.to < network.nodes && arc.capacity >= 0);
    if (arc.capacity > 0) ++first[index(arc.to) + 1];
  }
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<int> from(first.back());
  std::vector<std::size_t> next = first;
  for (const FlowArc& arc : network.arcs) {
    if (arc.capacity > 0) from[next[index(arc.to)]++] = arc.from;
  }
  std::vector<char> reaches(index(network.nodes), 0);
  reaches.back() = 1;
  for (std::size_t node = index(network.nodes); node-- > 0;) {
    if (reaches[node] == 0) continue;
    for (std::size_t i = first[node]; i < first[node + 1]; ++i) reaches[index(from[i])] = 1;
  }
  return reaches;
}

// The bound D_j of the header for one component; nothing when it is too large.
std::optional<std::int64_t> path_cost_bound(const FlowNetwork& network, std::size_t component) {
  std::vector<std::int64_t> leaving(index(network.nodes), 0);
  std::int64_t into_sink = 0;
  for (const FlowArc& arc : network.arcs) {
    const std::int64_t cost =
        network.cost_classes[index(arc.cost) * network.components + component];
    if (cost > kMaxPathCost || cost < -kMaxPathCost) return std::nullopt;
    const std::int64_t size = cost < 0 ? -cost : cost;
    if (arc.to == network.nodes - 1) {
      into_sink = std::max(into_sink, size);  // only the last arc of a path
      continue;
    }
    leaving[index(arc.from)] = std::max(leaving[index(arc.from)], size);
    leaving[index(arc.to)] = std::max(leaving[index(arc.to)], size);
  }
  std::int64_t bound = into_sink;
  for (const std::int64_t size : leaving) {
    if (size > kMaxPathCost - bound) return std::nullopt;
    bound += size;
  }
  return bound;
}

std::optional<CostPacking> packing_for(const FlowNetwork& network) {
  std::vector<std::int64_t> bounds;
  for (std::size_t j = 0; j < network.components; ++j) {
    const auto bound = path_cost_bound(network, j);
    if (!bound) return std::nullopt;
    bounds.push_back(*bound * kSpread);
  }
  return CostPacking::make(bounds);
}

template <std::size_t N>
class FlowEngine final : public MinCostFlow::Engine {
 public:
  using Cost = LexCost<N>;

  FlowEngine(const FlowNetwork& network, CostPacking packing)
      : network_(network),
        packing_(std::move(packing)),
        sink_(network.nodes - 1),
        supplies_(network.supplies) {
    assert(supplies_.size() == index(network.nodes) && supplies_.back() == 0);
    pack_costs();
  }

  FlowStatus step(std::int64_t budget) override {
    while (status_ == FlowStatus::running && budget > 0) budget -= advance();
    return status_;
  }

  FlowStatus status() const override { return status_; }

  std::int64_t units_sent() const override { return units_sent_; }

  int flow(std::size_t arc) const override {
    const Place& place = places_[arc];
    return place.half < 0 ? 0 : place.capacity - halves_[index(place.half)].room;
  }

  std::vector<std::int64_t> potential(int node) const override {
    std::array<std::int64_t, N> limbs = potentials_[index(node)].limbs;
    std::vector<std::int64_t> components(packing_.components());
    packing_.unpack(limbs.data(), components.data());
    return components;
  }

 private:
  // One direction of an arc. `cost` is a class of costs_, where odd classes are the negated ones.
  struct Half {
    int to;
    int cost;
    int room;
    int twin;
  };
  struct Place {
    int half = -1;
    int capacity = 0;
  };
  // What the current search knows of a node; of an older search it knows nothing.
  struct Mark {
    Cost distance;
    int search = 0;
    int parent = -1;  // the half that led here
    bool settled = false;
  };
  struct Entry {
    Cost distance;
    int node;
    // Reversed, for the heap functions of the standard library: nearest first, then lowest number.
    bool operator<(const Entry& other) const {
      if (other.distance == distance) return other.node < node;
      return other.distance < distance;
    }
  };

  // One pass over all arcs of the two that come before the first search, or a part of a search;
  // returns how many arcs it looked at.
  std::int64_t advance() {
    if (first_.empty()) {
      build_halves();
      return static_cast<std::int64_t>(network_.arcs.size());
    }
    if (potentials_.empty()) {
      set_first_potentials();
      return static_cast<std::int64_t>(network_.arcs.size());
    }
    if (searching_) return search_on();
    start_search();
    return 0;
  }

  void pack_costs() {
    const std::size_t classes = network_.cost_classes.size() / network_.components;
    costs_.resize(2 * classes);
    for (std::size_t k = 0; k < classes; ++k) {
      packing_.pack(&network_.cost_classes[k * network_.components], costs_[2 * k].limbs.data());
      costs_[2 * k + 1] = Cost{} - costs_[2 * k];
    }
  }

  void build_halves() {
    const std::vector<char> reaches = reach_sink(network_);
    const auto usable = [&](const FlowArc& arc) {
      return arc.capacity > 0 && reaches[index(arc.to)] != 0;
    };
    first_.assign(index(network_.nodes) + 1, 0);
    for (const FlowArc& arc : network_.arcs) {
      if (!usable(arc)) continue;
      ++first_[index(arc.from) + 1];
      ++first_[index(arc.to) + 1];
    }
    for (std::size_t node = 1; node < first_.size(); ++node) first_[node] += first_[node - 1];
    std::vector<int> next = first_;
    halves_.resize(index(first_.back()));
    places_.resize(network_.arcs.size());
    for (std::size_t i = 0; i < network_.arcs.size(); ++i) {
      const FlowArc& arc = network_.arcs[i];
      if (!usable(arc)) continue;
      const int forward = next[index(arc.from)]++;
      const int backward = next[index(arc.to)]++;
      halves_[index(forward)] = {arc.to, 2 * arc.cost, arc.capacity, backward};
      halves_[index(backward)] = {arc.from, 2 * arc.cost + 1, 0, forward};
      places_[i] = {forward, arc.capacity};
    }
  }

  // Before any flow: the exact distance of each node to the sink.
  void set_first_potentials() {
    marks_.resize(first_.size() - 1);
    potentials_.resize(first_.size() - 1);
    for (int node = sink_ - 1; node >= 0; --node) {
      bool found = false;
      for (int i = first_[index(node)]; i < first_[index(node) + 1]; ++i) {
        const Half& half = halves_[index(i)];
        if (half.room == 0) continue;
        const Cost length = costs_[index(half.cost)] + potentials_[index(half.to)];
        if (!found || length < potentials_[index(node)]) potentials_[index(node)] = length;
        found = true;
      }
    }
  }

  void start_search() {
    while (source_ < sink_ && supplies_[index(source_)] == 0) ++source_;
    if (source_ == sink_) {
      status_ = FlowStatus::optimal;
      return;
    }
    ++search_;
    heap_.clear();
    settled_.clear();
    searching_ = true;
    reach(source_, Cost{}, -1);
  }

  void reach(int node, const Cost& distance, int parent) {
    Mark& mark = marks_[index(node)];
    mark.distance = distance;
    mark.search = search_;
    mark.parent = parent;
    mark.settled = false;
    heap_.push_back({distance, node});
    std::push_heap(heap_.begin(), heap_.end());
  }

  // Settles one node, or ends the search at the sink; returns how many arcs it looked at.
  std::int64_t search_on() {
    if (heap_.empty()) {
      status_ = FlowStatus::infeasible;
      searching_ = false;
      return 1;
    }
    std::pop_heap(heap_.begin(), heap_.end());
    const int node = heap_.back().node;
    heap_.pop_back();
    if (node == sink_) {
      raise_potentials();
      augment();
      searching_ = false;
      return 1;
    }
    Mark& mark = marks_[index(node)];
    if (mark.settled) return 1;  // an entry that a shorter way has outdated
    mark.settled = true;
    settled_.push_back(node);
    scan(node, mark.distance - potentials_[index(node)]);
    return 1 + first_[index(node) + 1] - first_[index(node)];
  }

  // `base`: the node's distance less its potential.
  void scan(int node, const Cost& base) {
    const Mark& sink = marks_[index(sink_)];
    for (int i = first_[index(node)]; i < first_[index(node) + 1]; ++i) {
      const Half& half = halves_[index(i)];
      if (half.room == 0) continue;
      const Mark& mark = marks_[index(half.to)];
      const bool seen = mark.search == search_;
      if (seen && mark.settled) continue;
      const Cost distance = base + costs_[index(half.cost)] + potentials_[index(half.to)];
      if (seen && !(distance < mark.distance)) continue;
      if (sink.search == search_ && !(distance < sink.distance)) continue;  // leads nowhere shorter
      reach(half.to, distance, i);
    }
  }

  void raise_potentials() {
    const Cost& to_sink = marks_[index(sink_)].distance;
    for (const int node : settled_) {
      potentials_[index(node)] += to_sink - marks_[index(node)].distance;
    }
  }

  void augment() {
    int units = supplies_[index(source_)];
    for (int node = sink_; node != source_;) {
      const Half& half = halves_[index(marks_[index(node)].parent)];
      units = std::min(units, half.room);
      node = halves_[index(half.twin)].to;
    }
    for (int node = sink_; node != source_;) {
      Half& half = halves_[index(marks_[index(node)].parent)];
      Half& twin = halves_[index(half.twin)];
      half.room -= units;
      twin.room += units;
      node = twin.to;
    }
    supplies_[index(source_)] -= units;
    units_sent_ += units;
  }

  const FlowNetwork& network_;
  CostPacking packing_;
  int sink_;
  std::vector<int> supplies_;  // what is still to send
  std::vector<Cost> costs_;
  std::vector<int> first_;  // halves of node v: first_[v] .. first_[v + 1]
  std::vector<Half> halves_;
  std::vector<Place> places_;
  std::vector<Cost> potentials_;

  FlowStatus status_ = FlowStatus::running;
  bool searching_ = false;
  int source_ = 0;
  std::int64_t units_sent_ = 0;
  int search_ = 0;
  std::vector<Mark> marks_;
  std::vector<Entry> heap_;
  std::vector<int> settled_;
};

std::unique_ptr<MinCostFlow::Engine> make_engine(const FlowNetwork& network, CostPacking packing) {
  const std::size_t limbs = packing.limbs();
  if (limbs <= 1) return std::make_unique<FlowEngine<1>>(network, std::move(packing));
  if (limbs <= 2) return std::make_unique<FlowEngine<2>>(network, std::move(packing));
  if (limbs <= 4) return std::make_unique<FlowEngine<4>>(network, std::move(packing));
  if (limbs <= 8) return std::make_unique<FlowEngine<8>>(network, std::move(packing));
  if (limbs <= 16) return std::make_unique<FlowEngine<16>>(network, std::move(packing));
  return nullptr;
}

}  // namespace

Result<MinCostFlow> MinCostFlow::make(const FlowNetwork& network) {
  auto packing = packing_for(network);
  if (!packing) return Error{"error.flow.too_large", {}};
  std::unique_ptr<Engine> engine = make_engine(network, *std::move(packing));
  if (engine == nullptr) return Error{"error.flow.too_large", {}};
  return MinCostFlow(std::move(engine));
}

MinCostFlow::MinCostFlow(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
MinCostFlow::MinCostFlow(MinCostFlow&&) noexcept = default;
MinCostFlow& MinCostFlow::operator=(MinCostFlow&&) noexcept = default;
MinCostFlow::~MinCostFlow() = default;

FlowStatus MinCostFlow::step(std::int64_t budget) {
  return engine_->step(budget);
}

FlowStatus MinCostFlow::run() {
  return step(std::numeric_limits<std::int64_t>::max());
}

FlowStatus MinCostFlow::status() const {
  return engine_->status();
}

std::int64_t MinCostFlow::units_sent() const {
  return engine_->units_sent();
}

int MinCostFlow::flow(std::size_t arc) const {
  return engine_->flow(arc);
}

std::vector<std::int64_t> MinCostFlow::potential(int node) const {
  return engine_->potential(node);
}

}  // namespace rondo::graph
