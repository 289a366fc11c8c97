// Home: what needs doing next, how the program stands, where an event starts, and the programs in
// this browser.
#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "edit/site_copy.h"
#include "model/known_matches.h"
#include "report/figure_words.h"
#include "report/school_year.h"
#include "speed/plan_told.h"
#include "ui/event_board.h"
#include "ui/event_day.h"
#include "ui/event_match.h"
#include "ui/event_tell_parts.h"
#include "ui/match_feedback.h"
#include "ui/match_words.h"
#include "ui/next_things.h"
#include "ui/program_list.h"
#include "ui/site_copy_banner.h"
#include "ui/template_gallery.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// More at first would bury what comes after them.
constexpr std::size_t kThingsAtFirst = 5;

struct HomeDrafts {
  Cached<std::map<EventId, SessionsToDo>> sessions;
  Cached<std::map<EventId, std::int64_t>> to_hear_of_off, unsettled;
  Cached<std::map<EventId, SessionNews>> session_news;
  bool all_things = false;
};

std::string percent(const View& view, int part, int whole) {
  return view.percent(whole == 0 ? 0 : rounded_percent(part, whole));
}

void draw_thing(View& view, const NextThing& thing, bool first) {
  ListRow row(view.ui, {.id = thing.id,
                        .icon = thing.icon,
                        .title = view.tr(thing.title),
                        .detail = view.tr(thing.detail),
                        .actions_below_on_phone = true});
  if (!button(view.ui, {.id = "do",
                        .label = view.tr(thing.action),
                        .kind = first ? ButtonKind::primary : ButtonKind::secondary,
                        .about = view.tr(thing.title)})) {
    return;
  }
  if (thing.shows_unserved) {
    open_unserved(view, EventId(thing.place.id));
    return;
  }
  if (thing.message) {
    const auto open =
        thing.place.screen == Screen::event_feedback ? open_feedback_message : open_message;
    open(view, EventId(thing.place.id), *thing.message);
    return;
  }
  if (thing.shows_sites) view.drafts.program.topics.tab = "sites";
  if (thing.runs_match) view.emit(command::RunMatch{EventId(thing.place.id)});
  view.emit(command::GoTo{thing.place});
}

void draw_things(View& view, const std::vector<NextThing>& things) {
  bool& all = view.drafts.of_program.of<HomeDrafts>().all_things;
  const std::size_t shown = all ? things.size() : std::min(kThingsAtFirst, things.size());
  {
    List list(view.ui, {.id = "next", .label = view.tr("home.next")});
    for (std::size_t index = 0; index < shown; ++index) {
      const Scope scope(view.ui, things[index].id);
      draw_thing(view, things[index], index == 0);
    }
  }
  if (things.size() <= kThingsAtFirst) return;
  const auto count = static_cast<std::int64_t>(things.size());
  const std::string label =
      all ? view.tr("home.things_fewer") : view.tr("home.things_all", {arg("count", count)});
  if (text_button(view.ui, {.id = "all-things", .label = label})) all = !all;
}

// Proposals are told apart: they serve nobody before they are approved.
Message served_note(const EventFigures& total) {
  std::vector<Arg> args{arg("served", total.requests_served), arg("wanted", total.wanted)};
  if (total.proposed == 0) return {"home.served_note", std::move(args)};
  args.push_back(arg("proposed", total.proposed));
  return {"home.served_note_proposed", std::move(args)};
}

void draw_match_stats(View& view, const ProgramFigures& all) {
  const EventFigures& total = all.total;
  Grid grid(view.ui, {.id = "stats", .min_width = 160});
  stat_card(view.ui, {.id = "served",
                      .label = view.tr("home.served"),
                      .value = percent(view, total.requests_served, total.wanted),
                      .note = view.tr(served_note(total))});
  stat_card(view.ui, {.id = "across",
                      .label = view.tr("home.across"),
                      .value = across_sites_words(view, total.sites),
                      .note = view.tr(site_mix_text(total.sites))});
  const Arg median = half_arg(view.state.words, "median", all.median_mentees_tenths);
  stat_card(view.ui, {.id = "busiest",
                      .label = view.tr("home.busiest"),
                      .value = view.tr(counted("common.mentees", all.busiest_mentees)),
                      .note = all.load_year
                                  ? view.tr("home.busiest_note_year",
                                            {median, arg("year", school_year_name(*all.load_year))})
                                  : view.tr("home.busiest_note", {median})});
  stat_card(view.ui,
            {.id = "mentors",
             .label = view.tr("home.mentors_matched"),
             .value = view.number(all.mentors_matched),
             .note = view.tr(counted("home.mentors_matched_note", all.mentors_different))});
}

void draw_sign_up_stats(View& view, const ProgramFigures& all) {
  const EventFigures& total = all.total;
  int short_topics = 0;
  for (const auto& [topic, counts] : all.topics)
    short_topics += counts.supply.short_of() > 0 ? 1 : 0;
  // Of sittings alone there are neither places nor requests to tell of.
  const bool matched = total.places > 0 || total.wanted > 0;
  Grid grid(view.ui, {.id = "stats", .min_width = 160});
  stat_card(view.ui, {.id = "mentors",
                      .label = view.tr("common.mentors"),
                      .value = view.number(total.mentors),
                      .note = matched ? view.tr(counted("home.places_note", total.places)) : ""});
  stat_card(view.ui, {.id = "mentees",
                      .label = view.tr("common.mentees_label"),
                      .value = view.number(total.mentees),
                      .note = matched ? view.tr(counted("home.requests_note", total.wanted)) : ""});
  stat_card(view.ui, {.id = "topics",
                      .label = view.tr("home.topics"),
                      .value = view.number(static_cast<std::int64_t>(all.topics.size())),
                      .note = view.tr(counted("home.short_topics_note", short_topics)),
                      .note_address = view.ui.phone() ? "" : "#/topics"});
  stat_card(view.ui, {.id = "sites",
                      .label = view.tr("home.sites"),
                      .value = view.number(static_cast<std::int64_t>(all.people_of_site.size())),
                      .note = view.tr(counted("common.people", all.people))});
}

// Somebody who has no event yet sees first what can be started.
void draw_welcome(View& view) {
  {
    PageHeader header(
        view.ui, {.title = view.tr("home.welcome"), .subtitle = view.tr("home.welcome_detail")});
    if (button(view.ui,
               {.id = "open-file", .label = view.tr("files.open"), .icon = Icon::upload})) {
      view.emit(command::PickProgramFile{});
    }
    if (button(
            view.ui,
            {.id = "sample", .label = view.tr("home.try_sample"), .kind = ButtonKind::primary})) {
      view.emit(command::OpenSample{});
    }
  }
  sample_banner(view);
  heading(view.ui, view.tr("home.start"));
  template_gallery(view, GallerySize::all);
}

std::map<EventId, std::int64_t> to_hear_of_plan(View& view, std::string_view today) {
  std::map<EventId, std::int64_t> people;
  for (const auto& [id, event] : view.state.program.events) {
    if (event.kind != EventKind::speed_mentoring) continue;
    if (!sitting_lies_ahead(view.state.program, id, today)) continue;
    people[id] = std::ssize(plan_news_of(view, id).to_tell);
  }
  return people;
}

std::map<EventId, std::int64_t> count_to_hear_of_off(const Program& program) {
  std::map<EventId, std::int64_t> people;
  for (const auto& [id, of_event] : to_hear_of_off(program)) people[id] = std::ssize(of_event);
  return people;
}

// Requests, as Ask lists them: several mentors may have tried to help with one.
std::map<EventId, std::int64_t> count_unsettled(const Program& program) {
  std::map<EventId, std::int64_t> counts;
  for (const auto& [id, event] : program.events) {
    if (event.kind != EventKind::one_off || !goes_on(event)) continue;
    std::set<std::pair<PersonId, TopicId>> requests;
    for (const MatchId& match_id : unsettled_matches(program, id)) {
      const Match& match = *program.matches.find(match_id);
      requests.emplace(match.mentee, match.topic);
    }
    counts[id] = std::ssize(requests);
  }
  return counts;
}

// Of a sitting that is under way it is said what round it is.
void ask_for_next_phase(View& view) {
  for (const auto& [id, clock] : view.state.program.event_clocks) {
    const Event* event = view.state.program.events.find(clock.event);
    if (event == nullptr) continue;
    const SittingTime time = sitting_time(*event, clock, view.state.now_utc_ms);
    if (!is_under_way(time) || time.paused) continue;
    view.ui.request_frame(static_cast<double>(time.left_ms + 1) / 1000);
  }
}

std::vector<NextThing> things_now(View& view, const ProgramFigures& all) {
  const AppState& state = view.state;
  Derived<std::set<EventId>>& changed = view.drafts.program.changed_events;
  if (!changed.fresh(state.program, state.revision)) {
    changed.keep(state.program, state.revision, events_changed(state.program, all));
  }
  MatchNews news{*changed.value, {}, state.now_utc_ms, today_of(view), {}, state.clock};
  if (state.matching) news.matching = state.matching->event;
  HomeDrafts& drafts = view.drafts.of_program.of<HomeDrafts>();
  news.sessions = drafts.sessions.get(state.revision, state.now_local, [&] {
    return sessions_to_do(state.program, state.now_local);
  });
  news.to_hear_of_off = drafts.to_hear_of_off.get(
      state.revision, {}, [&] { return count_to_hear_of_off(state.program); });
  news.unsettled =
      drafts.unsettled.get(state.revision, {}, [&] { return count_unsettled(state.program); });
  news.session_news = drafts.session_news.get(state.revision, state.now_local, [&] {
    return session_news(state.program, state.now_local);
  });
  news.to_hear_of_plan = to_hear_of_plan(view, news.today);
  ask_for_next_phase(view);
  return next_things(state.program, all, news);
}

void draw_program(View& view) {
  const ProgramFigures& all = figures(view);
  const std::vector<NextThing> things = things_now(view, all);
  {
    const Message subtitle =
        things.empty() ? Message{"home.nothing_waits", {}}
                       : counted("home.things_wait", static_cast<std::int64_t>(things.size()));
    PageHeader header(view.ui, {.title = view.tr("home.title"), .subtitle = view.tr(subtitle)});
    // With things to do, the first of them is the primary action.
    if (!is_copy_of_part(view.state.program) &&
        button(view.ui, {.id = "new-event",
                         .label = view.tr("events.new"),
                         .kind = things.empty() ? ButtonKind::primary : ButtonKind::secondary,
                         .icon = Icon::plus})) {
      view.go(Screen::templates);
    }
  }
  sample_banner(view);
  site_copy_banner(view);
  if (!things.empty()) draw_things(view, things);
  // A copy is for what its banner says; the rest of the program is not in it.
  if (is_copy_of_part(view.state.program)) return;
  if (all.total.served > 0) {
    draw_match_stats(view, all);
    text(view.ui, view.tr("home.figures_cover"), {.size = type::second, .ink = Ink::muted});
  } else if (all.total.people > 0) {
    draw_sign_up_stats(view, all);
  }
  {
    SectionHeader header(view.ui, {.title = view.tr("home.start")});
    link(view.ui, {.id = "all-templates",
                   .label = view.tr("home.all_templates"),
                   .address = address_of({Screen::templates, {}})});
  }
  template_gallery(view, GallerySize::line);
}

void draw_programs(View& view) {
  if (view.state.programs.empty()) return;
  {
    SectionHeader header(view.ui, {.title = view.tr("programs.title")});
    if (!view.state.program.events.empty() && button(view.ui, {.id = "open-file",
                                                               .label = view.tr("files.open"),
                                                               .kind = ButtonKind::quiet,
                                                               .icon = Icon::upload})) {
      view.emit(command::PickProgramFile{});
    }
    if (button(view.ui, {.id = "new-program",
                         .label = view.tr("programs.new"),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::plus})) {
      open_new_program_dialog(view);
    }
  }
  program_list(view);
}

}  // namespace

void view_home(View& view) {
  {
    Page page(view.ui, {.id = "home"});
    if (view.state.program.events.empty()) {
      draw_welcome(view);
    } else {
      draw_program(view);
    }
    draw_programs(view);
  }
  program_name_dialog(view);
}

}  // namespace rondo::ui
