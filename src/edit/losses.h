// What a removal takes away besides the record that it is asked to remove, so that nobody learns of
// it afterwards. Counted by comparing the program with one in which the removal was carried out, so
// it can't differ from what happens.
#pragma once

#include <set>

#include "model/program.h"

namespace rondo {

struct Losses {
  int people = 0;
  // Of events that stay: somebody is no longer on their lists.
  std::set<EventId> lists;
  int registrations = 0;
  int matches = 0;
  int sessions_planned = 0, sessions_held = 0;
  int minutes_held = 0;
  int meetings = 0;        // of sittings
  int feedback_given = 0;  // by people who go
  int feedback = 0;        // by others
  int plans = 0;
  int pools = 0;  // of categories that go
  // What goes from records that stay.
  int offers = 0, requests = 0;
  int ticks = 0;         // of pools
  int wishes = 0;        // that name somebody who goes, vetoes too
  int plan_entries = 0;  // topics and events
  int people_without_site = 0;
  int past_sites = 0;  // of sign-ups, whose people were there then
  int events_without_initiative = 0;

  bool operator==(const Losses&) const = default;
};

// Of `after`, which is `before` with something removed. O(size of the program).
Losses losses_between(const Program& before, const Program& after);

// Whether anything is lost but the people, or the one record, that were to be removed.
bool loses_more(const Losses& losses);

}  // namespace rondo
