// Sessions of an event's matches: what is to be seen to, and what has come of each.
#include "base/reading_order.h"
#include "report/session_calendar.h"
#include "sessions/places.h"
#include "sessions/proposals.h"
#include "ui/day_and_time.h"
#include "ui/event_meet.h"
#include "ui/event_tell_parts.h"
#include "ui/match_words.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

bool lies_ahead(const MatchSessions& sessions) {
  return !sessions.next.empty() && sessions.nudge == SessionNudge::none;
}

const EventMeetings& meetings_of(View& view, const EventScreen& on) {
  const std::string key = on.id.text() + "\n" + view.state.now_local;
  return meet_drafts(view).meetings.get(view.state.revision, key, [&] {
    EventMeetings meetings;
    meetings.view = *view_event(view.state.program, on.id);
    meetings.all = event_sessions(view.state.program, on.id, view.state.now_local);
    for (const MatchSessions& sessions : meetings.all) {
      meetings.to_do += sessions.nudge == SessionNudge::none ? 0 : 1;
      meetings.to_plan += has_to_be_planned(sessions.nudge) ? 1 : 0;
      meetings.held += sessions.held;
      meetings.planned += lies_ahead(sessions) ? 1 : 0;
    }
    const PlaceBook places(view.state.program);
    for (const MatchSessions& sessions : meetings.all) {
      if (!lies_ahead(sessions)) continue;
      const Session& next = *view.state.program.sessions.find(sessions.next);
      if (next.place.empty() && !places.places_for(sessions.match).empty()) {
        meetings.without_place.insert(sessions.match);
      }
    }
    meetings.takes_off =
        !on.event->cancelled_on.empty() && has_sessions_for_calendars(view.state.program, on.id);
    if (meetings.to_plan > 0) {
      meetings.can_be_proposed = static_cast<int>(
          propose_sessions(view.state.program, on.id, view.state.now_local)->sessions.size());
    }
    return meetings;
  });
}

Status status_of(SessionNudge nudge) {
  switch (nudge) {
    case SessionNudge::log:
    case SessionNudge::plan_again:
      return Status::warn;
    case SessionNudge::plan:
    case SessionNudge::plan_next:
    case SessionNudge::complete:
      return Status::accent;
    case SessionNudge::none:
      break;
  }
  return Status::neutral;
}

// What is to be done or, where nothing is, how the match stands.
std::string standing_words(const View& view, const MatchSessions& sessions) {
  if (sessions.nudge != SessionNudge::none) {
    return view.tr("meet.nudge." + std::string(name_of(sessions.nudge)));
  }
  return view.tr(sessions.next.empty() ? "meet.finished" : "meet.planned");
}

std::string next_words(const View& view, const MatchSessions& sessions) {
  const Session* next = view.state.program.sessions.find(sessions.next);
  return next == nullptr ? view.tr("meet.no_next") : when_and_where(view, *next);
}

std::string held_words(const View& view, const EventScreen& on, const MatchSessions& sessions) {
  return view.tr("meet.held_of",
                 {arg("held", sessions.held), arg("count", on.event->max_sessions)});
}

// --- the table ----------------------------------------------------------------------------------

std::string cell_text(const View& view, const EventScreen& on, const EventMeetings& meetings,
                      std::string_view column, const MatchSessions& sessions) {
  const Match& match = *view.state.program.matches.find(sessions.match);
  if (column == "mentor") return person_words(view, match.mentor);
  if (column == "mentee") return person_words(view, match.mentee);
  if (column == "topic") return meetings.view.topic_name(meetings.view.topic_now(match.topic));
  if (column == "held") return held_words(view, on, sessions);
  return column == "next" ? next_words(view, sessions) : standing_words(view, sessions);
}

std::string sort_key(const View& view, const EventMeetings& meetings, std::string_view column,
                     const MatchSessions& sessions) {
  const Match& match = *view.state.program.matches.find(sessions.match);
  if (column == "mentor") return reading_key(meetings.view.person_name(match.mentor));
  if (column == "mentee") return reading_key(meetings.view.person_name(match.mentee));
  if (column == "topic") return reading_key(meetings.view.topic_name(match.topic));
  if (column == "held") return number_key(sessions.held);
  if (column == "standing") return number_key(static_cast<int>(sessions.nudge));
  const Session* next = view.state.program.sessions.find(sessions.next);
  return next == nullptr ? "9" : next->starts_at;  // those without a time last
}

std::vector<MatchSessions> rows_of(View& view, const EventMeetings& meetings) {
  const MeetDrafts& drafts = meet_drafts(view);
  std::vector<MatchSessions> rows;
  for (const MatchSessions& sessions : meetings.all) {
    if (drafts.filter == "all" || sessions.nudge != SessionNudge::none) rows.push_back(sessions);
  }
  TableSort sort = drafts.table.sort;
  if (sort.column.empty()) sort.column = "standing";
  sort_rows(rows, sort, [&](std::string_view column, const MatchSessions& sessions) {
    return sort_key(view, meetings, column, sessions);
  });
  return rows;
}

// Without room for all, as beside the panel, which tells the rest, what has to be done is shown. A
// phone shows a pair as a card with everything.
bool shows_all_columns(View& view) {
  constexpr float kRoomForAll = 1000;  // of the whole screen
  const bool beside_panel = !meet_drafts(view).match.empty() && view.ui.has_side();
  return view.ui.phone() || (view.ui.width() >= kRoomForAll && !beside_panel);
}

void draw_meeting_row(View& view, const EventScreen& on, const EventMeetings& meetings,
                      const MatchSessions& sessions, bool all_columns, TableRow& cells) {
  const Match& match = *view.state.program.matches.find(sessions.match);
  const std::string mentor_detail = person_detail(view, match.mentor);
  const std::string mentee_detail = person_detail(view, match.mentee);
  cells.person({.name = meetings.view.person_name(match.mentor),
                .detail = mentor_detail,
                .side = Side::mentor});
  cells.person({.name = meetings.view.person_name(match.mentee),
                .detail = mentee_detail,
                .side = Side::mentee});
  if (all_columns) {
    cells.text(cell_text(view, on, meetings, "topic", sessions));
    cells.text(held_words(view, on, sessions));
  }
  const Session* next = view.state.program.sessions.find(sessions.next);
  if (next == nullptr) {
    cells.text(view.tr("meet.no_next"));
  } else {
    const bool lacks_place = meetings.without_place.count(sessions.match) > 0;
    cells.text(when_words(view, *next), lacks_place ? view.tr("meet.no_place") : next->place);
  }
  cells.chip(standing_words(view, sessions), status_of(sessions.nudge));
}

void table_of_matches(View& view, const EventScreen& on, const EventMeetings& meetings) {
  MeetDrafts& drafts = meet_drafts(view);
  const std::vector<MatchSessions> rows = rows_of(view, meetings);
  if (rows.empty()) {
    empty_state(view.ui, {.id = "nothing",
                          .icon = Icon::check,
                          .title = view.tr("meet.nothing_to_do"),
                          .detail = view.tr("meet.nothing_to_do.detail")});
    return;
  }
  const auto row_at = [&rows](int row) -> const MatchSessions& {
    return rows[static_cast<std::size_t>(row)];
  };
  const bool all_columns = shows_all_columns(view);
  TableSetup setup;
  setup.label(view.tr("meet.table", {arg("event", on.event->name)}))
      .column({.id = "mentor", .share = 1.3F, .sortable = true}, view.tr("matches.column.mentor"))
      .column({.id = "mentee", .share = 1.3F, .sortable = true, .can_hide = false},
              view.tr("matches.column.mentee"));
  if (all_columns) {
    setup.column({.id = "topic", .sortable = true}, view.tr("matches.column.topic"))
        .column({.id = "held", .share = 0.6F, .sortable = true}, view.tr("meet.column.held"));
  }
  setup.column({.id = "next", .share = 1.2F, .sortable = true}, view.tr("meet.column.next"))
      .column({.id = "standing", .share = 1.4F, .sortable = true}, view.tr("meet.column.standing"));
  TableOptions& options = setup.options;
  options.id = "sessions";
  options.row_count = static_cast<int>(rows.size());
  options.row_id = [row_at](int row) {
    return row_at(row).match.text();
  };
  options.row_label = [&view, row_at](int row) {
    return match_pair_words(view, *view.state.program.matches.find(row_at(row).match));
  };
  options.cell_text = [&view, &on, &meetings, row_at](int row, std::string_view column) {
    return cell_text(view, on, meetings, column, row_at(row));
  };
  options.selectable = true;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows[row].match == drafts.match) options.selected = static_cast<int>(row);
  }
  options.view = &drafts.table;
  const TableEvent event = table(view.ui, setup.with_columns(), [&](TableRow& cells) {
    draw_meeting_row(view, on, meetings, row_at(cells.index()), all_columns, cells);
  });
  if (event.activated >= 0) {
    drafts.match = row_at(event.activated).match;
    drafts.form = {};
  }
}

// --- the page -----------------------------------------------------------------------------------

void actions(View& view, const EventScreen& on, const EventMeetings& meetings) {
  if (meetings.all.empty()) return;
  if (meetings.can_be_proposed > 0 &&
      button(view.ui, {.id = "propose",
                       .label = view.tr(counted("meet.propose", meetings.can_be_proposed)),
                       .kind = ButtonKind::primary,
                       .icon = Icon::calendar,
                       .description = view.tr("meet.propose.detail")})) {
    view.emit(command::ProposeSessions{on.id});
    // Those that are planned then are no longer among what is to be done.
    meet_drafts(view).filter = "all";
    meet_drafts(view).filter_was_chosen = true;
    return;
  }
  if (meetings.can_be_proposed == 0 && meetings.held > 0 &&
      button(view.ui, {.id = "next", .label = view.tr("meet.next"), .kind = ButtonKind::primary})) {
    view.go(Screen::event_feedback, on.id.text());
  }
}

// What is planned has to reach people.
void pass_on_times(View& view, const EventScreen& on, const EventMeetings& meetings) {
  const bool is_next = meetings.can_be_proposed == 0 && meetings.held == 0;
  if (button(view.ui, {.id = "tell",
                       .label = view.tr("meet.tell"),
                       .kind = is_next ? ButtonKind::primary : ButtonKind::secondary,
                       .icon = Icon::message})) {
    TellDrafts& tell = view.drafts.event.of<TellDrafts>();
    tell.tab = "messages";
    tell.message = name_of(EventMessage::session);
    view.go(Screen::event_tell, on.id.text());
  }
}

void take_along(View& view, const EventScreen& on, const EventMeetings& meetings) {
  const Row row(view.ui, {.id = "take-along", .gap = space::s});
  if (meetings.planned > 0) pass_on_times(view, on, meetings);
  const std::string detail =
      meetings.takes_off ? view.tr("cancel.calendar.sessions.detail") : std::string();
  if ((meetings.planned > 0 || meetings.takes_off) &&
      button(view.ui, {.id = "calendar",
                       .label = view.tr("meet.calendar"),
                       .icon = Icon::calendar,
                       .description = detail})) {
    view.emit(command::ExportSessions{on.id, PersonId()});
  }
  if (button(view.ui, {.id = "print", .label = view.tr("meet.print"), .icon = Icon::print})) {
    view.emit(command::PrintSessions{on.id});
  }
}

void filter(View& view, const EventMeetings& meetings) {
  MeetDrafts& drafts = meet_drafts(view);
  // Nothing to see to: the list is what one came for.
  if (!drafts.filter_was_chosen && meetings.to_do == 0) drafts.filter = "all";
  ChoiceList choices;
  choices.add("todo", view.tr(counted("meet.filter.todo", meetings.to_do)))
      .add("all",
           view.tr(counted("meet.filter.all", static_cast<std::int64_t>(meetings.all.size()))));
  if (segmented(view.ui,
                {.id = "filter", .label = view.tr("meet.filter"), .choices = choices.choices()},
                drafts.filter)) {
    drafts.filter_was_chosen = true;
  }
}

void draw_meet_page(View& view, const EventScreen& on, const EventMeetings& meetings) {
  const Page page(view.ui, {.id = "event-meet", .side_panel = !meet_drafts(view).match.empty()});
  const std::string held = view.tr(counted("meet.held", meetings.held)),
                    to_do = view.tr(counted("meet.todo", meetings.to_do));
  const std::string subtitle = meetings.all.empty() ? std::string() : dotted({held, to_do});
  event_header(view, on, subtitle, [&] { actions(view, on, meetings); });
  if (!meetings.all.empty()) {
    const int to_agree = meetings.to_plan - meetings.can_be_proposed;
    if (to_agree > 0) {
      text(view.ui, view.tr(counted("meet.to_agree", to_agree)),
           {.size = type::second, .ink = Ink::muted});
    }
    take_along(view, on, meetings);
    filter(view, meetings);
    table_of_matches(view, on, meetings);
  } else if (empty_state(view.ui, {.id = "nobody-told",
                                   .icon = Icon::calendar,
                                   .title = view.tr("meet.nobody_told"),
                                   .detail = view.tr("meet.nobody_told.detail"),
                                   .action = view.tr("meet.nobody_told.action")})) {
    view.go(Screen::event_tell, on.id.text());
  }
}

}  // namespace

MeetDrafts& meet_drafts(View& view) {
  return view.drafts.event.of<MeetDrafts>();
}

std::string when_words(const View& view, const Session& session) {
  return session.starts_at.empty() ? view.tr("meet.no_time") : view.day_and_time(session.starts_at);
}

std::string when_and_where(const View& view, const Session& session) {
  return dotted({when_words(view, session), session.place});
}

void view_event_meet(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  const EventMeetings& meetings = meetings_of(view, on);
  draw_meet_page(view, on, meetings);
  if (!meet_drafts(view).match.empty()) meet_panel(view, on, meetings);
  tell_reason_dialog(view, on);
}

}  // namespace rondo::ui
