#include "app/app_state.h"

#include <algorithm>

namespace rondo {

const codec::GuestAnswers* feedback_to_look_at(const AppState& state) {
  const auto found = std::find_if(
      state.received_answers.begin(), state.received_answers.end(),
      [&](const auto& given) { return state.program.events.find(given.event) != nullptr; });
  return found == state.received_answers.end() ? nullptr : &*found;
}

const ProgramEntry* replaced_by(const AppState& state, std::string_view id) {
  const auto found = std::find_if(state.replaced.begin(), state.replaced.end(),
                                  [&](const ProgramEntry& entry) { return entry.id == id; });
  return found == state.replaced.end() ? nullptr : &*found;
}

const Notice& latest_notice(const AppState& state) {
  static const Notice none;
  return state.notices.empty() ? none : state.notices.back();
}

bool would_lose_something(const AppState& state) {
  return state.holds_typed || state.save == SaveState::saving || state.save == SaveState::failed;
}

}  // namespace rondo
