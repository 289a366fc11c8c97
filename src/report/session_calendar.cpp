#include "report/session_calendar.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "report/session_guide.h"
#include "sessions/sessions.h"

namespace rondo {
namespace {

std::string description_of(const Program& program, const Event& event, const TopicId& topic) {
  std::string text = event.name;
  for (const auto& lines : {agenda_lines(event), question_lines(program, event, {topic})}) {
    std::string_view gap = "\n\n";
    for (const std::string& line : lines) {
      text.append(gap).append(line);
      gap = "\n";
    }
  }
  return text;
}

codec::CalendarEntry entry_of(const Program& program, const SessionId& id, const Session& session,
                              std::int64_t starts_utc_ms, const Words& words) {
  const Match& match = *program.matches.find(session.match);
  const Event& event = *program.events.find(match.event);
  const Person* mentor = program.people.find(match.mentor);
  codec::CalendarEntry entry;
  entry.uid = id.text() + "@" + program.id;
  entry.title = words.text({"session.calendar.title",
                            {arg("topic", name_in(program.topics, match.topic)),
                             arg("mentor", name_in(program.people, match.mentor)),
                             arg("mentee", name_in(program.people, match.mentee))}});
  entry.starts_at = iso_time(starts_utc_ms).substr(0, session.starts_at.size());
  entry.utc = true;
  entry.minutes = session.minutes;
  entry.place = session.place;
  entry.description = description_of(program, event, match.topic);
  entry.revision = session.revision;
  entry.cancelled = session.state == SessionState::cancelled;
  // Calendars want one, to move the entry or to take it off.
  const bool mentor_has_address = mentor != nullptr && !mentor->email.empty();
  entry.organizer_email = mentor_has_address ? mentor->email : program.coordinator().email;
  return entry;
}

bool is_one_of(const SessionsOf& whose, const Session& session, const Match& match) {
  const bool has_person = match.mentor == whose.person || match.mentee == whose.person;
  return (whose.person.empty() || has_person) &&
         (whose.match.empty() || session.match == whose.match);
}

}  // namespace

bool is_for_calendars(const Event& event, const Session& session) {
  const bool shown = session.state == SessionState::planned && event.cancelled_on.empty();
  return !session.starts_at.empty() && (shown || session.state == SessionState::cancelled);
}

bool has_sessions_for_calendars(const Program& program, const EventId& id) {
  const Event* event = program.events.find(id);
  if (event == nullptr) return false;
  return std::any_of(program.sessions.begin(), program.sessions.end(), [&](const auto& entry) {
    if (!is_for_calendars(*event, entry.second)) return false;
    const Match* match = program.matches.find(entry.second.match);
    return match != nullptr && match->event == id;
  });
}

Result<std::vector<codec::CalendarEntry>> session_calendar(const Program& program,
                                                           const EventId& event,
                                                           const SessionsOf& whose,
                                                           const Clock& clock, const Words& words) {
  const Event* found = program.events.find(event);
  if (found == nullptr) return Error{"error.match.no_event", {arg("event", event.text())}};
  std::vector<codec::CalendarEntry> entries;
  for (const auto& [id, session] : program.sessions) {
    const Match* match = program.matches.find(session.match);
    if (match == nullptr || !(match->event == event)) continue;
    if (!is_for_calendars(*found, session) || !is_one_of(whose, session, *match)) continue;
    const std::optional<std::int64_t> starts = utc_ms_of_local(session.starts_at, clock);
    if (!starts) continue;
    entries.push_back(entry_of(program, id, session, *starts, words));
    entries.back().stamped_at = iso_time(clock.now_utc_ms());
  }
  if (entries.empty()) return Error{"error.session.none_planned", {}};
  return entries;
}

}  // namespace rondo
