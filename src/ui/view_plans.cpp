// PD plans: who has one, how far each has come, and the plan that was chosen beside them.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/reading_order.h"
#include "ui/event_frame.h"
#include "ui/paste_links.h"
#include "ui/person_names.h"
#include "ui/plan_editor.h"
#include "ui/view_parts.h"
#include "ui/view_plans_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// In place of a person: everybody who has none of that name yet.
constexpr std::string_view kEverybody = "everybody";

struct PlansDrafts {
  std::string tab = "plans";
  PdPlanId selected;
  bool starting = false;
  std::string person, name;
  Sent sent;
  Message refusal;
};

PlansDrafts& plans_drafts(View& view) {
  return view.drafts.of_program.of<PlansDrafts>();
}

void start(View& view) {
  PlansDrafts& drafts = plans_drafts(view);
  drafts.selected = {};
  drafts.starting = true;
  drafts.person.clear();
  drafts.name = default_plan_name(view);
  drafts.sent = {};
  drafts.refusal = {};
}

using PlanRow = std::pair<std::string, PdPlanId>;

// By person, then by plan.
std::vector<PlanRow> sorted_plans(const Program& program) {
  std::vector<PlanRow> rows;
  for (const auto& [id, plan] : program.pd_plans) {
    const std::string key =
        reading_key(name_in(program.people, plan.person)) + "\n" + reading_key(plan.name);
    rows.emplace_back(key, id);
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

void draw_plan_row(View& view, const PdPlanId& id) {
  const Program& program = view.state.program;
  const PdPlan& plan = *program.pd_plans.find(id);
  const PlanFacts& facts = plan_facts(view, id, plan);
  const std::string name = name_in(program.people, plan.person);
  const std::string detail =
      dotted({plan.name, plan_words(view, plan, facts.progress), asked_plan_words(view, plan)});
  const bool all_met =
      !plan.topics.empty() && facts.progress.met == static_cast<int>(plan.topics.size());
  const std::string chip = all_met ? view.tr("pd_plan.all_met") : std::string();
  const ListRow row(view.ui, {.id = id.text(),
                              .side = Side::mentee,
                              .title = name,
                              .detail = detail,
                              .chip = chip,
                              .chip_status = Status::good});
  const Scope scope(view.ui, id.text());
  if (button(view.ui, {.id = "open",
                       .label = view.tr("common.open"),
                       .about = view.tr("pd_plan.of_person",
                                        {arg("plan", plan.name), arg("name", name)})})) {
    plans_drafts(view).selected = id;
  }
}

void draw_none(View& view) {
  if (view.state.program.people.empty()) {
    if (empty_state(view.ui, {.id = "nobody",
                              .icon = Icon::people,
                              .title = view.tr("people.none"),
                              .detail = view.tr("pd_plan.needs_people"),
                              .action = view.tr("pd_plan.go_people")})) {
      view.go(Screen::people);
    }
    return;
  }
  if (empty_state(view.ui, {.id = "no-plans",
                            .icon = Icon::bookmark,
                            .title = view.tr("pd_plan.none"),
                            .detail = view.tr("pd_plan.none.detail"),
                            .action = view.tr("pd_plan.start")})) {
    start(view);
  }
}

// Taking in what people said changes their plans alone.
void draw_sign_up_as_said(View& view) {
  std::set<PersonId> people;
  for (const auto& [id, plan] : view.state.program.pd_plans) {
    if (plan_facts(view, id, plan).signs_up_as_said) people.insert(plan.person);
  }
  if (people.empty()) return;
  const auto count = std::ssize(people);
  const Banner banner(view.ui, {.id = "as-said",
                                .title = view.tr(counted("pd_plan.as_said", count)),
                                .detail = view.tr("pd_plan.as_said.detail")});
  if (button(view.ui,
             {.id = "sign-up-as-said", .label = view.tr(counted("pd_plan.sign_up_all", count))})) {
    view.emit(command::SignUpForSaidPlans{});
  }
}

void draw_plans_tabs(View& view) {
  std::string& tab = plans_drafts(view).tab;
  const std::string plans = view.tr("screen.plans"), messages = view.tr("tell.tab.messages");
  const std::array all{Tab{"plans", plans}, Tab{"messages", messages}};
  tabs(view.ui, {.id = "plan-tabs", .label = plans, .tabs = all}, tab);
  if (tab == "messages") {
    plans_asking(view);
    return;
  }
  paste_links(view);
  draw_sign_up_as_said(view);
  const List list(view.ui, {.id = "plans", .label = plans});
  for (const PlanRow& row : sorted_plans(view.state.program)) draw_plan_row(view, row.second);
}

void draw_plans_page(View& view) {
  const Program& program = view.state.program;
  const Page page(view.ui, {.id = "plans", .side_panel = !plans_drafts(view).selected.empty()});
  link(view.ui, {.id = "back",
                 .label = view.tr("person.back"),
                 .address = address_of({Screen::people, {}}),
                 .icon = Icon::chevron_left});
  const auto count = static_cast<std::int64_t>(program.pd_plans.size());
  {
    PageHeader header(view.ui, {.title = view.tr("screen.plans"),
                                .subtitle = view.tr(counted("pd_plan.count", count))});
    if (count > 0 && button(view.ui, {.id = "start",
                                      .label = view.tr("pd_plan.start"),
                                      .kind = ButtonKind::primary,
                                      .icon = Icon::plus})) {
      start(view);
    }
  }
  if (count == 0) {
    draw_none(view);
    return;
  }
  draw_plans_tabs(view);
}

void draw_plans_panel(View& view) {
  PlansDrafts& drafts = plans_drafts(view);
  const PdPlan* plan = view.state.program.pd_plans.find(drafts.selected);
  if (plan == nullptr) return;
  const std::string name = name_in(view.state.program.people, plan->person);
  const SidePanel panel(view.ui,
                        {.id = "chosen-plan", .title = name, .subject = drafts.selected.text()});
  text(view.ui, plan->name, {.id = "plan-name", .weight = Weight::semibold});
  link(view.ui, {.id = "person",
                 .label = view.tr("pd_plan.open_person"),
                 .address = address_of({Screen::person, plan->person.text()})});
  plan_editor(view, drafts.selected);
  if (panel.dismissed()) drafts.selected = {};
}

void start_dialog(View& view) {
  PlansDrafts& drafts = plans_drafts(view);
  if (!drafts.starting) return;
  const Answer answer = take_answer(view, drafts.sent);
  if (answer == Answer::accepted) {
    drafts.starting = false;
    return;
  }
  if (answer == Answer::refused) drafts.refusal = latest_notice(view.state).text;
  const Dialog dialog(view.ui, {.id = "start-plan",
                                .title = view.tr("pd_plan.start"),
                                .detail = view.tr("pd_plan.start.detail")});
  ChoiceList people;
  people.add("", view.tr("pd_plan.choose_person")).add(kEverybody, view.tr("pd_plan.everybody"));
  for (const auto* row : by_name(view.state.program.people, [](const PersonId&, const Person& one) {
         return !one.archived;
       })) {
    people.add(row->first.text(), person_words(view, row->first));
  }
  select(view.ui, {.id = "person", .label = view.tr("pd_plan.person"), .choices = people.choices()},
         drafts.person);
  text_field(view.ui,
             {.id = "name",
              .label = view.tr("pd_plan.name"),
              .error = drafts.refusal.key.empty() ? std::string() : view.tr(drafts.refusal),
              .required = true},
             drafts.name);
  const DialogChoice choice =
      dialog_buttons(view, {.accept_key = "common.add", .disabled = drafts.person.empty()});
  if (choice == DialogChoice::accept && drafts.person == kEverybody) {
    command::StartPlans plans{{}, drafts.name};
    for (const auto& [id, person] : view.state.program.people) {
      if (!person.archived) plans.people.push_back(id);
    }
    drafts.refusal = {};
    send(view, drafts.sent, std::move(plans));
  } else if (choice == DialogChoice::accept) {
    PdPlan plan;
    plan.person = PersonId(drafts.person);
    plan.name = drafts.name;
    drafts.refusal = {};
    send(view, drafts.sent, command::PutPlan{{}, std::move(plan)});
  } else if (choice == DialogChoice::cancel || dialog.dismissed()) {
    drafts.starting = false;
  }
}

}  // namespace

void view_plans(View& view) {
  PlansDrafts& drafts = plans_drafts(view);
  if (view.state.program.pd_plans.find(drafts.selected) == nullptr) drafts.selected = {};
  draw_plans_page(view);
  draw_plans_panel(view);
  start_dialog(view);
  plan_page_dialog(view);
  plans_received_dialog(view);
}

}  // namespace rondo::ui
