// Adjusting what counts beside the matches: settings, and what matching again made of the list.
#include <algorithm>
#include <string>
#include <utility>

#include "ui/event_match_parts.h"
#include "ui/event_weights.h"
#include "ui/matching.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

MatchFigures figures_of(const EventMatches& data) {
  const MatchSummary& summary = data.summary;
  MatchFigures figures{summary.served,
                       summary.wanted,
                       summary.mean_fit.value_or(0),
                       summary.lowest_fit.value_or(0),
                       {}};
  for (const MatchLine& line : data.lines) {
    const Match& match = *line.match;
    if (takes_place(match)) figures.pairs.insert({match.mentor, match.mentee, match.topic});
  }
  return figures;
}

int new_pairs(const MatchFigures& now, const MatchFigures& before) {
  return static_cast<int>(std::count_if(now.pairs.begin(), now.pairs.end(), [&](const auto& pair) {
    return before.pairs.count(pair) == 0;
  }));
}

std::vector<Arg> figure_args(const View& view, const MatchFigures& figures) {
  return {arg("served", figures.served), arg("wanted", figures.wanted),
          arg("fit", fit_words(view, figures.mean_fit)),
          arg("lowest", fit_words(view, figures.lowest_fit))};
}

std::string before_words(const View& view, const MatchFigures& now, const MatchFigures& before) {
  const int changed = new_pairs(now, before);
  if (changed == 0 && now.pairs.size() == before.pairs.size()) {
    return view.tr("matches.adjust.same");
  }
  Message words = counted("matches.adjust.before", changed);
  for (Arg& figure : figure_args(view, before)) words.args.push_back(std::move(figure));
  return view.tr(words);
}

// The list before a run is told by what counts now, so that the two can be compared: it is looked
// at anew until another run has taken its place.
void follow_runs(View& view, const EventMatches& data, MatchComparison& comparison) {
  const std::string& run = data.run->fingerprint;
  if (comparison.run == run && comparison.revision == view.state.revision) return;
  const bool ran = !comparison.run.empty() && comparison.run != run;
  if (ran) comparison.before = std::move(comparison.now);
  comparison.run = run;
  comparison.revision = view.state.revision;
  comparison.now = figures_of(data);
  if (!ran) return;
  view.ui.announce(before_words(view, comparison.now, *comparison.before));
}

void adjust_outcome(View& view, const EventMatches& data, MatchComparison& comparison) {
  if (data.run == nullptr) return;
  follow_runs(view, data, comparison);
  text(view.ui, view.tr("matches.adjust.now", figure_args(view, comparison.now)),
       {.id = "now", .weight = Weight::semibold});
  if (!comparison.before) return;
  text(view.ui, before_words(view, comparison.now, *comparison.before),
       {.id = "before", .size = type::second, .ink = Ink::muted});
}

// What it comes to, and beside it what brings that up to date.
void adjust_head(View& view, const EventScreen& on, const EventMatches& data) {
  const Row row(view.ui, {.id = "outcome"});
  {
    const Column words(view.ui, {.id = "words", .gap = space::xs, .grow = true});
    adjust_outcome(view, data, view.drafts.event.of<EventMatchDrafts>().comparison);
  }
  if (!data.may_match_more || is_being_matched(view, on.id)) return;
  if (button(view.ui, {.id = "match",
                       .label = view.tr("matches.match_again"),
                       .kind = ButtonKind::primary,
                       .icon = Icon::swap})) {
    view.emit(command::RunMatch{on.id});
  }
}

}  // namespace

void adjust_panel(View& view, const EventScreen& on, const EventMatches& data) {
  EventMatchDrafts& drafts = view.drafts.event.of<EventMatchDrafts>();
  if (!drafts.settings.follow(view.state.program.events, on.id, view.state.revision)) return;
  Event& event = drafts.settings.record;
  const SidePanel panel(view.ui, {.id = "adjust_panel",
                                  .title = view.tr("matches.adjust.title"),
                                  .keeps_page = true,
                                  .head = [&] {
                                    adjust_head(view, on, data);
                                  }});
  text(view.ui, view.tr("matches.adjust.hint"), {.size = type::second, .ink = Ink::muted});
  bool done = edit_first_aim(view, event, true);
  done = edit_site_setting(view, event) || done;
  done = edit_load_price(view, event) || done;
  done = edit_weights(view, event, true) || done;
  if (done) view.emit(command::PutEvent{on.id, event});
  if (panel.dismissed()) drafts.panel = MatchPanel::none;
}

}  // namespace rondo::ui
