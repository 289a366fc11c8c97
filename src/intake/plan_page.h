// The page on which somebody says what belongs in a PD plan, as the link in a message opens it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "codec/plan_pages.h"
#include "intake/form_ids.h"
#include "model/event_template.h"
#include "model/program.h"

namespace rondo::intake {

// The pages of a program's plans as they are on a day. Looks through the program once for all of
// them, and must not outlive it.
class PlanPages {
 public:
  // `templates`: for what people of such events are likely to ask for. `today`: an ISO date.
  PlanPages(const Program& program, const std::vector<EventTemplate>& templates,
            std::string_view today);

  // Topics: all that stand for themselves, those of the plan, and likely ones that the program does
  // not have, by name. Micro events: those of the plan that go on, and the others that people can
  // sign up for, by name, each with what others offer and ask for there. What no page can hold,
  // because its name is too long or there are too many, is not listed and so stays as it is. The
  // plan is in the program.
  codec::PlanPage page(const PdPlanId& id) const;

 private:
  // By event and topic, who offers it there or asks for it.
  using People = std::map<EventId, std::map<TopicId, std::set<PersonId>>>;

  std::vector<codec::PlanPageTopic> topics_of(const PdPlan& plan) const;
  std::vector<codec::PlanPageEvent> events_of(
      const PdPlan& plan, const std::vector<codec::PlanPageTopic>& topics) const;
  static std::vector<int> said_by_others(const People& people, const EventId& event,
                                         const PersonId& reader,
                                         const std::vector<codec::PlanPageTopic>& topics);

  const Program& program_;
  const std::vector<TemplateTopic>& likely_;
  std::string today_;
  std::set<TopicId> left_out_;  // topics_left_out()
  People offered_, wanted_;
  FormIds ids_;
};

}  // namespace rondo::intake
