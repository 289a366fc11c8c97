// What the people of an event are given to read: what it is for, an agenda, questions.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// The card of the set-up; true when a change of `event` is complete.
bool texts_card(View& view, Event& event);

}  // namespace rondo::ui
