// Sessions of an event's matches: what is to be seen to, and what has come of each.
#include <algorithm>

#include "base/reading_order.h"
#include "base/text.h"
#include "report/session_calendar.h"
#include "ui/day_and_time.h"
#include "ui/event_meet.h"
#include "ui/event_tell_parts.h"
#include "ui/match_words.h"
#include "ui/person_names.h"
#include "ui/session_news_banners.h"
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

// What another screen asks for; the drafts of this event are forgotten until it is shown.
struct AskedSessions {
  EventId event;
  MatchId match;
};

void take_up_asked(View& view, const EventScreen& on) {
  AskedSessions& asked = view.drafts.of_program.of<AskedSessions>();
  if (asked.match.empty() || !(asked.event == on.id)) return;
  MeetDrafts& drafts = meet_drafts(view);
  drafts.match = asked.match;
  // Nothing may be to do for it; it is to stand in the list all the same.
  drafts.filter = "all";
  drafts.filter_was_chosen = true;
  asked = {};
}

const SessionsOverview& overview_of(View& view, const EventScreen& on) {
  const AppState& state = view.state;
  return meet_drafts(view).overview.get(state.revision, key_of_minute(view, on.id), [&] {
    return *sessions_overview(state.program, on.id, state.now_local);
  });
}

Status status_of(const View& view, const MatchSessions& sessions) {
  if (has_unsaved_session(view, sessions.match)) return Status::warn;
  switch (sessions.nudge) {
    case SessionNudge::log:
    case SessionNudge::plan_again:
      return Status::warn;
    case SessionNudge::plan:
    case SessionNudge::plan_next:
    case SessionNudge::complete:
    case SessionNudge::tell:
      return Status::accent;
    case SessionNudge::none:
      break;
  }
  return Status::neutral;
}

// What was typed and not saved; else what is to be done or, where nothing is, how the match stands.
std::string standing_words(const View& view, const MatchSessions& sessions) {
  if (has_unsaved_session(view, sessions.match)) return view.tr("meet.unsaved");
  if (sessions.nudge != SessionNudge::none) {
    return view.tr("meet.nudge." + std::string(name_of(sessions.nudge)));
  }
  if (!sessions.next.empty()) return view.tr("meet.planned");
  return match_state_words(view, view.state.program.matches.find(sessions.match)->state);
}

bool is_to_do(const View& view, const MatchSessions& sessions) {
  return sessions.nudge != SessionNudge::none || has_unsaved_session(view, sessions.match);
}

std::int64_t count_to_do(const View& view, const SessionsOverview& overview) {
  return std::count_if(overview.all.begin(), overview.all.end(),
                       [&](const MatchSessions& sessions) { return is_to_do(view, sessions); });
}

// Of a pair with nothing planned; somebody may still count on what was called off.
std::string no_next_words(const View& view, const MatchSessions& sessions) {
  return view.tr(sessions.has_news ? "meet.off_untold" : "meet.no_next");
}

std::string next_words(const View& view, const MatchSessions& sessions) {
  const Session* next = view.state.program.sessions.find(sessions.next);
  return next != nullptr ? when_and_where(view, *next) : no_next_words(view, sessions);
}

std::string held_words(const View& view, const EventScreen& on, const MatchSessions& sessions) {
  return view.tr("meet.held_of",
                 {arg("held", sessions.held), arg("count", on.event->max_sessions)});
}

// --- the table ----------------------------------------------------------------------------------

std::string cell_text(const View& view, const EventScreen& on, const SessionsOverview& overview,
                      std::string_view column, const MatchSessions& sessions) {
  const Match& match = *view.state.program.matches.find(sessions.match);
  if (column == "mentor") return person_words(view, match.mentor);
  if (column == "mentee") return person_words(view, match.mentee);
  if (column == "topic") return overview.view.topic_name(overview.view.topic_now(match.topic));
  if (column == "held") return held_words(view, on, sessions);
  return column == "next" ? next_words(view, sessions) : standing_words(view, sessions);
}

std::string sort_key(const View& view, const SessionsOverview& overview, std::string_view column,
                     const MatchSessions& sessions) {
  const Match& match = *view.state.program.matches.find(sessions.match);
  if (column == "mentor") return reading_key(overview.view.person_name(match.mentor));
  if (column == "mentee") return reading_key(overview.view.person_name(match.mentee));
  if (column == "topic") {
    return reading_key(overview.view.topic_name(overview.view.topic_now(match.topic)));
  }
  if (column == "held") return number_key(sessions.held);
  if (column == "standing") return number_key(static_cast<int>(sessions.nudge));
  const Session* next = view.state.program.sessions.find(sessions.next);
  return next == nullptr ? "9" : next->starts_at;  // those without a time last
}

search::Finder sessions_finder(const Program& program, const SessionsOverview& overview) {
  const EventView& event = overview.view;
  std::vector<search::Thing> things;
  for (const MatchSessions& sessions : overview.all) {
    const Match& match = *program.matches.find(sessions.match);
    things.push_back({event.person_name(match.mentor) + " " + event.person_name(match.mentee),
                      event.topic_name(event.topic_now(match.topic))});
  }
  return search::Finder(things);
}

MeetRows make_rows(View& view, const EventScreen& on, const SessionsOverview& overview) {
  MeetDrafts& drafts = meet_drafts(view);
  MeetRows rows;
  const auto add = [&](const MatchSessions& sessions) {
    if (drafts.filter == "all" || is_to_do(view, sessions)) {
      rows.shown.push_back(sessions);
    } else {
      ++rows.hidden;
    }
  };
  if (fold(drafts.search).empty()) {
    for (const MatchSessions& sessions : overview.all) add(sessions);
  } else {
    const auto& finder = drafts.finder.get(view.state.revision, key_of_minute(view, on.id), [&] {
      return sessions_finder(view.state.program, overview);
    });
    for (const std::size_t place : finder.find_all(drafts.search)) add(overview.all[place]);
  }
  const auto key = [&](std::string_view column, const MatchSessions& sessions) {
    return sort_key(view, overview, column, sessions);
  };
  // What is most pressing first, and of equals in the order of their mentors.
  for (const char* column : {"mentee", "mentor", "standing"}) sort_rows(rows.shown, {column}, key);
  sort_rows(rows.shown, drafts.table.sort, key);
  return rows;
}

const MeetRows& rows_of(View& view, const EventScreen& on, const SessionsOverview& overview) {
  MeetDrafts& drafts = meet_drafts(view);
  std::string key = join_words(
      {key_of_minute(view, on.id), drafts.filter, drafts.search, sort_words(drafts.table.sort)},
      "\n");
  for (const auto& [match, forms] : session_forms(view).of_matches) {
    if (has_unsaved_session(view, match)) key += "\n" + match.text();
  }
  return drafts.rows.get(view.state.revision, key, [&] { return make_rows(view, on, overview); });
}

// Without room for all, what has to be done is shown. A phone shows a pair as a card with
// everything; the panel tells all but who else there is, so that names have the room beside it.
enum class MeetColumns : std::uint8_t { all, to_do, beside_panel };

MeetColumns meet_columns(View& view) {
  constexpr float kRoomForAll = 1000;  // of the whole screen
  if (view.ui.phone()) return MeetColumns::all;
  if (!meet_drafts(view).match.empty() && view.ui.has_side()) return MeetColumns::beside_panel;
  return view.ui.width() >= kRoomForAll ? MeetColumns::all : MeetColumns::to_do;
}

void draw_next(const View& view, const SessionsOverview& overview, const MatchSessions& sessions,
               TableRow& cells) {
  const Session* next = view.state.program.sessions.find(sessions.next);
  if (next == nullptr) {
    cells.text(no_next_words(view, sessions));
    return;
  }
  const bool lacks_place = overview.without_place.count(sessions.match) > 0;
  cells.text(when_words(view, *next), lacks_place ? view.tr("meet.no_place") : next->place);
}

void draw_meeting_row(View& view, const EventScreen& on, const SessionsOverview& overview,
                      const MatchSessions& sessions, MeetColumns columns, TableRow& cells) {
  const Match& match = *view.state.program.matches.find(sessions.match);
  const std::string mentor_detail = person_detail(view, match.mentor);
  const std::string mentee_detail = person_detail(view, match.mentee);
  cells.person({.name = overview.view.person_name(match.mentor),
                .detail = mentor_detail,
                .side = Side::mentor});
  cells.person({.name = overview.view.person_name(match.mentee),
                .detail = mentee_detail,
                .side = Side::mentee});
  if (columns == MeetColumns::all) {
    cells.text(cell_text(view, on, overview, "topic", sessions));
    cells.text(held_words(view, on, sessions));
  }
  if (columns != MeetColumns::beside_panel) draw_next(view, overview, sessions, cells);
  cells.chip(standing_words(view, sessions), status_of(view, sessions));
}

// Why no row is there.
void no_rows(View& view, int hidden) {
  MeetDrafts& drafts = meet_drafts(view);
  if (fold(drafts.search).empty()) {
    empty_state(view.ui, {.id = "nothing",
                          .icon = Icon::check,
                          .title = view.tr("meet.nothing_to_do"),
                          .detail = view.tr("meet.nothing_to_do.detail")});
    return;
  }
  if (hidden == 0) {
    text(view.ui, view.tr("matches.none_found"), {.ink = Ink::muted});
    return;
  }
  if (empty_state(view.ui, {.id = "hidden",
                            .icon = Icon::search,
                            .title = view.tr(counted("meet.hidden", hidden)),
                            .detail = view.tr("meet.hidden.detail"),
                            .action = view.tr("meet.show_all")})) {
    drafts.filter = "all";
    drafts.filter_was_chosen = true;
  }
}

void table_of_matches(View& view, const EventScreen& on, const SessionsOverview& overview) {
  MeetDrafts& drafts = meet_drafts(view);
  const MeetRows& found = rows_of(view, on, overview);
  const std::vector<MatchSessions>& rows = found.shown;
  if (rows.empty()) {
    no_rows(view, found.hidden);
    return;
  }
  const auto row_at = [&rows](int row) -> const MatchSessions& {
    return rows[static_cast<std::size_t>(row)];
  };
  const MeetColumns columns = meet_columns(view);
  TableSetup setup;
  setup.label(view.tr("meet.table", {arg("event", on.event->name)}))
      .column({.id = "mentor", .share = 1.3F, .sortable = true}, view.tr("matches.column.mentor"))
      .column({.id = "mentee", .share = 1.3F, .sortable = true, .can_hide = false},
              view.tr("matches.column.mentee"));
  if (columns == MeetColumns::all) {
    setup.column({.id = "topic", .sortable = true}, view.tr("matches.column.topic"))
        .column({.id = "held", .share = 0.6F, .sortable = true}, view.tr("meet.column.held"));
  }
  if (columns != MeetColumns::beside_panel) {
    setup.column({.id = "next", .share = 1.2F, .sortable = true}, view.tr("meet.column.next"));
  }
  const float standing = columns == MeetColumns::beside_panel ? 0.9F : 1.4F;
  setup.column({.id = "standing", .share = standing, .sortable = true},
               view.tr("meet.column.standing"));
  TableOptions& options = setup.options;
  options.id = "sessions";
  options.row_count = static_cast<int>(rows.size());
  options.row_id = [row_at](int row) {
    return row_at(row).match.text();
  };
  options.row_label = [&view, row_at](int row) {
    return match_pair_words(view, *view.state.program.matches.find(row_at(row).match));
  };
  options.cell_text = [&view, &on, &overview, row_at](int row, std::string_view column) {
    return cell_text(view, on, overview, column, row_at(row));
  };
  options.selectable = true;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows[row].match == drafts.match) options.selected = static_cast<int>(row);
  }
  options.view = &drafts.table;
  const TableEvent event = table(view.ui, setup.with_columns(), [&](TableRow& cells) {
    draw_meeting_row(view, on, overview, row_at(cells.index()), columns, cells);
  });
  if (event.activated >= 0) drafts.match = row_at(event.activated).match;
}

// --- the page -----------------------------------------------------------------------------------

void actions(View& view, const EventScreen& on, const SessionsOverview& overview) {
  if (overview.all.empty()) return;
  if (overview.can_be_proposed > 0 &&
      button(view.ui, {.id = "propose",
                       .label = view.tr(counted("meet.propose", overview.can_be_proposed)),
                       .kind = ButtonKind::primary,
                       .icon = Icon::calendar,
                       .description = view.tr("meet.propose.detail")})) {
    view.emit(command::ProposeSessions{on.id});
    // Those that are planned then are no longer among what is to be done.
    meet_drafts(view).filter = "all";
    meet_drafts(view).filter_was_chosen = true;
    return;
  }
  if (overview.can_be_proposed == 0 && overview.held > 0 &&
      button(view.ui, {.id = "next", .label = view.tr("meet.next"), .kind = ButtonKind::primary})) {
    view.go(Screen::event_feedback, on.id.text());
  }
}

// What is planned has to reach people. The button that leads to the message is the main one until
// something was held.
void who_is_to_hear(View& view, const EventScreen& on, const SessionsOverview& overview) {
  const bool is_next = overview.can_be_proposed == 0 && overview.held == 0;
  session_news_banners(view, on, is_next ? ButtonKind::primary : ButtonKind::secondary);
}

void remind(View& view, const EventScreen& on) {
  if (button(view.ui, {.id = "remind", .label = view.tr("meet.remind"), .icon = Icon::message})) {
    open_message(view, on.id, EventMessage::session);
  }
}

void take_along(View& view, const EventScreen& on, const SessionsOverview& overview) {
  const Row row(view.ui, {.id = "take-along", .gap = space::s});
  if (overview.planned > 0 && session_news_of(view, on.id).when.empty()) remind(view, on);
  // Also once nothing is planned any more: the file takes off what calendars have.
  const std::string detail =
      on.event->cancelled_on.empty() ? std::string() : view.tr("cancel.calendar.sessions.detail");
  if (has_sessions_for_calendars(view.state.program, on.id) &&
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

void filter(View& view, const SessionsOverview& overview) {
  MeetDrafts& drafts = meet_drafts(view);
  // Nothing to see to: the list is what one came for.
  const std::int64_t to_do = count_to_do(view, overview);
  if (!drafts.filter_was_chosen && to_do == 0) drafts.filter = "all";
  ChoiceList choices;
  choices.add("todo", view.tr(counted("meet.filter.todo", to_do)))
      .add("all",
           view.tr(counted("meet.filter.all", static_cast<std::int64_t>(overview.all.size()))));
  if (segmented(view.ui,
                {.id = "filter", .label = view.tr("meet.filter"), .choices = choices.choices()},
                drafts.filter)) {
    drafts.filter_was_chosen = true;
  }
}

void meet_tools(View& view, const SessionsOverview& overview) {
  const Row row(view.ui, {.id = "meet-tools", .vertical = Align::end});
  filter(view, overview);
  find_field(view, "search-sessions", "matches.search", meet_drafts(view).search, 260);
}

PairsToAgree pairs_to_agree(View& view, const SessionsOverview& overview) {
  std::vector<std::pair<std::string, MatchId>> pairs;
  for (const MatchId& id : overview.to_agree) {
    pairs.emplace_back(match_pair_words(view, *view.state.program.matches.find(id)), id);
  }
  std::sort(pairs.begin(), pairs.end(), [](const auto& left, const auto& right) {
    return reads_before(left.first, right.first);
  });
  std::vector<std::string> names;
  for (const auto& [name, id] : pairs) names.push_back(name);
  return {pairs.front().second, pairs.front().first, few_names(view, std::move(names))};
}

// Those to whom no time can be proposed, by name; the button leads to the time of the first of
// them, and to the next once that one has its time.
void to_agree(View& view, const EventScreen& on, const SessionsOverview& overview) {
  if (overview.to_agree.empty()) return;
  const std::string key = key_of_minute(view, on.id) + "\n" + view.state.language;
  const PairsToAgree& pairs = meet_drafts(view).to_agree.get(
      view.state.revision, key, [&] { return pairs_to_agree(view, overview); });
  Message words = counted(overview.to_do.named_times ? "meet.to_agree" : "meet.to_agree.unnamed",
                          std::ssize(overview.to_agree));
  words.args.push_back(arg("pairs", pairs.names));
  const Row row(view.ui, {.id = "to-agree", .gap = space::s});
  text(view.ui, view.tr(words), {.size = type::second, .ink = Ink::muted});
  const std::string enter = view.tr("meet.enter_time", {arg("pair", pairs.first_name)});
  if (text_button(view.ui, {.id = "enter-time", .label = enter})) {
    plan_session_of(view, on, overview, pairs.first);
  }
}

// Some who are not in the list, why, and what leads to where that changes.
void not_listed(View& view, const EventScreen& on, std::string_view id, const std::string& why,
                const std::string& action, Screen screen) {
  const Scope scope(view.ui, id);
  const Row row(view.ui, {.id = "not-listed", .gap = space::s});
  text(view.ui, why, {.size = type::second, .ink = Ink::muted});
  if (text_button(view.ui, {.id = "go", .label = action})) view.go(screen, on.id.text());
}

// Who is not in the list, and why.
void not_told_yet(View& view, const EventScreen& on, const SessionsOverview& overview) {
  if (overview.not_approved > 0) {
    not_listed(view, on, "not-approved",
               view.tr(counted("meet.not_approved", overview.not_approved)),
               view.tr("tell.no_match.action"), Screen::event_match);
  }
  if (overview.not_told > 0) {
    not_listed(view, on, "not-told", view.tr(counted("meet.not_told", overview.not_told)),
               view.tr("meet.nobody_told.action"), Screen::event_tell);
  }
}

void draw_meet_page(View& view, const EventScreen& on, const SessionsOverview& overview) {
  const Page page(view.ui, {.id = "event-meet", .side_panel = !meet_drafts(view).match.empty()});
  const std::string held = view.tr(counted("meet.held", overview.held)),
                    to_do = view.tr(counted("meet.todo", count_to_do(view, overview)));
  const std::string subtitle = overview.all.empty() ? std::string() : dotted({held, to_do});
  event_header(view, on, subtitle, [&] { actions(view, on, overview); });
  if (!overview.all.empty()) {
    to_agree(view, on, overview);
    not_told_yet(view, on, overview);
    who_is_to_hear(view, on, overview);
    take_along(view, on, overview);
    meet_tools(view, overview);
    table_of_matches(view, on, overview);
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

void open_sessions_of(View& view, const EventId& event, const MatchId& match) {
  view.drafts.of_program.of<AskedSessions>() = {event, match};
  view.go(Screen::event_meet, event.text());
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
  take_up_asked(view, on);
  follow_sessions(view, meet_drafts(view).match);
  const SessionsOverview& overview = overview_of(view, on);
  draw_meet_page(view, on, overview);
  if (!meet_drafts(view).match.empty()) meet_panel(view, on, overview);
  tell_reason_dialog(view, on);
}

}  // namespace rondo::ui
