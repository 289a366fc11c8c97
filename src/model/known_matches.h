// What people know of their matches when these go or are made again. Whoever has heard of a match
// counts on it. If it is released, declined or ends early, that stays with the match
// (Match::told_of); if it goes, with the person's sign-up (Registration::off_mentors, off_mentees),
// until the person has heard that it is off.
#pragma once

#include <map>
#include <set>
#include <utility>

#include "model/program.h"

namespace rondo {

// Whom the person, one of the match's two, counts on; empty: has heard of nobody.
PersonId partner_known_to(const PersonId& person, const Match& match);

// Whether the person, one of its two, counts on a match that is off: a mere proposal again,
// declined or ended early. Of a cancelled event everybody hears at once, and so of none of its
// matches.
bool counts_on_off(const PersonId& person, const Match& match);

// Notes in a match that is about to be off, and to stay, what one of its two knows by it.
void note_off(const PersonId& person, Match& match);

// Notes in the sign-up of one of its two what that person knows by a match that is about to go.
void note_gone(Registration& registration, const Match& match);
// Notes in a match that is about to be made what one of its two knows of such a pair already.
void note_made(Registration& registration, Match& match);

// Who takes part in the event and has to hear that a match is off or gone.
// O(matches + registrations of the program).
std::set<PersonId> to_hear_of_off(const Program& program, const EventId& event);

// Whether a sign-up of the event has a match that is gone. O(registrations).
bool anybody_counts_on_gone(const Program& program, const EventId& event);

// For the sign-ups of a match's two, which are changed by `note(Registration&)`, through `edit`, an
// edit/transaction.h Transaction (of which model/ may not know). O(registrations).
template <class Transaction, class Note>
void note_in_sign_ups(Transaction& edit, const Match& match, Note note) {
  std::map<RegistrationId, Registration> changed;
  for (const auto& [id, registration] : edit.program().registrations) {
    const bool of_match =
        registration.event == match.event &&
        (registration.person == match.mentor || registration.person == match.mentee);
    if (!of_match) continue;
    Registration noted = registration;
    note(noted);
    if (!(noted == registration)) changed.emplace(id, std::move(noted));
  }
  for (const auto& [id, registration] : changed) edit.put(id, registration);
}

// note_gone() for both. O(registrations) if one of them has heard of it.
template <class Transaction>
void note_gone_match(Transaction& edit, const Match& match) {
  const bool known = !partner_known_to(match.mentor, match).empty() ||
                     !partner_known_to(match.mentee, match).empty();
  if (!known) return;
  note_in_sign_ups(edit, match,
                   [&](Registration& registration) { note_gone(registration, match); });
}

}  // namespace rondo
