// What is alike of all answers that come back by link, whatever they are about. They wait until
// somebody has looked at them: sign-ups, withdrawals, PD plans, wishes, answers to a match,
// feedback; in the order of an event's steps.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/workbench.h"

namespace rondo {

// Adds to those that wait what was brought and `check(answer)` lets in, each once; gives back what
// it said of each.
template <class Answer, class Check>
std::vector<Result<Done>> add_to_waiting(std::vector<Answer>& waiting, std::vector<Answer> brought,
                                         Check check) {
  std::vector<Result<Done>> usable;
  for (Answer& answer : brought) {
    usable.push_back(check(answer));
    if (usable.back() && std::find(waiting.begin(), waiting.end(), answer) == waiting.end()) {
      waiting.push_back(std::move(answer));
    }
  }
  return usable;
}

// Keeps a link for when the page is opened again; one that there is not is forgotten.
void remember_link(Workbench& bench, std::string_view preference, const Result<std::string>& link);

// Where those that wait and come first are looked at; nothing when none waits.
std::optional<Place> place_of_waiting(const AppState& state);
// Goes there, when what came before them is settled.
void go_to_waiting(Workbench& bench);

}  // namespace rondo
