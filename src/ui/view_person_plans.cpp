#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "report/plan_progress.h"
#include "ui/page_dialogs.h"
#include "ui/plan_editor.h"
#include "ui/view_parts.h"
#include "ui/view_person_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

struct PersonPlansDrafts {
  PdPlanId open;
  // Those that were there when one was started here, until it is there too.
  std::optional<std::set<PdPlanId>> before_start;
};

using PlanRows = std::vector<const NamedRow<PdPlan>*>;

// The person's plan of this school year; where it is there already the press leads to that one.
void start_plan_of_year(View& view, const PersonId& id, const PlanRows& plans) {
  PersonPlansDrafts& drafts = view.drafts.of_program.of<PersonPlansDrafts>();
  PdPlan plan;
  plan.person = id;
  plan.name = default_plan_name(view);
  const auto there = std::find_if(plans.begin(), plans.end(), [&](const auto* row) {
    return fold(row->second.name) == fold(plan.name);
  });
  if (there != plans.end()) {
    drafts.open = (*there)->first;
    begin_plan(view, drafts.open);
    tell_here(view, view.tr("pd_plan.is_there", {arg("plan", (*there)->second.name)}));
    return;
  }
  std::set<PdPlanId>& before = drafts.before_start.emplace();
  for (const auto& [known, other] : view.state.program.pd_plans) before.insert(known);
  view.emit(command::PutPlan{{}, std::move(plan)});
}

void draw_person_plans_header(View& view, const PersonId& id, const PlanRows& plans) {
  SectionHeader header(view.ui, {.title = view.tr("screen.plans")});
  if (button(view.ui,
             {.id = "start-plan", .label = view.tr("pd_plan.start"), .icon = Icon::plus})) {
    start_plan_of_year(view, id, plans);
  }
}

// Opens the one that was started, which begins below what the page shows.
void open_started(View& view, const PlanRows& plans, PersonPlansDrafts& drafts) {
  if (!drafts.before_start) return;
  for (const auto* plan : plans) {
    if (drafts.before_start->count(plan->first) != 0) continue;
    drafts.open = plan->first;
    drafts.before_start.reset();
    begin_plan(view, plan->first);
    return;
  }
}

// Of several plans one is open, so that no two fields have the same name.
void choose_plan(View& view, const PlanRows& plans, PdPlanId& open) {
  const List list(view.ui, {.id = "plans", .label = view.tr("screen.plans")});
  for (const auto* plan : plans) {
    const PlanFacts& facts = plan_facts(view, plan->first, plan->second);
    const std::string detail = plan_words(view, plan->second, facts.progress);
    const ListRow row(view.ui, {.id = plan->first.text(),
                                .icon = Icon::bookmark,
                                .title = plan->second.name,
                                .detail = detail});
    const Scope scope(view.ui, plan->first.text());
    if (plan->first == open) continue;
    if (button(view.ui,
               {.id = "open", .label = view.tr("common.open"), .about = plan->second.name})) {
      open = plan->first;
    }
  }
}

}  // namespace

void person_plans(View& view, const PersonId& id) {
  const PlanRows plans =
      by_name(view.state.program.pd_plans,
              [&](const PdPlanId&, const PdPlan& plan) { return plan.person == id; });
  draw_person_plans_header(view, id, plans);
  if (plans.empty()) {
    text(view.ui, view.tr("pd_plan.none_of_person"), {.ink = Ink::muted});
    return;
  }
  PersonPlansDrafts& drafts = view.drafts.of_program.of<PersonPlansDrafts>();
  open_started(view, plans, drafts);
  PdPlanId& open = drafts.open;
  const PdPlan* found = view.state.program.pd_plans.find(open);
  if (found == nullptr || !(found->person == id)) open = plans.back()->first;
  if (plans.size() > 1) choose_plan(view, plans, open);
  const PdPlan& plan = *view.state.program.pd_plans.find(open);
  const Opened opened(view.ui, open.text());
  const Card card(view.ui, {.id = "plan", .label = plan.name});
  heading(view.ui, plan.name, {.level = 3, .size = type::section});
  plan_editor(view, open);
}

}  // namespace rondo::ui
