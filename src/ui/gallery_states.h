// The part of the gallery that shows widgets as they are seldom seen: refused, switched off, empty,
// waiting.
#pragma once

#include <string>
#include <vector>

#include "ui/ui.h"

namespace rondo::ui {

struct GalleryStates {
  std::string date = "2026-11-23";
  std::string found;
  int lit = 0;
  std::string wrong = "amara";
  std::string fixed = "North High";
  int number = 12;
  int weight = 30;
  bool on = true;
  bool some = false;
  bool moving = false;
  bool dropping = false;
  std::string side = "mentor";
  std::vector<std::string> grades = {"k-2"};
};

void gallery_states(Ui& ui, GalleryStates& state);

}  // namespace rondo::ui
