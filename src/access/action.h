// Action: what a person did through the mirror, to be carried out by the widget with that id in the
// next frame. An action whose widget does not come up in that frame is dropped.
#pragma once

#include <cstdint>
#include <string>

#include "access/node.h"

namespace rondo::access {

enum class Key : std::uint8_t {
  none,
  enter,
  space,
  escape,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  remove,
  menu,  // asks what can be done with what has the focus
};

struct Action {
  enum class Kind : std::uint8_t {
    click,      // buttons, links, checkboxes, rows, tabs
    focus,      // keyboard focus came here (`by_keyboard`: show the ring)
    blur,       // and left
    set_value,  // a field's text, the id of a select's option, a slider's number
    commit,     // the field's change is complete: Enter or leaving it
    key,        // a key the native element does not handle itself
  };
  Kind kind = Kind::click;
  NodeId target = 0;
  std::string value = {};
  Key key = Key::none;
  bool by_keyboard = false;

  bool operator==(const Action&) const = default;
};

}  // namespace rondo::access
