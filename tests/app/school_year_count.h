// What a simulated school year was told to do, and what reports have to say of it. The count shares
// nothing with the program's reports.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/program.h"

namespace rondo::test {

struct HeldMeeting {
  EventId event;
  MatchId match;  // empty: of a sitting
  PersonId mentor, mentee;
  int minutes = 0;
  std::string day;
};

struct KnownMatch {
  EventId event;
  PersonId mentor, mentee;
  TopicId topic;
  MatchState state = MatchState::proposed;
  bool asks_anew = false;  // its mentee looks for another mentor
};

struct KnownSession {
  MatchId match;
  SessionState state = SessionState::planned;
  std::string day;
};

struct KnownEvent {
  std::string day;
  bool sitting = false;
  bool cancelled = false;
  int most_requests = 1;   // of one mentee that are served
  std::string initiative;  // that it serves; empty: none of its own
};

// Somebody on an event's list.
struct Listed {
  bool mentors = false, seeks = false;
  std::map<TopicId, bool> offers;  // topic -> trained in it
  std::set<TopicId> requests;
  std::map<TopicId, std::string> needed_by;  // of requests that have a day
  std::string site_then;  // from which they have moved since it closed; empty: they have not
  bool out = false;       // withdrawn or refused
  bool waits = false;     // for a place
};

struct Said {
  EventId event;
  PersonId from, about;
  int useful = 0;
  std::map<std::string, std::string> answers;
  Practice practice_later = Practice::not_said;
};

struct Tally {
  std::map<EventId, KnownEvent> events;
  std::map<std::pair<EventId, PersonId>, Listed> lists;
  std::map<MatchId, KnownMatch> matches;
  std::map<SessionId, KnownSession> sessions;
  std::vector<HeldMeeting> held;
  std::vector<Said> said;
  std::map<PersonId, std::string> site_of;       // its name; empty: none
  std::map<TopicId, std::string> initiative_of;  // of topics that serve one
  std::map<std::string, std::string> closed_on;  // site -> day, of those that have closed
  std::set<PersonId> followed;                   // on the way into a grow-your-own program

  void set_state(const std::vector<MatchId>& ids, MatchState state, std::string_view today);
  void cancel(const EventId& event, std::string_view today);
  void forget_event(const EventId& event);
  void forget_person(const PersonId& person);
  void join(const PersonId& kept, const PersonId& other);
  // To another site from one that has closed, which keeps what came of events.
  void move(const PersonId& person, const std::string& site);
  void join_topics(const TopicId& kept, const TopicId& other);

 private:
  bool stays_behind(const EventId& event, const PersonId& person, const std::string& closed) const;
  void forget_what_hangs_on_matches();
};

// What meetings and matches come to in the whole program.
struct YearFigures {
  std::map<PersonId, int> given, received;     // minutes, of people with any
  std::map<std::string, int> minutes_by_site;  // of its people, as either side; "": no site
  std::map<MatchState, int> states;            // of matches
  std::map<SessionState, int> sessions;
  int ended_after_meeting = 0;  // of the matches that ended early
};
YearFigures figures_of(const Tally& tally);

// What is counted: of one event (empty: all), from the first to the last day (empty: open).
struct Span {
  EventId event;
  std::string from, until;
};

struct Part {
  int part = 0, whole = 0;

  bool operator==(const Part&) const = default;
};

struct ServedInitiative {
  int events = 0, people = 0, meetings = 0, minutes = 0;

  bool operator==(const ServedInitiative&) const = default;
};

// The six aims.
struct Aims {
  int events = 0, cancelled_events = 0, people = 0;
  Part access;                                 // who asked; with a mentor
  std::map<std::string, Part> access_by_site;  // "": no site
  Part requests;                               // of these, served
  int pairs = 0;
  Part across;                                               // of two known sites; of two
  std::map<std::pair<std::string, std::string>, int> flows;  // mentor's and mentee's site
  std::map<std::string, ServedInitiative> initiatives;       // "": none
  std::map<TopicId, int> met_about;
  Part trained;                                       // mentors
  std::array<int, 5> useful{};                        // by grade
  Part goal_reached, program_wanted, practice_later;  // who said; of these, yes
  Part in_time;                                       // requests with a day; met by then
  Part first_time;                                    // mentors; who never was one before
  std::set<PersonId> unused;                          // offered to mentor and have nobody
  int followed = 0;
  std::map<int, int> mentors_with;  // mentees -> mentors
  int mentors = 0, mentees = 0, of_busiest_tenth = 0, gini_hundredths = 0;
};
Aims aims_of(const Tally& tally, const Span& span);

}  // namespace rondo::test
