// A random program of two school years for tests of reports: small and large sites, events of
// several kinds, matches in every state, sessions, a sitting that is over, and what people said.
#pragma once

#include <array>
#include <string>

#include "base/random.h"
#include "model/program.h"

namespace rondo::test {

// 2027-01-01: after everything.
inline constexpr std::int64_t kAfterAll = 1'798'761'600'000;

class SchoolProgram {
 public:
  explicit SchoolProgram(std::uint64_t seed) : random_(seed) { build(); }

  Program program;

 private:
  int below(int bound) {
    return static_cast<int>(random_.next() % static_cast<std::uint64_t>(bound));
  }
  bool one_in(int chances) { return below(chances) == 0; }

  static std::string numbered(const char* what, int number) {
    return what + std::to_string(number);
  }

  void build() {
    program.id = "school";
    program.info.live[ProgramInfoId("program")] = {"Riverbend", false};
    for (int at = 0; at < kSites; ++at) {
      program.sites.live[SiteId(numbered("site", at))].name = numbered("School ", at);
    }
    for (int at = 0; at < kTopics; ++at) {
      program.topics.live[TopicId(numbered("topic", at))].name = numbered("Topic ", at);
    }
    program.initiatives.live[InitiativeId("sel")] = {"SEL"};
    program.initiatives.live[InitiativeId("reading")] = {"Reading"};
    people_ = 8 + below(50);
    for (int at = 0; at < people_; ++at) add_person(at);
    const int events = 2 + below(5);
    for (int at = 0; at < events; ++at) add_event(at);
  }

  // Most are at the first site, few at the last; some at none.
  void add_person(int at) {
    Person person;
    person.name = numbered("Person ", at);
    if (!one_in(8)) person.site = SiteId(numbered("site", below(1 + below(kSites))));
    if (!one_in(4)) person.characteristics["Role"] = one_in(3) ? "Counselor" : "Teacher";
    program.people.live[PersonId(numbered("p", at))] = person;
  }

  void add_event(int at) {
    const EventId id(numbered("event", at));
    const bool sitting = one_in(4);
    Event event;
    event.name = numbered("Event ", at);
    event.kind = sitting ? EventKind::speed_mentoring : EventKind::topic_sprint;
    event.created_on = one_in(2) ? "2025-09-01" : "2026-09-01";
    if (one_in(3)) event.opens_on = "2026-08-0" + std::to_string(1 + below(9));
    event.requests_per_mentee = 1 + below(2);
    event.session_minutes = 10;
    event.rounds = 3;
    if (!one_in(3)) event.initiative = InitiativeId(one_in(2) ? "sel" : "reading");
    if (sitting) event.starts_at = "2026-03-05T09:00";
    program.events.live[id] = event;
    for (int person = 0; person < people_; ++person) {
      if (!one_in(3)) register_person(id, person);
    }
    if (sitting) {
      hold_sitting(id);
    } else {
      match(id);
    }
    for (int person = 0; person < people_; ++person) {
      if (one_in(4)) say(id, person);
    }
  }

  TopicId topic() { return TopicId(numbered("topic", below(kTopics))); }

  void register_person(const EventId& event, int person) {
    Registration registration;
    registration.event = event;
    registration.person = PersonId(numbered("p", person));
    registration.mentors = one_in(2);
    registration.seeks = !registration.mentors || one_in(4);
    registration.withdrawn = one_in(10);
    if (one_in(12)) registration.approval = Approval::refused;
    for (int count = registration.mentors ? below(3) : 0; count > 0; --count) {
      registration.offers[topic()].trained = one_in(2);
    }
    for (int count = registration.seeks ? below(4) : 0; count > 0; --count) {
      registration.requests[topic()] = {};
    }
    program.registrations.live[RegistrationId(event.text() + numbered("-", person))] = registration;
  }

  PersonId somebody() { return PersonId(numbered("p", below(people_))); }

  void match(const EventId& event) {
    MatchRun run;
    run.event = event;
    for (int at = below(people_); at > 0; --at) {
      Match match;
      match.event = event;
      match.mentor = somebody();
      match.mentee = somebody();
      match.topic = topic();
      match.state = static_cast<MatchState>(below(8));
      const bool may_ask =
          match.state == MatchState::completed || match.state == MatchState::ended_early;
      match.asks_anew = may_ask && at % 3 == 0;
      if (match.mentor == match.mentee) continue;
      const MatchId id(event.text() + numbered("-m", at));
      program.matches.live[id] = match;
      for (int count = below(4); count > 0; --count) hold_session(id, count);
    }
    for (const auto& [id, registration] : program.registrations) {
      if (!(registration.event == event) || registration.requests.empty() || one_in(3)) continue;
      static const std::array<std::string, 5> kReasons{
          "reason.nobody_offers", "reason.competition.mixed", "reason.ruled_out.pools",
          "reason.costs_more", "reason.limit"};
      const std::string& reason = kReasons[static_cast<std::size_t>(below(5))];
      const std::string& asked = registration.requests.begin()->first.text();
      run.unserved[registration.person.text() + "/" + asked] =
          Value(Value::Object{{"key", Value(reason)}, {"args", Value(Value::Object{})}});
    }
    program.match_runs.live[MatchRunId(event.text())] = run;
  }

  void hold_session(const MatchId& match, int number) {
    Session session;
    session.match = match;
    session.state = static_cast<SessionState>(below(4));
    session.minutes = 15 * (1 + below(4));
    static const std::array<std::string, 4> kDays{"", "2025-10-02T15:00", "2026-07-31T08:00",
                                                  "2026-08-01T08:00"};
    session.starts_at = kDays[static_cast<std::size_t>(below(4))];
    program.sessions.live[SessionId(match.text() + numbered("-s", number))] = session;
  }

  // Everybody who does not withdraw was there.
  void hold_sitting(const EventId& event) {
    EventClock clock;
    clock.event = event;
    clock.started_at = "2026-03-05T09:00:00.000Z";
    program.event_clocks.live[EventClockId(event.text())] = clock;
    for (int at = below(people_); at > 0; --at) {
      const SpeedMeeting meeting{event, 1 + below(3), MeetingTableId("t"), somebody(), somebody()};
      if (meeting.mentor == meeting.mentee) continue;
      program.speed_meetings.live[SpeedMeetingId(event.text() + numbered("-r", at))] = meeting;
    }
  }

  void say(const EventId& event, int person) {
    Feedback feedback;
    feedback.event = event;
    feedback.from = PersonId(numbered("p", person));
    feedback.useful = below(6);
    feedback.practice = static_cast<Practice>(below(4));
    feedback.later = one_in(3);
    program.feedback.live[FeedbackId(event.text() + numbered("-f", person))] = feedback;
  }

  static constexpr int kSites = 4, kTopics = 6;
  SeededRandom random_;
  int people_ = 0;
};

}  // namespace rondo::test
