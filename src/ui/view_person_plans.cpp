#include "ui/plan_editor.h"
#include "ui/view_parts.h"
#include "ui/view_person_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {

void person_plans(View& view, const PersonId& id) {
  {
    SectionHeader header(view.ui, {.title = view.tr("screen.plans")});
    if (button(view.ui,
               {.id = "start-plan", .label = view.tr("pd_plan.start"), .icon = Icon::plus})) {
      PdPlan plan;
      plan.person = id;
      plan.name = default_plan_name(view);
      view.emit(command::PutPlan{{}, std::move(plan)});
    }
  }
  bool any = false;
  for (const auto* plan :
       by_name(view.state.program.pd_plans,
               [&](const PdPlanId&, const PdPlan& one) { return one.person == id; })) {
    const Scope scope(view.ui, plan->first.text());
    const Card card(view.ui, {.id = "plan", .label = plan->second.name});
    heading(view.ui, plan->second.name, {.level = 3, .size = type::section});
    plan_editor(view, plan->first);
    any = true;
  }
  if (!any) text(view.ui, view.tr("pd_plan.none_of_person"), {.ink = Ink::muted});
}

}  // namespace rondo::ui
