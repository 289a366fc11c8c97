// SchoolYear: lives a year of a district by commands, and keeps count of what it does. The count
// shares nothing with the program's reports: it knows what was told to happen.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/app_fixture.h"

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
  MatchState state = MatchState::proposed;
};

struct Tally {
  std::vector<HeldMeeting> held;
  std::map<MatchId, KnownMatch> matches;
  std::set<std::pair<EventId, PersonId>> asked;  // for a mentor
  std::map<PersonId, std::string> site_of;       // its name; empty: none

  void forget_event(const EventId& event);
  void forget_person(const PersonId& person);
  void join(const PersonId& kept, const PersonId& other);
};

// What reports tell of a year.
struct YearFigures {
  int meetings = 0;                            // held
  std::map<PersonId, int> given, received;     // minutes, of people with any
  std::map<std::string, int> minutes_by_site;  // of its people, as either side; "": no site
  int across_sites = 0;                        // matches that stand, of people of two known sites
  int asked = 0, served = 0;                   // people in events with a request, with a match
  std::map<MatchState, int> states;            // of matches
  int ended_after_meeting = 0;                 // of those that ended early
};
YearFigures figures_of(const Tally& tally);

class SchoolYear {
 public:
  SchoolYear(Page& page, std::uint64_t seed) : page_(page), chance_(seed) {}

  void live();

  Tally tally;
  EventId sitting;     // one of them
  EventId called_off;  // midway

 private:
  // --- before the year
  void add_sites_and_topics();
  void add_people();
  PersonId add_person(const std::string& name, const std::string& email, int site);

  // --- events
  EventId add_event(const std::string& kind, int number);
  void play_matched(const EventId& event, int number);
  void import_people(const EventId& event, int number);
  void register_people(const EventId& event, int number);
  void match(const EventId& event);
  void learn_matches(const EventId& event);
  std::vector<MatchId> in_state(const EventId& event, MatchState state) const;
  void set_state(const std::vector<MatchId>& ids, MatchState state, const std::string& reason);
  void meet(const EventId& event);
  Session session_of(const MatchId& match, int slot) const;
  void hold(const MatchId& match, int slot);
  void put(const SessionId& id, const Session& session);
  void play_sitting(const EventId& event, int number);

  // --- what happens to people, places and topics
  void something_happens(int number);
  void call_off(const EventId& event);
  void merge_topics();
  void close_sites();
  void join_twice_registered();
  void lose_a_mentor();
  void remove_somebody();
  void remove_and_bring_back(const EventId& event);

  void run(Command command);
  std::size_t any(std::size_t below);
  const PersonId& person(std::size_t number) const { return people_[number % people_.size()]; }

  Page& page_;
  SeededRandom chance_;
  std::vector<std::string> sites_;
  std::map<std::string, SiteId> site_ids_;
  std::vector<TopicId> topics_;
  std::vector<PersonId> people_;  // who take turns
  PersonId robin_, other_robin_;  // one person on two lists
  std::int64_t day_ = 0;          // that an event began, UTC milliseconds
};

}  // namespace rondo::test
