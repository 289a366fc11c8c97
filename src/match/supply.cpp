#include "match/supply.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "match/event_view.h"
#include "match/fit.h"
#include "model/had_mentor.h"
#include "model/school_year.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

// Of one event.
struct TakenInEvent {
  std::map<PersonId, int> places;                     // by mentor: matches that stand
  std::map<PersonId, int> held;                       // of these, that people were told of
  std::map<PersonId, int> through;                    // and those whose mentee has made room again
  std::map<PersonId, std::set<TopicId>> requests;     // by mentee: that are served
  std::set<std::pair<PersonId, PersonId>> let_apart;  // mentor and mentee, outside the pools
  bool planned = false;                               // a sitting that has a plan
};

std::map<EventId, TakenInEvent> taken_by_event(const Program& program) {
  std::map<EventId, TakenInEvent> taken;
  const MetMatches met = matches_that_met(program);
  for (const auto& [id, match] : program.matches) {
    if (!serves_request(id, match, met)) continue;
    TakenInEvent& event = taken[match.event];
    event.requests[match.mentee].insert(match.topic);
    if (!takes_place(match)) continue;
    ++event.places[match.mentor];
    if (is_held(match.state)) ++event.held[match.mentor];
    const Event* record = program.events.find(match.event);
    if (record != nullptr && !takes_mentors_place(*record, match)) ++event.through[match.mentor];
  }
  for (const auto& [id, pair] : program.outside_pool_pairs) {
    taken[pair.event].let_apart.emplace(pair.mentor, pair.mentee);
  }
  for (const auto& [id, run] : program.rounds_runs) taken[run.event].planned = true;
  return taken;
}

// What mentors carry, by school year; counted where somebody has a cap.
class LoadOfYears {
 public:
  explicit LoadOfYears(const Program& program) : program_(program) {}

  int of(std::optional<int> year, const PersonId& mentor) {
    auto known = years_.find(year);
    if (known == years_.end()) known = years_.emplace(year, mentees_of_year(program_, year)).first;
    const auto carried = known->second.find(mentor);
    return carried == known->second.end() ? 0 : carried->second;
  }

 private:
  const Program& program_;
  std::map<std::optional<int>, std::map<PersonId, int>> years_;
};

struct SupplyingMentor {
  PersonId person;
  int places = 0;
  std::set<TopicId> areas;  // focus areas of what is offered
  PoolTicks ticks;
};

struct WaitingRequest {
  PersonId mentee;
  TopicId topic;
  TopicId area;
};

// The most wanted first.
std::vector<TopicId> waiting_topics(const Registration& registration, const Event& event,
                                    const std::set<TopicId>& matched) {
  std::vector<std::pair<int, TopicId>> ranked;
  for (const auto& [topic, request] : registration.requests) {
    if (matched.count(topic) == 0) ranked.emplace_back(request.rank, topic);
  }
  std::sort(ranked.begin(), ranked.end());
  const std::size_t served = matched.size(),
                    most = static_cast<std::size_t>(std::max(0, event.requests_per_mentee));
  const std::size_t left = most > served ? most - served : 0;
  std::vector<TopicId> waiting;
  for (std::size_t at = 0; at < ranked.size() && at < left; ++at) {
    waiting.push_back(ranked[at].second);
  }
  return waiting;
}

struct WaitingAndPlaces {
  int waiting = 0;
  int apart = 0;
  int places = 0;
  int within_reach = 0;  // that wait, of mentors of the focus area who share the pools

  // Those apart use no place.
  int missing() const { return apart + std::max(0, waiting - apart - places); }
};

class SupplyOfEvent {
 public:
  SupplyOfEvent(const Program& program, const EventId& id, const TakenInEvent& taken,
                LoadOfYears& loads)
      : program_(program),
        event_(*program.events.find(id)),
        taken_(taken),
        loads_(loads),
        year_(school_year_of_event(program, id, event_)) {}

  void add(const Registration& registration, const Person* person) {
    PoolTicks ticks;
    if (event_.pool_filter) ticks = pool_ticks(program_, event_, registration);
    if (registration.mentors) add_mentor(registration, person, ticks);
    if (!registration.seeks) return;
    static const std::set<TopicId> kNone;
    const auto matched = taken_.requests.find(registration.person);
    for (const TopicId& topic : waiting_topics(
             registration, event_, matched == taken_.requests.end() ? kNone : matched->second)) {
      waiting_.push_back({registration.person, topic, area_of(topic)});
    }
    mentee_ticks_[registration.person] = std::move(ticks);
  }

  EventSupply count() const {
    EventSupply supply;
    supply.topics = count_topics();
    if (event_.pool_filter) supply.pools = count_pools_short();
    return supply;
  }

 private:
  TopicId area_of(const TopicId& topic) const {
    const Topic* found = program_.topics.find(topic);
    return found == nullptr || found->focus_area.empty() ? topic : found->focus_area;
  }

  int places_of(const Registration& registration, const Person* person) const {
    const auto count_in = [&](const std::map<PersonId, int>& counts) {
      const auto found = counts.find(registration.person);
      return found == counts.end() ? 0 : found->second;
    };
    int places = capacity_of(registration, event_);
    if (!is_matched(event_)) return places;
    places += count_in(taken_.through);
    const std::optional<int> cap =
        person == nullptr ? std::nullopt : year_cap_of(program_, *person);
    if (cap) {
      const int elsewhere = loads_.of(year_, registration.person) - count_in(taken_.held);
      places = std::min(places, *cap - elsewhere);
    }
    return std::max(0, places - count_in(taken_.places));
  }

  void add_mentor(const Registration& registration, const Person* person, const PoolTicks& ticks) {
    SupplyingMentor mentor{registration.person, places_of(registration, person), {}, ticks};
    for (const auto& [topic, offer] : registration.offers) {
      places_by_topic_[topic] += mentor.places;
      mentor.areas.insert(area_of(topic));
    }
    if (mentor.places > 0) mentors_.push_back(std::move(mentor));
  }

  bool is_let_apart(const SupplyingMentor& mentor, const WaitingRequest& request) const {
    return taken_.let_apart.count({mentor.person, request.mentee}) > 0 &&
           mentor.areas.count(request.area) > 0;
  }

  // Whether some may help, and all of them are in other pools.
  bool is_apart(const WaitingRequest& request,
                const std::vector<const SupplyingMentor*>& mentors) const {
    const PoolTicks& own = mentee_ticks_.at(request.mentee);
    if (own.empty()) return false;
    bool any = false;
    for (const SupplyingMentor* mentor : mentors) {
      if (mentor->person == request.mentee) continue;
      any = true;
      const PoolCounts pools = count_pools(own, mentor->ticks);
      if (pools.shared == pools.used || is_let_apart(*mentor, request)) return false;
    }
    return any;
  }

  std::map<TopicId, TopicSupply> count_topics() const {
    std::map<TopicId, WaitingAndPlaces> topics, areas;
    for (const auto& [topic, places] : places_by_topic_) topics[topic].places = places;
    std::map<TopicId, std::vector<const SupplyingMentor*>> mentors;
    for (const SupplyingMentor& mentor : mentors_) {
      for (const TopicId& area : mentor.areas) {
        areas[area].places += mentor.places;
        mentors[area].push_back(&mentor);
      }
    }
    for (const WaitingRequest& request : waiting_) {
      const bool is_offered = places_by_topic_.count(request.topic) > 0;
      const auto& helpers = mentors[request.area];
      const bool in_other_pools = is_apart(request, helpers);
      const bool apart = is_offered && in_other_pools;
      topics[request.topic].within_reach += !helpers.empty() && !in_other_pools ? 1 : 0;
      for (WaitingAndPlaces* counted : {&topics[request.topic], &areas[request.area]}) {
        ++counted->waiting;
        counted->apart += apart ? 1 : 0;
      }
    }
    std::map<TopicId, TopicSupply> supply;
    for (const auto& [topic, counted] : topics) {
      const WaitingAndPlaces& area = areas[area_of(topic)];
      const bool is_offered = places_by_topic_.count(topic) > 0;
      const int missing =
          is_offered ? std::min(counted.missing(), area.missing()) : counted.waiting;
      const int nearby = is_offered ? counted.missing() - missing : 0;
      const int perhaps = is_offered ? 0 : std::min(counted.within_reach, area.places);
      supply[topic] = {counted.waiting, missing, counted.apart, counted.places, nearby, perhaps};
    }
    return supply;
  }

  bool is_bound_to_pools(const WaitingRequest& request) const {
    return taken_.let_apart.empty() ||
           std::none_of(mentors_.begin(), mentors_.end(), [&](const SupplyingMentor& mentor) {
             return is_let_apart(mentor, request);
           });
  }

  std::vector<PoolSupply> count_pools_short() const {
    std::map<PoolId, PoolSupply> pools;
    for (const WaitingRequest& request : waiting_) {
      if (!is_bound_to_pools(request)) continue;
      for (const auto& [category, boxes] : mentee_ticks_.at(request.mentee)) {
        if (boxes.size() != 1) continue;
        PoolSupply& supply = pools[*boxes.begin()];
        supply.category = category;
        supply.pool = *boxes.begin();
        ++supply.requests;
      }
    }
    std::vector<PoolSupply> shortages;
    for (auto& [pool, supply] : pools) {
      for (const SupplyingMentor& mentor : mentors_) {
        const auto ticked = mentor.ticks.find(supply.category);
        const bool inside = ticked == mentor.ticks.end() || ticked->second.count(pool) > 0;
        if (inside) supply.places += mentor.places;
      }
      if (supply.missing() > 0) shortages.push_back(supply);
    }
    std::sort(shortages.begin(), shortages.end(),
              [](const PoolSupply& left, const PoolSupply& right) {
                return std::tuple(-left.missing(), left.category, left.pool) <
                       std::tuple(-right.missing(), right.category, right.pool);
              });
    return shortages;
  }

  const Program& program_;
  const Event& event_;
  const TakenInEvent& taken_;
  LoadOfYears& loads_;
  std::optional<int> year_;
  std::vector<SupplyingMentor> mentors_;    // who have a place left
  std::map<TopicId, int> places_by_topic_;  // of what is offered, also without a place
  std::vector<WaitingRequest> waiting_;
  std::map<PersonId, PoolTicks> mentee_ticks_;
};

}  // namespace

std::map<EventId, EventSupply> count_supply(const Program& program) {
  const std::map<EventId, TakenInEvent> taken = taken_by_event(program);
  static const TakenInEvent kNothing;
  LoadOfYears loads(program);
  std::map<EventId, SupplyOfEvent> events;
  for (const auto& [id, registration] : program.registrations) {
    const Event* event = program.events.find(registration.event);
    const Person* person = program.people.find(registration.person);
    if (event == nullptr || !is_admitted(registration)) continue;
    if (person != nullptr && !counts_person(*event, *person)) continue;
    const auto found = taken.find(registration.event);
    const TakenInEvent& of_event = found == taken.end() ? kNothing : found->second;
    if (event->kind == EventKind::speed_mentoring && of_event.planned) continue;
    events.try_emplace(registration.event, program, registration.event, of_event, loads)
        .first->second.add(registration, person);
  }
  std::map<EventId, EventSupply> supply;
  for (const auto& [id, event] : events) supply.emplace(id, event.count());
  return supply;
}

}  // namespace rondo
