#include "platform/system.h"

#include <chrono>
#include <ctime>

namespace rondo {

static_assert(std::random_device::min() == 0 && std::random_device::max() == 0xffffffff,
              "a draw is 32 uniform bits");

std::uint64_t SystemRandom::next() {
  const std::uint64_t high = device_();
  return high << 32 | device_();
}

std::int64_t SystemClock::now_utc_ms() const {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count();
}

int SystemClock::minutes_east_of_utc(std::int64_t utc_ms) const {
  const auto seconds = static_cast<std::time_t>(utc_ms / 1000);
  std::tm local{};
  localtime_r(&seconds, &local);
  return static_cast<int>(local.tm_gmtoff / 60);
}

}  // namespace rondo
