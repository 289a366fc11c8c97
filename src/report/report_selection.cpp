#include "report/report_selection.h"

#include <algorithm>
#include <tuple>

#include "base/reading_order.h"
#include "model/had_mentor.h"

namespace rondo {
namespace {

bool stands(const Registration& registration) {
  return !registration.withdrawn && registration.approval != Approval::refused;
}

// A group on its way to its figures, in which somebody may stand for several reasons.
struct GroupSum {
  PeopleGroup group;
  std::set<PersonId> people, served;

  void add(const GroupedPerson& one) {
    people.insert(one.person);
    if (one.figures.served > 0) served.insert(one.person);
    group.minutes.given += one.figures.minutes.given;
    group.minutes.received += one.figures.minutes.received;
  }
  PeopleGroup figures() const {
    PeopleGroup told = group;
    told.people = static_cast<int>(people.size());
    told.served = static_cast<int>(served.size());
    return told;
  }
};

// Whether the match counts in reports: as more than a proposal it gives its mentee a mentor.
bool gave_a_mentor(const MatchId& id, const Match& match, const MetMatches& met) {
  return match.state != MatchState::proposed && gives_a_mentor(id, match, met);
}

std::set<ReportPair> all_pairs(const Program& program, const MetMatches& met,
                               std::int64_t now_utc_ms) {
  std::set<ReportPair> pairs;
  for (const auto& [id, match] : program.matches) {
    if (gave_a_mentor(id, match, met)) pairs.insert({match.event, match.mentor, match.mentee});
  }
  for (const ProgramMeeting& meeting : program_meetings(program, {}, now_utc_ms)) {
    pairs.insert({meeting.event, meeting.mentor, meeting.mentee});
  }
  return pairs;
}

}  // namespace

bool ReportPair::operator<(const ReportPair& other) const {
  return std::tie(event, mentor, mentee) < std::tie(other.event, other.mentor, other.mentee);
}

bool ReportSelection::is_matched(const EventId& event) const {
  const auto found = events.find(event);
  return found != events.end() && found->second->kind != EventKind::speed_mentoring;
}

ReportSelection select_records(const Program& program, const ReportScope& scope,
                               std::int64_t now_utc_ms) {
  ReportSelection selection{program, scope, {}, {}, {}, {}, {}, {}, {}, {}, SitesThen(program)};
  for (const auto& [id, event] : program.events) {
    const std::string& day = selection.days[id] = day_of_event(program, id, event);
    const bool wanted = scope.event.empty() || scope.event == id;
    if (wanted && is_in(scope, day)) selection.events[id] = &event;
  }
  const auto counts = [&](const EventId& event) {
    return selection.events.count(event) > 0;
  };
  for (const auto& [id, registration] : program.registrations) {
    if (!counts(registration.event) || !stands(registration)) continue;
    const Event& event = *selection.events.at(registration.event);
    if (!event.cancelled_on.empty() && scope.event.empty()) continue;
    selection.registrations.push_back(&registration);
  }
  const MetMatches met = matches_that_met(program);
  for (const auto& [id, match] : program.matches) {
    if (!counts(match.event)) continue;
    selection.matches.push_back(&match);
    if (gave_a_mentor(id, match, met)) selection.mentored.insert(&match);
  }
  selection.meetings = program_meetings(program, scope, now_utc_ms);
  for (const ReportPair& pair : all_pairs(program, met, now_utc_ms)) {
    (counts(pair.event) ? selection.pairs : selection.pairs_elsewhere).insert(pair);
  }
  return selection;
}

std::set<std::string> telling_groups(const GroupMembers& groups) {
  std::vector<std::pair<std::size_t, std::string>> by_size;
  for (const auto& [key, people] : groups) by_size.emplace_back(people.size(), key);
  std::sort(by_size.begin(), by_size.end());
  constexpr std::size_t kFewest = kFewestToReport;
  std::set<PersonId> together;
  auto group = by_size.begin();
  for (; group != by_size.end(); ++group) {
    const bool enough = together.empty() || together.size() >= kFewest;
    if (group->first >= kFewest && enough) break;
    const std::set<PersonId>& people = groups.at(group->second);
    together.insert(people.begin(), people.end());
  }
  std::set<std::string> keys;
  for (; group != by_size.end(); ++group) keys.insert(group->second);
  return keys;
}

std::vector<PeopleGroup> groups_of(const std::vector<GroupedPerson>& people) {
  GroupMembers members;
  for (const GroupedPerson& person : people) members[person.key].insert(person.person);
  const std::set<std::string> telling = telling_groups(members);
  if (telling.empty()) return {};
  std::map<std::string, GroupSum> named;
  GroupSum unknown, smaller;
  unknown.group.kind = PeopleGroup::Kind::unknown;
  smaller.group.kind = PeopleGroup::Kind::smaller_ones;
  for (const GroupedPerson& person : people) {
    if (telling.count(person.key) == 0) {
      smaller.add(person);
    } else if (person.key.empty()) {
      unknown.add(person);
    } else {
      GroupSum& sum = named[person.key];
      if (sum.people.empty()) {
        sum.group.name = person.name;
        sum.group.closed = person.figures.closed;
      }
      sum.add(person);
    }
  }
  std::vector<PeopleGroup> groups;
  for (const auto& [key, sum] : named) groups.push_back(sum.figures());
  std::stable_sort(groups.begin(), groups.end(),
                   [](const PeopleGroup& left, const PeopleGroup& right) {
                     return reads_before(left.name, right.name);
                   });
  for (const GroupSum* last : {&unknown, &smaller}) {
    if (!last->people.empty()) groups.push_back(last->figures());
  }
  return groups;
}

GroupedPerson by_site(const ReportSelection& selection, const EventId& event,
                      const PersonId& person) {
  GroupedPerson grouped;
  grouped.person = person;
  grouped.figures.people = 1;
  const SiteId id = selection.sites.of(event, person);
  const Site* site = selection.program.sites.find(id);
  if (site == nullptr) return grouped;
  grouped.key = id.text();
  grouped.name = site->name;
  grouped.figures.closed = !site->closed_on.empty();
  return grouped;
}

GroupedPerson& at_site(PeopleAtSites& people, const ReportSelection& selection,
                       const EventId& event, const PersonId& person) {
  GroupedPerson grouped = by_site(selection, event, person);
  const std::pair<PersonId, std::string> place(person, grouped.key);
  return people.try_emplace(place, std::move(grouped)).first->second;
}

std::vector<PeopleGroup> groups_of(const PeopleAtSites& people) {
  std::vector<GroupedPerson> all;
  for (const auto& [place, person] : people) all.push_back(person);
  return groups_of(all);
}

}  // namespace rondo
