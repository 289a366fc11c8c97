#include "app/answers_by_link.h"

#include "app/notice_visit.h"
#include "app/preference_visit.h"
#include "app/sign_up_visit.h"
#include "app/withdrawals.h"

namespace rondo {
namespace {

// At the first answer whose event is still there. `event_of(answer)`: what it is about.
template <class Answer, class EventOf>
std::optional<Place> place_of_first(const Program& program, Screen screen,
                                    const std::vector<Answer>& waiting, EventOf event_of) {
  for (const Answer& answer : waiting) {
    const EventId& event = event_of(answer);
    if (program.events.find(event) != nullptr) return Place{screen, event.text()};
  }
  return std::nullopt;
}

}  // namespace

void remember_link(Workbench& bench, std::string_view preference, const Result<std::string>& link) {
  bench.services.preferences->write(preference, link ? *link : std::string());
}

std::optional<Place> place_of_waiting(const AppState& state) {
  const auto first = [&](Screen screen, const auto& waiting) {
    return place_of_first(state.program, screen, waiting,
                          [](const auto& answer) -> const EventId& { return answer.event; });
  };
  std::optional<Place> place;
  if (state.received_sign_ups != nullptr) {
    place = first(Screen::event_people, state.received_sign_ups->given);
  }
  if (!place && state.received_withdrawals != nullptr) {
    place = first(Screen::event_people, state.received_withdrawals->given);
  }
  if (!place && state.received_plan_answers != nullptr) place = Place{Screen::plans, {}};
  if (!place && state.received_preferences != nullptr) {
    place = first(Screen::event_prefer, state.received_preferences->answers.given);
  }
  if (!place && state.received_match_answers != nullptr) {
    place = place_of_first(
        state.program, Screen::event_tell, state.received_match_answers->answers,
        [](const codec::NoticeAnswer& answer) -> const EventId& { return answer.said.event; });
  }
  if (!place) place = first(Screen::event_feedback, state.received_answers);
  return place;
}

void go_to_waiting(Workbench& bench) {
  if (std::optional<Place> place = place_of_waiting(bench.state)) bench.go(*std::move(place));
}

}  // namespace rondo
