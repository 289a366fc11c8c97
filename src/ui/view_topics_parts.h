// The tabs of the screen Topics & pools.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

void topics_tab(View& view);
void pools_tab(View& view);
void sites_tab(View& view);

}  // namespace rondo::ui
