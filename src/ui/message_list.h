// Messages to single people, whatever they are about.
#pragma once

#include <vector>

#include "report/person_messages.h"
#include "ui/view.h"

namespace rondo::ui {

// One of them to look at, as a card: of the person who is chosen there, else the first. There is at
// least one.
void message_example(View& view, const std::vector<PersonMessage>& messages);

// To copy one of them or to hand it to the mail program.
void message_actions(View& view, const PersonMessage& message);

// Each of them to copy or to hand to the mail program.
void message_table(View& view, const std::vector<PersonMessage>& messages);

}  // namespace rondo::ui
