#include "ui/program_figures.h"

#include <algorithm>
#include <set>

#include "model/taking_part.h"

namespace rondo::ui {
namespace {

bool stands(const Match& match) {
  return match.state != MatchState::declined && match.state != MatchState::ended_early;
}

// Archived people take part no more, whatever lists they are on.
bool takes_part(const Program& program, const Registration& registration) {
  const Person* person = program.people.find(registration.person);
  return !registration.withdrawn && (person == nullptr || !person->archived);
}

bool across_sites(const Program& program, const Match& match) {
  const Person* mentor = program.people.find(match.mentor);
  const Person* mentee = program.people.find(match.mentee);
  return mentor != nullptr && mentee != nullptr && !mentor->site.empty() && !mentee->site.empty() &&
         !(mentor->site == mentee->site);
}

void count_registration(const Registration& registration, const Event& event,
                        EventFigures& figures) {
  ++figures.people;
  if (!is_admitted(registration)) return;
  if (registration.mentors) {
    const int capacity = capacity_of(registration, event);
    ++figures.mentors;
    figures.places += capacity;
    for (const auto& [topic, offer] : registration.offers) {
      ++figures.topics[topic].mentors;
      figures.topics[topic].places += capacity;
    }
  }
  if (registration.seeks) {
    const int requests = static_cast<int>(registration.requests.size());
    ++figures.mentees;
    if (!figures.sitting) figures.wanted += std::min(requests, event.requests_per_mentee);
    for (const auto& [topic, request] : registration.requests) ++figures.topics[topic].requests;
  }
}

void add(EventFigures& total, const EventFigures& part) {
  total.people += part.people;
  total.mentors += part.mentors;
  total.mentees += part.mentees;
  total.places += part.places;
  total.wanted += part.wanted;
  total.served += part.served;
  total.proposed += part.proposed;
  total.across_sites += part.across_sites;
  total.was_matched = total.was_matched || part.was_matched;
}

void count_events(const Program& program, ProgramFigures& figures) {
  std::set<std::pair<PoolId, PersonId>> ticked;  // each person once, however many events
  for (const auto& [id, event] : program.events) {
    figures.events[id].sitting = event.kind == EventKind::speed_mentoring;
  }
  for (const auto& [id, registration] : program.registrations) {
    const Event* event = program.events.find(registration.event);
    if (event == nullptr || !takes_part(program, registration)) continue;
    count_registration(registration, *event, figures.events[registration.event]);
    for (const PoolId& pool : registration.pools) ticked.emplace(pool, registration.person);
  }
  for (const auto& [pool, person] : ticked) ++figures.people_of_pool[pool];
  for (const auto& [id, match] : program.matches) {
    const auto found = figures.events.find(match.event);
    if (found == figures.events.end() || !stands(match)) continue;
    ++found->second.served;
    if (match.state == MatchState::proposed) ++found->second.proposed;
    if (across_sites(program, match)) ++found->second.across_sites;
  }
  for (const auto& [id, run] : program.match_runs) {
    const auto found = figures.events.find(run.event);
    if (found != figures.events.end()) found->second.was_matched = true;
  }
  for (const auto& [id, meeting] : program.speed_meetings) {
    const auto found = figures.events.find(meeting.event);
    if (found != figures.events.end()) ++found->second.meetings;
  }
  for (const auto& [id, run] : program.rounds_runs) {
    const auto found = figures.events.find(run.event);
    if (found != figures.events.end()) found->second.was_planned = true;
  }
}

void count_load(const Program& program, ProgramFigures& figures) {
  for (const auto& [id, match] : program.matches) {
    const Event* event = program.events.find(match.event);
    if (event != nullptr && goes_on(*event) && stands(match)) ++figures.mentees_of[match.mentor];
  }
  std::vector<int> loads;
  for (const auto& [mentor, mentees] : figures.mentees_of) loads.push_back(mentees);
  std::sort(loads.begin(), loads.end());
  figures.mentors_matched = static_cast<int>(loads.size());
  if (loads.empty()) return;
  figures.busiest_mentees = loads.back();
  figures.median_mentees = loads[loads.size() / 2];
}

void count_totals(const Program& program, ProgramFigures& figures) {
  std::set<PersonId> mentors;
  for (const auto& [id, registration] : program.registrations) {
    const Event* event = program.events.find(registration.event);
    if (event != nullptr && goes_on(*event) && registration.mentors && is_admitted(registration) &&
        takes_part(program, registration)) {
      mentors.insert(registration.person);
    }
  }
  figures.mentors_different = static_cast<int>(mentors.size());
  for (const auto& [id, event] : program.events) {
    if (!goes_on(event)) continue;
    const EventFigures& part = figures.events[id];
    add(figures.total, part);
    for (const auto& [topic, counts] : part.topics) {
      TopicFigures& all = figures.topics[topic];
      all.mentors += counts.mentors;
      all.places += counts.places;
      all.requests += counts.requests;
    }
  }
}

}  // namespace

std::string_view role_key(bool mentors, bool seeks) {
  if (mentors) return seeks ? "role.both" : "role.mentor";
  return seeks ? "role.mentee" : "role.none";
}

int capacity_of(const Registration& registration, const Event& event) {
  return registration.capacity.value_or(event.default_capacity);
}

ProgramFigures count_figures(const Program& program) {
  ProgramFigures figures;
  count_events(program, figures);
  count_load(program, figures);
  count_totals(program, figures);
  for (const auto& [id, person] : program.people) {
    if (!person.site.empty()) ++figures.people_of_site[person.site];
  }
  return figures;
}

}  // namespace rondo::ui
