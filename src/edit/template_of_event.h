// A template of one's own: what an event is like, without its people and its days.
#pragma once

#include <string_view>

#include "model/event_template.h"
#include "model/program.h"

namespace rondo {

// The event's settings and texts, its pool categories with their pools, and the topics that its
// people offered or asked for, in reading order. Left out are people, dates, the initiative and
// whatever else belongs to this one event. `kind`, the template of its kind, lends what an event
// does not say: icon, summary, guidance. `name` becomes the title and the suggested name of events;
// it is not empty. Needs an event that is there.
EventTemplate template_of_event(const Program& program, const EventId& id, std::string_view name,
                                const EventTemplate& kind);

}  // namespace rondo
