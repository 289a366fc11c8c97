// Pairs that the coordinator makes. They are proposals like any other, but locked: the matcher
// keeps them, even against a rule.
#pragma once

#include "base/random.h"
#include "edit/transaction.h"

namespace rondo {

// A match of the two on the topic. What was decided to keep them apart in this event is forgotten.
void pair_by_hand(Transaction& edit, const EventId& event, const PersonId& mentor,
                  const PersonId& mentee, const TopicId& topic, Random& random);

// Two such matches in the place of these, each mentee with the mentor of the other one. The two go
// as drop_match() has it: answers to what people were told of them mean nothing any more. Who had
// heard of one of them is noted in the new one (Match::told_of), to be told of the change.
// match/swaps.h says which matches can be swapped.
void swap_mentors(Transaction& edit, const MatchId& one, const MatchId& other, Random& random);

}  // namespace rondo
