// EventView: what the matcher reads of one event, looked up once, so that eligibility and fit of a
// pair are a few comparisons. It points into the Program and must not outlive it or a change of it.
//
// Ids of topics and people that were joined into another record stand for that record. An event
// that names pool categories looks at those; one that names none looks at all of them. The load of
// the year is what the other events of the same school year hold (model/school_year.h).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "match/common_times.h"
#include "match/facts.h"
#include "model/program.h"

namespace rondo {

// The boxes that somebody ticked, by category; only categories with a tick.
using PoolTicks = std::map<PoolCategoryId, std::set<PoolId>>;

// Of those that count in the event: all where it names no categories.
PoolTicks pool_ticks(const Program& program, const Event& event, const Registration& registration);

struct Participant {
  PersonId id;
  const Person* person = nullptr;
  RegistrationId registration_id;              // empty: only a match made earlier names the person
  const Registration* registration = nullptr;  // likewise null
  bool mentors = false;                        // takes part as a mentor: registered, not withdrawn
  bool seeks = false;                          // takes part as a mentee
  int capacity = 0;                            // mentees at most, as sign-up or event say
  int load_this_year = 0;                      // mentees held in other events
  int through = 0;  // mentees of this event who have made room again (takes_mentors_place())
  std::optional<int> year_cap = {};  // mentees at most in the school year; none: no cap

  std::map<TopicId, Offer> offers;
  std::map<TopicId, Request> requests;
  PoolTicks pools;
  std::map<std::string, std::string> slots;          // slot_key -> as written
  MeetingTimes times;                                // what they say that can be read
  std::map<std::string, std::string> untimed_slots;  // those that name no time: "when it suits"
  // Of these, as written, what is no choice either (untimed_choices()). Which times it means is not
  // known.
  std::vector<std::string> unread_times;
  std::map<PersonId, int> preferred;          // as a mentee: mentors with a rank
  std::map<PersonId, int> preferred_mentees;  // as a mentor
  std::set<PersonId> vetoes;
  Facts facts;
  std::set<SiteId> target_sites;  // as a mentee: that the answers in `facts` mean

  bool over = false;  // the event is

  // Where the person can be matched: where they are or, in an event that is over, were then; empty:
  // not known.
  const SiteId& site() const { return over ? site_then() : person->site; }
  // Where what came of the event for the person counts (see model/sites_then.h).
  const SiteId& site_then() const {
    const bool moved = registration != nullptr && !registration->site.empty();
    return moved ? registration->site : person->site;
  }
  // What the year's cap leaves for this event; the greatest number where there is no cap.
  int left_this_year() const;
  // Mentees at most in this event, with those who are through: its capacity beside them, or what
  // the year leaves if that is less.
  int places() const;
  // Whether it is the year's cap that lets nobody more than `mentees` of this event in.
  bool at_year_cap(int mentees) const { return year_cap && mentees >= left_this_year(); }
};

struct EventView {
  const Program* program = nullptr;
  EventId id;
  const Event* event = nullptr;
  std::map<PersonId, Participant> participants;
  std::map<TopicId, TopicId> topic_alias;  // joined id -> id now
  std::map<TopicId, TopicId> areas;        // topic -> its focus area, where it has one
  // Pairs of mentor and mentee.
  std::set<std::pair<PersonId, PersonId>> forbidden;
  std::set<std::pair<PersonId, PersonId>> outside_pools;  // that pools don't keep apart
  std::set<std::pair<PersonId, PersonId>> parted;         // parts_its_two() in model/match.h
  // Mentee and topic: requests that are served by a match that ended early after the two had met
  // (model/had_mentor.h). They take no mentor's place, and are not matched again.
  std::set<std::pair<PersonId, TopicId>> had_mentor;
  std::map<TopicId, std::vector<const Participant*>> mentors_by_area;  // focus area -> mentors

  EventView() = default;
  // Moving keeps what points into the maps; copying would not.
  EventView(EventView&&) = default;
  EventView& operator=(EventView&&) = default;

  const Participant* find(const PersonId& person) const;
  // The topic's id now; empty when it is in no list of topics any more.
  TopicId topic_now(const TopicId& topic) const;
  // Which request a match is of: its mentee and topic; one that is in no list any more as it was.
  std::pair<PersonId, TopicId> request_of(const Match& match) const;
  // The focus area it belongs to: the one above it, else itself.
  TopicId area_of(const TopicId& topic) const;
  const std::string& topic_name(const TopicId& topic) const;
  const std::string& person_name(const PersonId& person) const;
  // Empty when there is none or it is not known.
  const std::string& site_name(const SiteId& site) const;
};

// Error "error.match.no_event". O(records of the program).
Result<EventView> view_event(const Program& program, const EventId& event);

// Of each mentor with any, the matches of the event that stand. O(matches of the program * log).
std::map<PersonId, int> loads_of(const EventView& view);

// One question to the matcher: would this mentor do for that request?
struct Pairing {
  const Participant* mentee = nullptr;
  TopicId topic;
  const Participant* mentor = nullptr;
};

}  // namespace rondo
