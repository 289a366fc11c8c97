#include "ui/plan_editor.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/iso_time.h"
#include "base/reading_order.h"
#include "edit/new_event.h"
#include "intake/sign_ups.h"
#include "model/enum_names.h"
#include "report/figure_words.h"
#include "report/person_sheet.h"
#include "ui/event_frame.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr int kMostMinutes = 6000;

struct PlanDrafts {
  std::string program;
  std::uint64_t revision = 0;
  std::map<PdPlanId, PlanFacts> facts;  // of that revision
  std::map<PdPlanId, EditedRecord<PdPlan>> edited;
  std::map<PdPlanId, std::string> new_topic;  // while it is typed
  PdPlanId begun;                             // just now; else empty
};

PlanFacts work_out(const View& view, const PdPlan& plan) {
  const Program& program = view.state.program;
  PlanFacts facts;
  facts.progress = plan_progress(program, plan, view.state.now_utc_ms);
  facts.events = serving_events(program, plan, today_of(view));
  facts.suggested = suggested_cluster(facts.events);
  facts.can_sign_up = !sign_up_for_plan(program, plan).empty();
  facts.signs_up_as_said = !sign_up_as_said(program, plan, today_of(view)).empty();
  for (const auto& [topic, reason] : plan.topics) {
    if (reason != PlanReason::strength) facts.unserved.insert(topic);
  }
  for (const ServingEvent& event : facts.events) {
    for (const TopicId& topic : event.topics) facts.unserved.erase(topic);
    // The event's own line says of these that nobody offers them there yet.
    for (const TopicId& topic : event.not_offered) facts.unserved.erase(topic);
  }
  for (const PlanTopic& topic : facts.progress.topics) {
    const bool waits = topic.signed_up && facts.unserved.erase(topic.topic) != 0;
    if (waits) facts.not_offered.insert(topic.topic);
  }
  for (const TopicId& topic : topics_held_back(program, plan)) {
    const bool strength = plan.topics.at(topic) == PlanReason::strength;
    (strength ? facts.asked_for_too : facts.offered_too).insert(topic);
  }
  return facts;
}

bool choose_reason(View& view, const std::string& topic, PlanReason& reason) {
  ChoiceList reasons;
  for (const std::string_view name : EnumNames<PlanReason>::names) {
    reasons.add(name, view.tr("pd_plan.reason." + std::string(name)));
  }
  std::string chosen(name_of(reason));
  if (!select(view.ui,
              {.id = "reason",
               .label = view.tr("pd_plan.reason_of", {arg("topic", topic)}),
               .choices = reasons.choices(),
               .hide_label = true},
              chosen)) {
    return false;
  }
  reason = from_name<PlanReason>(chosen).value_or(reason);
  return true;
}

std::string topic_words(const View& view, const PlanTopic& topic) {
  const std::string sessions = view.tr(counted("over_time.growth.sessions", topic.sessions));
  return dotted({topic.signed_up ? view.tr("pd_plan.signed_up") : view.tr("pd_plan.not_signed_up"),
                 topic.sessions > 0 ? sessions : std::string(),
                 names_text(view.state.program, topic.partners, view.state.words)});
}

bool draw_topics(View& view, const PlanFacts& facts, PdPlan& plan) {
  const Program& program = view.state.program;
  bool changed = false;
  const std::string title = view.tr("pd_plan.topics");
  heading(view.ui, title, {.level = 3});
  if (plan.topics.empty()) {
    text(view.ui, view.tr("pd_plan.no_topics"), {.ink = Ink::muted});
  } else {
    const List list(view.ui, {.id = "topics", .label = title, .card = false});
    for (const PlanTopic& topic : facts.progress.topics) {
      const auto entry = plan.topics.find(topic.topic);
      if (entry == plan.topics.end()) continue;
      const std::string name = name_in(program.topics, topic.topic);
      const std::string detail = topic_words(view, topic);
      const ListRow row(view.ui, {.id = topic.topic.text(),
                                  .icon = topic.sessions > 0 ? Icon::check : Icon::tag,
                                  .title = name,
                                  .detail = detail});
      const Scope scope(view.ui, topic.topic.text());
      changed = choose_reason(view, name, entry->second) || changed;
      if (button(view.ui, {.id = "remove",
                           .label = view.tr("pd_plan.remove_topic", {arg("topic", name)}),
                           .kind = ButtonKind::quiet,
                           .icon = Icon::cross,
                           .icon_only = true})) {
        plan.topics.erase(entry);
        changed = true;
      }
    }
  }
  return changed;
}

ChoiceList topics_to_add(const View& view, const PdPlan& plan) {
  const Program& program = view.state.program;
  // In reading order, those of the program among those that it doesn't have yet.
  std::vector<std::array<std::string, 3>> topics;  // reading key, id of the choice, name
  for (const auto& [id, topic] : program.topics) {
    if (plan.topics.count(id) == 0) {
      topics.push_back({reading_key(topic.name), id.text(), topic.name});
    }
  }
  for (const TemplateTopic& topic : likely_topics(view.state.templates, EventKind::pd_plan)) {
    if (knows_topic(program, topic)) continue;
    topics.push_back({reading_key(topic.name), intake::id_on_form({"", topic.name}), topic.name});
  }
  std::sort(topics.begin(), topics.end());
  ChoiceList more;
  more.add("", view.tr("pd_plan.choose_topic"));
  for (const auto& [key, id, name] : topics) more.add(id, name);
  return more;
}

// True when one that the program has was added to the plan.
bool add_topic(View& view, const PdPlanId& id, PdPlan& plan) {
  PlanDrafts& drafts = view.drafts.of_program.of<PlanDrafts>();
  const ChoiceList more = topics_to_add(view, plan);
  std::string chosen;
  const Grid grid(view.ui, {.id = "add", .min_width = 200, .max_columns = 2});
  if (drafts.begun == id) {
    drafts.begun = {};
    view.ui.focus(view.ui.id("add-topic"));
  }
  const bool chose =
      select(view.ui,
             {.id = "add-topic", .label = view.tr("pd_plan.add_topic"), .choices = more.choices()},
             chosen);
  const bool typed =
      text_field(view.ui, {.id = "new-topic", .label = view.tr("pd_plan.other_topic")},
                 drafts.new_topic[id])
          .committed;
  if (typed) view.emit(command::AddTopicToPlan{id, std::exchange(drafts.new_topic[id], {})});
  if (!chose || chosen.empty()) return false;
  if (view.state.program.topics.find(TopicId(chosen)) == nullptr) {
    view.emit(command::AddTopicToPlan{id, intake::choice_on_form({}, chosen).name});
    return false;
  }
  plan.topics.emplace(TopicId(chosen), PlanReason::growth);
  return true;
}

void draw_progress(View& view, const PdPlan& plan, const PlanProgress& done) {
  const std::string words = plan_words(view, plan, done);
  if (plan.goal_minutes == 0) {
    text(view.ui, words);
    return;
  }
  const double share = static_cast<double>(done.minutes) / plan.goal_minutes;
  progress(view.ui, {.id = "progress",
                     .label = view.tr("pd_plan.progress"),
                     .share = std::min(1.0, share),
                     .value_text = words});
}

bool draw_details(View& view, PdPlan& plan) {
  heading(view.ui, view.tr("pd_plan.details"), {.level = 3});
  const FieldEvent name = text_field(
      view.ui, {.id = "name", .label = view.tr("pd_plan.name"), .required = true}, plan.name);
  const std::string in_hours =
      plan.goal_minutes < 60 ? std::string() : hours_text(view.state.words, plan.goal_minutes);
  const FieldEvent goal = number_field(view.ui,
                                       {.id = "goal",
                                        .label = view.tr("pd_plan.goal"),
                                        .hint = dotted({in_hours, view.tr("pd_plan.goal.hint")}),
                                        .unit = view.tr("pd_plan.goal.unit"),
                                        .maximum = kMostMinutes,
                                        .step = 30},
                                       plan.goal_minutes);
  const bool mentors = toggle(view.ui,
                              {.id = "different-mentors",
                               .label = view.tr("pd_plan.different_mentors"),
                               .hint = view.tr("pd_plan.different_mentors.hint")},
                              plan.different_mentors);
  const FieldEvent note = text_field(
      view.ui,
      {.id = "note", .label = view.tr("pd_plan.note"), .kind = FieldKind::area, .lines = 3},
      plan.note);
  return name.committed || goal.committed || mentors || note.committed;
}

void draw_actions(View& view, const PdPlanId& id, const PdPlan& plan, bool can_sign_up) {
  const Row row(view.ui, {.id = "actions"});
  if (button(view.ui, {.id = "sign-up",
                       .label = view.tr("pd_plan.sign_up"),
                       .kind = ButtonKind::primary,
                       .disabled = !can_sign_up,
                       .description = view.tr("pd_plan.sign_up.detail")})) {
    view.emit(command::SignUpForPlan{id});
  }
  if (button(view.ui, {.id = "own-page",
                       .label = view.tr("pd_plan.ask"),
                       .icon = Icon::link,
                       .about = plan.name})) {
    open_plan_page_of(view, id);
  }
  if (button(view.ui, {.id = "print",
                       .label = view.tr("pd_plan.print"),
                       .icon = Icon::print,
                       .about = plan.name})) {
    view.emit(command::PrintPlan{id});
  }
  if (button(view.ui, {.id = "export",
                       .label = view.tr("pd_plan.export"),
                       .icon = Icon::download,
                       .about = plan.name})) {
    view.emit(command::ExportPlan{id});
  }
  if (button(view.ui, {.id = "remove",
                       .label = view.tr("pd_plan.remove"),
                       .icon = Icon::trash,
                       .about = plan.name})) {
    view.emit(command::RemovePlan{id});
  }
}

}  // namespace

const PlanFacts& plan_facts(View& view, const PdPlanId& id, const PdPlan& plan) {
  PlanDrafts& drafts = view.drafts.of_program.of<PlanDrafts>();
  const AppState& state = view.state;
  if (drafts.program != state.program.id || drafts.revision != state.revision) {
    if (drafts.program != state.program.id) drafts.edited.clear();
    drafts.facts.clear();
    drafts.program = state.program.id;
    drafts.revision = state.revision;
  }
  const auto known = drafts.facts.find(id);
  if (known != drafts.facts.end()) return known->second;
  return drafts.facts.emplace(id, work_out(view, plan)).first->second;
}

std::string plan_words(const View& view, const PdPlan& plan, const PlanProgress& progress) {
  const std::string topics = plan.topics.empty()
                                 ? view.tr("pd_plan.topics_none")
                                 : view.tr("pd_plan.met", {arg("met", progress.met),
                                                           arg("count", std::ssize(plan.topics))});
  const std::string hours = hours_text(view.state.words, progress.minutes);
  if (plan.goal_minutes == 0) return dotted({topics, hours});
  return dotted({topics, view.tr("pd_plan.of_goal",
                                 {arg("hours", hours),
                                  arg("goal", hours_text(view.state.words, plan.goal_minutes))})});
}

std::string default_plan_name(const View& view) {
  const std::optional<int> year = school_year_of(today_of(view));
  return view.tr("pd_plan.default_name", {arg("year", school_year_name(year.value_or(0)))});
}

void begin_plan(View& view, const PdPlanId& id) {
  view.drafts.of_program.of<PlanDrafts>().begun = id;
}

void plan_editor(View& view, const PdPlanId& id) {
  const PdPlan* found = view.state.program.pd_plans.find(id);
  if (found == nullptr) return;
  const PlanFacts& facts = plan_facts(view, id, *found);
  EditedRecord<PdPlan>& edited = view.drafts.of_program.of<PlanDrafts>().edited[id];
  if (!edited.follow(view.state.program.pd_plans, id, view.state.revision)) return;
  const Scope scope(view.ui, id.text());
  draw_progress(view, *found, facts.progress);
  bool changed = draw_topics(view, facts, edited.record);
  changed = add_topic(view, id, edited.record) || changed;
  changed = plan_events(view, facts, edited.record) || changed;
  draw_actions(view, id, *found, facts.can_sign_up);
  changed = draw_details(view, edited.record) || changed;
  if (changed) view.emit(command::PutPlan{id, edited.record});
}

}  // namespace rondo::ui
