// What all fields share: a label above the box, a hint or an error below it.
#pragma once

#include <string_view>

#include "ui/draw.h"
#include "ui/ui.h"

namespace rondo::ui {

struct FieldText {
  std::string_view label;
  std::string_view hint = {};
  std::string_view error = {};
  bool hide_label = false;
  bool required = false;
};

inline constexpr TextStyle kFieldText{.size = type::body};
inline constexpr TextStyle kFieldLabel{.size = type::small, .weight = Weight::semibold};
inline constexpr TextStyle kFieldHint{.size = type::small};
inline constexpr float kFieldPadding = 12;

// Text in fields; phones zoom into smaller text than 16.
TextStyle field_text(Ui& ui);
// Begins the field's column and draws its label. `width` 0: what is offered.
void begin_field(Ui& ui, NodeId id, const FieldText& text, float width);
// Places the box; its natural width counts where the field stands in a row.
Rect place_box(Ui& ui, float natural_width, float height);
void draw_box(Ui& ui, NodeId id, const Rect& box, const Press& press, bool invalid, bool disabled);
// Draws hint or error and ends the column.
void end_field(Ui& ui, const FieldText& text);
// The node's description: error first, then hint.
std::string described(const FieldText& text);

}  // namespace rondo::ui
