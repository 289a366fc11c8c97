// A PD plan, to look at and to change: progress, topics, events, details, and what can be done with
// it. Headings are the caller's; those inside are of level 3.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "report/plan_progress.h"
#include "ui/edited_record.h"
#include "ui/view.h"

namespace rondo::ui {

// What follows from the records, worked out once a revision.
struct PlanFacts {
  PlanProgress progress;
  std::vector<ServingEvent> events;
  std::set<EventId> suggested;
  // To be asked for, and no event here serves them or has them on its form for PD plans; and signed
  // up for all the same, in an event where somebody may offer them yet.
  std::set<TopicId> unserved, not_offered;
  // Left out of signing up: strengths that the person asks for, and the others that they offer.
  std::set<TopicId> asked_for_too, offered_too;
  bool can_sign_up = false;       // something would change
  bool signs_up_as_said = false;  // also when all are signed up at once who said what they want
};
const PlanFacts& plan_facts(View& view, const PdPlanId& id, const PdPlan& plan);

// "2 of 3 topics · 1.5 h of 6 h".
std::string plan_words(const View& view, const PdPlan& plan, const PlanProgress& progress);

// "PD plan 2026–27".
std::string default_plan_name(const View& view);

void plan_editor(View& view, const PdPlanId& id);
// A plan that was started just now: when it is drawn next, its first step has the keyboard focus.
void begin_plan(View& view, const PdPlanId& id);

// The page on which the person says what belongs in the plan, to hand it on; the dialog is drawn
// after the page while it is open.
void open_plan_page_of(View& view, const PdPlanId& id);
void plan_page_dialog(View& view);

// Its part about events; true when `plan` was changed.
bool plan_events(View& view, const PlanFacts& facts, PdPlan& plan);

}  // namespace rondo::ui
