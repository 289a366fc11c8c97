#include "match/pool_supply.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rondo {

std::vector<PoolSupply> pools_short_of_places(const EventView& view) {
  std::vector<PoolSupply> shortages;
  if (!view.event->pool_filter) return shortages;
  std::map<PoolCategoryId, std::map<PoolId, PoolSupply>> by_category;
  for (const auto& [id, mentee] : view.participants) {
    if (!mentee.seeks) continue;
    const int wanted =
        std::min(static_cast<int>(mentee.requests.size()), view.event->requests_per_mentee);
    for (const auto& [category, boxes] : mentee.pools) {
      if (boxes.size() == 1) by_category[category][*boxes.begin()].requests += wanted;
    }
  }
  for (auto& [category, pools] : by_category) {
    for (const auto& [id, mentor] : view.participants) {
      if (!mentor.mentors) continue;
      const auto ticked = mentor.pools.find(category);
      for (auto& [pool, supply] : pools) {
        const bool inside = ticked == mentor.pools.end() || ticked->second.count(pool) > 0;
        if (inside) supply.places += mentor.places();
      }
    }
    for (auto& [pool, supply] : pools) {
      supply.category = category;
      supply.pool = pool;
      if (supply.missing() > 0) shortages.push_back(supply);
    }
  }
  std::sort(shortages.begin(), shortages.end(),
            [](const PoolSupply& left, const PoolSupply& right) {
              return std::tuple(-left.missing(), left.category, left.pool) <
                     std::tuple(-right.missing(), right.category, right.pool);
            });
  return shortages;
}

}  // namespace rondo
