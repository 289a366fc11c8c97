#include "app/kiosk_hold.h"

#include <charconv>
#include <string_view>
#include <system_error>

namespace rondo {
namespace {

constexpr std::string_view kKiosk = "kiosk";

// Three lines: the time, the program's id and the event's.
std::optional<KioskHold> read_hold(const Preferences& preferences) {
  const std::string text = preferences.read(kKiosk);
  const std::size_t first = text.find('\n');
  const std::size_t second = first == std::string::npos ? first : text.find('\n', first + 1);
  if (second == std::string::npos) return std::nullopt;
  KioskHold hold;
  const char* const end = text.data() + first;
  const auto [stop, error] = std::from_chars(text.data(), end, hold.used_utc_ms);
  if (error != std::errc() || stop != end) return std::nullopt;
  hold.program = text.substr(first + 1, second - first - 1);
  hold.event = EventId(text.substr(second + 1));
  return hold;
}

}  // namespace

std::optional<KioskHold> kiosk_hold(const Preferences& preferences, std::int64_t now_utc_ms) {
  std::optional<KioskHold> hold = read_hold(preferences);
  const bool holds = hold && hold->used_utc_ms > now_utc_ms - kKioskHold_ms &&
                     hold->used_utc_ms < now_utc_ms + kKioskHold_ms;
  return holds ? hold : std::nullopt;
}

void hold_kiosk(Preferences& preferences, const KioskHold& hold) {
  preferences.write(
      kKiosk, std::to_string(hold.used_utc_ms) + "\n" + hold.program + "\n" + hold.event.text());
}

void release_kiosk(Preferences& preferences, const EventId& event) {
  const std::optional<KioskHold> hold = read_hold(preferences);
  if (hold && hold->event == event) preferences.write(kKiosk, {});
}

}  // namespace rondo
