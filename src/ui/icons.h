// Icons as vector paths on a 24 by 24 grid, drawn with round strokes at any size.
#pragma once

#include <cstdint>
#include <span>

namespace rondo::ui {

enum class Icon : std::uint8_t {
  none,
  home,
  calendar,
  people,
  person,
  tag,
  chart,
  folder,
  gear,
  star,
  bookmark,
  bolt,
  clock,
  help,
  search,
  plus,
  minus,
  lock,
  unlock,
  ban,
  check,
  cross,
  chevron_down,
  chevron_up,
  chevron_left,
  chevron_right,
  upload,
  download,
  print,
  undo,
  redo,
  more,
  trash,
  edit,
  swap,
  link,
  warning,
  info,
  site,
  message,
  copy,
  sprout,
  filter,
  sliders,
  eye,
};

// One step of a path. `cut` ends a stroke without closing it, as `move` does. Arcs are circles'
// parts: (x, y) center, radius, from and to in degrees, clockwise from the right.
struct PathStep {
  enum class Kind : std::uint8_t { move, line, curve, arc, cut, close, dot };
  Kind kind;
  float x = 0, y = 0;  // end point; arc and dot: center
  float a = 0, b = 0;  // curve: first control point; arc: radius, from; dot: radius
  float c = 0, d = 0;  // curve: second control point; arc: to
};

std::span<const PathStep> icon_path(Icon icon);

}  // namespace rondo::ui
