// The tabs of the screen Topics & pools.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

void topics_tab(View& view);
void pools_tab(View& view);
void sites_tab(View& view);
// ui/view_topics_initiatives.cpp
void initiatives_tab(View& view);
void open_add_initiative(View& view);
// Draw it after the page.
void initiative_dialog(View& view);

}  // namespace rondo::ui
