// What a hall sees: one page without rail and bars, dark, with a countdown as large as it can be,
// and where everybody goes next. Read out like any other page; nothing on it has to be pressed.
// Stands in a BareShell.
#pragma once

#include <span>
#include <string_view>

#include "ui/ui.h"

namespace rondo::ui {

struct ProjectorLine {
  std::string_view name;
  std::string_view place;  // "7"
};

struct ProjectorOptions {
  std::string_view id;
  std::string_view title;      // "Round 3 of 6"
  std::string_view name;       // of the event
  std::string_view countdown;  // "6:42"; empty: the title stands alone
  std::string_view note = {};  // under it: "One minute left"
  double share = 0;            // of the phase that is over
  bool warning = false;        // it ends soon: another color, and the note says so in words
  std::string_view list_title = {};
  std::span<const ProjectorLine> lines = {};
  std::string_view back_label = {};  // a quiet link away from here
  std::string_view back_address = {};
};
void projector(Ui& ui, const ProjectorOptions& options);

}  // namespace rondo::ui
