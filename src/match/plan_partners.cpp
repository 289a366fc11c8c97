#include "match/plan_partners.h"

#include <map>

namespace rondo {

std::set<std::pair<PersonId, PersonId>> plan_partners(const EventView& view) {
  const Program& program = *view.program;
  std::map<PersonId, std::set<EventId>> others;  // of the plans' events
  for (const auto& [id, plan] : program.pd_plans) {
    if (!plan.different_mentors || plan.events.count(view.id) == 0) continue;
    others[plan.person].insert(plan.events.begin(), plan.events.end());
  }
  std::set<std::pair<PersonId, PersonId>> partners;
  if (others.empty()) return partners;
  for (const auto& [id, match] : program.matches) {
    if (match.event == view.id || !is_held(match.state)) continue;
    const auto plans = others.find(match.mentee);
    if (plans != others.end() && plans->second.count(match.event) != 0) {
      partners.emplace(match.mentor, match.mentee);
    }
  }
  return partners;
}

}  // namespace rondo
