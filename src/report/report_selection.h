// The records that a report of a program counts. Internal to report/.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/program.h"
#include "model/sites_then.h"
#include "report/program_report.h"

namespace rondo {

struct ReportPair {
  EventId event;
  PersonId mentor, mentee;

  bool operator==(const ReportPair&) const = default;
  bool operator<(const ReportPair& other) const;
};

// Points into the program.
struct ReportSelection {
  const Program& program;
  ReportScope scope;
  std::map<EventId, const Event*> events;          // whose day is of the scope
  std::map<EventId, std::string> days;             // of all events
  std::vector<const Registration*> registrations;  // of those that stand
  std::vector<const Match*> matches;               // of the events
  // Of the matches, but for proposals, those by which somebody has, or had, a mentor.
  std::set<const Match*> mentored;
  std::vector<ProgramMeeting> meetings;  // by their own day
  std::set<ReportPair> pairs;            // of the events
  std::set<ReportPair> pairs_elsewhere;  // of all others
  SitesThen sites;

  bool is_matched(const EventId& event) const;  // not a sitting
};

ReportSelection select_records(const Program& program, const ReportScope& scope,
                               std::int64_t now_utc_ms);

// What a group is made of: a person and what that person has in common with others. One person may
// stand in several groups.
struct GroupedPerson {
  PersonId person;
  std::string key;      // the same for the same group; empty: not known
  std::string name;     // of the group
  PeopleGroup figures;  // of this person alone
};
// In reading order, then those not known, then the smaller ones together. Nothing where no group is
// large enough to be told. Each group counts a person once, whatever was put together in it.
std::vector<PeopleGroup> groups_of(const std::vector<GroupedPerson>& people);
using GroupMembers = std::map<std::string, std::set<PersonId>>;  // by the key of the group
// The keys of the groups that stand for themselves.
std::set<std::string> telling_groups(const GroupMembers& groups);

// The person's site in an event as a group; empty key: not known.
GroupedPerson by_site(const ReportSelection& selection, const EventId& event,
                      const PersonId& person);
// Somebody at one of the sites of the time: who has moved on stands at each.
using PeopleAtSites = std::map<std::pair<PersonId, std::string>, GroupedPerson>;
// Adds them where they are missing.
GroupedPerson& at_site(PeopleAtSites& people, const ReportSelection& selection,
                       const EventId& event, const PersonId& person);
std::vector<PeopleGroup> groups_of(const PeopleAtSites& people);

// report/program_access.cpp
AccessFigures count_access(const ReportSelection& selection);
AcrossFigures count_across(const ReportSelection& selection);
// report/program_learning.cpp
LearningFigures count_learning(const ReportSelection& selection);
std::vector<InitiativeFigures> count_initiatives(const ReportSelection& selection);
// report/program_load.cpp
LeadershipFigures count_leadership(const ReportSelection& selection);
LoadFigures count_load(const ReportSelection& selection);
// report/program_purpose.cpp
PurposeFigures count_purpose(const ReportSelection& selection, std::int64_t now_utc_ms);

}  // namespace rondo
