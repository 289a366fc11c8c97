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
  const std::string key = name_key(record.name);
  for (const auto& [id, other] : edit.program().*(collection_of<Record>().table)) {
    if (same(other) && name_key(other.name) == key) return id;
  }
  const auto id = new_id<typename Record::Id>(random);
  edit.put(id, record);
  return id;
}

template <class Synonyms>
std::set<std::string> spellings_of(const std::string& name, const Synonyms& synonyms) {
  std::set<std::string> spellings{name_key(name)};
  for (const std::string& synonym : synonyms) spellings.insert(name_key(synonym));
  return spellings;
}

}  // namespace

const EventTemplate* template_of_kind(const std::vector<EventTemplate>& templates, EventKind kind) {
  const auto found =
      std::find_if(templates.begin(), templates.end(),
                   [&](const EventTemplate& each) { return each.event.kind == kind; });
  return found == templates.end() ? nullptr : &*found;
}

const std::vector<TemplateTopic>& likely_topics(const std::vector<EventTemplate>& templates,
                                                EventKind kind) {
  static const std::vector<TemplateTopic> none;
  const EventTemplate* from = template_of_kind(templates, kind);
  return from == nullptr ? none : from->topics;
}

bool knows_topic(const Program& program, const TemplateTopic& wanted) {
  const std::set<std::string> spellings = spellings_of(wanted.name, wanted.synonyms);
  return std::any_of(program.topics.begin(), program.topics.end(), [&](const auto& entry) {
    const Topic& topic = entry.second;
    return spellings.count(name_key(topic.name)) > 0 ||
           spellings_of(topic.name, topic.synonyms).count(name_key(wanted.name)) > 0;
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
  if (from.only_topics) {
    for (const TemplateTopic& topic : from.topics) {
      event.form_topics.insert(topic_named(edit, topic.name, from.topics, random));
    }
  }
  edit.put(id, event);
  return id;
}

void add_topics_of_template(Transaction& edit, const EventTemplate& from, Random& random) {
  for (const TemplateTopic& wanted : from.topics) {
    if (!knows_topic(edit.program(), wanted)) add_likely_topic(edit, wanted, wanted.name, random);
  }
}

TopicId find_topic(const Program& program, const std::string& name) {
  const std::string key = name_key(name);
  TopicId by_synonym;
  for (const auto& [id, topic] : program.topics) {
    if (name_key(topic.name) == key) return id;
    if (spellings_of(topic.name, topic.synonyms).count(key) > 0) by_synonym = id;
  }
  return by_synonym;
}

TopicId add_likely_topic(Transaction& edit, const TemplateTopic& likely, const std::string& name,
                         Random& random) {
  Topic topic{name, {}, {likely.synonyms.begin(), likely.synonyms.end()}, {}, {}};
  topic.synonyms.insert(likely.name);
  std::erase_if(topic.synonyms, [key = name_key(name)](const std::string& other) {
    return name_key(other) == key;
  });
  if (!likely.focus_area.empty()) {
    topic.focus_area = find_or_add(edit, random, Topic{likely.focus_area, {}, {}, {}, {}},
                                   [](const Topic& other) { return other.focus_area.empty(); });
  }
  const auto id = new_id<TopicId>(random);
  edit.put(id, topic);
  return id;
}

TopicId topic_named(Transaction& edit, const std::string& name,
                    const std::vector<TemplateTopic>& likely, Random& random) {
  const TopicId known = find_topic(edit.program(), name);
  if (!known.empty()) return known;
  const std::string key = name_key(name);
  for (const TemplateTopic& wanted : likely) {
    if (spellings_of(wanted.name, wanted.synonyms).count(key) == 0) continue;
    const TopicId meant = find_topic(edit.program(), wanted.name);
    return meant.empty() ? add_likely_topic(edit, wanted, wanted.name, random) : meant;
  }
  const auto id = new_id<TopicId>(random);
  edit.put(id, Topic{name, {}, {}, {}, {}});
  return id;
}

}  // namespace rondo
