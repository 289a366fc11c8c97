#include "app/app_state.h"

namespace rondo {

const Notice& latest_notice(const AppState& state) {
  static const Notice none;
  return state.notices.empty() ? none : state.notices.back();
}

}  // namespace rondo
