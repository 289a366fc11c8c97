// The matches of an event, and what each of its mentors carries.
#include <string>
#include <vector>

#include "base/reading_order.h"
#include "base/text.h"
#include "model/taking_part.h"
#include "ui/event_match_parts.h"
#include "ui/event_tell_parts.h"
#include "ui/match_words.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::string_view kApproveMatches = "approve-marked", kLockMatches = "lock-marked",
                           kUnlockMatches = "unlock-marked", kReleaseMatches = "release-marked",
                           kSwapMatch = "swap", kDeclineMatch = "decline", kEndMatch = "end",
                           kForbidPair = "forbid";

struct LineState {
  std::string words;
  Icon icon = Icon::none;
};

// What stands behind the fit of a match that was not called off: nothing for a plain proposal.
LineState state_of(const View& view, const Match& match) {
  if (match.state != MatchState::proposed) {
    return {match_state_words(view, match.state), Icon::check};
  }
  if (match.forced) return {view.tr("matches.by_hand"), Icon::lock};
  if (match.locked) return {view.tr("matches.locked"), Icon::lock};
  return {};
}

// "near: Co-teaching", of a mentor who offers that and not the topic itself, and whether the mentee
// wants to hear of another role than the mentor's.
std::string not_as_asked(const View& view, const EventMatches& data, const MatchLine& line) {
  std::string near, role;
  if (!line.near_topic.empty()) {
    near = view.tr("matches.near", {arg("topic", data.view.topic_name(line.near_topic))});
  }
  if (line.role == RoleMatch::other) role = view.tr("matches.other_role");
  if (line.role == RoleMatch::not_known) role = view.tr("matches.role_not_known");
  return dotted({near, role});
}

// With whether the two share no pool, which narrow columns leave to the panel.
std::string below_topic(const View& view, const EventMatches& data, const MatchLine& line) {
  return dotted({not_as_asked(view, data, line),
                 line.outside_pools ? view.tr("matches.outside_pools") : std::string()});
}

// Then a cell has room for one thing a line: how a match stands goes below its topic.
bool beside_panel(const View& view) {
  const MatchPanel panel = view.drafts.event.of<EventMatchDrafts>().panel;
  return panel != MatchPanel::none && view.ui.has_side();
}

void draw_match(const View& view, const EventMatches& data, const MatchLine& line,
                TableRow& cells) {
  const Match& match = *line.match;
  const std::string mentor_detail = person_detail(view, match.mentor);
  const std::string mentee_detail = person_detail(view, match.mentee);
  cells.person(
      {.name = data.view.person_name(match.mentor), .detail = mentor_detail, .side = Side::mentor});
  cells.person(
      {.name = data.view.person_name(match.mentee), .detail = mentee_detail, .side = Side::mentee});
  const std::string topic = data.view.topic_name(match.topic);
  if (!takes_place(match)) {
    // How well the two would have fitted no longer counts.
    cells.chip(topic);
    cells.chip(match_state_words(view, match.state), match_state_status(match));
    return;
  }
  const LineState state = state_of(view, match);
  const std::string fit = fit_words(view, line.fit);
  if (beside_panel(view)) {
    cells.text(topic, dotted({not_as_asked(view, data, line), state.words}));
    cells.fit({.words = fit, .share = fit_share(line.fit), .icon = state.icon});
    return;
  }
  const bool roomy = view.ui.phone() || view.ui.has_side();
  const std::string below = roomy ? below_topic(view, data, line) : not_as_asked(view, data, line);
  if (below.empty()) {
    cells.chip(topic);
  } else {
    cells.text(topic, below);
  }
  cells.fit(
      {.words = dotted({fit, state.words}), .share = fit_share(line.fit), .icon = state.icon});
}

std::string sort_key(const EventMatches& data, std::string_view column, const MatchLine& line) {
  const Match& match = *line.match;
  if (column == "mentor") return reading_key(data.view.person_name(match.mentor));
  if (column == "mentee") return reading_key(data.view.person_name(match.mentee));
  if (column == "topic") return reading_key(data.view.topic_name(match.topic));
  return number_key(takes_place(match) ? line.fit : 0);
}

std::string sort_key(const EventMatches& data, std::string_view column, const MentorLoad& mentor) {
  if (column == "mentor") return reading_key(data.view.person_name(mentor.mentor));
  if (column == "load") return number_key(mentor.taken());
  return number_key(column == "places" ? mentor.capacity : mentor.year);
}

std::string cell_text(const View& view, const EventMatches& data, std::string_view column,
                      const MatchLine& line) {
  const Match& match = *line.match;
  if (column == "mentor") return person_words(view, match.mentor);
  if (column == "mentee") return person_words(view, match.mentee);
  if (column == "topic") {
    return dotted({data.view.topic_name(match.topic), below_topic(view, data, line)});
  }
  if (!takes_place(match)) return match_state_words(view, match.state);
  return dotted({fit_words(view, line.fit), state_of(view, match).words});
}

std::string year_words(const View& view, const MentorLoad& mentor) {
  if (!mentor.year_cap) return view.number(mentor.year);
  return view.tr("matches.year_of", {arg("load", mentor.year), arg("most", *mentor.year_cap)});
}

std::string cell_text(const View& view, std::string_view column, const MentorLoad& mentor) {
  if (column == "mentor") return person_words(view, mentor.mentor);
  if (column == "load") return view.number(mentor.taken());
  return column == "places" ? view.number(mentor.capacity) : year_words(view, mentor);
}

search::Finder finder_of(const EventMatches& data) {
  std::vector<search::Thing> things;
  for (const MatchLine& line : data.lines) {
    const Match& match = *line.match;
    things.push_back(
        {data.view.person_name(match.mentor) + " " + data.view.person_name(match.mentee),
         data.view.topic_name(match.topic)});
  }
  return search::Finder(things);
}

std::vector<MatchLine> make_lines(View& view, const EventScreen& on, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  std::vector<MatchLine> lines;
  if (fold(drafts.search).empty()) {
    lines = data.lines;
  } else {
    const auto& finder =
        drafts.finder.get(view.state.revision, on.id.text(), [&] { return finder_of(data); });
    for (const std::size_t place : finder.find_all(drafts.search)) {
      lines.push_back(data.lines[place]);
    }
  }
  sort_rows(lines, drafts.table.sort, [&](std::string_view column, const MatchLine& line) {
    return sort_key(data, column, line);
  });
  return lines;
}

void draw_mentor(View& view, const EventMatches& data, const MentorLoad& mentor, TableRow& cells) {
  const std::string& name = data.view.person_name(mentor.mentor);
  const std::string detail = person_detail(view, mentor.mentor);
  cells.person({.name = name, .detail = detail, .side = Side::mentor});
  const std::string words =
      view.tr("matches.load_of", {arg("load", mentor.taken()), arg("capacity", mentor.places)});
  const Participant* participant = data.view.find(mentor.mentor);
  const bool offers_nothing = participant != nullptr && participant->registration != nullptr &&
                              mentors_without_topic(*participant->registration, *data.view.event);
  if (offers_nothing && mentor.load == 0) {
    cells.chip(view.tr("people.no_topic"), Status::warn);
  } else if (mentor.taken() > mentor.places) {
    cells.chip(words, Status::warn);
  } else {
    const double share =
        mentor.places == 0 ? 0 : static_cast<double>(mentor.taken()) / mentor.places;
    cells.fit({.words = words, .share = share});
  }
  if (participant == nullptr || participant->registration == nullptr) {
    cells.text(view.number(mentor.capacity));
  } else {
    cells.cell([&] {
      edit_capacity(view, view.drafts.event.of<EventMatchDrafts>().capacity,
                    participant->registration_id, mentor.capacity,
                    person_words(view, mentor.mentor));
    });
  }
  if (mentor.at_year_cap()) {
    cells.chip(year_words(view, mentor), Status::warn);
  } else {
    cells.text(year_words(view, mentor));
  }
}

void act_on(View& view, std::string_view action, const std::vector<MatchId>& ids) {
  if (action == kApproveMatches) view.emit(command::SetMatchState{ids, MatchState::approved});
  if (action == kLockMatches) view.emit(command::LockMatches{ids, true});
  if (action == kUnlockMatches) view.emit(command::LockMatches{ids, false});
  if (action == kReleaseMatches) view.emit(command::SetMatchState{ids, MatchState::proposed});
  unmark(view.drafts.event.of<EventMatchDrafts>().table, ids);
}

void marked_match_actions(View& view, TableSetup& setup) {
  TableView& table = view.drafts.event.of<EventMatchDrafts>().table;
  const std::vector<MatchId> marked = marked_in(view.state.program.matches, table);
  const MarkedBar bar(view, setup.options);
  if (!bar.shown()) return;
  for (const std::string_view action :
       {kApproveMatches, kLockMatches, kUnlockMatches, kReleaseMatches}) {
    const ButtonKind kind = action == kApproveMatches ? ButtonKind::primary : ButtonKind::secondary;
    if (setup.action_button(view, action, kind)) act_on(view, action, marked);
  }
}

void use_match_menu(View& view, std::string_view action, const MatchLine& line) {
  if (action == kSwapMatch) {
    open_swaps(view, line.id);
    return;
  }
  if (action == kDeclineMatch || action == kEndMatch) {
    if (const auto end = end_of(*line.match)) ask_reason(view, line.id, *end);
    return;
  }
  act_on(view, action, {line.id});
  if (action != kForbidPair) return;
  view.emit(command::ForbidPair{line.match->event, line.match->mentor, line.match->mentee});
}

// Whether it would change anything.
bool can_be(std::string_view action, const Match& match) {
  if (action == kReleaseMatches) return may_become(match.state, MatchState::proposed);
  if (action == kSwapMatch) return may_be_swapped(match.state);
  if (action == kDeclineMatch) return end_of(match) == MatchState::declined;
  if (action == kEndMatch) return end_of(match) == MatchState::ended_early;
  if (match.state != MatchState::proposed) return false;
  if (action == kLockMatches) return !match.locked;
  return action != kUnlockMatches || match.locked;
}

void match_tools(View& view, TableSetup& setup) {
  const Row row(view.ui, {.id = "match-tools"});
  find_field(view, "search-matches", "matches.search",
             view.drafts.event.of<EventMatchDrafts>().search, 300);
  table_tools(view, setup.with_columns());
}

TableSetup match_table_setup(View& view, const EventScreen& on, const EventMatches& data,
                             const std::vector<MatchLine>& lines) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  TableSetup setup;
  setup.label(view.tr("matches.table", {arg("event", on.event->name)}))
      .column({.id = "mentor", .share = 1.45F, .sortable = true}, view.tr("matches.column.mentor"))
      .column({.id = "mentee", .share = 1.45F, .sortable = true, .can_hide = false},
              view.tr("matches.column.mentee"))
      .column({.id = "topic", .share = 1.15F, .sortable = true}, view.tr("matches.column.topic"))
      .column({.id = "fit", .share = 1.1F, .sortable = true}, view.tr("matches.column.fit"));
  const auto line_at = [&lines](int row) -> const MatchLine& {
    return lines[static_cast<std::size_t>(row)];
  };
  TableOptions& options = setup.options;
  options.id = "matches";
  options.row_count = static_cast<int>(lines.size());
  options.row_id = [line_at](int row) {
    return line_at(row).id.text();
  };
  options.row_label = [&view, line_at](int row) {
    return match_line_words(view, line_at(row));
  };
  options.cell_text = [&view, &data, line_at](int row, std::string_view column) {
    return cell_text(view, data, column, line_at(row));
  };
  options.selectable = true;
  for (std::size_t row = 0; row < lines.size(); ++row) {
    if (drafts.panel == MatchPanel::match && lines[row].id == drafts.match) {
      options.selected = static_cast<int>(row);
    }
  }
  options.markable = true;
  options.view = &drafts.table;
  setup.action(kApproveMatches, view.tr("matches.approve"), Icon::check)
      .action(kLockMatches, view.tr("matches.lock"), Icon::lock)
      .action(kUnlockMatches, view.tr("matches.unlock"), Icon::unlock)
      .action(kReleaseMatches, view.tr("matches.release"), Icon::undo)
      .action(kSwapMatch, view.tr("matches.swap"), Icon::swap)
      .action(kDeclineMatch, view.tr(end_key(MatchState::declined)), Icon::cross)
      .action(kEndMatch, view.tr(end_key(MatchState::ended_early)), Icon::cross)
      .action(kForbidPair, view.tr("matches.forbid"), Icon::ban)
      .offered = [line_at](int row, std::string_view action) {
    return can_be(action, *line_at(row).match);
  };
  return setup;
}

}  // namespace

void match_table(View& view, const EventScreen& on, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  const std::string key =
      join_words({on.id.text(), drafts.search, sort_words(drafts.table.sort)}, "\n");
  const std::vector<MatchLine>& lines =
      drafts.lines.get(view.state.revision, key, [&] { return make_lines(view, on, data); });
  TableSetup setup = match_table_setup(view, on, data, lines);
  if (data.over > 0) {
    // They are listed, and count in neither fit nor load.
    const bool one_off = on.event->kind == EventKind::one_off;
    text(view.ui, view.tr(counted(one_off ? "matches.over.one-off" : "matches.over", data.over)),
         {.id = "over", .size = type::second, .ink = Ink::muted});
  }
  match_tools(view, setup);
  marked_match_actions(view, setup);
  if (lines.empty()) {
    const std::string unserved =
        view.tr("matches.tab.unserved_count", {arg("count", data.missing)});
    text(view.ui,
         trim(drafts.search).empty() ? view.tr("matches.none_yet", {arg("tab", unserved)})
                                     : view.tr("matches.none_found"),
         {.ink = Ink::muted});
    return;
  }
  const TableEvent event = table(view.ui, setup.with_columns(), [&](TableRow& cells) {
    draw_match(view, data, lines[static_cast<std::size_t>(cells.index())], cells);
  });
  if (event.menu_row >= 0) {
    use_match_menu(view, event.menu_item, lines[static_cast<std::size_t>(event.menu_row)]);
  }
  if (event.activated >= 0) choose_match(view, lines[static_cast<std::size_t>(event.activated)].id);
}

void mentor_table(View& view, const EventScreen& on, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  const TableSort& sort = drafts.mentor_table.sort;
  const std::string key = join_words({on.id.text(), sort_words(sort)}, "\n");
  const std::vector<MentorLoad>& mentors = drafts.mentors.get(view.state.revision, key, [&] {
    std::vector<MentorLoad> sorted = data.summary.mentors;
    sort_rows(sorted, sort, [&](std::string_view column, const MentorLoad& one) {
      return sort_key(data, column, one);
    });
    return sorted;
  });
  const auto mentor_at = [&mentors](int row) -> const MentorLoad& {
    return mentors[static_cast<std::size_t>(row)];
  };
  const float places_width = number_field_width(view.ui) + 2 * kCellPadding;
  TableSetup setup;
  setup.label(view.tr("matches.mentors_table", {arg("event", on.event->name)}))
      .column({.id = "mentor", .share = 1.5F, .sortable = true}, view.tr("matches.column.mentor"))
      .column({.id = "load", .sortable = true}, view.tr("matches.column.load"))
      .column({.id = "places", .fixed_width = places_width, .sortable = true},
              view.tr("matches.column.places"))
      .column({.id = "year", .align = Align::end, .sortable = true},
              view.tr("matches.column.year"));
  TableOptions& options = setup.options;
  options.id = "mentors";
  options.row_count = static_cast<int>(mentors.size());
  options.row_id = [mentor_at](int row) {
    return mentor_at(row).mentor.text();
  };
  options.cell_text = [&view, mentor_at](int row, std::string_view column) {
    return cell_text(view, column, mentor_at(row));
  };
  options.view = &drafts.mentor_table;
  {
    const Row row(view.ui, {.id = "mentor-tools"});
    fill(view.ui);
    table_tools(view, setup.with_columns());
  }
  table(view.ui, setup.with_columns(),
        [&](TableRow& cells) { draw_mentor(view, data, mentor_at(cells.index()), cells); });
}

}  // namespace rondo::ui
