// Messages to single people, whatever they are about.
#pragma once

#include <vector>

#include "report/person_messages.h"
#include "ui/view.h"

namespace rondo::ui {

// The first one to look at, and each of them to copy. There is at least one.
void message_list(View& view, const std::vector<PersonMessage>& messages);

}  // namespace rondo::ui
