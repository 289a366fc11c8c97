// Who of an event's list takes part in it (is matched, planned and counted), and when people may
// sign up.
#pragma once

#include <string>

#include "model/event.h"

namespace rondo {

// Whether somebody takes part as the sign-up says: has not withdrawn, and neither waits for
// approval or for a place nor was refused.
inline bool is_admitted(const Registration& registration) {
  return !registration.withdrawn && (registration.approval == Approval::none_needed ||
                                     registration.approval == Approval::approved);
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

// Whether there is still something to do in it.
inline bool goes_on(const Event& event) {
  return !event.archived && event.cancelled_on.empty();
}

enum class SignUpWindow { not_yet, open, closed };

// `today`: an ISO date, as the event's own are.
inline SignUpWindow window_of(const std::string& opens_on, const std::string& closes_on,
                              const std::string& today) {
  if (!closes_on.empty() && today > closes_on) return SignUpWindow::closed;
  return !opens_on.empty() && today < opens_on ? SignUpWindow::not_yet : SignUpWindow::open;
}

}  // namespace rondo
