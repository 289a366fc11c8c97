#include "report/person_sheet.h"
#include "ui/event_frame.h"
#include "ui/plan_editor.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

std::string event_words(const View& view, const ServingEvent& event) {
  const std::string served =
      view.tr("pd_plan.serves",
              {arg("topics", names_text(view.state.program, event.topics, view.state.words))});
  return dotted({event.topics.empty() ? view.tr("pd_plan.serves_nothing") : served,
                 event.signed_up ? view.tr("pd_plan.on_list") : std::string()});
}

// A strength is offered only where the person says so: one press for each event and topic.
void offer_strengths(View& view, const ServingEvent& event, const PdPlan& plan) {
  if (!event.in_plan || !event.signed_up) return;
  const Program& program = view.state.program;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event.event) || !(registration.person == plan.person)) continue;
    for (const TopicId& topic : event.topics) {
      const auto reason = plan.topics.find(topic);
      if (reason == plan.topics.end() || reason->second != PlanReason::strength) continue;
      if (registration.offers.count(topic) != 0) continue;
      const Scope scope(view.ui, topic.text());
      if (text_button(view.ui,
                      {.id = "offer",
                       .label = view.tr("pd_plan.offer",
                                        {arg("topic", name_in(program.topics, topic)),
                                         arg("event", name_in(program.events, event.event))})})) {
        Registration mentoring = registration;
        mentoring.mentors = true;
        mentoring.offers[topic] = {};
        view.emit(command::PutRegistration{id, std::move(mentoring)});
      }
    }
  }
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
  offer_strengths(view, event, plan);
  return changed;
}

}  // namespace

bool plan_events(View& view, const PlanFacts& facts, PdPlan& plan) {
  bool changed = false;
  heading(view.ui, view.tr("pd_plan.events"), {.level = 3});
  for (const ServingEvent& event : facts.events) {
    changed = draw_event(view, event, plan) || changed;
  }
  if (!facts.unserved.empty()) {
    text(view.ui,
         view.tr("pd_plan.unserved",
                 {arg("topics", names_text(view.state.program, facts.unserved, view.state.words))}),
         {.id = "unserved", .ink = Ink::muted});
  }
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
