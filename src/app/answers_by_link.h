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

// Whether an answer to that program about that event can be used in the open one. Errors:
// error.answers.other_program, error.answers.no_event.
Result<Done> check_addressed(const Program& open, const std::string& program, const EventId& event);

// Adds to those that wait what was brought and `check(answer)`, a Result<Done>, lets in, each once;
// gives back why others can't be used.
template <class Answer, class Check>
std::vector<Error> add_to_waiting(std::vector<Answer>& waiting, std::vector<Answer> brought,
                                  Check check) {
  std::vector<Error> refused;
  for (Answer& answer : brought) {
    const Result<Done> usable = check(answer);
    if (!usable) {
      refused.push_back(usable.error());
    } else if (std::find(waiting.begin(), waiting.end(), answer) == waiting.end()) {
      waiting.push_back(std::move(answer));
    }
  }
  return refused;
}

// Keeps a link for when the page is opened again; one that there is not is forgotten.
void remember_link(Workbench& bench, std::string_view preference, const Result<std::string>& link);

// Where those that wait and come first are looked at; nothing when none waits.
std::optional<Place> place_of_waiting(const AppState& state);
// Goes there, when what came before them is settled.
void go_to_waiting(Workbench& bench);

}  // namespace rondo
