// The boxes behind Column, Row and Grid: a small flow layout for immediate mode.
//
// A box hands out rectangles to its children one after the other, before it knows how large the
// later ones are. Whatever needs that (centering in a row, the width that is left, equal heights)
// comes from the measures of the frame before; `settled` tells whether those still hold. O(1) per
// child.
#pragma once

#include <unordered_map>
#include <vector>

#include "access/node.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {

using access::Rect;

// One line of a row or a grid.
struct LineMeasure {
  float width = 0;  // of what does not grow, gaps included
  float height = 0;
  int growers = 0;

  bool operator==(const LineMeasure&) const = default;
};

struct BoxMeasure {
  float natural_width = 0;
  float fixed_width = 0;  // row: of all that does not grow, on one line
  int growers = 0;        // row: in all
  float height = 0;
  int children = 0;
  std::vector<LineMeasure> lines;
};

struct Measures {
  std::unordered_map<access::NodeId, BoxMeasure> boxes;
  bool settled = true;
};

// What a child wants. `natural_width` is what it would take if it were free to choose.
struct Want {
  float natural_width = 0;
  float width = 0;
  float height = 0;
  bool grow = false;
};

class Layout {
 public:
  explicit Layout(Measures& measures) : measures_(measures) {}

  enum class Flow : std::uint8_t { column, row, grid };
  struct BoxOptions {
    access::NodeId id = 0;  // 0: from the parent and the place among its children
    Flow flow = Flow::column;
    float gap = space::m;
    float padding = 0;
    float padding_x = -1;  // at the sides; negative: as `padding`
    float width = 0;       // 0: what is offered
    float min_height = 0;
    bool grow = false;
    bool centered = false;
    Align vertical = Align::center;
    Align horizontal = Align::start;
    bool wrap = true;
    float min_column_width = 0;
    int max_columns = 1;
  };

  // A root box: at a place of its own, outside of what is open. Ends with end().
  void begin_root(access::NodeId id, Rect area, float gap, float padding = 0);
  void begin(const BoxOptions& options);
  // Gives the outer rectangle that the box took.
  Rect end();

  // The width and height that the next child may take.
  float offered_width() const;
  // What is placed next stands in the middle.
  bool centered() const;
  float offered_height() const;  // of a grid's cell; 0: free
  // Places a widget.
  Rect place(const Want& want);
  // Takes the rest of the line of a row.
  void fill();
  // The place of the current box's content so far, and its id.
  Rect content() const;
  access::NodeId box_id() const { return boxes_.back().options.id; }
  // The current box as it was in the last frame, for grounds that go under the content.
  Rect outer() const;
  // Where the next child of the current column begins.
  float cursor_y() const;
  bool in_row() const { return boxes_.back().options.flow == Flow::row; }
  int depth() const { return static_cast<int>(boxes_.size()); }

 private:
  struct Box {
    BoxOptions options;
    Rect outer;  // width as given; height as measured last
    Rect inner;
    float x = 0, y = 0;     // where the next child goes
    float line_height = 0;  // of the current line
    LineMeasure line;
    std::vector<LineMeasure> lines;
    float widest = 0;  // natural width of the widest child; row: of all on one line
    float fixed_width = 0;
    int growers = 0;
    float bottom = 0;
    int children = 0;
    int columns = 1;
    bool auto_width = false;
    bool root = false;  // not a child of the box below it
  };

  Rect slot(const Want& want);
  Rect column_slot(Box& box, const Want& want);
  Rect row_slot(Box& box, const Want& want);
  Rect grid_slot(Box& box, const Want& want);
  void took(const Want& want, const Rect& rect);
  const BoxMeasure& measured(access::NodeId id) const;
  LineMeasure measured_line(const Box& box) const;
  void start_line(Box& box);
  void finish_line(Box& box);
  float grower_width(const Box& box, float minimum) const;
  void line_takes(Box& box, float width, float natural_width, bool grow);

  Measures& measures_;
  std::vector<Box> boxes_;
};

}  // namespace rondo::ui
