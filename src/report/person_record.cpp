#include "report/person_record.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

#include "base/local_time.h"

namespace rondo {
namespace {

// The day here on which something was said; that of the event where it was not noted.
std::string day_of_feedback(const Program& program, const Feedback& feedback, const Clock* clock) {
  if (!feedback.given_at.empty()) return local_day_of(feedback.given_at, clock);
  const Event* event = program.events.find(feedback.event);
  return event == nullptr ? std::string() : day_of_event(program, feedback.event, *event);
}

class Recorder {
 public:
  Recorder(const Program& program, const PersonId& person, const ReportScope& scope,
           const Clock* clock)
      : program_(program), person_(person), scope_(scope), clock_(clock) {}

  PersonRecord run(std::int64_t now_utc_ms) {
    add_registrations();
    add_matches();
    for (const ProgramMeeting& meeting : program_meetings(program_, scope_, now_utc_ms)) {
      add_meeting(meeting);
    }
    add_feedback();
    for (auto& [event, record] : events_) record_.events.push_back(std::move(record));
    std::sort(record_.events.begin(), record_.events.end(),
              [&](const EventRecord& left, const EventRecord& right) {
                return std::tuple(day_of(right.event), left.event) <
                       std::tuple(day_of(left.event), right.event);
              });
    return std::move(record_);
  }

 private:
  std::string day_of(const EventId& id) const {
    const Event* event = program_.events.find(id);
    return event == nullptr ? std::string() : day_of_event(program_, id, *event);
  }
  bool counts(const EventId& event) const {
    return program_.events.find(event) != nullptr && asked(event) && is_in(scope_, day_of(event));
  }
  bool asked(const EventId& event) const { return scope_.event.empty() || scope_.event == event; }

  EventRecord& at(const EventId& event) {
    EventRecord& record = events_[event];
    record.event = event;
    return record;
  }

  void add_registrations() {
    for (const auto& [id, registration] : program_.registrations) {
      if (registration.person != person_ || registration.withdrawn) continue;
      if (!counts(registration.event)) continue;
      EventRecord& record = at(registration.event);
      record.mentors = record.mentors || registration.mentors;
      record.seeks = record.seeks || registration.seeks;
      if (!registration.seeks) continue;
      for (const auto& [topic, request] : registration.requests) {
        record_.growth[topic].requested = true;
      }
    }
  }

  void add_matches() {
    for (const auto& [id, match] : program_.matches) {
      const bool mentors = match.mentor == person_;
      if (!mentors && match.mentee != person_) continue;
      if (!is_held(match.state) || !counts(match.event)) continue;
      add_partner(at(match.event), mentors, mentors ? match.mentee : match.mentor, match.topic);
      if (mentors && match.state == MatchState::completed) record_.mentees.insert(match.mentee);
    }
  }

  void add_partner(EventRecord& record, bool mentors, const PersonId& partner,
                   const TopicId& topic) {
    record.mentors = record.mentors || mentors;
    record.seeks = record.seeks || !mentors;
    record.partners.insert(partner);
    if (!topic.empty()) record.topics.insert(topic);
  }

  void add_meeting(const ProgramMeeting& meeting) {
    const bool mentors = meeting.mentor == person_;
    if (!mentors && meeting.mentee != person_) return;
    EventRecord& record = at(meeting.event);
    add_partner(record, mentors, mentors ? meeting.mentee : meeting.mentor, meeting.topic);
    if (mentors) record_.mentees.insert(meeting.mentee);
    ++record.sessions;
    ++(mentors ? record_.sessions_given : record_.sessions_received);
    (mentors ? record.minutes.given : record.minutes.received) += meeting.minutes;
    (mentors ? record_.minutes.given : record_.minutes.received) += meeting.minutes;
    if (!mentors && !meeting.topic.empty()) ++record_.growth[meeting.topic].sessions;
  }

  void add_feedback() {
    for (const auto& [id, feedback] : program_.feedback) {
      if (feedback.from != person_ || !asked(feedback.event)) continue;
      if (!is_in(scope_, day_of_feedback(program_, feedback, clock_))) continue;
      ++record_.feedback;
      ++at(feedback.event).feedback;
      const Match* match = program_.matches.find(feedback.match);
      const bool practised =
          feedback.practice == Practice::tried || feedback.practice == Practice::part_of_it;
      if (!practised || match == nullptr || match->mentee != person_) continue;
      record_.growth[match->topic].practised = true;
    }
  }

  const Program& program_;
  const PersonId& person_;
  const ReportScope& scope_;
  const Clock* clock_;
  PersonRecord record_;
  std::map<EventId, EventRecord> events_;
};

}  // namespace

PersonRecord person_record(const Program& program, const PersonId& person, const ReportScope& scope,
                           std::int64_t now_utc_ms, const Clock* clock) {
  return Recorder(program, person, scope, clock).run(now_utc_ms);
}

std::vector<int> school_years(const Program& program, const PersonId& person,
                              std::int64_t now_utc_ms, const Clock* clock) {
  std::set<int, std::greater<>> years;
  const auto add = [&](const std::string& day) {
    if (const std::optional<int> year = school_year_of(day)) years.insert(*year);
  };
  const PersonRecord record = person_record(program, person, {}, now_utc_ms, clock);
  for (const EventRecord& event : record.events) {
    if (const Event* found = program.events.find(event.event))
      add(day_of_event(program, event.event, *found));
  }
  for (const ProgramMeeting& meeting : program_meetings(program, {}, now_utc_ms)) {
    if (meeting.mentor == person || meeting.mentee == person) add(meeting.day);
  }
  for (const auto& [id, feedback] : program.feedback) {
    if (feedback.from == person) add(day_of_feedback(program, feedback, clock));
  }
  return {years.begin(), years.end()};
}

}  // namespace rondo
