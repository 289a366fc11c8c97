// Events: all of them with where each stands.
#include <map>
#include <optional>

#include "base/durations.h"
#include "base/text.h"
#include "edit/site_copy.h"
#include "speed/clock.h"
#include "speed/held_meetings.h"
#include "ui/cached.h"
#include "ui/cancel_event.h"
#include "ui/event_day.h"
#include "ui/next_things.h"
#include "ui/removal_dialog.h"
#include "ui/template_gallery.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

using EventRow = NamedRow<Event>;

struct EventsDrafts {
  Cached<std::map<EventId, int>> held;  // see held_by_sitting()
};

// The latest first; of one day by name.
std::vector<const EventRow*> events_by_date(const Program& program, bool archived) {
  std::vector<const EventRow*> rows =
      by_name(program.events,
              [&](const EventId&, const Event& event) { return event.archived == archived; });
  std::stable_sort(rows.begin(), rows.end(), [](const EventRow* left, const EventRow* right) {
    return left->second.created_on > right->second.created_on;
  });
  return rows;
}

Icon event_icon(const View& view, const Event& event) {
  for (const EventTemplate& each : view.state.templates) {
    if (each.event.kind == event.kind) return template_icon(each);
  }
  return Icon::calendar;
}

std::string event_detail(const View& view, const EventFigures& counts, const Event& event) {
  std::vector<std::string> parts;
  for (const EventTemplate& each : view.state.templates) {
    const bool tells_more = event.name.rfind(each.title, 0) != 0;
    if (each.event.kind == event.kind && tells_more) parts.push_back(each.title);
  }
  if (counts.people > 0) {
    parts.push_back(view.tr(counted("common.mentors_count", counts.mentors)));
    parts.push_back(view.tr(counted("common.mentees", counts.mentees)));
    // In a sitting people meet whoever sits there; their topics are no requests to be matched.
    parts.push_back(view.tr(counts.sitting ? counted("events.rounds", event.rounds)
                                           : counted("common.requests", counts.wanted)));
  }
  return join_words(parts, " · ");
}

Status progress_status(const EventFigures& counts) {
  switch (progress_of(counts)) {
    case EventProgress::no_people:
      return Status::neutral;
    case EventProgress::one_side_missing:
      return Status::warn;
    case EventProgress::ready:
    case EventProgress::proposed:
      return Status::accent;
    case EventProgress::approved:
      break;
  }
  return Status::good;
}

void event_menu(View& view, const EventRow& row) {
  const auto& [id, event] = row;
  const std::string_view chosen =
      row_menu(view, event.name,
               {{.id = "setup", .key = "events.settings", .icon = Icon::gear},
                {.id = "cancel",
                 .key = event.cancelled_on.empty() ? "events.cancel" : "events.resume",
                 .icon = Icon::cross},
                {.id = "archive",
                 .key = event.archived ? "events.bring_back" : "events.archive",
                 .icon = Icon::folder},
                {.id = "remove",
                 .key = "events.remove",
                 .icon = Icon::trash,
                 .danger = true,
                 .line_before = true}});
  if (chosen == "setup") view.go(Screen::event_setup, id.text());
  if (chosen == "cancel") open_cancel_dialog(view, id);
  if (chosen == "archive") {
    Event changed = event;
    changed.archived = !event.archived;
    view.emit(command::PutEvent{id, std::move(changed)});
  }
  if (chosen == "remove") ask_to_remove(view, command::RemoveEvent{id});
}

// Meetings held, of each sitting that is over.
std::map<EventId, int> held_by_sitting(const Program& program, std::int64_t now_utc_ms) {
  std::map<EventId, int> held;
  for (const auto& [key, clock] : program.event_clocks) {
    const Event* event = program.events.find(clock.event);
    if (event == nullptr || event->kind != EventKind::speed_mentoring) continue;
    if (sitting_time(*event, clock, now_utc_ms).phase != SittingPhase::over) continue;
    held[clock.event] = static_cast<int>(held_meetings(program, clock.event, now_utc_ms).size());
  }
  return held;
}

// Nothing of an event that is no sitting, or not over.
std::optional<int> meetings_held(View& view, const EventId& id) {
  const AppState& state = view.state;
  EventsDrafts& drafts = view.drafts.of_program.of<EventsDrafts>();
  // Rounds go by without a change of the program.
  const std::map<EventId, int>& held = drafts.held.get(state.revision, state.now_local, [&] {
    return held_by_sitting(state.program, state.now_utc_ms);
  });
  const auto found = held.find(id);
  return found == held.end() ? std::nullopt : std::optional(found->second);
}

// That a sitting is on the clock; nothing of any other event.
std::optional<Message> running_words(View& view, const EventId& id, const Event& event) {
  const EventClock* clock = clock_of(view.state.program, id);
  if (event.kind != EventKind::speed_mentoring || clock == nullptr) return std::nullopt;
  const SittingTime time = sitting_time(event, *clock, view.state.now_utc_ms);
  if (!is_under_way(time)) return std::nullopt;
  if (time.paused) return Message{"progress.paused", {}};
  view.ui.request_frame(static_cast<double>(time.left_ms + 1) / 1000);
  return Message{"progress.running", {}};
}

std::string progress_chip(View& view, const EventRow& entry, const EventFigures& counts) {
  const auto& [id, event] = entry;
  if (!event.cancelled_on.empty()) return view.tr("events.cancelled");
  if (const auto running = running_words(view, id, event)) return view.tr(*running);
  return view.tr(progress_words(counts, meetings_held(view, id)));
}

void draw_event(View& view, const EventRow& entry) {
  const auto& [id, event] = entry;
  const EventFigures& counts = figures(view).events.at(id);
  const bool cancelled = !event.cancelled_on.empty();
  const Scope scope(view.ui, id.text());
  ListRow row(view.ui, {.id = id.text(),
                        .icon = event_icon(view, event),
                        .title = event.name,
                        .detail = event_detail(view, counts, event),
                        .chip = progress_chip(view, entry, counts),
                        .chip_status = cancelled ? Status::neutral : progress_status(counts),
                        .pressable = true});
  if (row.activated()) view.go(next_screen(event, counts), id.text());
  event_menu(view, entry);
}

void draw_archived(View& view, const std::vector<const EventRow*>& rows) {
  if (rows.empty()) return;
  bool& shown = view.drafts.program.show_archived_events;
  {
    SectionHeader header(view.ui, {.title = view.tr("events.archived")});
    if (button(view.ui, {.id = "show-archived",
                         .label = view.tr(shown ? "events.hide_archived" : "events.show_archived"),
                         .kind = ButtonKind::quiet,
                         .expanded = shown})) {
      shown = !shown;
    }
  }
  if (!shown) return;
  List list(view.ui, {.id = "archived", .label = view.tr("events.archived")});
  for (const EventRow* row : rows) draw_event(view, *row);
}

}  // namespace

void view_events(View& view) {
  Page page(view.ui, {.id = "events"});
  const auto current = events_by_date(view.state.program, false);
  const auto archived = events_by_date(view.state.program, true);
  {
    PageHeader header(view.ui,
                      {.title = view.tr("screen.events"), .subtitle = view.tr("events.detail")});
    if (!current.empty() && !is_copy_of_part(view.state.program) &&
        button(view.ui, {.id = "new-event",
                         .label = view.tr("events.new"),
                         .kind = ButtonKind::primary,
                         .icon = Icon::plus})) {
      view.go(Screen::templates);
    }
  }
  if (current.empty()) {
    if (empty_state(view.ui, {.id = "no-events",
                              .icon = Icon::calendar,
                              .title = view.tr("events.none"),
                              .detail = view.tr("events.none_detail"),
                              .action = view.tr("events.choose_template")})) {
      view.go(Screen::templates);
    }
  } else {
    List list(view.ui, {.id = "events", .label = view.tr("screen.events")});
    for (const EventRow* row : current) draw_event(view, *row);
  }
  draw_archived(view, archived);
}

}  // namespace rondo::ui
