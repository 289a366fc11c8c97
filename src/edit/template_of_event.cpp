#include "edit/template_of_event.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <string>
#include <tuple>

#include "base/reading_order.h"
#include "edit/event_list.h"
#include "model/stages.h"

namespace rondo {
namespace {

Event settings_of(const Event& event, std::string_view name) {
  Event settings = event;
  settings.name = std::string(name);
  settings.created_on.clear();
  settings.starts_at.clear();
  settings.venue.clear();  // another school has its own
  // Days are of that one time. How long after the invitation they usually lie is known by kind.
  for (const EventStage stage : kEventStages) {
    const StageDays days = days_of(stage);
    if (days.from != nullptr) (settings.*days.from).clear();
    (settings.*days.until).clear();
  }
  settings.categories.clear();
  settings.initiative = {};
  settings.follows = {};
  settings.form_topics.clear();  // as topics of the template, by their names
  settings.places.clear();
  settings.shared_places.clear();
  settings.cancelled_on.clear();
  settings.cancel_reason.clear();
  settings.revision = 0;
  settings.archived = false;
  return settings;
}

// Those that its form names; else what people offered and asked for.
std::set<TopicId> topics_in(const Program& program, const EventId& event) {
  const std::set<TopicId>& named = program.events.find(event)->form_topics;
  return named.empty() ? topics_on_list(program, event) : named;
}

std::vector<TemplateTopic> topics_of(const Program& program, const EventId& event) {
  std::vector<TemplateTopic> topics;
  for (const TopicId& id : topics_in(program, event)) {
    const Topic* topic = program.topics.find(id);
    if (topic == nullptr || topic->name.empty()) continue;
    const Topic* area = program.topics.find(topic->focus_area);
    topics.push_back({area == nullptr ? std::string() : area->name,
                      topic->name,
                      {topic->synonyms.begin(), topic->synonyms.end()}});
  }
  std::sort(topics.begin(), topics.end(), [](const auto& left, const auto& right) {
    return std::tuple(reading_key(left.focus_area), reading_key(left.name)) <
           std::tuple(reading_key(right.focus_area), reading_key(right.name));
  });
  return topics;
}

std::vector<TemplateCategory> categories_of(const Program& program, const Event& event) {
  std::vector<TemplateCategory> categories;
  for (const auto& [id, ticks] : event.categories) {
    const PoolCategory* category = program.pool_categories.find(id);
    if (category == nullptr || category->name.empty()) continue;
    TemplateCategory& made = categories.emplace_back();
    made.name = category->name;
    made.ticks = ticks;
    for (const auto& [pool_id, pool] : program.pools) {
      if (pool.category == id && !pool.name.empty()) made.pools.push_back(pool.name);
    }
    std::sort(made.pools.begin(), made.pools.end(), reads_before);
  }
  std::sort(categories.begin(), categories.end(), [](const auto& left, const auto& right) {
    return reads_before(left.name, right.name);
  });
  return categories;
}

}  // namespace

EventTemplate template_of_event(const Program& program, const EventId& id, std::string_view name,
                                const EventTemplate& kind) {
  const Event* event = program.events.find(id);
  assert(event != nullptr);
  EventTemplate made = kind;
  made.title = std::string(name);
  if (!event->purpose.empty()) made.description = event->purpose;
  made.event = settings_of(*event, name);
  made.topics = topics_of(program, id);
  made.only_topics = !event->form_topics.empty() && !made.topics.empty();
  made.categories = categories_of(program, *event);
  return made;
}

}  // namespace rondo
