// The DOM mirror: keeps native elements over the canvas equal to a tree (shell/library/mirror.js).
// Only differences reach the page, and a frame in which nothing changed costs one hash.
#pragma once

#include <unordered_map>
#include <vector>

#include "access/action.h"
#include "access/tree.h"

namespace rondo {

class Mirror {
 public:
  // Listens from now on.
  Mirror();

  // Brings the page to `tree`. `captured`: something lies over the page that gets the pointer.
  void show(const access::Tree& tree, bool captured);
  void focus(access::NodeId id);
  void announce(const access::Announcement& announcement);
  // What people did since the last call.
  std::vector<access::Action> take_actions();

  // Called by the library file.
  void receive(access::Action action);

 private:
  // Brings the elements to `tree`.
  void update(const access::Tree& tree);
  void create(const access::Node& node);
  // Leaves `before` with the place of `after`.
  void change(access::Node& before, const access::Node& after);
  void place_all(const access::Tree& tree);
  void correct_values(const access::Tree& tree);

  access::Tree shown_;
  std::unordered_map<access::NodeId, access::Rect> places_;  // of its elements, in their parents
  std::uint64_t shown_hash_ = 0;
  bool captured_ = false;
  std::vector<access::Action> actions_;
  // Elements that a person changed: the page's value may now differ from the one shown last.
  std::vector<access::NodeId> touched_;
};

}  // namespace rondo
