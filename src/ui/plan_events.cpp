#include <set>
#include <string_view>

#include "ui/event_frame.h"
#include "ui/plan_editor.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

std::string topics_in_sentence(const View& view, const std::set<TopicId>& topics) {
  return view.list_in_sentence(names_in(view.state.program.topics, topics));
}

std::string event_words(const View& view, const ServingEvent& event) {
  const auto of_topics = [&](std::string_view key, const std::set<TopicId>& topics) {
    if (topics.empty()) return std::string();
    return view.tr(key, {arg("topics", topics_in_sentence(view, topics))});
  };
  const bool nothing = event.topics.empty() && event.not_offered.empty();
  return dotted({nothing ? view.tr("pd_plan.serves_nothing") : std::string(),
                 of_topics("pd_plan.serves", event.topics),
                 of_topics("pd_plan.not_offered_there", event.not_offered),
                 event.signed_up ? view.tr("pd_plan.on_list") : std::string()});
}

bool draw_event(View& view, const ServingEvent& event, PdPlan& plan) {
  const Scope scope(view.ui, event.event.text());
  const Column column(view.ui, {.gap = space::xs});
  const std::string name = name_in(view.state.program.events, event.event);
  const std::string hint = event_words(view, event);
  bool in_plan = plan.events.count(event.event) != 0;
  const bool changed = checkbox(view.ui, {.id = "in-plan", .label = name, .hint = hint}, in_plan);
  if (changed && in_plan) plan.events.insert(event.event);
  if (changed && !in_plan) plan.events.erase(event.event);
  return changed;
}

}  // namespace

bool plan_events(View& view, const PlanFacts& facts, PdPlan& plan) {
  bool changed = false;
  heading(view.ui, view.tr("pd_plan.events"), {.level = 3});
  for (const ServingEvent& event : facts.events) {
    changed = draw_event(view, event, plan) || changed;
  }
  const std::string name = name_in(view.state.program.people, plan.person);
  const auto tell = [&](std::string_view key, const std::set<TopicId>& topics) {
    if (topics.empty()) return;
    text(view.ui,
         view.tr(key, {arg("topics", topics_in_sentence(view, topics)), arg("name", name)}),
         {.id = key, .ink = Ink::muted});
  };
  tell("pd_plan.asked_for_too", facts.asked_for_too);
  tell("pd_plan.offered_too", facts.offered_too);
  tell("pd_plan.not_offered", facts.not_offered);
  tell("pd_plan.unserved", facts.unserved);
  const Row row(view.ui, {.id = "event-actions"});
  if (facts.suggested != plan.events &&
      button(view.ui, {.id = "suggest", .label = view.tr("pd_plan.suggest")})) {
    plan.events = facts.suggested;
    changed = true;
  }
  if (!facts.unserved.empty() &&
      button(view.ui,
             {.id = "new-event", .label = view.tr("pd_plan.new_event"), .icon = Icon::plus})) {
    view.go(Screen::templates);
  }
  return changed;
}

}  // namespace rondo::ui
