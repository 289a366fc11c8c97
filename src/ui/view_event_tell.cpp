// After the matches are approved: people are told, and answer; what has begun comes to its end.
#include <array>

#include "model/enum_names.h"
#include "ui/event_match_parts.h"
#include "ui/message_list.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// How many matches are in each state.
struct StateCounts {
  std::array<std::int64_t, static_cast<std::size_t>(MatchState::ended_early) + 1> by_state{};

  std::int64_t operator[](MatchState state) const {
    return by_state[static_cast<std::size_t>(state)];
  }
  std::int64_t standing() const {
    return (*this)[MatchState::approved] + (*this)[MatchState::notified] +
           (*this)[MatchState::accepted] + (*this)[MatchState::active] +
           (*this)[MatchState::completed];
  }
};

StateCounts count_states(const EventMatches& data) {
  StateCounts counts;
  for (const MatchLine& line : data.lines) {
    ++counts.by_state[static_cast<std::size_t>(line.match->state)];
  }
  return counts;
}

std::vector<MatchId> matches_in(const EventMatches& data, MatchState state) {
  std::vector<MatchId> ids;
  for (const MatchLine& line : data.lines) {
    if (line.match->state == state) ids.push_back(line.id);
  }
  return ids;
}

void mark_told(View& view, const EventMatches& data) {
  std::vector<MatchId> approved = matches_in(data, MatchState::approved);
  if (approved.empty()) return;
  const auto count = static_cast<std::int64_t>(approved.size());
  if (button(view.ui, {.id = "mark-told",
                       .label = view.tr(counted("tell.mark", count)),
                       .kind = ButtonKind::primary,
                       .description = view.tr("tell.mark.detail")})) {
    view.drafts.event.tell.tab = "answers";
    view.emit(command::SetMatchState{std::move(approved), MatchState::notified});
  }
}

// --- messages -----------------------------------------------------------------------------------

MatchMessage chosen_message(View& view) {
  std::string& chosen = view.drafts.event.tell.message;
  ChoiceList kinds;
  for (const MatchMessage kind : kMatchMessages) {
    const std::string id(name_of(kind));
    kinds.add(id, view.tr("match_message." + id));
  }
  segmented(view.ui, {.id = "kind", .label = view.tr("message.kind"), .choices = kinds.choices()},
            chosen);
  for (const MatchMessage kind : kMatchMessages) {
    if (name_of(kind) == chosen) return kind;
  }
  return MatchMessage::notice;
}

void messages_tab(View& view, const EventScreen& on, const EventMatches& data) {
  MatchMessage kind = MatchMessage::notice;
  {
    const Row row(view.ui, {.id = "message-tools", .vertical = Align::end});
    kind = chosen_message(view);
    fill(view.ui);
    if (button(view.ui,
               {.id = "merge", .label = view.tr("message.download"), .icon = Icon::download})) {
      view.emit(command::ExportMatchMessages{on.id, kind});
    }
  }
  const std::string key = join_words({on.id.text(), std::string(name_of(kind))}, "\n");
  const auto& messages = view.drafts.event.tell.messages.get(
      view.state.revision, key, [&] { return match_messages(data.view, kind, view.state.words); });
  if (messages.empty()) {
    empty_state(view.ui, {.id = "none",
                          .icon = Icon::message,
                          .title = view.tr("message.none"),
                          .detail = view.tr("tell.none." + std::string(name_of(kind)))});
    return;
  }
  message_list(view, messages);
}

// --- answers ------------------------------------------------------------------------------------

Status status_of(MatchState state) {
  switch (state) {
    case MatchState::accepted:
    case MatchState::active:
    case MatchState::completed:
      return Status::good;
    case MatchState::notified:
      return Status::accent;
    case MatchState::declined:
    case MatchState::ended_early:
      return Status::warn;
    case MatchState::proposed:
    case MatchState::approved:
      break;
  }
  return Status::neutral;
}

// One press for what comes next; what ends a match is asked about first.
class Answers {
 public:
  Answers(View& view, const MatchId& id, const std::string& pair)
      : view_(view), id_(id), pair_(pair) {}

  void buttons(MatchState state) {
    switch (state) {
      case MatchState::approved:
        next("told", MatchState::notified);
        break;
      case MatchState::notified:
        ask("declines", MatchState::declined);
        next("accepts", MatchState::accepted);
        break;
      case MatchState::accepted:
        ask("declines", MatchState::declined);
        next("begins", MatchState::active);
        break;
      case MatchState::active:
        ask("ends", MatchState::ended_early);
        next("completes", MatchState::completed);
        break;
      case MatchState::proposed:
      case MatchState::declined:
      case MatchState::completed:
      case MatchState::ended_early:
        break;
    }
  }

 private:
  bool pressed(std::string_view word, ButtonKind kind) {
    return button(
        view_.ui,
        {.id = word, .label = view_.tr("tell." + std::string(word)), .kind = kind, .about = pair_});
  }
  void next(std::string_view word, MatchState state) {
    if (pressed(word, ButtonKind::secondary)) {
      view_.emit(command::SetMatchState{{id_}, state});
    }
  }
  void ask(std::string_view word, MatchState state) {
    if (!pressed(word, ButtonKind::quiet)) return;
    TellDrafts& drafts = view_.drafts.event.tell;
    drafts.asked = id_;
    drafts.becomes = state;
    drafts.reason.clear();
  }

  View& view_;
  const MatchId& id_;
  const std::string& pair_;
};

std::string pair_of(const View& view, const EventMatches& data, const Match& match) {
  return view.tr("matches.pair", {arg("mentor", data.view.person_name(match.mentor)),
                                  arg("mentee", data.view.person_name(match.mentee))});
}

void answer_row(View& view, const EventMatches& data, const MatchLine& line) {
  const Match& match = *line.match;
  const std::string pair = pair_of(view, data, match);
  const std::string topic = data.view.topic_name(data.view.topic_now(match.topic));
  const std::string detail = dotted({topic, match.reason});
  const std::string chip = view.tr("matches.state." + std::string(name_of(match.state)));
  const ListRow row(view.ui, {.id = line.id.text(),
                              .icon = Icon::people,
                              .title = pair,
                              .detail = detail,
                              .chip = chip,
                              .chip_status = status_of(match.state)});
  const Scope scope(view.ui, line.id.text());
  Answers(view, line.id, pair).buttons(match.state);
}

void answers_tab(View& view, const EventScreen& on, const EventMatches& data,
                 const StateCounts& counts) {
  const std::int64_t open = counts[MatchState::declined] + counts[MatchState::ended_early];
  if (open > 0) {
    const Banner banner(view.ui, {.id = "open",
                                  .title = view.tr(counted("tell.open", open)),
                                  .detail = view.tr("tell.open.detail")});
    if (button(view.ui, {.id = "rematch", .label = view.tr("tell.rematch"), .icon = Icon::swap})) {
      view.emit(command::RunMatch{on.id});
      view.go(Screen::event_match, on.id.text());
    }
  }
  const List list(view.ui, {.id = "answers", .label = view.tr("tell.list")});
  for (const MatchLine& line : data.lines) {
    if (line.match->state != MatchState::proposed) answer_row(view, data, line);
  }
}

void reason_dialog(View& view, const EventMatches& data) {
  TellDrafts& drafts = view.drafts.event.tell;
  const Match* match = view.state.program.matches.find(drafts.asked);
  if (match == nullptr) {
    drafts.asked = {};
    return;
  }
  const std::string about = "tell.ask." + std::string(name_of(drafts.becomes));
  bool done = false;
  {
    const Dialog dialog(
        view.ui, {.id = "reason", .title = view.tr(about), .detail = pair_of(view, data, *match)});
    text(view.ui, view.tr(about + ".detail"), {.size = type::second, .ink = Ink::muted});
    text_field(view.ui,
               {.id = "reason",
                .label = view.tr("tell.reason"),
                .kind = FieldKind::area,
                .hint = view.tr("tell.reason.hint"),
                .lines = 3},
               drafts.reason);
    const Row row(view.ui, {.id = "buttons", .horizontal = Align::end});
    if (button(view.ui,
               {.id = "cancel", .label = view.tr("common.cancel"), .kind = ButtonKind::quiet})) {
      done = true;
    }
    if (button(view.ui,
               {.id = "save", .label = view.tr(about + ".button"), .kind = ButtonKind::primary})) {
      view.emit(command::SetMatchState{{drafts.asked}, drafts.becomes, drafts.reason});
      done = true;
    }
    done = done || dialog.dismissed();
  }
  if (done) drafts.asked = {};
}

// --- the page -----------------------------------------------------------------------------------

void draw_tabs(View& view, const EventScreen& on, const EventMatches& data,
               const StateCounts& counts) {
  std::string& tab = view.drafts.event.tell.tab;
  const std::string messages = view.tr("tell.tab.messages"), answers = view.tr("tell.tab.answers");
  const std::array all{Tab{"messages", messages}, Tab{"answers", answers}};
  tabs(view.ui, {.id = "telling", .label = view.tr("tell.tabs"), .tabs = all}, tab);
  if (tab == "answers") {
    answers_tab(view, on, data, counts);
  } else {
    messages_tab(view, on, data);
  }
}

void draw_page(View& view, const EventScreen& on, const EventMatches& data) {
  const StateCounts counts = count_states(data);
  const Page page(view.ui, {.id = "event-tell"});
  const std::int64_t standing = counts.standing();
  const std::string subtitle = view.tr(
      "tell.subtitle",
      {arg("told", standing - counts[MatchState::approved]), arg("count", standing),
       arg("accepted", standing - counts[MatchState::approved] - counts[MatchState::notified])});
  event_header(view, on, subtitle, [&] { mark_told(view, data); });
  const std::int64_t decided =
      standing + counts[MatchState::declined] + counts[MatchState::ended_early];
  if (decided > 0) {
    draw_tabs(view, on, data, counts);
  } else if (empty_state(view.ui, {.id = "no-match",
                                   .icon = Icon::swap,
                                   .title = view.tr("tell.no_match"),
                                   .detail = view.tr("tell.no_match.detail"),
                                   .action = view.tr("tell.no_match.action")})) {
    view.go(Screen::event_match, on.id.text());
  }
}

}  // namespace

void view_event_tell(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  const EventMatches& data = event_matches(view, on);
  draw_page(view, on, data);
  if (!view.drafts.event.tell.asked.empty()) reason_dialog(view, data);
}

}  // namespace rondo::ui
