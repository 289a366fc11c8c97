// Things to press. Each returns true in the one frame in which it was activated, by mouse, finger,
// keyboard or assistive technology alike.
#pragma once

#include <string_view>

#include "ui/icons.h"
#include "ui/ui.h"

namespace rondo::ui {

enum class ButtonKind : std::uint8_t { secondary, primary, quiet, danger };

struct ButtonOptions {
  std::string_view id;
  std::string_view label;
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = Icon::none;
  bool icon_only = false;  // the label is its name and tooltip
  bool disabled = false;
  bool busy = false;
  bool has_menu = false;                        // opens a menu; shows a chevron
  bool expanded = false;                        // the menu is open
  bool wide = false;                            // takes the offered width
  access::Check pressed = access::Check::none;  // of a toggle button
  // What it acts on, where several buttons of a screen share a label: read as "label, about".
  std::string_view about = {};
  std::string_view description = {};  // for screen readers and as tooltip
  std::string_view shortcut = {};     // as ARIA writes it: "Control+Z"
};
bool button(Ui& ui, const ButtonOptions& options);

// A link to another place of the application ("#/people") or outside. The page follows the address
// itself; true in the frame of activation for callers that want to know.
struct LinkOptions {
  std::string_view id;
  std::string_view label;
  std::string_view address;
  float size = type::second;
  Icon icon = Icon::none;
  std::string_view about = {};  // as for button()
};
bool link(Ui& ui, const LinkOptions& options);

// A button that looks like a link, for small actions inside text.
struct TextButtonOptions {
  std::string_view id;
  std::string_view label;
  float size = type::second;
  bool disabled = false;
  bool danger = false;
  std::string_view about = {};  // as for button()
  std::string_view description = {};
};
bool text_button(Ui& ui, const TextButtonOptions& options);

// A whole card to press, as in the template gallery.
struct ActionCardOptions {
  std::string_view id;
  std::string_view title;
  std::string_view detail = {};
  Icon icon = Icon::none;
  bool disabled = false;
};
bool action_card(Ui& ui, const ActionCardOptions& options);

}  // namespace rondo::ui
