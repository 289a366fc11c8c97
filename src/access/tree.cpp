#include "access/tree.h"

#include <algorithm>
#include <cassert>

namespace rondo::access {

void Tree::clear() {
  assert(open_.empty() && layer_bases_.empty());
  nodes_.clear();
  index_.clear();
  duplicates_.clear();
}

Node* Tree::add(Node node) {
  assert(node.id != 0);
  if (index_.contains(node.id)) {
    duplicates_.push_back(node.id);
    return nullptr;
  }
  const std::size_t base = layer_bases_.empty() ? 0 : layer_bases_.back();
  node.parent = open_.size() > base ? open_.back() : 0;
  node.layer = static_cast<std::uint8_t>(layer_bases_.size());
  index_.emplace(node.id, nodes_.size());
  nodes_.push_back(std::move(node));
  return &nodes_.back();
}

Node* Tree::open(Node node) {
  const NodeId id = node.id;
  Node* added = add(std::move(node));
  open_.push_back(id);
  return added;
}

void Tree::close() {
  assert(!open_.empty());
  open_.pop_back();
}

void Tree::push_layer() {
  layer_bases_.push_back(open_.size());
}

void Tree::pop_layer() {
  assert(!layer_bases_.empty() && layer_bases_.back() == open_.size());
  layer_bases_.pop_back();
}

const Node* Tree::find(NodeId id) const {
  const auto at = index_.find(id);
  return at == index_.end() ? nullptr : &nodes_[at->second];
}

Node* Tree::find(NodeId id) {
  const auto at = index_.find(id);
  return at == index_.end() ? nullptr : &nodes_[at->second];
}

std::vector<const Node*> Tree::find_all(Role role, std::string_view name) const {
  std::vector<const Node*> found;
  for (const Node& node : nodes_) {
    if (node.role == role && node.name == name) found.push_back(&node);
  }
  return found;
}

std::vector<NodeId> Tree::unnamed() const {
  std::vector<NodeId> found;
  for (const Node& node : nodes_) {
    if (interactive(node.role) && node.name.empty()) found.push_back(node.id);
  }
  return found;
}

std::uint8_t Tree::modal_layer() const {
  std::uint8_t highest = 0;
  for (const Node& node : nodes_) {
    if (node.modal) highest = std::max(highest, node.layer);
  }
  return highest;
}

std::uint64_t Tree::hash() const {
  std::uint64_t combined = nodes_.size();
  for (const Node& node : nodes_) combined = combined * 1099511628211ULL ^ access::hash(node);
  return combined;
}

bool interactive(Role role) {
  switch (role) {
    case Role::link:
    case Role::button:
    case Role::checkbox:
    case Role::toggle:
    case Role::radio:
    case Role::select:
    case Role::text_field:
    case Role::text_area:
    case Role::search_field:
    case Role::combo_box:
    case Role::spin_button:
    case Role::date_field:
    case Role::slider:
    case Role::tab:
    case Role::menu_item:
    case Role::menu_check:
    case Role::option:
      return true;
    default:
      return false;
  }
}

}  // namespace rondo::access
