#include "edit/new_event.h"

#include <set>
#include <string>

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

template <class Synonyms>
std::set<std::string> spellings_of(const std::string& name, const Synonyms& synonyms) {
  std::set<std::string> spellings{fold(name)};
  for (const std::string& synonym : synonyms) spellings.insert(fold(synonym));
  return spellings;
}

TopicId find_or_add_likely(Transaction& edit, const TemplateTopic& wanted, Random& random) {
  Topic topic{wanted.name, {}, {wanted.synonyms.begin(), wanted.synonyms.end()}, {}, {}};
  if (!wanted.focus_area.empty()) {
    topic.focus_area = find_or_add(edit, random, Topic{wanted.focus_area, {}, {}, {}, {}},
                                   [](const Topic& other) { return other.focus_area.empty(); });
  }
  return find_or_add(edit, random, topic, [](const Topic&) { return true; });
}

}  // namespace

bool knows_topic(const Program& program, const TemplateTopic& wanted) {
  const std::set<std::string> spellings = spellings_of(wanted.name, wanted.synonyms);
  return std::any_of(program.topics.begin(), program.topics.end(), [&](const auto& entry) {
    const Topic& topic = entry.second;
    return spellings.count(fold(topic.name)) > 0 ||
           spellings_of(topic.name, topic.synonyms).count(fold(wanted.name)) > 0;
  });
}

EventId add_event_from_template(Transaction& edit, const EventTemplate& from,
                                std::string_view today, Random& random) {
  const EventId id = new_id<EventId>(random);
  Event event = from.event;
  event.name = free_name(edit.program().events, event.name);
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

void add_topics_of_template(Transaction& edit, const EventTemplate& from, Random& random) {
  for (const TemplateTopic& wanted : from.topics) {
    if (!knows_topic(edit.program(), wanted)) find_or_add_likely(edit, wanted, random);
  }
}

TopicId find_topic(const Program& program, const std::string& name) {
  const std::string folded = fold(name);
  TopicId by_synonym;
  for (const auto& [id, topic] : program.topics) {
    if (fold(topic.name) == folded) return id;
    if (spellings_of(topic.name, topic.synonyms).count(folded) > 0) by_synonym = id;
  }
  return by_synonym;
}

TopicId topic_named(Transaction& edit, const std::string& name,
                    const std::vector<TemplateTopic>& likely, Random& random) {
  const TopicId known = find_topic(edit.program(), name);
  if (!known.empty()) return known;
  const std::string folded = fold(name);
  for (const TemplateTopic& wanted : likely) {
    if (spellings_of(wanted.name, wanted.synonyms).count(folded) > 0) {
      return find_or_add_likely(edit, wanted, random);
    }
  }
  const auto id = new_id<TopicId>(random);
  edit.put(id, Topic{name, {}, {}, {}, {}});
  return id;
}

}  // namespace rondo
