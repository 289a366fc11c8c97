#include "ui/program_figures.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/median.h"
#include "model/had_mentor.h"
#include "model/sites_then.h"
#include "model/taking_part.h"
#include "report/program_meetings.h"
#include "report/school_year.h"

namespace rondo::ui {
namespace {

bool takes_part(const Program& program, const Event& event, const Registration& registration) {
  const Person* person = program.people.find(registration.person);
  return !registration.withdrawn && (person == nullptr || counts_person(event, *person));
}

void count_registration(const Registration& registration, const Event& event,
                        EventFigures& figures) {
  ++figures.people;
  if (!is_admitted(registration)) return;
  if (registration.mentors) {
    ++figures.mentors;
    const bool can_be_matched = is_matched(event) && !mentors_without_topic(registration, event);
    if (can_be_matched) figures.places += capacity_of(registration, event);
    for (const auto& [topic, offer] : registration.offers) ++figures.topics[topic].mentors;
  }
  if (registration.seeks) {
    ++figures.mentees;
    figures.wanted += requests_that_count(registration, event);
    for (const auto& [topic, request] : registration.requests) ++figures.topics[topic].asked;
  }
}

void count_shortages(const Program& program, ProgramFigures& figures) {
  for (const auto& [id, supply] : count_supply(program)) {
    EventFigures& event = figures.events[id];
    event.short_pools = supply.pools;
    for (const auto& [topic, counted] : supply.topics) event.topics[topic].supply = counted;
  }
}

void add(TopicSupply& total, const TopicSupply& part) {
  total.waiting += part.waiting;
  total.missing += part.missing;
  total.apart += part.apart;
  total.places += part.places;
  total.nearby += part.nearby;
  total.perhaps_nearby += part.perhaps_nearby;
}

void add(EventFigures& total, const EventFigures& part) {
  total.people += part.people;
  total.mentors += part.mentors;
  total.mentees += part.mentees;
  total.places += part.places;
  total.wanted += part.wanted;
  total.matches += part.matches;
  total.served += part.served;
  total.proposed += part.proposed;
  total.requests_served += part.requests_served;
  total.sites.add(part.sites);
  total.was_matched = total.was_matched || part.was_matched;
}

void count_events(const Program& program, ProgramFigures& figures) {
  std::set<std::pair<PoolId, PersonId>> ticked;  // each person once, however many events
  std::set<std::pair<EventId, PersonId>> coming;
  for (const auto& [id, event] : program.events) {
    figures.events[id].sitting = event.kind == EventKind::speed_mentoring;
  }
  for (const auto& [id, registration] : program.registrations) {
    const Event* event = program.events.find(registration.event);
    if (is_to_come(registration)) coming.emplace(registration.event, registration.person);
    if (event == nullptr || !takes_part(program, *event, registration)) continue;
    count_registration(registration, *event, figures.events[registration.event]);
    for (const PoolId& pool : registration.pools) ticked.emplace(pool, registration.person);
  }
  for (const auto& [pool, person] : ticked) ++figures.people_of_pool[pool];
  const MetMatches met = matches_that_met(program);
  for (const auto& [id, match] : program.matches) {
    const auto found = figures.events.find(match.event);
    if (found == figures.events.end() || !gives_a_mentor(id, match, met)) continue;
    ++found->second.matches;
    if (!serves_request(id, match, met)) continue;
    ++found->second.served;
    if (match.state == MatchState::proposed) ++found->second.proposed;
  }
  for (const auto& [id, people] : people_without_topic(program)) {
    figures.events[id].without_topic = static_cast<int>(people.all().size());
  }
  for (const auto& [id, run] : program.match_runs) {
    const auto found = figures.events.find(run.event);
    if (found != figures.events.end()) found->second.was_matched = true;
  }
  const auto comes = [&](const EventId& event, const PersonId& person) {
    return coming.count({event, person}) > 0;
  };
  for (const auto& [id, meeting] : program.speed_meetings) {
    const Event* event = program.events.find(meeting.event);
    // The plan may be from before the event had fewer rounds.
    if (event == nullptr || meeting.round > event->rounds) continue;
    const bool both = comes(meeting.event, meeting.mentor) && comes(meeting.event, meeting.mentee);
    if (both) ++figures.events[meeting.event].meetings;
  }
  for (const auto& [id, run] : program.rounds_runs) {
    const auto found = figures.events.find(run.event);
    if (found != figures.events.end()) found->second.was_planned = true;
  }
}

// What people have, or had, a mentor by; a proposal is none yet.
std::vector<const Match*> serving_matches(const Program& program) {
  const MetMatches met = matches_that_met(program);
  std::vector<const Match*> serving;
  for (const auto& [id, match] : program.matches) {
    if (match.state == MatchState::proposed || !gives_a_mentor(id, match, met)) continue;
    serving.push_back(&match);
  }
  return serving;
}

void count_served(const Program& program, const std::vector<const Match*>& serving,
                  ProgramFigures& figures) {
  std::set<std::tuple<EventId, PersonId, PersonId>> pairs;
  const SitesThen sites(program);
  for (const Match* match : serving) {
    const auto found = figures.events.find(match->event);
    if (found == figures.events.end()) continue;
    if (!pairs.emplace(match->event, match->mentor, match->mentee).second) continue;
    found->second.sites.add(site_relation(sites.of(match->event, match->mentor),
                                          sites.of(match->event, match->mentee)));
  }
  const ServedRequests served = served_requests(program);
  for (const auto& [id, registration] : program.registrations) {
    const auto found = served.find({registration.event, registration.person});
    const Event* event = program.events.find(registration.event);
    if (found == served.end() || event == nullptr) continue;
    if (!takes_part(program, *event, registration)) continue;
    figures.events[registration.event].requests_served +=
        std::min(static_cast<int>(found->second.size()), requests_that_count(registration, *event));
  }
}

void count_load(const Program& program, const std::vector<const Match*>& serving,
                ProgramFigures& figures) {
  std::map<EventId, std::optional<int>> years;
  for (const auto& [id, event] : program.events) {
    years[id] = school_year_of_event(program, id, event);
  }
  // The latest in which somebody carries a load: the next one may be prepared already.
  for (const Match* match : serving) {
    const auto year = years.find(match->event);
    if (year != years.end()) figures.load_year = std::max(figures.load_year, year->second);
  }
  std::map<PersonId, int> mentees_of;
  for (const Match* match : serving) {
    const auto year = years.find(match->event);
    if (year != years.end() && year->second == figures.load_year) ++mentees_of[match->mentor];
  }
  std::vector<std::int64_t> loads;
  for (const auto& [mentor, mentees] : mentees_of) {
    loads.push_back(mentees);
    figures.busiest_mentees = std::max(figures.busiest_mentees, mentees);
  }
  figures.median_mentees_tenths = median_tenths(std::move(loads));
}

void count_totals(const Program& program, const std::vector<const Match*>& serving,
                  ProgramFigures& figures) {
  std::set<PersonId> matched;
  for (const Match* match : serving) {
    const Event* event = program.events.find(match->event);
    if (event != nullptr && goes_on(*event)) matched.insert(match->mentor);
  }
  figures.mentors_matched = static_cast<int>(matched.size());
  std::set<PersonId> mentors = matched;  // also who has withdrawn since
  for (const auto& [id, registration] : program.registrations) {
    const Event* event = program.events.find(registration.event);
    if (event == nullptr || !goes_on(*event) || !is_matched(*event)) continue;
    if (registration.mentors && is_admitted(registration) &&
        takes_part(program, *event, registration)) {
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
      add(all.supply, counts.supply);  // a place of one event is none of another
      if (counts.is_short()) all.short_in.push_back(id);
    }
  }
  // Where places are short, an event that lacks none is no place to look for them.
  for (auto& entry : figures.topics) {
    if (entry.second.supply.short_of() == 0) continue;
    std::erase_if(entry.second.short_in, [&](const EventId& id) {
      return figures.events.at(id).topics.at(entry.first).supply.short_of() == 0;
    });
  }
}

int count_topics_listed(const Program& program) {
  std::set<TopicId> areas;
  for (const auto& [id, topic] : program.topics) {
    const Topic* above = program.topics.find(topic.focus_area);
    // Deeper levels stand under the topmost one, as topics.
    if (above != nullptr && program.topics.find(above->focus_area) == nullptr) {
      areas.insert(topic.focus_area);
    }
  }
  return static_cast<int>(program.topics.size() - areas.size());
}

}  // namespace

Message shortage_words(const TopicSupply& supply) {
  if (supply.apart > 0) return {"roster.shortage.without", {arg("count", supply.short_of())}};
  if (supply.short_of() == 0) return {"roster.shortage.unoffered", {}};
  return {"roster.shortage.missing", {arg("count", supply.short_of())}};
}

std::string_view role_key(bool mentors, bool seeks) {
  if (mentors) return seeks ? "role.both" : "role.mentor";
  return seeks ? "role.mentee" : "role.none";
}

ProgramFigures count_figures(const Program& program) {
  ProgramFigures figures;
  const std::vector<const Match*> serving = serving_matches(program);
  count_events(program, figures);
  count_served(program, serving, figures);
  count_shortages(program, figures);
  count_load(program, serving, figures);
  count_totals(program, serving, figures);
  figures.topics_listed = count_topics_listed(program);
  for (const auto& [id, event] : figures.events) figures.matches += event.matches;
  for (const auto& [id, person] : program.people) {
    if (person.archived) continue;
    ++figures.people;
    if (!person.site.empty()) ++figures.people_of_site[person.site];
  }
  return figures;
}

}  // namespace rondo::ui
