// The plan of a sitting of speed mentoring: who sits where in each round, and where each person
// goes.
#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/reading_order.h"
#include "base/text.h"
#include "match/messages.h"
#include "model/school_year.h"
#include "model/taking_part.h"
#include "report/figure_words.h"
#include "report/sitting_sheets.h"
#include "speed/held_meetings.h"
#include "speed/person_codes.h"
#include "speed/plan.h"
#include "ui/event_clashes.h"
#include "ui/event_day.h"
#include "ui/event_own_page.h"
#include "ui/event_plan_parts.h"
#include "ui/match_words.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// Whether planning again would change nothing.
bool is_current(View& view, const EventScreen& on, const RoundsRun& run) {
  return view.drafts.event.of<SittingDrafts>().current.get(view.state.revision, on.id.text(), [&] {
    const Result<Sitting> sitting = view_sitting(view.state.program, on.id, 0);
    return sitting && fingerprint(*sitting) == run.fingerprint;
  });
}

// How good the plan is; once it is over, what came of it, as reports count that.
std::string meetings_note(View& view, const EventScreen& on, const RoundsRun& run) {
  if (!sitting_is_over(view, on)) {
    // What the plan came to as a whole would not fit the meetings that are left of it.
    const auto& all = view.state.program.speed_meetings;
    const auto cut = std::count_if(all.begin(), all.end(), [&](const auto& entry) {
      return entry.second.event == on.id && entry.second.round > on.event->rounds;
    });
    if (cut > 0) return view.tr(counted("plan.stat.meetings.cut", cut));
    // That plan was the best for people some of whom are not there.
    const int lost = sitting_figures(view, on).lost;
    if (lost > 0) return view.tr(counted("plan.stat.meetings.lost", lost));
    return view.tr(run.proven ? "plan.stat.meetings.proven" : "plan.stat.meetings.bound",
                   {arg("count", run.meetings_possible)});
  }
  const int held =
      view.drafts.event.of<SittingDrafts>().held.get(view.state.revision, on.id.text(), [&] {
        const AppState& state = view.state;
        return static_cast<int>(held_meetings(state.program, on.id, state.now_utc_ms).size());
      });
  return view.tr("plan.stat.meetings.held", {arg("count", held)});
}

// The rounds after these were planned for nothing: the host ended the event before them.
int rounds_held(const View& view, const EventScreen& on) {
  const std::optional<EarlyEnd> early = early_end(view, on);
  return early ? early->round : on.event->rounds;
}

std::string each_note(const View& view, const EventScreen& on) {
  const int held = rounds_held(view, on), rounds = on.event->rounds;
  return held < rounds ? view.tr("plan.stat.each.early", {arg("held", held), arg("count", rounds)})
                       : view.tr(counted("plan.stat.each.note", rounds));
}

void draw_figures(View& view, const EventScreen& on, const RoundsRun& run) {
  const SittingFigures& figures = sitting_figures(view, on);
  // Of what is over, the plan as a whole is counted in all of them.
  const bool over = sitting_is_over(view, on);
  const int planned = figures.meetings + (over ? figures.lost : 0);
  const int seats = std::max(figures.seats, planned);
  SiteMix sites = figures.sites;
  if (over) sites.add(figures.lost_sites);
  const Grid grid(view.ui, {.id = "figures", .min_width = 150});
  stat_card(view.ui, {.id = "meetings",
                      .label = view.tr("plan.stat.meetings"),
                      .value = view.number(planned),
                      .note = meetings_note(view, on, run)});
  const std::string each = figures.fewest == figures.most
                               ? view.number(figures.fewest)
                               : view.tr("plan.stat.each.range", {arg("fewest", figures.fewest),
                                                                  arg("most", figures.most)});
  stat_card(view.ui, {.id = "each",
                      .label = view.tr("plan.stat.each"),
                      .value = each,
                      .note = each_note(view, on)});
  stat_card(view.ui, {.id = "sites",
                      .label = view.tr("plan.stat.sites"),
                      .value = across_sites_words(view, sites),
                      .note = view.tr(site_mix_text(sites))});
  const int taken = seats == 0 ? 0 : rounded_percent(planned, seats);
  stat_card(view.ui, {.id = "seats",
                      .label = view.tr("plan.stat.seats"),
                      .value = view.percent(taken),
                      .note = view.tr(counted("plan.stat.seats.note", seats))});
}

void draw_unserved(View& view, const EventScreen& on, const RoundsRun& run) {
  if (run.unserved.empty()) return;
  const auto count = static_cast<std::int64_t>(run.unserved.size());
  const Banner banner(view.ui,
                      {.id = "unserved", .title = view.tr(counted("plan.unserved", count))});
  for (const auto& [id, value] : run.unserved) {
    const Message reason = message_from_value(value).value_or(Message{});
    text(view.ui, view.tr("plan.unserved.line", {arg("name", person_words(view, PersonId(id))),
                                                 arg("reason", view.tr(reason))}));
  }
  plan_ideas(view, on);
}

void draw_rounds(View& view, const EventScreen& on) {
  const std::vector<RoundBoard>& boards = boards_of(view, on);
  std::string& chosen = view.drafts.event.of<SittingDrafts>().round;
  std::deque<std::string> words;  // a deque, so that views into it stay good
  std::vector<Tab> rounds;
  for (std::size_t round = 1; round <= boards.size(); ++round) {
    const std::string& id = words.emplace_back(std::to_string(round));
    const std::string& label = words.emplace_back(
        view.tr("plan.round", {arg("number", static_cast<std::int64_t>(round))}));
    rounds.push_back({id, label});
  }
  if (std::none_of(rounds.begin(), rounds.end(),
                   [&](const Tab& round) { return round.id == chosen; })) {
    chosen = "1";
  }
  tabs(view.ui, {.id = "round", .label = view.tr("plan.rounds"), .tabs = rounds}, chosen);
  const std::size_t at = static_cast<std::size_t>(std::stoi(chosen)) - 1;
  heading(view.ui, round_line(*on.event, at, view.state.words));
  if (std::stoi(chosen) > rounds_held(view, on)) {
    text(view.ui, view.tr("plan.not_held.detail"), {.ink = Ink::warn});
  }
  draw_board(view, on, boards[at], BoardUse::plan);
}

// Everybody on the event's list who takes part, by name, as found.
const std::vector<PersonId>& people_of(View& view, const EventScreen& on) {
  SittingDrafts& drafts = view.drafts.event.of<SittingDrafts>();
  return drafts.people.get(view.state.revision, on.id.text() + "\n" + drafts.search, [&] {
    std::vector<std::pair<std::string, PersonId>> keyed;
    const std::string wanted = fold(drafts.search);
    for (const auto& [id, registration] : view.state.program.registrations) {
      if (!(registration.event == on.id) || !takes_part(registration)) continue;
      const std::string name = name_of_person(view, registration.person);
      if (fold(name).find(wanted) == std::string::npos) continue;
      keyed.emplace_back(reading_key(name), registration.person);
    }
    std::sort(keyed.begin(), keyed.end());
    std::vector<PersonId> people;
    for (const auto& [key, id] : keyed) people.push_back(id);
    return people;
  });
}

// Whose card is not at hand is told the code by the host. Everybody on the list has one.
std::string code_and_detail(View& view, const EventScreen& on, const PersonId& person) {
  const auto& codes = view.drafts.event.of<SittingDrafts>().codes.get(
      view.state.revision, on.id.text(), [&] { return person_codes(view.state.program, on.id); });
  const std::string words = view.tr("sheet.code", {arg("code", codes.at(person))});
  return dotted({words, person_detail(view, person)});
}

std::string break_words(const View& view, const RoundBoard& board, const PersonId& person) {
  return view.tr(board.agreed.count(person) > 0 ? "plan.agreed_break" : "plan.break");
}

std::string stop_words(const View& view, const RoundBoard& board, const PersonId& person,
                       const std::optional<Stop>& stop, bool held) {
  if (!held) return view.tr("plan.not_held");
  if (!stop) return break_words(view, board, person);
  return view.tr("plan.stop", {arg("table", name_of_table(view, stop->table)),
                               arg("names", names_of(view, stop->with))});
}

std::string found_words(const View& view, std::size_t found) {
  if (found == 0) return view.tr("people.none_found");
  return view.tr(counted("plan.found", static_cast<std::int64_t>(found)));
}

void draw_people(View& view, const EventScreen& on) {
  const std::vector<PersonId>& people = people_of(view, on);
  const std::vector<RoundBoard>& boards = boards_of(view, on);
  const auto held = static_cast<std::size_t>(rounds_held(view, on));
  TableSetup setup;
  setup.label(view.tr("plan.people_table", {arg("event", on.event->name)}))
      .column({.id = "person", .share = 1.3F}, view.tr("plan.person"));
  std::vector<std::string> ids;
  for (std::size_t round = 1; round <= boards.size(); ++round) {
    ids.push_back("round" + std::to_string(round));
  }
  for (std::size_t round = 0; round < boards.size(); ++round) {
    setup.column({.id = ids[round]},
                 view.tr("plan.round", {arg("number", static_cast<std::int64_t>(round + 1))}));
  }
  TableOptions& options = setup.options;
  options.id = "itineraries";
  options.row_count = static_cast<int>(people.size());
  const auto person_at = [&people](int row) -> const PersonId& {
    return people[static_cast<std::size_t>(row)];
  };
  options.row_id = [person_at](int row) {
    return person_at(row).text();
  };
  options.cell_text = [&](int row, std::string_view column) {
    if (column == "person") return person_words(view, person_at(row));
    const auto round =
        static_cast<std::size_t>(std::find(ids.begin(), ids.end(), column) - ids.begin());
    return stop_words(view, boards[round], person_at(row), itinerary(boards, person_at(row))[round],
                      round < held);
  };
  options.view = &view.drafts.event.of<SittingDrafts>().table;
  options.row_label = [&view, person_at](int row) {
    return person_words(view, person_at(row));
  };
  options.selectable = true;
  text(view.ui, view.tr("own_page.hint"), {.size = type::second, .ink = Ink::muted});
  text(view.ui, view.tr("plan.people_codes"), {.size = type::second, .ink = Ink::muted});
  {
    const Row row(view.ui, {.id = "people-tools"});
    std::string& search = view.drafts.event.of<SittingDrafts>().search;
    find_field(view, "search", "plan.find", search, 300);
    table_tools(view, setup.with_columns());
    // On a phone the table begins below what is seen while one types.
    if (!search.empty()) {
      text(view.ui, found_words(view, people.size()), {.id = "found", .ink = Ink::muted});
    }
  }
  const TableEvent event = table(view.ui, setup.with_columns(), [&](TableRow& cells) {
    const PersonId& id = person_at(cells.index());
    cells.person({.name = name_of_person(view, id),
                  .detail = code_and_detail(view, on, id),
                  .side = side_in(view, on.id, id)});
    const std::vector<std::optional<Stop>> stops = itinerary(boards, id);
    for (std::size_t round = 0; round < stops.size(); ++round) {
      const std::optional<Stop>& stop = stops[round];
      if (round >= held) {
        cells.text(view.tr("plan.not_held"));
      } else if (stop) {
        cells.text(view.tr("plan.at_table", {arg("table", name_of_table(view, stop->table))}),
                   names_of(view, stop->with));
      } else {
        cells.text(break_words(view, boards[round], id));
      }
    }
  });
  if (event.activated >= 0) open_own_page(view, person_at(event.activated));
}

void draw_plan(View& view, const EventScreen& on, const RoundsRun& run, bool over) {
  draw_figures(view, on, run);
  if (!over) draw_unserved(view, on, run);
  const std::string rounds = view.tr("plan.tab.rounds"), people = view.tr("plan.tab.people"),
                    by_hand = view.tr("plan.tab.by_hand"),
                    rehearsal = view.tr("plan.tab.rehearsal");
  const std::array all{Tab{"rounds", rounds}, Tab{"people", people}, Tab{"by-hand", by_hand},
                       Tab{"rehearsal", rehearsal}};
  std::string& tab = view.drafts.event.of<SittingDrafts>().tab;
  tabs(view.ui, {.id = "by", .label = view.tr("plan.tabs"), .tabs = all}, tab);
  if (tab == "people") {
    draw_people(view, on);
  } else if (tab == "by-hand") {
    plan_by_hand(view, on);
  } else if (tab == "rehearsal") {
    plan_rehearsal(view, on);
  } else {
    draw_rounds(view, on);
  }
}

std::string ready_words(const View& view, const EventScreen& on, const Sitting& sitting) {
  const auto count = [](std::string_view name, const auto& list) {
    return arg(name, static_cast<std::int64_t>(list.size()));
  };
  return view.tr("plan.ready.detail",
                 {count("mentors", sitting.mentors), count("mentees", sitting.mentees),
                  count("tables", sitting.tables), arg("rounds", on.event->rounds)});
}

// Before the first plan: what there is, and what is missing.
void draw_nothing_planned(View& view, const EventScreen& on) {
  const Result<Sitting> sitting = view_sitting(view.state.program, on.id, 0);
  if (!sitting && sitting.error().key != "error.speed.no_tables") {
    if (empty_state(view.ui, {.id = "missing",
                              .icon = Icon::people,
                              .title = view.tr("plan.not_ready"),
                              .detail = view.tr(sitting.error()),
                              .action = view.tr("plan.go_people")})) {
      view.go(Screen::event_people, on.id.text());
    }
    return;
  }
  const std::string detail =
      sitting ? ready_words(view, on, *sitting) : view.tr("plan.ready.no_tables");
  if (empty_state(view.ui, {.id = "ready",
                            .icon = Icon::clock,
                            .title = view.tr("plan.ready"),
                            .detail = detail,
                            .action = view.tr("plan.make")})) {
    view.emit(command::PlanRounds{on.id});
  }
}

void print_menu(View& view, const EventScreen& on) {
  struct Sheet {
    std::string_view id;
    SittingSheet sheet;
  };
  static constexpr std::array kSheets{
      Sheet{"cards", SittingSheet::cards},          Sheet{"signs", SittingSheet::signs},
      Sheet{"badges", SittingSheet::badges},        Sheet{"run-sheet", SittingSheet::run_sheet},
      Sheet{"forms", SittingSheet::feedback_forms}, Sheet{"slides", SittingSheet::slides}};
  std::array<std::string, kSheets.size()> words;
  std::array<MenuItem, kSheets.size()> items;
  for (std::size_t at = 0; at < kSheets.size(); ++at) {
    words[at] = view.tr("plan.print." + std::string(kSheets[at].id));
    items[at] = {.id = kSheets[at].id, .label = words[at]};
  }
  const std::string_view chosen = menu_button(
      view.ui,
      {.id = "print", .label = view.tr("plan.print"), .items = items, .icon = Icon::print});
  for (const Sheet& sheet : kSheets) {
    if (sheet.id == chosen) view.emit(command::PrintSitting{on.id, sheet.sheet});
  }
}

// While there are few people, or many rounds: those that give nobody another meeting.
void rounds_to_spare(View& view, const EventScreen& on) {
  if (clock_of(view.state.program, on.id) != nullptr) return;
  const std::optional<int>& enough = view.drafts.event.of<SittingDrafts>().enough_rounds.get(
      view.state.revision, on.id.text(), [&] { return enough_rounds(view.state.program, on.id); });
  if (!enough) return;
  const Banner banner(view.ui, {.id = "rounds-to-spare",
                                .title = view.tr(counted("plan.rounds_enough", *enough)),
                                .detail = view.tr("plan.rounds_enough.why"),
                                .status = Status::neutral});
  const bool planned = rounds_run_of(view.state.program, on.id) != nullptr;
  const std::string_view key = planned ? "plan.set_rounds_planned" : "plan.set_rounds";
  if (button(view.ui, {.id = "set-rounds", .label = view.tr(counted(key, *enough))})) {
    view.emit(command::SetRounds{on.id, *enough});
  }
}

void draw_plan_page(View& view, const EventScreen& on) {
  const RoundsRun* run = rounds_run_of(view.state.program, on.id);
  const bool current = run != nullptr && is_current(view, on, *run);
  const bool explains = !view.drafts.event.of<SittingDrafts>().why.mentor.empty();
  const Page page(view.ui, {.id = "event-plan", .side_panel = explains});
  // What is over asks for nothing.
  const bool over = !goes_on(*on.event) || sitting_is_over(view, on);
  const bool other_rounds = !over && rounds_changed_since_plan(view, on);
  const std::string subtitle =
      run == nullptr
          ? std::string()
          : view.tr(current || over || other_rounds ? "plan.subtitle" : "plan.subtitle.changed",
                    {arg("count", on.event->rounds), arg("minutes", on.event->session_minutes)});
  event_header(view, on, subtitle, [&] {
    if (run == nullptr) return;
    print_menu(view, on);
    if (over || other_rounds) return;  // then a card below plans again
    if (button(view.ui, {.id = "again",
                         .label = view.tr("plan.again"),
                         .kind = current ? ButtonKind::secondary : ButtonKind::primary,
                         .icon = Icon::swap})) {
      view.emit(command::PlanRounds{on.id});
    }
    if (!current) return;
    const bool told = plan_news_of(view, on.id).to_tell.empty() ||
                      !sitting_lies_ahead(view.state.program, on.id, today_of(view));
    if (!told &&
        button(view.ui,
               {.id = "tell", .label = view.tr("matches.tell"), .kind = ButtonKind::primary})) {
      view.go(Screen::event_tell, on.id.text());
    }
    if (button(view.ui, {.id = "run",
                         .label = view.tr("plan.go_run"),
                         .kind = told ? ButtonKind::primary : ButtonKind::secondary})) {
      view.go(Screen::event_run, on.id.text());
    }
  });
  if (!over) {
    sitting_clashes(view, on);
    rounds_changed_card(view, on);
    rounds_to_spare(view, on);
  }
  if (run == nullptr && over) {
    text(view.ui, view.tr("plan.never"), {.ink = Ink::muted});
  } else if (run == nullptr) {
    draw_nothing_planned(view, on);
  } else {
    draw_plan(view, on, *run, over);
  }
}

}  // namespace

void view_event_plan(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) {
    missing_event(view);
    return;
  }
  draw_plan_page(view, on);
  plan_why_panel(view, on);
  own_page_dialog(view, on);
}

}  // namespace rondo::ui
