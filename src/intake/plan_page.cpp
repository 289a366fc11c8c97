#include "intake/plan_page.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/reading_order.h"
#include "base/text.h"
#include "edit/new_event.h"
#include "intake/form_topics.h"
#include "model/taking_part.h"

namespace rondo::intake {
namespace {

using codec::PlanPageEvent;
using codec::PlanPageTopic;

bool fits_plan_page(const std::string& name) {
  return !name.empty() && code_points(name).size() <= codec::kMaxPlanName;
}

std::string cut_for_plan_page(const std::string& text, std::size_t most) {
  return beginning_of(text, most - 1);  // and "…"
}

}  // namespace

PlanPages::PlanPages(const Program& program, const std::vector<EventTemplate>& templates,
                     std::string_view today)
    : program_(program),
      likely_(likely_topics(templates, EventKind::pd_plan)),
      today_(today),
      left_out_(topics_left_out(program)),
      ids_(program) {
  for (const auto& [id, registration] : program.registrations) {
    if (registration.withdrawn) continue;
    if (registration.mentors) {
      for (const auto& [topic, offer] : registration.offers) {
        offered_[registration.event][topic].insert(registration.person);
      }
    }
    if (!registration.seeks) continue;
    for (const auto& [topic, request] : registration.requests) {
      wanted_[registration.event][topic].insert(registration.person);
    }
  }
}

codec::PlanPage PlanPages::page(const PdPlanId& id) const {
  const PdPlan& plan = *program_.pd_plans.find(id);
  codec::PlanPage page;
  page.program = program_.id;
  page.plan = id;
  page.person = plan.person;
  page.plan_name = cut_for_plan_page(plan.name, codec::kMaxPlanName);
  page.person_name = cut_for_plan_page(name_in(program_.people, plan.person), codec::kMaxPlanName);
  page.topics = topics_of(plan);
  page.events = events_of(plan, page.topics);
  page.coordinator = program_.coordinator();
  for (PlanPageTopic& one : page.topics) {
    one.topic = ids_.shortened_topics({std::move(one.topic)}).front();
  }
  return page;
}

std::vector<PlanPageTopic> PlanPages::topics_of(const PdPlan& plan) const {
  std::vector<PlanPageTopic> topics, more;
  for (const auto& [id, topic] : program_.topics) {
    if (!fits_plan_page(topic.name)) continue;
    const auto reason = plan.topics.find(id);
    if (reason != plan.topics.end()) {
      topics.push_back({{id.text(), topic.name}, reason->second});
    } else if (left_out_.count(id) == 0) {
      more.push_back({{id.text(), topic.name}, std::nullopt});
    }
  }
  for (const TemplateTopic& topic : likely_) {
    if (!knows_topic(program_, topic)) more.push_back({{"", topic.name}, std::nullopt});
  }
  topics.insert(topics.end(), more.begin(), more.end());
  if (topics.size() > codec::kMaxPlanTopics) topics.resize(codec::kMaxPlanTopics);
  std::stable_sort(topics.begin(), topics.end(),
                   [](const PlanPageTopic& left, const PlanPageTopic& right) {
                     return reads_before(left.topic.name, right.topic.name);
                   });
  return topics;
}

std::vector<PlanPageEvent> PlanPages::events_of(const PdPlan& plan,
                                                const std::vector<PlanPageTopic>& topics) const {
  std::vector<PlanPageEvent> events, more;
  for (const auto& [id, event] : program_.events) {
    const bool in_plan = plan.events.count(id) != 0;
    const bool open = serves_plans(event, today_) && event.signs_up != Sides::nobody;
    if (in_plan ? !goes_on(event) : !open) continue;
    PlanPageEvent one;
    one.id = id;
    one.name = cut_for_plan_page(event.name, codec::kMaxPlanName);
    one.purpose = cut_for_plan_page(event.purpose, codec::kMaxPlanPurpose);
    one.closes_on = event.closes_on;
    one.offered = said_by_others(offered_, id, plan.person, topics);
    one.wanted = said_by_others(wanted_, id, plan.person, topics);
    one.in_plan = in_plan;
    (in_plan ? events : more).push_back(std::move(one));
  }
  events.insert(events.end(), more.begin(), more.end());
  if (events.size() > codec::kMaxPlanEvents) events.resize(codec::kMaxPlanEvents);
  std::stable_sort(events.begin(), events.end(),
                   [](const PlanPageEvent& left, const PlanPageEvent& right) {
                     return reads_before(left.name, right.name);
                   });
  return events;
}

std::vector<int> PlanPages::said_by_others(const People& people, const EventId& event,
                                           const PersonId& reader,
                                           const std::vector<PlanPageTopic>& topics) {
  std::vector<int> indexes;
  const auto there = people.find(event);
  if (there == people.end()) return indexes;
  for (std::size_t at = 0; at < topics.size(); ++at) {
    const auto said = there->second.find(TopicId(topics[at].topic.id));
    if (said == there->second.end()) continue;
    if (said->second.size() > said->second.count(reader)) indexes.push_back(static_cast<int>(at));
  }
  return indexes;
}

}  // namespace rondo::intake
