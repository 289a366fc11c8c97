#include "edit/pair_by_hand.h"

#include "edit/each.h"
#include "edit/removal.h"

namespace rondo {

void pair_by_hand(Transaction& edit, const EventId& event, const PersonId& mentor,
                  const PersonId& mentee, const TopicId& topic, Random& random) {
  remove_each<ForbiddenPair>(edit, [&](const auto&, const ForbiddenPair& pair) {
    return pair.event == event && pair.mentor == mentor && pair.mentee == mentee;
  });
  Match match;
  match.event = event;
  match.mentor = mentor;
  match.mentee = mentee;
  match.topic = topic;
  match.locked = true;
  match.forced = true;
  edit.put(new_id<MatchId>(random), match);
}

void swap_mentors(Transaction& edit, const MatchId& one, const MatchId& other, Random& random) {
  const Match first = *edit.program().matches.find(one);
  const Match second = *edit.program().matches.find(other);
  remove_match(edit, one);
  remove_match(edit, other);
  pair_by_hand(edit, first.event, second.mentor, first.mentee, first.topic, random);
  pair_by_hand(edit, first.event, first.mentor, second.mentee, second.topic, random);
}

}  // namespace rondo
