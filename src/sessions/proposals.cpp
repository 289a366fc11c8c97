#include "sessions/proposals.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

#include "base/durations.h"
#include "base/iso_time.h"
#include "match/common_times.h"
#include "sessions/places.h"

namespace rondo {
namespace {

constexpr int kDaysAhead = 2;      // so that people can still be told
constexpr int kWeeks = 8;          // further than that nobody plans a micro-mentoring session
constexpr int kWeeksForPlace = 2;  // for which a time with a place is worth waiting

// Of a day in milliseconds as if it were UTC; Monday is 0.
int weekday_of(std::int64_t day_ms) {
  constexpr int kThursday = 3;  // 1970-01-01
  return static_cast<int>((day_ms / kDay_ms + kThursday) % 7);
}

std::vector<WeeklyTime> weekly_times(const EventView& view, const Match& match) {
  const Participant* mentor = view.find(match.mentor);
  const Participant* mentee = view.find(match.mentee);
  if (mentor == nullptr || mentee == nullptr) return {};
  return common_starts(mentor->times, mentee->times);
}

Session session_at(const EventView& view, const MatchId& match, std::int64_t wall_ms) {
  constexpr std::size_t kToTheMinute = 16;
  Session session;
  session.match = match;
  session.minutes = view.event->session_minutes;
  session.starts_at = iso_time(wall_ms).substr(0, kToTheMinute);
  return session;
}

// When this match was to meet and does not: what was just called off is no time to come after all.
std::set<std::string> times_called_off(const Program& program, const MatchId& match) {
  std::set<std::string> times;
  for (const auto& [id, session] : program.sessions) {
    if (session.match == match && session.state == SessionState::cancelled) {
      times.insert(session.starts_at);
    }
  }
  return times;
}

// At times that suit both, from that day on, while neither is in a session of the program or in one
// of `proposed`, or at a sitting.
std::vector<Session> free_sessions(const EventView& view, const MatchId& id,
                                   std::string_view not_before, int most,
                                   const std::vector<Session>& proposed) {
  std::vector<Session> free;
  const Program& program = *view.program;
  const Match* match = program.matches.find(id);
  const std::optional<std::int64_t> first = utc_ms_of(std::string(not_before) + "T00:00:00Z");
  if (match == nullptr || !first) return free;
  const std::vector<WeeklyTime> times = weekly_times(view, *match);
  const std::set<std::string> called_off = times_called_off(program, id);
  const auto is_free = [&](const Session& session) {
    return called_off.count(session.starts_at) == 0 && !clash_of(program, SessionId(), session) &&
           std::all_of(proposed.begin(), proposed.end(), [&](const Session& other) {
             return in_both(program, session, other).empty();
           });
  };
  for (std::int64_t day = *first; day < *first + kWeeks * 7 * kDay_ms; day += kDay_ms) {
    for (const WeeklyTime& time : times) {
      if (time.weekday != weekday_of(day)) continue;
      Session session = session_at(view, id, day + time.minute * kMinute_ms);
      if (!is_free(session)) continue;
      free.push_back(std::move(session));
      if (static_cast<int>(free.size()) == most) return free;
    }
  }
  return free;
}

// With a place where there is one; of `times` at which the two are free, the earliest first.
Session session_with_place(const PlaceBook& places, std::vector<Session> times,
                           const std::vector<Session>& proposed) {
  for (Session& session : times) {
    std::vector<std::string> free = places.free_places(SessionId(), session, proposed);
    if (free.empty()) continue;
    session.place = std::move(free.front());
    return session;
  }
  return times.front();
}

}  // namespace

std::string first_day_for(std::string_view now_local) {
  const std::optional<std::int64_t> now = utc_ms_of(std::string(now_local) + ":00Z");
  return iso_date(now.value_or(0) + kDaysAhead * kDay_ms);
}

std::vector<std::string> free_times(const EventView& view, const MatchId& match,
                                    std::string_view not_before, int most) {
  std::vector<std::string> times;
  for (const Session& session : free_sessions(view, match, not_before, most, {})) {
    times.push_back(session.starts_at);
  }
  return times;
}

bool said_when(const EventView& view, const PersonId& person) {
  const Participant* participant = view.find(person);
  return participant != nullptr && !participant->slots.empty();
}

bool both_named_times(const EventView& view, const Match& match) {
  return said_when(view, match.mentor) && said_when(view, match.mentee);
}

bool any_named_times(const EventView& view, const std::vector<MatchSessions>& matches) {
  return std::any_of(matches.begin(), matches.end(), [&](const MatchSessions& sessions) {
    const Match* match = view.program->matches.find(sessions.match);
    return has_to_be_planned(sessions.nudge) && match != nullptr && both_named_times(view, *match);
  });
}

bool have_time_in_common(const EventView& view, const Match& match) {
  return !weekly_times(view, match).empty();
}

Result<SessionProposals> propose_sessions(const Program& program, const EventId& event,
                                          std::string_view now_local) {
  const Result<EventView> view = view_event(program, event);
  if (!view) return view.error();
  std::vector<std::pair<std::size_t, MatchId>> waiting;  // how many times they have, whose
  SessionProposals proposals;
  for (const MatchSessions& sessions : event_sessions(program, event, now_local)) {
    if (!has_to_be_planned(sessions.nudge)) continue;
    const std::size_t times = weekly_times(*view, *program.matches.find(sessions.match)).size();
    if (times == 0) {
      proposals.without_a_time.push_back(sessions.match);
    } else {
      waiting.emplace_back(times, sessions.match);
    }
  }
  std::sort(waiting.begin(), waiting.end());
  const std::string first_day = first_day_for(now_local);
  const PlaceBook places(program);
  for (const auto& [times, match] : waiting) {
    const bool has_places = !places.places_for(match).empty();
    const int most = has_places ? static_cast<int>(times) * kWeeksForPlace : 1;
    auto free = free_sessions(*view, match, first_day, most, proposals.sessions);
    if (free.empty()) {
      proposals.without_a_time.push_back(match);
    } else {
      proposals.sessions.push_back(session_with_place(places, std::move(free), proposals.sessions));
    }
  }
  return proposals;
}

}  // namespace rondo
