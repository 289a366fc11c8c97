// The widget gallery: every widget in every state, at #/gallery. What a designer looks at, what the
// browser tests drive, and an example of a view.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "ui/gallery_states.h"
#include "ui/ui.h"
#include "ui/widgets/table.h"

namespace rondo::ui {

// The drafts of the gallery's widgets.
struct GalleryState {
  std::string name = "Amara Okafor";
  std::string email;
  std::string notes;
  std::string filter;
  int capacity = 2;
  int weight = 40;
  bool approved = true;
  bool reminders = false;
  std::string side = "mentor";
  std::string period = "term";
  std::string meaning = "offers";
  std::vector<std::string> grades = {"6-8"};
  std::vector<std::string> topics, subjects;
  std::set<std::string> free = {"mon 7"};  // a day and a time of the week
  std::string tab = "people";
  int selected_row = 1;
  TableView table;
  bool dialog_open = false;
  bool panel_open = false;  // the panel is a sheet on phones
  int presses = 0;
  std::string last_action;
  GalleryStates seldom;
};

void view_gallery(Ui& ui, GalleryState& state);

}  // namespace rondo::ui
