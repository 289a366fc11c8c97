#include "speed/held_meetings.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "base/iso_time.h"
#include "model/taking_part.h"
#include "speed/clock.h"

namespace rondo {
namespace {

// From when until when somebody was there, in UTC milliseconds.
struct Presence {
  std::int64_t from = std::numeric_limits<std::int64_t>::min();
  std::int64_t until = std::numeric_limits<std::int64_t>::max();
};

// Of those who take part; who is noted as absent is not in it.
std::map<PersonId, Presence> presences(const Program& program, const EventId& event) {
  std::map<PersonId, Presence> there;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || !is_to_come(registration)) continue;
    Presence presence;
    presence.from = utc_ms_of(registration.arrived_at).value_or(presence.from);
    presence.until = utc_ms_of(registration.left_at).value_or(presence.until);
    there[registration.person] = presence;
  }
  return there;
}

void sort_as_held(std::vector<SpeedMeeting>& meetings) {
  std::sort(meetings.begin(), meetings.end(),
            [](const SpeedMeeting& left, const SpeedMeeting& right) {
              return std::tie(left.round, left.table, left.mentee) <
                     std::tie(right.round, right.table, right.mentee);
            });
}

// Of the plan, those of rounds after that one.
std::vector<SpeedMeeting> planned_after(const Program& program, const EventId& event, int round) {
  std::vector<SpeedMeeting> planned;
  for (const auto& [id, meeting] : program.speed_meetings) {
    if (meeting.event == event && meeting.round > round) planned.push_back(meeting);
  }
  sort_as_held(planned);
  return planned;
}

bool was_started(const EventClock* clock) {
  return clock != nullptr && !clock->started_at.empty();
}

}  // namespace

std::vector<SpeedMeeting> held_meetings(const Program& program, const EventId& id,
                                        std::int64_t now_utc_ms) {
  std::vector<SpeedMeeting> held;
  const Event* event = program.events.find(id);
  const EventClock* clock = clock_of(program, id);
  if (event == nullptr || clock == nullptr) return held;
  const std::vector<RoundTimes> rounds = round_times(*event, *clock, now_utc_ms);
  const int begun =
      std::min(rounds_begun(*event, *clock, now_utc_ms), static_cast<int>(rounds.size()));
  const std::map<PersonId, Presence> there = presences(program, id);
  const auto sat_in = [&](const PersonId& person, const RoundTimes& round) {
    const auto found = there.find(person);
    return found != there.end() && found->second.from < round.ends_utc_ms &&
           found->second.until > round.begins_utc_ms;
  };
  for (const auto& [key, meeting] : program.speed_meetings) {
    if (!(meeting.event == id) || meeting.round < 1 || meeting.round > begun) continue;
    const RoundTimes& round = rounds[static_cast<std::size_t>(meeting.round - 1)];
    if (sat_in(meeting.mentor, round) && sat_in(meeting.mentee, round)) held.push_back(meeting);
  }
  sort_as_held(held);
  return held;
}

std::vector<SpeedMeeting> meetings_asked_about(const Program& program, const EventId& event,
                                               std::int64_t now_utc_ms) {
  return was_started(clock_of(program, event)) ? held_meetings(program, event, now_utc_ms)
                                               : planned_after(program, event, 0);
}

std::vector<SpeedMeeting> meetings_held_or_ahead(const Program& program, const EventId& id,
                                                 std::int64_t now_utc_ms) {
  std::vector<SpeedMeeting> meetings = meetings_asked_about(program, id, now_utc_ms);
  const Event* event = program.events.find(id);
  const EventClock* clock = clock_of(program, id);
  if (event == nullptr || !was_started(clock)) return meetings;
  if (sitting_time(*event, *clock, now_utc_ms).phase == SittingPhase::over) return meetings;
  const std::vector<SpeedMeeting> ahead =
      planned_after(program, id, rounds_begun(*event, *clock, now_utc_ms));
  meetings.insert(meetings.end(), ahead.begin(), ahead.end());
  return meetings;
}

}  // namespace rondo
