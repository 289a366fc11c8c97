// The table of people, and what can be done with several at once.
#pragma once

#include <vector>

#include "ui/view_parts.h"

namespace rondo::ui {

// `rows` are places in all_people and must outlive it. The table's menu takes the same setup.
TableSetup people_table_setup(View& view, const std::vector<std::size_t>& rows);
void people_table(View& view, TableSetup& setup, const std::vector<std::size_t>& rows);

// Puts the marked people on an event's list. Draw it after the page.
void register_people_dialog(View& view);

}  // namespace rondo::ui
