// Whose wishes an event asks for: with whom people would like to meet. What the others prefer does
// not count; a veto always holds, whoever said it.
#pragma once

#include "match/event_view.h"
#include "model/taking_part.h"

namespace rondo {

inline bool asks_mentors(const Event& event) {
  const Sides sides = sides_with_wishes(event);
  return sides == Sides::mentors || sides == Sides::both;
}

inline bool asks_mentees(const Event& event) {
  const Sides sides = sides_with_wishes(event);
  return sides == Sides::mentees || sides == Sides::both;
}

inline bool is_asked(const Event& event, const Participant& person) {
  return (asks_mentors(event) && person.mentors) || (asks_mentees(event) && person.seeks);
}

// Also that there is no wish. A veto alone is none: coordinators note them of people whom they may
// still ask.
inline bool has_said_wishes(const Registration& registration) {
  return !registration.wishes_said_at.empty() || !registration.preferred_mentors.empty() ||
         !registration.preferred_mentees.empty();
}

// Also who said wishes without being asked.
inline bool was_asked_for_wishes(const Registration& registration) {
  return !registration.wishes_asked_on.empty() || has_said_wishes(registration);
}

}  // namespace rondo
