// The page on which somebody says what belongs in their PD plan, opened by the link in a message:
// topics of interest, strength and growth, and the micro events that suit. The answer goes back as
// a link or a file; nothing is sent, and it stays with this tab alone.
#include <algorithm>

#include "app/plan_visit.h"
#include "base/text.h"
#include "intake/sign_ups.h"
#include "model/enum_names.h"
#include "report/plan_progress.h"
#include "ui/answer_ways.h"
#include "ui/event_frame.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::size_t kManyPlanTopics = 10;  // from here on one looks for them
constexpr float kRoomForChoice = 340;        // of a row, for a choice beside the topic

struct PlanPageDraft {
  int visit = -1;  // that the rest is of; see PlanVisit::number
  std::map<TopicId, PlanReason> topics;
  std::set<EventId> events;
  std::vector<codec::FormChoice> written;  // topics that the page does not list
  std::string search, new_topic;
  // Of many topics those of the plan stand on top, as they were when the list was made: what is
  // chosen in it stays where it was chosen.
  std::set<TopicId> on_top;
  bool shows_all = false;
  std::optional<command::AnswerPlan> kept = {};  // with the tab; see keep_typed()
};

void put_chosen_on_top(PlanPageDraft& draft) {
  draft.on_top.clear();
  for (const auto& [topic, reason] : draft.topics) draft.on_top.insert(topic);
}

// Topics that the person wrote before the tab was loaded anew.
std::vector<codec::FormChoice> written_in(const PlanVisit& visit) {
  std::vector<codec::FormChoice> listed, written;
  for (const codec::PlanPageTopic& one : visit.page.topics) listed.push_back(one.topic);
  for (const auto& [id, reason] : visit.topics) {
    codec::FormChoice topic = intake::choice_on_form(listed, id.text());
    const bool known = std::find(listed.begin(), listed.end(), topic) != listed.end();
    if (!known && !topic.name.empty()) written.push_back(std::move(topic));
  }
  return written;
}

PlanPageDraft& plan_page_draft(View& view, const PlanVisit& visit) {
  PlanPageDraft& draft = view.drafts.others.of<PlanPageDraft>();
  if (draft.visit != visit.number) {
    draft = {};
    draft.visit = visit.number;
    draft.topics = visit.topics;
    draft.events = visit.events;
    draft.written = written_in(visit);
    put_chosen_on_top(draft);
  }
  return draft;
}

void draw_plan_page_topic(View& view, const codec::FormChoice& topic, PlanPageDraft& draft) {
  const std::string key = intake::id_on_form(topic);
  const TopicId id(key);
  const bool narrow = offered_width(view.ui) < kRoomForChoice;
  const ListRow row(view.ui, {.id = key, .title = topic.name, .actions_below_on_phone = narrow});
  const Scope scope(view.ui, key);
  ChoiceList reasons;
  reasons.add("", view.tr("plan_page.not_now"));
  for (const std::string_view name : EnumNames<PlanReason>::names) {
    reasons.add(name, view.tr("pd_plan.reason." + std::string(name)));
  }
  const auto found = draft.topics.find(id);
  std::string chosen = found == draft.topics.end() ? "" : std::string(name_of(found->second));
  if (!select(view.ui,
              {.id = "reason",
               .label = view.tr("plan_page.choice", {arg("topic", topic.name)}),
               .choices = reasons.choices(),
               .hide_label = true},
              chosen)) {
    return;
  }
  draft.topics.erase(id);
  if (const auto reason = from_name<PlanReason>(chosen)) draft.topics.emplace(id, *reason);
}

using PlanTopics = std::vector<const codec::FormChoice*>;

void draw_plan_topic_list(View& view, std::string_view id, const std::string& title,
                          const PlanTopics& topics, PlanPageDraft& draft) {
  if (topics.empty()) return;
  const List list(view.ui, {.id = id, .label = title});
  for (const codec::FormChoice* topic : topics) draw_plan_page_topic(view, *topic, draft);
}

void draw_found_plan_topics(View& view, const PlanTopics& all, PlanPageDraft& draft) {
  const std::string wanted = fold(draft.search);
  PlanTopics found;
  for (const codec::FormChoice* topic : all) {
    if (fold(topic->name).find(wanted) != std::string::npos) found.push_back(topic);
  }
  if (found.empty()) {
    text(view.ui, view.tr("plan_page.none_found"), {.id = "no-topics", .ink = Ink::muted});
  }
  draw_plan_topic_list(view, "found", view.tr("plan_page.found"), found, draft);
}

// Those of the plan, and the rest behind a button: nobody looks through forty to find their three.
void draw_many_plan_topics(View& view, const PlanTopics& all, PlanPageDraft& draft) {
  PlanTopics top, rest;
  for (const codec::FormChoice* topic : all) {
    const bool on_top = draft.on_top.count(TopicId(intake::id_on_form(*topic))) != 0;
    (on_top ? top : rest).push_back(topic);
  }
  if (top.empty() && !draft.shows_all) {
    text(view.ui, view.tr("plan_page.none_yet"), {.id = "no-topics", .ink = Ink::muted});
  }
  draw_plan_topic_list(view, "in-plan", view.tr("plan_page.in_plan"), top, draft);
  if (rest.empty()) return;
  const std::string label = draft.shows_all
                                ? view.tr("plan_page.show_fewer")
                                : view.tr(counted("plan_page.show_all", std::ssize(rest)));
  if (button(view.ui, {.id = "all-topics",
                       .label = label,
                       .icon = draft.shows_all ? Icon::chevron_up : Icon::chevron_down,
                       .wide = view.ui.phone()})) {
    draft.shows_all = !draft.shows_all;
    put_chosen_on_top(draft);
  }
  if (!draft.shows_all) return;
  draw_plan_topic_list(view, "topics", view.tr("plan_page.others"), rest, draft);
}

void draw_plan_page_topics(View& view, const codec::PlanPage& page, PlanPageDraft& draft) {
  const std::string title = view.tr("pd_plan.topics");
  heading(view.ui, title);
  text(view.ui, view.tr("plan_page.reasons"), {.ink = Ink::muted});
  PlanTopics all;
  for (const codec::PlanPageTopic& one : page.topics) all.push_back(&one.topic);
  for (const codec::FormChoice& topic : draft.written) all.push_back(&topic);
  if (all.empty()) {
    text(view.ui, view.tr("plan_page.no_topics"), {.id = "no-topics", .ink = Ink::muted});
    return;
  }
  if (all.size() < kManyPlanTopics) {
    draw_plan_topic_list(view, "topics", title, all, draft);
    return;
  }
  const bool searched =
      text_field(view.ui,
                 {.id = "search", .label = view.tr("plan_page.find"), .kind = FieldKind::search},
                 draft.search)
          .changed;
  if (searched) put_chosen_on_top(draft);
  if (fold(draft.search).empty()) {
    draw_many_plan_topics(view, all, draft);
  } else {
    draw_found_plan_topics(view, all, draft);
  }
}

// One that is listed is taken as that one.
void write_plan_topic(const codec::PlanPage& page, PlanPageDraft& draft) {
  codec::FormChoice topic{"", collapse_spaces(std::exchange(draft.new_topic, {}))};
  if (topic.name.empty()) return;
  const auto same = [&](const codec::FormChoice& other) {
    return name_key(other.name) == name_key(topic.name);
  };
  const auto listed = std::find_if(page.topics.begin(), page.topics.end(),
                                   [&](const auto& one) { return same(one.topic); });
  const auto known = std::find_if(draft.written.begin(), draft.written.end(), same);
  if (listed != page.topics.end()) {
    topic = listed->topic;
  } else if (known != draft.written.end()) {
    topic = *known;
  } else {
    draft.written.push_back(topic);
  }
  draft.topics.emplace(intake::id_on_form(topic), PlanReason::growth);
  draft.search.clear();
  put_chosen_on_top(draft);
}

void draw_other_plan_topic(View& view, const codec::PlanPage& page, PlanPageDraft& draft) {
  const bool typed =
      text_field(view.ui, {.id = "new-topic", .label = view.tr("pd_plan.other_topic")},
                 draft.new_topic)
          .submitted;
  const bool pressed = button(view.ui, {.id = "add-topic",
                                        .label = view.tr("plan_page.add_topic"),
                                        .icon = Icon::plus,
                                        .disabled = trim(draft.new_topic).empty(),
                                        .wide = view.ui.phone()});
  if (typed || pressed) write_plan_topic(page, draft);
}

// What each micro event does for what the person has chosen so far: topics of interest and growth
// that others offer there, strengths that others ask for there.
std::vector<ServingEvent> serving_now(const codec::PlanPage& page, const PlanPageDraft& draft) {
  std::vector<ServingEvent> events;
  for (const codec::PlanPageEvent& event : page.events) {
    ServingEvent serving{event.id, {}, draft.events.count(event.id) != 0, false};
    const auto add = [&](const std::vector<int>& indexes, bool strengths) {
      for (const int index : indexes) {
        const TopicId topic(intake::id_on_form(page.topics[static_cast<std::size_t>(index)].topic));
        const auto chosen = draft.topics.find(topic);
        if (chosen == draft.topics.end()) continue;
        if ((chosen->second == PlanReason::strength) == strengths) serving.topics.insert(topic);
      }
    };
    add(event.offered, false);
    add(event.wanted, true);
    events.push_back(std::move(serving));
  }
  return events;
}

std::string served_words(const View& view, const codec::PlanPage& page,
                         const ServingEvent& serving) {
  std::vector<std::string> names;
  for (const codec::PlanPageTopic& one : page.topics) {
    if (serving.topics.count(TopicId(intake::id_on_form(one.topic))) != 0) {
      names.push_back(one.topic.name);
    }
  }
  return names.empty() ? std::string()
                       : view.tr("pd_plan.serves", {arg("topics", view.list_in_sentence(names))});
}

void draw_plan_page_event(View& view, const codec::PlanPage& page,
                          const codec::PlanPageEvent& event, const ServingEvent& serving,
                          PlanPageDraft& draft) {
  const Scope scope(view.ui, event.id.text());
  const std::string until =
      event.closes_on.empty() ? std::string()
                              : view.tr("plan_page.until", {arg("day", view.day(event.closes_on))});
  const std::string hint = dotted({event.purpose, served_words(view, page, serving), until});
  bool wanted = serving.in_plan;
  if (!checkbox(view.ui, {.id = "wanted", .label = event.name, .hint = hint}, wanted)) return;
  if (wanted) {
    draft.events.insert(event.id);
  } else {
    draft.events.erase(event.id);
  }
}

void draw_plan_page_events(View& view, const codec::PlanPage& page, PlanPageDraft& draft) {
  const std::string title = view.tr("plan_page.events");
  const Group group(view.ui, access::Role::group, "events", title);
  heading(view.ui, title);
  if (page.events.empty()) {
    text(view.ui, view.tr("plan_page.no_events"), {.ink = Ink::muted});
    return;
  }
  text(view.ui, view.tr("plan_page.events.detail"), {.ink = Ink::muted});
  const std::vector<ServingEvent> serving = serving_now(page, draft);
  for (std::size_t at = 0; at < page.events.size(); ++at) {
    draw_plan_page_event(view, page, page.events[at], serving[at], draft);
  }
  const std::set<EventId> suggested = suggested_cluster(serving);
  if (suggested == draft.events) return;
  text(view.ui, view.tr("plan_page.events.suggest"), {.ink = Ink::muted});
  if (button(view.ui, {.id = "suggest", .label = view.tr("pd_plan.suggest")})) {
    draft.events = suggested;
  }
}

// Of another answer than the one in the form there is no link yet.
bool is_ready(const PlanVisit& visit, const PlanPageDraft& draft) {
  return !visit.answer_address.empty() && draft.topics == visit.topics &&
         draft.events == visit.events;
}

void draw_plan_visit(View& view, const PlanVisit& visit) {
  PlanPageDraft& draft = plan_page_draft(view, visit);
  const codec::PlanPage& page = visit.page;
  heading(view.ui, view.tr("plan_page.title"), {.level = 1});
  text(view.ui, dotted({page.plan_name, view.tr("guest.for", {arg("name", page.person_name)})}),
       {.ink = Ink::muted});
  text(view.ui, view.tr("plan_page.detail"));
  draw_plan_page_topics(view, page, draft);
  draw_other_plan_topic(view, page, draft);
  draw_plan_page_events(view, page, draft);
  if (answer_button(view, {.id = "ready",
                           .label = view.tr("notice_page.ready"),
                           .ready = is_ready(visit, draft)})) {
    view.emit(command::AnswerPlan{draft.topics, draft.events});
  }
  keep_typed(view, draft.kept, command::AnswerPlan{draft.topics, draft.events});
  if (is_ready(visit, draft)) {
    const std::string subject =
        view.tr("pd_plan.of_person", {arg("plan", page.plan_name), arg("name", page.person_name)});
    answer_ways(view, {view.tr("notice_page.made"), visit.answer_address, subject, page.coordinator,
                       command::SavePlanAnswer{}});
  }
  spacer(view.ui, space::xl);
  clear_button(view, Clearing::form);
}

}  // namespace

void view_plan_page(View& view) {
  {
    const Page page(view.ui, {.id = "plan-page", .bare = true});
    if (view.state.plan_visit == nullptr) {
      missing_page(view, view.tr("plan_page.title"), view.tr("notice_page.none.detail"));
      return;
    }
    draw_plan_visit(view, *view.state.plan_visit);
  }
  if (clear_dialog(view, Clearing::form)) view.emit(command::ClearForm{});
}

}  // namespace rondo::ui
