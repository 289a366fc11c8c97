#include <algorithm>

#include "report/figure_words.h"
#include "ui/event_plan_parts.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/lists.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr int kOfThousand = 10;  // rates are of a thousand, fields show percent

void edit_rate(View& view, std::string_view id, std::string_view key, int& rate) {
  int percent = (rate + kOfThousand / 2) / kOfThousand;
  const bool changed =
      number_field(
          view.ui,
          {.id = id, .label = view.tr(key), .unit = view.tr("rehearsal.percent"), .maximum = 90},
          percent)
          .changed;
  if (changed) rate = percent * kOfThousand;
}

// In tenths, for "2.5".
std::int64_t tenths_a_day(std::int64_t sum, int days) {
  return days == 0 ? 0 : (10 * sum + days / 2) / days;
}

void draw_cards(View& view, const match::Rehearsal& result) {
  const Grid grid(view.ui, {.id = "rehearsed", .min_width = 170});
  const auto card = [&](std::string_view id, std::string_view label, const std::string& value,
                        const std::string& note) {
    stat_card(view.ui, {.id = id, .label = view.tr(label), .value = value, .note = note});
  };
  const int missed = rounded_percent(result.days_with_missed_out, result.days);
  card("missed", "rehearsal.missed", view.percent(missed), view.tr("rehearsal.missed.note"));
  const std::int64_t absent = result.absent_mentors + result.absent_mentees;
  card("absent", "rehearsal.absent", view.tenths(tenths_a_day(absent, result.days)),
       view.tr("rehearsal.absent.note"));
  card("reserve-mentors", "rehearsal.reserve_mentors", view.number(result.reserve_mentors),
       view.tr("rehearsal.reserve.note"));
  card("reserve-mentees", "rehearsal.reserve_mentees", view.number(result.reserve_mentees),
       view.tr("rehearsal.reserve.note"));
}

void draw_rounds(View& view, const PlayedDays& played, const match::Rehearsal& result) {
  const std::string title = view.tr("rehearsal.empty");
  const Card card(view.ui, {.id = "empty-seats", .label = title});
  heading(view.ui, title, {.size = type::section});
  text(view.ui, view.tr("rehearsal.empty.detail"), {.size = type::second, .ink = Ink::muted});
  std::deque<std::string> words;  // a deque, so that views into it stay good
  std::vector<ChartBar> bars;
  for (std::size_t round = 0; round < result.empty_repaired.size(); ++round) {
    const std::int64_t printed = tenths_a_day(result.empty_as_printed[round], result.days);
    const std::int64_t repaired = tenths_a_day(result.empty_repaired[round], result.days);
    const std::string& label = words.emplace_back(
        view.tr("plan.round", {arg("number", static_cast<std::int64_t>(round + 1))}));
    const std::string& value = words.emplace_back(
        view.tr("rehearsal.empty.line",
                {arg("repaired", view.tenths(repaired)), arg("printed", view.tenths(printed)),
                 arg("planned", played.meetings_by_round[round])}));
    bars.push_back({label, value, static_cast<double>(repaired)});
  }
  const std::string round_heading = view.tr("report.column.round"),
                    value_heading = view.tr("rehearsal.column.empty");
  bar_chart(view.ui, {.id = "bars",
                      .label = title,
                      .label_heading = round_heading,
                      .value_heading = value_heading,
                      .bars = bars});
}

void draw_result(View& view, const PlayedDays& played) {
  if (!played.result) {
    progress(view.ui, {.id = "playing",
                       .label = view.tr("rehearsal.playing"),
                       .share = static_cast<double>(played.played) / played.days});
    return;
  }
  const match::Rehearsal& result = *played.result;
  draw_cards(view, result);
  if (result.reserve_mentors + result.reserve_mentees > 0) {
    const bool mentors = result.invite_first == match::RehearsalSide::mentors;
    text(view.ui, view.tr(mentors ? "rehearsal.first.mentors" : "rehearsal.first.mentees"));
  }
  draw_rounds(view, played, result);
}

std::string idea_words(const View& view, const FoundIdeas& found, const match::RoundsIdea& idea) {
  const Arg count = arg("count", idea.count);
  switch (idea.kind) {
    case match::RoundsIdeaKind::rounds:
      return view.tr({"idea.rounds", {count}});
    case match::RoundsIdeaKind::tables:
      return view.tr({"idea.tables", {count}});
    case match::RoundsIdeaKind::table_seats:
      return view.tr({"idea.seats", {count}});
    case match::RoundsIdeaKind::mentors:
      break;
  }
  const auto like = static_cast<std::size_t>(idea.like);
  const std::string name =
      like < found.mentors.size() ? person_words(view, found.mentors[like]) : std::string();
  return view.tr({"idea.mentors", {count, arg("name", name)}});
}

}  // namespace

void plan_rehearsal(View& view, const EventScreen& on) {
  match::RehearsalRates& rates = view.drafts.event.of<SittingDrafts>().rates;
  text(view.ui, view.tr("rehearsal.detail"), {.ink = Ink::muted});
  {
    const Card card(view.ui, {.id = "rates", .label = view.tr("rehearsal.rates")});
    heading(view.ui, view.tr("rehearsal.rates"), {.size = type::section});
    {
      const Grid grid(view.ui, {.id = "rate-fields", .min_width = 180, .max_columns = 3});
      edit_rate(view, "absent", "rehearsal.rate.absent", rates.absent);
      edit_rate(view, "late", "rehearsal.rate.late", rates.late);
      edit_rate(view, "leaves", "rehearsal.rate.leaves", rates.leaves_early);
    }
    const auto& played = view.state.played_days;
    const bool busy = played && played->event == on.id && !played->result;
    if (button(view.ui, {.id = "play",
                         .label = view.tr("rehearsal.play"),
                         .kind = ButtonKind::primary,
                         .disabled = busy,
                         .busy = busy})) {
      view.emit(command::Rehearse{on.id, rates});
    }
  }
  const auto& played = view.state.played_days;
  const bool shown = played && played->event == on.id && played->revision == view.state.revision;
  if (shown) draw_result(view, *played);
}

void plan_ideas(View& view, const EventScreen& on) {
  const auto& found = view.state.found_ideas;
  const bool here = found && found->event == on.id && found->revision == view.state.revision;
  if (!here || !found->done) {
    if (button(view.ui, {.id = "ideas",
                         .label = view.tr(here ? "idea.looking" : "idea.look"),
                         .disabled = here,
                         .busy = here})) {
      view.emit(command::FindIdeas{on.id});
    }
    return;
  }
  if (found->ideas.empty()) {
    text(view.ui, view.tr("idea.none"));
    return;
  }
  const List list(view.ui, {.id = "found-ideas", .label = view.tr("idea.list"), .card = false});
  for (std::size_t at = 0; at < found->ideas.size(); ++at) {
    const match::RoundsIdea& idea = found->ideas[at];
    const std::string title = idea_words(view, *found, idea);
    const std::string detail = idea.everyone_meets()
                                   ? view.tr(counted("idea.everyone", idea.meetings))
                                   : view.tr("idea.some", {arg("unserved", idea.unserved),
                                                           arg("meetings", idea.meetings)});
    const ListRow row(
        view.ui,
        {.id = "idea" + std::to_string(at), .icon = Icon::bolt, .title = title, .detail = detail});
  }
}

}  // namespace rondo::ui
