// Typing: text and numbers. `changed` in each frame in which the value became another one;
// `committed` once when the change is complete (Enter, leaving the field, a step): close the undo
// step there.
#pragma once

#include <string>
#include <string_view>

#include "ui/ui.h"

namespace rondo::ui {

struct FieldEvent {
  bool changed = false;
  bool committed = false;
  bool submitted = false;  // committed by Enter

  explicit operator bool() const { return changed || committed; }
};

// A date's value is ISO 8601 ("2026-11-23") or empty; the browser's own field and calendar edit it.
// A number that may be missing, or have a fraction, is text as well; a phone shows its digits. See
// number_field for whole ones that are always there.
enum class FieldKind : std::uint8_t { line, area, search, email, number, date };

struct TextFieldOptions {
  std::string_view id;
  std::string_view label;
  FieldKind kind = FieldKind::line;
  std::string_view placeholder = {};
  std::string_view hint = {};
  std::string_view error = {};  // shown under it in place of the hint, and read as invalid
  bool hide_label = false;      // still its name
  bool required = false;
  bool disabled = false;
  int lines = 4;                         // area
  float width = 0;                       // 0: what is offered
  std::string_view shortcut = {};        // as ARIA writes it, shown inside a search field
  std::string_view shortcut_label = {};  // as people read it: "Ctrl K"
  std::string_view shown = {};           // date: as the language writes it
};
FieldEvent text_field(Ui& ui, const TextFieldOptions& options, std::string& value);

struct NumberFieldOptions {
  std::string_view id;
  std::string_view label;
  std::string_view hint = {};
  std::string_view error = {};
  std::string_view unit = {};  // after the number: "min"
  bool hide_label = false;
  bool disabled = false;
  int minimum = 0;
  int maximum = 999;
  int step = 1;
};
// Whole numbers; out of range is pulled into range when committed.
FieldEvent number_field(Ui& ui, const NumberFieldOptions& options, int& value);
// Of one without a unit that stands by itself.
float number_field_width(Ui& ui);

struct SliderOptions {
  std::string_view id;
  std::string_view label;
  std::string_view value_text = {};  // "12 points": shown at its right and read out
  std::string_view hint = {};
  bool disabled = false;
  int minimum = 0;
  int maximum = 100;
  int step = 1;
};
FieldEvent slider(Ui& ui, const SliderOptions& options, int& value);

}  // namespace rondo::ui
