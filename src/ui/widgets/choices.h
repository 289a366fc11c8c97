// Choosing: checkbox, switch, radio group, segmented control, select, set of chips. Each edits the
// value given and returns true in the frame in which a person changed it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace rondo::ui {

struct CheckboxOptions {
  std::string_view id;
  std::string_view label;
  std::string_view name = {};  // read in place of the label, whose words it holds
  std::string_view hint = {};
  bool hide_label = false;  // still its name
  bool mixed = false;       // some of what it stands for; a click sets all
  bool disabled = false;
};
bool checkbox(Ui& ui, const CheckboxOptions& options, bool& on);

// An effect at once rather than an entry in a form.
struct ToggleOptions {
  std::string_view id;
  std::string_view label;
  std::string_view hint = {};
  bool disabled = false;
};
bool toggle(Ui& ui, const ToggleOptions& options, bool& on);

struct Choice {
  std::string_view id;
  std::string_view label;
  std::string_view hint = {};
  bool disabled = false;
};

struct ChoiceOptions {
  std::string_view id;
  std::string_view label;
  std::span<const Choice> choices;
  std::string_view hint = {};
  std::string_view error = {};
  bool hide_label = false;  // still its name
  bool required = false;
  bool disabled = false;
  float width = 0;  // select: 0 as wide as its widest choice
  // segmented: a select on a phone that has no room for all side by side. For filters and the like,
  // of which one is always chosen; the answers to a question stay in sight.
  bool select_on_phone = false;
  // multi_select: shows the chosen in the order in which they were chosen, which counts: "1. SEL".
  bool numbered = false;
  // multi_select: what it says while none is chosen; empty: "0 selected".
  std::string_view none_chosen = {};
  // multi_select that is narrowed by typing: what it says when nothing fits; empty: the usual
  // words.
  std::string_view none_found = {};
};
// `chosen` is the id of a choice, or empty.
bool radio_group(Ui& ui, const ChoiceOptions& options, std::string& chosen);
bool segmented(Ui& ui, const ChoiceOptions& options, std::string& chosen);
bool select(Ui& ui, const ChoiceOptions& options, std::string& chosen);

// Any number of choices: as chips that are on or off.
bool chip_set(Ui& ui, const ChoiceOptions& options, std::vector<std::string>& chosen);
// The same behind a button that tells the chosen, for long lists; those of more than ten are
// narrowed by typing.
bool multi_select(Ui& ui, const ChoiceOptions& options, std::vector<std::string>& chosen);

}  // namespace rondo::ui
