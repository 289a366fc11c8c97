#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "access/tree.h"

namespace rondo::access {
namespace {

struct Place {
  NodeId parent = 0;
  std::uint8_t layer = 0;

  bool operator==(const Place&) const = default;
};

// Nodes that keep their element: same id, role (an element can't change its kind), parent and
// layer.
bool keeps_element(const Node& before, const Node& after) {
  return before.role == after.role && before.parent == after.parent && before.layer == after.layer;
}

// The ids among `children` (in their new order) that may stay where they are: a longest run of
// survivors whose old order is the new one. Moving fewer elements matters, since a moved element
// loses the keyboard focus.
std::unordered_set<NodeId> longest_kept_order(const std::vector<NodeId>& children,
                                              const std::unordered_map<NodeId, int>& old_order) {
  std::vector<int> tails;  // tails[k]: index in `kept` ending the best run of length k+1
  std::vector<NodeId> kept;
  std::vector<int> rank, previous;
  for (const NodeId id : children) {
    const auto at = old_order.find(id);
    if (at == old_order.end()) continue;
    kept.push_back(id);
    rank.push_back(at->second);
    const auto end = std::lower_bound(
        tails.begin(), tails.end(), at->second,
        [&](int tail, int value) { return rank[static_cast<std::size_t>(tail)] < value; });
    previous.push_back(end == tails.begin() ? -1 : *(end - 1));
    const int self = static_cast<int>(kept.size()) - 1;
    if (end == tails.end()) {
      tails.push_back(self);
    } else {
      *end = self;
    }
  }
  std::unordered_set<NodeId> result;
  for (int at = tails.empty() ? -1 : tails.back(); at >= 0;
       at = previous[static_cast<std::size_t>(at)]) {
    result.insert(kept[static_cast<std::size_t>(at)]);
  }
  return result;
}

struct PlaceHash {
  std::size_t operator()(const Place& place) const {
    return static_cast<std::size_t>(place.parent) * 31 + place.layer;
  }
};

using Children = std::unordered_map<Place, std::vector<NodeId>, PlaceHash>;

Children children_of(const Tree& tree) {
  Children children;
  for (const Node& node : tree.nodes()) children[{node.parent, node.layer}].push_back(node.id);
  return children;
}

class Differ {
 public:
  Differ(const Tree& before, const Tree& after) : before_(before), after_(after) {}

  std::vector<Step> run() {
    removals();
    const Children children = children_of(after_);
    for (const auto& [place, ids] : children) order(ids);
    std::unordered_map<Place, NodeId, PlaceHash> last;
    for (const Node& node : after_.nodes()) {
      NodeId& previous = last[{node.parent, node.layer}];
      update(node, previous);
      previous = node.id;
    }
    return std::move(steps_);
  }

 private:
  // A removed parent takes its children along: those are neither removed again nor survivors.
  void removals() {
    for (const Node& node : before_.nodes()) {
      if (gone_.contains(node.parent)) {
        gone_.insert(node.id);
        continue;
      }
      const Node* kept = after_.find(node.id);
      if (kept != nullptr && keeps_element(node, *kept)) continue;
      gone_.insert(node.id);
      steps_.push_back({Step::Kind::remove, node.id});
    }
    int index = 0;
    for (const Node& node : before_.nodes()) {
      if (!gone_.contains(node.id)) old_order_[node.id] = index++;
    }
  }

  void order(const std::vector<NodeId>& ids) {
    const auto kept = longest_kept_order(ids, old_order_);
    in_place_.insert(kept.begin(), kept.end());
  }

  void update(const Node& node, NodeId previous) {
    const bool survives = old_order_.contains(node.id);
    if (!survives) {
      steps_.push_back({Step::Kind::create, node.id});
    } else if (*before_.find(node.id) != node) {
      steps_.push_back({Step::Kind::change, node.id});
    }
    if (!in_place_.contains(node.id)) {
      steps_.push_back({Step::Kind::place, node.id, node.parent, previous});
    }
  }

  const Tree& before_;
  const Tree& after_;
  std::vector<Step> steps_;
  std::unordered_set<NodeId> gone_;
  std::unordered_map<NodeId, int> old_order_;
  std::unordered_set<NodeId> in_place_;
};

}  // namespace

std::vector<Step> diff(const Tree& before, const Tree& after) {
  return Differ(before, after).run();
}

}  // namespace rondo::access
