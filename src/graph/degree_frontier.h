// The nodes that a search by Dijkstra's method has reached and not settled yet. Most ways cost
// nothing, so those at the distance where the search is stay out of the heap. Internal to graph/.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "graph/lex_cost.h"

namespace rondo::graph {

template <std::size_t N>
class DegreeFrontier {
 public:
  using Cost = LexCost<N>;

  void clear() {
    heap_.clear();
    near_.clear();
    here_ = Cost{};
  }
  // At here() or farther. A node may be added again when a shorter way to it is found.
  void add(int node, const Cost& distance) {
    if (distance == here_) {
      near_.push_back(node);
      return;
    }
    heap_.push_back({distance, node});
    std::push_heap(heap_.begin(), heap_.end());
  }
  // The distance of the node taken last; at first 0.
  const Cost& here() const { return here_; }
  bool empty() const { return near_.empty() && heap_.empty(); }
  // One of the nearest nodes.
  int take() {
    if (near_.empty()) {
      std::pop_heap(heap_.begin(), heap_.end());
      const Waiting nearest = heap_.back();
      heap_.pop_back();
      here_ = nearest.distance;
      return nearest.node;
    }
    const int node = near_.back();
    near_.pop_back();
    return node;
  }

 private:
  struct Waiting {
    Cost distance;
    int node;
    // Reversed, for the heap functions of the standard library: nearest first, then lowest number.
    bool operator<(const Waiting& other) const {
      if (other.distance == distance) return other.node < node;
      return other.distance < distance;
    }
  };

  std::vector<Waiting> heap_;
  std::vector<int> near_;
  Cost here_;
};

}  // namespace rondo::graph
