// Commands that may take away more than the record they name: what they do to a program and what
// their step is called, in one place, so that the question before them tells exactly what goes.
#pragma once

#include <variant>

#include "app/commands.h"
#include "app/workbench.h"
#include "edit/losses.h"

namespace rondo {

using Removal =
    std::variant<command::RemovePeople, command::RemoveRegistrations, command::RemoveSite,
                 command::RemoveTopic, command::RemovePoolCategory, command::RemovePool,
                 command::RemoveEvent, command::RemoveInitiative, command::RemoveMatch>;

// "Remove Amara Okafor", as the step is called.
Message label_of(const Program& program, const Removal& removal);

void carry_out(Transaction& edit, const Removal& removal);

// Carries it out as a step that is told with Undo beside it.
Result<Done> edit_removal(Workbench& bench, const Removal& removal);

// The program with the removal carried out on a copy. O(size of the program).
Program after_removal(const Program& program, const Removal& removal);

// What goes with it; `after` is after_removal(). O(size of the program).
Losses losses_of(const Program& program, const Program& after, const Removal& removal);

}  // namespace rondo
