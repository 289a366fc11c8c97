// How far somebody is on the way into a grow-your-own program.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// A choice of the step, noted with today's date. In a row of many the label is for those alone who
// don't see the row.
void edit_pipeline_step(View& view, const PersonId& id, const Person& person, bool in_row);

}  // namespace rondo::ui
