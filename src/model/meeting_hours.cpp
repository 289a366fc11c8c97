#include "model/meeting_hours.h"

#include <algorithm>
#include <string>

#include "base/durations.h"
#include "base/iso_time.h"
#include "base/text.h"
#include "model/school_year.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

// A file may hold any numbers: these can be added up, and in little time.
bool can_be_held(const Event& event) {
  const auto within = [](int value, int least, int most) {
    return value >= least && value <= most;
  };
  return within(event.rounds, 1, kMostRounds) &&
         within(event.session_minutes, 1, kMostRoundMinutes) &&
         within(event.changeover_minutes, 0, kMostRoundMinutes) &&
         std::all_of(event.breaks.begin(), event.breaks.end(),
                     [&](const auto& rest) { return within(rest.second, 0, kMostRoundMinutes); });
}

}  // namespace

bool venue_fits(const Event& event) {
  return code_points(collapse_spaces(event.venue)).size() <= kMostVenueLength;
}

std::optional<std::int64_t> wall_ms_of(std::string_view local_time) {
  if (local_time.size() != std::string_view("2026-09-14T15:10").size()) return std::nullopt;
  return utc_ms_of(std::string(local_time) + ":00Z");
}

std::vector<RoundMinutes> planned_minutes(const Event& event) {
  std::vector<RoundMinutes> rounds;
  int begins = 0;
  for (int round = 1; round <= event.rounds; ++round) {
    const int ends = begins + event.session_minutes;
    rounds.push_back({begins, ends});
    begins = ends + event.changeover_minutes + rest_minutes_before(event, round + 1);
  }
  return rounds;
}

int rest_minutes_before(const Event& event, int round) {
  const auto found = event.breaks.find(std::to_string(round - 1));
  return found == event.breaks.end() ? 0 : found->second;
}

std::optional<std::int64_t> planned_start(const Event& event) {
  return wall_ms_of(event.starts_at);
}

bool overlap(const MeetingHours& one, const MeetingHours& other) {
  return one.from_ms < other.until_ms && other.from_ms < one.until_ms;
}

std::optional<MeetingHours> hours_of(const Session& session) {
  const bool takes_time =
      session.state == SessionState::planned || session.state == SessionState::held;
  const std::optional<std::int64_t> from = wall_ms_of(session.starts_at);
  if (!takes_time || !from) return std::nullopt;
  return MeetingHours{*from, *from + session.minutes * kMinute_ms};
}

std::optional<MeetingHours> hours_of_sitting(const Program& program, const EventId& id) {
  const Event* event = program.events.find(id);
  if (event == nullptr || event->kind != EventKind::speed_mentoring || !goes_on(*event)) {
    return std::nullopt;
  }
  const EventClock* clock = clock_of(program, id);
  const std::optional<std::int64_t> from = planned_start(*event);
  const bool was_ended = clock != nullptr && !clock->finished_at.empty();
  if (was_ended || !from || !can_be_held(*event)) return std::nullopt;
  return MeetingHours{*from, *from + planned_minutes(*event).back().ends * kMinute_ms};
}

}  // namespace rondo
