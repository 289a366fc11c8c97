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

  bool operator==(const PdPlan&) const = default;
};

}  // namespace rondo
