// A field and the list of what fits what is typed in it. The keyboard focus stays in the field: Up
// and Down walk the list, Enter chooses.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/icons.h"
#include "ui/ui.h"

namespace rondo::ui {

struct ComboItem {
  std::string id;  // unique in the list
  std::string label;
  std::string detail = {};  // after the label
  std::string kind = {};    // what it is, at the right
  Icon icon = Icon::none;
};

// The list for what is typed, the best first; all of it is drawn.
using ComboItems = std::function<std::vector<ComboItem>(std::string_view typed)>;

struct ComboOptions {
  std::string_view id;
  std::string_view label;  // names field and list; not shown
  std::string_view placeholder = {};
  std::string_view none_found = {};  // in place of an empty list
};

struct ComboEvent {
  std::string chosen;    // id of an item; empty: none in this frame
  bool changed = false;  // what is typed, and so the list
  int count = 0;         // of items
};

// `lit` is the place of the item that Enter chooses; kept by the caller, 0 to begin with.
ComboEvent combo_list(Ui& ui, const ComboOptions& options, const ComboItems& items,
                      std::string& typed, int& lit);

}  // namespace rondo::ui
