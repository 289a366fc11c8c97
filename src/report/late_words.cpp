#include "report/late_words.h"

#include <algorithm>

#include "base/iso_time.h"
#include "base/local_time.h"

namespace rondo {

std::string late_words(const Event& event, EventStage stage, std::string_view given_at,
                       std::int64_t now_utc_ms, const Clock& clock, const Words& words) {
  const std::string& until = event.*days_of(stage).until;
  const std::int64_t given_utc_ms = std::min(utc_ms_of(given_at).value_or(now_utc_ms), now_utc_ms);
  if (until.empty() || day_of(local_time_of(given_utc_ms, clock)) <= until) return {};
  return words.text({"received.after_last_day", {arg("date", words.day(until))}});
}

}  // namespace rondo
