// Before people are matched or a sitting is planned: who may say with whom to meet, who has said
// it, and the messages that ask them.
#include <algorithm>
#include <array>

#include "model/enum_names.h"
#include "model/taking_part.h"
#include "ui/event_prefer_parts.h"
#include "ui/message_desk.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::array kWishes{EventMessage::wishes};

// Whether anybody has been told already whom they meet, of matches that stand or of a plan.
bool told_whom_they_meet(const Program& program, const EventId& event) {
  const auto has_told = [&](const auto& entry) {
    const Match& match = entry.second;
    if (!(match.event == event) || !is_held(match.state)) return false;
    return match.state != MatchState::approved || !match.told.empty();
  };
  const auto knows_plan = [&](const auto& entry) {
    return entry.second.event == event && !entry.second.plan_told.empty();
  };
  return std::any_of(program.matches.begin(), program.matches.end(), has_told) ||
         std::any_of(program.registrations.begin(), program.registrations.end(), knows_plan);
}

WishesData look_up(const View& view, const EventId& id) {
  WishesData data{view_event(view.state.program, id).value(), {}};
  data.late = told_whom_they_meet(view.state.program, id);
  data.asked = asked_for_wishes(data.view);
  for (const AskedForWishes& one : data.asked) {
    if (one.state == WishState::due) ++data.due;
    if (one.state == WishState::asked) ++data.asked_not_said;
    if (one.state == WishState::said) ++data.said;
  }
  return data;
}

void draw_rule(View& view, const EventScreen& on) {
  const Card card(view.ui, {.id = "rule", .label = view.tr("prefer.rule")});
  heading(view.ui, view.tr("prefer.rule"));
  const ChoiceList rules = wish_rules(view);
  std::string chosen(name_of(sides_with_wishes(*on.event)));
  if (radio_group(view.ui,
                  {.id = "preferences",
                   .label = view.tr("prefer.rule.label"),
                   .choices = rules.choices(),
                   .hint = view.tr("prefer.rule.hint"),
                   .hide_label = true},
                  chosen)) {
    Event event = *on.event;
    event.preferences = from_name<Sides>(chosen);
    view.emit(command::PutEvent{on.id, std::move(event)});
  }
}

void draw_mark_asked(View& view, const EventScreen& on, const WishesData& data) {
  if (data.due == 0) return;
  if (button(view.ui, {.id = "asked",
                       .label = view.tr(counted("prefer.mark_asked", data.due)),
                       .kind = ButtonKind::primary,
                       .icon = Icon::check,
                       .description = view.tr("prefer.mark_asked.detail")})) {
    command::MarkAskedForWishes mark{on.id, {}};
    for (const AskedForWishes& one : data.asked) {
      if (one.state == WishState::due) mark.people.push_back(one.person);
    }
    view.emit(std::move(mark));
  }
}

void draw_messages(View& view, const EventScreen& on, const WishesData& data) {
  message_desk(view, on,
               {.kinds = kWishes,
                .chosen = prefer_drafts(view).message,
                .make =
                    [&](EventMessage, const MessageTexts& texts) {
                      return preference_messages(data.view, data.asked, texts,
                                                 view.state.page_address, view.state.words);
                    },
                .tools =
                    [&](const std::vector<PersonMessage>& messages) {
                      if (!messages.empty()) draw_mark_asked(view, on, data);
                    }});
}

void draw_prefer_tabs(View& view, const EventScreen& on, const WishesData& data) {
  std::string& tab = prefer_drafts(view).tab;
  const std::string people = view.tr("prefer.tab.people"), messages = view.tr("tell.tab.messages");
  const std::array all{Tab{"people", people}, Tab{"messages", messages}};
  tabs(view.ui, {.id = "asking", .label = view.tr("prefer.tabs"), .tabs = all}, tab);
  if (tab == "messages") {
    draw_messages(view, on, data);
  } else {
    prefer_people(view, data);
  }
}

void go_on_from_wishes(View& view, const EventScreen& on, ButtonKind kind) {
  const bool sitting = on.event->kind == EventKind::speed_mentoring;
  if (button(view.ui, {.id = "next",
                       .label = view.tr(sitting ? "roster.next_plan" : "roster.next"),
                       .kind = kind})) {
    view.go(sitting ? Screen::event_plan : Screen::event_match, on.id.text());
  }
}

// What comes next: asking, as long as somebody is to be asked and wishes are not late; who would
// rather not ask goes on all the same. Where nobody is there to ask yet, the empty state has the
// button.
void draw_prefer_action(View& view, const EventScreen& on, const WishesData& data) {
  if (!goes_on(*on.event)) return;
  if (data.asked.empty() && sides_with_wishes(*on.event) != Sides::nobody) return;
  std::string& tab = prefer_drafts(view).tab;
  // There the next press is that they were asked.
  const bool is_asking = data.due > 0 && tab == "messages";
  const bool asks_first = is_asking || (data.due > 0 && !data.late);
  if (asks_first) go_on_from_wishes(view, on, ButtonKind::secondary);
  if (data.due > 0 && !is_asking &&
      button(view.ui, {.id = "ask",
                       .label = view.tr(counted("prefer.ask", data.due)),
                       .kind = data.late ? ButtonKind::secondary : main_button(view, kWishes)})) {
    tab = "messages";
  }
  if (!asks_first) go_on_from_wishes(view, on, main_button(view, kWishes));
}

void what_asking_means(View& view, const EventScreen& on, const WishesData& data) {
  if (data.due == 0 || !goes_on(*on.event)) return;
  if (data.late) {
    const bool sitting = on.event->kind == EventKind::speed_mentoring;
    text(view.ui, view.tr(sitting ? "prefer.late.sitting" : "prefer.late"));
  } else if (data.asked_not_said == 0 && data.said == 0) {
    text(view.ui, view.tr("prefer.may_skip"), {.size = type::second, .ink = Ink::muted});
  }
}

void draw_prefer_page(View& view, const EventScreen& on) {
  const WishesData& data = wishes_data(view, on);
  const Page page(view.ui, {.id = "event-prefer"});
  const std::string subtitle =
      view.tr("prefer.subtitle",
              {arg("due", data.due), arg("asked", data.asked_not_said), arg("said", data.said)});
  event_header(view, on, subtitle, [&] { draw_prefer_action(view, on, data); });
  what_asking_means(view, on, data);
  draw_rule(view, on);
  if (sides_with_wishes(*on.event) == Sides::nobody) {
    text(view.ui, view.tr("prefer.nobody"), {.ink = Ink::muted});
  } else if (!data.asked.empty()) {
    draw_prefer_tabs(view, on, data);
  } else if (empty_state(view.ui, {.id = "no-people",
                                   .icon = Icon::people,
                                   .title = view.tr("prefer.no_people"),
                                   .detail = view.tr("prefer.no_people.detail"),
                                   .action = view.tr("prefer.no_people.action")})) {
    view.go(Screen::event_people, on.id.text());
  }
}

}  // namespace

PreferDrafts& prefer_drafts(View& view) {
  return view.drafts.event.of<PreferDrafts>();
}

ChoiceList wish_rules(const View& view) {
  ChoiceList rules;
  for (const Sides rule : {Sides::both, Sides::mentees, Sides::mentors, Sides::nobody}) {
    const std::string name(name_of(rule));
    rules.add(name, view.tr("prefer.rule." + name));
  }
  return rules;
}

const WishesData& wishes_data(View& view, const EventScreen& on) {
  return prefer_drafts(view).data.get(view.state.revision, on.id.text(),
                                      [&] { return look_up(view, on.id); });
}

void view_event_prefer(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  draw_prefer_page(view, on);
  prefer_own_page(view, wishes_data(view, on));
  prefer_received_dialog(view);
}

}  // namespace rondo::ui
