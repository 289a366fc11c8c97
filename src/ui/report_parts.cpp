#include "ui/report_parts.h"

#include <algorithm>

#include "ui/view_parts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr std::int64_t kMsPerMinute = 60'000;
// More names than that say no more than their number.
constexpr std::size_t kMostNames = 12;
constexpr std::size_t kMostBars = 10;

void draw_figures(View& view, std::string_view id, const ReportSection& section) {
  std::vector<KeyValue> pairs;
  for (const ReportFigure& figure : section.figures) pairs.push_back({figure.label, figure.text});
  key_values(view.ui, id, pairs);
}

void draw_named_figures(View& view, std::string_view id, const std::string& name,
                        const ReportSection* section) {
  const Scope scope(view.ui, id);
  const Column column(view.ui, {.id = "figures"});
  heading(view.ui, name, {.level = 3});
  if (section != nullptr) {
    draw_figures(view, "values", *section);
  } else {
    text(view.ui, view.tr("report.nothing"), {.ink = Ink::muted});
  }
}

void draw_chart(View& view, const ReportChart& chart, ReportDrafts& drafts) {
  const Scope scope(view.ui, chart.id);
  const Column column(view.ui, {.id = "chart"});
  heading(view.ui, chart.title, {.level = 3});
  const bool whole = chart.rows.size() <= kMostBars || drafts.whole.count(chart.title) > 0;
  std::vector<ChartBar> bars;
  for (const ReportFigure& row : chart.rows) {
    if (!whole && bars.size() == kMostBars) break;
    bars.push_back({row.label, row.text, static_cast<double>(row.bar)});
  }
  bar_chart(view.ui, {.id = "bars",
                      .label = chart.title,
                      .label_heading = chart.labels,
                      .value_heading = chart.values,
                      .bars = bars});
  if (!whole &&
      text_button(view.ui,
                  {.id = "all", .label = view.tr("aims.show_all"), .about = chart.title})) {
    drafts.whole.insert(chart.title);
  }
}

void draw_unused(View& view, const std::vector<PersonId>& unused) {
  if (unused.empty()) return;
  const auto people = by_name(view.state.program.people, [&](const PersonId& id, const Person&) {
    return std::binary_search(unused.begin(), unused.end(), id);
  });
  const Column column(view.ui, {.id = "unused"});
  heading(view.ui, view.tr("aims.unused.list"), {.level = 3});
  const Row row(view.ui, {.id = "names"});
  for (std::size_t at = 0; at < people.size() && at < kMostNames; ++at) {
    link(view.ui, {.id = people[at]->first.text(),
                   .label = people[at]->second.name,
                   .address = address_of({Screen::person, people[at]->first.text()})});
  }
  if (people.size() > kMostNames) {
    text(
        view.ui,
        view.tr(counted("aims.unused.more", static_cast<std::int64_t>(people.size() - kMostNames))),
        {.ink = Ink::muted});
  }
}

const ReportSection* section_of(const ShownReport* report, const std::string& id) {
  if (report == nullptr) return nullptr;
  const auto found = std::find_if(report->sections.begin(), report->sections.end(),
                                  [&](const ReportSection& section) { return section.id == id; });
  return found == report->sections.end() ? nullptr : &*found;
}

void draw_section(View& view, const ShownReport& report, const ReportSection& section,
                  const ShownReport* other, ReportDrafts& drafts) {
  const Scope scope(view.ui, section.id);
  const Card card(view.ui, {.id = "card", .label = section.title, .gap = space::l});
  {
    const Column words(view.ui, {.gap = space::xs});
    heading(view.ui, section.title, {.size = type::section});
    text(view.ui, section.detail, {.size = type::second, .ink = Ink::muted});
  }
  const Grid grid(view.ui, {.id = "parts", .min_width = 320, .max_columns = 2, .gap = space::xl});
  if (other != nullptr) {
    draw_named_figures(view, "here", report.name, &section);
    draw_named_figures(view, "there", other->name, section_of(other, section.id));
  } else {
    draw_figures(view, "values", section);
  }
  for (const ReportChart& chart : section.charts) draw_chart(view, chart, drafts);
  if (section.id == "leadership") draw_unused(view, report.figures.leadership.unused);
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
  shown.hours = hours_by_person(program, shown.figures);
  return shown;
}

}  // namespace

const ShownReport& report_now(View& view, Cached<ShownReport>& kept, const ReportScope& scope) {
  const std::string key =
      join_words({view.state.program.id, scope.event.text(), scope.from, scope.until,
                  std::to_string(view.state.now_utc_ms / kMsPerMinute)},
                 "\n");
  return kept.get(view.state.revision, key, [&] { return make_report(view, scope, key); });
}

void report_tools(View& view, const ReportScope& scope) {
  if (button(view.ui, {.id = "csv", .label = view.tr("aims.download"), .icon = Icon::download})) {
    view.emit(command::ExportReport{scope});
  }
  if (button(view.ui, {.id = "print",
                       .label = view.tr("report.print"),
                       .kind = ButtonKind::primary,
                       .icon = Icon::print})) {
    view.emit(command::PrintReport{scope});
  }
}

void draw_report(View& view, const ShownReport& report, const ShownReport* other,
                 ReportDrafts& drafts) {
  for (const ReportSection& section : report.sections) {
    draw_section(view, report, section, other, drafts);
  }
  text(view.ui, view.tr("aims.privacy", {arg("count", kFewestToReport)}),
       {.size = type::second, .ink = Ink::muted});
  draw_hours(view, report, drafts);
}

}  // namespace rondo::ui
