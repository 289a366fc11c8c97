// Adding an event made from a template.
#pragma once

#include <string_view>

#include "base/random.h"
#include "edit/transaction.h"
#include "model/event_template.h"

namespace rondo {

// The template's event under a name that no other event has ("SEL sprint", "SEL sprint 2"), with
// its pool categories: those that read like one in the program are that one. The template's topics
// stay out until somebody offers or requests them. `today` is an ISO date.
EventId add_event_from_template(Transaction& edit, const EventTemplate& from,
                                std::string_view today, Random& random);

}  // namespace rondo
