#include "app/rolling_match.h"

#include "edit/site_copy.h"
#include "model/taking_part.h"

namespace rondo {

void match_if_rolling(Workbench& bench, const std::set<EventId>& events) {
  if (is_copy_of_part(bench.state.program)) return;
  for (const EventId& id : events) {
    const Event* event = bench.state.program.events.find(id);
    const bool matches = event != nullptr && event->rolling && goes_on(*event) &&
                         event->kind != EventKind::speed_mentoring;
    if (matches) bench.matcher.start_in_turn(bench, id);
  }
}

}  // namespace rondo
