// The dialog that adds or edits a topic, site, pool or pool category.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// A new one, under `above` (a topic's focus area, a pool's category) where it has that.
void open_add_dialog(View& view, RecordKind kind, const std::string& above = {});
void open_edit_dialog(View& view, RecordKind kind, const std::string& id);

// Draw it after the page.
void record_dialog(View& view);

}  // namespace rondo::ui
