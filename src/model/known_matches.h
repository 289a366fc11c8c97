// What people know of their matches when these go or are made again. Whoever has heard of a match
// counts on it. If it is released, declined or ends early, that stays with the match
// (Match::told_of); if it goes, with the person's sign-up (Registration::off_mentors, off_mentees),
// until the person has heard that it is off.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

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

// Likewise for both. `by`, one of them, has said so: who knows it has not to hear of it. Empty:
// nobody knows which of them did, or neither.
void note_off_by(const PersonId& by, Match& match);

// Who takes part in an event and has to hear that a match is off or gone; events without anybody
// are not in it. O(matches + registrations): keep it for the revision.
std::map<EventId, std::set<PersonId>> to_hear_of_off(const Program& program);
// Likewise, of one event.
std::set<PersonId> to_hear_of_off(const Program& program, const EventId& event);

using NotedSignUps = std::vector<std::pair<RegistrationId, Registration>>;

// What matches that go or are made leave in the sign-ups of their two: these as they become, where
// they do, for the caller to write before it asks about the next match. One for all matches of a
// step: the sign-ups are looked up once, O(registrations * log), when they are first needed. The
// program must outlive it; sign-ups may be written or go meanwhile, but none may come.
class SignUpNotes {
 public:
  explicit SignUpNotes(const Program& program) : program_(program) {}

  // Of a match that is about to go: what its two know by it.
  NotedSignUps when_gone(const MatchId& id, const Match& match);
  // Of one that is about to be made: what its two know of such a pair already, which is the
  // match's from then on.
  NotedSignUps when_made(Match& match);

 private:
  using SignUps = std::multimap<std::pair<EventId, PersonId>, RegistrationId>;

  template <class Note>
  NotedSignUps note(const Match& match, Note note);

  const Program& program_;
  std::optional<SignUps> sign_ups_;
};

}  // namespace rondo
