#include "match/texts.h"

#include <algorithm>
#include <utility>

#include "base/reading_order.h"
#include "base/text.h"

namespace rondo {

std::string join_names(std::vector<std::string> names) {
  std::sort(names.begin(), names.end(), reads_before);
  return join_items(names);
}

std::string category_names(const EventView& view, const std::vector<PoolCategoryId>& categories) {
  std::vector<std::string> names;
  for (const PoolCategoryId& id : categories) {
    const PoolCategory* category = view.program->pool_categories.find(id);
    if (category != nullptr) names.push_back(category->name);
  }
  return join_names(std::move(names));
}

Message year_cap_text(const Participant& mentor, int mentees) {
  return {"rule.year_cap",
          {arg("count", mentor.load_this_year + mentees), arg("most", *mentor.year_cap)}};
}

}  // namespace rondo
