// What an event's matches come to: the lines of the match table and the figures above it.
#pragma once

#include <optional>
#include <vector>

#include "match/build_problem.h"
#include "match/event_view.h"
#include "match/fit.h"

namespace rondo {

struct MatchLine {
  MatchId id;
  const Match* match = nullptr;
  int fit = 0;            // 0..1000
  bool same_two = false;  // another line is of the same two people
  // What the mentor offers in place of the match's topic, of the same focus area; empty where it is
  // that topic itself.
  TopicId near_topic = {};
  RoleMatch role = RoleMatch::not_asked;  // where mentees of the event ask for one
  bool outside_pools = false;             // the event filters by pools, which these two don't share
};

// The event's matches whose people are still there: best fit first, then by mentor and mentee in
// reading order; those that take no place last.
std::vector<MatchLine> match_lines(const EventView& view);

struct MentorLoad {
  PersonId mentor;
  int load = 0;      // mentees in this event
  int through = 0;   // of these, who have made room again (takes_mentors_place())
  int capacity = 0;  // at most at a time, as sign-up or event say
  int places = 0;    // likewise: fewer than the capacity where the year's cap leaves fewer
  int year = 0;      // mentees in all events of the school year, this one included
  std::optional<int> year_cap;

  int taken() const { return load - through; }
  bool at_year_cap() const { return year_cap && year >= *year_cap; }
};

struct MatchSummary {
  int wanted = 0;         // requests, up to the event's requests per mentee
  int served = 0;         // of these, with a mentor, or with one whom they had (serves_request())
  int served_before = 0;  // of these, only by matches that ended early
  int only_proposed = 0;  // of those served, only by proposals: reports do not count them
  // Mentees who say of what role they want to hear, where the event asks that, and those of them
  // with a mentor in one of their roles: what an event's report counts, without its proposals.
  int roles_asked = 0, roles_found = 0;
  int matches = 0;  // by which somebody has, or had, a mentor
  int freed = 0;    // of these, that take no place any more; they count in no fit and no load
  // Of the matches, 0..1000; nothing where there is none. The mean is rounded.
  std::optional<int> lowest_fit, mean_fit;
  int mean_load_hundredths = 0;     // taken() per mentor who takes part and has places
  int mentors_at_cap = 0;           // that have places, all of them taken
  int places = 0;                   // of mentors who offer a topic: nobody else can be matched
  SiteMix sites;                    // of the pairs, who may have several matches
  std::vector<MentorLoad> mentors;  // the heaviest load first, then in reading order
};

MatchSummary summarize(const EventView& view);

}  // namespace rondo
