// The matches of an event: run the matcher, look at what it proposes and why, decide.
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "match/run.h"
#include "model/enum_names.h"
#include "model/taking_part.h"
#include "ui/event_match_parts.h"
#include "ui/event_tell_parts.h"
#include "ui/match_words.h"
#include "ui/matching.h"
#include "ui/site_needed.h"
#include "ui/topic_needed.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// The one thing to do next.
enum class NextStep { none, match, match_again, approve, tell };

NextStep next_step(const EventMatches& data) {
  if (!goes_on(*data.view.event)) return NextStep::none;
  if (data.run == nullptr && data.lines.empty()) return NextStep::match;
  if (data.may_match_more) return NextStep::match_again;
  if (data.proposed > 0) return NextStep::approve;
  const bool goes_on_with_some =
      std::any_of(data.lines.begin(), data.lines.end(),
                  [](const MatchLine& line) { return !is_final(line.match->state); });
  return goes_on_with_some ? NextStep::tell : NextStep::none;
}

void primary_button(View& view, const EventScreen& on, const EventMatches& data) {
  const auto pressed = [&](std::string_view id, const std::string& label, Icon icon) {
    return button(view.ui, {.id = id, .label = label, .kind = ButtonKind::primary, .icon = icon});
  };
  switch (next_step(data)) {
    case NextStep::approve:
      if (pressed("approve-all", view.tr(counted("matches.approve_all", data.proposed)),
                  Icon::none)) {
        view.emit(command::ApproveAll{on.id});
      }
      break;
    case NextStep::tell:
      if (pressed("tell", view.tr("matches.tell"), Icon::message)) {
        open_message(view, on.id, EventMessage::notice);
      }
      break;
    case NextStep::match_again:  // the button of the warning
    case NextStep::match:        // the button of the empty state
    case NextStep::none:
      break;
  }
}

void more_actions(View& view, const EventScreen& on, const EventMatches& data) {
  if (data.run == nullptr && data.lines.empty()) return;
  const MenuEntry again{.id = "again", .key = "matches.match_again", .icon = Icon::swap},
      csv{.id = "csv", .key = "matches.export", .icon = Icon::download},
      print{.id = "print", .key = "matches.print", .icon = Icon::print};
  const std::string_view chosen = goes_on(*on.event)
                                      ? row_menu(view, on.event->name, {again, csv, print})
                                      : row_menu(view, on.event->name, {csv, print});
  if (chosen == "again") view.emit(command::RunMatch{on.id});
  if (chosen == "csv") view.emit(command::ExportMatches{on.id});
  if (chosen == "print") view.emit(command::PrintMatches{on.id});
}

void actions(View& view, const EventScreen& on, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  more_actions(view, on, data);
  if (!goes_on(*on.event)) return;
  const bool adjusting = drafts.panel == MatchPanel::adjust;
  if (button(view.ui, {.id = "adjust",
                       .label = view.tr("matches.adjust"),
                       .pressed = access::check_of(adjusting)})) {
    drafts.panel = adjusting ? MatchPanel::none : MatchPanel::adjust;
    drafts.explains_first = false;
    drafts.comparison = {};
  }
  if (!is_being_matched(view, on.id)) primary_button(view, on, data);
}

// Of the requests served, those that reports do not count yet, and those that nobody serves now.
std::string served_detail(const View& view, const MatchSummary& summary) {
  const auto part = [&](std::string_view key, int count) {
    return count > 0 ? view.tr(counted(key, count)) : std::string();
  };
  return dotted({part("matches.stat.only_proposed", summary.only_proposed),
                 part("matches.stat.ended_early", summary.served_before)});
}

void served_card(View& view, const EventScreen& on, const EventMatches& data) {
  const MatchSummary& summary = data.summary;
  const std::string value = view.tr("matches.stat.served.value",
                                    {arg("served", summary.served), arg("wanted", summary.wanted)});
  const std::string detail = served_detail(view, summary);
  const int unserved = summary.wanted - summary.served;
  std::string note;
  if (unserved > 0) {
    note = view.tr(counted("matches.stat.unserved", unserved));
  } else if (data.without_topic > 0) {
    note = view.tr(counted("matches.without_topic", data.without_topic));
  } else if (data.waiting > 0 && goes_on(*on.event)) {
    note = view.tr(
        counted(detail.empty() ? "matches.stat.others_wait" : "matches.stat.wait", data.waiting));
  } else if (detail.empty()) {
    note = view.tr("matches.stat.all_served");
  }
  const std::string address = unserved > 0 ? event_address(on.id, on.screen) : std::string();
  if (stat_card(view.ui, {.id = "served",
                          .label = view.tr("matches.stat.served"),
                          .value = value,
                          .detail = detail,
                          .note = note,
                          .note_address = address})) {
    view.drafts.event.of<EventMatchDrafts>().tab = "unserved";
  }
}

// Whoever is served may still hear of another role than they asked for.
void roles_card(View& view, const MatchSummary& summary) {
  const int others = summary.roles_asked - summary.roles_found;
  const std::string value =
      view.tr("matches.stat.served.value",
              {arg("served", summary.roles_found), arg("wanted", summary.roles_asked)});
  const std::string note = others > 0 ? view.tr(counted("matches.stat.roles.others", others))
                                      : view.tr("matches.stat.roles.all");
  stat_card(view.ui,
            {.id = "roles", .label = view.tr("matches.stat.roles"), .value = value, .note = note});
}

// Of the lowest fit itself only where it comes first; else of the list, which may have a higher
// one.
std::string_view proof_key(const EventMatches& data) {
  if (data.lowest_fit_first) {
    return data.decisions_bind ? "matches.stat.lowest.within_decided"
                               : "matches.stat.lowest.within";
  }
  return data.decisions_bind ? "matches.stat.lowest.whole_decided" : "matches.stat.lowest.whole";
}

// The word stands below its number: beside a panel there is no room for both in large type.
void lowest_fit_card(View& view, const EventMatches& data) {
  const std::optional<int>& lowest = data.summary.lowest_fit;
  const std::string word = lowest ? view.tr(fit_word_key(fit_word(*lowest))) : std::string();
  const std::string proven = proven_best(data) ? view.tr(proof_key(data)) : std::string();
  stat_card(view.ui, {.id = "lowest",
                      .label = view.tr("matches.stat.lowest"),
                      .value = lowest ? view.number(fit_percent(*lowest)) : std::string("–"),
                      .note = dotted({word, proven})});
}

// Sites beside the load count these as well, and requests those of them that still serve one.
std::string not_in_load(const View& view, const EventScreen& on, const MatchSummary& summary) {
  if (summary.freed == 0) return {};
  const bool one_off = on.event->kind == EventKind::one_off;
  return view.tr(counted(
      one_off ? "matches.stat.load.without.one-off" : "matches.stat.load.without", summary.freed));
}

void stat_cards(View& view, const EventScreen& on, const EventMatches& data) {
  const MatchSummary& summary = data.summary;
  const bool with_roles = summary.roles_asked > 0;
  const std::string without = not_in_load(view, on, summary);
  const std::string at_cap = view.tr(counted("matches.stat.at_cap", summary.mentors_at_cap));
  const Grid grid(view.ui, {.id = "stats", .min_width = 150, .max_columns = with_roles ? 5 : 4});
  served_card(view, on, data);
  if (with_roles) roles_card(view, summary);
  lowest_fit_card(view, data);
  stat_card(view.ui, {.id = "load",
                      .label = view.tr("matches.stat.load"),
                      .value = view.tenths((summary.mean_load_hundredths + 5) / 10),
                      .note = dotted({at_cap, without})});
  stat_card(view.ui, {.id = "sites",
                      .label = view.tr("matches.stat.sites"),
                      .value = across_sites_words(view, summary.sites),
                      .note = view.tr(site_mix_text(summary.sites))});
}

// A failed check is shown, never hidden; so is a result that the program has moved on from.
void unproven_warning(View& view, const EventMatches& data) {
  if (data.run == nullptr || data.run->proven) return;
  const Banner banner(view.ui, {.id = "unproven",
                                .title = view.tr("matches.unproven"),
                                .detail = view.tr("matches.unproven.detail"),
                                .status = Status::bad});
}

void stale_warning(View& view, const EventScreen& on, const EventMatches& data) {
  if (data.run == nullptr || !data.may_match_more) return;
  const Banner banner(view.ui, {.id = "stale",
                                .title = view.tr("matches.stale"),
                                .detail = view.tr("matches.stale.detail")});
  // While it is adjusted what counts, the button to match again stands there, and approving is not
  // offered in its place.
  if (view.drafts.event.of<EventMatchDrafts>().panel == MatchPanel::adjust) return;
  const Row row(view.ui, {.id = "stale-buttons", .gap = space::s});
  if (button(view.ui, {.id = "match",
                       .label = view.tr("matches.match_again"),
                       .kind = ButtonKind::primary,
                       .icon = Icon::swap})) {
    view.emit(command::RunMatch{on.id});
  }
  if (data.proposed > 0 &&
      button(view.ui, {.id = "approve-anyway",
                       .label = view.tr(counted("matches.approve_all", data.proposed))})) {
    view.emit(command::ApproveAll{on.id});
  }
}

// Those that fell through are listed as well, and counted apart.
std::string matches_label(const View& view, const EventMatches& data) {
  const int matches = data.summary.matches;
  const std::int64_t fell_through = std::ssize(data.lines) - matches;
  if (fell_through == 0) return view.tr("matches.tab.matches_count", {arg("count", matches)});
  Message words = counted("matches.tab.matches_fell_through", fell_through);
  words.args.push_back(arg("matches", matches));
  return view.tr(words);
}

void lists(View& view, const EventScreen& on, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  const auto label = [&](std::string_view key, auto count) {
    return view.tr(key, {arg("count", static_cast<std::int64_t>(count))});
  };
  const std::string matches = matches_label(view, data),
                    unserved = label("matches.tab.unserved_count", data.missing),
                    mentors = label("matches.tab.mentors_count", data.summary.mentors.size()),
                    pairs = label(
                        "matches.tab.pairs_count",
                        data.forbidden.size() + data.outside_pools.size() + data.by_hand.size());
  const Tab all[] = {
      {"matches", matches}, {"unserved", unserved}, {"mentors", mentors}, {"pairs", pairs}};
  tabs(view.ui, {.id = "lists", .label = view.tr("matches.tabs"), .tabs = all}, drafts.tab);
  if (drafts.tab == "unserved") {
    unserved_list(view, data);
  } else if (drafts.tab == "mentors") {
    mentor_table(view, on, data);
  } else if (drafts.tab == "pairs") {
    pair_list(view, data);
  } else {
    match_table(view, on, data);
  }
}

// All of them; what is matched is as many as the event serves.
int requests_listed(const EventView& event) {
  std::size_t listed = 0;
  for (const auto& [id, participant] : event.participants) {
    if (participant.seeks) listed += participant.requests.size();
  }
  return static_cast<int>(listed);
}

// Nothing matched yet: says what is there to match, or what is missing and where to add it.
void not_matched_yet(View& view, const EventScreen& on, const EventMatches& data) {
  if (const std::optional<Error> missing = missing_to_match(data.view)) {
    const bool one_off = on.event->kind == EventKind::one_off;
    if (empty_state(view.ui, {.id = "people-first",
                              .icon = Icon::people,
                              .title = view.tr("matches.people_first"),
                              .detail = view.tr(*missing),
                              .action = view.tr(one_off ? "matches.people_first.action.one-off"
                                                        : "matches.people_first.action")})) {
      view.go(one_off ? Screen::event_help : Screen::event_people, on.id.text());
    }
    return;
  }
  topic_needed_banner(view, on);
  site_needed_banner(view, on);
  const std::string requests = view.tr(counted("common.requests", data.summary.wanted));
  const std::string offered = view.tr(counted("common.places", data.summary.places));
  std::string detail = view.tr("matches.ready.detail." + std::string(name_of(on.event->first_aim)));
  if (const int listed = requests_listed(data.view); listed > data.summary.wanted) {
    detail += " " + view.tr("matches.ready.of_listed",
                            {arg("listed", listed),
                             arg("most", std::max(1, on.event->requests_per_mentee))});
  }
  if (empty_state(view.ui, {.id = "ready",
                            .icon = Icon::swap,
                            .title = view.tr("matches.ready",
                                             {arg("requests", requests), arg("places", offered)}),
                            .detail = detail,
                            .action = view.tr("matches.match")})) {
    view.emit(command::RunMatch{on.id});
  }
}

// Above what is adjusted there is room for the list alone: steps, actions and figures come back
// with its close.
void adjusted_page(View& view, const EventScreen& on, const EventMatches& data) {
  { const PageHeader header(view.ui, {.title = on.event->name}); }
  matching_progress(view, on.id);
  unproven_warning(view, data);
  lists(view, on, data);
}

void draw_match_page(View& view, const EventScreen& on, const EventMatches& data) {
  const MatchPanel panel = view.drafts.event.of<EventMatchDrafts>().panel;
  const Page page(view.ui, {.id = "event-match", .side_panel = panel != MatchPanel::none});
  const bool matched = data.run != nullptr || !data.lines.empty();
  if (panel == MatchPanel::adjust && matched && !view.ui.has_side()) {
    adjusted_page(view, on, data);
    return;
  }
  event_header(view, on, {}, [&] { actions(view, on, data); });
  const bool matching = is_being_matched(view, on.id);
  matching_progress(view, on.id);
  if (next_step(data) == NextStep::match) {
    if (!matching) not_matched_yet(view, on, data);
    return;
  }
  if (!matched) {
    text(view.ui, view.tr(on.event->archived ? "matches.never_archived" : "matches.never"),
         {.ink = Ink::muted});
    return;
  }
  if (!matching) {
    unproven_warning(view, data);
    stale_warning(view, on, data);
  }
  topic_needed_banner(view, on);
  stat_cards(view, on, data);
  lists(view, on, data);
}

// Who comes back reads of pairs that wait rather than that a list they had left is empty by now.
void leave_empty_list(const View& view, const EventMatches& data) {
  std::string& tab = view.drafts.event.of<EventMatchDrafts>().tab;
  if (view.ui.arrived() && tab == "unserved" && data.unserved.empty()) tab = "matches";
}

// On a page that became narrow it would cover the matches.
void close_unasked_panel(EventMatchDrafts& drafts) {
  const MatchId unasked = std::exchange(drafts.explained_unasked, {});
  if (drafts.panel != MatchPanel::match || unasked.empty() || !(drafts.match == unasked)) return;
  drafts.panel = MatchPanel::none;
}

// Each panel tells of a row of its list.
void close_panel_of_other_list(EventMatchDrafts& drafts) {
  const bool of_match = drafts.panel == MatchPanel::match && drafts.tab != "matches";
  const bool of_request = drafts.panel == MatchPanel::unserved && drafts.tab != "unserved";
  if (of_match || of_request) drafts.panel = MatchPanel::none;
}

// The first match explains itself where there is room for it.
void explain_first(View& view, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  close_panel_of_other_list(drafts);
  if (!view.ui.has_side()) {
    close_unasked_panel(drafts);
  } else if (drafts.tab == "matches" && drafts.explains_first && drafts.panel == MatchPanel::none &&
             !data.lines.empty()) {
    drafts.panel = MatchPanel::match;
    drafts.match = drafts.explained_unasked = data.lines.front().id;
  }
}

}  // namespace

void view_event_match(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  const EventMatches& data = event_matches(view, on);
  leave_empty_list(view, data);
  show_awaited_match(view, data);
  explain_first(view, data);
  draw_match_page(view, on, data);
  switch (view.drafts.event.of<EventMatchDrafts>().panel) {
    case MatchPanel::match:
      match_panel(view, on, data);
      break;
    case MatchPanel::unserved:
      unserved_panel(view, on, data);
      break;
    case MatchPanel::adjust:
      adjust_panel(view, on, data);
      break;
    case MatchPanel::none:
      break;
  }
  match_dialogs(view, data);
  tell_reason_dialog(view, on);
}

}  // namespace rondo::ui
