// What the hall hears of a sitting's clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "app/app_state.h"
#include "app/services.h"
#include "speed/clock.h"

namespace rondo {

// The preference "sound": "off" makes the hall silent.
inline constexpr std::string_view kSound = "sound";

// Listens from frame to frame, where the screen that is shown is the host's or the hall's.
class DaySounds {
 public:
  // The sound of what happened to the clock since the last frame. Nothing after a sleep: what is
  // long past is not sounded.
  std::optional<Sound> next(const AppState& state);

 private:
  EventId event_;  // that the rest is about; empty: nothing was heard yet
  SittingTime before_;
  std::int64_t before_utc_ms_ = 0;
};

}  // namespace rondo
