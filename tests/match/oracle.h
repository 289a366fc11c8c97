// The matcher's oracle: tries every way to serve the requests, by the words of the model alone. It
// shares no code with the solver or the checker.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "match/problem.h"

namespace rondo::match {

// How good a choice is: one list per stage, compared list by list, greater is better.
using Merit = std::vector<std::vector<std::int64_t>>;

// choice[r]: the mentor of request r, or -1.
using Choice = std::vector<int>;
Choice choice_of(const Problem& problem, const std::vector<Pair>& pairs);

// Nothing when the choice breaks a rule.
std::optional<Merit> merit_of(const Problem& problem, const Choice& choice);

// The merit of the best choice; nothing when no choice keeps the rules.
std::optional<Merit> best_merit(const Problem& problem);

// Calls `visit` for every choice that keeps to the eligible pairs.
template <class Visit>
void for_each_choice(const Problem& problem, const Visit& visit) {
  Choice choice(problem.requests.size(), -1);
  const auto go_on = [&](const auto& self, std::size_t request) -> void {
    if (request == choice.size()) return visit(choice);
    choice[request] = -1;
    self(self, request + 1);
    for (const Pair& pair : problem.pairs) {
      if (static_cast<std::size_t>(pair.request) != request) continue;
      choice[request] = pair.mentor;
      self(self, request + 1);
    }
  };
  go_on(go_on, 0);
}

}  // namespace rondo::match
