// The pairs of the sample program: their sessions and what both sides said.
#pragma once

#include "app/sample_stage.h"
#include "edit/transaction.h"

namespace rondo {

// A match and what the script has it become. `number` tells the event's matches apart, so that not
// all meet on the same day.
struct SamplePair {
  MatchId id;
  SampleOutcome outcome;
  int number = 0;
};

// Brings the match to where its outcome says, with sessions from a few days after `days_ago` on.
void play_pair(Transaction& edit, SampleStage& stage, const SamplePair& pair, int days_ago);

}  // namespace rondo
