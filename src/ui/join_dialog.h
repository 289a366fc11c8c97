// The dialog that joins two records into one: people, topics, sites or pools that turned out to be
// the same. Which of the two keeps its name is the coordinator's choice.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// `second` may be empty: then it is chosen in the dialog, among those that may be joined.
void open_join_dialog(View& view, JoinKind kind, const std::string& first,
                      const std::string& second = {});

// The two ways out for a topic that looks like a misspelling of `meant`: the dialog with both of
// them chosen, and keeping them apart.
void misspelling_buttons(View& view, const TopicId& misspelt, const TopicId& meant);

// Draw it after the page.
void join_dialog(View& view);

}  // namespace rondo::ui
