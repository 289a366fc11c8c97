#include <algorithm>
#include <limits>
#include <map>

#include "access/tree.h"

namespace rondo::access {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// Nodes that keep their element: same id, role (an element can't change its kind), parent and
// layer.
bool keeps_element(const Node& before, const Node& after) {
  return before.role == after.role && before.parent == after.parent && before.layer == after.layer;
}

// Which of `ranks` make up a longest run that rises: their places. Moving fewer elements matters,
// since a moved element loses the keyboard focus.
std::vector<std::size_t> longest_rising(const std::vector<std::size_t>& ranks) {
  std::vector<std::size_t> tails;  // tails[k]: where the best run of length k+1 ends
  std::vector<std::size_t> previous;
  for (std::size_t at = 0; at < ranks.size(); ++at) {
    const auto end =
        std::lower_bound(tails.begin(), tails.end(), ranks[at],
                         [&](std::size_t tail, std::size_t rank) { return ranks[tail] < rank; });
    previous.push_back(end == tails.begin() ? kNone : *(end - 1));
    if (end == tails.end()) {
      tails.push_back(at);
    } else {
      *end = at;
    }
  }
  std::vector<std::size_t> places;
  for (std::size_t at = tails.empty() ? kNone : tails.back(); at != kNone; at = previous[at]) {
    places.push_back(at);
  }
  return places;
}

// Runs in every frame that changes anything: nodes go by their place in their tree, and brothers
// and sisters by a number that they share.
class Differ {
 public:
  Differ(const Tree& before, const Tree& after)
      : before_(before),
        after_(after),
        old_place_(after.nodes().size(), kNone),
        stays_(after.nodes().size(), true) {}

  std::vector<Step> run() {
    removals();
    find_moved();
    std::vector<NodeId> previous(families(), 0);
    for (std::size_t at = 0; at < after_.nodes().size(); ++at) update(at, previous[family(at)]);
    return std::move(steps_);
  }

 private:
  static std::size_t place_in(const Tree& tree, NodeId id) {
    const Node* node = tree.find(id);
    return node == nullptr ? kNone : static_cast<std::size_t>(node - tree.nodes().data());
  }

  // By parent, or by layer for those that have none.
  std::size_t family(std::size_t at) const {
    const Node& node = after_.nodes()[at];
    const std::size_t parent = node.parent == 0 ? kNone : place_in(after_, node.parent);
    return parent == kNone ? after_.nodes().size() + node.layer : parent;
  }
  std::size_t families() const {
    return after_.nodes().size() + std::numeric_limits<std::uint8_t>::max() + 1;
  }

  // A removed parent takes its children along: those are neither removed again nor survivors.
  void removals() {
    const std::vector<Node>& nodes = before_.nodes();
    std::vector<bool> gone(nodes.size(), false);
    for (std::size_t at = 0; at < nodes.size(); ++at) {
      const std::size_t parent = place_in(before_, nodes[at].parent);
      gone[at] = true;
      if (parent != kNone && gone[parent]) continue;
      const std::size_t kept = place_in(after_, nodes[at].id);
      if (kept != kNone && keeps_element(nodes[at], after_.nodes()[kept])) {
        gone[at] = false;
        old_place_[kept] = at;
      } else {
        steps_.push_back({Step::Kind::remove, nodes[at].id});
      }
    }
  }

  // Of those that survived. Most frames change the order of nothing.
  void find_moved() {
    std::vector<std::size_t> last(families(), 0);
    std::map<std::size_t, std::vector<std::size_t>> disordered;  // places of the children
    for (std::size_t at = 0; at < after_.nodes().size(); ++at) {
      if (old_place_[at] == kNone) continue;
      std::size_t& before = last[family(at)];
      if (old_place_[at] < before) disordered[family(at)] = {};
      before = old_place_[at];
    }
    if (disordered.empty()) return;
    for (std::size_t at = 0; at < after_.nodes().size(); ++at) {
      const auto children = disordered.find(family(at));
      if (children != disordered.end() && old_place_[at] != kNone) children->second.push_back(at);
    }
    for (const auto& [parent, children] : disordered) keep_most(children);
  }

  void keep_most(const std::vector<std::size_t>& children) {
    std::vector<std::size_t> ranks;
    for (const std::size_t child : children) {
      stays_[child] = false;
      ranks.push_back(old_place_[child]);
    }
    for (const std::size_t place : longest_rising(ranks)) stays_[children[place]] = true;
  }

  void update(std::size_t at, NodeId& previous) {
    const Node& node = after_.nodes()[at];
    const bool survives = old_place_[at] != kNone;
    if (!survives) {
      steps_.push_back({Step::Kind::create, node.id});
    } else if (before_.nodes()[old_place_[at]] != node) {
      steps_.push_back({Step::Kind::change, node.id});
    }
    if (!survives || !stays_[at]) {
      steps_.push_back({Step::Kind::place, node.id, node.parent, previous});
    }
    previous = node.id;
  }

  const Tree& before_;
  const Tree& after_;
  std::vector<Step> steps_;
  std::vector<std::size_t> old_place_;  // of the nodes after; kNone: new
  std::vector<bool> stays_;             // of those that survive
};

}  // namespace

std::vector<Step> diff(const Tree& before, const Tree& after) {
  return Differ(before, after).run();
}

}  // namespace rondo::access
