// Whose wishes an event asks for: with whom people would like to meet. What the others prefer does
// not count; a veto always holds, whoever said it.
#pragma once

#include "match/event_view.h"

namespace rondo {

inline bool asks_mentors(const Event& event) {
  return event.preferences == Sides::mentors || event.preferences == Sides::both;
}

inline bool asks_mentees(const Event& event) {
  return event.preferences == Sides::mentees || event.preferences == Sides::both;
}

inline bool is_asked(const Event& event, const Participant& person) {
  return (asks_mentors(event) && person.mentors) || (asks_mentees(event) && person.seeks);
}

inline bool has_wishes(const Registration& registration) {
  return !registration.preferred_mentors.empty() || !registration.preferred_mentees.empty() ||
         !registration.vetoes.empty();
}

}  // namespace rondo
