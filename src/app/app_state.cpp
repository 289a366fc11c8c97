#include "app/app_state.h"

#include "model/enum_names.h"

namespace rondo {

const Notice& latest_notice(const AppState& state) {
  static const Notice none;
  return state.notices.empty() ? none : state.notices.back();
}

const std::vector<TemplateTopic>& likely_topics(const AppState& state, EventKind kind) {
  static const std::vector<TemplateTopic> none;
  for (const EventTemplate& each : state.templates) {
    if (each.name == name_of(kind)) return each.topics;
  }
  return none;
}

}  // namespace rondo
