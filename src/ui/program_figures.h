// The figures of a program that screens show: how many people, requests, places and matches, per
// event and topic. Plain counting over the records; nothing here is kept in the program.
//
// Places are what mentors can take: a mentor with room for two who offers three topics has two
// places in each, so the places of topics don't add up to those of the event.
//
// What topics and pools are short of is counted by match/supply.h.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "match/site_mix.h"
#include "match/supply.h"
#include "model/program.h"

namespace rondo::ui {

struct TopicFigures {
  int mentors = 0;     // who offer it
  TopicSupply supply;  // requests that wait for a mentor, and places that are left
  // Of the program's topics: the events in which it is short of places or, where mentors of nearby
  // topics may take all that wait, those in which nobody offers it.
  std::vector<EventId> short_in;
  int asked = 0;  // of an event's topics: people who ask for it, whatever else they ask for

  // Of places, or of somebody who offers it.
  bool is_short() const { return supply.missing > 0; }
  bool operator==(const TopicFigures&) const = default;
};

struct EventFigures {
  int people = 0;
  int mentors = 0;
  int mentees = 0;
  int places = 0;    // what the mentors with a topic can take together; none in a sitting
  int wanted = 0;    // requests, counted up to the event's requests per mentee; none in a sitting
  int matches = 0;   // that did not fall through (gives_a_mentor() in model/had_mentor.h)
  int served = 0;    // of these, by which a request is served (serves_request())
  int proposed = 0;  // of those that serve, waiting for approval
  int without_topic = 0;  // people who can't be matched for want of a topic
  // As reports count, without what is only proposed: of `wanted` (served_requests()), and the pairs
  // of all who have, or had, a mentor.
  int requests_served = 0;
  SiteMix sites;
  bool was_matched = false;  // the matcher has run
  bool sitting = false;      // speed mentoring: planned in rounds, not matched
  int meetings = 0;          // of its plan, in rounds to hold, of people who come
  bool was_planned = false;
  std::map<TopicId, TopicFigures> topics;  // offered or requested in this event
  std::vector<PoolSupply> short_pools;     // the greatest lack first

  int unserved() const { return wanted > served ? wanted - served : 0; }
};

struct ProgramFigures {
  std::map<EventId, EventFigures> events;  // all, archived ones too
  std::map<TopicId, TopicFigures> topics;  // over the events that are not archived
  int people = 0;                          // who are not archived
  std::map<SiteId, int> people_of_site;    // likewise
  std::map<PoolId, int> people_of_pool;    // who ticked it in any event
  int topics_listed = 0;  // of the program; focus areas with topics below them are no topics
  int matches = 0;        // of all events, archived ones too, as EventFigures counts them

  // Over the events that are not archived.
  EventFigures total;         // its `topics` and `short_pools` are left empty
  int mentors_matched = 0;    // different people who have, or had, at least one mentee
  int mentors_different = 0;  // these, and who could have one: sittings aside

  // The load of mentors over all events of the latest school year, archived ones too: who carried
  // much in the fall is not asked for everything in the spring. Matches by which somebody has, or
  // had, a mentor, as in reports: what is only proposed is no load. A cap of the year alone counts
  // what takes a place (mentees_of_year), for what ended early leaves it free.
  std::optional<int> load_year;  // that it is of; all years when no event has a date
  int busiest_mentees = 0;
  std::int64_t median_mentees_tenths = 0;  // of the mentors who have any
};

// O(size of the program * log).
ProgramFigures count_figures(const Program& program);

// What a topic that is short lacks: mentors who share the pools, somebody who offers it where
// mentors of nearby topics may take all that wait, or places.
Message shortage_words(const TopicSupply& supply);

// The text that names what somebody does in an event, or in the program.
std::string_view role_key(bool mentors, bool seeks);

}  // namespace rondo::ui
