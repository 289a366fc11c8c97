#include "speed/desk.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "speed/plan_told.h"

namespace rondo {
namespace {

bool is_sitting(const Program& program, const EventId& id) {
  const Event* event = program.events.find(id);
  return event != nullptr && event->kind == EventKind::speed_mentoring;
}

// The registration with both desks' notes. `plan_key`: of the plan as it is here (plan_keys), empty
// where there is none.
Registration joined(const Registration& ours, const Registration& theirs,
                    const std::string& plan_key, DeskNews& news) {
  Registration both = ours;
  // Whoever was told of the plan as it is here knows it, and who was told of another one has heard
  // of some plan.
  const bool knows_plan = !plan_key.empty() && theirs.plan_told == plan_key;
  const bool told_there = !theirs.plan_told.empty() && theirs.plan_told != ours.plan_told;
  if (told_there && (knows_plan || ours.plan_told.empty())) {
    both.plan_told = theirs.plan_told;
    ++news.told;
  }
  if (!theirs.arrived_at.empty()) {
    if (ours.arrived_at.empty()) {
      both.arrived_at = theirs.arrived_at;
      both.absent = false;
      ++news.arrived;
    } else if (theirs.arrived_at < ours.arrived_at) {
      both.arrived_at = theirs.arrived_at;
    }
  }
  if (theirs.left_at > ours.left_at) {
    if (ours.left_at.empty()) ++news.left;
    both.left_at = theirs.left_at;
  }
  if (theirs.absent && !ours.absent) {
    if (ours.arrived_at.empty()) {
      both.absent = true;
      ++news.absent;
    } else {
      ++news.differ;
    }
  } else if (ours.absent && !theirs.arrived_at.empty()) {
    ++news.differ;
  }
  return both;
}

using KnownFeedback =
    std::map<std::tuple<EventId, PersonId, PersonId>, std::pair<FeedbackId, Feedback>>;

KnownFeedback known_feedback(const Program& program) {
  KnownFeedback said;
  for (const auto& [id, feedback] : program.feedback) {
    said[{feedback.event, feedback.from, feedback.about}] = {id, feedback};
  }
  return said;
}

class Taking {
 public:
  Taking(Transaction& edit, const Program& theirs) : edit_(edit), theirs_(theirs) {}

  DeskNews all() {
    for (const auto& [id, registration] : theirs_.registrations) {
      if (is_sitting(edit_.program(), registration.event)) take(id, registration);
    }
    for (const RegistrationId& id : walk_ups_) settle_stand_in(id);
    take_feedback();
    return news_;
  }

 private:
  // This desk's record of the same person in the same event; empty when it has none.
  RegistrationId ours(const RegistrationId& id, const Registration& theirs) const {
    const Program& program = edit_.program();
    if (program.registrations.find(id) != nullptr) return id;
    for (const auto& [other, registration] : program.registrations) {
      if (registration.event == theirs.event && registration.person == theirs.person) return other;
    }
    return {};
  }

  void take(const RegistrationId& id, const Registration& registration) {
    if (const RegistrationId known = ours(id, registration); !known.empty()) {
      const Registration& here = *edit_.program().registrations.find(known);
      const Registration both = joined(here, registration, plan_key_of(here), news_);
      if (!(both == here)) edit_.put(known, both);
      return;
    }
    // Somebody this desk took off its list stays off it.
    const bool removed = edit_.program().registrations.removed.count(id) > 0;
    const Person* person = theirs_.people.find(registration.person);
    if (!registration.walk_up || removed || person == nullptr) return;
    if (edit_.program().people.find(registration.person) == nullptr) {
      edit_.put(registration.person, *person);
    }
    take_names_of(registration, *person);
    edit_.put(id, without_what_is_gone(registration));
    walk_ups_.push_back(id);
    ++news_.walk_ups;
  }

  // A table or pool that this desk has no more comes back with nobody.
  Registration without_what_is_gone(Registration walk_up) const {
    const Program& program = edit_.program();
    if (program.meeting_tables.find(walk_up.fixed_table) == nullptr) {
      walk_up.fixed_table = MeetingTableId();
    }
    std::erase_if(walk_up.pools,
                  [&](const PoolId& pool) { return program.pools.find(pool) == nullptr; });
    return walk_up;
  }

  // Nor does somebody in whose place a walk-up mentors, once all who came are on the list.
  void settle_stand_in(const RegistrationId& id) {
    Registration walk_up = *edit_.program().registrations.find(id);
    if (on_list(walk_up.event, walk_up.stands_in_for)) return;
    walk_up.stands_in_for = PersonId();
    edit_.put(id, walk_up);
  }

  bool on_list(const EventId& event, const PersonId& person) const {
    const auto& registrations = edit_.program().registrations;
    return std::any_of(registrations.begin(), registrations.end(), [&](const auto& one) {
      return one.second.event == event && one.second.person == person;
    });
  }

  // Empty while nothing is planned. What is taken in changes no plan.
  std::string plan_key_of(const Registration& registration) {
    auto known = plan_keys_.find(registration.event);
    if (known == plan_keys_.end()) {
      known = plan_keys_.emplace(registration.event, plan_keys(edit_.program(), registration.event))
                  .first;
    }
    const auto key = known->second.find(registration.person);
    return key == known->second.end() ? std::string() : key->second;
  }

  // Site and topics that a walk-up brought along.
  void take_names_of(const Registration& registration, const Person& person) {
    take_missing(&Program::sites, person.site);
    for (const auto& [topic, offer] : registration.offers) take_missing(&Program::topics, topic);
    for (const auto& [topic, asked] : registration.requests) take_missing(&Program::topics, topic);
  }

  template <class Record>
  void take_missing(Table<Record> Program::*table, const typename Record::Id& id) {
    const Record* theirs = (theirs_.*table).find(id);
    if (theirs == nullptr || (edit_.program().*table).find(id) != nullptr) return;
    edit_.put(id, *theirs);
  }

  // What somebody said last counts.
  void take_feedback() {
    const KnownFeedback known = known_feedback(edit_.program());
    for (const auto& [key, said] : known_feedback(theirs_)) {
      const auto& [event, from, about] = key;
      const bool here = is_sitting(edit_.program(), event) &&
                        edit_.program().people.find(from) != nullptr &&
                        (about.empty() || edit_.program().people.find(about) != nullptr);
      const auto found = known.find(key);
      // What was taken back here stays so, and what can't be said was not.
      const bool sound = said.second.useful >= 0 && said.second.useful <= 5 &&
                         edit_.program().feedback.removed.count(said.first) == 0;
      if (!here || !sound) continue;
      if (found == known.end()) {
        edit_.put(said.first, said.second);
        ++news_.feedback;
        continue;
      }
      const Feedback& ours = found->second.second;
      const bool theirs_counts = said.second.given_at > ours.given_at;
      Feedback both = theirs_counts ? said.second : ours;
      // What was taken over at either desk is known at both.
      for (const Feedback* one : {&ours, &said.second}) {
        both.given_ahead.insert(one->given_ahead.begin(), one->given_ahead.end());
      }
      if (!(both == ours)) edit_.put(found->second.first, both);
      if (theirs_counts) ++news_.feedback;
    }
  }

  Transaction& edit_;
  const Program& theirs_;
  DeskNews news_;
  std::vector<RegistrationId> walk_ups_;  // that were taken in
  std::map<EventId, std::map<PersonId, std::string>> plan_keys_;
};

}  // namespace

DeskNews desk_news(const Program& ours, const Program& theirs) {
  Program copy = ours;
  Transaction edit(copy);
  return take_desk(edit, theirs);
}

DeskNews take_desk(Transaction& edit, const Program& theirs) {
  return Taking(edit, theirs).all();
}

}  // namespace rondo
