// The report of a sitting on screen: figures, bars, and what people will try.
#include <vector>

#include "report/sitting_report.h"
#include "ui/event_feedback.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// A part of the report: a heading and its bars. Nothing where there is nothing to count.
void draw_bars(View& view, std::string_view id, std::string_view key, const PrintTable& table) {
  if (table.rows.empty()) return;
  const std::string title = view.tr(key);
  const Card card(view.ui, {.id = id, .label = title});
  heading(view.ui, title, {.size = type::section});
  std::vector<ChartBar> bars;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    bars.push_back({table.rows[row][0], table.rows[row][1], static_cast<double>(table.bars[row])});
  }
  const Scope scope(view.ui, id);
  bar_chart(view.ui, {.id = "bars",
                      .label = title,
                      .label_heading = table.header[0],
                      .value_heading = table.header[1],
                      .bars = bars});
}

void draw_will_try(View& view, const SittingOutcome& outcome) {
  if (outcome.will_try.empty()) return;
  const std::string title = view.tr("report.will_try");
  const Card card(view.ui, {.id = "will-try", .label = title});
  heading(view.ui, title, {.size = type::section});
  for (std::size_t at = 0; at < outcome.will_try.size(); ++at) {
    const Scope scope(view.ui, "try" + std::to_string(at));
    text(view.ui, outcome.will_try[at]);
  }
}

}  // namespace

void feedback_report(View& view, const EventScreen& on) {
  const SittingOutcome& outcome = outcome_now(view, on);
  const Words& words = view.state.words;
  const PrintTable figures = report_figures(outcome, words);
  {
    const Row row(view.ui, {.id = "report-tools"});
    text(view.ui, view.tr("report.detail"), {.ink = Ink::muted});
    fill(view.ui);
    if (button(view.ui, {.id = "copy", .label = view.tr("report.copy"), .icon = Icon::copy})) {
      view.emit(command::CopyTable{figures});
    }
    if (button(view.ui, {.id = "print", .label = view.tr("report.print"), .icon = Icon::print})) {
      view.emit(command::PrintSitting{on.id, SittingSheet::report});
    }
  }
  const Grid grid(view.ui, {.id = "parts", .min_width = 340, .max_columns = 2});
  {
    const Card card(view.ui, {.id = "figures", .label = view.tr("report.figures")});
    heading(view.ui, view.tr("report.figures"), {.size = type::section});
    std::vector<KeyValue> pairs;
    for (const auto& row : figures.rows) pairs.push_back({row[0], row[1]});
    key_values(view.ui, "values", pairs);
  }
  draw_bars(view, "rounds", "report.by_round", meetings_by_round(outcome, words));
  draw_bars(view, "topics", "report.by_topic",
            meetings_by_topic(view.state.program, outcome, words));
  draw_bars(view, "sites", "report.by_sites",
            meetings_by_sites(view.state.program, outcome, words));
  if (outcome.answered < kFewestToReport) {
    const Card card(view.ui, {.id = "too-few"});
    text(view.ui, view.tr("report.too_few", {arg("count", kFewestToReport)}));
    return;
  }
  draw_bars(view, "useful-meetings", "report.useful_meetings",
            grades(outcome.useful_meetings, words));
  draw_bars(view, "useful-event", "report.useful_event", grades(outcome.useful_event, words));
  draw_will_try(view, outcome);
}

}  // namespace rondo::ui
