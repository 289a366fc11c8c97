#include "ui/people_list.h"

#include <algorithm>
#include <optional>

#include "base/direction.h"
#include "model/had_mentor.h"
#include "model/school_year.h"
#include "model/taking_part.h"
#include "report/site_words.h"
#include "ui/event_frame.h"
#include "ui/program_figures.h"
#include "ui/standing_words.h"
#include "ui/view_parts.h"

namespace rondo::ui {
namespace {

// In events that are matched.
struct Places {
  bool mentors = false;
  int offered = 0, wanted = 0;
};

Places places_of(const Program& program, const PersonFacts& facts) {
  Places places;
  for (const Registration* registration : facts.registrations) {
    const Event* event = program.events.find(registration->event);
    if (event == nullptr || !is_matched(*event)) continue;
    places.mentors = places.mentors || registration->mentors;
    if (registration->mentors) places.offered += capacity_of(*registration, *event);
    if (!registration->seeks) continue;
    const auto requests = static_cast<int>(registration->requests.size());
    places.wanted += std::min(requests, event->requests_per_mentee);
  }
  return places;
}

void put_chip(const Program& program, const PersonFacts& facts, const Words& words,
              PersonRow& row) {
  const Places places = places_of(program, facts);
  const auto standing = standing_words({.mentors = places.mentors || facts.mentees > 0,
                                        .seeks = facts.seeks,
                                        .without_topic = facts.without_topic,
                                        .mentees = facts.mentees,
                                        .places = places.offered,
                                        .served = facts.served,
                                        .wanted = places.wanted,
                                        .proposed = facts.proposed});
  if (!standing) return;
  row.chip = words.text(standing->words);
  row.chip_status = standing->status;
}

}  // namespace

PeopleList::PeopleList(const Program& program) : program_(&program) {
  std::unordered_map<std::string_view, std::size_t> places;
  people_.reserve(program.people.size());
  places.reserve(program.people.size());
  for (const auto* entry : by_name(program.people)) {
    places.emplace(entry->first.text(), people_.size());
    people_.push_back({.id = &entry->first, .person = &entry->second});
  }
  for (const auto* entry : by_name(program.topics)) {
    topic_places_.emplace(entry->first.text(), topics_.size());
    topics_.push_back(&entry->second.name);
  }
  const auto facts_of = [&](const PersonId& id) -> PersonFacts* {
    const auto found = places.find(id.text());
    return found == places.end() ? nullptr : &people_[found->second];
  };
  const auto is_open = [&](const EventId& id) {
    const Event* event = program.events.find(id);
    return event != nullptr && !event->archived;
  };
  for (const auto& [id, registration] : program.registrations) {
    PersonFacts* facts = facts_of(registration.person);
    if (facts == nullptr || registration.withdrawn || !is_open(registration.event)) continue;
    facts->registrations.push_back(&registration);
    facts->mentors = facts->mentors || registration.mentors;
    facts->seeks = facts->seeks || registration.seeks;
  }
  const MetMatches met = matches_that_met(program);
  for (const auto& [id, match] : program.matches) {
    if (!serves_request(id, match, met) || !is_open(match.event)) continue;
    PersonFacts* mentor = facts_of(match.mentor);
    const Event& event = *program.events.find(match.event);
    if (mentor != nullptr && takes_mentors_place(event, match)) ++mentor->mentees;
    if (PersonFacts* mentee = facts_of(match.mentee)) {
      ++mentee->served;
      if (match.state == MatchState::proposed) ++mentee->proposed;
    }
  }
  for (const auto& [id, without] : people_without_topic(program)) {
    if (!is_open(id)) continue;
    for (const PersonId& person : without.all()) {
      if (PersonFacts* facts = facts_of(person)) facts->without_topic = true;
    }
  }
  for (const auto& [id, event] : program.events) {
    year_ = std::max(year_, school_year_of_event(program, id, event));
  }
  for (const auto& [id, mentees] : mentees_of_year(program, year_)) {
    if (PersonFacts* mentor = facts_of(id)) mentor->mentees_of_year = mentees;
  }
  for (PersonFacts& facts : people_) facts.year_cap = year_cap_of(program, *facts.person);
}

const PersonRow& PeopleList::row(std::size_t place, const Words& words) const {
  const auto known = rows_.find(place);
  if (known != rows_.end()) return known->second;
  return rows_.emplace(place, describe(people_[place], words)).first->second;
}

PersonRow PeopleList::describe(const PersonFacts& facts, const Words& words) const {
  PersonRow row;
  row.side = side_of(facts);
  row.detail = words.text(role_key(facts.mentors, facts.seeks));
  if (const std::string site = site_words(*program_, facts.person->site, words); !site.empty()) {
    row.detail += " · " + isolated(site);
  }
  if (facts.mentors && facts.year_cap && year_) {
    row.detail +=
        " · " + words.text({"people.year_of",
                            {arg("load", facts.mentees_of_year), arg("most", *facts.year_cap),
                             arg("year", school_year_name(*year_))}});
  }
  row.topics = topics_of(facts, words);
  put_chip(*program_, facts, words, row);
  return row;
}

std::string PeopleList::topics_of(const PersonFacts& facts, const Words& words) const {
  std::vector<std::size_t> places;
  const auto add = [&](const auto& by_topic) {
    for (const auto& [topic, wish] : by_topic) {
      const auto found = topic_places_.find(topic.text());
      if (found != topic_places_.end()) places.push_back(found->second);
    }
  };
  for (const Registration* registration : facts.registrations) {
    if (registration->mentors) add(registration->offers);
    if (registration->seeks) add(registration->requests);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  std::vector<std::string> names;
  for (const std::size_t place : places) names.push_back(*topics_[place]);
  return words.list(names);
}

}  // namespace rondo::ui
