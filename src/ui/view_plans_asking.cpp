#include <algorithm>
#include <map>
#include <vector>

#include "app/plan_visit.h"
#include "base/text.h"
#include "ui/event_own_page.h"
#include "ui/message_list.h"
#include "ui/plan_editor.h"
#include "ui/text_editor.h"
#include "ui/view_parts.h"
#include "ui/view_plans_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

using PlansByName = std::map<std::string, std::vector<PdPlanId>>;

struct PlanAskingDrafts {
  std::string which;  // name of the plans that are asked about
  Cached<PlansByName> waiting;
  Cached<Result<std::vector<PersonMessage>>> messages;
  PdPlanId handed;  // whose page is handed on; empty: the dialog is closed
  Cached<Result<std::string>> address;
};

PlanAskingDrafts& asking_drafts(View& view) {
  return view.drafts.of_program.of<PlanAskingDrafts>();
}

// Plans of several years go by several names; each year's people are asked together.
const PlansByName& plans_to_ask(View& view) {
  return asking_drafts(view).waiting.get(view.state.revision, view.state.program.id, [&] {
    PlansByName plans;
    for (const auto& [id, plan] : view.state.program.pd_plans) {
      const Person* person = view.state.program.people.find(plan.person);
      const bool waits = plan.said_at.empty() && person != nullptr && !person->archived;
      if (waits) plans[plan.name].push_back(id);
    }
    return plans;
  });
}

const std::vector<PdPlanId>& chosen_plans(View& view, const PlansByName& waiting) {
  std::string& which = asking_drafts(view).which;
  if (waiting.count(which) == 0) {
    const std::string usual = default_plan_name(view);
    which = waiting.count(usual) != 0 ? usual : waiting.rbegin()->first;
  }
  if (waiting.size() > 1) {
    ChoiceList names;
    for (const auto& [name, plans] : waiting) names.add(name, name);
    select(view.ui, {.id = "which", .label = view.tr("pd_plan.which"), .choices = names.choices()},
           which);
  }
  return waiting.at(which);
}

// What the messages depend on besides the program.
std::string plan_messages_key(View& view) {
  return join_words(
      {asking_drafts(view).which, view.state.language, view.state.page_address, today_of(view)},
      "\n");
}

EditedText edited_plan_text(View& view, const std::vector<PdPlanId>& plans) {
  return {
      .message = kPlanMessage,
      .subject_fields = plan_subject_fields(),
      .text_fields = plan_text_fields(),
      .usual = usual_plan_texts(view.state.words),
      .keep = [](const MessageTexts& texts) -> Command { return command::SetPlanTexts{texts}; },
      .make =
          [&](const MessageTexts& texts) { return messages_about_plans(view.state, plans, texts); },
      .key = plan_messages_key(view)};
}

void mark_asked_button(View& view, const std::vector<PdPlanId>& plans) {
  command::MarkAskedAboutPlans mark;
  for (const PdPlanId& id : plans) {
    const PdPlan* plan = view.state.program.pd_plans.find(id);
    if (plan != nullptr && plan->asked_on.empty()) mark.plans.push_back(id);
  }
  if (mark.plans.empty()) return;
  if (button(view.ui, {.id = "asked",
                       .label = view.tr(counted("prefer.mark_asked", std::ssize(mark.plans))),
                       .icon = Icon::check,
                       .description = view.tr("prefer.mark_asked.detail")})) {
    view.emit(std::move(mark));
  }
}

void asking_tools(View& view, const std::vector<PdPlanId>& plans) {
  const Row row(view.ui, {.id = "message-tools"});
  if (button(view.ui, {.id = "merge",
                       .label = view.tr("message.download"),
                       .kind = ButtonKind::primary,
                       .icon = Icon::download})) {
    view.emit(command::ExportPlanMessages{plans});
  }
  mark_asked_button(view, plans);
  if (button(view.ui, {.id = "edit", .label = view.tr("tell.text.edit"), .icon = Icon::edit})) {
    edit_text(view, kPlanMessage, plan_texts(view.state.program, view.state.words));
  }
}

}  // namespace

std::string asked_plan_words(const View& view, const PdPlan& plan) {
  if (!plan.said_at.empty()) return view.tr("prefer.state.said");
  if (plan.asked_on.empty()) return {};
  return view.tr("prefer.asked_on", {arg("day", view.day(plan.asked_on))});
}

void plans_asking(View& view) {
  const PlansByName& waiting = plans_to_ask(view);
  if (waiting.empty()) {
    empty_state(view.ui, {.id = "none",
                          .icon = Icon::message,
                          .title = view.tr("message.none"),
                          .detail = view.tr("pd_plan.all_asked")});
    return;
  }
  const std::vector<PdPlanId>& plans = chosen_plans(view, waiting);
  if (edits_text(view, kPlanMessage)) {
    text_editor(view, kPlanMessage, edited_plan_text(view, plans));
    return;
  }
  asking_tools(view, plans);
  const auto& messages =
      asking_drafts(view).messages.get(view.state.revision, plan_messages_key(view), [&] {
        return messages_about_plans(view.state, plans,
                                    plan_texts(view.state.program, view.state.words));
      });
  if (!messages) {
    const std::string reason = view.tr(messages.error());
    const Banner banner(
        view.ui, {.id = "unreadable", .title = view.tr("tell.text.unreadable"), .detail = reason});
  } else if (!messages->empty()) {
    message_example(view, *messages);
    message_table(view, *messages);
  }
}

void open_plan_page_of(View& view, const PdPlanId& id) {
  asking_drafts(view).handed = id;
}

void plan_page_dialog(View& view) {
  PlanAskingDrafts& drafts = asking_drafts(view);
  const PdPlan* plan = view.state.program.pd_plans.find(drafts.handed);
  if (plan == nullptr) return;
  const std::string key = drafts.handed.text() + "\n" + view.state.page_address;
  const Result<std::string>& address = drafts.address.get(view.state.revision, key, [&] {
    const intake::PlanPages pages(view.state.program, view.state.templates, today_of(view));
    return plan_address(view.state, pages, drafts.handed);
  });
  if (draw_own_page(view, plan->person, address, {}, "pd_plan.own_page.detail")) {
    drafts.handed = PdPlanId();
  }
}

}  // namespace rondo::ui
