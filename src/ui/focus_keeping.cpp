#include "ui/focus_keeping.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/ui_memory.h"

namespace rondo::ui {
namespace {

bool in_reach(const access::Tree& tree, const access::Node* node) {
  return node != nullptr && node->layer >= tree.modal_layer();
}

// The part of the page that a node belongs to: the innermost landmark or dialog around it.
NodeId part_of(const access::Tree& tree, const access::Node& node) {
  for (const access::Node* at = tree.find(node.parent); at != nullptr; at = tree.find(at->parent)) {
    switch (at->role) {
      case access::Role::main:
      case access::Role::dialog:
      case access::Role::menu:
      case access::Role::complementary:
      case access::Role::navigation:
      case access::Role::banner:
        return at->id;
      case access::Role::region:
        // The messages, which are beside the page's parts; other regions are within one.
        if (at->parent == 0) return at->id;
        break;
      default:
        break;
    }
  }
  return 0;
}

NodeId title_in_reach(const access::Tree& tree) {
  for (const access::Node& node : tree.nodes()) {
    const bool title = node.role == access::Role::heading && node.level == 1;
    if (title && in_reach(tree, &node)) return node.id;
  }
  return 0;
}

bool is_in_main(const access::Tree& tree, const access::Node* node) {
  const access::Node* around = node == nullptr ? nullptr : tree.find(part_of(tree, *node));
  return around != nullptr && around->role == access::Role::main;
}

// Where the focus goes when what had it is no longer there: to what came after it in the same part
// of the page, else before it; else to where it was last in the main part. To the title when there
// is none, or when this is another place: it is read from its beginning.
NodeId next_focus(const UiMemory& memory) {
  const access::Tree& tree = memory.tree;
  if (memory.arrived) return title_in_reach(tree);
  const auto lost = std::find_if(memory.stops.begin(), memory.stops.end(),
                                 [&](const FocusStop& stop) { return stop.id == memory.focused; });
  if (lost == memory.stops.end()) return 0;
  const auto takes_it = [&](const FocusStop& stop) {
    return stop.part == lost->part && in_reach(tree, tree.find(stop.id));
  };
  const auto after = std::find_if(lost, memory.stops.end(), takes_it);
  if (after != memory.stops.end()) return after->id;
  const auto before = std::find_if(std::make_reverse_iterator(lost), memory.stops.rend(), takes_it);
  if (before != memory.stops.rend()) return before->id;
  if (in_reach(tree, tree.find(memory.focused_in_main))) return memory.focused_in_main;
  return title_in_reach(tree);
}

}  // namespace

void return_focus(Ui& ui) {
  UiMemory& memory = ui.memory();
  // Whoever closed it may lead on to something else.
  const bool leads_on = in_reach(memory.tree, memory.tree.find(memory.focus_request));
  for (auto gone = memory.overlays.rbegin(); gone != memory.overlays.rend(); ++gone) {
    if (gone->seen) continue;
    memory.measures.settled = false;
    for (OverlayMemory& other : memory.overlays) {
      const bool lost = memory.tree.find(other.return_focus) == nullptr;
      if (other.seen && lost) other.return_focus = gone->return_focus;
    }
    const access::Node* before = memory.tree.find(gone->return_focus);
    if (!in_reach(memory.tree, before) || leads_on) continue;
    // What was opened by it is read from its beginning, also where the same button stands there.
    const bool opened = memory.arrived || memory.from_top;
    const NodeId title =
        opened && is_in_main(memory.tree, before) ? title_in_reach(memory.tree) : 0;
    ui.focus(title != 0 ? title : gone->return_focus);
  }
  std::erase_if(memory.overlays, [](const OverlayMemory& overlay) { return !overlay.seen; });
}

void keep_focus(Ui& ui) {
  UiMemory& memory = ui.memory();
  const access::Tree& tree = memory.tree;
  // The next frame shows the place without it.
  const bool closes = std::any_of(memory.overlays.begin(), memory.overlays.end(),
                                  [](const OverlayMemory& overlay) { return overlay.closing; });
  if (!closes && memory.focused != 0 && tree.find(memory.focused) == nullptr) {
    const NodeId next = next_focus(memory);
    if (next != 0) ui.focus(next);
  }
  const bool begins = std::exchange(memory.from_beginning, false) && memory.focus_request == 0;
  const NodeId title = title_in_reach(tree);
  if (begins && title != 0 && is_in_main(tree, tree.find(memory.focused))) ui.focus(title);
  if (closes) {
    memory.measures.settled = false;
  } else {
    memory.arrived = false;
  }
  memory.stops.clear();
  for (const access::Node& node : tree.nodes()) {
    if (!node.focusable || node.disabled) continue;
    memory.stops.push_back({node.id, part_of(tree, node)});
    if (node.id == memory.focused && is_in_main(tree, &node)) memory.focused_in_main = node.id;
  }
}

}  // namespace rondo::ui
