// Tree: the nodes of one frame in reading order, and what changed since another frame.
//
// Recording a frame: clear(), then add()/open()/close() in the order of reading, parents first.
// Invariants after a frame: ids are unique (a repeated id is dropped and kept in `duplicates`), a
// parent stands before its children, every interactive node has a name (`unnamed` lists the
// others). diff() is O(n log n) in the nodes and only runs when the hashes differ.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "access/node.h"

namespace rondo::access {

enum class Politeness : std::uint8_t { polite, assertive };

struct Announcement {
  Politeness politeness = Politeness::polite;
  std::string text;  // empty: what was told so is no longer there to be read

  bool operator==(const Announcement&) const = default;
};

class Tree {
 public:
  void clear();
  // Records `node` as a child of the innermost open node. The reference is good until the next
  // add; nullptr when its id was used already in this frame.
  Node* add(Node node);
  // Like add, and makes it the parent of what follows until close().
  Node* open(Node node);
  void close();
  // What follows goes to another layer until pop_layer(), outside of all open nodes.
  void push_layer();
  void pop_layer();

  const std::vector<Node>& nodes() const { return nodes_; }
  const Node* find(NodeId id) const;
  Node* find(NodeId id);
  // The nodes with this role and exactly this name, in reading order.
  std::vector<const Node*> find_all(Role role, std::string_view name) const;
  const std::vector<NodeId>& duplicates() const { return duplicates_; }
  std::vector<NodeId> unnamed() const;
  // The highest layer that holds a modal node; 0 when there is none.
  std::uint8_t modal_layer() const;
  std::uint64_t hash() const;

 private:
  std::vector<Node> nodes_;
  std::vector<NodeId> open_;
  std::vector<std::size_t> layer_bases_;  // size of open_ when each layer was pushed
  std::unordered_map<NodeId, std::size_t> index_;
  std::vector<NodeId> duplicates_;
};

// True for roles that a person acts on.
bool interactive(Role role);

// One step of turning the mirror of `before` into the mirror of `after`. Steps are in order:
// removals (children go with their parent), then per node, parents first, creation or change and
// placement.
struct Step {
  enum class Kind : std::uint8_t { remove, create, change, place };
  Kind kind = Kind::change;
  NodeId id = 0;
  NodeId parent = 0;    // place: the new parent (0: the root of its layer)
  NodeId previous = 0;  // place: the sibling before it (0: first)

  bool operator==(const Step&) const = default;
};

std::vector<Step> diff(const Tree& before, const Tree& after);

}  // namespace rondo::access
