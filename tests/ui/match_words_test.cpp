#include "ui/match_words.h"

#include <doctest/doctest.h>

using namespace rondo;
using namespace rondo::ui;

TEST_CASE("match words: what was completed is good news until it gives way to another") {
  Match match;
  match.state = MatchState::completed;
  CHECK(match_state_status(match) == Status::good);
  match.asks_anew = true;
  CHECK(match_state_status(match) == Status::neutral);
  match.state = MatchState::ended_early;
  CHECK(match_state_status(match) == Status::warn);
}
