#include "intake/form_topics.h"

#include <map>
#include <set>

#include "edit/event_list.h"
#include "edit/new_event.h"
#include "intake/form_choices.h"
#include "intake/topic_spellings.h"

namespace rondo::intake {
namespace {

using codec::FormChoice;

void add_unknown(const Program& program, EventKind kind,
                 const std::vector<EventTemplate>& templates, std::vector<FormChoice>& topics) {
  for (const TemplateTopic& topic : likely_topics(templates, kind)) {
    if (!knows_topic(program, topic)) topics.push_back({"", topic.name});
  }
}

// Two who meet again without a topic that they share get one from the follow-up (follow_up()).
std::set<TopicId> topics_of_follow_ups_alone(const Program& program) {
  std::set<TopicId> there, elsewhere;
  for (const auto& [id, registration] : program.registrations) {
    const Event* event = program.events.find(registration.event);
    std::set<TopicId>& named = event != nullptr && !event->follows.empty() ? there : elsewhere;
    for (const auto& [topic, offer] : registration.offers) named.insert(topic);
    for (const auto& [topic, request] : registration.requests) named.insert(topic);
  }
  for (const TopicId& topic : elsewhere) there.erase(topic);
  return there;
}

std::set<TopicId> left_out_with(const Program& program,
                                const std::map<TopicId, TopicId>& misspellings) {
  std::set<TopicId> left_out = topics_of_follow_ups_alone(program);
  for (const auto& [id, topic] : program.topics) {
    if (!topic.focus_area.empty()) left_out.insert(topic.focus_area);
  }
  for (const auto& [misspelt, meant] : misspellings) left_out.insert(misspelt);
  return left_out;
}

}  // namespace

std::vector<FormChoice> named_topics(const Program& program, const Event& event) {
  return choices_of(program.topics, [&](const TopicId& id, const Topic&) {
    return event.form_topics.count(id) != 0;
  });
}

std::set<TopicId> topics_left_out(const Program& program) {
  return left_out_with(program, likely_misspellings(program));
}

// A focus area, or what a follow-up is about, is there where somebody asked for it as such.
std::vector<FormChoice> form_topics(const Program& program, const EventId& id,
                                    const std::vector<EventTemplate>& templates) {
  const Event& event = *program.events.find(id);
  if (!event.form_topics.empty()) return named_topics(program, event);
  const std::map<TopicId, TopicId> misspelt = likely_misspellings(program);
  const std::set<TopicId> left_out = left_out_with(program, misspelt);
  std::set<TopicId> used = topics_on_list(program, id);
  std::erase_if(used, [&](const TopicId& topic) { return misspelt.count(topic) != 0; });
  std::vector<FormChoice> topics = choices_of(
      program.topics, [&](const TopicId& topic, const Topic&) { return used.count(topic) != 0; });
  std::vector<FormChoice> more =
      choices_of(program.topics, [&](const TopicId& topic, const Topic&) {
        return used.count(topic) == 0 && left_out.count(topic) == 0;
      });
  add_unknown(program, event.kind, templates, more);
  sort_by_name(more);
  topics.insert(topics.end(), more.begin(), more.end());
  keep_what_fits(topics);
  return topics;
}

std::vector<FormChoice> topics_by_hand(const Program& program, const EventId& id,
                                       const std::vector<EventTemplate>& templates) {
  std::vector<FormChoice> topics = form_topics(program, id, templates);
  std::set<TopicId> listed;
  for (const FormChoice& topic : topics) listed.insert(TopicId(topic.id));
  const std::vector<FormChoice> others = choices_of(
      program.topics, [&](const TopicId& topic, const Topic&) { return listed.count(topic) == 0; });
  topics.insert(topics.end(), others.begin(), others.end());
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
