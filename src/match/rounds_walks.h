// Shorter ways between tables. Which meetings share a round and a table is settled; what is left is
// the order of the rounds, and which table stands where. Internal to match/.
//
// The order of tables is the linear arrangement problem (NP-hard; Garey, Johnson and Stockmeyer,
// 1976), so it is a local search: each table changes places with one near the median of those that
// people come from and go to, as long as that shortens the ways. Rounds change places in pairs.
// Both are bounded in work and deterministic.
#pragma once

#include <vector>

#include "match/rounds_problem.h"

namespace rondo::match {

// Needs meetings with tables, by round, table and mentee, and leaves them in this order. Does
// nothing once rounds are frozen or meetings are preferred: people know their tables then. A table
// that a kept meeting names or that closes at some time stays in its place; rounds stay in theirs
// unless everything is the same in all of them: tables, presence, no rests, and nothing kept.
// Neither breaks after breaks nor changes of the staying side's tables become more.
void shorten_walks(const RoundsProblem& problem, std::vector<Meeting>& meetings);

}  // namespace rondo::match
