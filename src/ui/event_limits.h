// Numbers of an event that a form edits side by side.
#pragma once

#include <span>
#include <string_view>

#include "ui/view.h"

namespace rondo::ui {

struct EventLimit {
  std::string_view id;
  std::string_view label_key, hint_key;
  int Event::*member;
  int minimum, maximum;
  int step = 1;
  bool minutes = false;
};

// A field for each, in a grid called `id`; true when a change is complete.
bool edit_limits(View& view, Event& event, std::string_view id, std::span<const EventLimit> limits);

}  // namespace rondo::ui
