#include "report/program_report.h"

#include "report/report_selection.h"

namespace rondo {
namespace {

std::set<PersonId> people_on_lists(const ReportSelection& selection) {
  std::set<PersonId> people;
  for (const Registration* registration : selection.registrations) {
    people.insert(registration->person);
  }
  for (const ReportPair& pair : selection.pairs) {
    people.insert(pair.mentor);
    people.insert(pair.mentee);
  }
  return people;
}

std::array<int, 4> count_sessions(const Program& program, const ReportScope& scope) {
  std::array<int, 4> counts{};
  for (const auto& [id, session] : program.sessions) {
    const Match* match = program.matches.find(session.match);
    if (match == nullptr || !is_in(scope, session.starts_at)) continue;
    if (!scope.event.empty() && !(match->event == scope.event)) continue;
    ++counts[static_cast<std::size_t>(session.state)];
  }
  return counts;
}

std::vector<PeopleGroup> hours_by_site(const ReportSelection& selection,
                                       std::map<PersonId, std::set<SiteId>>& sites) {
  PeopleAtSites people;
  for (const ProgramMeeting& meeting : selection.meetings) {
    const auto at = [&](const PersonId& person) -> PersonMinutes& {
      return at_site(people, selection, meeting.event, person).figures.minutes;
    };
    at(meeting.mentor).given += meeting.minutes;
    at(meeting.mentee).received += meeting.minutes;
  }
  for (const auto& [place, person] : people) sites[place.first].insert(SiteId(place.second));
  return groups_of(people);
}

}  // namespace

ProgramReport program_report(const Program& program, const ReportScope& scope,
                             std::int64_t now_utc_ms) {
  const ReportSelection selection = select_records(program, scope, now_utc_ms);
  ProgramReport report;
  report.events = static_cast<int>(selection.events.size());
  for (const auto& [id, event] : selection.events) {
    report.cancelled_events += event->cancelled_on.empty() ? 0 : 1;
  }
  const std::set<PersonId> people = people_on_lists(selection);
  report.people = static_cast<int>(people.size());
  for (const PersonId& id : people) {
    const Person* person = program.people.find(id);
    report.archived_people += person != nullptr && person->archived ? 1 : 0;
  }
  report.access = count_access(selection);
  report.across = count_across(selection);
  report.initiatives = count_initiatives(selection);
  report.learning = count_learning(selection);
  report.leadership = count_leadership(selection);
  report.load = count_load(selection);
  report.purpose = count_purpose(selection, now_utc_ms);
  for (const Match* match : selection.matches) {
    ++report.matches[static_cast<std::size_t>(match->state)];
    const bool met = match->state == MatchState::ended_early && selection.mentored.count(match) > 0;
    report.ended_after_meeting += met ? 1 : 0;
  }
  report.sessions = count_sessions(program, scope);
  report.meetings = static_cast<int>(selection.meetings.size());
  for (const ProgramMeeting& meeting : selection.meetings) report.minutes += meeting.minutes;
  report.hours = minutes_by_person(selection.meetings);
  report.hours_by_site = hours_by_site(selection, report.sites);
  return report;
}

}  // namespace rondo
