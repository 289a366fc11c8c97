// When people meet, as it is planned: the rounds of a sitting of speed mentoring, and the hours
// that sittings and sessions take of those who are in them. Times are local, counted in
// milliseconds as if they were UTC: nobody needs to know the zone to see that two overlap.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/program.h"

namespace rondo {

// Of a local time to the minute, "2026-09-14T15:10"; nothing for what is none.
std::optional<std::int64_t> wall_ms_of(std::string_view local_time);

// When rounds begin and end if the first begins at minute 0.
struct RoundMinutes {
  int begins = 0;
  int ends = 0;

  bool operator==(const RoundMinutes&) const = default;
};
std::vector<RoundMinutes> planned_minutes(const Event& event);

// Of rest before the round, besides the walking.
int rest_minutes_before(const Event& event, int round);

// When the sitting is to begin (Event::starts_at); nothing where it is not said or is no time.
std::optional<std::int64_t> planned_start(const Event& event);

// Whether the pages that people get have room for where it is (kMostVenueLength).
bool venue_fits(const Event& event);

// From when until when people are there; the end is no part of it.
struct MeetingHours {
  std::int64_t from_ms = 0;
  std::int64_t until_ms = 0;

  bool operator==(const MeetingHours&) const = default;
};
bool overlap(const MeetingHours& one, const MeetingHours& other);

// Of a session. Nothing for one without a time, and for one that was missed or called off: it takes
// nobody's time.
std::optional<MeetingHours> hours_of(const Session& session);

// Of a sitting, from its planned start to the planned end of its last round. Nothing for any other
// event, for a sitting that was cancelled, archived, or ended by its host, which may have been
// before its last round, and for one with numbers that no sitting has (kMostRounds).
std::optional<MeetingHours> hours_of_sitting(const Program& program, const EventId& id);

}  // namespace rondo
