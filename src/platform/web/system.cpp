#include "platform/web/system.h"

extern "C" {
void rondo_system_random(std::uint64_t* bits);
}

namespace rondo {

std::uint64_t WebRandom::next() {
  std::uint64_t bits = 0;
  rondo_system_random(&bits);
  return bits;
}

}  // namespace rondo
