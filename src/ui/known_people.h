// People of the program by what is typed of them, so that nobody enters twice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/cached.h"
#include "ui/view.h"
#include "ui/widgets/display.h"

namespace rondo::ui {

struct KnownPeopleOptions {
  std::string_view action_key;  // of the button in each row
  Side side = Side::mentee;
  EventId not_in = {};    // leaves out who is on the list of this event; empty: nobody
  bool archived = false;  // shows them as well
};

// Those whose name or address holds what was typed, the first few where they are many, and how many
// more there are; nothing where there are none. Gives the one whose button was pressed; empty:
// nobody's. `found` keeps them.
PersonId known_people(View& view, Cached<std::vector<PersonId>>& found, const std::string& typed,
                      const KnownPeopleOptions& options);

}  // namespace rondo::ui
