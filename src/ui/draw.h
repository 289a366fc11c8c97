// Shapes and text on the canvas, and how a widget hears the mouse. For widgets only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/icons.h"
#include "ui/layout_boxes.h"
#include "ui/ui.h"
#include "ui/ui_memory.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

struct Press {
  bool activated = false;
  bool hovered = false;
  bool held = false;
  bool focused = false;
  bool visible = false;  // some of it is inside the clip: draw it
};

// --- shapes --------------------------------------------------------------------------------------
ImU32 packed(Color color);
inline ImVec2 top_left(const Rect& rect) {
  return {rect.x, rect.y};
}
inline ImVec2 bottom_right(const Rect& rect) {
  return {rect.right(), rect.bottom()};
}
Rect inset(const Rect& rect, float by);  // negative: outwards

void fill_rect(const Rect& rect, Color color, float corner = 0);
void stroke_rect(const Rect& rect, Color color, float corner = 0, float width = 1);
void fill_circle(ImVec2 center, float radius, Color color);
void soft_shadow(Ui& ui, const Rect& rect, float corner);
// A card's ground and border.
void draw_card(Ui& ui, const Rect& rect);
void draw_icon(Icon icon, ImVec2 center, float size, Color color);
// The square of a checkbox; with a dash where it stands for several that differ.
void draw_check_box(Ui& ui, NodeId id, const Rect& box, access::Check check, const Press& press,
                    bool disabled = false);
// Around what has the keyboard focus; `gap` < 0 lies inside, where there is no room outside.
void focus_ring(Ui& ui, NodeId id, const Rect& rect, float corner, float gap = size::ring_gap);

// --- text ----------------------------------------------------------------------------------------
struct TextStyle {
  float size = type::body;
  Weight weight = Weight::regular;
  bool ornament = false;  // says nothing that is not said otherwise: not in the tree
};
float text_width(Ui& ui, std::string_view words, TextStyle style);
// One line, its middle at `middle_y`. Cut with an ellipsis where it is wider than `max_width` (0:
// never). Gives the width it took.
float draw_line(Ui& ui, std::string_view words, float x, float middle_y, TextStyle style,
                Color color, float max_width = 0);
// The same; where it is too wide, in smaller letters, then in two lines, and cut only after that.
void draw_fitted(Ui& ui, std::string_view words, float x, float middle_y, TextStyle style,
                 Color color, float room);
// Lines under each other, the first one's top at `y`; their height together.
float lines_height(Ui& ui, std::string_view words, TextStyle style, float width);
void draw_lines(Ui& ui, std::string_view words, float x, float y, TextStyle style, Color color,
                float width);
// Lines broken at `width`.
std::vector<std::string_view> wrap(Ui& ui, std::string_view words, TextStyle style, float width);
// Whether the words take two lines of that width, neither of which ends within a word.
bool wraps_in_two(Ui& ui, std::string_view words, TextStyle style, float width);
float line_height(TextStyle style);
Color ink_color(Ui& ui, Ink ink);
// Places and draws text, wrapped, that is part of a widget and therefore no node of its own.
void static_line(Ui& ui, std::string_view words, TextStyle style, Color color);

// --- what a widget hears -------------------------------------------------------------------------
// The behaviour of a button: mouse, finger, mirror. A part for the pointer alone, of a control that
// assistive technology meets as one, is given as `part_of` it and is no node.
Press press(Ui& ui, NodeId id, const Rect& rect, bool disabled = false, NodeId part_of = 0);
// The node of a widget, with its clip; nullptr when the id is taken already (a bug that the
// harness reports).
access::Node* record(Ui& ui, access::Node node);
// Like record, for a node with children: end with ui.record().close(). The rectangle comes later.
void open_node(Ui& ui, access::Node node);
void set_rect(Ui& ui, NodeId id, const Rect& rect);
// The first action of this kind for this widget, taken out of the queue.
bool take_action(Ui& ui, access::Action::Kind kind, NodeId id, access::Action* taken = nullptr);
Rect clip_rect();
// Rounded to whole pixels of the screen.
float snap(Ui& ui, float value);
float control_height(Ui& ui);
// A tooltip when the pointer rests on the widget or it has the keyboard focus.
void tooltip(Ui& ui, NodeId id, const Rect& rect, std::string_view words, const Press& press);

}  // namespace rondo::ui
