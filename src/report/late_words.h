// That something was said after the last day for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/words.h"
#include "model/stages.h"

namespace rondo {

// "Late: the last day was 14 September 2026"; empty where it was not late. `given_at`: ISO time,
// UTC, by the device on which it was said, whose clock may run ahead of `now_utc_ms`; empty: now.
std::string late_words(const Event& event, EventStage stage, std::string_view given_at,
                       std::int64_t now_utc_ms, const Clock& clock, const Words& words);

}  // namespace rondo
