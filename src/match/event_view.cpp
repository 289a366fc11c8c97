#include "match/event_view.h"

#include <algorithm>
#include <limits>

#include "match/slot_choices.h"
#include "match/slot_times.h"
#include "match/wishes.h"
#include "model/had_mentor.h"
#include "model/school_year.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

const std::string& nothing() {
  static const std::string kNothing;
  return kNothing;
}

template <class Record>
std::map<typename Record::Id, typename Record::Id> aliases(const Table<Record>& table) {
  std::map<typename Record::Id, typename Record::Id> result;
  for (const auto& [id, record] : table) {
    for (const auto& merged : record.merged_ids) {
      if (table.find(merged) == nullptr) result.emplace(merged, id);
    }
  }
  return result;
}

template <class SomeId>
SomeId now(const std::map<SomeId, SomeId>& alias, const SomeId& id) {
  const auto found = alias.find(id);
  return found == alias.end() ? id : found->second;
}

using PersonAlias = std::map<PersonId, PersonId>;

std::map<PersonId, int> ranks_now(const PersonAlias& alias, const std::map<PersonId, int>& ranks) {
  std::map<PersonId, int> result;
  for (const auto& [person, rank] : ranks) {
    const auto [place, added] = result.emplace(now(alias, person), rank);
    if (!added) place->second = std::min(place->second, rank);
  }
  return result;
}

void fill_topics(const EventView& view, Participant& participant) {
  for (const auto& [written, offer] : participant.registration->offers) {
    const TopicId topic = view.topic_now(written);
    if (topic.empty()) continue;
    Offer& known = participant.offers[topic];
    known.level = std::max(known.level, offer.level);
    known.trained = known.trained || offer.trained;
  }
  for (const auto& [written, request] : participant.registration->requests) {
    const TopicId topic = view.topic_now(written);
    if (topic.empty()) continue;
    const auto [place, added] = participant.requests.emplace(topic, request);
    if (!added && request.rank < place->second.rank) place->second = request;
  }
}

void fill_times(const EventView& view, Participant& participant) {
  std::vector<WeeklySpan> spans;
  for (const std::string& slot : participant.registration->availability) {
    const std::string key = slot_key(slot);
    if (key.empty() || !participant.slots.emplace(key, slot).second) continue;
    const std::vector<WeeklySpan> said = spans_of_slot(slot);
    if (said.empty()) participant.untimed_slots.emplace(key, slot);
    spans.insert(spans.end(), said.begin(), said.end());
  }
  participant.times = meeting_times(spans, view.event->session_minutes);
}

Participant participant_of(const EventView& view, const PersonAlias& alias, const PersonId& id,
                           const Person& person, const RegistrationId& registration_id,
                           const Registration& registration) {
  Participant result;
  result.id = id;
  result.person = &person;
  result.registration_id = registration_id;
  result.registration = &registration;
  result.over = !goes_on(*view.event);
  const bool here = is_admitted(registration) && counts_person(*view.event, person);
  result.mentors = here && registration.mentors;
  result.seeks = here && registration.seeks;
  if (result.mentors) {
    result.capacity = capacity_of(registration, *view.event);
  }
  fill_topics(view, result);
  result.pools = pool_ticks(*view.program, *view.event, registration);
  fill_times(view, result);
  if (asks_mentees(*view.event)) {
    result.preferred = ranks_now(alias, registration.preferred_mentors);
  }
  if (asks_mentors(*view.event)) {
    result.preferred_mentees = ranks_now(alias, registration.preferred_mentees);
  }
  for (const PersonId& other : registration.vetoes) result.vetoes.insert(now(alias, other));
  // What the event's own sheet says comes before lasting facts.
  std::map<std::string, std::string> characteristics = registration.characteristics;
  characteristics.insert(person.characteristics.begin(), person.characteristics.end());
  result.facts = recognise_facts(characteristics);
  return result;
}

void add_registered(EventView& view, const PersonAlias& alias) {
  const SiteNames sites(view.program->sites);
  for (const auto& [id, registration] : view.program->registrations) {
    if (registration.event != view.id) continue;
    const PersonId person_id = now(alias, registration.person);
    const Person* person = view.program->people.find(person_id);
    if (person == nullptr) continue;
    Participant participant = participant_of(view, alias, person_id, *person, id, registration);
    participant.target_sites = sites.meant_by(participant.facts.target_sites);
    view.participants.emplace(person_id, std::move(participant));
  }
}

// Who does not tick what could be ticked has said so; nobody has of what others wrote on their own.
void note_unread_times(EventView& view) {
  const std::set<std::string> choices = untimed_choices(*view.program, view.id);
  for (auto& [id, participant] : view.participants) {
    for (const auto& [key, written] : participant.untimed_slots) {
      if (choices.count(key) == 0) participant.unread_times.push_back(written);
    }
  }
}

// Earlier matches may name people who are no longer registered; they are shown all the same.
void add_named_by_matches(EventView& view) {
  for (const auto& [id, match] : view.program->matches) {
    if (match.event != view.id) continue;
    for (const PersonId& person_id : {match.mentor, match.mentee}) {
      const Person* person = view.program->people.find(person_id);
      if (person == nullptr || view.participants.count(person_id) != 0) continue;
      Participant participant;
      participant.id = person_id;
      participant.person = person;
      view.participants.emplace(person_id, std::move(participant));
    }
    if (parts_its_two(match)) view.parted.emplace(match.mentor, match.mentee);
  }
}

void count_who_made_room(EventView& view) {
  for (const auto& [id, match] : view.program->matches) {
    if (match.event != view.id || !takes_place(match)) continue;
    const auto mentor = view.participants.find(match.mentor);
    const bool made_room = !takes_mentors_place(*view.event, match);
    if (made_room && mentor != view.participants.end()) ++mentor->second.through;
  }
}

void note_who_had_a_mentor(EventView& view) {
  if (view.parted.empty()) return;
  const MetMatches met = matches_that_met(*view.program);
  for (const auto& [id, match] : view.program->matches) {
    if (match.event != view.id || takes_place(match) || !serves_request(id, match, met)) continue;
    view.had_mentor.insert(view.request_of(match));
  }
}

void count_load_of_the_year(EventView& view) {
  const Program& program = *view.program;
  const std::optional<int> year = school_year_of_event(program, view.id, *view.event);
  const std::map<PersonId, int> elsewhere = mentees_of_year(program, year, view.id);
  for (auto& [id, participant] : view.participants) {
    const auto carried = elsewhere.find(id);
    if (carried != elsewhere.end()) participant.load_this_year = carried->second;
    participant.year_cap = year_cap_of(program, *participant.person);
  }
}

void index_areas(EventView& view) {
  for (const auto& [id, topic] : view.program->topics) {
    if (topic.focus_area.empty()) continue;
    const TopicId area = view.topic_now(topic.focus_area);
    if (!area.empty()) view.areas.emplace(id, area);
  }
}

void index_mentors(EventView& view) {
  for (const auto& [id, participant] : view.participants) {
    if (!participant.mentors) continue;
    std::set<TopicId> areas;
    for (const auto& [topic, offer] : participant.offers) areas.insert(view.area_of(topic));
    for (const TopicId& area : areas) view.mentors_by_area[area].push_back(&participant);
  }
}

}  // namespace

PoolTicks pool_ticks(const Program& program, const Event& event, const Registration& registration) {
  PoolTicks ticks;
  for (const PoolId& id : registration.pools) {
    const Pool* pool = program.pools.find(id);
    if (pool == nullptr) continue;
    if (!event.categories.empty() && event.categories.count(pool->category) == 0) continue;
    ticks[pool->category].insert(id);
  }
  return ticks;
}

int Participant::left_this_year() const {
  return year_cap ? std::max(0, *year_cap - load_this_year) : std::numeric_limits<int>::max();
}

int Participant::places() const {
  return std::min(capacity + through, left_this_year());
}

const Participant* EventView::find(const PersonId& person) const {
  const auto found = participants.find(person);
  return found == participants.end() ? nullptr : &found->second;
}

TopicId EventView::topic_now(const TopicId& topic) const {
  const TopicId current = now(topic_alias, topic);
  return program->topics.find(current) == nullptr ? TopicId() : current;
}

std::pair<PersonId, TopicId> EventView::request_of(const Match& match) const {
  const TopicId topic = topic_now(match.topic);
  return {match.mentee, topic.empty() ? match.topic : topic};
}

TopicId EventView::area_of(const TopicId& topic) const {
  const auto found = areas.find(topic);
  return found == areas.end() ? topic : found->second;
}

const std::string& EventView::topic_name(const TopicId& topic) const {
  const Topic* record = program->topics.find(topic);
  return record == nullptr ? nothing() : record->name;
}

const std::string& EventView::person_name(const PersonId& person) const {
  const Person* record = program->people.find(person);
  return record == nullptr ? nothing() : record->name;
}

const std::string& EventView::site_name(const SiteId& site) const {
  const Site* record = program->sites.find(site);
  return record == nullptr ? nothing() : record->name;
}

Result<EventView> view_event(const Program& program, const EventId& event) {
  EventView view;
  view.program = &program;
  view.id = event;
  view.event = program.events.find(event);
  if (view.event == nullptr) {
    return Error{"error.match.no_event", {arg("event", event.text())}};
  }
  view.topic_alias = aliases(program.topics);
  index_areas(view);
  const PersonAlias alias = aliases(program.people);
  add_registered(view, alias);
  note_unread_times(view);
  add_named_by_matches(view);
  count_who_made_room(view);
  note_who_had_a_mentor(view);
  count_load_of_the_year(view);
  const auto pairs_of_event = [&](const auto& table) {
    std::set<std::pair<PersonId, PersonId>> pairs;
    for (const auto& [id, pair] : table) {
      if (pair.event == event) pairs.emplace(now(alias, pair.mentor), now(alias, pair.mentee));
    }
    return pairs;
  };
  view.forbidden = pairs_of_event(program.forbidden_pairs);
  view.outside_pools = pairs_of_event(program.outside_pool_pairs);
  index_mentors(view);
  return view;
}

std::map<PersonId, int> loads_of(const EventView& view) {
  std::map<PersonId, int> loads;
  for (const auto& [id, match] : view.program->matches) {
    if (match.event == view.id && takes_place(match)) ++loads[match.mentor];
  }
  return loads;
}

}  // namespace rondo
