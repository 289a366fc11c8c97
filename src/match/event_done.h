// What has been done in an event: the facts behind the ticks of its steps.
#pragma once

#include "model/program.h"

namespace rondo {

struct EventDone {
  bool by_form = false;         // somebody has signed up by the event's form
  bool has_people = false;      // on its list
  bool has_both_sides = false;  // of those who are admitted
  bool waits = false;           // a sign-up, for a decision
  bool has_wishes = false;      // somebody has been asked for them, or has said them
  bool asks = false;            // somebody, for help
  // Who asks for it has a match that people were told of, or had one by which the two met and asks
  // for no other (model/had_mentor.h).
  bool all_served = true;
  bool was_matched = false;  // at some time, whatever has become of it
  bool has_matches = false;  // that came about: other than declined
  bool all_approved = true;
  bool all_told = true;
  bool has_met = false;  // a pair
  bool all_met = true;   // those who were told of a match had a session
};

// O(records of the program * log).
EventDone done_in_event(const Program& program, const EventId& event);

}  // namespace rondo
