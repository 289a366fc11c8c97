// UiState: drafts, selection and open dialogs. Never saved, never part of the program. Each screen
// has a struct of its own, declared in ui/drafts_<screen>.h or here while it is small.
#pragma once

#include <string>

namespace rondo::ui {

struct UiState {
  int shown_notice = 0;  // number of the latest notice that became a toast
};

}  // namespace rondo::ui
