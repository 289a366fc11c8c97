// Who of an event's list takes part in it (is matched, planned and counted).
#pragma once

#include <string_view>

#include "model/event.h"

namespace rondo {

// Whether somebody takes part as the sign-up says: has not withdrawn, and neither waits for
// approval or for a place nor was refused.
inline bool is_admitted(const Registration& registration) {
  return !registration.withdrawn && (registration.approval == Approval::none_needed ||
                                     registration.approval == Approval::approved);
}

// Likewise, on the day of a sitting: neither absent nor gone.
inline bool takes_part(const Registration& registration) {
  return (registration.mentors || registration.seeks) && is_admitted(registration) &&
         !registration.absent && registration.left_at.empty();
}

// Takes part again: what was said of leaving is over with it.
inline void rejoin(Registration& registration) {
  registration.withdrawn = false;
  registration.withdrawal_reason.clear();
}

inline bool needs_approval(Sides rule, const Registration& registration) {
  const bool of_mentors = rule == Sides::mentors || rule == Sides::both;
  const bool of_mentees = rule == Sides::mentees || rule == Sides::both;
  return (of_mentors && registration.mentors) || (of_mentees && registration.seeks);
}

// Lets a sign-up wait when it asks for a side that the rule wants approved and `before` did not.
// What was decided already stays: a changed rule is for those who come.
inline void ask_for_approval(Sides rule, const Registration& before, Registration& after) {
  if (after.approval != Approval::none_needed) return;
  if (needs_approval(rule, after) && !needs_approval(rule, before)) {
    after.approval = Approval::waiting;
  }
}

// Whether its sign-up form asks when people are free. A sitting has its one time.
inline bool asks_when_free(const Event& event) {
  return event.asks_times && event.kind != EventKind::speed_mentoring;
}

// Whether there is still something to do in it.
inline bool goes_on(const Event& event) {
  return !event.archived && event.cancelled_on.empty();
}

// Whether a PD plan can still count on it, on that day (ISO date). Sittings serve no topic of
// anybody's choice.
inline bool serves_plans(const Event& event, std::string_view today) {
  if (!goes_on(event) || event.kind == EventKind::speed_mentoring) return false;
  return event.closes_on.empty() || today <= event.closes_on;
}

}  // namespace rondo
