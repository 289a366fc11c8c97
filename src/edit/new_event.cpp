#include "edit/new_event.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "model/collections.h"

namespace rondo {
namespace {

// The id of the record for which `same` holds and whose name reads the same, or of a new one.
template <class Record, class Same>
typename Record::Id find_or_add(Transaction& edit, Random& random, const Record& record,
                                Same same) {
  const std::string folded = fold(record.name);
  for (const auto& [id, other] : edit.program().*(collection_of<Record>().table)) {
    if (same(other) && fold(other.name) == folded) return id;
  }
  const auto id = new_id<typename Record::Id>(random);
  edit.put(id, record);
  return id;
}

}  // namespace

std::string free_event_name(const Table<Event>& events, const std::string& wanted) {
  const auto taken = [&](const std::string& name) {
    return std::any_of(events.begin(), events.end(),
                       [&](const auto& entry) { return fold(entry.second.name) == fold(name); });
  };
  std::string name = wanted;
  for (int number = 2; taken(name); ++number) name = wanted + " " + std::to_string(number);
  return name;
}

EventId add_event_from_template(Transaction& edit, const EventTemplate& from,
                                std::string_view today, Random& random) {
  const EventId id = new_id<EventId>(random);
  Event event = from.event;
  event.name = free_event_name(edit.program().events, event.name);
  event.created_on = std::string(today);
  for (const TemplateCategory& category : from.categories) {
    const PoolCategoryId category_id = find_or_add(edit, random, PoolCategory{category.name},
                                                   [](const PoolCategory&) { return true; });
    event.categories[category_id] = category.ticks;
    for (const std::string& pool : category.pools) {
      find_or_add(edit, random, Pool{category_id, pool, {}},
                  [&](const Pool& other) { return other.category == category_id; });
    }
  }
  edit.put(id, event);
  return id;
}

}  // namespace rondo
