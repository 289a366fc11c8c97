// Scroll areas: a clipped Dear ImGui child window with a column of the layout inside, an overlay
// scroll bar, and dragging by finger with inertia.
#pragma once

#include "ui/layout_boxes.h"
#include "ui/ui.h"

namespace rondo::ui {

// Everything placed until end_scroll goes into a column as wide as `area`, or at most `max_width`
// wide: at the left of the area, or in the middle of it.
void begin_scroll(Ui& ui, NodeId id, const Rect& area, float gap, float padding,
                  float max_width = 0, Align horizontal = Align::start);
void end_scroll(Ui& ui);

// Whether its first lines are out of sight, above it.
bool is_scrolled(Ui& ui, NodeId id);

// Before the end of an area that messages may lie over: room to scroll its foot out from under
// them.
void leave_message_room(Ui& ui);

// Scrolls the innermost area as far as needed, so that `rect` is seen in the next frame and lies
// neither under the area's sticky header nor under a message.
void scroll_into_sight(Ui& ui, const Rect& rect);

// A widget that gets the focus between the two comes into sight together with `all` around it (its
// label, what is wrong there), unless that is too much to be seen at once. They do not nest.
void begin_together(Ui& ui);
void end_together(Ui& ui, const Rect& all);

// CSS pixels that a finger may stray before it is dragging something.
inline constexpr float kDragThreshold = 8;
// Whether the mouse is a finger.
bool touching();

// What one step of Dear ImGui's mouse wheel is worth.
inline constexpr float kPixelsPerWheelStep = 75;

// A window of the interface: no decoration, at a fixed place. `front` lies above what was drawn
// before.
void begin_layer_window(Ui& ui, NodeId id, const Rect& area, bool front);
void end_layer_window();
void bring_to_front(NodeId layer_window);

}  // namespace rondo::ui
