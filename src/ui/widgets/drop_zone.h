// Where a file can be dropped, chosen or pasted.
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace rondo::ui {

struct DropZoneOptions {
  std::string_view id;
  std::string_view title;   // "Drop the sign-up sheet here"
  std::string_view detail;  // "or paste it; .csv, .xlsx or .zip"
  std::string_view action;  // label of the button: "Choose a file"
  bool dragging = false;    // a file hangs over the page
};
// True when the button was pressed: open the file dialog. Dropped and pasted files come through
// the file service whatever is on screen.
bool drop_zone(Ui& ui, const DropZoneOptions& options);

// Over the whole page while a file hangs over it: says what dropping it does.
void drop_overlay(Ui& ui, std::string_view title, std::string_view detail);

}  // namespace rondo::ui
