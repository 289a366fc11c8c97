// One-off support: from "we need help with this by Friday" to matched and told, on one screen.
#include <algorithm>

#include "match/run.h"
#include "model/taking_part.h"
#include "ui/event_help.h"
#include "ui/event_people_parts.h"
#include "ui/event_tell_parts.h"
#include "ui/matching.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/shell.h"

namespace rondo::ui {
namespace {

bool can_match_now(const View& view, const EventScreen& on, const EventMatches& data,
                   const HelpData& help) {
  return goes_on(*on.event) && help.waiting > 0 && !data.current &&
         !is_being_matched(view, on.id) && !missing_to_match(data.view);
}

bool waits_to_be_told(const EventMatches& data) {
  return std::any_of(data.lines.begin(), data.lines.end(), [](const MatchLine& line) {
    return line.match->state == MatchState::proposed || line.match->state == MatchState::approved;
  });
}

// Who is in the middle of asking goes on with that.
HelpStep next_step(const View& view, const EventScreen& on, const EventMatches& data,
                   const HelpData& help, const AskDraft& draft) {
  if (draft.holds_something() || help.requests.empty()) return HelpStep::ask;
  if (can_match_now(view, on, data, help)) return HelpStep::match;
  if (waits_to_be_told(data)) return HelpStep::tell;
  return help.nobody.empty() ? HelpStep::ask : HelpStep::find;
}

void match_now(View& view, const HelpScreen& screen) {
  if (!can_match_now(view, screen.on, screen.data, screen.help)) return;
  if (button(view.ui, {.id = "match-now",
                       .label = view.tr(counted("help.match_now", screen.help.waiting)),
                       .kind = screen.kind_of(HelpStep::match),
                       .icon = Icon::swap,
                       .description = view.tr("help.match_now.detail")})) {
    view.emit(command::RunMatch{screen.on.id});
  }
}

std::string subtitle_of(const View& view, const HelpData& help) {
  if (help.requests.empty()) return {};
  const auto count = [&](const auto& holds) {
    return std::count_if(help.requests.begin(), help.requests.end(), holds);
  };
  return view.tr(
      "help.subtitle",
      {arg("count", static_cast<std::int64_t>(help.requests.size())),
       arg("matched", count([](const HelpRequest& one) { return one.matched; })),
       arg("met", count([](const HelpRequest& one) { return one.met || one.helped_before; }))});
}

void draw_help_page(View& view, const HelpScreen& screen) {
  const Page page(view.ui,
                  {.id = "event-help", .side_panel = screen.drafts.panel != HelpPanel::none});
  event_header(view, screen.on, subtitle_of(view, screen.help), [&] { match_now(view, screen); });
  matching_progress(view, screen.on.id);
  ask_for_help(view, screen);
  who_can_help(view, screen);
  help_requests(view, screen);
}

// Each closes itself, also when what it is about is gone.
void draw_help_panel(View& view, const HelpScreen& screen) {
  HelpPanel& panel = screen.drafts.panel;
  switch (panel) {
    case HelpPanel::match:
      match_panel(view, screen.on, screen.data);
      break;
    case HelpPanel::request:
      unserved_panel(view, screen.on, screen.data);
      break;
    case HelpPanel::person:
      registration_panel(view, screen.on);
      if (view.state.program.registrations.find(
              view.drafts.event.of<EventPeopleDrafts>().selected) == nullptr) {
        panel = HelpPanel::none;
      }
      return;
    case HelpPanel::none:
      return;
  }
  if (view.drafts.event.of<EventMatchDrafts>().panel == MatchPanel::none) panel = HelpPanel::none;
}

// Other kinds of event have other ways from who is there to who is matched.
void not_of_this_kind(View& view, const EventScreen& on) {
  const Page page(view.ui, {.id = "event-help"});
  event_header(view, on, {}, [] {});
  if (empty_state(view.ui, {.id = "other-kind",
                            .icon = Icon::people,
                            .title = view.tr("help.other_kind"),
                            .detail = view.tr("help.other_kind.detail"),
                            .action = view.tr("matches.people_first.action")})) {
    view.go(Screen::event_people, on.id.text());
  }
}

}  // namespace

void view_event_help(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  if (on.event->kind != EventKind::one_off) {
    not_of_this_kind(view, on);
    return;
  }
  const EventMatches& data = event_matches(view, on);
  const HelpData& help = help_data(view, on, data);
  HelpDrafts& drafts = view.drafts.event.of<HelpDrafts>();
  AskDraft& ask = view.drafts.event.unsaved<AskDraft>();
  const HelpScreen screen{on, data, help, drafts, ask, next_step(view, on, data, help, ask)};
  draw_help_page(view, screen);
  draw_help_panel(view, screen);
  register_person_dialog(view, on);
  match_dialogs(view, data);
  help_told_dialog(view, screen);
  tell_reason_dialog(view, on);
}

}  // namespace rondo::ui
