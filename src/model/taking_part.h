// Who of an event's list takes part in it (is matched, planned and counted).
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "model/event.h"
#include "model/match.h"
#include "model/people.h"

namespace rondo {

// Whether somebody takes part as the sign-up says: has not withdrawn, and neither waits for
// approval or for a place nor was refused.
inline bool is_admitted(const Registration& registration) {
  return !registration.withdrawn && (registration.approval == Approval::none_needed ||
                                     registration.approval == Approval::approved);
}

// Likewise, to a sitting: whether the person comes or came, also who has left since.
inline bool is_to_come(const Registration& registration) {
  return is_admitted(registration) && !registration.absent;
}

// On the day of a sitting: neither absent nor gone.
inline bool takes_part(const Registration& registration) {
  return (registration.mentors || registration.seeks) && is_to_come(registration) &&
         registration.left_at.empty();
}

// Whether a break was agreed for a round of a sitting, which counts from 1: nobody is met then.
inline bool has_rest(const Registration& registration, int round) {
  return registration.rests.count(std::to_string(round)) > 0;
}

// Whether people are matched in it. In a sitting they meet as its plan has it: that is no load, and
// takes no places of anybody (docs/fit.md).
inline bool is_matched(const Event& event) {
  return event.kind != EventKind::speed_mentoring;
}

// Whether somebody asks for help and has not said with what. In a sitting nobody needs to.
inline bool asks_without_topic(const Registration& registration, const Event& event) {
  return is_matched(event) && registration.seeks && registration.requests.empty();
}

// Whether somebody waits for approval or for a place, and so takes no part yet.
inline bool waits_to_take_part(const Registration& registration) {
  return !registration.withdrawn && (registration.approval == Approval::waiting ||
                                     registration.approval == Approval::waitlisted);
}

// How many requests of a sign-up count wherever it is said how many are served: as many as the
// event serves, of those who take part. Who waits to take part is told of beside them.
inline int requests_that_count(const Registration& registration, const Event& event) {
  if (!is_matched(event) || !registration.seeks || !is_admitted(registration)) return 0;
  return std::min(static_cast<int>(registration.requests.size()), event.requests_per_mentee);
}

// How many mentees at most a mentor takes in the event: as the sign-up says, else as the event
// does. In a sitting, as many as there are seats at one table in all rounds but the mentor's
// breaks.
inline int capacity_of(const Registration& registration, const Event& event) {
  if (is_matched(event)) {
    return std::max(0, registration.capacity.value_or(event.default_capacity));
  }
  int rounds = 0;
  for (int round = 1; round <= event.rounds; ++round) {
    if (!has_rest(registration, round)) ++rounds;
  }
  return rounds * event.table_seats;
}

// Whether somebody takes mentees and has not said in what they can help. In a sitting nobody needs
// to.
inline bool mentors_without_topic(const Registration& registration, const Event& event) {
  return is_matched(event) && registration.mentors && registration.offers.empty() &&
         capacity_of(registration, event) > 0;
}

// Whether a match of the event takes one of its mentor's places. Where each request is matched as
// it comes, whoever was helped makes room for the next one; any other event is one cycle, and its
// places are for all of it.
inline bool takes_mentors_place(const Event& event, const Match& match) {
  const bool made_room = event.rolling && match.state == MatchState::completed;
  return takes_place(match) && !made_room;
}

// Of a request that is asked after those that are there.
inline int next_rank(const Registration& registration) {
  int rank = 1;
  for (const auto& [topic, request] : registration.requests) {
    rank = std::max(rank, request.rank + 1);
  }
  return rank;
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

// Who may say with whom they would like to meet. In a sitting nobody may, unless somebody says
// otherwise.
inline Sides sides_with_wishes(const Event& event) {
  return event.preferences.value_or(is_matched(event) ? Sides::both : Sides::nobody);
}

// Whether its sign-up form asks of each request by which day help is needed. Help that is asked for
// once is, unless somebody says otherwise.
inline bool asks_by_when(const Event& event) {
  return event.asks_needed_by.value_or(event.kind == EventKind::one_off);
}

// Whether there is still something to do in it.
inline bool goes_on(const Event& event) {
  return !event.archived && event.cancelled_on.empty();
}

// Whether the event counts somebody: who was archived takes part in nothing that goes on, and stays
// among those of what is over, as in its report.
inline bool counts_person(const Event& event, const Person& person) {
  return !person.archived || !goes_on(event);
}

// Whether somebody on the list takes part or may do so once approved, or once there is a place.
// What a match needs is asked of those who wait as well: to miss it then would be the next
// surprise.
inline bool may_take_part(const Event& event, const Person& person,
                          const Registration& registration) {
  return !registration.withdrawn && registration.approval != Approval::refused &&
         counts_person(event, person);
}

// Whether a PD plan can still count on it, on that day (ISO date). Sittings serve no topic of
// anybody's choice.
inline bool serves_plans(const Event& event, std::string_view today) {
  if (!goes_on(event) || event.kind == EventKind::speed_mentoring) return false;
  return event.closes_on.empty() || today <= event.closes_on;
}

}  // namespace rondo
