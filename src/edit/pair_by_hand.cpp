#include "edit/pair_by_hand.h"

#include <utility>

#include "edit/each.h"
#include "edit/removal.h"
#include "model/known_matches.h"

namespace rondo {

namespace {

// The mentor of one with the mentee of the other.
Match swapped_pair(const Match& of_mentor, const Match& of_mentee) {
  Match match;
  match.event = of_mentee.event;
  match.mentor = of_mentor.mentor;
  match.mentee = of_mentee.mentee;
  match.topic = of_mentee.topic;
  const PersonId mentor_knows = partner_known_to(match.mentor, of_mentor);
  const PersonId mentee_knows = partner_known_to(match.mentee, of_mentee);
  if (!mentor_knows.empty()) match.told_of.emplace(match.mentor, mentor_knows);
  if (!mentee_knows.empty()) match.told_of.emplace(match.mentee, mentee_knows);
  return match;
}

void put_by_hand(Transaction& edit, Match match, Random& random) {
  remove_each<ForbiddenPair>(edit, [&](const auto&, const ForbiddenPair& pair) {
    return pair.event == match.event && pair.mentor == match.mentor && pair.mentee == match.mentee;
  });
  match.locked = true;
  match.forced = true;
  for (const auto& [id, noted] : SignUpNotes(edit.program()).when_made(match)) edit.put(id, noted);
  edit.put(new_id<MatchId>(random), match);
}

}  // namespace

void pair_by_hand(Transaction& edit, const EventId& event, const PersonId& mentor,
                  const PersonId& mentee, const TopicId& topic, Random& random) {
  Match match;
  match.event = event;
  match.mentor = mentor;
  match.mentee = mentee;
  match.topic = topic;
  put_by_hand(edit, std::move(match), random);
}

void swap_mentors(Transaction& edit, const MatchId& one, const MatchId& other, Random& random) {
  const Match first = *edit.program().matches.find(one);
  const Match second = *edit.program().matches.find(other);
  drop_match(edit, one);
  drop_match(edit, other);
  put_by_hand(edit, swapped_pair(second, first), random);
  put_by_hand(edit, swapped_pair(first, second), random);
}

}  // namespace rondo
