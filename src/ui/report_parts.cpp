#include "ui/report_parts.h"

#include <algorithm>
#include <deque>
#include <optional>

#include "base/durations.h"
#include "base/text.h"
#include "report/site_flow_words.h"
#include "ui/person_names.h"
#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/flow_picture.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// More names than that at once say no more than their number.
constexpr std::size_t kMostUnusedNames = 12;
constexpr std::size_t kMostBars = 10;

// The figure, and by how much it is more or less than the one of the other report.
std::string with_change(const View& view, const ReportFigure& figure, const ReportFigure& beside) {
  const std::string change = change_text(figure, beside, view.state.words);
  if (change.empty()) return figure.text;
  return view.tr("aims.compare.with_change", {arg("value", figure.text), arg("change", change)});
}

// `beside` has the same figures in the same order.
void draw_figures(View& view, std::string_view id, const ReportSection& section,
                  const ReportSection* beside = nullptr) {
  if (!section.nothing_yet.empty()) text(view.ui, section.nothing_yet);
  if (section.figures.empty()) return;
  std::deque<std::string> words;  // a deque, so that views into it stay good
  std::vector<KeyValue> pairs;
  for (std::size_t at = 0; at < section.figures.size(); ++at) {
    const ReportFigure& figure = section.figures[at];
    words.push_back(beside == nullptr ? figure.text
                                      : with_change(view, figure, beside->figures[at]));
    pairs.push_back({figure.label, words.back()});
  }
  key_values(view.ui, id, pairs);
}

// The pairs between sites as a picture.
void draw_flow(View& view, const ReportChart& chart, const std::string& label,
               ReportDrafts& drafts) {
  const FlowHeadings headings = flow_headings(view.state.words);
  const std::string bands = view.tr("aims.flows.bands", {arg("chart", label)});
  const std::string hint = view.tr("aims.flows.hint");
  const std::string across = view.tr("aims.flows.kind.across");
  const std::string within = view.tr("aims.flows.kind.within");
  const std::string unclear = view.tr("aims.flows.kind.unclear");
  flow_picture(view.ui,
               {.id = "flow",
                .label = bands,
                .hint = hint,
                .picture = chart.flow,
                .headings = headings,
                .across = across,
                .within = within,
                .unclear = unclear},
               drafts.marked[label]);
  const auto together = [](const FlowSite& site) {
    return site.kind == FlowSite::Kind::other_pairs;
  };
  const std::vector<FlowSite>& sites = chart.flow.mentors;
  if (std::any_of(sites.begin(), sites.end(), together)) {
    text(view.ui, view.tr("aims.flows.smaller_note", {arg("count", kFewestToReport)}),
         {.id = "smaller", .size = type::small, .ink = Ink::muted});
  }
}

// As if it were a chart by itself, beside its lines.
void draw_picture(View& view, const ReportChart& chart, ReportDrafts& drafts) {
  const Scope scope(view.ui, chart.title);
  const Column column(view.ui, {.id = "picture"});
  heading(view.ui, chart.title, {.level = 3});
  draw_flow(view, chart, chart.title, drafts);
}

// Beside another report, `of` says whose chart it is; there its picture stands over its lines.
void draw_chart(View& view, const ReportChart& chart, const std::string& of, ReportDrafts& drafts) {
  const Scope scope(view.ui, chart.title);  // ids tell the charts of one report apart alone
  const Column column(view.ui, {.id = "chart"});
  const bool with_picture = !chart.flow.bands.empty();
  heading(view.ui, with_picture && of.empty() ? view.tr("aims.flows.lines") : chart.title,
          {.level = of.empty() ? 3 : 4});
  if (chart.rows.empty()) {
    text(view.ui, view.tr("aims.compare.lacking_chart"), {.size = type::second, .ink = Ink::muted});
    return;
  }
  const std::string label =
      of.empty() ? chart.title
                 : view.tr("aims.chart_of", {arg("chart", chart.title), arg("scope", of)});
  if (with_picture && !of.empty()) draw_flow(view, chart, label, drafts);
  const bool whole = chart.rows.size() <= kMostBars || drafts.whole.count(chart.title) > 0;
  std::vector<ChartBar> bars;
  for (const ReportFigure& row : chart.rows) {
    if (!whole && bars.size() == kMostBars) break;
    bars.push_back({row.label, row.text, static_cast<double>(row.bar)});
  }
  bar_chart(view.ui, {.id = "bars",
                      .label = label,
                      .label_heading = chart.labels,
                      .value_heading = chart.values,
                      .bars = bars,
                      .full = static_cast<double>(chart.full_bar)});
  if (!whole &&
      text_button(view.ui, {.id = "all", .label = view.tr("aims.show_all"), .about = label})) {
    drafts.whole.insert(chart.title);
  }
}

// Beside another report, `of` says whose they are.
void draw_unused(View& view, const std::vector<PersonId>& unused, const std::string& of,
                 ReportDrafts& drafts) {
  if (unused.empty()) return;
  const auto people = by_name(view.state.program.people, [&](const PersonId& id, const Person&) {
    return std::binary_search(unused.begin(), unused.end(), id);
  });
  const Column column(view.ui, {.id = "unused"});
  const std::string title = view.tr("aims.unused.list");
  const std::string label =
      of.empty() ? title : view.tr("aims.chart_of", {arg("chart", title), arg("scope", of)});
  heading(view.ui, label, {.level = of.empty() ? 3 : 4});
  const Row row(view.ui, {.id = "names"});
  const std::string list = title + "\n" + of;
  const bool whole = people.size() <= kMostUnusedNames || drafts.whole.count(list) > 0;
  const std::size_t shown = whole ? people.size() : kMostUnusedNames;
  for (std::size_t at = 0; at < shown; ++at) {
    link(view.ui, {.id = people[at]->first.text(),
                   .label = person_words(view, people[at]->first),
                   .address = address_of({Screen::person, people[at]->first.text()})});
  }
  if (whole) return;
  const auto more = static_cast<std::int64_t>(people.size() - shown);
  if (text_button(
          view.ui,
          {.id = "more", .label = view.tr(counted("aims.unused.more", more)), .about = label})) {
    drafts.whole.insert(list);
  }
}

void draw_words(View& view, const ReportSection& section) {
  const Column words(view.ui, {.gap = space::xs});
  heading(view.ui, section.title, {.size = type::section});
  text(view.ui, section.detail, {.size = type::second, .ink = Ink::muted});
}

void draw_section(View& view, const ShownReport& report, const ReportSection& section,
                  ReportDrafts& drafts) {
  const Scope scope(view.ui, section.id);
  const Card card(view.ui, {.id = "card", .label = section.title, .gap = space::l});
  draw_words(view, section);
  // Beside a picture with its lines a figure or two would leave a column empty.
  const bool has_picture =
      std::any_of(section.charts.begin(), section.charts.end(),
                  [](const ReportChart& chart) { return !chart.flow.bands.empty(); });
  if (has_picture) draw_figures(view, "values", section);
  const Grid grid(view.ui, {.id = "parts", .min_width = 320, .max_columns = 2, .gap = space::xl});
  if (!has_picture) draw_figures(view, "values", section);
  for (const ReportChart& chart : section.charts) {
    if (!chart.flow.bands.empty()) draw_picture(view, chart, drafts);
    draw_chart(view, chart, {}, drafts);
  }
  if (section.id == "leadership") draw_unused(view, report.figures.leadership.unused, {}, drafts);
}

// All that one of two reports has in a section; with `beside`, by how much its figures differ.
void draw_side(View& view, std::string_view id, const ShownReport& report,
               const ReportSection& section, const ReportSection* beside, ReportDrafts& drafts) {
  const Scope scope(view.ui, id);
  const Column column(view.ui, {.id = "side", .gap = space::l});
  heading(view.ui, report.name, {.level = 3});
  draw_figures(view, "values", section, beside);
  for (const ReportChart& chart : section.charts) draw_chart(view, chart, report.name, drafts);
  if (section.id == "leadership") {
    draw_unused(view, report.figures.leadership.unused, report.name, drafts);
  }
}

void draw_both(View& view, const ShownReport& report, const ShownReport& other,
               ReportDrafts& drafts) {
  const ReportsSideBySide& both =
      drafts.both.get(view.state.revision, report.key + "\n" + other.key,
                      [&] { return line_up(report.sections, other.sections, view.state.words); });
  for (std::size_t at = 0; at < both.here.size(); ++at) {
    const ReportSection& section = both.here[at];
    const Scope scope(view.ui, section.id);
    const Card card(view.ui, {.id = "card", .label = section.title, .gap = space::l});
    draw_words(view, section);
    const Grid grid(view.ui, {.id = "sides", .min_width = 320, .max_columns = 2, .gap = space::xl});
    draw_side(view, "here", report, section, &both.there[at], drafts);
    draw_side(view, "there", other, both.there[at], nullptr, drafts);
  }
}

ShownReport make_report(const View& view, const ReportScope& scope, const std::string& key) {
  const Program& program = view.state.program;
  const Words& words = view.state.words;
  ShownReport shown;
  shown.scope = scope;
  shown.key = key;
  shown.name = scope_name(program, scope, words);
  shown.figures = program_report(program, scope, view.state.now_utc_ms);
  shown.sections = report_sections(program, scope, shown.figures, words);
  shown.hours = hours_by_person(program, shown.figures, words);
  return shown;
}

}  // namespace

const ShownReport& report_now(View& view, Cached<ShownReport>& kept, const ReportScope& scope) {
  const std::string key =
      join_words({view.state.program.id, scope.event.text(), scope.from, scope.until,
                  std::to_string(view.state.now_utc_ms / kMinute_ms)},
                 "\n");
  return kept.get(view.state.revision, key, [&] { return make_report(view, scope, key); });
}

void report_tools(View& view, const ReportScope& scope, const std::optional<ReportScope>& beside) {
  if (button(view.ui, {.id = "csv", .label = view.tr("aims.download"), .icon = Icon::download})) {
    view.emit(command::ExportReport{scope, beside});
  }
  if (beside) return;
  if (button(view.ui, {.id = "print",
                       .label = view.tr("report.print"),
                       .kind = ButtonKind::primary,
                       .icon = Icon::print})) {
    view.emit(command::PrintReport{scope});
  }
}

void draw_report(View& view, const ShownReport& report, const ShownReport* other,
                 ReportDrafts& drafts) {
  if (other != nullptr) {
    draw_both(view, report, *other, drafts);
  } else {
    for (const ReportSection& section : report.sections) {
      draw_section(view, report, section, drafts);
    }
  }
  text(view.ui, view.tr("aims.privacy", {arg("count", kFewestToReport)}),
       {.size = type::second, .ink = Ink::muted});
  draw_hours(view, report, other != nullptr, drafts);
}

}  // namespace rondo::ui
