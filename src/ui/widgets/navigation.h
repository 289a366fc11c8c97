// Moving between parts of a screen.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/ui.h"

namespace rondo::ui {

struct Tab {
  std::string_view id;
  std::string_view label;
};
struct TabsOptions {
  std::string_view id;
  std::string_view label;
  std::span<const Tab> tabs;
};
// Arrow keys walk and choose. True when another tab was chosen.
bool tabs(Ui& ui, const TabsOptions& options, std::string& chosen);

// The steps of an event, each a screen with an address.
struct StepItem {
  std::string_view id;
  std::string_view label;
  std::string_view address;
  bool done = false;
};
struct StepsOptions {
  std::string_view id;
  std::string_view label;
  std::span<const StepItem> items;
  std::string_view current;
  std::string_view done = {};  // what the check mark of one that is done says
};
void steps(Ui& ui, const StepsOptions& options);

}  // namespace rondo::ui
