#include "platform/web/system.h"

#include <chrono>

extern "C" {
void rondo_system_random(std::uint64_t* bits);
}

namespace rondo {

std::int64_t WebClock::now_utc_ms() const {
  using std::chrono::system_clock;
  const auto since_1970 = system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
}

std::uint64_t WebRandom::next() {
  std::uint64_t bits = 0;
  rondo_system_random(&bits);
  return bits;
}

}  // namespace rondo
