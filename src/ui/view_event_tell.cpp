// After the matches are approved: people are told, and answer; what has begun comes to its end. Of
// a sitting, people are told of its plan (event_messages.cpp).
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "model/known_matches.h"
#include "ui/cancel_event.h"
#include "ui/event_tell_parts.h"
#include "ui/field_lead.h"
#include "ui/message_desk.h"
#include "ui/person_names.h"
#include "ui/session_news_banners.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"

namespace rondo::ui {
namespace {

// How many matches have got how far.
struct StateCounts {
  std::int64_t decided = 0;   // more than proposed
  std::int64_t standing = 0;  // of these, that take a place
  std::int64_t approved = 0, notified = 0;
};

StateCounts count_states(const EventMatches& data) {
  StateCounts counts;
  for (const MatchLine& line : data.lines) {
    const MatchState state = line.match->state;
    if (state == MatchState::proposed) continue;
    ++counts.decided;
    if (takes_place(*line.match)) ++counts.standing;
    if (state == MatchState::approved) ++counts.approved;
    if (state == MatchState::notified) ++counts.notified;
  }
  return counts;
}

Message off_detail(const View& view, const std::set<PersonId>& people) {
  Message detail = counted("tell.off.detail", std::ssize(people));
  detail.args.push_back(arg("names", names_in_sentence(view, people)));
  return detail;
}

// Who still counts on a match that is off.
void draw_off(View& view, const EventScreen& on, const std::set<PersonId>& people) {
  if (people.empty()) return;
  const Banner banner(view.ui, {.id = "off",
                                .title = view.tr(counted("tell.off", std::ssize(people))),
                                .detail = view.tr(off_detail(view, people))});
  const Row row(view.ui, {.id = "actions", .gap = space::s});
  if (button(view.ui, {.id = "off-message", .label = view.tr("tell.off.message")})) {
    open_message(view, on.id, EventMessage::news);
  }
  if (button(view.ui, {.id = "off-told", .label = view.tr("tell.told"), .icon = Icon::check})) {
    view.emit(command::MarkToldOfOff{on.id, {people.begin(), people.end()}});
  }
}

// Swapped pairs of which somebody has heard in another form: who that is, and what comes next.
void draw_swapped(View& view, const EventMatches& data) {
  std::set<PersonId> people;
  std::vector<MatchId> to_approve;
  for (const MatchLine& line : data.lines) {
    if (!is_news_to_somebody(*line.match)) continue;
    for (const auto& [person, before] : line.match->told_of) {
      if (is_another(*line.match, before)) people.insert(person);
    }
    if (line.match->state == MatchState::proposed) to_approve.push_back(line.id);
  }
  if (people.empty()) return;
  const Banner banner(
      view.ui, {.id = "swapped",
                .title = view.tr(counted("tell.swapped", std::ssize(people))),
                .detail = view.tr(to_approve.empty() ? "tell.swapped.tell" : "tell.swapped.approve",
                                  {arg("names", names_in_sentence(view, people))})});
  if (to_approve.empty()) return;
  if (button(view.ui, {.id = "approve-swapped",
                       .label = view.tr(counted("tell.swapped.button", std::ssize(to_approve))),
                       .icon = Icon::check})) {
    view.emit(command::SetMatchState{to_approve, MatchState::approved});
  }
}

// Those that people have heard of in another form stand above, with their own button.
void draw_unapproved(View& view, const EventScreen& on, const EventMatches& data) {
  const auto waiting =
      std::count_if(data.lines.begin(), data.lines.end(), [](const MatchLine& line) {
        return line.match->state == MatchState::proposed && !is_news_to_somebody(*line.match);
      });
  if (waiting == 0) return;
  const Banner banner(view.ui, {.id = "unapproved",
                                .title = view.tr(counted("tell.unapproved", waiting)),
                                .detail = view.tr("tell.unapproved.detail"),
                                .status = Status::accent});
  if (button(view.ui, {.id = "to-matches", .label = view.tr("tell.no_match.action")})) {
    view.go(Screen::event_match, on.id.text());
  }
}

// What comes after all were told.
void go_on(View& view, const EventScreen& on) {
  if (button(view.ui, {.id = "next",
                       .label = view.tr("tell.next"),
                       .kind = main_button(view, kMatchMessages)})) {
    view.go(Screen::event_meet, on.id.text());
  }
}

void draw_tell_tabs(View& view, const EventScreen& on, const EventMatches& data) {
  std::string& tab = view.drafts.event.of<TellDrafts>().tab;
  const std::string messages = view.tr("tell.tab.messages"), answers = view.tr("tell.tab.answers");
  const std::array all{Tab{"messages", messages}, Tab{"answers", answers}};
  tabs(view.ui, {.id = "telling", .label = view.tr("tell.tabs"), .tabs = all}, tab);
  if (tab == "answers") {
    tell_answers(view, on, data);
  } else {
    tell_messages(view, on, data);
  }
}

// Of pairs: people are counted where they are ticked. Nothing where no pair stands.
std::string told_words(const View& view, const StateCounts& counts) {
  if (counts.standing == 0) return {};
  const std::int64_t told = counts.standing - counts.approved;
  return view.tr("tell.subtitle", {arg("told", told), arg("count", counts.standing),
                                   arg("accepted", told - counts.notified)});
}

void draw_tell_page(View& view, const EventScreen& on, const EventMatches& data) {
  const StateCounts counts = count_states(data);
  const Page page(view.ui, {.id = "event-tell"});
  event_header(view, on, told_words(view, counts), [&] {
    if (counts.standing > 0 && counts.approved == 0) go_on(view, on);
  });
  draw_swapped(view, data);
  const std::set<PersonId>& off = view.drafts.event.of<TellDrafts>().to_hear_of_off.get(
      view.state.revision, on.id.text(), [&] { return to_hear_of_off(view.state.program, on.id); });
  draw_off(view, on, off);
  session_news_banners(view, on);
  if (counts.decided > 0 || !off.empty()) {
    draw_unapproved(view, on, data);
    draw_tell_tabs(view, on, data);
  } else if (empty_state(view.ui, {.id = "no-match",
                                   .icon = Icon::swap,
                                   .title = view.tr("tell.no_match"),
                                   .detail = view.tr("tell.no_match.detail"),
                                   .action = view.tr("tell.no_match.action")})) {
    view.go(Screen::event_match, on.id.text());
  }
}

// Of a cancelled event nothing is told about its matches; everybody hears that it is cancelled.
void draw_cancelled_page(View& view, const EventScreen& on) {
  const Page page(view.ui, {.id = "event-tell"});
  event_header(view, on, cancelled_subtitle(view, on), [] {});
  tell_cancelled(view, on);
}

}  // namespace

void open_message(View& view, const EventId& event, EventMessage message) {
  view.drafts.event.follow(event);
  TellDrafts& drafts = view.drafts.event.of<TellDrafts>();
  drafts.tab = "messages";
  drafts.message = name_of(message);
  // A choice further down would change, or be, out of sight.
  lead_to(view, {Screen::event_tell, event.text()}, kMessageField);
}

bool shows_message(View& view, const EventId& event, EventMessage message) {
  if (!(view.state.place == Place{Screen::event_tell, event.text()})) return false;
  const TellDrafts& drafts = view.drafts.event.of<TellDrafts>();
  return drafts.tab == "messages" && drafts.message == name_of(message);
}

void view_event_tell(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  if (!on.event->cancelled_on.empty()) {
    draw_cancelled_page(view, on);
  } else if (on.event->kind == EventKind::speed_mentoring) {
    tell_sitting_page(view, on);
  } else {
    draw_tell_page(view, on, event_matches(view, on));
  }
  tell_reason_dialog(view, on);
  tell_received_dialog(view);
}

}  // namespace rondo::ui
