#include "intake/form_topics.h"

#include <set>

#include "edit/event_list.h"
#include "edit/new_event.h"
#include "intake/form_choices.h"

namespace rondo::intake {
namespace {

using codec::FormChoice;

void add_unknown(const Program& program, EventKind kind,
                 const std::vector<EventTemplate>& templates, std::vector<FormChoice>& topics) {
  for (const TemplateTopic& topic : likely_topics(templates, kind)) {
    if (!knows_topic(program, topic)) topics.push_back({"", topic.name});
  }
}

}  // namespace

std::vector<FormChoice> named_topics(const Program& program, const Event& event) {
  return choices_of(program.topics, [&](const TopicId& id, const Topic&) {
    return event.form_topics.count(id) != 0;
  });
}

// A focus area stands for the topics below it, unless somebody asked for it as such.
std::vector<FormChoice> form_topics(const Program& program, const EventId& id,
                                    const std::vector<EventTemplate>& templates) {
  const Event& event = *program.events.find(id);
  if (!event.form_topics.empty()) return named_topics(program, event);
  const std::set<TopicId> used = topics_on_list(program, id);
  std::set<TopicId> areas;
  for (const auto& [topic_id, topic] : program.topics) areas.insert(topic.focus_area);
  std::vector<FormChoice> topics = choices_of(
      program.topics, [&](const TopicId& topic, const Topic&) { return used.count(topic) != 0; });
  std::vector<FormChoice> more =
      choices_of(program.topics, [&](const TopicId& topic, const Topic&) {
        return used.count(topic) == 0 && areas.count(topic) == 0;
      });
  add_unknown(program, event.kind, templates, more);
  sort_by_name(more);
  topics.insert(topics.end(), more.begin(), more.end());
  keep_what_fits(topics);
  return topics;
}

std::vector<FormChoice> possible_topics(const Program& program, EventKind kind,
                                        const std::vector<EventTemplate>& templates) {
  std::vector<FormChoice> topics =
      choices_of(program.topics, [](const TopicId&, const Topic&) { return true; });
  add_unknown(program, kind, templates, topics);
  sort_by_name(topics);
  return topics;
}

}  // namespace rondo::intake
