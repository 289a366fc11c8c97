#include "app/rolling_match.h"

#include "model/taking_part.h"

namespace rondo {

void match_if_rolling(Workbench& bench, const std::set<EventId>& events) {
  for (const EventId& id : events) {
    const Event* event = bench.state.program.events.find(id);
    const bool matches = event != nullptr && event->rolling && goes_on(*event) &&
                         event->kind != EventKind::speed_mentoring;
    if (!matches) continue;
    (void)bench.matcher.start(bench, id);
    return;  // one match runs at a time; the next sign-up matches the others
  }
}

}  // namespace rondo
