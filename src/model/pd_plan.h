// What one person wants to learn in a time, from several events.
#pragma once

#include <map>
#include <set>
#include <string>

#include "model/ids.h"

namespace rondo {

// Why a topic is in a plan.
enum class PlanReason { interest, strength, growth };

struct PdPlan {
  using Id = PdPlanId;

  PersonId person;
  std::string name;
  std::map<TopicId, PlanReason> topics;
  std::set<EventId> events;       // that serve it
  bool different_mentors = true;  // another one for each topic, where there are enough
  int goal_minutes = 0;           // of sessions; 0: no goal
  std::string note;
  std::string asked_on;  // ISO date on which the person was asked about it; empty: not yet
  // When the latest of the person's own answers was given, and those that lay ahead of the clock
  // here: as edit/answer_order.h says.
  std::string said_at;
  std::set<std::string> said_ahead;

  bool operator==(const PdPlan&) const = default;
};

}  // namespace rondo
