#include "report/program_meetings.h"

#include <algorithm>
#include <tuple>

#include "base/iso_time.h"
#include "speed/clock.h"
#include "speed/outcome.h"

namespace rondo {
namespace {

// The day of a sitting: when it really began or, if the clock was never asked, was to begin.
std::string sitting_day(const Program& program, const EventId& id, const Event& event) {
  if (!event.starts_at.empty()) return std::string(day_of(event.starts_at));
  const EventClock* clock = clock_of(program, id);
  return clock == nullptr ? std::string() : std::string(day_of(clock->started_at));
}

}  // namespace

std::string day_of_event(const Program& program, const EventId& id, const Event& event) {
  if (event.kind == EventKind::speed_mentoring) {
    std::string day = sitting_day(program, id, event);
    if (!day.empty()) return day;
  }
  return std::string(day_of(event.opens_on.empty() ? event.created_on : event.opens_on));
}

bool is_in(const ReportScope& scope, const std::string& day) {
  if (day.empty()) return scope.from.empty() && scope.until.empty();
  const std::string_view date = day_of(day);
  return (scope.from.empty() || scope.from <= date) && (scope.until.empty() || date <= scope.until);
}

std::vector<ProgramMeeting> program_meetings(const Program& program, const ReportScope& scope,
                                             std::int64_t now_utc_ms) {
  std::vector<ProgramMeeting> meetings;
  const auto counts = [&](const EventId& event, const std::string& day) {
    return (scope.event.empty() || scope.event == event) && is_in(scope, day);
  };
  for (const auto& [id, session] : program.sessions) {
    const Match* match = program.matches.find(session.match);
    const std::string day(day_of(session.starts_at));
    if (session.state != SessionState::held || match == nullptr || !counts(match->event, day)) {
      continue;
    }
    meetings.push_back({match->event, session.match, match->mentor, match->mentee, match->topic,
                        day, session.minutes});
  }
  for (const auto& [id, event] : program.events) {
    const std::string day = sitting_day(program, id, event);
    if (event.kind != EventKind::speed_mentoring || !counts(id, day)) continue;
    for (const SpeedMeeting& meeting : held_meetings(program, id, now_utc_ms)) {
      meetings.push_back(
          {id, MatchId(), meeting.mentor, meeting.mentee, TopicId(), day, event.session_minutes});
    }
  }
  std::sort(meetings.begin(), meetings.end(),
            [](const ProgramMeeting& left, const ProgramMeeting& right) {
              return std::tie(left.day, left.event, left.mentor, left.mentee, left.match) <
                     std::tie(right.day, right.event, right.mentor, right.mentee, right.match);
            });
  return meetings;
}

std::map<PersonId, PersonMinutes> minutes_by_person(const std::vector<ProgramMeeting>& meetings) {
  std::map<PersonId, PersonMinutes> minutes;
  for (const ProgramMeeting& meeting : meetings) {
    minutes[meeting.mentor].given += meeting.minutes;
    minutes[meeting.mentee].received += meeting.minutes;
  }
  return minutes;
}

}  // namespace rondo
