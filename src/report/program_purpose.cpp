// What the kind of one event is for, and how far it came with that.
#include <algorithm>
#include <string_view>
#include <utility>

#include "base/durations.h"
#include "base/iso_time.h"
#include "base/median.h"
#include "match/event_view.h"
#include "report/plan_progress.h"
#include "report/report_selection.h"
#include "speed/held_meetings.h"

namespace rondo {
namespace {

// Days are local and do not say where; by then a day is over in every time zone.
constexpr std::int64_t kOverEverywhere_ms = 12 * kHour_ms;

void add(Share& share, bool part) {
  ++share.whole;
  if (part) ++share.part;
}

// --- PD plan ------------------------------------------------------------------------------------

bool is_completed(const Program& program, const PdPlan& plan, const TopicId& topic) {
  return std::any_of(program.matches.begin(), program.matches.end(), [&](const auto& entry) {
    const Match& match = entry.second;
    return match.state == MatchState::completed && match.topic == topic &&
           (match.mentee == plan.person || match.mentor == plan.person) &&
           plan.events.count(match.event) > 0;
  });
}

void count_plans(const ReportSelection& selection, std::int64_t now_utc_ms,
                 PurposeFigures& purpose) {
  const Program& program = selection.program;
  std::set<PersonId> people;
  for (const auto& [id, plan] : program.pd_plans) {
    if (plan.events.count(selection.scope.event) == 0) continue;
    people.insert(plan.person);
    const PlanProgress progress = plan_progress(program, plan, now_utc_ms);
    for (const PlanTopic& topic : progress.topics) {
      add(purpose.plan_matched, !topic.partners.empty());
      add(purpose.plan_met, topic.sessions > 0);
      add(purpose.plan_done, is_completed(program, plan, topic.topic));
    }
    if (plan.goal_minutes > 0) add(purpose.plan_hours, progress.minutes >= plan.goal_minutes);
  }
  purpose.people = static_cast<int>(people.size());
}

// --- one-off support ----------------------------------------------------------------------------

// The first day on which the request was met about; empty: not yet.
std::string first_met(const ReportSelection& selection, const EventView& view,
                      const PersonId& mentee, const TopicId& topic) {
  std::string first;
  for (const ProgramMeeting& meeting : selection.meetings) {
    if (!(meeting.mentee == mentee) || meeting.day.empty()) continue;
    if (!(view.topic_now(meeting.topic) == view.topic_now(topic))) continue;
    const std::string day(day_of(meeting.day));
    if (first.empty() || day < first) first = day;
  }
  return first;
}

void count_requests_in_time(const ReportSelection& selection, const EventView& view,
                            std::int64_t now_utc_ms, PurposeFigures& purpose) {
  const std::string over = iso_date(now_utc_ms - kOverEverywhere_ms);
  std::vector<std::int64_t> days;
  std::set<PersonId> people;
  for (const Registration* registration : selection.registrations) {
    if (!registration->seeks) continue;
    for (const auto& [topic, request] : registration->requests) {
      const std::string met = first_met(selection, view, registration->person, topic);
      const bool is_due = !request.needed_by.empty() && (!met.empty() || request.needed_by < over);
      if (is_due) add(purpose.in_time, !met.empty() && met <= day_of(request.needed_by));
      const auto taken = days_between(registration->signed_up_at, met);
      if (taken && *taken >= 0) days.push_back(*taken);
      if (taken || is_due) people.insert(registration->person);
    }
  }
  purpose.people = static_cast<int>(people.size());
  purpose.met_requests = static_cast<int>(days.size());
  purpose.days_to_meeting_tenths = static_cast<int>(median_tenths(std::move(days)));
}

// --- informational interviews -------------------------------------------------------------------

bool has_role(const Facts& mentor, const std::string& wanted) {
  return std::any_of(mentor.roles.begin(), mentor.roles.end(),
                     [&](const auto& role) { return role_likeness(wanted, role.first) > 0; });
}

void count_roles(const ReportSelection& selection, const EventView& view, PurposeFigures& purpose) {
  std::vector<GroupedPerson> wishes;
  for (const auto& [id, person] : view.participants) {
    if (!person.seeks || person.facts.target_roles.empty()) continue;
    bool found = false;
    for (const auto& [role, as_written] : person.facts.target_roles) {
      GroupedPerson& wish = wishes.emplace_back(GroupedPerson{id, role, as_written, {}});
      wish.figures.people = 1;
      for (const Match* match : selection.matches) {
        if (!(match->mentee == id) || selection.mentored.count(match) == 0) continue;
        const Participant* mentor = view.find(match->mentor);
        if (mentor != nullptr && has_role(mentor->facts, role)) wish.figures.served = 1;
      }
      found = found || wish.figures.served > 0;
    }
    ++purpose.people;
    add(purpose.role_found, found);
  }
  purpose.groups = groups_of(wishes);
}

// --- new teachers -------------------------------------------------------------------------------

void count_new_people(const ReportSelection& selection, PurposeFigures& purpose) {
  std::set<PersonId> met;
  for (const ProgramMeeting& meeting : selection.meetings) met.insert(meeting.mentee);
  std::vector<GroupedPerson> people;
  for (const Registration* registration : selection.registrations) {
    if (!registration->seeks) continue;
    const bool has_met = met.count(registration->person) > 0;
    add(purpose.met, has_met);
    GroupedPerson person = by_site(selection, registration->event, registration->person);
    person.figures.served = has_met ? 1 : 0;
    people.push_back(std::move(person));
  }
  purpose.people = purpose.met.whole;
  purpose.groups = groups_of(people);
}

// --- speed mentoring ----------------------------------------------------------------------------

void count_sitting(const ReportSelection& selection, std::int64_t now_utc_ms,
                   PurposeFigures& purpose) {
  purpose.sitting = outcome_of(selection.program, selection.scope.event, now_utc_ms);
  std::set<PersonId> met;
  for (const SpeedMeeting& meeting :
       held_meetings(selection.program, selection.scope.event, now_utc_ms)) {
    met.insert({meeting.mentor, meeting.mentee});
  }
  for (const Registration* registration : selection.registrations) {
    add(purpose.came, met.count(registration->person) > 0);
  }
  purpose.people = purpose.sitting.people;
}

}  // namespace

PurposeFigures count_purpose(const ReportSelection& selection, std::int64_t now_utc_ms) {
  PurposeFigures purpose;
  const Result<EventView> view = view_event(selection.program, selection.scope.event);
  if (!view) return purpose;
  purpose.kind = view->event->kind;
  switch (view->event->kind) {
    case EventKind::pd_plan:
      count_plans(selection, now_utc_ms, purpose);
      break;
    case EventKind::one_off:
      count_requests_in_time(selection, *view, now_utc_ms, purpose);
      break;
    case EventKind::informational_interview:
      count_roles(selection, *view, purpose);
      break;
    case EventKind::new_teacher:
      count_new_people(selection, purpose);
      break;
    case EventKind::speed_mentoring:
      count_sitting(selection, now_utc_ms, purpose);
      break;
    case EventKind::topic_sprint:
    case EventKind::blank:
      break;
  }
  return purpose;
}

}  // namespace rondo
