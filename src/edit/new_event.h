// Adding an event: its name, and what comes from a template.
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"
#include "edit/transaction.h"
#include "model/event_template.h"

namespace rondo {

// `wanted`, with a number behind it where an event has that name: "SEL sprint", "SEL sprint 2".
std::string free_event_name(const Table<Event>& events, const std::string& wanted);

// The template's event under a name that no other event has, with its pool categories: those that
// read like one in the program are that one. The template's topics stay out until somebody offers
// or requests them. `today` is an ISO date.
EventId add_event_from_template(Transaction& edit, const EventTemplate& from,
                                std::string_view today, Random& random);

}  // namespace rondo
