#include "platform/web/system.h"

#include <emscripten.h>

extern "C" {
void rondo_system_random(std::uint64_t* bits);
}

namespace rondo {

std::int64_t WebClock::now_utc_ms() const {
  return static_cast<std::int64_t>(emscripten_date_now());
}

std::uint64_t WebRandom::next() {
  std::uint64_t bits = 0;
  rondo_system_random(&bits);
  return bits;
}

}  // namespace rondo
