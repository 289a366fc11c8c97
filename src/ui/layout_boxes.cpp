#include "ui/layout_boxes.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

namespace rondo::ui {
namespace {

constexpr float kTolerance = 0.5F;  // CSS pixels; smaller changes are not seen
constexpr float kWrapGap = space::s;
// A narrower column of text is unreadable: then what follows goes to the next line.
constexpr float kMinimumGrow = 150;

bool differs(float one, float other) {
  return std::abs(one - other) > kTolerance;
}

bool differs(const BoxMeasure& one, const BoxMeasure& other) {
  if (differs(one.natural_width, other.natural_width) || differs(one.height, other.height) ||
      differs(one.fixed_width, other.fixed_width) || one.growers != other.growers ||
      one.children != other.children || one.lines.size() != other.lines.size()) {
    return true;
  }
  for (std::size_t i = 0; i < one.lines.size(); ++i) {
    if (differs(one.lines[i].width, other.lines[i].width) ||
        differs(one.lines[i].height, other.lines[i].height) ||
        one.lines[i].growers != other.lines[i].growers) {
      return true;
    }
  }
  return false;
}

float shift(Align align, float room) {
  if (room <= 0 || align == Align::start) return 0;
  return align == Align::center ? room / 2 : room;
}

float side_padding(const Layout::BoxOptions& options) {
  return options.padding_x < 0 ? options.padding : options.padding_x;
}

int column_count(const Layout::BoxOptions& options, float width, int children) {
  const float fitting = (width + options.gap) / (options.min_column_width + options.gap);
  int columns = std::clamp(static_cast<int>(fitting), 1, options.max_columns);
  if (children <= 0) return columns;
  // As many in each line as the lines need: four are two and two rather than three and one.
  const int lines = (children + columns - 1) / columns;
  return (children + lines - 1) / lines;
}

}  // namespace

const BoxMeasure& Layout::measured(access::NodeId id) const {
  static const BoxMeasure none;
  const auto at = measures_.boxes.find(id);
  return at == measures_.boxes.end() ? none : at->second;
}

LineMeasure Layout::measured_line(const Box& box) const {
  const BoxMeasure& last = measured(box.options.id);
  return box.lines.size() < last.lines.size() ? last.lines[box.lines.size()] : LineMeasure{};
}

void Layout::begin_root(access::NodeId id, Rect area, float gap, float padding) {
  Box box;
  box.options = {.id = id, .gap = gap, .padding = padding};
  box.root = box.auto_width = true;
  box.outer = area;
  box.inner = {area.x + padding, area.y + padding, area.width - 2 * padding, 0};
  box.x = box.inner.x;
  box.y = box.bottom = box.inner.y;
  boxes_.push_back(std::move(box));
}

void Layout::begin(const BoxOptions& options) {
  Box& parent = boxes_.back();
  Box box;
  box.options = options;
  if (options.id == 0) {
    box.options.id = access::make_id(parent.options.id, std::to_string(parent.children));
  }
  const bool known = measures_.boxes.contains(box.options.id);
  const BoxMeasure& last = measured(box.options.id);
  box.auto_width = options.width <= 0;
  Want want{.natural_width = last.natural_width, .height = last.height, .grow = options.grow};
  if (options.width > 0) {
    want.width = want.natural_width = std::min(options.width, offered_width());
  } else if (parent.options.flow == Flow::row && known && !options.grow) {
    want.width = std::min(last.natural_width, offered_width());
  } else {
    want.width = offered_width();
  }
  box.outer = slot(want);
  const float pad = side_padding(options);
  box.inner = {box.outer.x + pad, box.outer.y + options.padding,
               std::max(0.0F, box.outer.width - 2 * pad), 0};
  box.x = box.inner.x;
  box.y = box.bottom = box.inner.y;
  if (options.flow == Flow::grid) {
    box.columns = column_count(options, box.inner.width, last.children);
  }
  boxes_.push_back(std::move(box));
  if (options.flow == Flow::row) start_line(boxes_.back());
}

Rect Layout::end() {
  Box box = std::move(boxes_.back());
  boxes_.pop_back();
  if (box.options.flow != Flow::column) finish_line(box);
  BoxMeasure measure;
  measure.natural_width =
      box.auto_width ? box.widest + 2 * side_padding(box.options) : box.outer.width;
  const float own_height = box.bottom - box.outer.y + box.options.padding;
  measure.height = std::max(box.options.min_height, own_height);
  measure.fixed_width = box.fixed_width;
  measure.growers = box.growers;
  measure.children = box.children;
  measure.lines = std::move(box.lines);
  BoxMeasure& last = measures_.boxes[box.options.id];
  if (differs(last, measure)) measures_.settled = false;
  last = std::move(measure);
  const Rect outer{box.outer.x, box.outer.y, box.outer.width, last.height};
  if (!box.root) {
    // As high as its neighbours is not what a cell wants: a line could never get lower again.
    const bool cell = boxes_.back().options.flow == Flow::grid;
    took({.natural_width = last.natural_width,
          .width = outer.width,
          .height = cell ? own_height : outer.height,
          .grow = box.options.grow},
         outer);
  }
  return outer;
}

float Layout::offered_width() const {
  const Box& box = boxes_.back();
  if (box.options.flow == Flow::grid) {
    const float gaps = box.options.gap * static_cast<float>(box.columns - 1);
    return (box.inner.width - gaps) / static_cast<float>(box.columns);
  }
  // In a row with something that grows, that gives way, so the others may be as wide as they want.
  const bool may_shrink =
      box.options.flow == Flow::row && !box.options.wrap && measured(box.options.id).growers == 0;
  if (may_shrink) {
    const float gap = box.children > 0 ? box.options.gap : 0;
    return std::max(0.0F, box.inner.x + box.inner.width - box.x - gap);
  }
  return box.inner.width;
}

float Layout::offered_height() const {
  const Box& box = boxes_.back();
  if (box.options.flow != Flow::grid) return 0;
  // The next child may begin a line, which place() finds out only afterwards.
  const BoxMeasure& last = measured(box.options.id);
  const bool begins_line = box.children > 0 && box.children % box.columns == 0;
  const std::size_t line = box.lines.size() + (begins_line ? 1 : 0);
  return line < last.lines.size() ? last.lines[line].height : 0;
}

float Layout::grower_width(const Box& box, float minimum) const {
  const BoxMeasure& last = measured(box.options.id);
  const float count = static_cast<float>(std::max(1, last.growers));
  const float on_one_line = (box.inner.width - last.fixed_width) / count;
  if (on_one_line >= minimum || !box.options.wrap) return std::max(0.0F, on_one_line);
  // On several lines it takes what is left of its own, so that what follows goes below; a mere
  // space takes nothing.
  if (minimum <= 0) return 0;
  const float gap = box.line.width > 0 ? box.options.gap : 0;
  return std::max(0.0F, box.inner.width - box.line.width - gap);
}

Rect Layout::place(const Want& want) {
  const Rect rect = slot(want);
  took({.natural_width = want.natural_width,
        .width = rect.width,
        .height = want.height,
        .grow = want.grow},
       {rect.x, rect.y, rect.width, want.height});
  return rect;
}

bool Layout::centered() const {
  return boxes_.back().options.centered;
}

Rect Layout::slot(const Want& want) {
  Box& box = boxes_.back();
  switch (box.options.flow) {
    case Flow::row:
      return row_slot(box, want);
    case Flow::grid:
      return grid_slot(box, want);
    case Flow::column:
      break;
  }
  return column_slot(box, want);
}

Rect Layout::column_slot(Box& box, const Want& want) {
  if (box.children > 0) box.y += box.options.gap;
  const float room = box.inner.width - want.width;
  const float x = box.inner.x + (box.options.centered ? std::max(0.0F, room / 2) : 0);
  return {x, box.y, want.width, want.height};
}

Rect Layout::row_slot(Box& box, const Want& want) {
  const float width = want.grow ? grower_width(box, kMinimumGrow) : want.width;
  const float right = box.inner.x + box.inner.width;
  const bool first = box.line.width <= 0 && box.line.growers == 0;
  float x = first ? box.x : box.x + box.options.gap;
  // What grows counts with its natural width: a line that only fits when it shrinks to nothing
  // is no line.
  if (box.options.wrap && !first && !want.grow && x + width > right + kTolerance) {
    finish_line(box);
    start_line(box);
    x = box.x;
  }
  box.x = x;
  const float room = measured_line(box).height - want.height;
  return {x, box.y + shift(box.options.vertical, room), width, want.height};
}

Rect Layout::grid_slot(Box& box, const Want& want) {
  const int column = box.children % box.columns;
  if (column == 0 && box.children > 0) {
    finish_line(box);
    box.y += box.options.gap;
  }
  const float width = offered_width();
  const float x = box.inner.x + static_cast<float>(column) * (width + box.options.gap);
  return {x, box.y, width, std::max(want.height, measured_line(box).height)};
}

void Layout::took(const Want& want, const Rect& rect) {
  Box& box = boxes_.back();
  ++box.children;
  switch (box.options.flow) {
    case Flow::column:
      box.y = rect.y + want.height;
      box.bottom = std::max(box.bottom, box.y);
      box.widest = std::max(box.widest, want.natural_width);
      return;
    case Flow::grid:
      box.line.height = std::max(box.line.height, want.height);
      box.bottom = std::max(box.bottom, box.y + box.line.height);
      box.widest = std::max(box.widest, want.natural_width);
      return;
    case Flow::row:
      break;
  }
  line_takes(box, want.width, want.natural_width, want.grow);
  box.line.height = std::max(box.line.height, want.height);
  box.x += rect.width;
  box.bottom = std::max(box.bottom, box.y + box.line.height);
}

void Layout::line_takes(Box& box, float width, float natural_width, bool grow) {
  const bool first_of_line = box.line.width <= 0 && box.line.growers == 0;
  const bool first = box.fixed_width <= 0 && box.growers == 0;
  if (!first_of_line) box.line.width += box.options.gap;
  if (!first) {
    box.fixed_width += box.options.gap;
    box.widest += box.options.gap;
  }
  box.widest += natural_width;
  if (grow) {
    ++box.line.growers;
    ++box.growers;
  } else {
    box.line.width += width;
    box.fixed_width += width;
  }
}

void Layout::start_line(Box& box) {
  if (!box.lines.empty()) box.y += box.lines.back().height + kWrapGap;
  const LineMeasure last = measured_line(box);
  const float room = last.growers > 0 ? 0 : box.inner.width - last.width;
  box.x = box.inner.x + (last.width > 0 ? shift(box.options.horizontal, room) : 0);
}

void Layout::finish_line(Box& box) {
  if (box.options.flow == Flow::grid) box.y += box.line.height;
  box.lines.push_back(box.line);
  box.line = {};
}

void Layout::fill() {
  Box& box = boxes_.back();
  assert(box.options.flow == Flow::row);
  const bool first = box.line.width <= 0 && box.line.growers == 0;
  if (!first) box.x += box.options.gap;
  box.x += grower_width(box, 0);
  line_takes(box, 0, 0, true);
}

Rect Layout::outer() const {
  const Box& box = boxes_.back();
  Rect outer = box.outer;
  outer.height = std::max(measured(box.options.id).height, box.options.min_height);
  return outer;
}

float Layout::cursor_y() const {
  const Box& box = boxes_.back();
  return box.y + (box.options.flow == Flow::column && box.children > 0 ? box.options.gap : 0);
}

Rect Layout::content() const {
  const Box& box = boxes_.back();
  return {box.outer.x, box.outer.y, box.outer.width, box.bottom - box.outer.y};
}

}  // namespace rondo::ui
