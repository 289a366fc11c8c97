#include "report/program_meetings.h"

#include <algorithm>
#include <tuple>

#include "base/iso_time.h"
#include "speed/clock.h"
#include "speed/held_meetings.h"
#include "speed/sitting.h"

namespace rondo {

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
    const std::string day = day_of_sitting(program, id, event);
    if (event.kind != EventKind::speed_mentoring || !counts(id, day)) continue;
    const std::vector<SpeedMeeting> held = held_meetings(program, id, now_utc_ms);
    if (held.empty()) continue;
    const MeetingTopics topics = meeting_topics(program, id);
    const std::vector<int> minutes = minutes_sat(event, *clock_of(program, id), now_utc_ms);
    for (const SpeedMeeting& meeting : held) {
      const auto topic = topics.find({meeting.mentor, meeting.mentee});
      meetings.push_back({id, MatchId(), meeting.mentor, meeting.mentee,
                          topic == topics.end() ? TopicId() : topic->second.asked, day,
                          minutes[static_cast<std::size_t>(meeting.round - 1)]});
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
